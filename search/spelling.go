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

// mostLanguages is how many languages are told apart in spelling; those beyond
// count as one.
const mostLanguages = 20

// manyWords is from how many words on a site is large.
const manyWords = 3000

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
			s.languages |= 1 << min(term.language, mostLanguages)
			s.frequency = max(s.frequency, min(bits.Len(uint(len(term.postings))), 15))
		}
		words = append(words, s)
	}
	return words
}

func notLetter(r rune) bool { return r == ' ' || unicode.IsDigit(r) }

// turned gives words backwards, sorted so: those of one ending stand together.
// On a large site words of a single document are left out: most words are of one,
// and few of them are meant by somebody who slips at the start of a word.
func turned(words []spelt) []spelt {
	var turned []spelt
	for _, s := range words {
		if s.frequency != 1 || len(words) < manyWords {
			s.word = backwards(s.word)
			turned = append(turned, s)
		}
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
