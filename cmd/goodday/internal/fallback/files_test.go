package fallback

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestFiles(t *testing.T) {
	files := Files{"a.yaml": []byte("a"), "layouts/b.html": []byte("b"), "layouts/deep/c.html": nil}
	if err := fstest.TestFS(files, "a.yaml", "layouts/b.html", "layouts/deep/c.html"); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"b.html", "layouts/none", "/a.yaml", "../a.yaml", ""} {
		if _, err := files.Open(name); err == nil {
			t.Errorf("%q is there", name)
		}
	}
}

func overlay() Overlay {
	return Overlay{
		Base: fstest.MapFS{
			"site.yaml": {Data: []byte("broken")}, "words.yaml": {Data: []byte("words")}, "gone.yaml": {Data: []byte("x")},
			"link": {Data: []byte("words.yaml"), Mode: fs.ModeSymlink}, "stories/one.md": {Data: []byte("story")}, "layouts/a.html": {Data: []byte("a")},
		},
		Over:   Files{"site.yaml": []byte("sound"), "crisis.yaml": []byte("lines"), "gone.yaml": nil},
		Hidden: func(name string) bool { return name == "stories" || name == "stories/one.md" },
	}
}

func TestOverlay(t *testing.T) {
	if err := fstest.TestFS(Overlay{Base: Files{"a/b": nil, "c": nil}, Over: Files{"c": []byte("new"), "a/d": []byte("d")}}, "a/b", "c", "a/d"); err != nil {
		t.Error(err)
	}
	o := overlay()
	for name, want := range map[string]string{"site.yaml": "sound", "words.yaml": "words", "crisis.yaml": "lines", "layouts/a.html": "a", "gone.yaml": "", "stories/one.md": ""} {
		if got, _ := fs.ReadFile(o, name); string(got) != want {
			t.Errorf("%s: %q", name, got)
		}
		if _, err := fs.Lstat(o, name); (err == nil) != (want != "") {
			t.Errorf("%s: %v", name, err)
		}
	}
	entries, err := fs.ReadDir(o, ".")
	var names string
	for _, entry := range entries {
		names += entry.Name() + " "
	}
	if names != "crisis.yaml layouts link site.yaml words.yaml " || err != nil {
		t.Errorf("%q %v", names, err)
	}
}

// What stands in does not turn a link into a file.
func TestOverlayKeepsLinks(t *testing.T) {
	o := overlay()
	if info, err := fs.Lstat(o, "link"); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("%v %v", info, err)
	}
	if to, err := fs.ReadLink(o, "link"); to != "words.yaml" {
		t.Errorf("%q %v", to, err)
	}
	sub, err := fs.Sub(o, "layouts")
	if err != nil {
		t.Fatal(err)
	}
	if data, err := fs.ReadFile(sub, "a.html"); string(data) != "a" {
		t.Errorf("%q %v", data, err)
	}
	if _, err := fs.ReadLink(o, "gone.yaml"); err == nil {
		t.Error("a link where nothing is")
	}
	if _, err := fs.ReadDir(o, "stories"); err == nil {
		t.Error("hidden pages are listed")
	}
}

func TestReadLook(t *testing.T) {
	look := fstest.MapFS{"layouts/a.html": {Data: []byte("a")}, "i18n/en.yaml": {Data: []byte("free: x")}, "site.yaml": {Data: []byte("x")}}
	if got := ReadLook(look); len(got) != 2 || string(got["layouts/a.html"]) != "a" {
		t.Errorf("%q", got)
	}
	if got := ReadLook(fstest.MapFS{}); got == nil || len(got) > 0 {
		t.Errorf("a site without a look: %v", got)
	}
	look["layouts/link.html"] = &fstest.MapFile{Data: []byte("a.html"), Mode: fs.ModeSymlink}
	if got := ReadLook(look); got != nil {
		t.Errorf("a look with a link in it: %q", got)
	}
}
