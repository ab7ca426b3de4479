package decode

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"goodday/content"
)

const saveAgain = "Save the file again as plain text with the encoding UTF-8."

var (
	byteOrderMark = []byte("\xef\xbb\xbf")
	lineEnd       = []byte("\n")
)

// Clean returns the text of a file as everything else reads it: without a byte
// order mark, with plain line ends (of Windows and of old Macs too) and with
// each letter and its accent as one character. What is not text, and what a merge
// left unfinished, is a problem.
func Clean(data []byte) ([]byte, *content.Problem) {
	data = withLineEnds(bytes.TrimPrefix(data, byteOrderMark))
	if !utf8.Valid(data) {
		line := firstLine(data, func(line []byte) bool { return !utf8.Valid(line) })
		return nil, wrong("not-text", "The letters here cannot be read.", saveAgain, line)
	}
	if len(data) > 0 && len(bytes.Trim(data, "\x00")) == 0 {
		return nil, wrong("not-text", "There is nothing in this file but empty signs. It was not saved or copied to its end.",
			"Get an older version of it, from OneDrive or from a copy. Then save it again.", 1)
	}
	if at := bytes.IndexFunc(data, isControl); at >= 0 {
		return nil, control(data, at)
	}
	if problem := MergeMarks(data); problem != nil {
		return nil, problem
	}
	return norm.NFC.Bytes(data), nil
}

// MergeMarks returns the problem of a text that a merge left unfinished, or nil.
func MergeMarks(data []byte) *content.Problem {
	line := firstLine(data, isMergeMark)
	if line == 0 {
		return nil
	}
	return wrong("merge-marks", "Two people changed this text, and nobody chose between them yet: here are the marks of it.",
		"Keep the words that are right, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.", line)
}

// withLineEnds turns the line ends of Windows and of old Macs into plain ones.
func withLineEnds(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), lineEnd)
	return bytes.ReplaceAll(data, []byte("\r"), lineEnd)
}

// isControl reports whether a character is one that no text holds. Others that
// nobody sees are told one by one (hidden.go).
func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r <= 0x9F
}

// control says which character it is that no text holds.
func control(data []byte, at int) *content.Problem {
	if data[at] == 0 {
		return wrong("not-text", "There is a character here that no text holds.", saveAgain, 1+bytes.Count(data[:at], lineEnd))
	}
	return new(hiddenAt(data, at))
}

// isMergeMark reports whether git or another program put the line between two
// versions of a text. A line of = alone may be below a heading. Editors in a
// browser may have put a backslash before a mark.
func isMergeMark(line []byte) bool {
	line = bytes.TrimLeft(line, ` \`)
	if len(line) < 7 {
		return false
	}
	switch mark := line[0]; mark {
	case '<', '>', '|':
		rest := bytes.TrimLeft(line, string(mark)+`\`)
		count := bytes.Count(line[:len(line)-len(rest)], line[:1])
		alone := len(bytes.TrimSpace(rest)) == 0
		return count == 7 && (alone && mark != '|' || !alone && rest[0] == ' ')
	}
	return false
}

// firstLine returns the number of the first line that fits, or 0.
func firstLine(source []byte, fits func(line []byte) bool) int {
	n := 0
	for line := range bytes.Lines(source) {
		if n++; fits(line) {
			return n
		}
	}
	return 0
}

// wrong returns an error on a line.
func wrong(rule, message, do string, line int) *content.Problem {
	return new(content.Wrong(rule, message, do).At(content.Position{Line: line}))
}
