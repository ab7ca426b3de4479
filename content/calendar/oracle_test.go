package calendar_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/teambition/rrule-go"

	"goodday/content"
	"goodday/content/calendar"
)

// TestAgainstAnotherLibrary compares the moments of many random rules with what a library
// for iCalendar makes of the same rule in the zone of London. Each is looked at over more
// than a year, so over both changes of the clocks.
func TestAgainstAnotherLibrary(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		w := randomRule(random)
		from := content.Date{Time: w.Starts.AddDate(0, 0, random.IntN(300)-50)}
		want := theirs(t, w, from, london)
		activity := content.Activity{When: []content.When{w}, BankHolidays: content.RunsOnBankHolidays}
		sessions := calendar.Of(&activity, &noTerms).Between(from, content.Date{Time: from.AddDate(0, 0, calendar.Horizon)})
		if len(sessions) != len(want) || len(want) == 0 {
			t.Fatalf("%+v from %s: %d sessions, want %d", w, from, len(sessions), len(want))
		}
		for i, session := range sessions {
			if got := session.Start(); !sameMoment(got, want[i]) {
				t.Fatalf("%+v from %s: %s, want %s", w, from, got, want[i])
			}
		}
	}
}

// sameMoment compares ours with a moment that Go made. Where an hour comes twice, in
// October, Go takes the second and iCalendar (RFC 5545, 3.3.5) the first, as we do.
func sameMoment(ours, theirs time.Time) bool {
	again := theirs.Add(-time.Hour)
	return ours.Equal(theirs) || ours.Equal(again) && again.Format(time.DateTime) == theirs.Format(time.DateTime)
}

func randomRule(random *rand.Rand) content.When {
	w := content.When{
		Every:  []content.Frequency{"week", "fortnight", "month", "day", "weekday"}[random.IntN(5)],
		Starts: content.Date{Time: day("2024-06-01").AddDate(0, 0, random.IntN(700))},
		From:   content.Clock(fmt.Sprintf("%02d:%02d", random.IntN(24), random.IntN(4)*15)),
	}
	if w.Every != "day" && w.Every != "weekday" {
		all := content.Day("").Choices()
		for _, i := range random.Perm(7)[:1+random.IntN(3)] {
			w.Days = append(w.Days, content.Day(all[i]))
		}
	}
	if w.Every == "month" {
		all := content.Which("").Choices()
		w.Which = content.Which(all[random.IntN(len(all))])
	}
	if random.IntN(3) == 0 {
		w.Ends = content.Date{Time: w.Starts.AddDate(0, 0, 380+random.IntN(200))}
	}
	return w
}

// theirs returns the moments of a rule as the other library has them.
func theirs(t *testing.T, w content.When, from content.Date, london *time.Location) []time.Time {
	t.Helper()
	at := func(d content.Date, minutes int) time.Time {
		return time.Date(d.Year(), d.Month(), d.Day(), 0, minutes, 0, 0, london)
	}
	option := rrule.ROption{Freq: rrule.WEEKLY, Interval: 1, Wkst: rrule.MO, Dtstart: at(w.Starts, w.From.Minutes())}
	for _, d := range w.Weekdays() {
		weekday := map[content.Day]rrule.Weekday{
			"monday": rrule.MO, "tuesday": rrule.TU, "wednesday": rrule.WE, "thursday": rrule.TH,
			"friday": rrule.FR, "saturday": rrule.SA, "sunday": rrule.SU,
		}[d]
		if w.Every == "month" {
			weekday = weekday.Nth(map[content.Which]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}[w.Which])
		}
		option.Byweekday = append(option.Byweekday, weekday)
	}
	switch w.Every {
	case "fortnight":
		option.Interval = 2
	case "month":
		option.Freq = rrule.MONTHLY
	}
	if !w.Ends.IsZero() {
		option.Until = at(w.Ends, 24*60-1)
	}
	rule, err := rrule.NewRRule(option)
	if err != nil {
		t.Fatal(err)
	}
	return rule.Between(at(from, 0), at(content.Date{Time: from.AddDate(0, 0, calendar.Horizon)}, 24*60-1), true)
}

// TestLondon compares every quarter of an hour around the changes of the clocks with the
// table of zones that Go has.
func TestLondon(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{"2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29", "2026-01-01", "2026-07-01"} {
		for minutes := -24 * 60; minutes <= 48*60; minutes += 15 {
			d := day(change)
			got, want := calendar.London(d, minutes), time.Date(d.Year(), d.Month(), d.Day(), 0, minutes, 0, 0, london)
			if !sameMoment(got, want) {
				t.Errorf("%s and %d minutes: %s, want %s", change, minutes, got, want)
			}
		}
	}
}

func TestStartAndEnd(t *testing.T) {
	for _, c := range []struct {
		day        string
		from, to   content.Clock
		start, end string
	}{
		{"2026-10-24", "17:00", "19:00", "2026-10-24T17:00:00+01:00", "2026-10-24T19:00:00+01:00"},
		{"2026-10-25", "17:00", "19:00", "2026-10-25T17:00:00Z", "2026-10-25T19:00:00Z"},
		{"2026-10-24", "22:00", "03:00", "2026-10-24T22:00:00+01:00", "2026-10-25T03:00:00Z"},
		{"2027-03-28", "01:30", "03:00", "2027-03-28T02:30:00+01:00", "2027-03-28T03:00:00+01:00"},
		{"2026-11-03", "20:00", "24:00", "2026-11-03T20:00:00Z", "2026-11-04T00:00:00Z"},
		{"2026-11-03", "20:00", "", "2026-11-03T20:00:00Z", ""},
	} {
		session := calendar.Session{Day: day(c.day), From: c.from, To: c.to}
		end := ""
		if !session.End().IsZero() {
			end = session.End().Format(time.RFC3339)
		}
		if start := session.Start().Format(time.RFC3339); start != c.start || end != c.end {
			t.Errorf("%s %s to %s: %s to %s", c.day, c.from, c.to, start, end)
		}
	}
}
