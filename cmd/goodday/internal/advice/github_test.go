package advice

import (
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// Every line is one command of ours, whatever pages contain.
func TestGitHubCommands(t *testing.T) {
	for _, c := range []Report{sample(), hostile()} {
		for line := range strings.Lines(printed(t, "github", c, PrintOptions{})) {
			properties, data, found := strings.Cut(strings.TrimPrefix(line, "::"), "::")
			command, _, _ := strings.Cut(properties, " ")
			if !found || command != "error" && command != "warning" || strings.ContainsAny(strings.TrimSuffix(data, "\n"), "\r\n") {
				t.Errorf("%q", line)
			}
			for property := range strings.SplitSeq(strings.TrimPrefix(properties, command+" "), ",") {
				if name, _, _ := strings.Cut(property, "="); !strings.Contains(" file line col title ", " "+name+" ") {
					t.Errorf("%q has a property %q", line, name)
				}
			}
		}
	}
}

func TestGitHubShowsErrorsFirstAndStops(t *testing.T) {
	c := New()
	for line := range 60 {
		c.Problems = append(c.Problems, content.Problem{Severity: content.Warning, Rule: "w", File: "a.md", Line: line + 1, Message: "W."})
	}
	c.Problems = append(c.Problems, content.Problem{Severity: content.Error, Rule: "e", File: "z.md", Line: 1, Column: 2, Message: "E.", Do: "Do: 100%."})
	lines := strings.Split(strings.TrimSpace(printed(t, "github", c, PrintOptions{Base: "town"})), "\n")
	if len(lines) != mostAnnotations || lines[0] != "::error file=town/z.md,line=1,col=2,title=E::E. Do: 100%25." {
		t.Errorf("%d lines, first %q", len(lines), lines[0])
	}
	if want := "::notice title=Goodday::There is more: 12 things are not shown here. goodday check shows them all."; lines[len(lines)-1] != want {
		t.Errorf("last %q", lines[len(lines)-1])
	}
	c.Problems = c.Problems[11:] // as many as there is room for
	if got := printed(t, "github", c, PrintOptions{}); strings.Count(got, "\n") != mostAnnotations || strings.Contains(got, "notice") {
		t.Error(got)
	}
}

func TestCommandEscapes(t *testing.T) {
	if got, want := commandProperty.Replace("a,b:c%d\r\n"), "a%2Cb%3Ac%25d%0D%0A"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if got, want := commandText.Replace("a,b:c%d\r\n"), "a,b:c%25d%0D%0A"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

// No line of text that is piped, as it is in a log, is a command for its host.
func TestTextIsNoCommand(t *testing.T) {
	build := func(terminal bool) string {
		var out strings.Builder
		report.Text(&out, hostile().Problems, terminal)
		return out.String()
	}
	for name, got := range map[string]string{
		"check": printed(t, "text", hostile(), PrintOptions{All: true}), "build": build(false), "json": printed(t, "json", hostile(), PrintOptions{}),
		"markdown": printed(t, "markdown", hostile(), PrintOptions{}), "sarif": printed(t, "sarif", hostile(), PrintOptions{}),
	} {
		for line := range strings.Lines(got) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
	if got := build(true); !strings.Contains(got, "::error::") {
		t.Error("the writer is not shown the line as it is:\n" + got)
	}
}
