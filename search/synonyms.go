package search

import (
	"slices"

	"golang.org/x/text/unicode/norm"
)

// phrase is several words in a row that mean the same as a group of others.
type phrase struct {
	keys  []int32 // of all its words
	group int32
}

// begins reports whether a line of words begins with the phrase.
func (p phrase) begins(line []*reading) bool {
	if len(line) < len(p.keys) {
		return false
	}
	for i, key := range p.keys {
		if line[i].key != key {
			return false
		}
	}
	return true
}

// synonyms makes a term of every group of words that means the same. A document
// with any of the words has that term, and each of the words leads to it.
// Phrases are found as they stand, with their small words: "no money" is not
// "money".
func (c *collector) synonyms(groups []Synonym) {
	for _, group := range groups {
		if group.Language != "" && group.Language != c.index.languages[c.language].code {
			continue
		}
		number := c.index.addTerm(c.language)
		for _, member := range group.Words {
			c.member(number, member)
		}
	}
}

func (c *collector) member(group int32, member string) {
	var line []*reading
	split(norm.NFKC.String(member), func(word string) {
		if r := c.read(word); r.form != "" {
			line = append(line, r)
		}
	})
	switch len(line) {
	case 0:
	case 1:
		c.index.addMeaning(line[0].form, group)
		for _, t := range line[0].terms {
			addTo(&c.index.terms[t].groups, group)
		}
	default:
		p := phrase{group: group}
		name := ""
		for i, r := range line {
			p.keys = append(p.keys, r.key)
			if i > 0 {
				name += " "
			}
			name += r.form
		}
		first := p.keys[0]
		if !slices.ContainsFunc(c.phrases[first], func(q phrase) bool { return q.group == group && slices.Equal(q.keys, p.keys) }) {
			c.phrases[first] = append(c.phrases[first], p)
		}
		c.index.addMeaning(name, group)
	}
}

// CommonSynonyms are words that bleve's English stemmer keeps apart although they
// are forms of one: it takes the s of "bus" for that of a plural.
func CommonSynonyms() []Synonym {
	return []Synonym{{Words: []string{"bus", "buses"}, Language: "en"}, {Words: []string{"gas", "gases"}, Language: "en"}}
}
