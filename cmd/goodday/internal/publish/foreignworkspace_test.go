package publish

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

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
	mixed := newOut(t)
	build(t, filepath.Join(mixed, "north"), files{"index.html": "n"})
	os.Mkdir(filepath.Join(mixed, "mine"), 0o755)
	_, err = OpenWorkspace(mixed)
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
	buildWorkspace(t, out, files{"index.html": "i", "x/y/z.css": "z"}, nil)
	buildWorkspace(t, out, files{"index.html": "i"}, nil)
	if _, err := os.Stat(filepath.Join(out, "x")); err == nil {
		t.Error("the outer of two empty folders is left")
	}
	if list := read(t, out)[ManifestName]; strings.Contains(list, ".css") || !strings.Contains(list, "index.html") {
		t.Errorf("the list at the end:\n%s", list)
	}
}
