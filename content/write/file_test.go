package write

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFile(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	os.Mkdir(filepath.Join(dir, "stories"), 0o755)
	os.WriteFile(filepath.Join(dir, "stories", "a.md"), []byte("a longer text"), 0o600)
	for _, name := range []string{"stories/a.md", "stories/b.md"} {
		if err := File(root, name, []byte("new")); err != nil {
			t.Error(err)
		}
		if got, _ := root.ReadFile(name); string(got) != "new" {
			t.Errorf("%s: %q", name, got)
		}
	}
	if info, _ := root.Stat("stories/a.md"); info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it now: %v", info.Mode())
	}
	os.MkdirAll(filepath.Join(dir, "folder.md", "x"), 0o755)
	for _, name := range []string{"none/a.md", "folder.md"} {
		if File(root, name, []byte("new")) == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for _, folder := range []string{".", "stories"} {
		entries, _ := os.ReadDir(filepath.Join(dir, folder))
		if len(entries) != 2 {
			t.Errorf("left behind: %v", entries)
		}
	}
}
