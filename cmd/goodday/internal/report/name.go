package report

import "strings"

// Harmless makes the name of a file fit to be shown: see the rules of the text.
func Harmless(name string) string { return strings.Map(harmlessRune, name) }
