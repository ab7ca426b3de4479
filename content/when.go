package content

import (
	"reflect"
	"slices"
	"strings"
)

// When is one line of a timetable: days that come again, dates of their own, or a note
// alone, like "By appointment".
type When struct {
	Every    Frequency `yaml:"every" help:"How often: week, fortnight, month, day, weekday or year. For Monday to Friday: weekday."`
	Days     []Day     `yaml:"days" help:"The days of the week: monday, friday."`
	Which    Which     `yaml:"which" help:"For every month: which one, like first or last."`
	Season   *Season   `yaml:"season" help:"For a part of each year: from which month to which."`
	Dates    []Date    `yaml:"dates" help:"Single dates, if it does not come again every week or month."`
	From     Clock     `yaml:"from" help:"The time it starts, in quotes: \"17:00\"."`
	To       Clock     `yaml:"to" help:"The time it ends, in quotes: \"19:00\". At midnight: \"24:00\". It may be after midnight."`
	TermTime bool      `yaml:"term_time" help:"Write yes if it runs in school term only. The holidays stand in terms.yaml."`
	Starts   Date      `yaml:"starts" help:"The first day, if it has not begun yet. For every fortnight: a day of a week in which it is on."`
	Ends     Date      `yaml:"ends" help:"The last day, if it will end."`
	Except   []Date    `yaml:"except" help:"Dates on which it does not run."`
	Note     string    `yaml:"note" help:"Anything else about the times. Alone, for what has no fixed times: By appointment."`
}

// Season is a part of each year, both months included. It may go over New Year.
type Season struct {
	From Month `yaml:"from" required:"yes" help:"The first month: april."`
	To   Month `yaml:"to" required:"yes" help:"The last month: september."`
}

// longestNight is the most minutes that something lasts which goes on after midnight.
// What would be longer has its times the wrong way round.
const longestNight = 14 * 60

// IsNote reports whether the line says nothing but words.
func (w When) IsNote() bool { return w.Every == "" && len(w.Days) == 0 && len(w.Dates) == 0 }

// Weekdays returns the days of the week on which it comes again; none for dates, for
// every year and for words alone.
func (w When) Weekdays() []Day {
	all := Day("").Choices()
	switch w.Every {
	case "":
		return nil
	case EveryDay:
		return Map(all, func(day string) Day { return Day(day) })
	case EveryWeekday:
		return Map(all[:5], func(day string) Day { return Day(day) })
	}
	return w.Days
}

// Missing says what a line of a timetable needs and does not have, or has and cannot; both
// are "" if all is well.
func (w When) Missing() (message, do string) {
	switch w.Every {
	case "":
		return w.missingWithoutEvery()
	case EveryDay, EveryWeekday:
		if len(w.Days) > 0 {
			return "It says every " + string(w.Every) + ", and days as well.", "Take out days, or write every: week."
		}
	case EveryYear:
		switch {
		case len(w.Days) > 0:
			return "It says every year, and days of the week as well.", "Write every: week. For a part of each year, add season: with the months from and to."
		case len(w.Dates) == 0 && w.Season == nil:
			return "Every year: nobody can tell when.", "Add dates, or season: with the months from and to."
		}
	default:
		if len(w.Days) == 0 {
			return "A time that comes again needs its days.", "Add days: [monday]."
		}
	}
	return w.missingWeeks()
}

func (w When) missingWithoutEvery() (message, do string) {
	switch {
	case len(w.Dates) > 0:
	case len(w.Days) > 0:
		return "A time needs to say how often it comes again.", "Add every: week."
	case w.From != "" || w.Note == "":
		return "A time needs to say how often, or on which dates.", "Add every: week with days, or dates. If there are no fixed times, write a note alone, like By appointment."
	}
	return "", ""
}

// missingWeeks says what is not known of which weeks are meant.
func (w When) missingWeeks() (message, do string) {
	switch {
	case w.Every == "month" && w.Which == "":
		return "A monthly time needs to say which week.", "Add which: first, second, third, fourth or last."
	case w.Which != "" && w.Every != "month":
		return "which is only for something every month.", "Take which out, or write every: month."
	case w.Every == "fortnight" && w.Starts.IsZero():
		return "Every two weeks: nobody can tell which weeks.", "Add starts: with a day of a week in which it is on, like 2026-10-01."
	}
	return "", ""
}

// EndsFirst reports whether the end is before the beginning. Something in the evening
// may end after midnight.
func (w When) EndsFirst() bool {
	return w.From != "" && w.To != "" && w.From >= w.To && w.To.Minutes()+24*60-w.From.Minutes() > longestNight
}

// AfterMidnight reports whether something goes on until midnight or longer.
func (w When) AfterMidnight() bool {
	return w.From != "" && w.To != "" && (w.To <= w.From || w.To == midnight)
}

// Over reports whether the last day was before now.
func (w When) Over(now Date) bool {
	last := w.LastDay()
	return !last.IsZero() && now.After(last)
}

// LastDay returns the last day of the line, or the zero Date if nobody said one. Dates of
// what comes every year are those that are known: it comes again after them.
func (w When) LastDay() Date {
	if w.Every != "" || len(w.Dates) == 0 {
		return w.Ends
	}
	return slices.MaxFunc(w.Dates, func(a, b Date) int { return a.Compare(b.Time) })
}

// Includes reports whether a month is in the season. All are in none.
func (s *Season) Includes(month int) bool {
	if s == nil {
		return true
	}
	from, to := s.From.Number(), s.To.Number()
	if from <= to {
		return from <= month && month <= to
	}
	return month >= from || month <= to
}

// Something is in the evening if it begins at five or later, or goes on until seven or
// later.
const (
	eveningFrom Clock = "17:00"
	eveningTo   Clock = "19:00"
)

// InTheEvening reports whether it is on in the evening, as far as its times are known.
func (w When) InTheEvening() bool {
	return !w.IsNote() && (w.From >= eveningFrom || w.To >= eveningTo || w.AfterMidnight())
}

// AtTheWeekend reports whether it is on on a Saturday or Sunday, at dates of its own too.
func (w When) AtTheWeekend() bool {
	weekend := func(day Day) bool { return day == "saturday" || day == "sunday" }
	return slices.ContainsFunc(w.Weekdays(), weekend) || slices.ContainsFunc(w.Dates, func(date Date) bool {
		return weekend(Day(strings.ToLower(date.Weekday().String())))
	})
}

// DayRuns returns the days of the week on which it comes again, in their order. Three or
// more in a row are the first and the last of them: people say Monday to Friday.
func (w When) DayRuns() (runs [][]Day) {
	all := Map(Day("").Choices(), func(day string) Day { return Day(day) })
	days := w.Weekdays()
	for i := 0; i < len(all); i++ {
		end := i
		for end < len(all) && slices.Contains(days, all[end]) {
			end++
		}
		if end-i >= 3 {
			runs = append(runs, []Day{all[i], all[end-1]})
			i = end
		} else if end > i {
			runs = append(runs, []Day{all[i]})
		}
	}
	return runs
}

// SaidTogether puts lines of a timetable together that differ only in their times: several
// sessions on the same days.
func SaidTogether(times []When) (lines [][]When) {
	for _, w := range times {
		i := slices.IndexFunc(lines, func(line []When) bool { return line[0].sameDays(w) })
		if i < 0 {
			lines = append(lines, []When{w})
		} else {
			lines[i] = append(lines[i], w)
		}
	}
	return lines
}

// sameDays reports whether two lines say the same but for their times.
func (w When) sameDays(other When) bool {
	if w.IsNote() {
		return false
	}
	w.From, w.To, other.From, other.To = "", "", "", ""
	return reflect.DeepEqual(w, other)
}
