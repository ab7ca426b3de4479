package pagefind

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

func TestOnlyContentIsCopied(t *testing.T) {
	page := func(kind string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(`<body class="kind-` + kind + `">`)}
	}
	site := fstest.MapFS{
		"stories/a.html": page("story"), "ar/stories/a.html": page("story"), "about/b.html": page("page"),
		"stories/old.html": page("moved"), "stories/gone.html": page("taken-down"), "topics/food.html": page("facet"),
		"index.html": page("home"), "search/data.js": {}, "css/site.css": {},
	}
	dir := t.TempDir()
	if err := CopyContent(site, dir); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"stories/a.html": true, "ar/stories/a.html": true, "about/b.html": true,
		"stories/old.html": false, "stories/gone.html": false, "topics/food.html": false, "index.html": false, "css/site.css": true, "search/data.js": false,
	} {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
