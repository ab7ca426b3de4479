package report

import (
	"fmt"
	"strings"
	"testing"

	"goodday/content"
)

var unknown = content.Problem{Severity: content.Error, File: "a/stories/x.md", Line: 4, Column: 3, Text: "\ttittle: X", Message: "There is no tittle.", Do: "Write title."}

func TestText(t *testing.T) {
	for name, c := range map[string]struct {
		problems []content.Problem
		want     string
	}{
		"nothing": {nil, ""},
		"a place and a caret": {
			[]content.Problem{unknown},
			"1 thing to fix:\n\na/stories/x.md, line 4:\n     tittle: X\n      ^\n  There is no tittle.\n  Write title.\n\n",
		},
		"a whole file": {
			[]content.Problem{{Severity: content.Warning, File: "x.md", Message: "M."}},
			"1 thing to know:\n\nx.md:\n  M.\n\n",
		},
		"a site": {
			[]content.Problem{{Severity: content.Warning, Site: "bristol", Message: "M."}},
			"1 thing to know:\n\nbristol:\n  M.\n\n",
		},
		"errors last": {
			[]content.Problem{{Severity: content.Warning, Message: "W."}, {Severity: content.Error, Message: "E."}, {Severity: content.Error, Message: "F."}},
			"1 thing to know:\n\n  W.\n\n2 things to fix:\n\n  E.\n\n  F.\n\n",
		},
		"what sites share": {
			[]content.Problem{{Severity: content.Error, Site: "a", File: "shared/x", Message: "M."}, {Severity: content.Error, Site: "b", File: "shared/x", Message: "M."}},
			"1 thing to fix:\n\nshared/x:\n  M.\n\n",
		},
		"control characters": {
			[]content.Problem{{Severity: content.Error, File: "a\x1b[31m.md", Line: 1, Column: 99, Text: "x\x00\u202ey", Message: "M."}},
			"1 thing to fix:\n\na·[31m.md, line 1:\n    x··y\n  M.\n\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			Text(&b, c.problems, true)
			if b.String() != c.want {
				t.Errorf("got\n%q\nwant\n%q", b.String(), c.want)
			}
		})
	}
}

// However much is wrong, it fits on a screen, and what has to be fixed is at its end.
func TestTextFitsOnAScreen(t *testing.T) {
	var problems []content.Problem
	for i := range 2000 {
		problems = append(problems, content.Problem{Severity: content.Warning, Rule: fmt.Sprintf("know-%d", i%25), File: fmt.Sprintf("pages/%d.md", i), Line: 3, Text: "x", Message: "W."})
		problems = append(problems, content.Problem{Severity: content.Error, Rule: fmt.Sprintf("fix-%d", i%25*i%7), File: fmt.Sprintf("pages/%d.md", i), Line: 4, Column: 1, Text: "y", Message: "E.", Do: "D."})
	}
	var b strings.Builder
	Text(&b, problems, false)
	if lines := strings.Count(b.String(), "\n"); lines > screen+mostKinds {
		t.Errorf("%d lines:\n%s", lines, b.String())
	}
	know, fix, found := strings.Cut(b.String(), "2,000 things to fix:\n\npages/0.md, line 4:\n    y\n    ^\n  E.\n  D.\n\n  And ")
	if !found || !strings.HasPrefix(know, "2,000 things to know:\n\n  80 times: pages/0.md, line 3: W.\n") || !strings.Contains(know, "  And 15 other kinds.\n") {
		t.Errorf("%s", b.String())
	}
	if !strings.HasSuffix(fix, "\ngoodday check shows all of it.\n\n") {
		t.Errorf("%s", b.String())
	}
}

func TestDetailsAreMaskedOutsideATerminal(t *testing.T) {
	for _, text := range []string{"sam@example.org", "07700 900123", "+44 7700 900 123", "(0117) 496 0000", "BS1 4DJ", "NG15AB"} {
		p := masked(content.Problem{Text: "x: " + text, Message: "M " + text})
		if dots := strings.Repeat("•", len(text)); p.Text != "x: "+dots || p.Message != "M "+dots {
			t.Errorf("%s: %q %q", text, p.Text, p.Message)
		}
		var b strings.Builder
		JSON(&b, Report{Problems: []content.Problem{{Text: text}}}, false)
		if strings.Contains(b.String(), text) {
			t.Errorf("%s is in the JSON", text)
		}
	}
	for _, text := range []string{"2026-10-01", "17:00", "£1,200", "stories/bus-pass.md", "EXAMPLE-0117", "line 12"} {
		if p := masked(content.Problem{Text: text}); p.Text != text {
			t.Errorf("%s became %s", text, p.Text)
		}
	}
}

func TestSummary(t *testing.T) {
	var b strings.Builder
	Summary(&b, Report{
		Sites: []Site{
			{
				Site: "bristol", Output: "out/bristol", Published: true, Files: 1234, Bytes: 3 << 20, HeldBack: 2,
				Pages: Counts{content.StoryKind: {"en": 1}}, LeftOut: []string{"bristol/stories/x.md"}, Kept: []string{"CNAME"},
			},
			{Title: "On its own"},
		},
		RemovedSites: []string{"thurrock"}, Edited: []string{"index.html"},
	})
	want := `bristol: 1 page in 1,234 files, 3.0 MB. They are in out/bristol
  2 files are not published, because consent is missing, has run out or was taken back, because nobody has read it over, or because something in it may tell who somebody is.
  Left out, because something in it is wrong: bristol/stories/x.md
  Kept, although not made by Goodday: CNAME
On its own was not published. What was there before stays as it was.
thurrock is no longer in goodday.yaml, or its folder is gone. Its pages were taken away.
Changed by hand since the last build, and replaced: index.html
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}
