package advice

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Marker starts every comment, invisibly, so that a workflow finds its own comment.
const Marker = "<!-- goodday check -->"

// longestComment is how many bytes a comment has at most. GitHub accepts 65,536.
const longestComment = 60_000

// Markdown prints a check as a comment for a pull request. Everybody can read it, and
// trusts it more than the pages it is about. So texts from files are text only: no
// HTML, no links, no mentions.
func Markdown(w io.Writer, c Report, options PrintOptions) error {
	c, show := c.prepared(options.Focus, true)
	m := &comment{all: options.All, focus: options.Focus, show: show, said: map[string]bool{}}
	found := sorted(c, options.Focus)
	m.add(Marker + "\n### " + greeting(found) + "\n")
	m.part("Look at this twice:", found.critical)
	m.part("In what changed here:", found.changed)
	if len(found.changed) > 0 {
		m.part("In other pages:", found.errors)
	} else {
		m.files(found.errors)
	}
	if len(found.advice) > 0 {
		m.advice(found.advice)
	}
	if line := found.olderLine(); line != "" {
		m.end("\n" + line + "\n")
	}
	m.setAside(c.Ignored)
	if c.hasStories() {
		m.end("\n**" + check.Question + "**\n")
	}
	_, err := io.WriteString(w, report.EscapeCommands(m.String()))
	return err
}

// greeting sums up the check in one line.
func greeting(found buckets) string {
	errors, advice := found.counts()
	switch {
	case errors == 1:
		return "Thank you. 1 thing needs fixing before this can go out."
	case errors > 1:
		return fmt.Sprintf("Thank you. %s need fixing before this can go out.", report.Count(errors, "thing", "things"))
	case len(found.critical) > 0:
		return "Thank you. Please look at something twice before this goes out."
	case advice == 1:
		return "Thank you. Nothing has to be fixed. There is 1 piece of advice that may help."
	case advice > 1:
		return fmt.Sprintf("Thank you. Nothing has to be fixed. There are %s that may help.", report.Count(advice, "piece of advice", "pieces of advice"))
	}
	return "Thank you. There is nothing to fix and nothing to add."
}

// comment is a text of limited length.
type comment struct {
	strings.Builder
	all   bool
	focus Focus
	show  func(content.Problem) content.Problem
	said  map[string]bool // reasons and examples that were written
}

// room is how many bytes are kept for the end of a comment.
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

// part lists problems under a line of their own.
func (m *comment) part(title string, problems []content.Problem) {
	if len(problems) > 0 {
		m.end("\n**" + title + "**\n")
		m.files(problems)
	}
}

// files lists problems file by file.
func (m *comment) files(problems []content.Problem) {
	last, left := "", 0
	limit := quota{all: m.all, focus: m.focus, found: map[string]int{}}
	for _, p := range problems {
		if !limit.allows(p) {
			continue
		}
		p = m.show(p)
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
	for _, rule := range slices.Sorted(slices.Values(limit.cut)) {
		m.add("\n" + limit.rest(rule) + "\n")
	}
	if left > 0 {
		m.end("\nThere was no room for " + report.Count(left, "more", "more") + ". `goodday check` shows them all.\n")
	}
}

func headingOf(p content.Problem) string {
	if p.File+p.Site == "" {
		return "The site"
	}
	return codeSpan(cmp.Or(p.File, p.Site))
}

// advice lists advice, folded below one line.
func (m *comment) advice(problems []content.Problem) {
	m.end("\n<details><summary>" + report.Count(len(problems), "piece of advice", "pieces of advice") + ". You decide.</summary>\n")
	m.files(problems)
	m.end("\n</details>\n")
}

// item returns one problem as an item of a list.
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

// setAside lists what pages ignore.
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
