package ask

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/content"
)

// fill sets what a page of its own needs, and some fields more.
func fill(t *testing.T, place *Place, kind content.Kind, fields map[string]string) *Draft {
	t.Helper()
	draft := NewDraft(kind)
	draft.Body = "Words of the page."
	for _, all := range []map[string]string{{"title": "Kites", "summary": "Fly a kite with us.", "checked_by": "youth worker"}, fields} {
		for field, value := range all {
			if err := place.Set(draft, field, value); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := place.Complete(draft); err != nil {
		t.Fatal(err)
	}
	return draft
}

func save(t *testing.T, place *Place, draft *Draft) (file, text string, problems []content.Problem) {
	t.Helper()
	file, problems, err := place.Save(draft)
	if err != nil {
		t.Fatal(err)
	}
	data, _ := place.root.ReadFile(file)
	return file, string(data), problems
}

// TestNothingIsOverwritten: a name that is taken by anything on the disk gets a
// number.
func TestNothingIsOverwritten(t *testing.T) {
	dir := site(t)
	os.MkdirAll(filepath.Join(dir, "pages", "folder.md"), 0o755)
	if err := os.Symlink("nowhere", filepath.Join(dir, "pages", "kites.md")); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(dir, "pages", "kites-2.md"), []byte("mine"), 0o644)
	place := open(t, dir, "")
	if file, _, _ := save(t, place, fill(t, place, content.PageKind, nil)); file != "pages/kites-3.md" {
		t.Error(file)
	}
	for name, want := range map[string]string{"": "pages/kites-4.md", "folder": "pages/folder-2.md", "new": "pages/new.md"} {
		draft := fill(t, place, content.PageKind, nil)
		draft.Name = name
		if file, _, _ := save(t, place, draft); file != want {
			t.Errorf("%q: %s, not %s", name, file, want)
		}
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "pages", "kites-2.md")); string(data) != "mine" {
		t.Error("somebody's file is gone")
	}
}

// TestToday: only the day of the check can be today; elsewhere it is a word.
func TestToday(t *testing.T) {
	place := open(t, site(t), "")
	_, text, _ := save(t, place, fill(t, place, content.PageKind, map[string]string{"title": "today", "checked": "today"}))
	if !strings.Contains(text, "title: today\n") || !strings.Contains(text, "checked: 2026-11-25\n") {
		t.Error(text)
	}
	_, text, _ = save(t, place, fill(t, place, content.PageKind, map[string]string{"checked": "2026-10-01"}))
	if !strings.Contains(text, "checked: 2026-10-01\n") {
		t.Error(text)
	}
}

// TestStoriesNeedConsent: without it nothing is saved, and with one that does not
// count neither.
func TestStoriesNeedConsent(t *testing.T) {
	place := open(t, site(t), "")
	story := map[string]string{"bought": "A course", "bought_kind": "course", "cost": "60", "helped_with": "sleep", "consent.reference": "T-1", "consent.given": "2026-11-01", "consent.review_by": "2028-10-01", "consent.scope": "this site"}
	file, text, problems := save(t, place, fill(t, place, content.StoryKind, story))
	if file == "" || !strings.Contains(text, "status: given") || content.HasErrors(problems) {
		t.Errorf("%v\n%s", problems, text)
	}
	story["consent.status"] = "review"
	if _, text, _ := save(t, place, fill(t, place, content.StoryKind, story)); !strings.Contains(text, "status: review") {
		t.Errorf("what was said of the consent is changed:\n%s", text)
	}
	for _, said := range []string{"no\n", "\nperhaps\nno\n", "stop\n", ""} {
		draft := NewDraft(content.StoryKind)
		var out strings.Builder
		err := Talk(Lines(strings.NewReader(said)), &out, place, draft)
		if !errors.Is(err, ErrNoConsent) && !errors.Is(err, ErrStopped) || len(draft.values) > 0 {
			t.Errorf("%q: %v %v", said, err, draft.values)
		}
		if asked := strings.Contains(out.String(), "What is the page called?"); asked {
			t.Errorf("%q: it went on asking", said)
		}
	}
}

// TestNothingIsSavedUnderAConsentThatDoesNotCount changes one thing at a time in one
// that does.
func TestNothingIsSavedUnderAConsentThatDoesNotCount(t *testing.T) {
	dir := site(t)
	if err := os.WriteFile(filepath.Join(dir, "withdrawn.yaml"), []byte("- {reference: \"T-0007\", withdrawn: 2026-10-01}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, field, value string }{
		{"none is changed", "", ""},
		{"it was taken back once", "consent.reference", "t‑0007"},
		{"its number is nearly one taken back", "consent.reference", "T-7"},
		{"it is withdrawn", "consent.status", "withdrawn"},
		{"it has a day on which it was withdrawn", "consent.withdrawn", "2026-10-01"},
		{"it has run out", "consent.review_by", "2026-11-24"},
		{"it is still to come", "consent.given", "2026-11-26"},
		{"it has no number", "consent.reference", "tbc"},
		{"the credit's has run out", "credit.consent.review_by", "2026-11-24"},
		{"the credit's was taken back once", "credit.consent.reference", "T-0007"},
	} {
		for _, kind := range []content.Kind{content.StoryKind, content.PageKind} {
			place := open(t, dir, "")
			fields := map[string]string{"credit.words": "Us"}
			for _, prefix := range []string{"consent.", "credit.consent."} {
				maps.Copy(fields, map[string]string{
					prefix + "status": "given", prefix + "reference": "T-1", prefix + "given": "2026-11-01", prefix + "review_by": "2028-10-01", prefix + "scope": "this site",
				})
			}
			if kind == content.StoryKind {
				maps.Copy(fields, map[string]string{"bought": "A course", "bought_kind": "course", "cost": "60", "helped_with": "sleep"})
			}
			fields[c.field] = c.value
			delete(fields, "")
			before := len(filesIn(t, dir))
			saved := trySave(t, place, kind, fields)
			if now := len(filesIn(t, dir)); saved != (c.field == "") || (now > before) != saved {
				t.Errorf("%s, %s: saved %v, %d files before and %d now", kind, c.name, saved, before, now)
			}
		}
	}
}

// trySave reports whether a page with some fields is saved.
func trySave(t *testing.T, place *Place, kind content.Kind, fields map[string]string) bool {
	t.Helper()
	draft := NewDraft(kind)
	draft.Body = "Text."
	maps.Copy(fields, map[string]string{"title": "Kites", "summary": "About kites.", "checked_by": "youth worker"})
	for field, value := range fields {
		if err := place.Set(draft, field, value); err != nil {
			t.Fatal(err)
		}
	}
	if place.Complete(draft) != nil {
		return false
	}
	file, problems, err := place.Save(draft)
	if err != nil || (file == "") != content.HasErrors(problems) {
		t.Errorf("%q %v %v", file, problems, err)
	}
	return file != ""
}

// filesIn lists all files below a folder.
func filesIn(t *testing.T, dir string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestWordsOfAPerson are kept only with a reason, which is then in the page.
func TestWordsOfAPerson(t *testing.T) {
	ask := func(answers ...string) (Draft, string) {
		place := open(t, site(t), "")
		draft := NewDraft(content.PageKind)
		var out strings.Builder
		talk := &talk{in: Lines(strings.NewReader(strings.Join(answers, "\n") + "\n")), out: &out, place: place, draft: draft}
		if err := talk.question(Question{Field: "summary", Ask: "What is it?", Needed: true}, ""); err != nil {
			t.Fatal(err)
		}
		return *draft, out.String()
	}
	draft, said := ask("Ring my friend on 07911 123456.", "", "Ring us.")
	if draft.Value("summary") != "Ring us." || draft.Has("ignore") || !strings.Contains(said, "type the reason") {
		t.Errorf("%v\n%s", draft.values, said)
	}
	draft, _ = ask("Ring us on 07911 123456.", "It is our work phone.")
	if draft.Value("summary") != "Ring us on 07911 123456." || draft.Value("ignore.0.because") != "It is our work phone." || draft.Value("ignore.0.rule") == "" || draft.Value("ignore.0.words") != "07911 123456" {
		t.Errorf("%v", draft.values)
	}
	// What is wrong in itself cannot be kept with a reason.
	draft, said = ask(strings.Repeat("long words ", 30), "Short words.")
	if draft.Value("summary") != "Short words." || strings.Contains(said, "type the reason") {
		t.Errorf("%v\n%s", draft.values, said)
	}
}

// TestIgnoreIsNumbered: each reason is an entry of its own.
func TestIgnoreIsNumbered(t *testing.T) {
	draft := NewDraft(content.PageKind)
	for _, words := range []string{"Sam", "", "two\nlines"} {
		draft.ignore([]content.Problem{{Rule: "full-name", Private: words}}, "A hall.")
	}
	page := string(draft.page(content.Date{}))
	if want := "---\nignore:\n  - rule: full-name\n    words: Sam\n    because: A hall.\n  - rule: full-name\n    because: A hall.\n  - rule: full-name\n    because: A hall.\n---\n"; page != want {
		t.Errorf("got\n%s", page)
	}
}

// TestLists: commas part the values of a list, and of nothing else.
func TestLists(t *testing.T) {
	place := open(t, site(t), "")
	draft := NewDraft(content.ActivityKind)
	for field, value := range map[string]string{"topics": " Art,, food , 2", "areas": "NORTH", "run_by": "Us, them"} {
		if err := place.Set(draft, field, value); err != nil {
			t.Fatal(err)
		}
	}
	want := "---\nrun_by: Us, them\ntopics: [art, food, food]\nareas: [north]\n---\n"
	if got := string(draft.page(content.Date{})); got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestWhich takes a number or a name, and asks again for anything else.
func TestWhich(t *testing.T) {
	for answers, want := range map[string]string{"2\n": "south", "South\n": "south", "0\n3\neast\n\nnorth\n": "north", "stop\nnorth\n": "", "": ""} {
		var out strings.Builder
		got, err := Which(Lines(strings.NewReader(answers)), &out, "Which site is it for?", []string{"north", "south"})
		if got != want || (want == "") != errors.Is(err, ErrStopped) {
			t.Errorf("%q: %q %v", answers, got, err)
		}
		if !strings.HasPrefix(out.String(), "Which site is it for?\n  1  north\n  2  south\n> ") {
			t.Errorf("%q", out.String())
		}
	}
}
