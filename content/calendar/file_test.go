package calendar_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/emersion/go-ical"

	"goodday/content"
	"goodday/content/calendar"
)

var about = calendar.Event{
	Title: "Chess, and; cake \\ tea", Text: "A club.\nFor all.", Link: "https://example.org/activities/chess.html",
	AskFirst: "Ask first", ID: "activities-chess@example.org",
}

// fileOf returns the file of an activity.
func fileOf(activity *content.Activity, terms *content.TermDates) []byte {
	return calendar.File("Chess", eventsOf(activity, terms, "2026-10-01"))
}

// eventsOf returns the events of an activity on a day.
func eventsOf(activity *content.Activity, terms *content.TermDates, now string) []*ics.VEvent {
	entries := calendar.Of(activity, terms).Entries(day("2026-09-01"), day(now))
	if entries == nil {
		return nil
	}
	return entries.Events(about)
}

// read reads a file with another library.
func read(t *testing.T, file []byte) *ical.Calendar {
	t.Helper()
	read, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	return read
}

// moments returns the starts of all events of a file from a moment to another.
func moments(t *testing.T, file []byte, from, to time.Time, london *time.Location) []string {
	t.Helper()
	found := map[string]bool{}
	for _, event := range read(t, file).Events() {
		starts := []time.Time{must(event.DateTimeStart(london))}
		if set := must(event.RecurrenceSet(london)); set != nil {
			starts = set.Between(from, to, true)
		}
		for _, start := range starts {
			if !start.Before(from) && !start.After(to) {
				found[start.In(london).Format("2006-01-02 15:04")] = true
			}
		}
	}
	var texts []string
	for text := range found {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return texts
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// TestFilesSayWhatPagesSay reads files of many activities with another library: over both
// changes of the clocks, half terms and bank holidays, they have the sessions that pages
// have, and no other.
func TestFilesSayWhatPagesSay(t *testing.T) {
	london := must(time.LoadLocation("Europe/London"))
	from, to := day("2026-10-01"), day("2027-10-01")
	random, compared := rand.New(rand.NewPCG(3, 4)), 0
	for i := range 300 {
		activity := randomActivity(random)
		var want []string
		for _, s := range calendar.Of(activity, &terms).Between(from, to) {
			want = append(want, s.Start().In(london).Format("2006-01-02 15:04"))
		}
		slices.Sort(want)
		want = slices.Compact(want)
		got := moments(t, fileOf(activity, &terms), calendar.London(from, 0), calendar.London(to, 24*60-1), london)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%d: %+v\n got %v\nwant %v", i, activity.When, got, want)
		}
		compared += len(want)
	}
	if compared < 3000 {
		t.Errorf("only %d sessions were compared", compared)
	}
}

func randomActivity(random *rand.Rand) *content.Activity {
	activity := &content.Activity{BankHolidays: []content.BankHolidays{"", content.RunsOnBankHolidays, content.OffOnBankHolidays}[random.IntN(3)]}
	if random.IntN(4) == 0 {
		activity.Ends = content.Date{Time: day("2026-12-01").AddDate(0, 0, random.IntN(200))}
	}
	if random.IntN(6) == 0 {
		activity.Status, activity.PausedTo = content.Paused, day("2026-11-10")
	}
	for range 1 + random.IntN(2) {
		w := randomRule(random)
		w.Starts = content.Date{Time: day("2026-08-01").AddDate(0, 0, random.IntN(100))}
		if w.From >= "01:00" && w.From < "02:00" {
			w.From = "" // libraries differ in the hour that comes twice
		}
		if !w.Ends.IsZero() {
			w.Ends = content.Date{Time: day("2027-01-01").AddDate(0, 0, random.IntN(200))}
		}
		if random.IntN(3) == 0 {
			w.Season = &content.Season{From: "october", To: "april"}
		}
		w.TermTime = random.IntN(3) == 0
		for range random.IntN(3) {
			w.Except = append(w.Except, content.Date{Time: day("2026-10-01").AddDate(0, 0, random.IntN(100))})
			w.Dates = append(w.Dates, content.Date{Time: day("2026-10-01").AddDate(0, 0, random.IntN(100))})
		}
		activity.When = append(activity.When, w)
	}
	return activity
}

func TestFile(t *testing.T) {
	activity := &content.Activity{
		Place: &content.Place{Name: "Oak Hall", Address: "1 Oak Lane,\nTestham", Postcode: "BS5 6XX"},
		When: []content.When{
			{Every: "week", Days: []content.Day{"tuesday"}, From: "17:00", To: "19:00", TermTime: true, Note: "Bring a pen."},
			{Dates: days("2026-12-05")},
			{Every: "month", Which: "last", Days: []content.Day{"friday"}, From: "21:00", To: "01:00", Ends: day("2026-12-31")},
		},
	}
	file := string(fileOf(activity, &terms))
	if strings.Count(file, "\n") != strings.Count(file, "\r\n") {
		t.Error("a line does not end as calendars want it")
	}
	unfolded := strings.ReplaceAll(file, "\r\n ", "")
	for _, want := range []string{
		"BEGIN:DAYLIGHT", "BEGIN:STANDARD", "TZOFFSETFROM:+0100",
		"UID:activities-chess-1@example.org", "UID:activities-chess-2-20261205@example.org",
		"DTSTAMP:20260901T000000Z",
		"DTSTART;TZID=Europe/London:20260901T170000", "DTEND;TZID=Europe/London:20260901T190000",
		"RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270226T235900Z",
		"EXDATE;TZID=Europe/London:20261027T170000", "EXDATE;TZID=Europe/London:20261222T170000",
		"DTSTART;VALUE=DATE:20261205",
		"RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T235900Z",
		"DTSTART;TZID=Europe/London:20260925T210000", "DTEND;TZID=Europe/London:20260926T010000",
		"RECURRENCE-ID;TZID=Europe/London:20261225T210000", "STATUS:TENTATIVE", `SUMMARY:Ask first: Chess\, and\; cake \\ tea`,
		`LOCATION:Oak Hall\, 1 Oak Lane\, Testham\, BS5 6XX`, `DESCRIPTION:A club. For all.\nBring a pen.`,
		"URL:https://example.org/activities/chess.html",
	} {
		if !strings.Contains(unfolded, want+"\r\n") {
			t.Errorf("%s is not in\n%s", want, unfolded)
		}
	}
	if strings.Contains(unfolded, "20261201T170000") {
		t.Error("a day in term is left out")
	}
	for line := range strings.Lines(file) {
		if len(line) > 77 {
			t.Errorf("a line is too long: %s", line)
		}
	}
}

// TestLongWords: lines are cut between letters, whatever their script.
func TestLongWords(t *testing.T) {
	words := strings.Repeat("نادي الشطرنج ", 40)
	activity := &content.Activity{When: []content.When{{Every: "day", Note: words}}}
	events := calendar.Of(activity, &noTerms).Entries(day("2026-09-01"), day("2026-10-01")).Events(calendar.Event{Title: words, ID: "a@b"})
	file := calendar.File(words, events)
	for line := range strings.Lines(string(file)) {
		if len(line) > 77 || !utf8.ValidString(line) {
			t.Errorf("%q", line)
		}
	}
	if title := must(read(t, file).Events()[0].Props.Text("SUMMARY")); title != strings.TrimSpace(words) {
		t.Error(title)
	}
}

func TestFilesClaimNothing(t *testing.T) {
	tuesdays := content.When{Every: "week", Days: []content.Day{"tuesday"}}
	termTime := content.When{Every: "week", Days: []content.Day{"tuesday"}, TermTime: true}
	for name, activity := range map[string]content.Activity{
		"a note":          {When: []content.When{{Note: "By appointment"}}},
		"no holidays":     {When: []content.When{termTime}, Follows: "nowhere"},
		"closed":          {When: []content.When{tuesdays}, Status: content.Closed},
		"paused":          {When: []content.When{tuesdays}, Status: content.Paused},
		"ended before":    {When: []content.When{tuesdays}, Ends: day("2026-08-31")},
		"every year":      {When: []content.When{{Every: "year", Season: &content.Season{From: "may", To: "june"}}}},
		"nothing":         {},
		"days of a year":  {When: []content.When{{Every: "year", Days: []content.Day{"monday"}, Season: &content.Season{From: "may", To: "june"}}}},
		"written, closed": {When: []content.When{{Dates: days("2026-12-01")}}, Status: content.Closed},
	} {
		if events := eventsOf(&activity, &terms, "2026-10-01"); len(events) > 0 {
			t.Errorf("%s: %d events", name, len(events))
		}
	}
}

// TestFilesOfManyTimes: nobody wants the times of 186 places in a calendar, nor a file that
// is mostly bank holidays.
func TestFilesOfManyTimes(t *testing.T) {
	at := func(places int) *content.Activity {
		activity := &content.Activity{}
		for range places {
			activity.Places = append(activity.Places, content.Venue{When: []content.When{{Every: "day"}, {Dates: days("2026-12-01")}}})
		}
		return activity
	}
	for places, want := range map[int]bool{1: true, 6: true, 20: true, 21: false, 186: false} {
		file := eventsOf(at(places), &noTerms, "2026-10-01")
		if len(file) > 0 != want {
			t.Errorf("%d places: %d events", places, len(file))
		}
		if size := len(calendar.File("", file)); size > 128<<10 {
			t.Errorf("%d places: %d bytes", places, size)
		}
	}
}

// TestFilesStay holds files to the same bytes on all days of a year, and to events that
// are known by the same name after a time was changed.
func TestFilesStay(t *testing.T) {
	activity := content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"monday"}, From: "17:00"}, {Dates: days("2026-10-02")}}}
	file := func(now string) string {
		return string(calendar.File("", eventsOf(&activity, &noTerms, now)))
	}
	before := file("2026-10-01")
	if file("2026-12-31") != before {
		t.Error("the file is another on another day")
	}
	activity.When[0].From = "18:00"
	if after := file("2026-10-01"); !strings.Contains(after, "UID:activities-chess-1@example.org") || !strings.Contains(before, "UID:activities-chess-1@example.org") {
		t.Error("the event is not known by its name")
	}
	if regular := calendar.Of(&activity, &noTerms).Entries(day("2026-09-01"), day("2026-10-01")).Regular(about); len(regular) != 1 || !strings.Contains(string(calendar.File("", regular)), "EXDATE;TZID=Europe/London:20261228T180000") {
		t.Error("a calendar of many claims a bank holiday")
	}
}
