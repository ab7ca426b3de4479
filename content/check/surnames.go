package check

import "strings"

// surnameEndings are endings of family names in other languages that no English word
// has.
var surnameEndings = []string{"owski", "owska", "ewski", "ewska", "inski", "inska", "ynski", "ynska", "wicz", "czyk", "czak", "enko", "escu", "eanu", "ovic", "evic", "oglu", "opoulos", "ashvili", "nova", "rova", "kova", "kov", "nov", "rov", "poulou"}

// looksLikeSurname reports whether a folded word that is in no list has the form of a
// family name.
func looksLikeSurname(folded string) bool {
	for _, start := range []string{"o'", "mc", "mac", "fitz", "d'"} {
		if rest, found := strings.CutPrefix(folded, start); found && len(rest) >= 4 {
			return true
		}
	}
	for _, end := range surnameEndings {
		if rest, found := strings.CutSuffix(folded, end); found && len(rest) >= 3 {
			return true
		}
	}
	return false
}
