package report

import (
	"strings"
	"unicode"

	"goodday/content"
)

// SanitizeProblem returns a problem fit to be shown to its writer. Public prepares
// one for where others can read it.
func SanitizeProblem(p content.Problem) content.Problem {
	for _, text := range []*string{&p.Site, &p.File, &p.Text, &p.Message, &p.Do, &p.Why, &p.Better} {
		*text = Sanitize(*text)
	}
	return p
}

// Sanitize replaces the characters of a text that move the cursor, colour the screen
// or turn the direction of text. Each is replaced by one other, so that a caret below
// the text stays in its place.
func Sanitize(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r == unicode.ReplacementChar, unicode.Is(unicode.Bidi_Control, r),
			r == '\u2028', r == '\u2029':
			return '·'
		}
		return r
	}, text)
}

// EscapeCommands changes what the logs of code hosts would run as a command of
// theirs: "::" at the start of a line, and "##[" anywhere. Lines keep their length.
func EscapeCommands(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
		if after, found := strings.CutPrefix(trimmed, "::"); found {
			line = line[:len(line)-len(trimmed)] + "··" + after
		}
		lines[i] = strings.ReplaceAll(line, "##[", "#·[")
	}
	return strings.Join(lines, "\n")
}
