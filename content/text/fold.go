// Package text knows words as people write them. It folds letters that differ only
// in case or accents, finds the word that a misspelt one was most likely meant to be,
// tells words and sentences apart, and finds what readers do not see: notes in
// <!-- --> and signs that have no shape. It imports no other package of ours, so that the
// model, the checks and the search can all use it.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are those that Unicode does not decompose and that people take for
// others. The browser's search has the same table (search/client/fold.js).
var letters = map[rune]string{
	'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ŧ': "t", 'ı': "i", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'ς': "σ", 'ى': "ي", 'ی': "ي", 'ے': "ي", 'ک': "ك", 'ة': "ه", 'ہ': "ه", 'ھ': "ه", 'ە': "ه",
}

// Fold returns text in small letters, each in its plainest form: "Łódź" becomes
// "lodz" and "Straße" becomes "strasse". It leaves out what drop reports true
// for, which is asked after accents are separated from their letters: pass
// IsMark to drop accents alone.
func Fold(text string, drop func(rune) bool) string {
	changes := func(r rune) bool { return r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' || drop(r) }
	if !strings.ContainsFunc(text, changes) {
		return text // most words
	}
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		r = unicode.ToLower(r) // decomposing makes capitals, as of ℕ
		if drop(r) {
			continue
		}
		if other, found := letters[r]; found {
			out.WriteString(other)
		} else {
			out.WriteRune(r)
		}
	}
	return norm.NFC.String(out.String())
}

// IsMark reports whether a character is an accent or another mark that takes no
// room of its own.
func IsMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// Composed returns text with each letter and its accent as one character. Macs and
// memory sticks keep the names of files in two, which look the same.
func Composed(text string) string { return norm.NFC.String(text) }
