package text

import "strings"

// Tokens returns the words of a text in small letters, cut at every sign.
func Tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !IsWordRune(r) })
}
