package check

var gapActivity = Rule{
	ID: "gap-activity", Group: Gaps, Site: areasWithNothing,
	Why:    "Somebody who lives there finds an empty page.",
	Source: gapSource,
}

func areasWithNothing(s *SiteView) {
	some := map[string]bool{}
	for _, a := range s.activities() {
		for _, area := range a.Areas {
			some[area] = true
		}
	}
	var names []string
	for _, area := range s.Words.Areas {
		if !some[area.ID] {
			names = append(names, area.Name)
		}
	}
	s.reportGap(names, "There is nothing to do", "Ask around there who runs something. If the area is not yours, take it out of words.yaml.")
}
