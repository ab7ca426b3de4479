package themes

import (
	"strings"
	"testing"

	"goodday/content"
)

// reload renders the small site, changes one of its files, and makes that page
// alone.
func reload(t *testing.T, file, old, new string) (made map[string][]byte, alone bool, changed map[string]string) {
	t.Helper()
	before := loadSite(t, smallSite)
	renderer, problems := New(before.Directory, Options{})
	if renderer == nil {
		t.Fatal(problems)
	}
	defer renderer.Close()
	var out output
	noProblems(t, renderer.All(out.write))
	text := strings.Replace(smallSite[file], old, new, 1)
	if text == smallSite[file] {
		t.Fatalf("%s: %q is not in it", file, old)
	}
	changed = with(smallSite, map[string]string{file: text})
	read := before.Reload(files(changed), nil, file)
	made, problems, alone = renderer.RenderPages(read.Pages)
	noProblems(t, problems)
	return made, alone, changed
}

// A page that is made alone is the page that a whole new site has.
func TestRenderPages(t *testing.T) {
	for _, c := range []struct{ file, old, new string }{
		{"activities/cooking.md", "Bring an", "Take an"},
		{"activities/cooking.md", "title: Cooking together", "title: Cooking & eating"},
		{"activities/cooking.md", "ages: {from: 14", "when: [{every: day}]\nages: {from: 14"}, // with its calendar
		{"activities/cooking.ar.md", "أحضر", "خذ"},
		{"activities/cooking.easy.md", "We cook.\n", "We eat.\n"},
		{"activities/gone.md", "Gone.\n", "Gone away.\n"},
		{"services/team.md", "We help.", "We still help."}, // with its routes and stories
		{"stories/bus.md", "cost: 250", "cost: 260"},
		{"routes/ask.md", "for: Anyone.", "for: Everyone."},
		{"said/quiet.md", "Done.\n", "Done now.\n"},
		{"pages/how.md", "---\nIn short.", "---\nIn few words."},
	} {
		made, alone, changed := reload(t, c.file, c.old, c.new)
		if !alone || len(made) == 0 {
			t.Errorf("%s was not made", c.file)
		}
		var whole output
		noProblems(t, renderAll(load(t, changed), Options{}, whole.write))
		for address, page := range made {
			if whole.files[address] != string(page) {
				t.Errorf("%s to %q: %s differs:\n%s\nwant\n%s", c.file, c.new, address, page, whole.files[address])
			}
		}
	}
}

func TestRenderPagesWithCalendars(t *testing.T) {
	made, _, _ := reload(t, "activities/cooking.md", "ages: {from: 14", "when: [{every: day}]\nages: {from: 14")
	for address, title := range map[string]string{"activities/cooking.ics": "SUMMARY:Cooking together", "ar/activities/cooking.ics": "SUMMARY:الطبخ معا"} {
		if !strings.Contains(string(made[address]), title) {
			t.Errorf("%s: %s", address, made[address])
		}
	}
}

// What stands on every page cannot be changed on one.
func TestRenderPagesOfWhatIsNamedElsewhere(t *testing.T) {
	for _, c := range []struct{ file, old, new string }{
		{"pages/how.md", "title: How it works", "title: How it goes"},
		{"pages/how.md", "menu: 1\n", ""},
		{"services/team.md", "title: The team", "title: Our team"},
	} {
		if made, alone, _ := reload(t, c.file, c.old, c.new); alone || made != nil {
			t.Errorf("%s to %q was made alone", c.file, c.new)
		}
	}
	renderer := &Renderer{views: map[string]*view{"en": {site: &Site{Lang: "en"}}}}
	plain := &content.Plain{Menu: 2}
	if !renderer.namedElsewhere(&content.Page{File: "pages/new.md", Kind: content.PageKind, Language: "en", Common: &plain.Common, Plain: plain}) {
		t.Error("a page that comes into the menu was made alone")
	}
}
