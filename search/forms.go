package search

import "strings"

// A list of sorted words stands in a shard as text in which each word gives up
// what it shares with the one before: a capital letter says how much (A nothing,
// B one letter, …), then come the letters that differ. Folded words have no
// capitals. "bus", "buses", "but" are "AbusDesCt".
const mostShared = 'Z' - 'A'

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

// unpackWords is the way back; ok is false if the text is damaged.
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

// between gives the shortest text that comes after one word and not after the
// next, to tell two neighbouring shards apart.
func between(before, next string) string {
	letters := []rune(next)
	for n := 1; n < len(letters); n++ {
		if start := string(letters[:n]); start > before {
			return start
		}
	}
	return next
}

// backwards turns a word round, so that words of one ending stand together.
func backwards(word string) string {
	letters := []rune(word)
	for i, j := 0, len(letters)-1; i < j; i, j = i+1, j-1 {
		letters[i], letters[j] = letters[j], letters[i]
	}
	return string(letters)
}
