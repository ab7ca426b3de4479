package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestALinkThatCameLater: what is put there while pages are made is found too.
func TestALinkThatCameLater(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Write("index.html", []byte("new"))
	link(t, "index.html", filepath.Join(out, "mine.html"))
	_, err = p.Commit()
	expectRefusal(t, err, "output-link")
	if read(t, out)["index.html"] != "old" {
		t.Error("the old output is gone")
	}
}

// TestResultsAreSorted, also where a folder and a file begin with the same letters.
func TestResultsAreSorted(t *testing.T) {
	many := files{}
	for i := range 30 {
		many[fmt.Sprintf("p%02d.html", i)] = "x"
	}
	for _, build := range []func(out string, these files) Result{
		func(out string, these files) Result { return build(t, out, these) },
		func(out string, these files) Result { return buildWorkspace(t, out, these, nil) },
	} {
		out := newOut(t)
		build(out, many)
		edited := files{"mine/a.txt": "m", "mine-too.txt": "m"}
		for name := range many {
			edited[name] = "edited"
		}
		put(t, out, edited)
		got := build(out, files{"p00.html": "y"})
		if len(got.Removed) != 29 || len(got.Edited) != 30 || !slices.IsSorted(got.Removed) || !slices.IsSorted(got.Edited) || !slices.Equal(got.Kept, []string{"mine-too.txt", "mine/"}) {
			t.Errorf("%+v", got)
		}
	}
}

// TestFoldersInThePlaceOfFiles of ours are kept, and named with the files of ours
// that are beside them now.
func TestFoldersInThePlaceOfFiles(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home", "a.html": "a", "b.html": "b", "c.html": "c"})
	for _, name := range []string{"a.html", "b.html"} {
		os.Remove(filepath.Join(out, name))
	}
	os.Mkdir(filepath.Join(out, "a.html"), 0o755)
	put(t, out, files{"b.html/x.txt": "x", "stories/notes.txt": "n", "c.html": ""})
	got := build(t, out, files{"index.html": "home", "stories/a.html": "a"})
	if !slices.Equal(got.Kept, []string{"a.html/", "b.html/", "stories/notes.txt"}) || !slices.Equal(got.Edited, []string{"c.html"}) {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(filepath.Join(out, "a.html")); err != nil || read(t, out)["b.html/x.txt"] != "x" {
		t.Error("not kept")
	}
}

// TestFilesOfOthersInThePlaceOfFolders: the first thing in the way is named, and an
// empty folder counts too.
func TestFilesOfOthersInThePlaceOfFolders(t *testing.T) {
	empty := newOut(t)
	build(t, empty, files{"index.html": "home"})
	os.MkdirAll(filepath.Join(empty, "a.html"), 0o755)
	_, err := tryBuild(empty, files{"index.html": "home", "a.html": "a"})
	expectRefusal(t, err, "output-clash")

	was := newOut(t)
	build(t, was, files{"a.html/index.html": "home"})
	put(t, was, files{"a.html/notes.txt": "mine"})
	_, err = tryBuild(was, files{"a.html": "a"})
	expectRefusal(t, err, "output-clash")
	expect(t, was, files{"a.html/index.html": "home", "a.html/notes.txt": "mine"})
}

// TestFilesOfOthersAreNotCopied where they can be linked: they keep their date.
func TestFilesOfOthersAreNotCopied(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	put(t, out, files{"mine.txt": "m"})
	before, _ := os.Stat(filepath.Join(out, "mine.txt"))
	build(t, out, files{"index.html": "home"})
	if after, err := os.Stat(filepath.Join(out, "mine.txt")); err != nil || !os.SameFile(before, after) {
		t.Errorf("copied: %v", err)
	}
}

// TestOurNamesTakenByOthers: what is beside the output under a name of ours and is
// not ours is never removed or followed.
func TestOurNamesTakenByOthers(t *testing.T) {
	for _, name := range []string{".goodday-stage-public", ".goodday-old-public"} {
		out := newOut(t)
		other := filepath.Join(filepath.Dir(out), "other")
		build(t, out, files{"index.html": "home"})
		build(t, other, files{"index.html": "other"})
		link(t, "other", filepath.Join(filepath.Dir(out), name))
		_, err := Open(out)
		expectRefusal(t, err, "output-stage")
		expect(t, other, files{"index.html": "other"})
		os.Remove(filepath.Join(filepath.Dir(out), name))
		put(t, filepath.Dir(out), files{name: "a file"})
		_, err = Open(out)
		expectRefusal(t, err, "output-stage")
	}
	out := newOut(t)
	os.MkdirAll(filepath.Join(filepath.Dir(out), ".goodday-lock-public"), 0o755)
	_, err := Open(out)
	expectRefusal(t, err, "output-write")
}

// TestWhatCameWhilePagesWereMade is not written over.
func TestWhatCameWhilePagesWereMade(t *testing.T) {
	for rule, prepare := range map[string]func(out string){
		"output-file": func(out string) { put(t, filepath.Dir(out), files{"public": "mine"}) },
		"output-link": func(out string) { link(t, "moved", out) },
	} {
		out := newOut(t)
		build(t, out, files{"index.html": "old"})
		p, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		p.Write("index.html", []byte("new"))
		moved := filepath.Join(filepath.Dir(out), "moved")
		os.Rename(out, moved)
		prepare(out)
		_, err = p.Commit()
		expectRefusal(t, err, rule)
		p.Close()
		expect(t, moved, files{"index.html": "old"})
		if info, err := os.Lstat(out); err != nil || info.IsDir() {
			t.Errorf("%s: not as it was: %v", rule, err)
		}
	}
}
