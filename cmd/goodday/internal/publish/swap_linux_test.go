package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestExchange(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"a/x": "a", "b/x": "b"})
	if err := exchange(dir, "a", "b"); err != nil {
		t.Fatal(err)
	}
	expect(t, dir, files{"a/x": "b", "b/x": "a"})
	if err := exchange(dir, "a", "c"); !errors.Is(err, os.ErrNotExist) || errors.Is(err, errors.ErrUnsupported) {
		t.Error(err)
	}
	os.Mkdir(filepath.Join(dir, "a", "sub"), 0o755)
	if err := exchange(dir, "a", "a/sub"); !errors.Is(err, errors.ErrUnsupported) { // as some disks answer
		t.Error(err)
	}
	if err := exchange(filepath.Join(dir, "none"), "a", "b"); !errors.Is(err, os.ErrNotExist) {
		t.Error("no folder, no error")
	}
}
