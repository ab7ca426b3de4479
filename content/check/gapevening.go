package check

import "goodday/content"

var gapEvening = Rule{
	ID: "gap-evening", Group: Gaps, Site: quietEvenings,
	Why:    "Many have college or work in the day. The evening is when they can come, and when it gets hard.",
	Source: gapSource,
}

func quietEvenings(s *SiteView) {
	names := s.areasWithout(everyOne, func(a *content.Activity) bool { return s.runsOn(a, s.inTheEvening) })
	s.reportGap(names, "On weekday evenings there is nothing for ages 16 to 25", "Ask who could stay open once a week after five.")
}
