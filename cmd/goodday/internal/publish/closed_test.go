package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestManifest: the list holds the size and hash of every file, and no time.
func TestManifest(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"index.html": "all"}, map[string]files{"b": {"x/y z.html": "text", "a.html": ""}, "a": {"index.html": "i"}})
	for name, want := range map[string]string{
		"":  fmt.Sprintf("goodday 1 workspace\nsite a\nsite b\n%x 3 index.html\n", sha256.Sum256([]byte("all"))),
		"b": fmt.Sprintf("goodday 1 site\n%x 0 a.html\n%x 4 x/y z.html\n", sha256.Sum256(nil), sha256.Sum256([]byte("text"))),
	} {
		if got := read(t, out)[filepath.ToSlash(filepath.Join(name, ManifestName))]; got != want {
			t.Errorf("%q: got\n%s", name, got)
		}
	}
}

// TestListsThatAreNotOurs: a folder counts as ours only by a whole list of ours.
func TestListsThatAreNotOurs(t *testing.T) {
	sum := fmt.Sprintf("%x", sha256.Sum256(nil))
	for name, list := range map[string]string{
		"nothing": "", "another program's": "<html>", "another kind": "goodday 1 archive\n", "another version": "goodday 2 site\n",
		"no hash": "goodday 1 site\nzz 4 index.html\n", "half a hash": "goodday 1 site\n" + sum[:62] + " 4 index.html\n", "no size": "goodday 1 site\n" + sum + " x index.html\n",
		"no name": "goodday 1 site\n" + sum + " 4\n", "a place elsewhere": "goodday 1 site\n" + sum + " 4 ../index.html\n", "an end in the middle": "goodday 1 site\n" + sum + " 4 index.html\n" + sum[:10],
		"a site elsewhere": "goodday 1 workspace\nsite ../x\n", "a line without end": "goodday 1 site\n" + strings.Repeat("x", 1<<17),
	} {
		t.Run(name, func(t *testing.T) {
			out := newOut(t)
			put(t, out, files{ManifestName: list, "mine.txt": "m"})
			for _, open := range []func(string) (*Publisher, error){Open, OpenWorkspace} {
				_, err := open(out)
				expectRefusal(t, err, "output-not-empty")
			}
			stage := newOut(t)
			put(t, filepath.Join(filepath.Dir(stage), ".goodday-stage-public"), files{ManifestName: list, "mine.txt": "m"})
			_, err := Open(stage)
			expectRefusal(t, err, "output-stage")
			if read(t, filepath.Dir(stage))[".goodday-stage-public/mine.txt"] != "m" {
				t.Error("somebody's file was removed")
			}
		})
	}
}

// TestAListThatIsALink: by a link to a list another folder does not become ours.
func TestAListThatIsALink(t *testing.T) {
	out := newOut(t)
	build(t, filepath.Join(filepath.Dir(out), "other"), files{"index.html": "home"})
	put(t, out, files{"index.html": "mine"})
	link(t, filepath.Join("..", "other", ManifestName), filepath.Join(out, ManifestName))
	_, err := Open(out)
	expectRefusal(t, err, "output-not-empty")
	folder := newOut(t)
	put(t, folder, files{ManifestName + "/x": "m"})
	_, err = Open(folder)
	expectRefusal(t, err, "output-not-empty")
}

// TestRefusedBeforeAnythingIsMade: a link is found when the folder is opened, not
// after all pages were made.
func TestRefusedBeforeAnythingIsMade(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"stories/a.html": "a"})
	link(t, "a.html", filepath.Join(out, "stories", "b.html"))
	_, err := Open(out)
	expectRefusal(t, err, "output-link")
	os.Remove(filepath.Join(out, "stories", "b.html"))
	listener, err := net.Listen("unix", filepath.Join(out, "s"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, err = Open(out)
	expectRefusal(t, err, "output-link")
	if !strings.Contains(err.Error(), "neither a file nor a folder") {
		t.Error(err)
	}
}

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

// TestWords: each kind of failure has its own.
func TestWords(t *testing.T) {
	for cause, want := range map[error]string{
		syscall.ENOSPC: "full", fs.ErrPermission: "may not write", syscall.EACCES: "may not write", syscall.EROFS: "may not write", syscall.ENAMETOOLONG: "too long",
		syscall.ENOTDIR: "same name", syscall.EISDIR: "same name", errors.New("x"): "cannot be written",
	} {
		err := failure("out", &fs.PathError{Op: "open", Path: "/secret/place", Err: cause})
		expectRefusal(t, err, "output-write")
		if !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%v: %v", cause, err)
		}
		if again := failure("elsewhere", err); again != err {
			t.Errorf("%v became %v", err, again)
		}
	}
	if failure("out", nil) != nil {
		t.Error("no error became one")
	}
}

// TestKindsOfOutput: a site and a workspace never take each other's place.
func TestKindsOfOutput(t *testing.T) {
	site, workspace := newOut(t), newOut(t)
	build(t, site, files{"index.html": "home"})
	buildWorkspace(t, workspace, files{"index.html": "all"}, map[string]files{"north": {"index.html": "n"}})
	_, err := OpenWorkspace(site)
	expectRefusal(t, err, "output-not-empty")
	if !strings.Contains(err.Error(), "One single site") {
		t.Error(err)
	}
	_, err = Open(workspace)
	expectRefusal(t, err, "output-not-empty")
	if !strings.Contains(err.Error(), "Several sites stand") {
		t.Error(err)
	}
	if err := Remove(workspace); err != nil || read(t, workspace)["north/index.html"] != "n" {
		t.Errorf("a workspace was removed: %v", err)
	}
}

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

// TestNamesOnOtherComputers: spaces in a name are fine.
func TestNamesOnOtherComputers(t *testing.T) {
	out := newOut(t)
	want := files{"a b.html": "1", "Ö/é.html": "2", "x/y/z.html": "3", "x/y.html": "4", ".well-known/a": "5"}
	build(t, out, want)
	expect(t, out, want)
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, name := range []string{"a\x7fb", "a\x1fb", "x?", "a*", `"a"`, "a<b", "a>b", "a|b"} {
		expectRefusal(t, p.Write(name, nil), "output-name")
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

// TestWorkspaceFilesInOrder: a build that stops half way has not shown a page
// before what the page needs, and the next build knows all that it left.
func TestWorkspaceFilesInOrder(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"about.html": "old", "index.html": "old", "z.css": "old"}, nil)
	os.Remove(filepath.Join(out, "z.css"))
	put(t, out, files{"z.css/x": "in the way"})
	p, err := OpenWorkspace(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"about.html", "index.html", "b.css", "z.css"} {
		p.Write(name, []byte("new"))
	}
	_, err = p.Commit()
	expectRefusal(t, err, "output-write")
	p.Close()
	got := read(t, out)
	if got["index.html"] != "old" || got["about.html"] != "old" || got["b.css"] != "new" {
		t.Errorf("%v", got)
	}
	os.RemoveAll(filepath.Join(out, "z.css"))
	result := buildWorkspace(t, out, files{"index.html": "new"}, nil)
	if !slices.Equal(result.Removed, []string{"about.html", "b.css", "z.css"}) {
		t.Errorf("%+v", result)
	}
	expect(t, out, files{"index.html": "new"})
}

// TestWorkspaceOfOthers: what is not ours is never written over or through.
func TestWorkspaceOfOthers(t *testing.T) {
	for name, c := range map[string]struct {
		prepare func(out string)
		rule    string
	}{
		"a link to a folder": {func(out string) { link(t, t.TempDir(), filepath.Join(out, "assets")) }, "output-link"},
		"a link to a file": {func(out string) {
			os.Mkdir(filepath.Join(out, "assets"), 0o755)
			link(t, "../x", filepath.Join(out, "assets", "a.css"))
		}, "output-link"},
		"a file":           {func(out string) { put(t, out, files{"assets": "mine"}) }, "output-clash"},
		"a folder":         {func(out string) { put(t, out, files{"assets/a.css/x": "mine"}) }, "output-clash"},
		"our file edited":  {func(out string) { put(t, out, files{"index.html": "edited"}) }, ""},
		"a link of others": {func(out string) { link(t, t.TempDir(), filepath.Join(out, "mine")) }, ""},
		"files of others":  {func(out string) { put(t, out, files{"assets/b.css": "mine", "north/mine.txt": "m"}) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			out := newOut(t)
			buildWorkspace(t, out, files{"index.html": "old"}, map[string]files{"north": {"index.html": "n"}})
			c.prepare(out)
			before := read(t, out)
			p, err := OpenWorkspace(out)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			p.Write("index.html", []byte("new"))
			p.Write("assets/a.css", []byte("new"))
			result, err := p.Commit()
			after := read(t, out)
			if c.rule != "" {
				expectRefusal(t, err, c.rule)
				if after["index.html"] != "old" || after[ManifestName] != before[ManifestName] {
					t.Error("something was written all the same")
				}
				return
			}
			if err != nil || after["index.html"] != "new" || after["assets/a.css"] != "new" {
				t.Errorf("%v %v", err, after)
			}
			if want := name == "a link of others"; want != slices.Equal(result.Kept, []string{"mine"}) || !want && result.Kept != nil {
				t.Errorf("kept %q", result.Kept)
			}
		})
	}
}

// TestWorkspacesThatWereBegun: only folders of ours make an unmarked folder one.
func TestWorkspacesThatWereBegun(t *testing.T) {
	begun := newOut(t)
	build(t, filepath.Join(begun, "north"), files{"index.html": "n"})
	put(t, filepath.Join(begun, ".goodday-stage-south"), files{ManifestName: ""})
	buildWorkspace(t, begun, files{"index.html": "all"}, nil)

	linked := newOut(t)
	build(t, filepath.Join(filepath.Dir(linked), "north"), files{"index.html": "n"})
	os.Mkdir(linked, 0o755)
	link(t, filepath.Join("..", "north"), filepath.Join(linked, "north"))
	_, err := OpenWorkspace(linked)
	expectRefusal(t, err, "output-not-empty")
	_, err = Open(begun)
	expectRefusal(t, err, "output-not-empty")
	single := newOut(t)
	build(t, filepath.Join(single, "north"), files{"index.html": "n"})
	_, err = Open(single)
	expectRefusal(t, err, "output-not-empty")
}

// TestWorkspaceFoldersLeftEmpty go with the last of our files in them, and no others.
func TestWorkspaceFoldersLeftEmpty(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"index.html": "i", "a/b/c.css": "c", "a/d.css": "d", "e/f.css": "f"}, nil)
	put(t, out, files{"e/mine.txt": "m"})
	os.Remove(filepath.Join(out, "a", "b", "c.css"))
	buildWorkspace(t, out, files{"index.html": "i"}, nil)
	if _, err := os.Stat(filepath.Join(out, "a")); err == nil {
		t.Error("an empty folder is left")
	}
	expect(t, out, files{"index.html": "i", "e/mine.txt": "m"})
}

// TestRemoveThatFails leaves the site as it is.
func TestRemoveThatFails(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, Remove(out), "output-busy")
	p.swap = func(string, string, string) error { return os.ErrPermission }
	expectRefusal(t, p.remove(), "output-swap")
	p.Close()
	expect(t, out, files{"index.html": "home"})
	expectAlone(t, out)
}

// TestPlaceWords: the first thing that is wrong is told.
func TestPlaceWords(t *testing.T) {
	site := t.TempDir()
	if err := CheckPlace(site, site, []string{"activities"}); err == nil || !strings.Contains(err.Error(), "over the folder they are made from") {
		t.Error(err)
	}
	err := CheckPlace(filepath.Join(site, "activities"), site, []string{"stories", "activities"})
	if err == nil || !strings.Contains(err.Error(), "holds what the site is made from") {
		t.Error(err)
	}
	_, err = Open(string(filepath.Separator))
	expectRefusal(t, err, "output-place")
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
