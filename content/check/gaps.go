package check

import (
	"slices"
	"strings"

	"goodday/content"
)

// gapSource is where the rules about gaps come from.
const gapSource = "Asked for and found in no directory examined: reports of what is missing."

// activities gives what runs now, once for all languages.
func (s *SiteView) activities() (running []*content.Activity) {
	for _, p := range s.Pages {
		if p.Original == nil && p.Activity != nil && p.Activity.Running() {
			running = append(running, p.Activity)
		}
	}
	return running
}

// routes gives the pages of ways into support, once for all languages.
func (s *SiteView) routes() (pages []*content.Page) {
	for _, p := range s.Pages {
		if p.Original == nil && p.Route != nil {
			pages = append(pages, p)
		}
	}
	return pages
}

// areasWithout names the areas that have something of relevant, but nothing that
// is wanted.
func (s *SiteView) areasWithout(relevant, wanted func(*content.Activity) bool) (names []string) {
	some, good := map[string]bool{}, map[string]bool{}
	for _, a := range s.activities() {
		if !relevant(a) {
			continue
		}
		fits := wanted(a)
		for _, area := range a.Areas {
			some[area] = true
			good[area] = good[area] || fits
		}
	}
	for _, area := range s.Words.Areas {
		if some[area.ID] && !good[area.ID] {
			names = append(names, area.Name)
		}
	}
	return names
}

func everyOne(*content.Activity) bool { return true }

// reportGap reports what is missing in some areas, once for all of them.
func (s *SiteView) reportGap(areas []string, what, do string) {
	if len(areas) == 0 {
		return
	}
	f := s.inFile(s.ownOrShared("words.yaml"), "areas")
	f.Message, f.Do = what+" in "+placesOf(areas)+".", do
	s.Report(f)
}

func placesOf(areas []string) string {
	if len(areas) == 1 {
		return "this area: " + areas[0]
	}
	return "these areas: " + list(areas)
}

// The ages that the sites are for beyond school, for which the evening and the
// weekend are long.
const (
	gapAgeFrom = 16
	gapAgeTo   = 25
)

// runsOn reports whether an activity can be joined at a time that fits. One by
// text or online with no times can be joined at any.
func (s *SiteView) runsOn(a *content.Activity, fits func(content.When) bool) bool {
	if !a.Ages.Includes(gapAgeFrom, gapAgeTo) {
		return false
	}
	if len(a.When) == 0 {
		return fromAnywhere(a)
	}
	for _, when := range a.When {
		if (when.Ends.IsZero() || !s.Now.After(when.Ends)) && fits(when) {
			return true
		}
	}
	return false
}

// daysOf gives the days on which something happens: those of the week, and those
// of dates to come.
func (s *SiteView) daysOf(when content.When) []content.Day {
	days := slices.Clone(when.Days)
	for _, date := range when.Dates {
		if !s.Now.After(date) {
			days = append(days, content.Day(strings.ToLower(date.Weekday().String())))
		}
	}
	return days
}

// onSunday and inTheEvening report whether a time is one.
func (s *SiteView) onSunday(when content.When) bool {
	return slices.Contains(s.daysOf(when), "sunday")
}

// Something is on in the evening if it begins at five or later, or goes on until
// seven or later.
const (
	eveningFrom content.Clock = "17:00"
	eveningTo   content.Clock = "19:00"
)

func (s *SiteView) inTheEvening(when content.When) bool {
	if when.From < eveningFrom && when.To < eveningTo {
		return false
	}
	return slices.ContainsFunc(s.daysOf(when), func(day content.Day) bool { return day != "saturday" && day != "sunday" })
}
