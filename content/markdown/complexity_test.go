package markdown

import (
	"strings"
	"testing"
)

func TestTangled(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		line int // 0 for none
	}{
		"nothing":                    {"", 0},
		"a page":                     {"# A\n\n- one\n  - two\n\n> said\n\n[a](b.md) and [c][d]\n\n[d]: e.md\n", 0},
		"quotes":                     {"a\n\n" + strings.Repeat(">", deepestBlock+1) + "x", 3},
		"quotes that are allowed":    {strings.Repeat("> ", deepestBlock) + "x", 0},
		"lists":                      {strings.Repeat("- ", deepestBlock+1) + "x", 1},
		"numbers":                    {strings.Repeat("12) ", deepestBlock+1) + "x", 1},
		"all together":               {strings.Repeat("> 1. * ", deepestBlock/3+1) + "x", 1},
		"a line":                     {strings.Repeat("-", 500), 0},
		"stars in a text":            {strings.Repeat("*a ", 500), 0},
		"addresses":                  {strings.Repeat("[a]: b\n", mostLinkAddresses+1), mostLinkAddresses + 1},
		"addresses that are allowed": {strings.Repeat("[a]: b\n", mostLinkAddresses), 0},
		"far in":                     {strings.Repeat(" ", 2*deepestBlock) + "- x", 1},
		"text that stands far in":    {strings.Repeat(" ", 200) + "x", 0},
		"headings":                   {strings.Repeat("# a\n", mostHeadings+1), mostHeadings + 1},
		"headings that are allowed":  {strings.Repeat("# a\n", mostHeadings), 0},
		"links":                      {strings.Repeat("[a](b.md) ", 50_000), 0},
		"brackets":                   {"a\n" + strings.Repeat("[", 2*mostBrackets+2), 2},
		"links without end":          {"a\n" + strings.Repeat("![](", farthestClose), 2},
		"one link without end":       {"[a](" + strings.Repeat("b", 3*farthestClose), 0},
	} {
		got := 0
		if problem := CheckComplexity([]byte(c.body)); problem != nil {
			got = problem.Line
		}
		if got != c.line {
			t.Errorf("%s: line %d, not %d", name, got, c.line)
		}
	}
	if html := RenderText(strings.Repeat(">", 100)); strings.Contains(html, "<") {
		t.Errorf("a tangled text is read: %s", html)
	}
}
