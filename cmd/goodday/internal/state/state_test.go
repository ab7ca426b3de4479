package state

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func open(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestNothingIsMadeByReading(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	if data, found := f.Read("a"); found || data != nil || f.Names("") != nil || f.Outputs() != nil || f.Remove("a") != nil {
		t.Error("something is remembered")
	}
	if entries, _ := os.ReadDir(dir); len(entries) > 0 {
		t.Error(entries)
	}
}

func TestKeep(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	for site, text := range map[string]string{"": "alone", "north": "one", "a/b": "two", "..": "three"} {
		if err := f.Keep(site, "settings", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Keep("north", "settings", []byte("newer")); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir)
	for site, want := range map[string]string{"": "alone", "north": "newer", "a/b": "two", "..": "three"} {
		if got, found := again.Kept(site, "settings"); string(got) != want || !found {
			t.Errorf("%q: %q %v", site, got, found)
		}
	}
	if f.Forget("north", "settings") != nil {
		t.Error("not forgotten")
	}
	if _, found := again.Kept("north", "settings"); found {
		t.Error("still kept")
	}
	if text, _ := os.ReadFile(filepath.Join(dir, FolderName, ".gitignore")); string(text) != "*\n" {
		t.Errorf("git would keep it: %q", text)
	}
}

// TestOutputsMoveAlong moves a folder with the finished pages in it.
func TestOutputsMoveAlong(t *testing.T) {
	top := t.TempDir()
	top, _ = filepath.EvalSymlinks(top)
	dir, outside := filepath.Join(top, "town"), filepath.Join(top, "www")
	os.Mkdir(dir, 0o755)
	f := open(t, dir)
	f.NoteOutput(Output{Path: outside})
	f.NoteOutput(Output{Path: filepath.Join(dir, "public")})
	f.NoteOutput(Output{Path: outside, Site: "north", BaseURL: "https://example.org"})
	f.Close()
	moved := filepath.Join(top, "village")
	if err := os.Rename(dir, moved); err != nil {
		t.Fatal(err)
	}
	f = open(t, moved)
	want := []Output{{Path: filepath.Join(moved, "public")}, {outside, "north", "https://example.org"}} // v comes before w
	if got := f.Outputs(); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	f.ForgetOutput(outside)
	if got := f.Outputs(); !reflect.DeepEqual(got, want[:1]) {
		t.Errorf("%q", got)
	}
}

func TestMostOutputs(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	for i := range mostOutputs + 5 {
		f.NoteOutput(Output{Path: filepath.Join(dir, string(rune('a'+i)))})
	}
	if got := len(f.Outputs()); got != mostOutputs {
		t.Errorf("%d are known", got)
	}
}

// TestALinkIsRefused keeps nothing where somebody else leads it.
func TestALinkIsRefused(t *testing.T) {
	dir := t.TempDir()
	os.Mkdir(filepath.Join(dir, "elsewhere"), 0o755)
	if err := os.Symlink("elsewhere", filepath.Join(dir, FolderName)); err != nil {
		t.Fatal(err)
	}
	f := open(t, dir)
	if f.Keep("", "a", []byte("x")) == nil {
		t.Error("written through a link")
	}
	os.WriteFile(filepath.Join(dir, "elsewhere", "a"), []byte("x"), 0o644)
	if _, found := f.Read("a"); found {
		t.Error("read through a link")
	}
}

// TestWhatIsBrokenIsAsIfNotThere reads a list that somebody else wrote.
func TestWhatIsBrokenIsAsIfNotThere(t *testing.T) {
	f := open(t, t.TempDir())
	output := filepath.Join(f.truePath(f.dir), "public")
	f.Write(f.outputFile(output), []byte("{oops"))
	if f.Outputs() != nil {
		t.Error("something was read")
	}
	if f.NoteOutput(Output{Path: output}) != nil || len(f.Outputs()) != 1 {
		t.Error("it is not written anew")
	}
}
