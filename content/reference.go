package content

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldReference returns the reference of a consent in the one form in which
// references are compared. People copy them by hand, from Word and from a phone:
// wide letters and digits (NFKC), any kind of dash, capitals, spaces and signs
// that nobody sees make no difference.
func FoldReference(reference string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Pd, r), r == '\u2212':
			return '-'
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.IsControl(r), unicode.Is(unicode.Mn, r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(reference))
}

// SameReference reports whether two references are of one consent. A missing one
// is the same as none.
func SameReference(a, b string) bool {
	folded := FoldReference(a)
	return folded != "" && folded == FoldReference(b)
}
