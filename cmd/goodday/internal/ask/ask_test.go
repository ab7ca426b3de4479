package ask

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/content"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// site unpacks the small site of testdata into a folder.
func site(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	archive, err := txtar.ParseFile("testdata/site.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t *testing.T, dir, name string) *Place {
	t.Helper()
	today, _ := content.ParseDate("2026-11-25")
	place, err := Open(dir, name, today)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(place.Close)
	return place
}

// TestTranscripts holds conversations: the answers stand in testdata/KIND-*.txt
// after "-- answers --", and what is said and saved after the others.
func TestTranscripts(t *testing.T) {
	files, _ := filepath.Glob("testdata/talk-*.txt")
	if len(files) < 6 {
		t.Fatalf("%d conversations", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { transcript(t, file) })
	}
}

func transcript(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	kind := content.Kind(strings.Split(strings.TrimSuffix(filepath.Base(file), ".txt"), "-")[1])
	answers := string(archive.Files[0].Data)
	place := open(t, site(t), "")
	draft := NewDraft(kind)
	var said strings.Builder
	err = Talk(Lines(strings.NewReader(answers)), &said, place, draft)
	saved, page := "nothing", ""
	if err == nil {
		name, problems, err := place.Save(draft)
		if err != nil || name == "" || content.HasErrors(problems) {
			t.Errorf("not saved: %v %v", err, problems)
		}
		data, _ := place.root.ReadFile(name)
		saved, page = name, string(data)
	}
	got := []txtar.File{archive.Files[0], {Name: "said", Data: []byte(said.String() + "\n")}, {Name: "saved " + saved, Data: []byte(page)}}
	if *update {
		os.WriteFile(file, txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: got}), 0o644)
		return
	}
	if string(txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: got})) != string(txtar.Format(archive)) {
		t.Errorf("got\n%s", txtar.Format(&txtar.Archive{Files: got}))
	}
}

// TestNothingIsAskedWithFlags fills a page in from settings.
func TestNothingIsAskedWithFlags(t *testing.T) {
	place := open(t, site(t), "")
	draft := NewDraft(content.ActivityKind)
	for field, value := range map[string]string{
		"title": "Kite club", "summary": "Fly a kite with us.", "run_by": "The kite group", "topics": "Art", "areas": "north",
		"cost.free": "yes", "when.0.every": "week", "when.0.days": "monday, friday", "when.0.from": "17:00", "when.0.to": "18:30",
		"join.0.by": "drop in", "checked_by": "youth worker",
	} {
		if err := place.Set(draft, field, value); err != nil {
			t.Fatal(err)
		}
	}
	draft.Body = "Bring a coat."
	if err := place.Complete(draft); err != nil {
		t.Fatal(err)
	}
	file, problems, err := place.Save(draft)
	if err != nil || file != "activities/kite-club.md" || len(problems) > 0 {
		t.Fatalf("%q %v %v", file, problems, err)
	}
	data, _ := place.root.ReadFile(file)
	want := `---
title: Kite club
summary: Fly a kite with us.
checked: 2026-11-25
checked_by: youth worker
run_by: The kite group
topics: [art]
areas: [north]
cost:
  free: yes
when:
  - every: week
    days: [monday, friday]
    from: "17:00"
    to: "18:30"
join:
  - by: drop in
---

Bring a coat.
`
	if string(data) != want {
		t.Errorf("got\n%s", data)
	}
	again, _, err := place.Save(draft)
	if err != nil || again != "activities/kite-club-2.md" {
		t.Errorf("a second of the name: %q %v", again, err)
	}
}

func TestRefusals(t *testing.T) {
	place := open(t, site(t), "")
	var refusal *content.Refusal
	for _, field := range []string{"tittle", "place", "place.nam", "title.0", "", "0", "join", "join.x.by"} {
		if err := place.Set(NewDraft(content.ActivityKind), field, "x"); !errors.As(err, &refusal) {
			t.Errorf("%q: %v", field, err)
		}
	}
	if err := place.Complete(NewDraft(content.StoryKind)); !errors.As(err, &refusal) {
		t.Errorf("a story without consent: %v", err)
	}
	if _, err := Open(t.TempDir(), "", place.Today); !errors.As(err, &refusal) {
		t.Errorf("no site: %v", err)
	}
	draft := NewDraft(content.PageKind)
	draft.Set("summary", "T")
	file, problems, err := place.Save(draft)
	if file != "" || !content.HasErrors(problems) || err != nil {
		t.Errorf("a page without its fields: %q %v %v", file, problems, err)
	}
	if entries, _ := os.ReadDir(place.root.Name() + "/pages"); len(entries) > 0 {
		t.Error("something was written")
	}
}
