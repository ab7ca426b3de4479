package write

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"goodday/content"
	"goodday/content/load"
)

// TestPage writes a page with a value of every sort. Names in any order make the
// same page.
func TestPage(t *testing.T) {
	fields := Fields{
		"join.1.words": {"Hi: can I come?"}, "join.1.by": {"text"}, "join.1.to": {"07700 900001"}, "join.0.by": {"drop in"},
		"when.0.from": {"17:00"}, "when.0.days": {"monday", "friday"}, "when.0.every": {"week"},
		"cost.free": {"no"}, "cost.amount": {"3.50"}, "ages.from": {"14"}, "run_by": {"no"}, "checked": {"2026-10-01"},
		"title": {"Art club"}, "summary": {`Say "hi" & draw.`}, "topics": {"art"}, "moved_from": {"activities/a", "x, y", "17:00"},
		"credit.words": {"Two\nlines"}, "credit.consent.status": {"given"}, "check_again": {""}, "checked_by": {""},
	}
	want := `---
title: Art club
summary: Say "hi" & draw.
moved_from: [activities/a, 'x, y', "17:00"]
checked: 2026-10-01
checked_by: ""
check_again:
credit:
  words: "Two\nlines"
  consent:
    status: given
run_by: "no"
topics: [art]
ages:
  from: 14
cost:
  free: no
  amount: 3.50
when:
  - every: week
    days: [monday, friday]
    from: "17:00"
join:
  - by: drop in
  - by: text
    to: 07700 900001
    words: 'Hi: can I come?'
---

The kettle is on.
`
	got := string(Page(content.ActivityKind, fields, "\n\nThe kettle is on.\n\n"))
	if want = strings.ReplaceAll(want, "'Hi: can I come?'", `"Hi: can I come?"`); got != want {
		t.Errorf("got\n%s", got)
	}
	if got := string(Page(content.PageKind, nil, " ")); got != "---\n---\n" {
		t.Errorf("got %q", got)
	}
}

// TestPageIsReadBack reads a page with the loader.
func TestPageIsReadBack(t *testing.T) {
	page := Page(content.ActivityKind, Fields{
		"title": {"- [a]: #b"}, "topics": {"art", "food"}, "cost.amount": {"3.50"}, "when.0.from": {"9:00"}, "when.2.from": {"10:00"}, "when.2.to": {"11:00"},
	}, "# Body")
	got := load.ReadSource("activities/a.md", page)
	activity := got.Page.Activity
	if got.Page.Title != "- [a]: #b" || !slices.Equal(activity.Topics, []string{"art", "food"}) || activity.Cost.Amount != 350 || string(page[got.Body:]) != "\n# Body\n" {
		t.Errorf("%+v from\n%s", activity, page)
	}
	if len(activity.When) != 2 || activity.When[0].From != "09:00" || activity.When[1].From != "10:00" || activity.When[1].To != "11:00" {
		t.Errorf("%+v", activity.When)
	}
}

// TestUnknownFieldsAreWritten leaves it to the loader to say what is wrong.
func TestUnknownFieldsAreWritten(t *testing.T) {
	got := string(Page(content.SaidKind, Fields{"title": {"A"}, "tittle": {"no"}, "title.x": {"1"}}, ""))
	if want := "---\ntittle: \"no\"\ntitle: A\n---\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestField(t *testing.T) {
	for name, want := range map[string]string{
		"title": "title", "place.name": "name", "join.0.by": "by", "join.12.to": "to", "topics": "topics", "join": "join", "join.0": "join", "credit.consent.scope": "scope",
		"tittle": "", "": "", "0": "", "title.0": "", "topics.0": "", "join.x.by": "", "join.0.0.by": "", "place.0.name": "", "place.": "",
	} {
		field, known := Field(content.ActivityKind, name)
		if known != (want != "") || known && field.Name != want {
			t.Errorf("%q: %q %v", name, field.Name, known)
		}
	}
	place, _ := Field(content.ActivityKind, "place")
	title, _ := Field(content.ActivityKind, "title")
	join, _ := Field(content.ActivityKind, "join")
	if len(FieldsIn(place)) == 0 || len(FieldsIn(join)) == 0 || len(FieldsIn(title)) > 0 {
		t.Error("fields of a part")
	}
}

// changes are pages before and after one change.
var changes = map[string]struct{ before, name, value, want string }{
	"a value":              {"---\na: x\nchecked: 2026-01-01\nb: y\n---\nchecked: 1\n", "checked", "2026-11-25", "---\na: x\nchecked: 2026-11-25\nb: y\n---\nchecked: 1\n"},
	"spaces and a comment": {"---\n# c\nchecked:   2026-01-01   # by phone\n---\n", "checked", "2026-11-25", "---\n# c\nchecked:   2026-11-25   # by phone\n---\n"},
	"double quotes":        {"---\ntitle: \"A: b\" # c\n---\n", "title", "B", "---\ntitle: B # c\n---\n"},
	"single quotes":        {"---\ntitle: 'A'\n---\n", "title", "B: c", "---\ntitle: \"B: c\"\n---\n"},
	"nothing yet":          {"---\ntitle:\n---\n", "title", "A", "---\ntitle: A\n---\n"},
	"only a comment":       {"---\ntitle: # c\n---\n", "title", "A", "---\ntitle: A # c\n---\n"},
	"to nothing":           {"---\ntitle: A\nslug: b\n---\n", "title", "", "---\ntitle: \"\"\nslug: b\n---\n"},
	"added":                {"---\ntitle: A\n# end\n\n---\nB", "checked", "2026-11-25", "---\ntitle: A\n# end\n\nchecked: 2026-11-25\n---\nB"},
	"the first":            {"---\n---", "title", "A", "---\ntitle: A\n---"},
	"windows":              {"\xef\xbb\xbf---\r\ntitle: A \r\n---\r\nB\r\n", "title", "B", "\xef\xbb\xbf---\r\ntitle: B \r\n---\r\nB\r\n"},
	"added on windows":     {"---\r\ntitle: A\r\n---\r\n", "slug", "b", "---\r\ntitle: A\r\nslug: b\r\n---\r\n"},
	"not one below":        {"---\nversion:\n  checked: 2026-01-01\n---\n", "checked", "2026-11-25", "---\nversion:\n  checked: 2026-01-01\nchecked: 2026-11-25\n---\n"},
	"not one in a text":    {"---\nsummary: |\n  a\n\n  slug: b\n---\n", "slug", "c", "---\nsummary: |\n  a\n\n  slug: b\nslug: c\n---\n"},
	"a list":               {"---\nmoved_from: [a, b] # c\n---\n", "moved_from", "d", "---\nmoved_from: [d] # c\n---\n"},
	"blank lines after":    {"---\ntitle: A\n\n# c\nslug: b\n---\n", "title", "B", "---\ntitle: B\n\n# c\nslug: b\n---\n"},
	"letters before":       {"---\ntitle: Ω\nslug: b\n---\n", "slug", "c", "---\ntitle: Ω\nslug: c\n---\n"},
}

func TestSet(t *testing.T) {
	for name, c := range changes {
		before := []byte(c.before)
		got, err := Set(before, content.PageKind, c.name, c.value)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v, got\n%q\nwant\n%q", name, err, got, c.want)
		}
		if string(before) != c.before {
			t.Errorf("%s: the page that was given is changed", name)
		}
	}
}

func TestRemove(t *testing.T) {
	for name, c := range map[string]struct{ before, name, want string }{
		"one line":              {"---\na: 1\ncredit: x\nb: 2\n---\ncredit: y\n", "credit", "---\na: 1\nb: 2\n---\ncredit: y\n"},
		"fields below":          {"---\ncredit:\n  words: x\n\n  consent: {a: b}\n# c\nb: 2\n---\n", "credit", "---\n# c\nb: 2\n---\n"},
		"blank lines after":     {"---\na: 1\n\ncredit: x\n\n\nb: 2\n---\n", "credit", "---\na: 1\n\nb: 2\n---\n"},
		"the last":              {"---\na: 1\ncredit: x\n---", "credit", "---\na: 1\n---"},
		"the only one":          {"---\ncredit: x\n---\n", "credit", "---\n---\n"},
		"windows":               {"---\r\na: 1\r\ncredit:\r\n  words: x\r\n---\r\nB\r\n", "credit", "---\r\na: 1\r\n---\r\nB\r\n"},
		"a list at the margin":  {"---\ncredit:\n- x\n- y\nb: 2\n---\n", "credit", "---\nb: 2\n---\n"},
		"a comment in it":       {"---\ncredit:\n  words: x\n# c\n  consent: y\nb: 2\n---\n", "credit", "---\nb: 2\n---\n"},
		"a text over lines":     {"---\ncredit: \"x\n\nb: y\"\nb: 2\n---\n", "credit", "---\nb: 2\n---\n"},
		"lines of its own":      {"---\ncredit: |\n  # x\n  y\nb: 2\n---\n", "credit", "---\nb: 2\n---\n"},
		"a name in quotes":      {"---\n\"credit\" : x\nb: 2\n---\n", "credit", "---\nb: 2\n---\n"},
		"not there":             {"---\na: 1\n---\ncredit: x\n", "credit", "---\na: 1\n---\ncredit: x\n"},
		"not in another's text": {"---\na: \"x\ncredit: y\"\n---\n", "credit", "---\na: \"x\ncredit: y\"\n---\n"},
	} {
		got, err := Remove([]byte(c.before), c.name)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v, got\n%q\nwant\n%q", name, err, got, c.want)
		}
	}
}

// TestRefusals: what cannot be changed by itself stays as it is.
func TestRefusals(t *testing.T) {
	for before, want := range map[string]string{
		"---\ntitle: A\nslug: " + strings.Repeat("b", content.MaxFrontMatter) + "\n---\n": "cannot be read",
		"":                                    "three dashes",
		"title: A\n":                          "three dashes",
		"---\ntitle: A\n":                     "three dashes",
		"----\ntitle: A\n---\n":               "three dashes",
		"---\ntitle: [A\n---\n":               "cannot be read",
		"---\n- title: A\n---\n":              "cannot be read",
		"---\n- a\n- b\n---\n":                "cannot be read",
		"---\ntitle: A\n...\nslug: b\n---\n":  "cannot be read",
		"---\ntitle: [A]\n---\n":              "by itself",
		"---\ntitle: |\n  A\n---\n":           "by itself",
		"---\ntitle: A\n  b\n---\n":           "by itself",
		"---\ntitle:\n  A\n---\n":             "by itself",
		"---\ntitle: &x A\nslug: *x\n---\n":   "by itself",
		"---\n{title: A, slug: b}\n---\n":     "by itself",
		"---\ntitle: A\ntitle: B\n---\n":      "cannot be read",
		"---\ntitle : A\n---\n":               "by itself",
		"---\n\"title\": A\n---\n":            "by itself",
		"---\nslug: \"a\u2028b\"\ntitle: A\n": "three dashes",
		"---\n? title\n: A\n---\n":            "by itself",
		"---\ntitle: \"A \\\" B\"\n---\n":     "by itself",
	} {
		var refusal *content.Refusal
		if _, err := Set([]byte(before), content.PageKind, "title", "C"); !errors.As(err, &refusal) || !strings.Contains(err.Error(), want) || refusal.Do == "" {
			t.Errorf("%q: %v", before, err)
		}
	}
	for _, before := range []string{"---\n{title: A, credit: b}\n---\n", "---\ncredit: &x b\ntitle: *x\n---\n", "---\ncredit: a\ncredit: b\n---\n", "---\ncredit: [\n---\n", "credit: x\n"} {
		var refusal *content.Refusal
		if got, err := Remove([]byte(before), "credit"); !errors.As(err, &refusal) || refusal.Do == "" {
			t.Errorf("%q: %v %q", before, err, got)
		}
	}
}

// TestLongest: as much as the loader reads can be changed.
func TestLongest(t *testing.T) {
	front := "title: A\nslug: " + strings.Repeat("b", content.MaxFrontMatter-len("title: A\nslug: \n")) + "\n"
	if _, err := Set([]byte("---\n"+front+"---\n"), content.PageKind, "title", "B"); err != nil || len(front) != content.MaxFrontMatter {
		t.Error(err)
	}
}

func TestEqual(t *testing.T) {
	parse := func(text string) *yaml.Node {
		var document yaml.Node
		if err := yaml.Unmarshal([]byte(text), &document); err != nil {
			t.Fatal(err)
		}
		return document.Content[0]
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"a: [1, 'x']", "a:\n- 1\n- \"x\" # c", true},
		{"a: 1", "a: 2", false},
		{"a: 1", "a: '1'", false},
		{"a: 1", "b: 1", false},
		{"a: [1]", "a: [1, 1]", false},
		{"a: []", "a: {}", false},
		{"a: &x 1", "a: 1", false},
		{"a: {b: {c: d}}", "a: {b: {c: e}}", false},
		{"a: !b {}", "a: {}", false},
		{"a: ''", "a: []", false},
		{"a: ", "a: ''", false},
		{"a: &x 1\nb: *x", "a: &x 1\nb: x", false},
	} {
		if got := equal(parse(c.a), parse(c.b)); got != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestValue(t *testing.T) {
	page := []byte("---\ntitle: \"A: b\" # c\nslug:\nmoved_from: [a]\nsummary: >\n  x\n  y\n---\nextra: 1\n")
	for name, want := range map[string]string{"title": "A: b", "slug": "", "moved_from": "", "summary": "x y\n", "extra": ""} {
		if got, err := Value(page, name); err != nil || got != want {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	if _, err := Value([]byte("title: A\n"), "title"); err == nil {
		t.Error("a page without fields")
	}
}
