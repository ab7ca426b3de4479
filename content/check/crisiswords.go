package check

import (
	"slices"
	"strings"

	"goodday/content"
)

var crisisWords = Rule{
	ID: "crisis-words", Group: Gaps, Site: languagesWithoutCrisisWords,
	Why:    "Somebody in danger types in their own language. Where search does not know its words, no help comes up.",
	Source: "Search knows words of danger in English, Arabic and Polish.",
}

// languagesWithoutCrisisWords reports languages of the site in which neither search nor
// the site has words of danger.
func languagesWithoutCrisisWords(s *SiteView) {
	for _, language := range s.Directory.Site.Languages {
		base, _, _ := strings.Cut(language, "-")
		if slices.Contains(content.CrisisLanguages, base) || len(s.Words.Crisis[language]) > 0 {
			continue
		}
		f := s.inFile(content.SiteFile, "languages")
		f.Message = "Search knows no words of danger in " + language + ". Help does not come up for somebody who types in it."
		f.Do = "Ask people who speak it, and a helpline, what a young person would type. Write that under crisis_words in words.yaml."
		s.Report(f)
	}
}
