package advice

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Marker begins every comment, unseen, so that a workflow finds its own again.
const Marker = "<!-- goodday check -->"

// longestComment is how many bytes a comment has at most. GitHub takes 65,536.
const longestComment = 60_000

// Markdown prints a check as a comment for a pull request. It goes where
// everybody reads it, and its readers trust it more than the pages it is about. So
// texts from files stand in it as text only: no HTML, no links, no mentions.
func Markdown(w io.Writer, c Report, look Look) error {
	c = c.public()
	m := &comment{look: look, said: map[string]bool{}}
	found := sorted(c.Problems)
	m.add(Marker + "\n### " + greeting(found) + "\n")
	if len(found.twice) > 0 {
		m.end("\n**Look at this twice:**\n")
		m.files(found.twice)
	}
	m.files(found.fix)
	if len(found.advice) > 0 {
		m.advice(found.advice)
	}
	m.setAside(c.Ignored)
	if c.hasStories() {
		m.end("\n**" + check.Question + "**\n")
	}
	_, err := io.WriteString(w, report.Muted(m.String()))
	return err
}

// greeting says how things stand, in one line.
func greeting(found sorts) string {
	errors, advice := len(found.fix), len(found.advice)
	switch {
	case errors == 1:
		return "Thank you. 1 thing needs fixing before this can go out."
	case errors > 1:
		return fmt.Sprintf("Thank you. %s need fixing before this can go out.", report.Count(errors, "thing", "things"))
	case len(found.twice) > 0:
		return "Thank you. Please look at something twice before this goes out."
	case advice > 0:
		return fmt.Sprintf("Thank you. Nothing has to be fixed. There %s that may help.", isOrAre(advice))
	}
	return "Thank you. There is nothing to fix and nothing to add."
}

func isOrAre(n int) string {
	if n == 1 {
		return "is 1 piece of advice"
	}
	return "are " + report.Count(n, "piece of advice", "pieces of advice")
}

// comment is a text that never gets too long.
type comment struct {
	strings.Builder
	look Look
	said map[string]bool
}

// room is kept for what ends a comment.
const room = 1_000

// add writes a piece if there is room for it.
func (m *comment) add(piece string) bool {
	if m.Len()+len(piece) > longestComment-room {
		return false
	}
	m.WriteString(piece)
	return true
}

// end writes a short piece of our own, for which there is always room.
func (m *comment) end(piece string) { m.WriteString(piece) }

// files tells problems file by file. When one rule has found very many, the rest
// is counted.
func (m *comment) files(problems []content.Problem) {
	last, told, left := "", map[string]int{}, 0
	for _, p := range problems {
		if told[p.Rule]++; !m.tells(p.Rule, told[p.Rule]) {
			continue
		}
		heading, piece := headingOf(p), m.item(p)
		if heading != last {
			piece = "\n#### " + heading + "\n\n" + piece
		}
		if left > 0 || !m.add(piece) {
			left++
			continue
		}
		last = heading
		m.said[p.Why], m.said[p.Better] = true, true
	}
	m.rest(told)
	if left > 0 {
		m.end("\nThere was no room for " + report.Count(left, "more", "more") + ". `goodday check` shows them all.\n")
	}
}

// tells reports whether the nth finding of a rule is told.
func (m *comment) tells(rule string, n int) bool { return n <= readable || m.look.All || isFinal(rule) }

// rest counts what was not told.
func (m *comment) rest(told map[string]int) {
	for _, rule := range slices.Sorted(maps.Keys(told)) {
		if more := told[rule] - readable; more > 0 && !m.tells(rule, told[rule]) {
			m.add("\nAnd " + report.Count(more, "more", "more") + " like this: " + strings.ReplaceAll(rule, "-", " ") + ".\n")
		}
	}
}

func headingOf(p content.Problem) string {
	if p.File+p.Site == "" {
		return "The site"
	}
	return codeSpan(cmp.Or(p.File, p.Site))
}

// advice folds what may be done away below a line.
func (m *comment) advice(problems []content.Problem) {
	m.end("\n<details><summary>" + report.Count(len(problems), "piece of advice", "pieces of advice") + ". You decide.</summary>\n")
	m.files(problems)
	m.end("\n</details>\n")
}

// item is one problem as an item of a list.
func (m *comment) item(p content.Problem) string {
	var out strings.Builder
	out.WriteString("- ")
	if p.File != "" && p.Line > 0 {
		fmt.Fprintf(&out, "Line %d: ", p.Line)
	}
	out.WriteString(plainText(joined(p.Message, p.Do)))
	if mayIgnore(p.Rule) {
		out.WriteString(" (" + codeSpan(p.Rule) + ")")
	}
	out.WriteString("\n")
	if strings.TrimSpace(p.Text) != "" {
		out.WriteString("\n  " + codeSpan(p.Text) + "\n")
	}
	if p.Why != "" && !m.said[p.Why] {
		out.WriteString("\n  " + plainText(p.Why) + "\n")
	}
	if p.Better != "" && !m.said[p.Better] {
		out.WriteString("\n  Better: " + plainText(p.Better) + "\n")
	}
	return out.String()
}

// setAside tells what pages ignore.
func (m *comment) setAside(all []check.Ignored) {
	for i, ignored := range all {
		piece := "- " + codeSpan(ignored.File) + ": " + codeSpan(ignored.Rule) + ". " + plainText(ignored.Because) + "\n"
		if i == 0 {
			piece = "\nSet aside by a page, with its reason:\n\n" + piece
		}
		if !m.add(piece) {
			return
		}
	}
}
