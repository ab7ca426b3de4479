package check

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
)

var unusedWord = Rule{
	ID: "unused-word", Group: Links, Site: unusedWords,
	Why:    "A word that leads to no page is a promise of nothing. Lists get long by them.",
	Source: "Datasets should have no unused terms, Open Referral field guidance.",
}

// unusedWords checks the site's own words.yaml. Shared words may be used by another
// site.
func unusedWords(s *SiteView) {
	data := s.Read(content.WordsFile, content.MaxFile)
	if data == nil {
		return
	}
	own := readOwnWords(data)
	used := s.usedTerms()
	for _, vocabulary := range content.Vocabularies() {
		s.unusedTerms(vocabulary, used, own)
	}
	s.unusedSynonyms(own)
}

// unusedTerms reports the terms of a list that are on no page, in one finding.
func (s *SiteView) unusedTerms(vocabulary string, used map[string]bool, own *ownWords) {
	var names []string
	var at content.Position
	for _, term := range s.Words.Vocabulary(vocabulary) {
		place, isOwn := own.terms[vocabulary+"/"+term.ID]
		if !isOwn || used[vocabulary+"/"+term.ID] {
			continue
		}
		if names = append(names, term.Name); len(names) == 1 {
			at = place
		}
	}
	if len(names) > 0 {
		s.Report(Finding{
			File: s.FileName(content.WordsFile), At: at, Text: own.source.Line(at.Line), Message: "No page uses these words of " + vocabulary + ": " + list(names) + ".",
			Do: "Take them out, or put them on pages that they fit.",
		})
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
func (s *SiteView) unusedSynonyms(own *ownWords) {
	all := s.Words.Synonyms
	groups := all[max(0, len(all)-len(own.synonyms)):]
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
		if name := strings.Join(group.Words, ", "); missing[name] && len(group.Words) > 0 {
			at := own.synonyms[i]
			s.Report(Finding{
				File: s.FileName(content.WordsFile), At: at, Text: own.source.Line(at.Line), Message: "None of these words is on any page, so they find nothing.",
				Do: "Add the word that the pages use, or take the group out.",
			})
		}
	}
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

// ownWords holds the places of the terms, by list and id, and of the groups of synonyms
// in the site's own words.yaml.
type ownWords struct {
	source   *content.Source
	terms    map[string]content.Position
	synonyms []content.Position
}

func readOwnWords(data []byte) *ownWords {
	own := &ownWords{source: &content.Source{Text: data}, terms: map[string]content.Position{}}
	var file map[string]yaml.Node
	if yaml.Unmarshal(data, &file) != nil {
		return own // reported by the loader
	}
	for name, list := range file {
		for _, entry := range list.Content {
			for i := 0; i+1 < len(entry.Content); i += 2 {
				if id := entry.Content[i+1]; entry.Content[i].Value == "id" {
					own.terms[name+"/"+id.Value] = content.Position{Line: id.Line, Column: id.Column}
				}
			}
			if name == "synonyms" {
				own.synonyms = append(own.synonyms, content.Position{Line: entry.Line, Column: entry.Column - len("- ")})
			}
		}
	}
	return own
}
