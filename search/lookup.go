package search

import (
	"slices"
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// meaning is a term that a word leads to.
type meaning struct {
	place
	synonym bool
}

// wordShard is a shard of words, read.
type wordShard struct {
	words    []string
	meanings [][]meaning
	terms    []readTerm
	titles   []title
}

// readTerm is a term with its postings.
type readTerm struct {
	language int
	count    int
	levels   []levelGroup
}

// levelGroup are the documents on one level.
type levelGroup struct {
	level     int
	documents []int
}

// shard reads a shard of words, or gives the one that was read before.
func (r *Reader) shard(number int) (*wordShard, error) {
	if s := r.shards[number]; s != nil {
		return s, nil
	}
	var words, data string
	if err := r.load("w"+itoa(number), &words, &data); err != nil {
		return nil, err
	}
	s := &wordShard{}
	var ok bool
	if s.words, ok = unpackWords(words); !ok {
		return nil, errDamaged
	}
	n := &numbers{text: data}
	s.readTerms(n)
	s.readMeanings(n, number)
	s.readTitles(n)
	if n.bad || n.text != "" {
		return nil, errDamaged
	}
	r.shards[number] = s
	return s, nil
}

func (s *wordShard) readTerms(n *numbers) {
	for count := n.next(); count > 0 && !n.bad; count-- {
		t := readTerm{language: n.next()}
		for groups := n.next(); groups > 0 && !n.bad; groups-- {
			head := n.next()
			g := levelGroup{level: head & topLevel, documents: n.ascending(head >> 4)}
			t.levels = append(t.levels, g)
			t.count += len(g.documents)
		}
		s.terms = append(s.terms, t)
	}
}

// ascending reads numbers that were written as the steps between them.
func (n *numbers) ascending(count int) []int {
	var list []int
	before := -1
	for ; count > 0 && !n.bad; count-- {
		before += n.next() + 1
		list = append(list, before)
	}
	return list
}

func (s *wordShard) readMeanings(n *numbers, number int) {
	next := 0
	var before []meaning
	for range s.words {
		var m []meaning
		switch code := n.next(); code {
		case 0:
			m = []meaning{{place{number, next}, false}}
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
				m = append(m, meaning{p, n.next() == 1})
			}
		}
		s.meanings = append(s.meanings, m)
		before = m
	}
}

func (s *wordShard) readTitles(n *numbers) {
	for count := n.next(); count > 0 && !n.bad; count-- {
		hash := 0
		for range 4 {
			hash = hash<<6 | n.digit()
		}
		s.titles = append(s.titles, title{hash, n.next()})
	}
}

// startBefore gives the number of the shard in which a word would stand.
func startBefore(starts []string, word string) int {
	at, found := slices.BinarySearch(starts, word)
	if found {
		return at
	}
	return max(at-1, 0)
}

// find gives what a word, or a phrase, leads to. It is not known if it stands in
// no shard.
func (r *Reader) find(word string) (meanings []meaning, known bool, err error) {
	s, err := r.shard(startBefore(r.words, word))
	if err != nil {
		return nil, false, err
	}
	if at, found := slices.BinarySearch(s.words, word); found {
		return s.meanings[at], true, nil
	}
	return nil, false, nil
}

// titled gives the documents whose title is just these words.
func (r *Reader) titled(words []string) ([]int, error) {
	if len(words) == 0 {
		return nil, nil
	}
	s, err := r.shard(startBefore(r.words, words[0]))
	if err != nil {
		return nil, err
	}
	var documents []int
	hash := titleHash(words)
	for _, t := range s.titles {
		if t.hash == hash {
			documents = append(documents, t.document)
		}
	}
	return documents, nil
}

// spelt reads the words for spelling that begin with some letters, from the
// front or from the back.
func (r *Reader) spelt(prefix, start string, starts []string) ([]spelt, error) {
	var words []spelt
	for number := startBefore(starts, start); number < len(starts); number++ {
		if starts[number] > start && !strings.HasPrefix(starts[number], start) {
			break
		}
		var names, data string
		if err := r.load(prefix+itoa(number), &names, &data); err != nil {
			return nil, err
		}
		list, ok := unpackWords(names)
		n := &numbers{text: data}
		for _, word := range list {
			mark := n.next()
			if strings.HasPrefix(word, start) {
				words = append(words, spelt{word, mark >> 4, mark & 15})
			}
		}
		if !ok || n.bad {
			return nil, errDamaged
		}
	}
	return words, nil
}
