package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"goodday/content"
)

// TestMask writes what is left of each line as dots.
func TestMask(t *testing.T) {
	for _, c := range []struct{ private, text, want string }{
		{"Zed Testname", "I told Zed Testname.", "I told ••••••••••••."},
		{"Zed Testname", "ZED  TESTNAME and zed\ttestname", "••••••••••••• and ••••••••••••"},
		{"Zed Testname", "zedtestname@", "•••••••••••@"},
		{"Zed Testname", "Zed's friend, but the zedoary", "•••'s friend, but the zedoary"},
		{"Zed Testname", "the Testnames of Newtestname", "the ••••••••s of New••••••••"},
		{"Zed Testname", "I told Zed Test…", "I told ••••••••…"},
		{"Zed Testname", "I told Z…", "I told Z…"},
		{"Zoë Ünal", "zoë ünal", "••••••••"},
		{"Jo", "Jo and John, jo-jo, JO", "•• and John, ••-••, ••"},
		{"17", "aged 17 in 2017, 17th", "aged •• in 2017, ••th"},
		{"07700 900123", "07700900123 or 07700-900-123", "••••••••••• or •••••••••••••"},
		{"@zed_x", "by @zed_x or zed.x", "by @••••• or •••••"},
		{"Zed\nAnn", "Zed and Ann", "••• and •••"},
		{"\n  \n-", "Nothing - here", "Nothing - here"},
		{"", "sam@example.org, zoë@exämple.org", "•••••••••••••••, •••••••••••••••"},
		{"", "NHS 943 476 5919, 943-476-5919", "NHS ••••••••••••, ••••••••••••"},
		{"", "bs1 4dj, NG1 5AB", "•••••••, •••••••"},
		{"", "NI QQ 12 34 56 C", "NI •••••••••••••"},
		{"", "find @some_one there", "find ••••••••• there"},
		{"", "2026-10-01 17:00 £1,200 line 12 0.165.0", "2026-10-01 17:00 £1,200 line 12 0.165.0"},
	} {
		p := newMask([]content.Problem{{File: "a.md", Private: c.private}}).problem(content.Problem{File: "a.md", Text: c.text})
		if p.Text != c.want {
			t.Errorf("%q in %q: %q, not %q", c.private, c.text, p.Text, c.want)
		}
		if utf8.RuneCountInString(p.Text) != utf8.RuneCountInString(c.text) {
			t.Errorf("%q became longer or shorter: %q", c.text, p.Text)
		}
	}
}

func TestMaskIsForAFile(t *testing.T) {
	m := newMask([]content.Problem{{File: "stories/zed-testname.md", Private: "Zed Testname\n17", PrivateName: true}, {File: "other.md"}})
	p := m.problem(content.Problem{File: "other.md", Text: "17:00 with Zed Testname", Message: "See stories/zed-testname.md, 17.", Do: "Ask Zed Testname."})
	if want := "See stories/••••••••••••.md, 17."; p.Message != want {
		t.Errorf("%q, not %q", p.Message, want)
	}
	if p.Do != "Ask ••••••••••••." || p.Text != "17:00 with Zed Testname" {
		t.Errorf("%+v", p)
	}
	p = m.problem(content.Problem{File: "stories/zed-testname.md", Message: "A school. Zed is one.", Text: "Zed is 17.", Better: "17"})
	if p.File != "stories/••••••••••••.md" || p.Text != "••• is ••." || p.Message != "A school. Zed is one." || p.Better != "••" {
		t.Errorf("%+v", p)
	}
}

// A note that points nowhere helps nobody, so a name is shown that was not found.
func TestNamesOfFilesAreShownUnlessTheyWereFound(t *testing.T) {
	m := newMask([]content.Problem{{File: "stories/castle-park.md", Private: "Castle Park"}, {File: "stories/zed.md", Private: "Zed", PrivateName: true}})
	for file, want := range map[string]string{
		"stories/castle-park.md": "stories/castle-park.md", "pages/castle-park.md": "pages/castle-park.md", "stories/zed.md": "stories/•••.md",
	} {
		if got := m.problem(content.Problem{File: file}).File; got != want {
			t.Errorf("%s: %s", file, got)
		}
	}
}

func TestPagesThatAreHeldAreNotQuoted(t *testing.T) {
	p := content.Problem{File: "stories/x.md", Line: 9, Column: 3, Text: "A quokka.", Message: "“quokka” is a hard word.", Do: "Say “pet”, not “quokka”.", Better: "no “quokka”", Why: "Why."}
	if got := masked(p); got != p {
		t.Errorf("%+v", got)
	}
	p.Held = true
	if got := masked(content.Problem{Held: true, Message: "Nothing says what ZEBRA is.", Words: "ZEBRA"}); got.Message != "Nothing says what … is." {
		t.Errorf("%+v", got)
	}
	got := masked(p)
	if got.Text+got.Message+got.Do+got.Better != "“…” is a hard word.Say “…”, not “…”.no “…”" {
		t.Errorf("%+v", got)
	}
	if got.File != p.File || got.Line != 9 || got.Why != p.Why {
		t.Errorf("its place is gone: %+v", got)
	}
}

// What looks like a detail in crisis.yaml and site.yaml is a number for everybody.
func TestNumbersOfSettingsAreShown(t *testing.T) {
	for file, shown := range map[string]bool{
		"crisis.yaml": true, "shared/crisis.yaml": true, "north/crisis.ar.yaml": true,
		"site.yaml": true, "north/site.ar.yaml": true, "goodday.yaml": true, "sites.yaml": false, "pictures/site.yaml": false, "words.yaml": false,
		"mycrisis.yaml": false, "crisis.md": false, "crisis.yaml/x.md": false, "stories/crisis.yaml.md": false, "pictures/crisis.yaml": false, "north/pictures/crisis.yaml": false,
	} {
		p := masked(content.Problem{File: file, Text: "0808 157 0001"})
		if (p.Text == "0808 157 0001") != shown {
			t.Errorf("%s: %s", file, p.Text)
		}
	}
}

// A contact that cannot be kept is shown with the way to write it, but no other number
// of its line, and nothing of a page that is held back.
func TestContactsToMendAreShown(t *testing.T) {
	contact := content.Problem{File: "activities/a.md", Rule: "reach", Text: "0117 496 0001", Message: "to cannot be “0117 496 0000 9-5”.", Do: "Write only the number here: “0117 496 0000”."}
	if got := masked(contact); got.Message != contact.Message || got.Do != contact.Do || strings.Contains(got.Text, "0001") {
		t.Errorf("%+v", got)
	}
	contact.Held = true
	if got := masked(contact); strings.Contains(got.Message+got.Do, "0000") {
		t.Errorf("held: %+v", got)
	}
}

// FuzzMask holds that no private word of any length is left where it was found.
func FuzzMask(f *testing.F) {
	f.Add("Zed Testname", "I told Zed Testname.")
	f.Add("17", "17")
	f.Add("…", "a…")
	f.Fuzz(func(t *testing.T, private, text string) {
		p := newMask([]content.Problem{{File: "a.md", Private: private}}).problem(content.Problem{File: "a.md", Text: text, Message: text})
		if strings.Contains(private, "\n") || len(wordRunes(private)) < longSecret {
			return
		}
		if found := " " + text + " "; strings.Contains(found, " "+private+" ") && strings.Contains(p.Text, private) {
			t.Errorf("%q is left in %q", private, p.Text)
		}
	})
}

// masked masks one problem by itself.
func masked(p content.Problem) content.Problem { return newMask([]content.Problem{p}).problem(p) }
