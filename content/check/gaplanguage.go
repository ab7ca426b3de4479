package check

import "strconv"

var gapLanguage = Rule{
	ID: "gap-language", Group: Gaps, Site: languagesWithoutRoute,
	Why:    "The language button promises help in a language. Then the way to get it is in another.",
	Source: gapSource,
}

// languagesWithoutRoute tells of languages in which no way to get support is
// written. Missing crisis lines are the loader's.
func languagesWithoutRoute(s *SiteView) {
	routes := s.routes()
	for i, language := range s.Directory.Site.Languages {
		if i == 0 || len(routes) == 0 {
			continue
		}
		there := false
		for _, page := range routes {
			there = there || page.In(language).Language == language
		}
		if !there {
			f := s.inFile("site.yaml", "languages", strconv.Itoa(i))
			f.Message = "No way to get support is written in the language " + language + "."
			f.Do = "Ask somebody who speaks it to translate one, and somebody else to check it."
			s.Report(f)
		}
	}
}
