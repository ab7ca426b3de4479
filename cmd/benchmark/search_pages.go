package main

import (
	"errors"
	"math/bits"
	"math/rand/v2"
	"strings"

	"goodday/cmd/benchmark/searching"
)

// writeSearchSite writes a site of so many pages, a whole number of blocks, and
// returns what can be searched for in it. The same number makes the same bytes.
func writeSearchSite(folder string, count int) (searching.Known, error) {
	words := newLexicon()
	for name, text := range gooddaySettings() {
		if err := write(folder, name, text); err != nil {
			return searching.Known{}, err
		}
	}
	found := newOccurrences(words)
	for i := range count {
		p := page{number: i, count: count, dialect: goodday, random: randFor(i)}
		text := p.searchText(words)
		found.add(i%subjects, text)
		if err := write(folder, goodday.path(i), text); err != nil {
			return searching.Known{}, err
		}
	}
	return found.known(count)
}

// searchText returns the whole file of a page: the fields are those of the other
// benchmark, the words are of the made-up language.
func (p *page) searchText(words *lexicon) string {
	s := speaker{lexicon: words, random: p.random, subject: words.subject(p.number % subjects)}
	p.front(s.heading(2, 5), s.summary())
	p.WriteString(s.body())
	return p.String()
}

// occurrences records which of the subjects' words are on which pages.
type occurrences struct {
	subjects [subjects][]string
	number   map[string]int     // of a word among its subject's
	pages    map[string]int     // that have a word
	together [subjects][]uint16 // for each page of a subject, a bit for each of its words
}

func newOccurrences(words *lexicon) *occurrences {
	o := &occurrences{number: map[string]int{}, pages: map[string]int{}}
	for subject := range o.subjects {
		o.subjects[subject] = words.subject(subject)
		for i, word := range o.subjects[subject] {
			o.number[word] = i
		}
	}
	return o
}

func (o *occurrences) add(subject int, text string) {
	seen := map[string]bool{}
	var own uint16
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		number, counts := o.number[word]
		if !counts || seen[word] {
			continue
		}
		seen[word] = true
		o.pages[word]++
		if o.subjects[subject][number] == word {
			own |= 1 << number
		}
	}
	o.together[subject] = append(o.together[subject], own)
}

// known returns the first three words of one subject that are each on one to five
// pages of a hundred, and together on enough pages.
func (o *occurrences) known(count int) (searching.Known, error) {
	for subject, words := range o.subjects {
		for set := range uint16(1 << subjectWords) {
			if bits.OnesCount16(set) != 3 || o.pagesWith(subject, set) < searching.FirstResults {
				continue
			}
			var three []string
			for i, word := range words {
				if pages := o.pages[word]; set&(1<<i) != 0 && pages*100 >= count && pages*100 <= 5*count {
					three = append(three, word)
				}
			}
			if len(three) == 3 {
				return searching.Known{One: three[0], Three: three}, nil
			}
		}
	}
	return searching.Known{}, errors.New("no three words of the generated pages are found together often enough: write more pages")
}

func (o *occurrences) pagesWith(subject int, set uint16) (pages int) {
	for _, own := range o.together[subject] {
		if own&set == set {
			pages++
		}
	}
	return pages
}

// randFor returns the random numbers that write a page; they follow from its number.
func randFor(number int) *rand.Rand { return rand.New(rand.NewPCG(uint64(number), 13)) }
