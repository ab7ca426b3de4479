package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of the words for spelling.
const (
	spellingSize  = 1000 // how many words one file holds
	shortestWord  = 3    // how many letters a word needs to be corrected or offered
	mostLanguages = 20   // how many languages are told apart; those beyond count as one
	manyWords     = 3000 // from how many words on a site is large
)

// spelling is a word that somebody may have meant.
type spelling struct {
	word      string
	languages int // a bit for each
	frequency int // the logarithm to 2 of how many documents have it, up to 15
}

// compare orders words by how likely they are meant by a reader of a language:
// first those of the language, then the most frequent, then by the alphabet.
func (s spelling) compare(other spelling, language int) int {
	return cmp.Or(other.languages>>language&1-s.languages>>language&1, other.frequency-s.frequency, strings.Compare(s.word, other.word))
}

// spellings returns the words of documents and synonyms, sorted.
func (l *layout) spellings() []spelling {
	var words []spelling
	for _, name := range l.names {
		f := l.index.forms[name]
		if !f.shown || utf8.RuneCountInString(name) < shortestWord || strings.ContainsFunc(name, notLetter) {
			continue
		}
		s := spelling{word: name}
		for _, t := range l.terms(name) {
			term := &l.index.terms[t]
			s.languages |= 1 << min(term.language, mostLanguages)
			s.frequency = max(s.frequency, min(bits.Len(uint(len(term.postings))), 15))
		}
		if f.common {
			s.languages = 1<<min(len(l.index.languages), mostLanguages+1) - 1 // nobody says which it is of
		}
		words = append(words, s)
	}
	return words
}

func notLetter(r rune) bool { return r == ' ' || unicode.IsDigit(r) }

// reversed returns the words spelt backwards, and sorted so. On a large site it
// leaves out words of a single document: most words are of one, and few of them
// are meant by somebody who slips at the start of a word.
func reversed(words []spelling) []spelling {
	var all []spelling
	for _, s := range words {
		if s.frequency != 1 || len(words) < manyWords {
			s.word = reverse(s.word)
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b spelling) int { return strings.Compare(a.word, b.word) })
	return all
}

// spellingFiles returns the files for words, and with which words they start.
func spellingFiles(prefix string, words []spelling) (starts string, files []file) {
	var runs [][]string
	for part := range slices.Chunk(words, spellingSize) {
		var names []string
		var data []byte
		for _, s := range part {
			names = append(names, s.word)
			data = appendNumber(data, s.languages<<4|s.frequency)
		}
		files = append(files, numbered(prefix, len(files), packWords(names), string(data)))
		runs = append(runs, names)
	}
	return packStarts(runs), files
}
