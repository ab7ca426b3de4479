package check

import "goodday/content"

var gapFree = Rule{
	ID: "gap-free", Group: Gaps, Site: nothingFree,
	Why:    "Money is the first reason why young people stay in.",
	Source: gapSource,
}

func nothingFree(s *SiteView) {
	names := s.areasWithout(everyOne, func(a *content.Activity) bool { return a.Cost != nil && a.Cost.Free })
	s.reportGap(names, "There is nothing free", "Add something that costs nothing, like a library or a park.")
}
