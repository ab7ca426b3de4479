package advice

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Text prints a check for people, in the tone of a kind editor.
func Text(w io.Writer, c Report, options PrintOptions) error {
	c, show := c.prepared(options.Focus, !options.Terminal)
	t := &editor{all: options.All, focus: options.Focus, show: show, said: map[string]bool{}}
	found := sorted(c, options.Focus)
	t.list(found.critical, "thing to look at twice", "things to look at twice")
	t.list(found.changed, "thing in what changed", "things in what changed")
	t.list(found.errors, "thing to fix", "things to fix")
	t.advise(found.advice)
	t.sum(c, found)
	text := t.String()
	if !options.Terminal {
		text = report.EscapeCommands(text)
	}
	_, err := io.WriteString(w, text)
	return err
}

// editor writes the text.
type editor struct {
	strings.Builder
	all   bool
	focus Focus
	show  func(content.Problem) content.Problem
	said  map[string]bool // reasons and examples that were written
}

func (t *editor) line(format string, values ...any) { fmt.Fprintf(t, format+"\n", values...) }

// list writes problems file by file.
func (t *editor) list(problems []content.Problem, one, many string) {
	if len(problems) > 0 {
		t.line("%s\n", report.Count(len(problems), one, many))
		t.problems(problems)
	}
}

// advise writes what could be better, group by group.
func (t *editor) advise(problems []content.Problem) {
	if len(problems) == 0 {
		return
	}
	t.line("%s. You decide.\n", report.Count(len(problems), "piece of advice", "pieces of advice"))
	for _, g := range groups {
		if found := inGroup(problems, g.group); len(found) > 0 {
			t.line("%s\n", g.name)
			t.problems(found)
		}
	}
}

func (t *editor) problems(problems []content.Problem) {
	limit := quota{all: t.all, focus: t.focus, found: map[string]int{}}
	for _, p := range problems {
		if limit.allows(p) {
			t.problem(p)
		}
	}
	for _, rule := range limit.cut {
		t.line("%s Write --all to see them.", limit.rest(rule))
	}
	if len(limit.cut) > 0 {
		t.line("")
	}
}

// problem writes one problem: place, line, caret, what, why, what to do, and better
// words. The reason and the example are written the first time only.
func (t *editor) problem(p content.Problem) {
	p = t.show(p)
	message := "  " + p.Message
	if mayIgnore(p.Rule) {
		message += " [" + p.Rule + "]"
	}
	lines := append(report.PlaceLines(p), message)
	if t.first(p.Why) {
		lines = append(lines, "  "+p.Why)
	}
	if p.Do != "" {
		lines = append(lines, "  "+p.Do)
	}
	if t.first(p.Better) {
		lines = append(lines, "  Better: "+p.Better)
	}
	t.line("%s\n", strings.Join(lines, "\n"))
}

func (t *editor) first(text string) bool {
	again := t.said[text]
	t.said[text] = true
	return text != "" && !again
}

// sum writes the end of the report.
func (t *editor) sum(c Report, found buckets) {
	if len(c.Problems) == 0 && c.pages() > 0 {
		t.line("Nothing to fix, and nothing to add. Thank you for the care you took.\n")
	}
	critical := ""
	if len(found.critical) > 0 {
		critical = report.Count(len(found.critical), "thing", "things") + " to look at twice, "
	}
	errors, advice := found.counts()
	t.line("Looked at %s%s: %s%s to fix, %s.", report.Count(c.pages(), "page", "pages"), inSites(c), critical,
		report.Count(errors, "thing", "things"), report.Count(advice, "piece of advice", "pieces of advice"))
	if line := found.olderLine(); line != "" {
		t.line("%s", line)
	}
	t.reading(c.Reading)
	t.setAside(c.Ignored)
	if slices.ContainsFunc(c.Problems, func(p content.Problem) bool { return mayIgnore(p.Rule) }) {
		t.line("\nIf advice does not fit a page, its front matter can say so:\n  ignore:\n    - {rule: the word in brackets, because: why it does not fit}")
	}
	if c.hasStories() {
		t.line("\n%s\nThis check is a program. It cannot know what a classmate knows.", check.Question)
	}
}

// mostHard is how many pages are named as those to begin with.
const mostHard = 5

// reading helps to choose with which page to begin.
func (t *editor) reading(levels []check.Level) {
	if len(levels) == 0 {
		return
	}
	bands := map[check.Band]int{}
	for _, level := range levels {
		bands[level.Band]++
	}
	t.line("\nReading: %d easy, %d fine, %d %s.", bands[check.Easy], bands[check.Fine], bands[check.Hard], check.Hard)
	for _, level := range levels[:min(mostHard, bands[check.Hard])] {
		t.line("  %s has %s. The longest sentence has %d.", level.File, report.Count(level.Words, "word", "words"), level.Longest)
	}
	t.line("%s", check.ReadingNote)
}

func inSites(c Report) string {
	if len(c.Sites) < 2 {
		return ""
	}
	return fmt.Sprintf(" in %d sites", len(c.Sites))
}

// setAside lists what pages ignore, with their reasons, for others to judge.
func (t *editor) setAside(all []check.Ignored) {
	if len(all) > 0 {
		t.line("\nSet aside by a page, with its reason:")
	}
	for _, ignored := range all {
		t.line("  %s: %s, %s. %s", ignored.File, ignored.Rule, report.Count(ignored.Times, "time", "times"), ignored.Because)
	}
}
