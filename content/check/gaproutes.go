package check

import (
	"slices"
	"strconv"

	"goodday/content"
)

// These rules find gaps in the ways to get support.

var gapSelfReferral = Rule{
	ID: "gap-self-referral", Group: Gaps, Site: nobodyAsksAlone,
	Why:    "Many young people have nobody who would ask for them.",
	Source: gapSource,
}

var gapDiagnosis = Rule{
	ID: "gap-diagnosis", Group: Gaps, Site: allNeedDiagnosis,
	Why:    "A diagnosis can take years, and some do not want one.",
	Source: gapSource,
}

var gapEasyRoute = Rule{
	ID: "gap-easy-route", Group: Gaps, Site: routesWithoutEasyRead,
	Why:    "Whoever cannot read the page cannot ask.",
	Source: gapSource,
}

var gapLanguage = Rule{
	ID: "gap-language", Group: Gaps, Site: languagesWithoutRoute,
	Why:    "The language button promises help in a language. Then the way to get it is in another.",
	Source: gapSource,
}

// routes returns the pages of ways into support, once for all languages.
func (s *SiteView) routes() (pages []*content.Page) {
	for _, p := range s.Pages {
		if p.Original == nil && p.Route != nil {
			pages = append(pages, p)
		}
	}
	return pages
}

func nobodyAsksAlone(s *SiteView) {
	covered, everywhere := map[string]bool{}, false
	for _, page := range s.routes() {
		if !slices.Contains(page.Route.WhoCanAsk, content.Asker("me")) {
			continue
		}
		everywhere = everywhere || len(page.Route.Areas) == 0
		for _, area := range page.Route.Areas {
			covered[area] = true
		}
	}
	switch do := "Ask the services if young people may ask for themselves. Then write the way in routes."; {
	case everywhere:
	case len(covered) == 0:
		s.Report(Finding{File: s.FileName(content.SiteFile), Message: "There is no way to ask for support for yourself, with nobody else.", Do: do})
	default:
		s.reportGap(s.areasIn(func(id string) bool { return !covered[id] && s.isPlace(id) }), "You cannot ask for support for yourself", do)
	}
}

// isPlace reports whether an area is somewhere people live, and not only online.
func (s *SiteView) isPlace(area string) bool {
	found := false
	for _, a := range s.activities() {
		if slices.Contains(a.AreaIDs(), area) {
			if inPerson(a) && !fromAnywhere(a) {
				return true
			}
			found = true
		}
	}
	return !found
}

// fromAnywhere reports whether an activity can be joined from home.
func fromAnywhere(a *content.Activity) bool {
	return slices.Contains(a.Ways, "online") || slices.Contains(a.Ways, "by text")
}

func allNeedDiagnosis(s *SiteView) {
	routes := s.routes()
	needsNone := func(page *content.Page) bool { return page.Route.Diagnosis == "not needed" }
	if len(routes) == 0 || slices.ContainsFunc(routes, needsNone) {
		return
	}
	f := Finding{
		File: s.FileName(content.SiteFile), Message: "No way to get support says that it needs no diagnosis.",
		Do: "Look for one that needs none, and write its page.",
	}
	if !slices.ContainsFunc(routes, func(page *content.Page) bool { return page.Route.Diagnosis != "" }) {
		f.Do = "If one needs none, write diagnosis: not needed on its page."
	}
	s.Report(f)
}

func routesWithoutEasyRead(s *SiteView) {
	var files []string
	routes := s.routes()
	for _, page := range routes {
		if page.EasyRead() == nil {
			files = append(files, page.File)
		}
	}
	if len(files) == 0 {
		return
	}
	f := Finding{
		File: s.FileName(content.SiteFile), Message: "These pages have no Easy Read page beside them: " + list(files) + ".",
		Do: "Write one beside it, with people who use Easy Read. It is called like the page, with .easy.md at its end.",
	}
	if len(files) == len(routes) {
		f.Message = "No way to get support has an Easy Read page."
	}
	s.Report(f)
}

// languagesWithoutRoute reports languages in which no way to get support is
// written. Missing crisis lines are reported by the loader.
func languagesWithoutRoute(s *SiteView) {
	routes := s.routes()
	for i, language := range s.Directory.Site.Languages {
		isIn := func(page *content.Page) bool { return page.In(language).Language == language }
		if i == 0 || len(routes) == 0 || slices.ContainsFunc(routes, isIn) {
			continue
		}
		f := s.inFile(content.SiteFile, "languages", strconv.Itoa(i))
		f.Message = "No way to get support is written in the language " + language + "."
		f.Do = "Ask somebody who speaks it to translate one, and somebody else to check it."
		s.Report(f)
	}
}
