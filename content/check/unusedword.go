package check

import (
	"bytes"
	"regexp"
	"strings"

	"goodday/content"
)

var unusedWord = Rule{
	ID: "unused-word", Group: Links, Site: unusedWords,
	Why:    "A word that leads to no page is a promise of nothing. Lists get long by them.",
	Source: "Datasets should have no unused terms, Open Referral field guidance.",
}

const wordsFile = "words.yaml"

// unusedWords looks through the site's own words.yaml. What sites share may be
// for another of them.
func unusedWords(s *SiteView) {
	data := s.Read(wordsFile, content.MaxFile)
	if data == nil {
		return
	}
	places := readPlaces(data)
	used := s.usedTerms()
	for _, vocabulary := range []string{"topics", "areas", "access", "bought", "helped_with"} {
		s.unusedTerms(vocabulary, used, places)
	}
	s.unusedSynonyms(places)
}

// unusedTerms tells of a list's terms that are on no page, in one finding.
func (s *SiteView) unusedTerms(vocabulary string, used map[string]bool, places *wordPlaces) {
	var names []string
	var at content.Position
	for _, term := range s.Words.Vocabulary(vocabulary) {
		place, own := places.terms[vocabulary+"/"+term.ID]
		if !own || used[vocabulary+"/"+term.ID] {
			continue
		}
		if names = append(names, term.Name); len(names) == 1 {
			at = places.source.Position(place)
		}
	}
	if len(names) > 0 {
		s.Report(Finding{
			File: s.FileName(wordsFile), At: at, Text: places.source.Line(at.Line), Message: "No page uses these words of " + vocabulary + ": " + list(names) + ".",
			Do: "Take them out, or put them on pages that they fit.",
		})
	}
}

// usedTerms gives the terms that pages name, each after its list: areas/easton.
func (s *SiteView) usedTerms() map[string]bool {
	used := map[string]bool{}
	use := func(vocabulary string, ids ...string) {
		for _, id := range ids {
			used[vocabulary+"/"+id] = true
		}
	}
	for _, source := range s.Sources() {
		switch page := source.Page; {
		case page.Activity != nil:
			use("topics", page.Activity.Topics...)
			use("areas", page.Activity.Areas...)
			use("access", page.Activity.Access...)
		case page.Story != nil:
			use("topics", page.Story.Topics...)
			use("bought", page.Story.BoughtKind)
			use("helped_with", page.Story.HelpedWith...)
		case page.Route != nil:
			use("areas", page.Route.Areas...)
		case page.Service != nil:
			use("areas", page.Service.Areas...)
		}
	}
	return used
}

// unusedSynonyms tells of the site's own groups of which no word is on any page:
// whoever searches for one finds nothing by it.
func (s *SiteView) unusedSynonyms(places *wordPlaces) {
	all := s.Words.Synonyms
	own := all[max(0, len(all)-len(places.synonyms)):]
	missing := map[string]bool{}
	table := phrases{}
	for _, group := range own {
		name := strings.Join(group.Words, ", ")
		missing[name] = true
		for _, word := range group.Words {
			if words := strings.Fields(word); len(words) > 0 {
				last := len(words) - 1
				words[last] += "*"
				table.add(words, phrase{say: name})
				words[last] = strings.TrimSuffix(words[last], "*") + "+"
				table.add(words, phrase{say: name})
			}
		}
	}
	table.sort()
	s.crossOut(missing, table)
	for i, group := range own {
		if name := strings.Join(group.Words, ", "); missing[name] && len(group.Words) > 0 {
			at := places.source.Position(places.synonyms[i])
			s.Report(Finding{
				File: s.FileName(wordsFile), At: at, Text: places.source.Line(at.Line), Message: "None of these words is on any page, so they find nothing.",
				Do: "Add the word that the pages use, or take the group out.",
			})
		}
	}
}

// crossOut takes out of missing every group that has a word on some page.
func (s *SiteView) crossOut(missing map[string]bool, table phrases) {
	for _, source := range s.Sources() {
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

// wordPlaces says where terms and groups of synonyms stand in words.yaml.
type wordPlaces struct {
	source   *content.Source
	terms    map[string]int // offsets, by list and id
	synonyms []int          // offsets, in order
}

var (
	listName = regexp.MustCompile(`^([a-z_]+):\s*(#.*)?$`)
	termID   = regexp.MustCompile(`(?:^|[\s{,-])id:\s*["']?([a-z0-9-]+)`)
)

// readPlaces goes through the lines once: a list begins at the left, and its parts
// with a dash.
func readPlaces(data []byte) *wordPlaces {
	places := &wordPlaces{source: &content.Source{Text: data}, terms: map[string]int{}}
	list, offset, dash := "", 0, -1
	for line := range bytes.Lines(data) {
		text := string(line)
		if name := listName.FindStringSubmatch(strings.TrimRight(text, "\r\n")); name != nil {
			list = name[1]
		} else if indent := len(text) - len(strings.TrimLeft(text, " ")); list == "synonyms" && strings.HasPrefix(text[indent:], "- ") && (dash < 0 || indent == dash) {
			dash = indent // dashes further in are those of words
			places.synonyms = append(places.synonyms, offset+indent)
		} else if id := termID.FindStringSubmatchIndex(text); id != nil && list != "" {
			places.terms[list+"/"+text[id[2]:id[3]]] = offset + id[2]
		}
		offset += len(line)
	}
	return places
}
