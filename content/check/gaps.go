package check

import (
	"slices"
	"strings"

	"goodday/content"
)

// gapSource is the source of all rules about gaps.
const gapSource = "Asked for and found in no directory examined: reports of what is missing."

// gap returns a rule that reports the areas in which something is missing, in one
// finding.
func gap(id, why, missing, do string, areas func(*SiteView) []string) Rule {
	return Rule{
		ID: id, Group: Gaps, Why: why, Source: gapSource,
		Site: func(s *SiteView) { s.reportGap(areas(s), missing, do) },
	}
}

var gapActivity = gap(
	"gap-activity", "Somebody who lives there finds an empty page.",
	"There is nothing to do", "Ask around there who runs something. If the area is not yours, take it out of words.yaml.",
	func(s *SiteView) []string {
		return s.areasIn(func(id string) bool {
			return !slices.ContainsFunc(s.activities(), func(a *content.Activity) bool { return slices.Contains(a.AreaIDs(), id) })
		})
	},
)

var gapSunday = gap(
	"gap-sunday", "Sunday is the longest day for somebody who lives alone.",
	"On Sundays there is nothing for ages 16 to 25", "Ask groups that are open on Sundays, such as sports clubs and places of worship, if young people may come.",
	func(s *SiteView) []string {
		return s.areasWithout(everyOne, func(a *content.Activity) bool { return s.runsOn(a, s.onSunday) })
	},
)

var gapEvening = gap(
	"gap-evening", "Many have college or work in the day. The evening is when they can come, and when it gets hard.",
	"On weekday evenings there is nothing for ages 16 to 25", "Ask who could stay open once a week after five.",
	func(s *SiteView) []string {
		return s.areasWithout(everyOne, func(a *content.Activity) bool { return s.runsOn(a, s.inTheEvening) })
	},
)

var gapFree = gap(
	"gap-free", "Money is the first reason why young people stay in.",
	"There is nothing free", "Add something that costs nothing, like a library or a park.",
	func(s *SiteView) []string {
		return s.areasWithout(everyOne, func(a *content.Activity) bool { return a.Cost != nil && a.Cost.Free })
	},
)

// activities returns the activities that run now, each once for all languages.
func (s *SiteView) activities() (running []*content.Activity) {
	for _, p := range s.Pages {
		if p.Original == nil && p.Activity != nil && p.Activity.Running() {
			running = append(running, p.Activity)
		}
	}
	return running
}

// areasIn returns the names of the areas whose id is wanted.
func (s *SiteView) areasIn(wanted func(id string) bool) []string {
	return namesOf(s.Words.Areas, wanted)
}

func namesOf(terms []content.Term, wanted func(id string) bool) (names []string) {
	for _, term := range terms {
		if wanted(term.ID) {
			names = append(names, term.Name)
		}
	}
	return names
}

// areasWithout returns the names of the areas that have a relevant activity, but none
// that is wanted.
func (s *SiteView) areasWithout(relevant, wanted func(*content.Activity) bool) []string {
	some, good := map[string]bool{}, map[string]bool{}
	for _, a := range s.activities() {
		if !relevant(a) {
			continue
		}
		fits := wanted(a)
		for _, area := range a.AreaIDs() {
			some[area] = true
			good[area] = good[area] || fits
		}
	}
	return s.areasIn(func(id string) bool { return some[id] && !good[id] })
}

func everyOne(*content.Activity) bool { return true }

// reportGap reports what is missing in some areas, once for all of them.
func (s *SiteView) reportGap(areas []string, what, do string) {
	if len(areas) == 0 {
		return
	}
	which := "these areas: "
	if len(areas) == 1 {
		which = "this area: "
	}
	f := s.inFile(s.ownOrShared(content.WordsFile), "areas")
	f.Message, f.Do = what+" in "+which+list(areas)+".", do
	s.Report(f)
}

// The range of ages that the rules about evenings and Sundays are about.
const (
	gapAgeFrom = 16
	gapAgeTo   = 25
)

// runsOn reports whether an activity can be joined at a time that fits. An activity by
// text or online that gives no times can be joined at any time.
func (s *SiteView) runsOn(a *content.Activity, fits func(content.When) bool) bool {
	if !a.Ages.Includes(gapAgeFrom, gapAgeTo) {
		return false
	}
	times := a.Timetable()
	if len(times) == 0 {
		return fromAnywhere(a)
	}
	return slices.ContainsFunc(times, func(when content.When) bool {
		return !when.Over(s.Now) && fits(when)
	})
}

// daysOf returns the days of the week on which something happens, also those of dates to
// come.
func (s *SiteView) daysOf(when content.When) []content.Day {
	days := slices.Clone(when.Weekdays())
	for _, date := range when.Dates {
		if !s.Now.After(date) {
			days = append(days, content.Day(strings.ToLower(date.Weekday().String())))
		}
	}
	return days
}

// onSunday reports whether something happens on a Sunday.
func (s *SiteView) onSunday(when content.When) bool {
	return slices.Contains(s.daysOf(when), "sunday")
}

// inTheEvening reports whether something happens in the evening of a weekday.
func (s *SiteView) inTheEvening(when content.When) bool {
	return when.InTheEvening() && slices.ContainsFunc(s.daysOf(when), func(day content.Day) bool { return day != "saturday" && day != "sunday" })
}
