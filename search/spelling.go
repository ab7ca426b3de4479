package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spellingSize is how many words a shard for spelling holds.
const spellingSize = 1000

// shortestWord is how many letters a word must have to be corrected or offered.
const shortestWord = 3

// spelt is a word that somebody may have meant.
type spelt struct {
	word      string
	languages int // a bit for each
	frequency int // the logarithm to 2 of how many documents have it, up to 15
}

// spellings lists the words of documents and synonyms, sorted.
func (l *layout) spellings() []spelt {
	var words []spelt
	for _, name := range l.names {
		f := l.index.forms[name]
		if !f.shown || utf8.RuneCountInString(name) < shortestWord || strings.ContainsFunc(name, notLetter) {
			continue
		}
		s := spelt{word: name}
		for _, t := range l.refs(name) {
			term := &l.index.terms[t]
			s.languages |= 1 << term.language
			s.frequency = max(s.frequency, min(bits.Len(uint(len(term.postings))), 15))
		}
		words = append(words, s)
	}
	return words
}

func notLetter(r rune) bool { return r == ' ' || unicode.IsDigit(r) }

// turned gives the same words backwards, sorted so: those of one ending stand together.
func turned(words []spelt) []spelt {
	turned := slices.Clone(words)
	for i := range turned {
		turned[i].word = backwards(turned[i].word)
	}
	slices.SortFunc(turned, func(a, b spelt) int { return strings.Compare(a.word, b.word) })
	return turned
}

func writeSpelling(words []spelt) (names, data string) {
	var list []string
	var out []byte
	for _, s := range words {
		list = append(list, s.word)
		out = appendNumber(out, s.languages<<4|s.frequency)
	}
	return packWords(list), string(out)
}
