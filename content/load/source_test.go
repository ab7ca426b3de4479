package load

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

const passagesPage = `---
title: "A day out: the sea"
summary: >
  We went on
  a Sunday.
told_by:
  who: a young mum # call 07700 900001
topics: [food]
---
# First

##

A **07700** 900 002 with <b>tags</b>
and [a link](https://example.org/x).

- one
- two ![A bench](../pictures/bench.jpg)

| head | |
| --- | --- |
| cell | 2 |

[Titled](https://example.org/y "A title").

[unused]: tel:07700900123 'x
y'
`

// listed returns passages as lines, with the place of their first letter.
func listed(s *content.Source) string {
	var b strings.Builder
	for _, p := range s.Passages() {
		at := p.Position(0)
		fmt.Fprintf(&b, "%d:%d %s %s%q\n", at.Line, at.Column, p.Sort, strings.TrimSpace(p.Field+" "), strings.Join(strings.Fields(p.Text), " "))
	}
	for _, p := range s.Hidden() {
		at := p.Position(0)
		fmt.Fprintf(&b, "%d:%d hidden %q\n", at.Line, at.Column, p.Text)
	}
	for _, t := range s.Tables() {
		fmt.Fprintf(&b, "%d:%d table %q\n", t.At.Line, t.At.Column, t.Headings)
	}
	for _, l := range s.Links() {
		fmt.Fprintf(&b, "%d:%d link %q to %s picture %v bare %v\n", l.At.Line, l.At.Column, l.Text, l.Target, l.Picture, l.Bare)
	}
	return b.String()
}

func TestPassages(t *testing.T) {
	s := ReadSource("pages/a.md", []byte(passagesPage))
	want := `2:9 field title"A day out: the sea"
4:3 field summary"We went on a Sunday."
7:20 comment told_by.who"# call 07700 900001"
7:8 field told_by.who"a young mum"
8:10 field topics.0"food"
10:3 heading "First"
12:1 heading ""
14:1 paragraph "A 07700 900 002 with <b>tags</b> and a link."
15:14 address "https://example.org/x"
17:3 item "one"
18:3 item "two A bench"
18:18 address "../pictures/bench.jpg"
20:3 cell "head"
22:3 cell "cell"
22:10 cell "2"
24:2 paragraph "Titled."
24:10 address "https://example.org/y"
24:33 hidden "A title"
26:1 hidden "[unused]: tel:07700900123 'x\ny'"
20:1 table ["head" ""]
15:5 link "a link" to https://example.org/x picture false bare false
18:7 link "A bench" to ../pictures/bench.jpg picture true bare false
24:1 link "Titled" to https://example.org/y picture false bare false
`
	if got := listed(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlacesInsidePassages(t *testing.T) {
	s := ReadSource("pages/a.md", []byte(passagesPage))
	for _, p := range s.Passages() {
		for _, word := range []string{"900 002", "link", "Sunday", "mum", "900001", "tags"} {
			i := strings.Index(p.Text, word)
			if i < 0 || p.Sort == content.AddressPassage {
				continue
			}
			at := p.Position(i)
			line := strings.Split(passagesPage, "\n")[at.Line-1]
			if !strings.HasPrefix(line[at.Column-1:], word) {
				t.Errorf("%q is said to stand at %v: %q", word, at, line)
			}
		}
	}
}

func TestSourcesAreKeptWhateverBecomesOfAPage(t *testing.T) {
	fsys := soundSite(t)
	fsys["stories/none.md"] = &fstest.MapFile{Data: []byte("---\ntitle: T\nsummary: S\nbought: x\nbought_kind: x\ncost: 1\nhelped_with: [x]\n---\nText.\n")}
	fsys["activities/broken.md"] = &fstest.MapFile{Data: []byte("---\ntitle: [\n---\nText.\n")}
	d := Load(fsys, Options{Now: day, Sources: true}).Sites[0]
	became := map[string]content.Status{}
	for _, s := range d.Sources {
		became[s.Page.File] = s.Status
		if len(s.Passages()) == 0 {
			t.Errorf("%s has no passages", s.Page.File)
		}
	}
	if became["stories/none.md"] != content.Withheld || became["activities/broken.md"] != content.Invalid {
		t.Errorf("%v", became)
	}
	if d.ReadFile("site.yaml", 1<<20) == nil || d.ReadFile("../x", 100) != nil || d.ReadFile("site.yaml", 3) != nil {
		t.Error("ReadFile")
	}
	if Load(fsys, Options{Now: day}).Sites[0].Sources != nil {
		t.Error("sources are kept unasked")
	}
}

func TestGuardHoldsBack(t *testing.T) {
	fsys := soundSite(t)
	guard := func(_ *content.Directory, s *content.Source) []content.Problem {
		if s.Page.Title == "" || !strings.Contains(string(s.Text), "title") {
			t.Error("the guard sees no page")
		}
		return []content.Problem{{Severity: content.Error, Rule: "telephone", Line: 2, Message: "M", Private: "x"}}
	}
	before := Load(fsys, Options{Now: day}).Sites[0]
	after := Load(fsys, Options{Now: day, Guard: guard}).Sites[0]
	if len(before.Pages) == 0 || len(after.Pages) != 0 || len(after.Unpublished) == 0 || after.Unpublished[0].Reason != content.ConsentUnsafe {
		t.Errorf("%d pages, then %d, held back %v", len(before.Pages), len(after.Pages), after.Unpublished)
	}
	if content.HasErrors(after.Problems) {
		t.Errorf("%v", after.Problems)
	}
}
