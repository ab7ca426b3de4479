package search

import (
	"slices"
	"strings"
)

// Sorted words are written as text in which each word leaves out what it shares
// with the one before: a capital letter says how many letters that is (A none,
// B one, …), then come the letters that differ. Folded words have no capitals.
// "bus", "buses", "but" are "AbusDesCt".
const mostShared = 'Z' - 'A'

// packWords writes sorted words as one text.
func packWords(words []string) string {
	var out strings.Builder
	var before []rune
	for _, word := range words {
		letters := []rune(word)
		shared := 0
		for shared < min(len(letters), len(before), mostShared) && letters[shared] == before[shared] {
			shared++
		}
		out.WriteByte(byte('A' + shared))
		out.WriteString(string(letters[shared:]))
		before = letters
	}
	return out.String()
}

// unpackWords parses what packWords writes. It reports false if the text is
// damaged.
func unpackWords(text string) (words []string, ok bool) {
	var before []rune
	for text != "" {
		shared := int(text[0]) - 'A'
		if shared < 0 || shared > mostShared || shared > len(before) {
			return nil, false
		}
		rest := text[1:]
		end := strings.IndexFunc(rest, func(r rune) bool { return 'A' <= r && r <= 'Z' })
		if end < 0 {
			end = len(rest)
		}
		word := append(before[:shared:shared], []rune(rest[:end])...)
		words = append(words, string(word))
		before, text = word, rest[end:]
	}
	return words, true
}

// packStarts writes for each run of sorted words the shortest text by which it
// can be told from the run before.
func packStarts(runs [][]string) string {
	starts := make([]string, len(runs))
	for i := 1; i < len(runs); i++ {
		before := runs[i-1]
		starts[i] = between(before[len(before)-1], runs[i][0])
	}
	return packWords(starts)
}

// between returns the shortest beginning of next that sorts after before.
func between(before, next string) string {
	letters := []rune(next)
	for n := 1; n < len(letters); n++ {
		if start := string(letters[:n]); start > before {
			return start
		}
	}
	return next
}

// reverse returns a word spelt backwards: sorted, words of one ending come
// together.
func reverse(word string) string {
	letters := []rune(word)
	slices.Reverse(letters)
	return string(letters)
}
