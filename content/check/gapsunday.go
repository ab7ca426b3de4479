package check

import "goodday/content"

var gapSunday = Rule{
	ID: "gap-sunday", Group: Gaps, Site: quietSundays,
	Why:    "Sunday is the longest day for somebody who lives alone.",
	Source: gapSource,
}

func quietSundays(s *SiteView) {
	names := s.areasWithout(everyOne, func(a *content.Activity) bool { return s.runsOn(a, s.onSunday) })
	s.reportGap(names, "On Sundays there is nothing for ages 16 to 25", "Ask groups that are open on Sundays, such as sports clubs and places of worship, if young people may come.")
}
