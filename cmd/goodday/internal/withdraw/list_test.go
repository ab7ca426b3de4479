package withdraw

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/withdrawn"
)

func TestAddToList(t *testing.T) {
	day, _ := content.ParseDate("2026-11-01")
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, reference := range []string{"OT-0042", "OT-0043", "ot-0042"} {
		if !addToList(root, reference, day) {
			t.Error(reference)
		}
	}
	text, _ := root.ReadFile(withdrawn.File)
	if want := "- {reference: \"OT-0042\", withdrawn: 2026-11-01}\n- {reference: \"OT-0043\", withdrawn: 2026-11-01}\n"; !strings.HasSuffix(string(text), "\n"+want) {
		t.Errorf("%s", text)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Error("something else is left beside it")
	}
}

// TestAddToListReplacesNothingItCannotRead leaves such a file as it is.
func TestAddToListReplacesNothingItCannotRead(t *testing.T) {
	for name, put := range map[string]func(file string) error{
		"zeros": func(file string) error { return os.WriteFile(file, make([]byte, 9), 0o644) },
		"too large": func(file string) error {
			return os.WriteFile(file, []byte(strings.Repeat("#", withdrawn.MaxFile+1)), 0o644)
		},
		"a folder": func(file string) error { return os.MkdirAll(filepath.Join(file, "in"), 0o755) },
		"a link":   func(file string) error { return os.Symlink(filepath.Base(file)+".other", file) },
	} {
		dir := t.TempDir()
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		if err := put(filepath.Join(dir, withdrawn.File)); err != nil {
			t.Fatal(err)
		}
		before, _ := root.Lstat(withdrawn.File)
		if addToList(root, "OT-0042", content.Date{}) {
			t.Error(name)
		}
		after, err := root.Lstat(withdrawn.File)
		if err != nil || before.Mode() != after.Mode() || before.Size() != after.Size() {
			t.Errorf("%s: it was changed", name)
		}
	}
}
