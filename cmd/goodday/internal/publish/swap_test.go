package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestExists(t *testing.T) {
	out := newOut(t)
	if Exists(out) || Exists(filepath.Join(out, "a", "b")) {
		t.Error("nothing is there")
	}
	put(t, out, files{"index.html": "mine"})
	if Exists(out) {
		t.Error("somebody else's folder")
	}
	build(t, filepath.Join(out, "ours"), files{"index.html": "home"})
	if !Exists(filepath.Join(out, "ours")) {
		t.Error("ours")
	}
}

// TestRemoveThatFails leaves the site as it is.
func TestRemoveThatFails(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	p, err := OpenSite(filepath.Dir(out), filepath.Base(out))
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, Remove(filepath.Dir(out), filepath.Base(out)), "output-busy")
	p.swap = func(string, string, string) error { return os.ErrPermission }
	expectRefusal(t, p.remove(), "output-swap")
	p.Close()
	expect(t, out, files{"index.html": "home"})
	expectAlone(t, filepath.Dir(out))
}

// TestTwoRenamesThatFail brings the old output back.
func TestTwoRenamesThatFail(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	p.swap = func(string, string, string) error {
		os.RemoveAll(filepath.Join(filepath.Dir(out), ".goodday-stage-public")) // so that it cannot be moved in
		return errors.ErrUnsupported
	}
	p.Write("index.html", []byte("new"))
	_, err = p.Commit()
	expectRefusal(t, err, "output-swap")
	p.Close()
	expect(t, out, files{"index.html": "old"})
	expectAlone(t, out)
}

// TestFoldersAreClosedBeforeTheyAreSwapped, which Windows needs.
func TestFoldersAreClosedBeforeTheyAreSwapped(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Write("index.html", []byte("new"))
	p.swap = func(parent, a, b string) error {
		if _, err := p.stage.Stat("."); !errors.Is(err, fs.ErrClosed) || p.old.root != nil {
			t.Error("open")
		}
		return exchange(parent, a, b)
	}
	if _, err := p.Commit(); err != nil {
		t.Error(err)
	}
}
