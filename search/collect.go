package search

import (
	"strings"

	"github.com/blevesearch/bleve/v2/registry"
	"golang.org/x/text/unicode/norm"
)

// posting is a term in a document: first with its frequency, later its level.
type posting struct {
	document int32
	value    int32
}

// term is a word of one language as the analyser gives it, or a group of words
// that mean the same.
type term struct {
	language int
	postings []posting
	groups   []int32 // the groups it belongs to, as terms
}

// reading is what is known of one word as it is written.
type reading struct {
	terms []int32
	name  string // of its last term
	key   int32  // by which phrases know it: its first term, or a number below 0
	form  string
	met   bool // in a document, not only among synonyms
}

// collector reads the documents of one language, once each.
type collector struct {
	index    *Index
	language int
	analyser analyser
	readings map[string]*reading
	byTerm   map[string]int32
	passed   map[string]int32 // words without a term, by a key below 0
	phrases  map[int32][]phrase

	counts  []int32 // by term, for the document being read
	touched []int32
	line    []*reading
	length  int32
}

func newCollector(x *Index, language int, cache *registry.Cache) *collector {
	return &collector{
		index: x, language: language, analyser: newAnalyser(cache, x.languages[language].code),
		readings: map[string]*reading{}, byTerm: map[string]int32{}, passed: map[string]int32{}, phrases: map[int32][]phrase{},
	}
}

// read analyses a word the first time it comes, and looks it up after that.
func (c *collector) read(word string) *reading {
	if r := c.readings[word]; r != nil {
		return r
	}
	r := &reading{form: Fold(word)}
	for _, name := range c.analyser.terms(word) {
		r.terms, r.name = append(r.terms, c.term(name)), name
	}
	if len(r.terms) > 0 {
		r.key = r.terms[0]
	} else {
		r.key = c.passedOver(r.form)
	}
	c.readings[strings.Clone(word)] = r
	return r
}

func (c *collector) passedOver(form string) int32 {
	key, found := c.passed[form]
	if !found {
		key = -1 - int32(len(c.passed))
		c.passed[form] = key
	}
	return key
}

// term gives the number of a term, a new one if it has none yet.
func (c *collector) term(name string) int32 {
	number, found := c.byTerm[name]
	if !found {
		number = c.index.addTerm(c.language)
		c.byTerm[name] = number
	}
	return number
}

// document reads one document and adds what is in it to the postings.
func (c *collector) document(number int32, d *Document) {
	c.length = 0
	for _, field := range d.fields() {
		c.field(field)
	}
	c.index.lengths[number] = c.length
	for _, t := range c.touched {
		postings := &c.index.terms[t].postings
		*postings = append(*postings, posting{number, c.counts[t]})
		c.counts[t] = 0
	}
	c.touched = c.touched[:0]
}

func (c *collector) field(f field) {
	c.line = c.line[:0]
	split(norm.NFKC.String(f.text), func(word string) {
		if r := c.read(word); r.form != "" {
			c.line = append(c.line, r)
		}
	})
	for at, r := range c.line {
		r.met = true
		for _, t := range r.terms {
			c.count(t, f.weight)
			c.length += f.weight
			for _, group := range c.index.terms[t].groups {
				c.count(group, f.weight)
			}
		}
		for _, phrase := range c.phrases[r.key] {
			if phrase.begins(c.line[at:]) {
				c.count(phrase.group, f.weight)
			}
		}
	}
}

func (c *collector) count(t, weight int32) {
	if int(t) >= len(c.counts) {
		c.counts = append(c.counts, make([]int32, len(c.index.terms)+1-len(c.counts)+1024)...)
	}
	if c.counts[t] == 0 {
		c.touched = append(c.touched, t)
	}
	c.counts[t] += weight
}

// forms adds to the index which folded words stand for which terms: every word
// that was met, and other spellings of it, and of words in groups of synonyms.
func (c *collector) forms() {
	for word := range c.analyser.passed {
		if form := Fold(word); len(Words(word)) == 1 {
			c.index.addForm(form)
		}
	}
	for word, r := range c.readings {
		if r.met {
			c.index.addForm(r.form, r.terms...)
		}
		if len(r.terms) != 1 {
			continue
		}
		inGroup := c.index.terms[r.terms[0]].groups != nil
		if !r.met && !inGroup {
			continue
		}
		for _, other := range c.analyser.spellings(word, r.name, inGroup) {
			c.index.addSpelling(Fold(other), r.terms[0])
		}
	}
}
