package calendar

import (
	"cmp"
	"slices"
	"time"

	"goodday/content"
)

// Horizon is how many days ahead sessions are looked for: a year, and a month for what
// comes once in it.
const Horizon = 400

// Timetable is when an activity runs.
type Timetable struct {
	activity *content.Activity
	lines    []line
}

// Of returns when an activity runs, by the school holidays of its site.
func Of(activity *content.Activity, terms *content.TermDates) *Timetable {
	t := &Timetable{activity: activity}
	holidays := terms.Calendar(activity.Follows)
	for i := range activity.When {
		t.lines = append(t.lines, newLine(&activity.When[i], nil, holidays))
	}
	for i := range activity.Places {
		venue := &activity.Places[i]
		for j := range venue.When {
			t.lines = append(t.lines, newLine(&venue.When[j], venue, holidays))
		}
	}
	return t
}

// Between returns the sessions of some days, both included, in the order in which they
// start. It looks no further than Horizon days after the first.
func (t *Timetable) Between(from, to content.Date) []Session {
	var sessions []Session
	for day := range t.days(from) {
		if day.After(to) {
			break
		}
		sessions = append(sessions, t.on(day)...)
	}
	return sessions
}

// Next returns the first session on a day or after it. ok is false if none is known.
func (t *Timetable) Next(from content.Date) (session Session, ok bool) {
	for day := range t.days(from) {
		if sessions := t.on(day); len(sessions) > 0 {
			return sessions[0], true
		}
	}
	return Session{}, false
}

// days goes through the days on which anything can be, from one on.
func (t *Timetable) days(from content.Date) func(yield func(content.Date) bool) {
	first, last := t.bounds(from)
	return func(yield func(content.Date) bool) {
		for day := first; !day.After(last); day = addDays(day, 1) {
			if !yield(day) {
				return
			}
		}
	}
}

// bounds returns the first and the last day on which anything can be.
func (t *Timetable) bounds(from content.Date) (first, last content.Date) {
	first, last = from, addDays(from, Horizon)
	a := t.activity
	if a.Status == content.Paused {
		first = later(first, a.PausedTo)
	}
	if !t.mayRun() || len(t.lines) == 0 {
		last = addDays(first, -1)
	}
	if !a.Ends.IsZero() && last.After(a.Ends) {
		last = a.Ends
	}
	return first, last
}

// mayRun reports whether the activity runs now, or will on a day that is known.
func (t *Timetable) mayRun() bool {
	a := t.activity
	return a.Running() || a.Status == content.Paused && !a.PausedTo.IsZero()
}

// on returns the sessions of a day.
func (t *Timetable) on(day content.Date) []Session {
	var sessions []Session
	for _, l := range t.lines {
		if session, ok := l.on(day, t.activity.BankHolidays); ok {
			sessions = append(sessions, session)
		}
	}
	return inOrder(sessions)
}

// inOrder sorts sessions of one day, and leaves out one that two lines tell.
func inOrder(sessions []Session) []Session {
	slices.SortStableFunc(sessions, func(a, b Session) int {
		return cmp.Or(
			cmp.Compare(startOrder(a.From), startOrder(b.From)),
			cmp.Compare(a.To, b.To),
			compareBool(a.AskFirst, b.AskFirst),
		)
	})
	var kept []Session
	for _, session := range sessions {
		if !slices.ContainsFunc(kept, session.sameAs) {
			kept = append(kept, session)
		}
	}
	return kept
}

// startOrder puts what has no time after what has one.
func startOrder(c content.Clock) string { return cmp.Or(string(c), "~") }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// addDays counts in days of 24 hours, which all days are in UTC.
func addDays(day content.Date, days int) content.Date {
	return content.Date{Time: day.Add(time.Duration(days) * 24 * time.Hour)}
}

func later(a, b content.Date) content.Date {
	if b.After(a) {
		return b
	}
	return a
}
