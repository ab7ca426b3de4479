package calendar_test

import (
	"slices"
	"testing"
	"time"

	"goodday/content"
	"goodday/content/calendar"
)

// FuzzSessions makes timetables of any bytes. Whatever they say, sessions are in order,
// within their days, and the first of them is the next.
func FuzzSessions(f *testing.F) {
	f.Add([]byte("week monday 17"), uint16(0), uint16(40))
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9}, uint16(600), uint16(9000))
	f.Fuzz(func(t *testing.T, data []byte, start, length uint16) {
		activity := anyActivity(data)
		from := content.Date{Time: day("2024-01-01").AddDate(0, 0, int(start))}
		to := content.Date{Time: from.AddDate(0, 0, int(length))}
		timetable := calendar.Of(activity, &terms)
		sessions := timetable.Between(from, to)
		if !slices.IsSortedFunc(sessions, func(a, b calendar.Session) int { return a.Day.Compare(b.Day.Time) }) {
			t.Fatal("the sessions are not in order")
		}
		for _, s := range sessions {
			if from.After(s.Day) || s.Day.After(to) || slices.Contains(s.When.Except, s.Day) || !s.When.Ends.IsZero() && s.Day.After(s.When.Ends) {
				t.Fatalf("%s cannot be", s.Day)
			}
		}
		next, ok := timetable.Next(from)
		if len(sessions) > 0 && (!ok || !next.Day.Equal(sessions[0].Day.Time)) {
			t.Fatalf("next is %s, the first is %s", next.Day, sessions[0].Day)
		}
		readAnyFile(t, timetable, from)
	})
}

// readAnyFile reads the calendar file of a timetable with another library.
func readAnyFile(t *testing.T, timetable *calendar.Timetable, now content.Date) {
	t.Helper()
	entries := timetable.Entries(now, now)
	if entries == nil {
		return
	}
	for _, event := range read(t, calendar.File("", entries.Events(about))).Events() {
		if _, err := event.RecurrenceSet(time.UTC); err != nil {
			t.Fatal(err)
		}
	}
}

// anyActivity makes an activity of bytes: each chooses the next thing that it says.
func anyActivity(data []byte) *content.Activity {
	next := func(most int) int {
		if len(data) == 0 {
			return 0
		}
		first := int(data[0])
		data = data[1:]
		return first % most
	}
	date := func() (d content.Date) {
		if n := next(256); n > 0 {
			d = content.Date{Time: day("2024-01-01").AddDate(0, 0, 5*n)}
		}
		return d
	}
	pick := func(words []string) string { return append(slices.Clone(words), "")[next(len(words)+1)] }
	a := &content.Activity{Status: content.ActivityStatus(pick(content.Open.Choices())), PausedTo: date(), Ends: date()}
	a.BankHolidays, a.Follows = content.BankHolidays(pick(content.RunsOnBankHolidays.Choices())), pick([]string{"town", "next-town", "nowhere"})
	for len(data) > 0 && len(a.When) < 8 {
		w := content.When{
			Every: content.Frequency(pick(content.EveryDay.Choices())), Which: content.Which(pick(content.Which("").Choices())),
			Days: []content.Day{content.Day(pick(content.Day("").Choices()))}, Starts: date(), Ends: date(),
			Dates: []content.Date{date()}, Except: []content.Date{date()}, TermTime: next(2) == 1,
		}
		if next(3) == 0 {
			w.Season = &content.Season{From: content.Month(pick(content.Month("").Choices())), To: content.Month(pick(content.Month("").Choices()))}
		}
		a.When = append(a.When, w)
	}
	return a
}
