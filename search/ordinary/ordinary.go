package ordinary

import (
	"embed"
	"strings"
	"unicode/utf16"
)

//go:embed data/*.txt
var data embed.FS

// Count is how many shards the filter of a language has.
const Count = 64

// The form of a shard.
const (
	first       = '?' // the letter of no bits
	bitsALetter = 6
	bitsAWord   = 12
	hashes      = 8
)

// Shards returns the shards of a language, none if it is not known.
func Shards(language string) []string {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	text, err := data.ReadFile("data/" + code + ".txt")
	if err != nil {
		return nil
	}
	return strings.Fields(string(text))
}

// Make returns the shards of a filter of words.
func Make(words []string) []string {
	letters := len(words)*bitsAWord/bitsALetter/Count + 1
	shards := make([][]byte, Count)
	for i := range shards {
		shards[i] = make([]byte, letters)
	}
	for _, word := range words {
		shard := shards[ShardOf(word)]
		eachBit(word, letters, func(letter int, bit byte) bool {
			shard[letter] |= bit
			return true
		})
	}
	out := make([]string, Count)
	for i, shard := range shards {
		for j := range shard {
			shard[j] += first
		}
		out[i] = string(shard)
	}
	return out
}

// ShardOf returns the number of the shard in which a word would be.
func ShardOf(word string) int { return int(hash(word) % Count) }

// Has reports whether a word may be an ordinary one, by its shard. In an empty shard is
// none.
func Has(shard, word string) bool {
	all := shard != ""
	if all {
		eachBit(word, len(shard), func(letter int, bit byte) bool {
			all = (shard[letter]-first)&bit != 0
			return all
		})
	}
	return all
}

// eachBit calls each with the bits of a word until it returns false.
func eachBit(word string, letters int, each func(letter int, bit byte) bool) {
	one, two := hash(word)/Count, hash(word+"~")
	for i := range uint64(hashes) {
		at := (one + i*two) % uint64(letters*bitsALetter)
		if !each(int(at/bitsALetter), 1<<(at%bitsALetter)) {
			return
		}
	}
}

// hash is FNV-1a of the 16-bit units of a word, as the browser counts them.
func hash(word string) uint64 {
	h := uint32(2166136261)
	for _, unit := range utf16.Encode([]rune(word)) {
		h = (h ^ uint32(unit)) * 16777619
	}
	return uint64(h)
}

// Languages returns the languages that are known.
func Languages() (codes []string) {
	files, _ := data.ReadDir("data") // embedded above
	for _, file := range files {
		codes = append(codes, strings.TrimSuffix(file.Name(), ".txt"))
	}
	return codes
}
