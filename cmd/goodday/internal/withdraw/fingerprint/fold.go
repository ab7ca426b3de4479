package fingerprint

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns the letters and digits of a text, each as a number that depends on the
// key. They are good until the next call.
func (s *Set) fold(text string) []uint64 {
	letters := s.folded[:0]
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			letters = append(letters, s.ascii[c])
		case 'A' <= c && c <= 'Z':
			letters = append(letters, s.ascii[c+'a'-'A'])
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			for _, r := range plain(r) {
				letters = append(letters, mix(uint64(r)^s.key))
			}
			i += size - 1
		}
		i++
	}
	s.folded = letters
	return letters
}

// plainForms holds what plain found before: texts use few different letters.
var plainForms sync.Map

// plain returns the small letters and digits that a letter outside ASCII stands for,
// without accents.
func plain(r rune) string {
	if known, found := plainForms.Load(r); found {
		return known.(string)
	}
	var out []rune
	for _, part := range norm.NFKD.String(string(r)) {
		if unicode.IsLetter(part) || unicode.IsDigit(part) {
			out = append(out, unicode.ToLower(part))
		}
	}
	plainForms.Store(r, string(out))
	return string(out)
}
