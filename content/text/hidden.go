package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hiddenRange is a run of characters that nobody sees, and what to call them.
type hiddenRange struct {
	first, last rune
	name        string
	harmless    harmless
}

// harmless says where in running text a hidden sign has a meaning.
type harmless int

const (
	never      harmless = iota
	always              // a space of another width
	fromRight           // beside letters that are read from right to left
	betweenTwo          // in the middle of a word or an emoji that needs it
	inFlag              // in the flags of England, Scotland and Wales
)

// The names of signs that have more than one number.
const (
	noBreakSpace  = "a no-break space"
	otherSpace    = "a space of another width"
	directionSign = "a sign that turns the direction of text"
	lineSeparator = "a line separator"
	joiner        = "a joiner of letters"
	emptyLetter   = "an empty letter"
	controlSign   = "a control sign"
	noWidth       = "a sign of no width"
)

// hiddenRanges are in the order of Unicode.
var hiddenRanges = []hiddenRange{
	{0, 8, controlSign, never},
	{'\v', '\v', "a line break of Word", never},
	{'\f', '\f', "a page break", never},
	{0xE, 0x1F, controlSign, never},
	{0x7F, 0x84, controlSign, never},
	{0x85, 0x85, "a line break of another kind", never},
	{0x86, 0x9F, controlSign, never},
	{0xA0, 0xA0, noBreakSpace, always},
	{0xAD, 0xAD, "a soft hyphen", never},
	{0x34F, 0x34F, noWidth, betweenTwo},
	{0x61C, 0x61C, directionSign, fromRight},
	{0x115F, 0x1160, emptyLetter, never},
	{0x1680, 0x1680, otherSpace, always},
	{0x17B4, 0x17B5, emptyLetter, never},
	{0x180E, 0x180E, noWidth, betweenTwo},
	{0x2000, 0x200A, otherSpace, always},
	{0x200B, 0x200B, "a space of no width", never},
	{0x200C, 0x200D, joiner, betweenTwo},
	{0x200E, 0x200F, directionSign, fromRight},
	{0x2028, 0x2028, lineSeparator, never},
	{0x2029, 0x2029, lineSeparator, never},
	{0x202A, 0x202C, directionSign, fromRight},
	{0x202D, 0x202E, directionSign, never}, // these show text as it is not
	{0x202F, 0x202F, noBreakSpace, always},
	{0x205F, 0x205F, otherSpace, always},
	{0x2060, 0x2065, noWidth, never},
	{0x2066, 0x2069, directionSign, fromRight},
	{0x206A, 0x206F, controlSign, never},
	{0x2800, 0x2800, "an empty Braille letter", never},
	{0x3000, 0x3000, otherSpace, always},
	{0x3164, 0x3164, emptyLetter, never},
	{0xFEFF, 0xFEFF, "a byte order mark", never},
	{0xFFA0, 0xFFA0, emptyLetter, never},
	{0xFFF9, 0xFFFB, controlSign, never},
	{0x1D173, 0x1D17A, controlSign, never},
	{0xE0000, 0xE007F, noWidth, inFlag},
}

// hiddenAt returns the range of a hidden sign, or nil for what can be seen, for a
// plain space, a tab and the end of a line.
func hiddenAt(r rune) *hiddenRange {
	if r >= ' ' && r < 0x7F || r == '\n' || r == '\t' {
		return nil
	}
	for i := range hiddenRanges {
		if h := &hiddenRanges[i]; r <= h.last {
			if r >= h.first {
				return h
			}
			return nil
		}
	}
	return nil
}

// HiddenSign returns the name of a character that nobody sees, or "".
func HiddenSign(r rune) string {
	if h := hiddenAt(r); h != nil {
		return h.name
	}
	return ""
}

// HiddenSpace reports whether a character looks like a plain space and is none.
func HiddenSpace(r rune) bool {
	h := hiddenAt(r)
	return h != nil && h.harmless == always
}

// Visible returns a text without signs that nobody sees, and without spaces around it.
func Visible(text string) string {
	if strings.IndexFunc(text, isHiddenSign) < 0 {
		return strings.TrimSpace(text)
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case HiddenSpace(r):
			return ' '
		case isHiddenSign(r):
			return -1
		}
		return r
	}, text))
}

func isHiddenSign(r rune) bool { return hiddenAt(r) != nil }

// FindHidden returns the offset of the first sign in running text that nobody
// sees and nobody needs, or -1. Spaces of other widths are let be, signs of
// direction in a file that holds letters read from right to left, and joiners in
// words and emoji that are not the same without them.
func FindHidden(text string, rightToLeft bool) int {
	before := rune(-1)
	for at, r := range text {
		if h := hiddenAt(r); h != nil {
			after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
			if !h.needed(before, after, rightToLeft) {
				return at
			}
		}
		before = r
	}
	return -1
}

// HasRightToLeft reports whether a text holds letters that are read from right to left.
func HasRightToLeft(text string) bool { return strings.ContainsFunc(text, isRightToLeft) }

// needed reports whether a hidden sign has a meaning between two others.
func (h *hiddenRange) needed(before, after rune, rightToLeft bool) bool {
	switch h.harmless {
	case always:
		return true
	case fromRight:
		return rightToLeft
	case betweenTwo:
		return changesForm(before) || isEmoji(before) && isEmoji(after)
	case inFlag:
		return before == 0x1F3F4 || before >= 0xE0000 && before <= 0xE007F
	}
	return false
}

// isEmoji reports whether a character may be a part of an emoji made of several.
func isEmoji(r rune) bool {
	const asPicture, arrows = 0xFE0F, "↔↕"
	return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) && r > 0xFFFF || r == asPicture || strings.ContainsRune(arrows, r)
}

// changesForm reports whether a character is a letter or mark of a script in which
// letters look different beside one another.
func changesForm(r rune) bool {
	stiff := unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Inherited)
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && !stiff
}

func isRightToLeft(r rune) bool {
	return unicode.IsLetter(r) && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}
