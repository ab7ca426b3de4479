package check

import (
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/decode"
)

var unusedWord = Rule{
	ID: "unused-word", Group: Links, Site: unusedWords,
	Why:    "A word that leads to no page is a promise of nothing. Lists get long by them.",
	Source: "Datasets should have no unused terms, Open Referral field guidance.",
}

// unusedWords checks the site's own words.yaml. Shared words may be used by another
// site.
func unusedWords(s *SiteView) {
	own := decode.Words(s.Read(content.WordsFile, content.MaxFile))
	used := s.usedTerms()
	for _, vocabulary := range content.Vocabularies() {
		s.unusedTerms(vocabulary, own.Vocabulary(vocabulary), used)
	}
	s.unusedSynonyms(own.Synonyms)
}

// unusedTerms reports the terms of a list that are on no page, in one finding.
func (s *SiteView) unusedTerms(vocabulary string, terms []content.Term, used map[string]bool) {
	var names []string
	var f Finding
	for i, term := range terms {
		if used[vocabulary+"/"+term.ID] || content.WrongSlug(term.ID) != "" {
			continue
		}
		if names = append(names, term.Name); len(names) == 1 {
			f = s.inFile(content.WordsFile, vocabulary, strconv.Itoa(i), "id")
		}
	}
	if len(names) > 0 {
		f.Message = "No page uses these words of " + vocabulary + ": " + list(names) + "."
		f.Do = "Take them out, or put them on pages that they fit."
		s.Report(f)
	}
}

// usedTerms returns the terms that pages use, each with its list: areas/easton.
func (s *SiteView) usedTerms() map[string]bool {
	used := map[string]bool{}
	if defaults := s.Site.Defaults; defaults != nil {
		for _, id := range defaults.Areas {
			used["areas/"+id] = true
		}
	}
	for _, source := range s.Sources {
		for _, vocabulary := range content.Vocabularies() {
			for _, id := range source.Page.Terms(vocabulary) {
				used[vocabulary+"/"+id] = true
				if vocabulary == "topics" {
					used["topics/"+s.Words.Upper(id)] = true // it has the pages of those under it
				}
			}
		}
	}
	return used
}

// unusedSynonyms reports the site's own groups of synonyms of which no word is on any
// page. A search for one of them finds nothing.
func (s *SiteView) unusedSynonyms(groups []content.Synonym) {
	missing := map[string]bool{}
	table := phrases{}
	for _, group := range groups {
		name := strings.Join(group.Words, ", ")
		missing[name] = true
		for _, word := range group.Words {
			table.addAnyForm(word, phrase{say: name})
		}
	}
	table.sort()
	s.crossOut(missing, table)
	for i, group := range groups {
		if name := strings.Join(group.Words, ", "); missing[name] && !s.starting(group) {
			f := s.inFile(content.WordsFile, "synonyms", strconv.Itoa(i))
			f.Message = "None of these words is on any page, so they find nothing."
			f.Do = "Add the word that the pages use, or take the group out."
			s.Report(f)
		}
	}
}

// starting reports whether half the words of a group or more are of the groups with which
// a new site begins: it has them for pages to come.
func (s *SiteView) starting(group content.Synonym) bool {
	known := 0
	for _, word := range group.Words {
		if slices.ContainsFunc(s.options.Starting, func(g content.Synonym) bool { return slices.Contains(g.Words, word) }) {
			known++
		}
	}
	return 2*known >= len(group.Words)
}

// crossOut removes from missing every group that has a word on some page.
func (s *SiteView) crossOut(missing map[string]bool, table phrases) {
	for _, source := range s.Sources {
		if len(missing) == 0 {
			return
		}
		for _, p := range read(source) {
			for i := range p.keys {
				for _, match := range table[p.keys[i]] {
					if missing[match.say] && match.matches(p, i) {
						delete(missing, match.say)
					}
				}
			}
		}
	}
}
