package calendar

import (
	"slices"

	"goodday/content"
)

// Rule is a line of a timetable that comes again, as calendars have it: from a first day
// on, until a last, without some days.
type Rule struct {
	Line  int // its place among all lines of the activity, counted from 1
	When  *content.When
	Venue *content.Venue // nil for the activity's own place
	First content.Date   // the first session
	Until content.Date   // the last day that is known, or zero if there is no end
	Off   []content.Date // days that the rule has, and on which it does not run
	Ask   []content.Date // days on which it is not sure that it runs
}

// longestRule is how many days of a rule are looked at: what is known of holidays does not
// reach further.
const longestRule = 6 * 366

// Rules returns the lines that come again, with their sessions from a day on. It leaves
// out lines of which nothing is known.
func (t *Timetable) Rules(since content.Date) []Rule {
	var rules []Rule
	for i, l := range t.lines {
		if !t.mayRun() || !comesAgain(*l.When) {
			continue
		}
		if rule := t.rule(l, since); !rule.First.IsZero() {
			rule.Line = i + 1
			rules = append(rules, rule)
		}
	}
	return rules
}

// rule goes through the days of a line. Those of a line without end are looked at only as
// far as something is said of single days.
func (t *Timetable) rule(l line, since content.Date) Rule {
	first, until := t.span(l, since)
	rule := Rule{When: l.When, Venue: l.venue, Until: until}
	last := until
	if last.IsZero() {
		last = addDays(lastOf(l.Except, first), Horizon)
	}
	if limit := addDays(first, longestRule); last.After(limit) {
		last = limit
		rule.Until = earlier(rule.Until, limit)
	}
	for day := first; !day.After(last); day = addDays(day, 1) {
		if l.mayFit(day) {
			rule.add(l, day, t.activity.BankHolidays)
		}
	}
	return rule
}

// add adds a day that the rule has.
func (r *Rule) add(l line, day content.Date, said content.BankHolidays) {
	session, runs := l.on(day, said)
	switch {
	case runs && r.First.IsZero():
		r.First = day
	case r.First.IsZero():
		return
	case !runs:
		r.Off = append(r.Off, day)
	}
	if runs && session.AskFirst {
		r.Ask = append(r.Ask, day)
	}
}

// span returns the first and the last day of which something is known. The last is zero
// if there is no end.
func (t *Timetable) span(l line, since content.Date) (first, until content.Date) {
	a := t.activity
	first, until = later(since, l.Starts), earlier(l.Ends, a.Ends)
	if a.Status == content.Paused {
		first = later(first, a.PausedTo)
	}
	if a.BankHolidays != content.RunsOnBankHolidays {
		from, to := bankHolidaysSpan()
		first, until = later(first, from), earlier(until, to)
	}
	if l.TermTime && l.holidays != nil {
		until = earlier(until, l.holidays.KnownTo)
	}
	return first, until
}

// mostWritten is the most dates of a line that calendars are told.
const mostWritten = 366

// Written returns the sessions on dates that were written out, and that no rule has,
// sorted by the line that says them and by day.
func (t *Timetable) Written() []WrittenSession {
	var sessions []WrittenSession
	for i, l := range t.lines {
		for _, day := range l.lastDates(mostWritten) {
			if session, ok := l.on(day, t.activity.BankHolidays); ok && t.has(day) && !l.byRule(day) {
				sessions = append(sessions, WrittenSession{session, i + 1})
			}
		}
	}
	return sessions
}

// lastDates returns the dates of a line in their order, each once: the last ones, if there
// are too many.
func (l line) lastDates(most int) []content.Date {
	days := slices.Clone(l.Dates)
	slices.SortFunc(days, func(a, b content.Date) int { return a.Compare(b.Time) })
	days = slices.CompactFunc(days, func(a, b content.Date) bool { return a.Equal(b.Time) })
	return days[max(0, len(days)-most):]
}

// WrittenSession is a session with the place of its line, counted from 1.
type WrittenSession struct {
	Session
	Line int
}

// has reports whether the activity may have sessions on a day.
func (t *Timetable) has(day content.Date) bool {
	first, last := t.bounds(day)
	return first.Equal(day.Time) && !day.After(last)
}

// lastOf returns the latest of some days and another.
func lastOf(days []content.Date, day content.Date) content.Date {
	for _, d := range days {
		day = later(day, d)
	}
	return day
}

// earlier returns the earlier of two days, where zero is no day.
func earlier(a, b content.Date) content.Date {
	if a.IsZero() || !b.IsZero() && a.After(b) {
		return b
	}
	return a
}
