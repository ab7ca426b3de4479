package check

import (
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/text"
)

var synonymWords = Rule{
	ID: "synonym-words", Group: Words, Site: wrongSynonyms,
	Why:    "Search takes all words of a group for the same. One wrong word brings up what nobody asked for.",
	Source: "Help lines come first for words of danger; search engines leave small words out of lists of synonyms.",
}

// wrongSynonyms reports words of groups of synonyms that bring up crisis help, and small
// words that are in most sentences. It looks at the site's own words.yaml and the shared.
func wrongSynonyms(s *SiteView) {
	small := map[string]map[string]bool{}
	for _, language := range s.Directory.Site.Languages {
		small[language] = setOfAll(content.Map(text.SmallWords(language), fold))
	}
	for _, file := range []string{content.WordsFile, content.SharedFolder + "/" + content.WordsFile} {
		s.wrongSynonymsIn(file, small)
	}
}

// wrongSynonymsIn reports the first of those in a file. Nobody mends a file by reading
// more.
func (s *SiteView) wrongSynonymsIn(file string, small map[string]map[string]bool) {
	found := 0
	for i, group := range decode.Words(s.Read(file, content.MaxFile)).Synonyms {
		for j, word := range group.Words {
			f := s.wrongSynonym(word, group.Language, small)
			if f.Message == "" {
				continue
			}
			at := s.inFile(file, "synonyms", strconv.Itoa(i), "words", strconv.Itoa(j))
			f.File, f.At, f.Text, f.Words = at.File, at.At, at.Text, word
			s.Report(f)
			if found++; found == mostFindings {
				return
			}
		}
	}
}

// wrongSynonym says what is wrong with a word of a group. Its Message is empty if
// nothing is.
func (s *SiteView) wrongSynonym(word, language string, small map[string]map[string]bool) (f Finding) {
	switch {
	case s.options.InDanger != nil && s.options.InDanger(word):
		f.Message = content.Quote(word) + " brings up crisis help. It is not a word for something else."
		f.Do = "Take it out of the group. Crisis help comes up without that, before all pages."
	case isSmall(word, language, small):
		f.Message = "Search takes " + content.Quote(word) + " for a word that is in most sentences, so the group finds nearly every page."
		f.Do = "Take it out, or write the words that stand beside it too: help with rent, not help."
	}
	return f
}

// isSmall reports whether a word is a small word of the group's language, or of any if
// the group has none: it counts in all of them then.
func isSmall(word, language string, small map[string]map[string]bool) bool {
	for of, words := range small {
		if (language == "" || language == of) && words[fold(strings.TrimSpace(word))] {
			return true
		}
	}
	return false
}
