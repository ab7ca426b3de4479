package main

import (
	"errors"
	"math/bits"
	"math/rand/v2"
	"strings"

	"goodday/cmd/benchmark/searching"
)

// writeSearchSite writes a site of so many pages, a whole number of blocks, and
// gives what can be searched for in it. The same number gives the same bytes.
func writeSearchSite(folder string, count int, words *lexicon) (searching.Known, error) {
	for name, text := range gooddaySettings() {
		if err := write(folder, name, text); err != nil {
			return searching.Known{}, err
		}
	}
	met := newMeetings(words)
	for i := range count {
		p := page{number: i, count: count, dialect: goodday, random: randFor(i)}
		text := p.searchText(words)
		met.note(i%subjects, text)
		if err := write(folder, goodday.path(i), text); err != nil {
			return searching.Known{}, err
		}
	}
	return met.known(count)
}

// searchText gives the whole file of a page: the fields are those of the other
// benchmark, the words are of the made-up language.
func (p *page) searchText(words *lexicon) string {
	s := speaker{lexicon: words, random: p.random, subject: words.subject(p.number % subjects)}
	p.WriteString("---\n")
	p.line("title: %s", s.heading(2, 5))
	p.line("summary: %s", s.summary())
	p.line("checked: 2026-%02d-%02d", 6+p.random.IntN(5), 1+p.random.IntN(28))
	p.line("checked_by: youth worker")
	fieldsOf[kindOf(p.number)](p)
	p.WriteString("---\n\n")
	p.WriteString(s.body())
	return p.String()
}

// meetings says which of the subjects' words stand on which pages.
type meetings struct {
	subjects [subjects][]string
	number   map[string]int     // of a word among its subject's
	pages    map[string]int     // that have a word
	together [subjects][]uint16 // for each page of a subject, a bit for each of its words
}

func newMeetings(words *lexicon) *meetings {
	m := &meetings{number: map[string]int{}, pages: map[string]int{}}
	for subject := range m.subjects {
		m.subjects[subject] = words.subject(subject)
		for i, word := range m.subjects[subject] {
			m.number[word] = i
		}
	}
	return m
}

func (m *meetings) note(subject int, text string) {
	seen := map[string]bool{}
	var own uint16
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		number, counts := m.number[word]
		if !counts || seen[word] {
			continue
		}
		seen[word] = true
		m.pages[word]++
		if m.subjects[subject][number] == word {
			own |= 1 << number
		}
	}
	m.together[subject] = append(m.together[subject], own)
}

// known gives the first three words of one subject that do.
func (m *meetings) known(count int) (searching.Known, error) {
	for subject, words := range m.subjects {
		for set := range uint16(1 << subjectWords) {
			if bits.OnesCount16(set) != 3 || m.pagesWith(subject, set) < searching.FirstResults {
				continue
			}
			var three []string
			for i, word := range words {
				if pages := m.pages[word]; set&(1<<i) != 0 && pages*100 >= count && pages*100 <= 5*count {
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

func (m *meetings) pagesWith(subject int, set uint16) (pages int) {
	for _, own := range m.together[subject] {
		if own&set == set {
			pages++
		}
	}
	return pages
}

// randFor gives the chance that writes a page; it follows from its number.
func randFor(number int) *rand.Rand { return rand.New(rand.NewPCG(uint64(number), 13)) }
