package search

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"goodday/content/text"
)

// longestWord is how many letters a word has at most. Nobody types longer ones.
const longestWord = 40

// Fold returns text as words are compared: in small letters without accents or
// other marks, with one letter for those that people take for one another (ł and
// l, ى and ي), digits of other scripts as 0 to 9, and without apostrophes. The
// browser folds by the same rules (client/fold.js); a test compares the two for
// every letter there is.
func Fold(word string) string {
	return strings.Map(westernDigit, text.Fold(word, isRemoved))
}

// westernDigit returns 0 to 9 for the digits of Arabic, Persian and Urdu, and any
// other character as it is.
func westernDigit(r rune) rune {
	if 0x660 <= r && r <= 0x669 || 0x6F0 <= r && r <= 0x6F9 {
		return '0' + r&15
	}
	return r
}

// ranges are pairs of first and last.
type ranges []rune

func (rs ranges) contain(r rune) bool {
	for i := 0; i < len(rs) && rs[i] <= r; i += 2 {
		if r <= rs[i+1] {
			return true
		}
	}
	return false
}

// removed are characters without which a word is the same word: accents and
// vowel signs that writers leave out, apostrophes, marks of direction, the long
// stroke in Arabic words.
var removed = ranges{
	'\'', '\'', '`', '`', 0xAD, 0xAD, 0x2BC, 0x2BC, 0x300, 0x36F, 0x483, 0x489, 0x591, 0x5BD, 0x5BF, 0x5BF, 0x5C1, 0x5C2,
	0x5C4, 0x5C5, 0x5C7, 0x5C7, 0x610, 0x61A, 0x61C, 0x61C, 0x640, 0x640, 0x64B, 0x65F, 0x670, 0x670, 0x6D6, 0x6DC, 0x6DF, 0x6E4,
	0x6E7, 0x6E8, 0x6EA, 0x6ED, 0x200B, 0x200F, 0x2018, 0x2019, 0x202A, 0x202E,
	0x2060, 0x206F, 0x20D0, 0x20FF, 0xFE00, 0xFE0F, 0xFE20, 0xFE2F, 0xFEFF, 0xFEFF,
}

func isRemoved(r rune) bool { return removed.contain(r) }

// separators are characters between words. The table is coarse: a rare sign that
// it lacks counts as a letter, in the browser too, which does no harm. Characters
// beyond the first 65,536, such as emoji, separate words.
var separators = ranges{
	0, '/', ':', '@', '[', '`', '{', 0xA9, 0xAB, 0xB4, 0xB6, 0xB9, 0xBB, 0xBB, 0xBF, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x606, 0x60F,
	0x61B, 0x61F, 0x66A, 0x66D, 0x6D4, 0x6D4, 0x964, 0x965, 0x1361, 0x1368,
	0x2000, 0x206F, 0x20A0, 0x20CF, 0x2100, 0x2BFF, 0x2E00, 0x2E7F, 0x3000, 0x3004, 0x3008, 0x3020,
	0x30FB, 0x30FB, 0xD800, 0xDFFF, 0xFFF0, 0xFFFF,
}

func isSeparator(r rune) bool { return r > 0xFFFF || separators.contain(r) }

// isWholeWord reports whether a letter is a word by itself: Chinese and Japanese
// have no spaces between words.
func isWholeWord(r rune) bool { return 0x3040 <= r && r <= 0x30FF || 0x3400 <= r && r <= 0x9FFF }

// eachWord calls each with the words of a text as they are written, the long ones
// in parts. The text must be in form NFKC.
func eachWord(text string, each func(word string)) {
	start, letters := -1, 0
	end := func(at int) {
		if start >= 0 {
			each(text[start:at])
		}
		start, letters = -1, 0
	}
	for at, r := range text {
		switch {
		case isSeparator(r) && !isRemoved(r):
			end(at)
		case isWholeWord(r):
			end(at)
			start = at
		case letters == longestWord:
			end(at) // the rest counts as the next word
			start, letters = at, 1
		default:
			if start >= 0 && letters == 0 {
				end(at) // of a letter that is a whole word
			}
			if start < 0 {
				start = at
			}
			letters++
		}
	}
	end(len(text))
}

// telephone is a number as people write it, at home or from abroad. initials are letters
// with dots.
var (
	telephone = regexp.MustCompile(`(?:(?:\+44|\b0044)[ ()0-]{0,4}|\b0)[12378](?:[ ()-]*[0-9]){7,10}\b`)
	abroad    = regexp.MustCompile(`\+44|^0044`)
	notDigits = regexp.MustCompile(`[^0-9]`)
	initials  = regexp.MustCompile(`(?i)\b(?:[a-z]\.){2,}(?:[a-z]\b)?`)
)

// joined writes as one word what people write in several: numbers of telephones, and
// initials with dots. The text must be in form NFKC.
func joined(text string) string {
	if strings.ContainsAny(text, "0+") {
		text = telephone.ReplaceAllStringFunc(text, func(number string) string {
			number = notDigits.ReplaceAllString(abroad.ReplaceAllString(number, ""), "")
			return "0" + strings.TrimLeft(number, "0")
		})
	}
	if !strings.Contains(text, ".") {
		return text
	}
	return initials.ReplaceAllStringFunc(text, func(letters string) string { return strings.ReplaceAll(letters, ".", "") })
}

// Words returns the folded words of a text, in order.
func Words(text string) []string {
	var words []string
	eachWord(joined(norm.NFKC.String(Fold(text))), func(word string) { words = append(words, word) })
	return words
}
