package readover

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/content"
)

const (
	settings = "title: Town\nsummary: Things.\nplace: Town\nlanguages: [en]\ncontact: {role: worker, phone: \"01632 960001\"}\ntake_down: {role: worker, phone: \"01632 960002\"}\n"
	story    = "---\ntitle: A pass\nsummary: How it was.\nbought: A pass\nbought_kind: pass\ncost: 2\nhelped_with: [calm]\ntold_by: {who: A  young mum}\nconsent:\n  status: given\n  reference: R-1\n  given: 2026-03-01\n  review_by: 2028-03-01\n  scope: [this site]\n---\n"
)

var day, _ = content.ParseDate("2026-11-01")

// folder returns a site with a story that has a body.
func folder(t *testing.T, body string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"site.yaml": settings, "stories/a.md": story + body, "pages/p.md": "---\ntitle: P\nsummary: P.\n---\nWords.\n"} {
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755)
		os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644)
	}
	return dir
}

func open(t *testing.T, file string) *Page {
	t.Helper()
	page, err := Open(file, day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(page.Close)
	return page
}

func shown(p *Page, terminal bool) string {
	var out bytes.Buffer
	p.Show(&out, terminal)
	return out.String()
}

// What is shown is the text with its marks. Nothing in it moves the cursor of a terminal.
func TestShow(t *testing.T) {
	page := open(t, filepath.Join(folder(t, "I won\u202e a cup, me and Zephyr.\n"), "stories", "a.md"))
	text := shown(page, false)
	for _, want := range []string{"stories/a.md\n", "  title: A pass\n", "[Zephyr]", "Could a classmate guess"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	for _, not := range []string{"\x1b", "\u202e", "R-1", "status: given"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is in\n%s", not, text)
		}
	}
	if text := shown(page, true); !strings.Contains(text, "\x1b[7mZephyr\x1b[0m") || strings.Contains(text, "\u202e") {
		t.Errorf("in a terminal:\n%q", text)
	}
}

// A role that cannot have read it is refused, and nothing is written.
func TestWhoMayNote(t *testing.T) {
	file := filepath.Join(folder(t, "It was good.\n"), "stories", "a.md")
	before, _ := os.ReadFile(file)
	for _, role := range []string{"me", "The  Teller", "a young mum", "Zofia", "zofia quickthorn", "Mrs Quickthorn"} {
		if err := open(t, file).Note(role); err == nil {
			t.Errorf("%s may", role)
		}
		if after, _ := os.ReadFile(file); !bytes.Equal(before, after) {
			t.Fatalf("%s: the file has changed", role)
		}
	}
	for _, role := range []string{"youth worker", "safeguarding lead", "a volunteer: nights, weekends", "Participation Lead"} {
		if err := open(t, file).Note(role); err != nil {
			t.Errorf("%s: %v", role, err)
		}
		page := open(t, file)
		if page.source.Page.ReadOver == nil || page.source.Page.ReadOver.By != role || page.source.Reading(day, nil) != content.ReadingDone {
			t.Errorf("%s: %+v", role, page.source.Page.ReadOver)
		}
	}
}

// What holds a page back has to be mended before anybody can have read it over.
func TestHeldPagesAreNotNoted(t *testing.T) {
	page := open(t, filepath.Join(folder(t, "Ring 07700 900461.\n"), "stories", "a.md"))
	if !page.Held() || page.Note("youth worker") == nil {
		t.Error("it was noted")
	}
}

func TestExemptions(t *testing.T) {
	dir := folder(t, "It was good.\n")
	if got := open(t, filepath.Join(dir, "stories", "a.md")).Exemption(); got != NoExemption {
		t.Errorf("a story: %s", got)
	}
	if got := open(t, filepath.Join(dir, "pages", "p.md")).Exemption(); got != NotTold {
		t.Errorf("a page: %s", got)
	}
	file := filepath.Join(dir, "stories", "a.md")
	os.WriteFile(file, []byte(strings.Replace(story, "status: given", "status: withdrawn", 1)+"Words.\n"), 0o644)
	if got := open(t, file).Exemption(); got != TakenBack {
		t.Errorf("taken back: %s", got)
	}
	os.WriteFile(file, []byte(strings.Replace(story, "R-1", "EXAMPLE-1", 1)+"Words.\n"), 0o644)
	if got := open(t, file).Exemption(); got != NoExemption {
		t.Errorf("made up on a real site: %s", got)
	}
	os.WriteFile(filepath.Join(dir, "site.yaml"), []byte(settings+"example: {source: Made up.}\n"), 0o644)
	if got := open(t, file).Exemption(); got != MadeUp {
		t.Errorf("made up on an example site: %s", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := folder(t, "Words.\n")
	os.Symlink(filepath.Join(dir, "stories", "a.md"), filepath.Join(dir, "stories", "link.md"))
	os.WriteFile(filepath.Join(dir, "stories", "broken.md"), []byte("no fields"), 0o644)
	for _, file := range []string{"site.yaml", "stories", "stories/none.md", "stories/link.md", "stories/broken.md"} {
		if page, err := Open(filepath.Join(dir, file), day); err == nil {
			page.Close()
			t.Errorf("%s was opened", file)
		}
	}
}
