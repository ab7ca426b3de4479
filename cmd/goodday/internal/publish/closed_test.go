package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
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
		"half a line": "site\n", "a hash too long": "goodday 1 site\n" + sum + "0 4 index.html\n",
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
	instead := newOut(t)
	link(t, t.TempDir(), instead)
	_, err := Open(instead)
	expectRefusal(t, err, "output-link")
	os.Remove(instead)
	put(t, filepath.Dir(instead), files{"public": "m"})
	_, err = Open(instead)
	expectRefusal(t, err, "output-file")
	out := newOut(t)
	build(t, out, files{"stories/a.html": "a"})
	link(t, "a.html", filepath.Join(out, "stories", "b.html"))
	_, err = Open(out)
	expectRefusal(t, err, "output-link")
	if !strings.Contains(err.Error(), "Links are not followed") {
		t.Error(err)
	}
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
	if err := Remove(filepath.Split(workspace)); err != nil || read(t, workspace)["north/index.html"] != "n" {
		t.Errorf("a workspace was removed: %v", err)
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
	t.Chdir(site)
	for out, refused := range map[string]bool{".": true, "activities": true, "public": false, "..": true} {
		if err := CheckPlace(out, ".", []string{"activities"}); refused != (err != nil) {
			t.Errorf("%s: %v", out, err)
		}
	}
	_, err = Open(string(filepath.Separator))
	expectRefusal(t, err, "output-place")
}

// TestFoldersThatCannotBeRead are refused, and never taken for empty ones.
func TestFoldersThatCannotBeRead(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	at, err := locate(out, "")
	if err != nil {
		t.Fatal(err)
	}
	parent, err := os.OpenRoot(at.parent)
	if err != nil {
		t.Fatal(err)
	}
	parent.Close() // from here on everything fails
	if err := at.lookUp(parent); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("looked up: %v", err)
	}
	expectRefusal(t, at.discard(parent, at.stage()), "output-stage")
	_, err = openOutput(at, parent, siteOutput)
	expectRefusal(t, err, "output-write")
	_, err = takeLock(parent, at.lock(), out)
	expectRefusal(t, err, "output-write")
	if removeOwn(parent, at.name) == nil {
		t.Error("removed")
	}
	closed := &output{at: at, root: parent, list: newManifest(workspaceOutput)}
	expectRefusal(t, closed.walk(func(string, fs.DirEntry) error { return nil }), "output-write")
	if err := closed.openUnmarked(parent); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an unmarked folder: %v", err)
	}
	expect(t, out, files{"index.html": "home"})
}

// TestWorkspacesThatCannotBeRead are not written over.
func TestWorkspacesThatCannotBeRead(t *testing.T) {
	out := newOut(t)
	buildWorkspace(t, out, files{"index.html": "old"}, nil)
	p, err := OpenWorkspace(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Write("index.html", []byte("new"))
	p.parent.Close()
	_, err = p.Commit()
	expectRefusal(t, err, "output-write")
	if read(t, out)["index.html"] != "old" {
		t.Error("written over")
	}
}

// TestAListThatIsTooLong is not read, and its folder not taken for ours.
func TestAListThatIsTooLong(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	before := maxManifest
	defer func() { maxManifest = before }()
	maxManifest = int64(len(read(t, out)[ManifestName]))
	if !Exists(out) {
		t.Error("as long as it may be")
	}
	maxManifest--
	if Exists(out) {
		t.Error("too long")
	}
}
