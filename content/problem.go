package content

import (
	"cmp"
	"slices"
	"strings"
)

// Severity says what a Problem does to a build.
type Severity string

const (
	// Error stops the page, and without --skip-broken its site.
	Error Severity = "error"
	// Warning is told and stops nothing.
	Warning Severity = "warning"
)

// Problem is one thing that is wrong, as data. Every printer (text, JSON,
// annotations) prints these and nothing else. Message and Do are whole
// sentences for somebody who has never seen a program's error.
type Problem struct {
	Severity Severity `json:"severity"`
	// Rule is the stable identifier of the rule that found it: "unknown-field".
	Rule string `json:"rule"`
	// Site is the folder of the site, or empty for the workspace itself.
	Site string `json:"site,omitempty"`
	// File is the slash-separated path from the workspace or site that was opened.
	File string `json:"file"`
	// Line and Column count from 1; 0 means the whole file. Columns count characters.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// Text is the line itself, for the caret under it.
	Text string `json:"text,omitempty"`
	// Message says what is wrong.
	Message string `json:"message"`
	// Do says what to do about it.
	Do string `json:"do,omitempty"`
	// Why says why it matters, and Better gives an example of better words.
	Why    string `json:"why,omitempty"`
	Better string `json:"better,omitempty"`
	// Private are words of the other texts, one a line, that may tell who
	// somebody is. Printers put dots in their place wherever others can read.
	Private string `json:"-"`
	// PrivateName is set if the name of the file is what tells who somebody is. Else
	// a name is shown as it is: a note that points nowhere helps nobody.
	PrivateName bool `json:"-"`
	// Words are the words of the page that the finding is about, or "".
	Words string `json:"-"`
	// Held is set if the page is not to be published. Where others can read,
	// printers then quote nothing of it.
	Held bool `json:"-"`
}

// Position is a place in a file: Line and Column count from 1, 0 is unknown.
type Position struct{ Line, Column int }

// Wrong returns an error: its rule, what is wrong and what to do about it.
func Wrong(rule, message, do string) Problem {
	return Problem{Severity: Error, Rule: rule, Message: message, Do: do}
}

// Advise returns a warning in the same way.
func Advise(rule, message, do string) Problem {
	return Problem{Severity: Warning, Rule: rule, Message: message, Do: do}
}

// At returns the problem with a place in its file.
func (problem Problem) At(p Position) Problem {
	problem.Line, problem.Column = p.Line, p.Column
	return problem
}

// SortProblems orders by site, file, place, rule and message, so that the
// report never depends on which page was read first.
func SortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Site, b.Site), cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message),
		)
	})
}

// HasErrors reports whether any problem is an Error.
func HasErrors(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// longestLine is the most characters of a line that a message shows.
const longestLine = 160

// LineText returns a line of a source, counted from 1, cut to what a screen shows.
func LineText(source []byte, line int) string {
	n := 0
	for text := range strings.Lines(string(source)) {
		if n++; n == line {
			text = strings.TrimRight(text, "\r\n")
			if runes := []rune(text); len(runes) > longestLine {
				text = string(runes[:longestLine]) + "…"
			}
			return text
		}
	}
	return ""
}

// Quote quotes a stranger's word, cut so that a message stays a message.
func Quote(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return "“" + strings.Join(strings.Fields(text), " ") + "”"
}
