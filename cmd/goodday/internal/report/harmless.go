package report

import (
	"strings"
	"unicode"

	"goodday/content"
)

// harmless makes what comes out of files fit to be shown: it may hold signs that
// move the cursor, colour the screen or turn the direction of text. Each sign
// becomes one other, so that the caret stays below its place.
func harmless(p content.Problem) content.Problem {
	for _, text := range []*string{&p.Site, &p.File, &p.Text, &p.Message, &p.Do, &p.Why, &p.Better} {
		*text = harmlessText(*text)
	}
	return p
}

func harmlessText(text string) string { return strings.Map(harmlessRune, text) }

func harmlessRune(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r), r == unicode.ReplacementChar, unicode.Is(unicode.Bidi_Control, r),
		r == '\u2028', r == '\u2029':
		return '·'
	}
	return r
}

// muted takes from lines what the logs of code hosts read as a command of theirs:
// "::" at the start, and "##[" anywhere. Each line stays as long as it was.
func muted(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		start := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
		if strings.HasPrefix(line[start:], "::") {
			line = line[:start] + "··" + line[start+len("::"):]
		}
		lines[i] = strings.ReplaceAll(line, "##[", "#·[")
	}
	return strings.Join(lines, "\n")
}
