package load

import (
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// TestAVersionSaysWhoMadeIt looks at what each sort of version must say itself.
func TestAVersionSaysWhoMadeIt(t *testing.T) {
	const made, checked = "version: {made_by: a group}\n", "version: {made_by: a group, checked_by: a worker}\n"
	for _, c := range []struct{ file, fields, rule string }{
		{"activities/lunch.ar.md", "", "missing-field"},
		{"activities/lunch.easy.md", "", "missing-field"},
		{"activities/lunch.ar.md", made, ""},
		{"routes/ask.ar.md", made, "unchecked-translation"},
		{"routes/ask.easy.ar.md", made, "unchecked-translation"},
		{"routes/ask.easy.md", made, ""},
		{"routes/ask.ar.md", checked, ""},
	} {
		fsys := soundSite(t)
		for _, original := range []string{"activities/lunch.md", "routes/ask.md"} {
			edit(t, fsys, original, "checked: 2026-10-01\n", "checked: 2026-10-01\n"+checked) // it speaks for no version
		}
		fsys[c.file] = &fstest.MapFile{Data: []byte("---\ntitle: A version\n" + c.fields + "---\nText.\n")}
		var rules []string
		for _, p := range loadOne(fsys).Problems {
			rules = append(rules, p.File+" "+p.Rule)
		}
		want := strings.TrimSuffix(c.file+" "+c.rule, c.file+" ")
		if got := strings.Join(rules, ", "); got != want {
			t.Errorf("%s %q: %s", c.file, c.fields, got)
		}
	}
}

// TestAFaultOfOursLeavesThePageOut has pages that could not be read at all: they
// are not published, and it is known still where they would stand.
func TestAFaultOfOursLeavesThePageOut(t *testing.T) {
	l := newLoader(nil, nil, "", Options{Now: day})
	l.site.Site.Languages = []string{"en", "ar"}
	l.drafts = l.failedGroup(group{kind: content.StoryKind, r: l.shared, files: []string{"stories/Bus pass.easy.ar.md", "stories/Bus pass.md"}})
	l.resolve()
	site := l.finish()
	for file, address := range map[string]string{
		"shared/stories/Bus pass.md": "stories/bus-pass.html", "shared/stories/Bus pass.easy.ar.md": "ar/stories/bus-pass-easy.html",
	} {
		if got := statusOf(site, file); got != "left out" || site.Addresses[file] != address {
			t.Errorf("%s: %s, at %q\n%s", file, got, site.Addresses[file], describe(site.Problems))
		}
	}
}

// TestAVersionOfAnOriginalThatCannotBeReadStandsOnNothing has an original
// without fields.
func TestAVersionOfAnOriginalThatCannotBeReadStandsOnNothing(t *testing.T) {
	fsys := soundSite(t)
	fsys["activities/lunch.md"] = &fstest.MapFile{Data: []byte("---\ntitle: [\n---\nText.\n")}
	fsys["activities/lunch.ar.md"] = versionOf("", "Text.")
	site := loadOne(fsys)
	for _, file := range []string{"activities/lunch.md", "activities/lunch.ar.md"} {
		if got := statusOf(site, file); got != "left out" || len(withRule(site.Problems, "unexpected")) > 0 {
			t.Errorf("%s: %s\n%s", file, got, describe(site.Problems))
		}
	}
}
