package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a piece of a text by its offsets in bytes, or a run of words by their
// numbers.
type Span struct{ From, To int }

// Len returns how many bytes or words there are.
func (s Span) Len() int { return s.To - s.From }

// joins are signs that stand inside words: don't, self-made, e.g, A&E, 3.50,
// 17:00, a@example.org.
const joins = "'’-.&@:_+"

// Words returns the words of a text. A sign joins only between letters or digits;
// a colon only digits. A web address is one word.
func Words(text string) (words []Span) {
	from := -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case IsWordRune(r):
			if from < 0 {
				from = i
			}
		case from >= 0 && strings.HasPrefix(text[i:], "://"):
			size = addressLength(text[i:])
		case from >= 0 && !joinsHere(text, i, r, size):
			words = append(words, Span{from, i})
			from = -1
		}
		i += size
	}
	if from >= 0 {
		words = append(words, Span{from, len(text)})
	}
	return words
}

// IsWordRune reports whether a rune belongs to words and numbers.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// joinsHere reports whether the sign at i joins what is before and after it.
func joinsHere(text string, i int, sign rune, size int) bool {
	if !strings.ContainsRune(joins, sign) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	if sign == ':' {
		last := text[i-1]
		return isDigit(rune(last)) && isDigit(next)
	}
	return IsWordRune(next)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// addressLength is how far a web address goes: to the next space, without what
// ends a sentence.
func addressLength(text string) int {
	end := strings.IndexAny(text, " \t\n")
	if end < 0 {
		end = len(text)
	}
	return max(len("://"), len(strings.TrimRight(text[:end], ".,;:!?)\"'")))
}

// shortened are words whose full stop does not end a sentence.
var shortened = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "mx": true, "prof": true, "rev": true, "st": true, "mt": true, "tel": true, "vs": true,
	"approx": true, "incl": true, "eg": true, "ie": true, "e.g": true, "i.e": true, "ca": true,
}

// shortenedBeforeNumber are words of their own too, and shortened before a number.
var shortenedBeforeNumber = map[string]bool{"no": true, "nos": true, "max": true, "min": true, "fig": true, "p": true, "pp": true, "c": true}

// shortenedInside end a sentence only if a capital follows.
var shortenedInside = map[string]bool{"etc": true, "a.m": true, "p.m": true, "rd": true, "ave": true, "ltd": true, "co": true, "u.k": true}

// Sentences groups the words of a text into sentences: runs of words by their
// numbers, the last not included.
func Sentences(text string, words []Span) (sentences []Span) {
	first := 0
	for i := range words {
		if last := i == len(words)-1; last || EndsSentence(text, words[i], words[i+1]) {
			sentences = append(sentences, Span{first, i + 1})
			first = i + 1
		}
	}
	return sentences
}

// EndsSentence reports whether a sentence ends between two words. Many writers
// begin sentences with small letters, so a capital is not required.
func EndsSentence(text string, last, next Span) bool {
	gap := text[last.To:next.From]
	at := strings.IndexAny(gap, ".!?…\n")
	if at < 0 {
		return false
	}
	if strings.Contains(gap, "\n\n") {
		return true
	}
	sign, size := utf8.DecodeRuneInString(gap[at:])
	after := gap[at+size:]
	if sign == '\n' || !strings.ContainsAny(after, " \t\n") {
		return false
	}
	follows := text[next.From:next.To]
	switch {
	case sign == '…' || strings.HasPrefix(gap[at:], ".."):
		return StartsUpper(follows)
	case sign != '.':
		return StartsUpper(follows) || !strings.ContainsAny(after, "\"'”’)")
	}
	return !isShortened(text[last.From:last.To], follows)
}

// isShortened reports whether the full stop after a word belongs to it.
func isShortened(last, next string) bool {
	if len(last) == 1 && StartsUpper(last) {
		return last != "I" // a letter of a name
	}
	if len(last) > len("approx") {
		return false
	}
	last = strings.ToLower(last)
	return shortened[last] || shortenedBeforeNumber[last] && isDigit(rune(next[0])) || shortenedInside[last] && !StartsUpper(next)
}

// StartsUpper reports whether a text begins with a capital letter.
func StartsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}
