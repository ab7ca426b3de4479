package search

import (
	"slices"
	"strings"
)

// phrase is several words in a row that belong to a group of synonyms.
type phrase struct {
	keys  []int32 // of all its words
	group int32
}

// begins reports whether a line of words begins with the phrase.
func (p phrase) begins(line []*knownWord) bool {
	n := len(p.keys)
	return len(line) >= n && slices.EqualFunc(line[:n], p.keys, func(w *knownWord, key int32) bool { return w.key == key })
}

// synonyms makes a term of every group of words that mean the same. A document
// with any of the words has that term, and each of the words leads to it.
// Phrases are found as they are written, with their small words: "no money" is not
// "money".
func (c *collector) synonyms(groups []Synonym) {
	for _, group := range groups {
		if group.Language != "" && group.Language != c.index.languages[c.language].code {
			continue
		}
		number := c.index.addTerm(c.language)
		for _, member := range group.Words {
			c.member(number, member, group.Language == "")
		}
	}
}

// member adds a word or a phrase to a group.
func (c *collector) member(group int32, member string, common bool) {
	line := c.words(member)
	switch len(line) {
	case 0:
	case 1:
		c.index.addSynonym(line[0].form, group, common)
		for _, t := range line[0].terms {
			addTo(&c.index.terms[t].groups, group)
		}
	default:
		p := phrase{group: group}
		var forms []string
		for _, w := range line {
			p.keys, forms = append(p.keys, w.key), append(forms, w.form)
		}
		first := p.keys[0]
		if !slices.ContainsFunc(c.phrases[first], func(q phrase) bool { return q.group == group && slices.Equal(q.keys, p.keys) }) {
			c.phrases[first] = append(c.phrases[first], p)
		}
		c.index.addSynonym(strings.Join(forms, " "), group, common)
	}
}

// CommonSynonyms returns words that bleve's English stemmer keeps apart although
// they are forms of one: it takes the s of "bus" for that of a plural.
func CommonSynonyms() []Synonym {
	return []Synonym{{Words: []string{"bus", "buses"}, Language: "en"}, {Words: []string{"gas", "gases"}, Language: "en"}}
}
