package calendar

import (
	"slices"
	"time"

	"goodday/content"
)

// line is one line of a timetable, with where it is and whose holidays it skips.
type line struct {
	*content.When
	venue    *content.Venue // nil for the activity's own times
	holidays *content.TermCalendar
	weekdays [7]bool // on which it comes again, Monday first
}

func newLine(when *content.When, venue *content.Venue, holidays *content.TermCalendar) line {
	l := line{When: when, venue: venue, holidays: holidays}
	if comesAgain(*when) {
		days := when.Weekdays()
		for i, day := range content.Day("").Choices() {
			l.weekdays[i] = slices.Contains(days, content.Day(day))
		}
	}
	return l
}

// comesAgain reports whether a line is a rule, and not dates or words alone.
func comesAgain(w content.When) bool { return w.Every != "" && w.Every != content.EveryYear }

// on returns the session of a day, if there is one.
func (l line) on(day content.Date, said content.BankHolidays) (session Session, ok bool) {
	holiday := BankHolidayOn(day)
	session = Session{Day: day, From: l.From, To: l.To, Venue: l.venue, When: l.When}
	if holiday != nil {
		session.BankHoliday = holiday.Name
	}
	written := containsDay(l.Dates, day)
	switch {
	case containsDay(l.Except, day) || l.outside(day):
		return Session{}, false
	case written:
		session.AskFirst = l.inHolidays(day) || holiday != nil && said == content.OffOnBankHolidays
		return session, true
	case !l.byRule(day), holiday != nil && said == content.OffOnBankHolidays:
		return Session{}, false
	}
	session.AskFirst = notSure(day, holiday, said) || l.besideHolidays(day)
	return session, true
}

// notSure reports whether nobody can say if something runs on a day, because it is a bank
// holiday, or may be one.
func notSure(day content.Date, holiday *BankHoliday, said content.BankHolidays) bool {
	if said == content.RunsOnBankHolidays {
		return false
	}
	return holiday != nil || !KnowsBankHolidays(day.Year())
}

// outside reports whether a day is before the line's first day or after its last.
func (l line) outside(day content.Date) bool {
	return l.Starts.After(day) || !l.Ends.IsZero() && day.After(l.Ends)
}

// byRule reports whether the line comes again on a day.
func (l line) byRule(day content.Date) bool {
	return l.mayFit(day) && (!l.TermTime || l.inTerm(day))
}

// mayFit reports whether a day is one of the line's, if it is no holiday.
func (l line) mayFit(day content.Date) bool {
	return l.fits(day) && l.Season.Includes(int(day.Month()))
}

// fits reports whether a day is one of the days of the week, month or fortnight.
func (l line) fits(day content.Date) bool {
	if !l.weekdays[sinceMonday(day)] {
		return false
	}
	switch l.Every {
	case "fortnight":
		return !l.Starts.IsZero() && weeksBetween(l.Starts, day)%2 == 0
	case "month":
		return isWhich(l.Which, day)
	}
	return true
}

// isWhich reports whether a day is the first, second ... or last of its weekday in its month.
func isWhich(which content.Which, day content.Date) bool {
	if which == "last" {
		return addDays(day, 7).Month() != day.Month()
	}
	return which.Number() == (day.Day()+6)/7
}

// weeksBetween counts the Mondays between two days.
func weeksBetween(from, to content.Date) int {
	return int(mondayOf(to).Sub(mondayOf(from).Time) / (7 * 24 * time.Hour))
}

func mondayOf(day content.Date) content.Date { return addDays(day, -sinceMonday(day)) }

// sinceMonday is how many days of the week are before a day.
func sinceMonday(day content.Date) int { return (int(day.Weekday()) + 6) % 7 }

// longestHalfTerm is the most days between two school holidays. What is further before
// the first that is known may be another holiday.
const longestHalfTerm = 8 * 7

// inTerm reports whether it is known that a day is in term. Weekends of a term count.
func (l line) inTerm(day content.Date) bool {
	h := l.holidays
	return h != nil && len(h.Holidays) > 0 && !day.After(h.KnownTo) &&
		!addDays(h.Holidays[0].From, -longestHalfTerm).After(day) && h.HolidayOn(day) == nil
}

// inHolidays reports whether the line is for term time, and a day is in the holidays.
func (l line) inHolidays(day content.Date) bool {
	return l.TermTime && l.holidays != nil && l.holidays.HolidayOn(day) != nil
}

// besideHolidays reports whether the line is for term time, and a day is in a weekend just
// before or after the holidays. Lists of holidays name days of school, from a Monday to a
// Friday: of such weekends they say nothing.
func (l line) besideHolidays(day content.Date) bool {
	switch day.Weekday() {
	case time.Saturday:
		return l.inHolidays(addDays(day, -1)) || l.inHolidays(addDays(day, 2))
	case time.Sunday:
		return l.inHolidays(addDays(day, -2)) || l.inHolidays(addDays(day, 1))
	}
	return false
}

func containsDay(days []content.Date, day content.Date) bool {
	return slices.ContainsFunc(days, func(d content.Date) bool { return d.Equal(day.Time) })
}
