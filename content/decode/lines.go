package decode

import (
	"bytes"
	"sync"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/text"
)

// lines finds places in a source. Places are mostly asked for in their order, and a
// line may be a megabyte long, so it goes on from the last one.
type lines struct {
	source []byte
	ends   []int
	last   content.Position
	at     int // the offset of last

	rightToLeft func() bool // whether the source holds letters read from right to left
}

func newLines(source []byte) *lines {
	return &lines{source: source, rightToLeft: sync.OnceValue(func() bool { return text.HasRightToLeft(string(source)) })}
}

// findHidden looks for a hidden sign in a text of the source.
func (l *lines) findHidden(value string) int {
	if at := text.FindHidden(value, false); at < 0 {
		return at // most texts
	}
	return text.FindHidden(value, l.rightToLeft())
}

// line returns the start of a line, counted from 1, and its text.
func (l *lines) line(number int) (start int, line []byte) {
	if l.ends == nil {
		l.ends = lineEnds(l.source)
	}
	if number < 1 || number > len(l.ends) {
		return len(l.source), nil
	}
	if number > 1 {
		start = l.ends[number-2]
	}
	return start, l.source[start:l.ends[number-1]]
}

// offset returns the offset of a place, at most the length of the source.
func (l *lines) offset(at content.Position) int {
	if at.Line != l.last.Line || at.Column < l.last.Column {
		start, _ := l.line(at.Line)
		l.last, l.at = content.Position{Line: at.Line, Column: 1}, start
	}
	for l.last.Column < at.Column && l.at < len(l.source) {
		_, size := utf8.DecodeRune(l.source[l.at:])
		l.at += size
		l.last.Column++
	}
	return l.at
}

// from returns the source from a place to the end of the line.
func (l *lines) from(at content.Position) []byte {
	rest, _, _ := bytes.Cut(l.source[l.offset(at):], lineEnd)
	return rest
}

// position is the place of an offset. Columns count characters.
func position(source []byte, at int) content.Position {
	start := bytes.LastIndexByte(source[:at], '\n') + 1
	return content.Position{Line: 1 + bytes.Count(source[:at], lineEnd), Column: 1 + utf8.RuneCount(source[start:at])}
}

// lineEnds returns the offsets after the ends of all lines.
func lineEnds(source []byte) (ends []int) {
	end := 0
	for line := range bytes.Lines(source) {
		end += len(line)
		ends = append(ends, end)
	}
	return ends
}
