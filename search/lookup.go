package search

import (
	"slices"
	"strings"
)

// meaning is a term that a word leads to, with the weight of a match.
type meaning struct {
	place
	weight int
}

// wordShard is a shard of words, parsed.
type wordShard struct {
	words    []string
	meanings [][]meaning
	terms    []shardTerm
	titles   []title
}

// shardTerm is a term with its postings.
type shardTerm struct {
	language int
	count    int
	levels   []levelGroup
}

// levelGroup holds the documents on one level.
type levelGroup struct {
	level     int
	documents []int
}

// shard returns a shard of words, which is loaded once.
func (r *Reader) shard(number int) *wordShard {
	if s := r.shards[number]; s != nil {
		return s
	}
	words, n := r.loadWords("w", number)
	s := &wordShard{words: words}
	s.parseTerms(n)
	s.parseMeanings(n, number)
	s.parseTitles(n)
	r.checkEnd(n)
	if r.err != nil {
		return &wordShard{}
	}
	r.shards[number] = s
	return s
}

func (s *wordShard) parseTerms(n *numbers) {
	n.each(func() {
		t := shardTerm{language: n.next()}
		n.each(func() {
			head := n.next()
			g := levelGroup{level: head & topLevel, documents: n.ascending(head >> 4)}
			t.levels = append(t.levels, g)
			t.count += len(g.documents)
		})
		s.terms = append(s.terms, t)
	})
}

func (s *wordShard) parseMeanings(n *numbers, number int) {
	next := 0
	var before []meaning
	for range s.words {
		var m []meaning
		switch code := n.next(); code {
		case 0:
			m = []meaning{{place{number, next}, wholeWeight}}
			next++
		case 1:
			m = before
		default:
			for count := code - 2; count > 0 && !n.bad; count-- {
				p := place{n.next() - 1, n.next()}
				if p.shard < 0 {
					p.shard = number
					next = max(next, p.index+1)
				}
				m = append(m, meaning{p, weights[min(n.next(), len(weights)-1)]})
			}
		}
		s.meanings = append(s.meanings, m)
		before = m
	}
}

func (s *wordShard) parseTitles(n *numbers) {
	n.each(func() {
		hash := 0
		for range 4 {
			hash = hash<<6 | n.digit()
		}
		document := n.next()
		s.titles = append(s.titles, title{hash, document >> 1, document&1 == 1})
	})
}

// shardFor returns the number of the shard in which a word would be, of those
// that start with the given words.
func shardFor(starts []string, word string) int {
	at, found := slices.BinarySearch(starts, word)
	if !found {
		at = max(at-1, 0)
	}
	return at
}

// find returns what a word, or a phrase, leads to, and reports whether any
// document or synonym has it.
func (r *Reader) find(word string) (meanings []meaning, known bool) {
	s := r.shard(shardFor(r.words, word))
	at, known := slices.BinarySearch(s.words, word)
	if known {
		meanings = s.meanings[at]
	}
	return meanings, known
}

// ofThatName is the worth of a document whose name was asked for.
const ofThatName = 2

// titled returns the documents whose name is exactly these words, with ofThatName, and
// those next to something of that name, with 1.
func (r *Reader) titled(words []string) map[int]int {
	documents := map[int]int{}
	if len(words) == 0 {
		return documents
	}
	hash := titleHash(words)
	for _, t := range r.shard(shardFor(r.words, words[0])).titles {
		if t.hash == hash {
			documents[t.document] = max(documents[t.document], ofThatName-oneIf(t.beside))
		}
	}
	return documents
}

// spellings returns the words for spelling that begin with some letters, from
// the files of a prefix: "s", or "r" for words spelt backwards.
func (r *Reader) spellings(prefix, start string, starts []string) []spelling {
	var words []spelling
	for number := shardFor(starts, start); number < len(starts); number++ {
		if starts[number] > start && !strings.HasPrefix(starts[number], start) {
			break
		}
		names, n := r.loadWords(prefix, number)
		for _, word := range names {
			mark := n.next()
			if strings.HasPrefix(word, start) {
				words = append(words, spelling{word, mark >> 4, mark & 15})
			}
		}
		r.checkEnd(n)
	}
	return words
}
