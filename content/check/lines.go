package check

import (
	"bytes"
	"iter"
	"strings"
)

// textLine is a line of a body.
type textLine struct {
	from int // offset in the file
	text string
}

// lines goes through the lines of a body that are not code. What Markdown has no
// passage for, since there is nothing to read in it, is looked for here.
func (p *page) lines() iter.Seq[textLine] {
	return func(yield func(textLine) bool) {
		fence := ""
		from := p.Body
		for raw := range bytes.Lines(p.Text[p.Body:]) {
			text := strings.TrimRight(string(raw), "\r\n")
			line := textLine{from, text}
			from += len(raw)
			mark := fenceOf(text)
			switch {
			case fence != "":
				if strings.HasPrefix(mark, fence) {
					fence = ""
				}
			case mark != "":
				fence = mark
			case strings.HasPrefix(text, "    ") || strings.HasPrefix(text, "\t"):
			case !yield(line):
				return
			}
		}
	}
}

// fenceOf gives the signs that open or close a block of code.
func fenceOf(line string) string {
	line = strings.TrimLeft(line, " ")
	for _, sign := range []string{"`", "~"} {
		if marks := line[:len(line)-len(strings.TrimLeft(line, sign))]; len(marks) >= len("```") {
			return marks
		}
	}
	return ""
}
