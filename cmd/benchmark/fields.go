package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"text/template"
)

//go:embed fields.yaml.tmpl
var fieldsFile string

// fields has a template for each kind of page. They call the methods below.
var fields = template.Must(template.New("").Parse(fieldsFile))

// front writes front matter: what all pages have, and the fields of the page's kind.
func (p *page) front(title, summary string) {
	p.line("---\ntitle: %s\nsummary: %s", title, summary)
	p.line("checked: 2026-%02d-%02d\nchecked_by: youth worker", p.Number(6, 10), p.Number(1, 28))
	if err := fields.ExecuteTemplate(p, string(kindOf(p.number)), p); err != nil {
		panic(err) // the templates are this program's own
	}
	p.WriteString("---\n\n")
}

func list(words []string) string { return "[" + strings.Join(words, ", ") + "]" }

// Number returns a random number; from and to are included.
func (p *page) Number(from, to int) int {
	if from == to {
		return from
	}
	return from + p.random.IntN(to-from+1)
}

// LaterHour returns an hour one or two after another.
func (p *page) LaterHour(hour int) int { return p.Number(hour+1, hour+2) }

// Cost returns the price of an activity, in pounds.
func (p *page) Cost() int { return one(p, []int{0, 0, 0, 2, 3, 5, 8, 12}) }

// Words returns a list of words.txt, and One a random word of it.
func (p *page) Words(name string) []string { return tables[name] }
func (p *page) One(name string) string     { return one(p, tables[name]) }

// Pick returns a list of some terms, all different, in the order of the vocabulary:
// a random number of them from least to most.
func (p *page) Pick(vocabulary string, least, most int) string {
	terms, many := vocabularies[vocabulary], p.Number(least, most)
	chosen := p.random.Perm(len(terms))[:many]
	slices.Sort(chosen)
	var ids []string
	for _, number := range chosen {
		ids = append(ids, terms[number].ID)
	}
	return list(ids)
}

// Bands returns the list of the bands that a range of numbers is in, which Goodday
// works out by itself, or "" for it.
func (p *page) Bands(name string, from, to int) string {
	if !p.OwnTerms() {
		return ""
	}
	var ids []string
	for _, b := range bands[name] {
		if from <= b.to && to >= b.from {
			ids = append(ids, b.id)
		}
	}
	return list(ids)
}

// OwnTerms reports whether bands are written out.
func (p *page) OwnTerms() bool { return p.dialect.terms }

// Bought returns what was bought: each kind in turn, so that none is without a page.
func (p *page) Bought() term { return vocabularies["bought"][p.number%len(vocabularies["bought"])] }

func (p *page) PageNumber() int { return p.number }

// Phone returns the last digits of a telephone number.
func (p *page) Phone() string { return fmt.Sprintf("%03d", p.number%1000) }

// MenuPlace is 0 for a page that is not on the menu.
func (p *page) MenuPlace() int {
	if p.number >= block {
		return 0
	}
	return 1 + p.number%10
}

// inBlock names a page in the same block of pages.
func (p *page) inBlock(place int) string { return p.dialect.refTo(p.number/block*block + place) }

// Service names the service that a page belongs to, and NextRoute another route.
func (p *page) Service() string { return p.inBlock(firstService) }

func (p *page) NextRoute() string {
	return p.inBlock(firstRoute + (p.number+1)%(firstService-firstRoute))
}

// FirstTwo lists the first pages of the block.
func (p *page) FirstTwo() string { return list([]string{p.inBlock(0), p.inBlock(1)}) }
