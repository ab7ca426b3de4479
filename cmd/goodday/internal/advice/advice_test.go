package advice

import (
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/check"
)

// TestFormats compares every format with the files of testdata.
func TestFormats(t *testing.T) {
	useRules(t)
	for _, c := range []struct {
		file, format string
		checked      Report
		options      PrintOptions
	}{
		{"terminal.txt", "text", sample(), PrintOptions{Terminal: true}},
		{"piped.txt", "text", sample(), PrintOptions{}},
		{"all.txt", "text", sample(), PrintOptions{All: true}},
		{"sample.json", "json", sample(), PrintOptions{Terminal: true}},
		{"sample.sarif", "sarif", sample(), PrintOptions{Terminal: true, Base: "town sites", Version: "1.2.3"}},
		{"sample.github", "github", sample(), PrintOptions{Terminal: true, Base: "town, sites"}},
		{"sample.md", "markdown", sample(), PrintOptions{Terminal: true}},
		{"hostile.txt", "text", hostile(), PrintOptions{All: true}},
		{"hostile.github", "github", hostile(), PrintOptions{}},
		{"hostile.md", "markdown", hostile(), PrintOptions{All: true}},
	} {
		t.Run(c.file, func(t *testing.T) { golden(t, c.file, printed(t, c.format, c.checked, c.options)) })
	}
}

// Whatever the format, nobody but the writer reads what may tell who somebody is.
func TestNothingPrivateLeavesTheTerminal(t *testing.T) {
	useRules(t)
	for _, format := range Formats {
		got := printed(t, format.Name, sample(), PrintOptions{Terminal: format.Name != "text", All: true})
		for _, private := range []string{"zed", "testname", "otherly", "07700", "900123"} {
			if strings.Contains(strings.ToLower(got), private) {
				t.Errorf("%s shows %s:\n%s", format.Name, private, got)
			}
		}
		if !strings.Contains(got, "from 0808 157 0000 to 0808 157 0001") {
			t.Errorf("%s does not show the changed crisis line:\n%s", format.Name, got)
		}
	}
	if got := printed(t, "text", sample(), PrintOptions{Terminal: true}); !strings.Contains(got, "Zed Testname, text 07700 900123") {
		t.Errorf("the writer is not shown what is wrong:\n%s", got)
	}
}

func TestNothingFound(t *testing.T) {
	c := New()
	c.Sites = []Site{{"", "X", 5, 0}}
	for format, want := range map[string]string{
		"text":     "Nothing to fix, and nothing to add. Thank you for the care you took.\n\nLooked at 5 pages: 0 things to fix, 0 pieces of advice.\n",
		"json":     "{\n  \"sites\": [\n    {\n      \"site\": \"\",\n      \"title\": \"X\",\n      \"pages\": 5,\n      \"stories\": 0\n    }\n  ],\n  \"problems\": [],\n  \"ignored\": [],\n  \"reading\": []\n}\n",
		"github":   "",
		"markdown": Marker + "\n### Thank you. There is nothing to fix and nothing to add.\n",
	} {
		if got := printed(t, format, c, PrintOptions{}); got != want {
			t.Errorf("%s: got\n%s", format, got)
		}
	}
}

func TestGreeting(t *testing.T) {
	useRules(t)
	problems := func(severity content.Severity, n int) (all []content.Problem) {
		for line := range n {
			all = append(all, content.Problem{Severity: severity, File: "x.md", Line: line + 1, Message: "M."})
		}
		return all
	}
	for want, found := range map[string][]content.Problem{
		"Thank you. 1 thing needs fixing before this can go out.":                         problems(content.Error, 1),
		"Thank you. 2 things need fixing before this can go out.":                         append(problems(content.Error, 2), problems(content.Warning, 9)...),
		"Thank you. Nothing has to be fixed. There is 1 piece of advice that may help.":   problems(content.Warning, 1),
		"Thank you. Nothing has to be fixed. There are 3 pieces of advice that may help.": problems(content.Warning, 3),
		"Thank you. 1,200 things need fixing before this can go out.":                     problems(content.Error, 1200),
		"Thank you. There is nothing to fix and nothing to add.":                          nil,
		"Thank you. Please look at something twice before this goes out.":                 {{Severity: content.Warning, Rule: "crisis-changed"}, {Severity: content.Warning}},
	} {
		if got := greeting(sorted(Report{Problems: found}, Focus{})); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// A page that ignores a rule which found nothing has nothing to show for it.
func TestIgnoredThatDidNothing(t *testing.T) {
	c := New()
	result := check.Result{Ignored: []check.Ignored{{File: "a.md", Rule: "x", Because: "B.", Times: 0}, {File: "a.md", Rule: "y", Because: "B.", Times: 1}}}
	c.Add(&content.Directory{}, result)
	c.Add(&content.Directory{}, result)
	if len(c.Ignored) != 1 || c.Ignored[0].Rule != "y" {
		t.Errorf("%+v", c.Ignored)
	}
}

func TestSharedFiles(t *testing.T) {
	c := New()
	c.Sites = []Site{{"a", "A", 1, 0}, {"b", "B", 1, 0}, {"c", "C", 1, 0}}
	for _, p := range []content.Problem{{Site: "a", Message: "All."}, {Site: "a", Message: "Two."}, {Site: "b", Message: "All."}, {Site: "c", Message: "All."}, {Site: "c", Message: "Two."}} {
		p.Severity, p.File = content.Warning, "shared/words.yaml"
		c.Problems = append(c.Problems, p)
	}
	got := printed(t, "text", c, PrintOptions{})
	if !strings.Contains(got, "  All.\n") || strings.Count(got, "All.") != 1 || !strings.Contains(got, "  In a, c: Two.\n") {
		t.Error(got)
	}
}
