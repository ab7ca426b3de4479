package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/calendar"
)

// day reads a date of a test.
func day(text string) content.Date {
	d, err := content.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func days(texts ...string) []content.Date { return content.Map(texts, day) }

// terms are the school holidays that the tests go by: the autumn and spring of 2026/27.
var terms = content.TermDates{Follows: "town", Calendars: []content.TermCalendar{
	{ID: "town", KnownTo: day("2027-02-26"), Holidays: []content.Holiday{
		{Name: "Half term", From: day("2026-10-26"), To: day("2026-10-30")},
		{Name: "Winter", From: day("2026-12-21"), To: day("2027-01-01")},
		{Name: "Half term", From: day("2027-02-15"), To: day("2027-02-19")},
	}},
	{ID: "next-town", KnownTo: day("2026-12-18"), Holidays: []content.Holiday{
		{Name: "Half term", From: day("2026-10-19"), To: day("2026-10-30")},
	}},
}}

var noTerms content.TermDates

// told writes sessions as tests want them: "2026-11-03 17:00-19:00?", where ? is ask first.
func told(sessions []calendar.Session) string {
	texts := content.Map(sessions, func(s calendar.Session) string {
		text := s.Day.String()
		if s.From != "" {
			text += " " + string(s.From) + "-" + string(s.To)
		}
		if s.Venue != nil {
			text += " " + s.Venue.Name
		}
		if s.AskFirst {
			text += "?"
		}
		return text
	})
	return strings.Join(texts, ", ")
}

func TestSessions(t *testing.T) {
	tuesdays := content.When{Every: "week", Days: []content.Day{"tuesday"}}
	mondays := content.When{Every: "week", Days: []content.Day{"monday"}}
	with := func(w content.When, change func(*content.When)) content.When { change(&w); return w }
	runs := func(w ...content.When) content.Activity {
		return content.Activity{When: w, BankHolidays: content.RunsOnBankHolidays}
	}
	for name, c := range map[string]struct {
		activity content.Activity
		from, to string
		want     string
	}{
		"weekly":           {runs(tuesdays), "2026-11-01", "2026-11-15", "2026-11-03, 2026-11-10"},
		"both ends count":  {runs(tuesdays), "2026-11-03", "2026-11-10", "2026-11-03, 2026-11-10"},
		"nothing said":     {runs(), "2026-11-01", "2026-12-15", ""},
		"a note alone":     {runs(content.When{Note: "By appointment"}), "2026-11-01", "2026-12-15", ""},
		"a wrong order":    {runs(tuesdays), "2026-11-15", "2026-11-01", ""},
		"every day":        {runs(content.When{Every: "day"}), "2026-11-06", "2026-11-08", "2026-11-06, 2026-11-07, 2026-11-08"},
		"every weekday":    {runs(content.When{Every: "weekday"}), "2026-11-06", "2026-11-09", "2026-11-06, 2026-11-09"},
		"fortnight":        {runs(content.When{Every: "fortnight", Days: []content.Day{"sunday"}, Starts: day("2026-10-26")}), "2026-11-01", "2026-11-30", "2026-11-01, 2026-11-15, 2026-11-29"},
		"fortnight before": {runs(content.When{Every: "fortnight", Days: []content.Day{"monday", "friday"}, Starts: day("2026-11-04")}), "2026-10-01", "2026-11-20", "2026-11-06, 2026-11-16, 2026-11-20"},
		"first":            {runs(content.When{Every: "month", Which: "first", Days: []content.Day{"monday", "tuesday"}}), "2026-11-01", "2026-12-31", "2026-11-02, 2026-11-03, 2026-12-01, 2026-12-07"},
		"fourth":           {runs(content.When{Every: "month", Which: "fourth", Days: []content.Day{"monday"}}), "2026-11-01", "2026-11-30", "2026-11-23"},
		"last":             {runs(content.When{Every: "month", Which: "last", Days: []content.Day{"monday"}}), "2026-11-01", "2026-11-30", "2026-11-30"},
		"last of February": {runs(content.When{Every: "month", Which: "last", Days: []content.Day{"tuesday"}}), "2028-02-01", "2028-02-29", "2028-02-29"},
		"season":           {runs(with(tuesdays, func(w *content.When) { w.Season = &content.Season{From: "april", To: "september"} })), "2026-09-20", "2027-04-07", "2026-09-22, 2026-09-29, 2027-04-06"},
		"over New Year":    {runs(with(tuesdays, func(w *content.When) { w.Season = &content.Season{From: "december", To: "january"} })), "2026-11-20", "2027-02-20", "2026-12-01, 2026-12-08, 2026-12-15, 2026-12-22, 2026-12-29, 2027-01-05, 2027-01-12, 2027-01-19, 2027-01-26"},
		"yearly dates":     {runs(content.When{Every: "year", Dates: days("2026-12-05", "2025-12-06")}), "2026-11-01", "2027-12-31", "2026-12-05"},
		"yearly season":    {runs(content.When{Every: "year", Season: &content.Season{From: "june", To: "july"}}), "2026-05-01", "2026-08-31", ""},
		"dates":            {runs(content.When{Dates: days("2026-12-05", "2026-11-07"), From: "10:00", To: "12:00"}), "2026-11-01", "2026-12-31", "2026-11-07 10:00-12:00, 2026-12-05 10:00-12:00"},
		"starts and ends":  {runs(with(tuesdays, func(w *content.When) { w.Starts, w.Ends = day("2026-11-04"), day("2026-11-17") })), "2026-10-01", "2026-12-31", "2026-11-10, 2026-11-17"},
		"except":           {runs(with(tuesdays, func(w *content.When) { w.Except = days("2026-11-10") })), "2026-11-01", "2026-11-20", "2026-11-03, 2026-11-17"},
		"all of it ends":   {content.Activity{When: []content.When{tuesdays}, Ends: day("2026-11-09")}, "2026-11-01", "2026-12-31", "2026-11-03"},
		"closed":           {content.Activity{When: []content.When{tuesdays}, Status: content.Closed}, "2026-11-01", "2026-12-31", ""},
		"paused":           {content.Activity{When: []content.When{tuesdays}, Status: content.Paused}, "2026-11-01", "2026-12-31", ""},
		"paused until":     {content.Activity{When: []content.When{tuesdays}, Status: content.Paused, PausedTo: day("2026-11-10")}, "2026-11-01", "2026-11-17", "2026-11-10, 2026-11-17"},
		"past midnight":    {runs(with(tuesdays, func(w *content.When) { w.From, w.To = "21:00", "02:00" })), "2026-11-03", "2026-11-04", "2026-11-03 21:00-02:00"},
		"several a day": {
			runs(with(tuesdays, func(w *content.When) { w.From, w.To = "17:00", "18:00" }), tuesdays, with(tuesdays, func(w *content.When) { w.From, w.To = "09:00", "10:00" })),
			"2026-11-03", "2026-11-03", "2026-11-03 09:00-10:00, 2026-11-03 17:00-18:00, 2026-11-03",
		},
		"said twice":             {runs(tuesdays, tuesdays), "2026-11-03", "2026-11-03", "2026-11-03"},
		"a bank holiday on":      {content.Activity{When: []content.When{mondays}, BankHolidays: content.RunsOnBankHolidays}, "2027-05-01", "2027-05-10", "2027-05-03, 2027-05-10"},
		"a bank holiday off":     {content.Activity{When: []content.When{mondays}, BankHolidays: content.OffOnBankHolidays}, "2027-05-01", "2027-05-10", "2027-05-10"},
		"a bank holiday unsaid":  {content.Activity{When: []content.When{mondays}}, "2027-05-01", "2027-05-10", "2027-05-03?, 2027-05-10"},
		"what a day stands for":  {content.Activity{When: []content.When{{Every: "day"}}}, "2026-12-24", "2026-12-29", "2026-12-24, 2026-12-25?, 2026-12-26?, 2026-12-27, 2026-12-28?, 2026-12-29"},
		"a year nobody knows":    {content.Activity{When: []content.When{tuesdays}}, "2040-11-01", "2040-11-06", "2040-11-06?"},
		"the same, and it runs":  {runs(tuesdays), "2040-11-01", "2040-11-06", "2040-11-06"},
		"written on a holiday":   {content.Activity{When: []content.When{{Dates: days("2027-05-03")}}, BankHolidays: content.OffOnBankHolidays}, "2027-05-01", "2027-05-10", "2027-05-03?"},
		"written, nothing said":  {content.Activity{When: []content.When{{Dates: days("2027-05-03")}}}, "2027-05-01", "2027-05-10", "2027-05-03"},
		"written and taken back": {content.Activity{When: []content.When{{Dates: days("2027-05-04"), Except: days("2027-05-04")}}}, "2027-05-01", "2027-05-10", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := told(calendar.Of(&c.activity, &noTerms).Between(day(c.from), day(c.to)))
			if got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTermTime(t *testing.T) {
	tuesdays := []content.When{{Every: "week", Days: []content.Day{"tuesday"}, TermTime: true}}
	for name, c := range map[string]struct {
		activity content.Activity
		terms    *content.TermDates
		from, to string
		want     string
	}{
		"a half term":             {content.Activity{When: tuesdays}, &terms, "2026-10-15", "2026-11-10", "2026-10-20, 2026-11-03, 2026-11-10"},
		"weekends beside it":      {content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"saturday", "sunday"}, TermTime: true}}}, &terms, "2026-10-17", "2026-11-08", "2026-10-17, 2026-10-18, 2026-10-24?, 2026-10-25?, 2026-10-31?, 2026-11-01?, 2026-11-07, 2026-11-08"},
		"another town's":          {content.Activity{When: tuesdays, Follows: "next-town"}, &terms, "2026-10-15", "2026-11-10", "2026-11-03, 2026-11-10"},
		"no such town":            {content.Activity{When: tuesdays, Follows: "nowhere"}, &terms, "2026-10-15", "2026-11-10", ""},
		"no calendar":             {content.Activity{When: tuesdays}, &noTerms, "2026-10-15", "2026-11-10", ""},
		"past what is known":      {content.Activity{When: tuesdays}, &terms, "2027-02-01", "2027-04-10", "2027-02-02, 2027-02-09, 2027-02-23"},
		"before what is known":    {content.Activity{When: tuesdays}, &terms, "2026-08-01", "2026-09-10", "2026-09-01, 2026-09-08"},
		"not only in term":        {content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"tuesday"}}}}, &noTerms, "2026-10-27", "2026-10-27", "2026-10-27"},
		"a date that was written": {content.Activity{When: []content.When{{Dates: days("2026-10-27", "2027-06-01"), TermTime: true}}}, &terms, "2026-10-01", "2027-06-10", "2026-10-27?, 2027-06-01"},
	} {
		t.Run(name, func(t *testing.T) {
			got := told(calendar.Of(&c.activity, c.terms).Between(day(c.from), day(c.to)))
			if got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestSeveralPlaces(t *testing.T) {
	activity := content.Activity{
		When: []content.When{{Dates: days("2026-11-03"), From: "09:00"}},
		Places: []content.Venue{
			{Place: content.Place{Name: "hall"}, When: []content.When{{Every: "week", Days: []content.Day{"tuesday"}, From: "17:00", To: "18:00"}}},
			{Place: content.Place{Name: "library"}, When: []content.When{{Every: "week", Days: []content.Day{"tuesday"}, From: "17:00", To: "18:00"}}},
			{Place: content.Place{Name: "park"}},
		},
	}
	timetable := calendar.Of(&activity, &noTerms)
	want := "2026-11-03 09:00-, 2026-11-03 17:00-18:00 hall, 2026-11-03 17:00-18:00 library"
	if got := told(timetable.Between(day("2026-11-03"), day("2026-11-03"))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNext(t *testing.T) {
	for name, c := range map[string]struct {
		when content.When
		want string
	}{
		"today":               {content.When{Every: "day"}, "2026-11-01"},
		"soon":                {content.When{Every: "week", Days: []content.Day{"monday"}}, "2026-11-02"},
		"never":               {content.When{Note: "Ring us"}, ""},
		"once a year":         {content.When{Dates: days("2027-10-31")}, "2027-10-31"},
		"beyond the horizon":  {content.When{Dates: days("2028-01-01")}, ""},
		"the last day of all": {content.When{Dates: days("2027-12-06")}, "2027-12-06"},
	} {
		t.Run(name, func(t *testing.T) {
			session, ok := calendar.Of(&content.Activity{When: []content.When{c.when}}, &noTerms).Next(day("2026-11-01"))
			if session.Day.String() != c.want || ok != (c.want != "") {
				t.Errorf("got %s, %v; want %s", session.Day, ok, c.want)
			}
		})
	}
}

func TestBankHolidays(t *testing.T) {
	for date, want := range map[string]string{
		"2026-12-25": "Christmas Day", "2026-12-26": "Boxing Day", "2026-12-28": "Boxing Day",
		"2027-12-27": "Christmas Day", "2028-01-01": "New Year’s Day", "2028-01-03": "New Year’s Day",
		"2028-04-14": "Good Friday", "2026-12-24": "", "2027-01-04": "",
	} {
		got := ""
		if holiday := calendar.BankHolidayOn(day(date)); holiday != nil {
			got = holiday.Name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}

// TestBankHolidaysAreWhole holds the file to what the law says of every year: eight days at
// least, none on a weekend, and Easter where it is.
func TestBankHolidaysAreWhole(t *testing.T) {
	for year := 2019; year <= 2028; year++ {
		if !calendar.KnowsBankHolidays(year) {
			t.Fatalf("%d is not known", year)
		}
		var names []string
		for date := day("2019-01-01").AddMonths(12 * (year - 2019)); date.Year() == year; date = (content.Date{Time: date.AddDate(0, 0, 1)}) {
			holiday := calendar.BankHolidayOn(date)
			if holiday == nil || !holiday.Day.Equal(date.Time) {
				continue
			}
			names = append(names, holiday.Name)
			if weekday := date.Weekday(); weekday == 0 || weekday == 6 {
				t.Errorf("%s is on a weekend", date)
			}
		}
		for _, name := range []string{"New Year’s Day", "Good Friday", "Easter Monday", "Spring bank holiday", "Summer bank holiday", "Christmas Day", "Boxing Day"} {
			if !slices.Contains(names, name) {
				t.Errorf("%d has no %s", year, name)
			}
		}
		if len(names) < 8 {
			t.Errorf("%d has %d days only", year, len(names))
		}
	}
	if calendar.KnowsBankHolidays(2018) || calendar.KnowsBankHolidays(2029) {
		t.Error("a year is known that the file does not have")
	}
}

func TestMissingYear(t *testing.T) {
	last := 2028
	for calendar.KnowsBankHolidays(last + 1) {
		last++
	}
	on := func(said content.BankHolidays, when ...content.When) []*content.Page {
		return []*content.Page{{Kind: content.ActivityKind, Activity: &content.Activity{When: when, BankHolidays: said}}}
	}
	daily := content.When{Every: "day"}
	for name, c := range map[string]struct {
		pages []*content.Page
		now   string
		want  bool
	}{
		"known":                 {on("", daily), fmt.Sprintf("%d-10-30", last), false},
		"two months before":     {on("", daily), fmt.Sprintf("%d-11-02", last), true},
		"not known":             {on("", daily), fmt.Sprintf("%d-01-01", last+1), true},
		"it does not run":       {on(content.OffOnBankHolidays, daily), fmt.Sprintf("%d-01-01", last+1), true},
		"it runs":               {on(content.RunsOnBankHolidays, daily), fmt.Sprintf("%d-01-01", last+1), false},
		"nothing comes again":   {on("", content.When{Dates: days("2030-01-01")}), fmt.Sprintf("%d-01-01", last+1), false},
		"long ago":              {on("", daily), "2001-01-01", true},
		"a site without a page": {nil, fmt.Sprintf("%d-01-01", last+1), false},
	} {
		message, do := calendar.MissingYear(&content.Directory{Now: day(c.now), Pages: c.pages})
		if (message != "") != c.want || (do != "") != c.want {
			t.Errorf("%s: %q %q", name, message, do)
		}
	}
}
