package readover

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Show prints the page's text with what to look at marked, what each may be, and the
// question. In a terminal marks are shown as light on dark, elsewhere as [these].
func (p *Page) Show(w io.Writer, terminal bool) {
	begin, end := "[", "]"
	if terminal {
		begin, end = "\x1b[7m", "\x1b[0m"
	}
	fmt.Fprintf(w, "%s\n\n", report.Sanitize(p.name))
	for _, line := range p.lines() {
		fmt.Fprintf(w, "  %s\n", p.marked(line, begin, end))
	}
	if len(p.marks) > 0 {
		fmt.Fprintln(w, "\nLook at these:")
	}
	for _, m := range p.marks {
		fmt.Fprintf(w, "  line %d: %s: %s\n", p.source.Position(m.From).Line, clean(p.text(m)), saidOf(m))
	}
	fmt.Fprintln(w, "\n"+question)
}

// question is what the one who reads has to ask.
const question = "Could a classmate guess who this is? Ask it of each of these, of all of them together, and of what is not marked."

// saidOf says what a mark may be.
func saidOf(m check.Mark) string {
	if m.Holds {
		return m.What + " It holds the page back."
	}
	return m.What
}

func (p *Page) text(m check.Mark) string { return string(p.source.Text[m.From:m.To]) }

func clean(text string) string { return report.Sanitize(strings.Join(strings.Fields(text), " ")) }

// span is a line of the file, without its end.
type span struct{ from, to int }

// lines returns the lines that hold words of the page: those of its text fields, and its
// body.
func (p *Page) lines() (lines []span) {
	shown := map[int]bool{}
	for _, passage := range p.source.Passages() {
		if passage.Sort == content.FieldPassage && content.IsWords(p.source.Page.Kind, passage.Field) {
			shown[passage.Position(0).Line] = true
		}
	}
	for _, m := range p.marks {
		for line := p.source.Position(m.From).Line; line <= p.source.Position(m.To).Line; line++ {
			shown[line] = true
		}
	}
	starts := p.source.LineStarts()
	for i, from := range starts {
		to := len(p.source.Text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if from >= p.source.Body || shown[i+1] {
			lines = append(lines, span{from, from + len(bytes.TrimRight(p.source.Text[from:to], "\r\n"))})
		}
	}
	return lines
}

// marked returns a line with the marks in it.
func (p *Page) marked(line span, begin, end string) string {
	var out strings.Builder
	at := line.from
	for _, m := range p.marks {
		from, to := max(m.From, at), min(m.To, line.to)
		if from >= to {
			continue
		}
		out.WriteString(report.Sanitize(string(p.source.Text[at:from])) + begin + report.Sanitize(string(p.source.Text[from:to])) + end)
		at = to
	}
	return out.String() + report.Sanitize(string(p.source.Text[at:line.to]))
}
