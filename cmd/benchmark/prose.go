package main

import (
	_ "embed"
	"strings"
)

// wordsWanted is about how many words a text has.
const wordsWanted = 300

//go:embed words.txt
var wordsFile string

// tables are the lists of words.txt by their names.
var tables = func() map[string][]string {
	tables := map[string][]string{}
	for part := range strings.SplitSeq(wordsFile, "\n# ") {
		lines := strings.Split(strings.TrimSpace(part), "\n")
		tables[lines[0]] = lines[1:]
	}
	return tables
}()

// Sentence returns a sentence of about twelve words.
func (p *page) Sentence() string { return p.clause() + "." }

func (p *page) LongSentence() string {
	return p.clause() + " " + p.One("where") + ", " + p.One("ends") + "."
}

func (p *page) clause() string {
	return p.One("openers") + " " + p.One("who") + " " + p.One("does") + " " + p.One("whom")
}

// body writes the text: paragraphs under headings, a list and two links.
func (p *page) body() {
	headings, words := p.Words("headings"), p.paragraph(3)
	for n := 0; words < wordsWanted; n++ {
		p.line("\n## %s\n", headings[(p.number+n)%len(headings)])
		words += p.paragraph(2 + p.random.IntN(2))
		switch n {
		case 0:
			words += p.list()
		case 1:
			p.linked()
		}
	}
}

func (p *page) paragraph(sentences int) (words int) {
	for i := range sentences {
		text := p.LongSentence()
		if i == 1 {
			text = strings.Replace(text, " with ", " *with* ", 1)
		}
		p.line("%s", text)
		words += len(strings.Fields(text))
	}
	return words
}

func (p *page) list() (words int) {
	p.WriteByte('\n')
	for range 4 {
		thing := p.One("things")
		p.line("- %s", thing)
		words += len(strings.Fields(thing))
	}
	return words
}

func (p *page) linked() {
	first, second := p.other(), p.other()
	p.line("\nSee also [%s](%s)\nor **[%s](%s)**.", title(first), p.dialect.linkTo(first), title(second), p.dialect.linkTo(second))
}
