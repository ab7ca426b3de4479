package site

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/readover"
	"goodday/content"

	"github.com/rogpeppe/go-internal/txtar"
)

// town unpacks the sites that the command's scripts use too.
func town(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "town.txt"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "town")
	for _, file := range archive.Files {
		put(t, filepath.Join(dir, file.Name), string(file.Data))
	}
	return dir
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text, "read_over:") {
		noteRead(t, path)
	}
}

// noteRead notes in a page that somebody read over what it says now, if it can be read.
func noteRead(t *testing.T, path string) {
	t.Helper()
	day, _ := content.ParseDate("2026-10-01")
	page, err := readover.Open(path, day)
	if err != nil {
		return // a page that is broken on purpose
	}
	defer page.Close()
	page.Note("youth worker")
}

func requestFor(t *testing.T, dir string) Request {
	t.Helper()
	day, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	return Request{Dir: dir, Now: day}
}

func TestReport(t *testing.T) {
	report, err := Build(t.Context(), requestFor(t, town(t)))
	if err != nil || !report.Complete || len(report.Sites) != 2 || len(report.Problems) != 0 {
		t.Fatalf("%v %+v", err, report)
	}
	north := report.Sites[0]
	if north.Pages.Sum() != 3 || north.Pages[content.StoryKind]["en"] != 1 || north.Files < 20 || north.Bytes < 1000 {
		t.Errorf("%+v", north)
	}
	if sum := north.Files + report.Sites[1].Files; report.Files <= sum {
		t.Errorf("%d files in all, %d in sites: nothing around them", report.Files, sum)
	}
}

func TestUnchangedFilesAreCounted(t *testing.T) {
	request := requestFor(t, town(t))
	Build(t.Context(), request)
	report, _ := Build(t.Context(), request)
	for _, s := range report.Sites {
		if s.Unchanged != s.Files || len(s.Removed)+len(s.Kept)+len(s.Edited) > 0 {
			t.Errorf("%+v", s)
		}
	}
}

func TestCalledOff(t *testing.T) {
	dir := town(t)
	request := requestFor(t, dir)
	if report, _ := Build(t.Context(), request); !report.Complete {
		t.Fatal(report.Problems)
	}
	home := filepath.Join(dir, "public", "south", "index.html")
	before, _ := os.ReadFile(home)
	put(t, filepath.Join(dir, "south", "pages", "new.md"), "---\ntitle: New\nsummary: New.\nmenu: 1\nchecked: 2026-10-01\nchecked_by: youth worker\n---\nNew.\n")

	ctx, stop := context.WithCancel(t.Context())
	request.Tell = func(doing string, files int) {
		if files > 3 {
			stop()
		}
	}
	report, err := Build(ctx, request)
	if err == nil || report.Complete {
		t.Errorf("not called off: %v %+v", err, report)
	}
	if after, _ := os.ReadFile(home); string(after) != string(before) {
		t.Error("south was published")
	}
	for _, beside := range []string{dir, filepath.Join(dir, "public")} {
		if left, _ := filepath.Glob(filepath.Join(beside, ".goodday-stage*")); left != nil {
			t.Error("left behind:", left)
		}
	}
}

// One word changed in the text of one page changes no other page: only search
// data, whose addresses no page knows.
func TestOneWord(t *testing.T) {
	dir := town(t)
	request := requestFor(t, dir)
	out := filepath.Join(dir, "public", "north")
	story, _ := filepath.Glob(filepath.Join(dir, "north", "stories", "*.md"))
	if report, _ := Build(t.Context(), request); !report.Complete || len(story) == 0 {
		t.Fatal(report.Problems, story)
	}
	before := pagesIn(t, out)
	text, _ := os.ReadFile(story[0])
	put(t, story[0], string(text)+"\nMarmalade.\n")
	if report, _ := Build(t.Context(), request); !report.Complete {
		t.Fatal(report.Problems)
	}
	after, changed := pagesIn(t, out), []string{}
	for path, data := range after {
		if before[path] != data {
			changed = append(changed, path)
		}
	}
	if len(changed) != 1 || len(before) != len(after) {
		t.Errorf("changed: %v, %d and %d pages", changed, len(before), len(after))
	}
}

// pagesIn returns the HTML files of a folder.
func pagesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	pages := map[string]string{}
	filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".html" {
			data, _ := os.ReadFile(path)
			pages[path] = string(data)
		}
		return err
	})
	return pages
}
