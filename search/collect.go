package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/registry"
	"golang.org/x/text/unicode/norm"
)

// posting is a term in a document: first with its frequency, later its level.
type posting struct {
	document int32
	value    int32
}

// term is a word of one language as the analyser returns it, or a group of words
// that mean the same.
type term struct {
	language int
	postings []posting
	groups   []int32 // the groups it belongs to, as terms
}

// knownWord is what is known of one word as it is written.
type knownWord struct {
	terms []int32
	name  string // of its last term
	key   int32  // by which phrases know it: its first term, or a number below 0
	form  string
	met   bool // in a document, not only among synonyms
	said  bool // in the text of one, not only among its facts
}

// collector counts the terms in the documents of one language.
type collector struct {
	index     *Index
	language  int
	analyser  analyser
	known     map[string]*knownWord
	byTerm    map[string]int32
	stopWords map[string]int32 // words without a term, by a key below 0
	phrases   map[int32][]phrase

	counts  []int32 // by term, for one document
	touched []int32
	line    []*knownWord
	length  int32
}

func newCollector(x *Index, language int, cache *registry.Cache) *collector {
	return &collector{
		index: x, language: language, analyser: newAnalyser(cache, x.languages[language].code),
		known: map[string]*knownWord{}, byTerm: map[string]int32{}, stopWords: map[string]int32{}, phrases: map[int32][]phrase{},
	}
}

// word analyses a word the first time it comes, and looks it up after that.
func (c *collector) word(text string) *knownWord {
	if w := c.known[text]; w != nil {
		return w
	}
	w := &knownWord{form: Fold(text)}
	for _, name := range c.analyser.terms(text) {
		w.terms, w.name = append(w.terms, c.term(name)), name
	}
	if len(w.terms) > 0 {
		w.key = w.terms[0]
	} else {
		w.key = c.stopWord(w.form)
	}
	c.known[strings.Clone(text)] = w
	return w
}

// stopWord returns the key of a word without a term.
func (c *collector) stopWord(form string) int32 {
	key, found := c.stopWords[form]
	if !found {
		key = -1 - int32(len(c.stopWords))
		c.stopWords[form] = key
	}
	return key
}

// words returns the words of a text, until the next call.
func (c *collector) words(text string) []*knownWord {
	c.line = c.line[:0]
	eachWord(joined(norm.NFKC.String(text)), func(text string) {
		if w := c.word(text); w.form != "" {
			c.line = append(c.line, w)
		}
	})
	return c.line
}

// term returns the number of a term, a new one if it has none yet.
func (c *collector) term(name string) int32 {
	number, found := c.byTerm[name]
	if !found {
		number = c.index.addTerm(c.language)
		c.byTerm[name] = number
	}
	return number
}

// document adds the terms of one document to the postings.
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
	line := c.words(f.text)
	for at, w := range line {
		w.met = true
		w.said = w.said || !f.extra
		for _, t := range w.terms {
			c.count(t, f.weight)
			if !f.extra {
				c.length += f.weight
			}
			for _, group := range c.index.terms[t].groups {
				c.count(group, f.weight)
			}
		}
		for _, phrase := range c.phrases[w.key] {
			if phrase.begins(line[at:]) {
				c.count(phrase.group, f.weight)
			}
		}
	}
	for _, word := range joinedWords(norm.NFKC.String(f.text)) {
		w := c.word(word)
		w.met = true
		for _, t := range w.terms {
			c.count(t, f.weight)
		}
	}
}

// shortPart is the most letters of a part of a word that others write without its
// hyphen: wifi, tshirt, email.
const shortPart = 2

// joinedWords returns the words of a text that have a short part before or after a
// hyphen, without the hyphen.
func joinedWords(text string) (words []string) {
	if !strings.ContainsAny(text, hyphens) {
		return nil
	}
	betweenWords := func(r rune) bool { return isSeparator(r) && !strings.ContainsRune(hyphens, r) }
	for _, word := range strings.FieldsFunc(text, betweenWords) {
		parts := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(hyphens, r) })
		short := slices.ContainsFunc(parts, func(part string) bool { return utf8.RuneCountInString(part) <= shortPart })
		joined := strings.Join(parts, "")
		if len(parts) > 1 && short && strings.ContainsFunc(joined, unicode.IsLetter) && utf8.RuneCountInString(joined) <= longestWord {
			words = append(words, joined)
		}
	}
	return words
}

// hyphens are the plain one and those of Unicode.
const hyphens = "-‐‑"

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
// that was met, and other spellings of it and of words in groups of synonyms.
func (c *collector) forms() {
	for text := range c.analyser.stopWords {
		if len(Words(text)) == 1 {
			c.index.addForm(Fold(text), true)
		}
	}
	for text, w := range c.known {
		if w.met {
			c.index.addForm(w.form, w.said || utf8.RuneCountInString(w.form) > shortestWord, w.terms...)
		}
		if len(w.terms) != 1 {
			continue
		}
		inGroup := c.index.terms[w.terms[0]].groups != nil
		if w.met || inGroup {
			for _, other := range c.analyser.spellings(text, w.name, inGroup) {
				c.index.addSpelling(Fold(other), w.form, w.terms[0])
			}
		}
	}
}
