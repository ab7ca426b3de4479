package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joins are signs that stand inside words: don't, self-made, e.g, A&E, 3.50,
// 17:00, a@example.org.
const joins = "'’-.&@:_+"

// wordsIn finds the words of a text. A sign joins only between letters or digits;
// a colon only digits. A web address is one word.
func wordsIn(text string) (words []word) {
	from := -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isLetter(r):
			if from < 0 {
				from = i
			}
		case from >= 0 && strings.HasPrefix(text[i:], "://"):
			size = addressLength(text[i:])
		case from >= 0 && !joinsHere(text, i, r, size):
			words = append(words, word{from, i})
			from = -1
		}
		i += size
	}
	if from >= 0 {
		words = append(words, word{from, len(text)})
	}
	return words
}

func isLetter(r rune) bool {
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
	return isLetter(next)
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

// shortened are words after which a full stop ends no sentence.
var shortened = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "mx": true, "prof": true, "rev": true, "st": true, "mt": true, "tel": true, "vs": true,
	"approx": true, "incl": true, "eg": true, "ie": true, "e.g": true, "i.e": true, "ca": true,
}

// shortenedBeforeNumber are those of them that are words of their own too.
var shortenedBeforeNumber = map[string]bool{"no": true, "nos": true, "max": true, "min": true, "fig": true, "p": true, "pp": true, "c": true}

// shortenedInside end a sentence if a capital follows.
var shortenedInside = map[string]bool{"etc": true, "a.m": true, "p.m": true, "rd": true, "ave": true, "ltd": true, "co": true, "u.k": true}

// sentencesIn puts words together to sentences.
func sentencesIn(text string, words []word) (sentences []sentence) {
	first := 0
	for i := range words {
		if last := i == len(words)-1; last || endsSentence(text, words[i], words[i+1]) {
			sentences = append(sentences, sentence{first, i + 1})
			first = i + 1
		}
	}
	return sentences
}

// endsSentence reports whether a sentence ends between two words. Many writers
// begin sentences with small letters, so a capital is not asked for.
func endsSentence(text string, last, next word) bool {
	gap := text[last.to:next.from]
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
	follows := text[next.from:next.to]
	switch {
	case sign == '…' || strings.HasPrefix(gap[at:], ".."):
		return startsUpper(follows)
	case sign != '.':
		return startsUpper(follows) || !strings.ContainsAny(after, "\"'”’)")
	}
	return !isShortened(text[last.from:last.to], follows)
}

// isShortened reports whether the full stop after a word belongs to it.
func isShortened(last, next string) bool {
	if len(last) == 1 && startsUpper(last) {
		return last != "I" // a letter of a name
	}
	if len(last) > len("approx") {
		return false
	}
	last = strings.ToLower(last)
	return shortened[last] || shortenedBeforeNumber[last] && isDigit(rune(next[0])) || shortenedInside[last] && !startsUpper(next)
}
