package publish

import (
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// onADiskOfItsOwn publishes into an output that cannot be swapped.
func onADiskOfItsOwn(t *testing.T, out string, want files, first ...string) (Result, error) {
	t.Helper()
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.swap = func(string, string, string) error { return syscall.EBUSY }
	p.First = first
	for name, text := range want {
		if err := p.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return p.Commit()
}

// TestADiskOfItsOwn replaces file by file what cannot be swapped.
func TestADiskOfItsOwn(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old", "stories/a.html": "told", "same.html": "same", "old.css": "o"})
	put(t, out, files{"CNAME": "example.org", "index.html.gz": "z"})
	result, err := onADiskOfItsOwn(t, out, files{"index.html": "new", "same.html": "same", "new.css": "n"})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, out, files{"index.html": "new", "same.html": "same", "new.css": "n", "CNAME": "example.org"})
	expectAlone(t, out)
	if want := []string{"index.html.gz", "old.css", "stories/a.html"}; !slices.Equal(result.Removed, want) {
		t.Errorf("%q", result.Removed)
	}
	if result := build(t, out, files{"index.html": "newer"}); result.Files != 1 || len(result.Edited) > 0 {
		t.Errorf("the list is wrong: %+v", result)
	}
}

// TestWithdrawnFirst stops in the middle: what was taken down is gone by then.
func TestWithdrawnFirst(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"about.html": "old", "stories/a.html": "told", "stories/b.html": "told", "z.css": "old"})
	before := isOtherDisk
	defer func() { isOtherDisk = before }()
	moved := 0
	isOtherDisk = func(err error) bool {
		if moved++; moved > 4 {
			panic("killed")
		}
		return before(err)
	}
	func() {
		defer func() { recover() }()
		onADiskOfItsOwn(t, out, files{"about.html": "new", "stories/b.html": "taken down", "z.css": "new"}, "stories/b.html")
	}()
	got := read(t, out)
	if _, there := got["stories/a.html"]; there || got["stories/b.html"] != "taken down" || got["about.html"] != "old" {
		t.Errorf("%v", got)
	}
	isOtherDisk = before
	build(t, out, files{"index.html": "new"})
	expect(t, out, files{"index.html": "new"})
}

// TestStagesLieBesideTheOutput: what lies in an output is on the web, and a stage may
// hold what was taken down.
func TestStagesLieBesideTheOutput(t *testing.T) {
	out := newOut(t)
	p, err := OpenSite(out, "north")
	if err != nil {
		t.Fatal(err)
	}
	p.Write("index.html", []byte("n"))
	for name := range read(t, out) {
		t.Errorf("in the output: %s", name)
	}
	if entries, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ownPrefix+"*~north")); len(entries) != 2 {
		t.Errorf("beside it: %q", entries)
	}
	if _, err := p.Commit(); err != nil {
		t.Fatal(err)
	}
	p.Close()
	expectAlone(t, out)
}

// TestFormerStages clears away what an older Goodday left in the output.
func TestFormerStages(t *testing.T) {
	out := newOut(t)
	for _, name := range []string{".goodday-stage-north", ".goodday-old-north"} {
		put(t, filepath.Join(out, name), files{ManifestName: "goodday 1 site\n", "story.html": "told"})
	}
	put(t, filepath.Join(out, ".goodday-stage-south"), files{"mine.txt": "m"})
	p, err := OpenSite(out, "north")
	if err != nil {
		t.Fatal(err)
	}
	p.Close()
	for name := range read(t, out) {
		if !strings.HasSuffix(name, "mine.txt") {
			t.Errorf("left: %s", name)
		}
	}
}
