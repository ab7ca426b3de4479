package report

import (
	"regexp"
	"strings"
	"unicode"

	"goodday/content"
)

// harmless makes what comes out of files fit to be shown: it may hold signs that
// move the cursor, colour the screen or turn the direction of text. Each sign
// becomes one other, so that the caret stays below its place.
func harmless(p content.Problem) content.Problem {
	for _, text := range []*string{&p.File, &p.Text, &p.Message, &p.Do} {
		*text = strings.Map(harmlessRune, *text)
	}
	return p
}

func harmlessRune(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r), r == unicode.ReplacementChar, unicode.Is(unicode.Bidi_Control, r):
		return '·'
	}
	return r
}

// details are what may tell who somebody is.
var details = []*regexp.Regexp{
	regexp.MustCompile(`[\w.+-]+@[\w-]+(\.[\w-]+)+`),
	regexp.MustCompile(`\+?\(?\b\d(?:[ ()]{0,2}\d){8,}\b`),
	regexp.MustCompile(`\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b`),
}

// masked puts dots in the place of details, as many as there were signs.
func masked(p content.Problem) content.Problem {
	for _, text := range []*string{&p.Text, &p.Message, &p.Do} {
		for _, pattern := range details {
			*text = pattern.ReplaceAllStringFunc(*text, func(found string) string {
				return strings.Repeat("•", len([]rune(found)))
			})
		}
	}
	return p
}
