package publish

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// buildWorkspace publishes a workspace: its sites, then its own files.
func buildWorkspace(t *testing.T, out string, own files, sites map[string]files) Result {
	t.Helper()
	p, err := OpenWorkspace(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for name, want := range sites {
		build(t, filepath.Join(out, name), want)
	}
	for name, text := range own {
		if err := p.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	p.SetSites(slices.Sorted(maps.Keys(sites)))
	result, err := p.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestWorkspace(t *testing.T) {
	out := newOut(t)
	sites := map[string]files{"bristol": {"index.html": "b"}, "thurrock": {"index.html": "t"}}
	buildWorkspace(t, out, files{"index.html": "all", "assets/a.css": "1"}, sites)
	put(t, out, files{"robots.txt": "r", "mine/x.txt": "x"})
	got := buildWorkspace(t, out, files{"index.html": "all2", "assets/b.css": "2"}, sites)
	if !slices.Equal(got.Kept, []string{"mine/", "robots.txt"}) || !slices.Equal(got.Removed, []string{"assets/a.css"}) {
		t.Errorf("%+v", got)
	}
	all := read(t, out)
	for name, text := range (files{"index.html": "all2", "assets/b.css": "2", "bristol/index.html": "b", "thurrock/index.html": "t", "robots.txt": "r"}) {
		if all[name] != text {
			t.Errorf("%s: %q", name, all[name])
		}
	}
	if _, stale := all["assets/a.css"]; stale {
		t.Error("assets/a.css is still there")
	}
	expectAlone(t, out)
}

func TestWorkspaceUnchangedFilesStay(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"index.html": "all"}, nil)
	before, _ := os.Stat(filepath.Join(out, "index.html"))
	if got := buildWorkspace(t, out, files{"index.html": "all"}, nil); got.Same != 1 {
		t.Errorf("%+v", got)
	}
	after, _ := os.Stat(filepath.Join(out, "index.html"))
	if !os.SameFile(before, after) {
		t.Error("written anew")
	}
}

func TestWorkspaceKeep(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"index.html": "all", "assets/a.css": "1"}, map[string]files{"bristol": {"index.html": "b"}})
	before := read(t, out)
	p, err := OpenWorkspace(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Keep()
	if _, err := p.Commit(); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(before, read(t, out)) {
		t.Error("something changed")
	}
}

func TestWorkspaceWithoutCommit(t *testing.T) {
	out := newOut(t)
	p, err := OpenWorkspace(out)
	if err != nil {
		t.Fatal(err)
	}
	build(t, filepath.Join(out, "bristol"), files{"index.html": "b"})
	p.Close() // killed before its own files: the next build knows the folder all the same
	buildWorkspace(t, out, files{"index.html": "all"}, map[string]files{"bristol": {"index.html": "b2"}})
	if read(t, out)["bristol/index.html"] != "b2" {
		t.Error("not published")
	}
}

func TestWorkspaceRefusals(t *testing.T) {
	out := newOut(t)
	put(t, out, files{"mine.txt": "m"})
	_, err := OpenWorkspace(out)
	expectRefusal(t, err, "output-not-empty")

	single := newOut(t)
	build(t, single, files{"index.html": "one"})
	_, err = OpenWorkspace(single)
	expectRefusal(t, err, "output-not-empty")

	taken := newOut(t)
	buildWorkspace(t, taken, files{"a.html": "a"}, nil)
	put(t, taken, files{"index.html": "mine"})
	p, err := OpenWorkspace(taken)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Write("index.html", []byte("ours"))
	_, err = p.Commit()
	expectRefusal(t, err, "output-clash")
	if read(t, taken)["index.html"] != "mine" {
		t.Error("somebody's file was lost")
	}
}

func TestRemove(t *testing.T) {
	out := newOut(t)
	sites := map[string]files{"bristol": {"index.html": "b"}, "thurrock": {"index.html": "t"}}
	buildWorkspace(t, out, files{"index.html": "all"}, sites)
	put(t, out, files{"thurrock/mine.txt": "m", "foreign/index.html": "f"})
	for _, name := range []string{"bristol", "thurrock", "foreign", "nowhere"} {
		if err := Remove(out, name); err != nil {
			t.Error(name, err)
		}
	}
	got := read(t, out)
	delete(got, ManifestName)
	delete(got, "thurrock/"+ManifestName)
	if want := (files{"index.html": "all", "thurrock/mine.txt": "m", "foreign/index.html": "f"}); !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if _, err := os.Stat(filepath.Join(out, "bristol")); err == nil {
		t.Error("bristol still stands")
	}
	expectAlone(t, out)
}
