package withdraw

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodday/content"
)

// reference is the number that was asked for, as it is compared.
type reference struct {
	written string
	folded  []rune
}

func newReference(written string) reference {
	return reference{written, []rune(content.FoldReference(written))}
}

// in returns the places where a text has the number by itself, in whichever signs it is
// written.
func (r reference) in(text string) (places []int) {
	before := ' '
	for i, c := range text {
		if !joins(before) && r.begins(c) {
			if end := r.matches(text[i:]); end > 0 && !goesOn(text[i+end:]) {
				places = append(places, i)
			}
		}
		if c < utf8.RuneSelf || unicode.IsSpace(c) || fold(c) != "" {
			before = c
		}
	}
	return places
}

// begins reports whether the number may begin with a sign.
func (r reference) begins(c rune) bool {
	if c < utf8.RuneSelf {
		return unicode.ToLower(c) == r.folded[0]
	}
	return strings.HasPrefix(fold(c), string(r.folded[:1]))
}

// matches returns how many bytes at the start of a text are the number, or 0.
func (r reference) matches(text string) int {
	left := r.folded
	for i, c := range text {
		if len(left) == 0 {
			return i
		}
		if c == '\n' {
			return 0
		}
		for _, one := range fold(c) {
			if len(left) == 0 || one != left[0] {
				return 0
			}
			left = left[1:]
		}
	}
	if len(left) > 0 {
		return 0
	}
	return len(text)
}

// goesOn reports whether a text continues the number before it: 42 in 421, 42-b.
func goesOn(text string) bool {
	for i, c := range text {
		switch folded := fold(c); {
		case unicode.IsSpace(c):
			return false
		case folded == "":
		case folded == "-":
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(c):])
			return joins(next)
		default:
			return joins(c)
		}
	}
	return false
}

func joins(r rune) bool {
	return 'a' <= r && r <= 'z' || r >= '0' && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// fold is content.FoldReference for one sign.
func fold(r rune) string {
	switch {
	case 'A' <= r && r <= 'Z':
		return string(r + 'a' - 'A')
	case '!' <= r && r < utf8.RuneSelf-1:
		return string(r)
	case r <= ' ':
		return ""
	}
	return content.FoldReference(string(r))
}

// calledOne matches what comes before a number that is called a reference, alone or after
// others on its line or in its list.
var calledOne = regexp.MustCompile(`(?i)references?["']?(?:\s*[:=]?\s*(?:[&!*][\w!]*\s+)?(?:[>|][+-]?[0-9]?\s*)?(?:#[^\n]*\n\s*)?["']?\s*|\s*[:=][^\n#]*(?:\n\s*-\s[^\n]*)*)$`)

// nearby is how much of a text is looked at before a number.
const nearby = 160

// called returns the places where a text calls the number a reference.
func (r reference) called(text string) (places []int) {
	for _, place := range r.in(text) {
		if calledOne.MatchString(text[max(0, place-nearby):place]) {
			places = append(places, place)
		}
	}
	return places
}

// margin matches a field that begins at the margin.
var margin = regexp.MustCompile(`(?m)^["']?([a-z_]+)["']?\s*:`)

// fieldAt returns the field in which a place of a text is, by the last line before it
// that begins at the margin.
func fieldAt(text string, place int) string {
	lineEnd := place + strings.IndexByte(text[place:]+"\n", '\n')
	found := margin.FindAllStringSubmatch(text[:lineEnd], -1)
	if found == nil {
		return ""
	}
	return found[len(found)-1][1]
}
