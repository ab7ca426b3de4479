package ordinary_test

import (
	"math/rand/v2"
	"testing"

	"goodday/search/ordinary"
)

func has(language, word string) bool {
	return ordinary.Has(ordinary.Shards(language)[ordinary.ShardOf(word)], word)
}

// Ordinary words are known in their languages, and slips are not.
func TestHas(t *testing.T) {
	for language, words := range map[string][]string{
		"en": {"horses", "mobile", "wide", "house", "the", "colour", "wednesday"},
		"pl": {"jest", "dziekuje", "pieniadze", "szkole"},
		"ar": {"هذا", "المدرسه", "العمل", "اريد"},
	} {
		for _, word := range words {
			if !has(language, word) {
				t.Errorf("%q is not ordinary in %s", word, language)
			}
		}
	}
	for _, word := range []string{"libary", "anxeity", "cafw", "swiming", "wheelchiar", "tommorow", ""} {
		for _, language := range ordinary.Languages() {
			if has(language, word) {
				t.Errorf("%q is ordinary in %s", word, language)
			}
		}
	}
}

// Of words that are none, about three of a thousand are said to be one.
func TestFalse(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, language := range ordinary.Languages() {
		found := 0
		for range 10000 {
			word := make([]byte, 9)
			for i := range word {
				word[i] = byte('a' + random.IntN(26))
			}
			if has(language, string(word)) {
				found++
			}
		}
		t.Logf("%s: %d of 10,000", language, found)
		if found > 60 {
			t.Errorf("%s: %d of 10,000 words that are none", language, found)
		}
	}
}

// Every word of a filter is found in it, in shards of the promised size.
func TestMake(t *testing.T) {
	words := []string{"one", "two", "łódź", "قلق", "a"}
	shards := ordinary.Make(words)
	if len(shards) != ordinary.Count {
		t.Fatal(len(shards))
	}
	for _, word := range words {
		if !ordinary.Has(shards[ordinary.ShardOf(word)], word) {
			t.Error(word)
		}
	}
	if ordinary.Has("", "one") || ordinary.Shards("so") != nil {
		t.Error("a language without a filter knows words")
	}
	size := 0
	for _, language := range ordinary.Languages() {
		size += len(ordinary.Shards(language)[0])
	}
	if size > 1450 {
		t.Errorf("a shard of all languages has %d bytes", size)
	}
}
