package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"goodday/content"
	"goodday/content/load"
)

// generated writes a small pair of sites.
func generated(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := generate(dir, 2*block); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestGooddayTakesEveryPage(t *testing.T) {
	now, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	loaded := load.Load(os.DirFS(filepath.Join(generated(t), "goodday")), load.Options{Now: now})
	if len(loaded.Sites) != 1 || len(loaded.Problems) > 0 {
		t.Fatalf("%d sites, problems %v", len(loaded.Sites), loaded.Problems)
	}
	site := loaded.Sites[0]
	for _, p := range site.Problems {
		t.Errorf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	kinds := map[content.Kind]int{}
	for _, page := range site.Pages {
		kinds[page.Kind]++
	}
	want := map[content.Kind]int{"activity": 140, "story": 40, "route": 8, "service": 4, "page": 4, "said": 4}
	for kind, n := range want {
		if kinds[kind] != n {
			t.Errorf("%d pages of kind %s, want %d", kinds[kind], kind, n)
		}
	}
}

func TestSameBytesEachTime(t *testing.T) {
	first, second := generated(t), generated(t)
	files := 0
	err := filepath.WalkDir(first, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		name, _ := filepath.Rel(first, path)
		a, _ := os.ReadFile(path)
		b, err := os.ReadFile(filepath.Join(second, name))
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs", name)
		}
		return err
	})
	if err != nil || files < 4*block {
		t.Errorf("%d files, %v", files, err)
	}
}

func TestPagesAreOfAboutThreeHundredWords(t *testing.T) {
	dir := filepath.Join(generated(t), "goodday", "activities")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, entry := range entries {
		data, _ := os.ReadFile(filepath.Join(dir, entry.Name()))
		parts := strings.SplitN(string(data), "---\n", 3)
		words += len(strings.Fields(parts[2]))
	}
	if mean := words / len(entries); mean < 290 || mean > 390 {
		t.Errorf("pages have %d words", mean)
	}
}

func TestComparedOnlyIfBothWroteTheSame(t *testing.T) {
	both := programs()
	set := func(a, b written) {
		both[0].results, both[1].results = []result{{written: a}}, []result{{written: b}}
	}
	set(written{pages: 200, lists: 400}, written{pages: 200, lists: 400})
	if err := agree(200, both); err != nil {
		t.Error(err)
	}
	set(written{pages: 200, lists: 400}, written{pages: 199, lists: 400})
	if agree(200, both) == nil {
		t.Error("a page that is not there was overlooked")
	}
	set(written{pages: 200, lists: 400}, written{pages: 200, lists: 399})
	if agree(200, both) == nil {
		t.Error("lists that are not there were overlooked")
	}
}

func TestTable(t *testing.T) {
	both := programs()
	for i := range 3 {
		both[0].results = append(both[0].results, result{elapsed: time.Second, user: time.Duration(i+1) * time.Second, peak: 50e6})
		both[1].results = append(both[1].results, result{elapsed: 2 * time.Second, user: 8 * time.Second, peak: 200e6})
	}
	var out strings.Builder
	printTable(&out, 2000, both)
	for _, want := range []string{"2.00", "8.00", "25 %", "2000"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}

func TestWatchTable(t *testing.T) {
	save := func(page, list, search int) saved {
		return saved{time.Duration(page) * time.Millisecond, time.Duration(list) * time.Millisecond, time.Duration(search) * time.Millisecond}
	}
	var out strings.Builder
	printWatch(&out, 2000, programs(), [][]saved{{save(4, 30, 41), save(6, 50, 43)}, {save(10, 160, 0), save(10, 160, 0)}})
	for _, want := range []string{"2000 pages, the median of 2 saves", "5     40     42", "10    160   none", "50 %   25 %", "page is new: 4 6\n"} {
		if !strings.Contains(strings.Join(strings.Fields(out.String()), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
