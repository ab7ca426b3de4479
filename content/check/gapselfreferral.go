package check

import (
	"slices"

	"goodday/content"
)

var gapSelfReferral = Rule{
	ID: "gap-self-referral", Group: Gaps, Site: nobodyAsksAlone,
	Why:    "Many young people have nobody who would ask for them.",
	Source: gapSource,
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
	var names []string
	for _, area := range s.Words.Areas {
		if !covered[area.ID] && s.isPlace(area.ID) {
			names = append(names, area.Name)
		}
	}
	switch do := "Ask the services if young people may ask for themselves. Then write the way in routes."; {
	case everywhere:
	case len(covered) == 0:
		s.Report(Finding{File: s.FileName("site.yaml"), Message: "There is no way to ask for support for yourself, with nobody else.", Do: do})
	default:
		s.reportGap(names, "You cannot ask for support for yourself", do)
	}
}

// isPlace reports whether an area is somewhere people live, and not only online.
func (s *SiteView) isPlace(area string) bool {
	found := false
	for _, a := range s.activities() {
		if slices.Contains(a.Areas, area) {
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
