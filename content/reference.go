package content

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldReference returns the reference of a consent in the one form in which
// references are compared. People copy them by hand, from Word and from a phone:
// wide letters and digits (NFKD), digits of other scripts, any kind of dash,
// capitals, spaces, quotes and signs that nobody sees make no difference, nor do Greek
// and Cyrillic letters that look the same as Latin ones.
func FoldReference(reference string) string {
	return strings.Map(foldSign, norm.NFKD.String(string([]rune(reference))))
}

func foldSign(r rune) rune {
	switch {
	case unicode.Is(unicode.Pd, r), slices.Contains(dashes, r):
		return '-'
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Mn, unicode.Pi, unicode.Pf), slices.Contains(dropped, r):
		return -1
	case unicode.IsDigit(r):
		return '0' + digitOf(r)
	}
	if latin, same := lookalikes[unicode.ToUpper(r)]; same {
		return latin
	}
	return unicode.ToLower(r)
}

// dashes are signs that look like one and are not called so in Unicode: the minus,
// the minus of phonetics, a bullet, a heavy minus, a line of tables.
var dashes = []rune{'\u2212', '\u02d7', '\u2043', '\u2796', '\u2500'}

// dropped are letters and symbols that nobody sees, and what people put around a
// reference.
var dropped = []rune{'\u115f', '\u1160', '\u2800', '\u3164', '"', '\'', '`', '\\'}

// digitOf returns the value of a digit. Those of a script stand together, from 0 to 9.
func digitOf(r rune) rune {
	zero := r
	for unicode.IsDigit(zero - 1) {
		zero--
	}
	return r - zero
}

// lookalikes are capitals of Greek and Cyrillic that cannot be told from Latin ones.
var lookalikes = func() map[rune]rune {
	same := map[rune]rune{}
	for latin, others := range map[rune]string{
		'a': "ΑА", 'b': "ΒВ", 'c': "СϹ", 'e': "ΕЕ", 'h': "ΗН", 'i': "ΙІӀ", 'j': "Ј", 'k': "ΚК", 'm': "ΜМ", 'n': "Ν",
		'o': "ΟО", 'p': "ΡР", 'q': "Ԛ", 's': "Ѕ", 't': "ΤТ", 'w': "Ԝ", 'x': "ΧХ", 'y': "ΥҮ", 'z': "Ζ",
	} {
		for _, other := range others {
			same[other] = latin
		}
	}
	return same
}()

// SameReference reports whether two references are of one consent. A missing one
// is the same as none.
func SameReference(a, b string) bool {
	folded := FoldReference(a)
	return folded != "" && folded == FoldReference(b)
}

// ReferencesIn returns the references that a field may hold. Who told a story together may
// have signed a form each: "OT-0042 and OT-0043". Each counts, and so does the whole.
func ReferencesIn(field string) []string {
	all := []string{field}
	for _, segment := range strings.FieldsFunc(field, func(r rune) bool { return strings.ContainsRune(",;&+|()[]\n", r) }) {
		all = append(all, segment)
		for _, words := range [][]string{strings.Fields(segment), strings.FieldsFunc(segment, func(r rune) bool { return unicode.IsSpace(r) || r == '/' })} {
			all = append(all, runsOf(words)...)
		}
	}
	return slices.DeleteFunc(all, func(one string) bool { return !IsReference(one) })
}

// longestRun is how many words one reference has at most, if it is not alone.
const longestRun = 4

// runsOf returns the runs of words that may be a reference, where more than one has
// digits: a number by itself may be that of somebody else.
func runsOf(words []string) (runs []string) {
	if len(slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !strings.ContainsFunc(word, unicode.IsDigit) })) < 2 {
		return nil
	}
	for i := range words {
		for n := i + 1; n <= min(i+longestRun, len(words)); n++ {
			runs = append(runs, strings.Join(words[i:n], " "))
		}
	}
	return runs
}

// IsUnder reports whether a field names a reference, alone or among others.
func IsUnder(field, reference string) bool {
	return slices.ContainsFunc(append(ReferencesIn(field), field), func(one string) bool { return SameReference(one, reference) })
}

// LooseReference returns what is left of a reference when what people mix up is
// taken for the same: O and 0, I, l and 1, what stands between letters and digits,
// and zeros before a number. Two references with the same are nearly the same.
func LooseReference(reference string) string {
	var parts []string
	var number, open bool
	for _, r := range FoldReference(reference) {
		r = mixedUp(r)
		digit := r >= '0' && r <= '9'
		switch {
		case !digit && !unicode.IsLetter(r):
			open = false
			continue
		case !open || digit != number:
			parts = append(parts, "")
		}
		number, open = digit, true
		last := &parts[len(parts)-1]
		if digit && *last == "0" {
			*last = ""
		}
		*last += string(r)
	}
	return strings.Join(parts, "-")
}

func mixedUp(r rune) rune {
	switch r {
	case 'o':
		return '0'
	case 'i', 'l':
		return '1'
	}
	return r
}

// IsReference reports whether a text is the number of a form. What is written until
// there is one (-, tbc, n/a, OT-00??, 0000) is not.
func IsReference(reference string) bool {
	folded := FoldReference(reference)
	return strings.ContainsAny(folded, "123456789") && !strings.Contains(folded, "?") && !slices.ContainsFunc(notYet, func(word string) bool {
		return slices.Contains(strings.FieldsFunc(folded, isNoLetter), word)
	})
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// notYet are words for a number that somebody means to fill in.
var notYet = []string{"tbc", "tba", "tbd", "todo", "xx", "xxx", "xxxx", "none", "pending", "unknown", "toconfirm", "tobeconfirmed"}

// IsExampleReference reports whether a reference is that of an invented story, which
// belongs on example sites alone.
func IsExampleReference(reference string) bool {
	return strings.Contains(FoldReference(reference), "example")
}
