package calendar

import (
	"time"

	"goodday/content"
)

// Session is one time on one day at one place.
type Session struct {
	// Day is the day on which it starts, also if it goes on after midnight.
	Day content.Date
	// From and To are as they were written, and "" if nobody said.
	From, To content.Clock
	// Venue is the place of several at which it is, or nil for the activity's own place.
	Venue *content.Venue
	// When is the line of the timetable that says it.
	When *content.When
	// BankHoliday is the name of the bank holiday on that day, in English, or "".
	BankHoliday string
	// AskFirst is set if it is not sure that it runs on that day.
	AskFirst bool
}

// sameAs reports whether two sessions of a day are at the same time and place.
func (s Session) sameAs(other Session) bool {
	return s.From == other.From && s.To == other.To && s.Venue == other.Venue
}

// Start returns the moment at which it starts, in the time of London; midnight if nobody
// said. A time that the clocks leave out in March is an hour later.
func (s Session) Start() time.Time { return London(s.Day, s.From.Minutes()) }

// End returns the moment at which it ends, or the zero time if nobody said.
func (s Session) End() time.Time {
	if s.From == "" || s.To == "" {
		return time.Time{}
	}
	return London(s.Day, s.endMinutes())
}

// endMinutes is how many minutes after the start of its day the session ends.
func (s Session) endMinutes() int {
	if s.To <= s.From {
		return s.To.Minutes() + 24*60
	}
	return s.To.Minutes()
}

var (
	winterTime = time.FixedZone("GMT", 0)
	summerTime = time.FixedZone("BST", 60*60)
)

// London returns a moment by the clocks of London, so many minutes after the midnight at
// which a day starts. It needs no table of zones: the clocks change at 1:00 UTC on the
// last Sundays of March and October. Where an hour comes twice, the first is meant.
func London(day content.Date, minutes int) time.Time {
	winter := day.Add(time.Duration(minutes) * time.Minute)
	if summer := winter.Add(-time.Hour); isSummer(summer) {
		return summer.In(summerTime)
	}
	if isSummer(winter) { // in the hour that the clocks leave out
		return winter.In(summerTime)
	}
	return winter.In(winterTime)
}

func isSummer(moment time.Time) bool {
	year := moment.Year()
	return !moment.Before(changeOf(year, time.March)) && moment.Before(changeOf(year, time.October))
}

// changeOf returns when the clocks change in a month: on its last Sunday, at 1:00 UTC.
func changeOf(year int, month time.Month) time.Time {
	last := time.Date(year, month, 31, 1, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}
