package publish

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
)

// TestNothingIsLeftOpen publishes in every way, and is refused in some.
func TestNothingIsLeftOpen(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // which would close what we forgot
	count := func() int {
		open, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Fatal(err)
		}
		return len(open)
	}
	before := count()
	out := newOut(t)
	os.Mkdir(out, 0o755)
	build(t, out, files{"index.html": "home", "a.html": "a"})
	put(t, out, files{"mine.txt": "m"})
	build(t, out, files{"index.html": "new"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		_, err = Open(out)
		expectRefusal(t, err, "output-busy")
	}
	p.old.copyTo(p.stage, "mine.txt")
	p.Close()
	link(t, "mine.txt", filepath.Join(out, "link"))
	_, err = Open(out)
	expectRefusal(t, err, "output-link")
	_, err = Open(filepath.Dir(out))
	expectRefusal(t, err, "output-not-empty")
	workspace := newOut(t)
	buildWorkspace(t, workspace, files{"index.html": "all"}, map[string]files{"north": {"index.html": "n"}})
	_, err = Open(workspace)
	expectRefusal(t, err, "output-not-empty")
	if err := Remove(workspace, "north"); err != nil || Exists(filepath.Join(workspace, "north")) {
		t.Error("not removed", err)
	}
	if after := count(); after != before {
		t.Errorf("%d files are open, %d before", after, before)
	}
}
