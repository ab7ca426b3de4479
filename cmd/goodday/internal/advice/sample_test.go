package advice

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/check"
)

var update = flag.Bool("update", false, "write the wanted files anew")

// rules takes the place of the real rules, whose words change.
func useRules(t *testing.T) {
	t.Helper()
	real := catalogue
	t.Cleanup(func() { catalogue = real })
	catalogue = []check.Rule{
		{ID: "full-name", Group: check.Safeguarding, Why: "A name tells everybody who it is.", Source: "Section 4 of the field's standards.", Better: "a friend from my course"},
		{ID: "crisis-changed", Group: check.Safeguarding, Final: true, Why: "A wrong number costs lives."},
		{ID: "long-sentence", Group: check.Words, Why: "Long sentences are hard on a small screen.", Source: "GOV.UK style guide.", Better: "Two short sentences."},
		{ID: "no-step-free", Group: check.Gaps, Why: "Some people find nothing here."},
	}
}

// sample is a check in which there is something of everything.
func sample() Report {
	sentence := func(line int) content.Problem {
		return content.Problem{
			Severity: content.Warning, Rule: "long-sentence", Site: "north", File: "north/pages/about.md", Line: line, Column: 1,
			Text: "We are a group of people who meet and talk and do other things too.", Message: "This sentence has 24 words.", Do: "Make two of it.",
			Why: "Long sentences are hard on a small screen.", Better: "Two short sentences.",
		}
	}
	c := New()
	c.Sites = []Site{{"north", "North", 1200, 3}, {"south", "South", 34, 0}}
	c.Problems = []content.Problem{
		{
			Severity: content.Error, Rule: "full-name", Site: "north", File: "north/stories/zed-testname.md", Line: 12, Column: 8, Text: "I told Zed Testname, text 07700 900123.",
			Message: "Zed Testname looks like somebody's full name.", Do: "Leave it out.", Why: "A name tells everybody who it is.", Better: "a friend from my course", Private: "Zed Testname", PrivateName: true,
		},
		{
			Severity: content.Error, Rule: "full-name", Site: "north", File: "north/stories/zed-testname.md", Line: 15, Column: 1, Text: "Zed was kind.",
			Message: "Ann Otherly looks like somebody's full name.", Do: "Leave it out.", Why: "A name tells everybody who it is.", Better: "a friend from my course", Private: "Zed Testname\nAnn Otherly",
		},
		{
			Severity: content.Warning, Rule: "crisis-changed", Site: "north", File: "shared/crisis.yaml", Line: 3, Column: 11, Text: "    call: 0808 157 0001",
			Message: "The number to call changed from 0808 157 0000 to 0808 157 0001.", Do: "Ring both before this goes out.", Why: "A wrong number costs lives.",
		},
		{
			Severity: content.Warning, Rule: "crisis-changed", Site: "south", File: "shared/crisis.yaml", Line: 3, Column: 11, Text: "    call: 0808 157 0001",
			Message: "The number to call changed from 0808 157 0000 to 0808 157 0001.", Do: "Ring both before this goes out.", Why: "A wrong number costs lives.",
		},
		{Severity: content.Error, Rule: "unknown-field", Site: "south", File: "south/activities/music.md", Line: 6, Column: 1, Text: "ran_by: The music group", Message: "There is no field ran_by.", Do: "Write run_by."},
		{Severity: content.Warning, Rule: "not-a-page", Site: "south", File: "south/pages/notes.txt", Message: "This file is not used. Pages end in .md.", Do: "Rename it."},
		{Severity: content.Warning, Rule: "no-step-free", Site: "south", Message: "Nothing in the town centre is step-free.", Do: "Ask the groups there.", Why: "Some people find nothing here."},
	}
	for line := range 12 {
		c.Problems = append(c.Problems, sentence(line+10))
	}
	c.Ignored = []check.Ignored{{File: "north/pages/about.md", Rule: "full-name", Because: "It is the name of a park.", Times: 2}}
	c.Reading = []check.Level{
		{File: "north/stories/zed-testname.md", Title: "Zed Testname", Band: check.Hard, Longest: 52, Words: 1234},
		{File: "north/pages/about.md", Title: "About", Band: check.Fine, Longest: 24, Words: 150},
	}
	return c
}

// hostile is a check of pages that mean harm.
func hostile() Report {
	c := New()
	c.Sites = []Site{{"", "x", 1, 1}}
	for _, text := range []string{
		"::error::You are hacked", "  ::add-mask::a", "x ##[add-matcher]y", "%0A::error::x", "@everyone look", "see #1 and GH-12 and owner/repo#3",
		"https://evil.example.org www.evil.example.org", "[click](https://evil.example.org)", "![x](//evil.example.org/x.png)", "<img src=x onerror=alert(1)>",
		"<!-- goodday check -->", "</details><script>alert(1)</script>", "```\n# h\n```", "`` ` `` `", "&lt;b&gt;", "| a | b |", "1. one", "\x1b[31mred\x1b[0m", "\u202eolleh",
		":warning: $x^2$ ~~a~~ **b** __c__", "\r::error::x", "\"},{\"severity\":\"x", "mailto:a@example.org", "[^1]: x", "3f2504e04f8911d39a0c0305e82c3301", "=====", "---", "", "\u2028::error::x", strings.Repeat("`", 300),
	} {
		c.Problems = append(c.Problems, content.Problem{
			Severity: content.Error, Rule: "full-name", File: "pages/" + text + ".md", Line: 2, Column: 3,
			Text: text, Message: text, Do: text, Why: text, Better: text,
		})
	}
	c.Ignored = []check.Ignored{{File: "pages/<b>.md", Rule: "full-name", Because: "</details> @all https://evil.example.org", Times: 1}}
	c.Reading = []check.Level{{File: "::error::\x1b", Title: "##[x]", Band: check.Hard}}
	return c
}

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", name, got)
	}
}

func printed(t *testing.T, format string, c Report, options PrintOptions) string {
	t.Helper()
	for _, f := range Formats {
		if f.Name == format {
			var out strings.Builder
			if err := f.Print(&out, c, options); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
	}
	t.Fatal("no format " + format)
	return ""
}
