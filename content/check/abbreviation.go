package check

import (
	"strings"

	"goodday/content"
)

var abbreviation = Rule{
	ID: "abbreviation", Group: Words, English: true, Page: abbreviations,
	Why:    "Capital letters are a secret language to those who were never told what they stand for.",
	Source: "WCAG 2.2, 3.1.4 Abbreviations; NHS digital service manual, unexplained names of teams and budgets.",
	Better: "the mental health team for young people (CAMHS)",
}

// everyday are short forms that need no explanation.
var everyday = wordsOf("everyday.txt")

// loud are words that people write in capitals for emphasis. They are not short for
// anything.
var loud = wordsOf("loud.txt")

// longestAbbreviation is the most letters that a short form has.
const longestAbbreviation = 6

// abbreviations reports each short form once, unless the page explains it anywhere or
// words.yaml ties it to other words.
func abbreviations(page *Page) {
	type place struct {
		p *prose
		i int
	}
	var order []string
	first, explained := map[string]place{}, map[string]bool{}
	for _, p := range page.prose() {
		if strings.HasSuffix(p.Field, ".words") {
			continue // a word to send to a number, as it has to be typed
		}
		for i := range p.words {
			name := abbreviated(p, i)
			if name == "" {
				continue
			}
			if _, known := first[name]; !known {
				first[name] = place{p, i}
				order = append(order, name)
			}
			explained[name] = explained[name] || p.explains(i)
		}
	}
	for _, name := range order {
		if at := first[name]; !explained[name] && !page.site.knows(name) {
			page.Report(Finding{
				At: at.p.place(at.i), Words: name, Message: "Nothing here says what " + name + " is short for.",
				Do: "Write the words first, then " + name + " in brackets. Or use only the words.",
			})
		}
		if page.Full() {
			return
		}
	}
}

// knows reports whether a short form is explained by words.yaml, or is one that
// another rule has better words for.
func (s *site) knows(name string) bool {
	word := key(name)
	return s.siteWords().explained[name] || len(s.siteWords().hard[word]) > 0 || len(labels()[word]) > 0
}

// abbreviated returns the short form at a word, without its s, or "".
func abbreviated(p *prose, i int) string {
	w := p.words[i]
	if size := w.Len(); size < 2 || size > longestAbbreviation+len("’s") || !isUpperLetter(p.Text[w.From]) || !isUpperLetter(p.Text[w.From+1]) && p.Text[w.From+1] != '&' {
		return ""
	}
	name := p.at(i)
	for _, ending := range []string{"'s", "’s", "s"} {
		name = strings.TrimSuffix(name, ending)
	}
	for k := range len(name) {
		if !isUpperLetter(name[k]) && name[k] != '&' {
			return ""
		}
	}
	if len(name) < 2 || len(name) > longestAbbreviation || everyday[name] || loud[name] || p.shouted(i) {
		return ""
	}
	return name
}

func isUpperLetter(letter byte) bool { return 'A' <= letter && letter <= 'Z' }

// shouted reports whether a word beside it is in capitals too. Then the words are
// capitals for emphasis.
func (p *prose) shouted(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(p.words) && isCapitals(p.at(k)) && !everyday[p.at(k)] && strings.Trim(p.before(max(i, k)), " \n") == "" {
			return true
		}
	}
	return false
}

// explains reports whether a short form stands beside its words: in brackets
// after them, or with them in brackets after it.
func (p *prose) explains(i int) bool {
	before, after := p.before(i), p.before(i+1)
	switch {
	case i >= 2 && strings.HasSuffix(strings.TrimRight(before, "\"“‘"), "("):
		return true
	case strings.HasPrefix(strings.TrimLeft(after, " "), "(") && i+2 < len(p.words):
		return true
	case strings.Trim(after, " \n") != "" || i+2 >= len(p.words):
		return false
	}
	next := p.keys[i+1]
	return next == "means" || next == "stands" || next == "is" && (p.keys[i+2] == "short" || p.keys[i+2] == "the" || p.keys[i+2] == "a")
}

// explainedIn returns the short forms that words.yaml ties to other words, and the
// names and key words of the crisis lines.
func explainedIn(directory *content.Directory) map[string]bool {
	explained := map[string]bool{}
	for _, group := range directory.Words.Synonyms {
		for _, word := range group.Words {
			explained[word] = explained[word] || len(group.Words) > 1 && isCapitals(word)
		}
	}
	for _, name := range directory.Words.KnownNames {
		for word := range strings.FieldsSeq(name) {
			explained[word] = true
		}
	}
	for _, crisis := range directory.Crisis {
		for _, line := range crisis.Lines {
			explained[line.Send] = true
		}
	}
	return explained
}
