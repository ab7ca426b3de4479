package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodday/content"

	ics "github.com/arran4/golang-ical"
)

// Event is what a calendar says of an activity besides its times.
type Event struct {
	Title    string
	Text     string // some sentences, or ""
	Link     string // the full address of its page, or ""
	AskFirst string // words for what is not sure: "Ask first"
	// ID is what the events of the activity are known by, whatever becomes of their times:
	// calendars put a new file in the place of an old one by it.
	ID string
}

// Entries are what calendar files are told of an activity: rules, and dates that were
// written out.
type Entries struct {
	timetable *Timetable
	known     content.Date // the day on which all of it was known to be right
	rules     []Rule
	written   []WrittenSession
}

// An activity with more lines than mostLines, as one at many places has, is in no calendar
// file: nobody goes to all of them. With more than mostInFull, days that are not sure are
// left out, or the file would be mostly those.
const (
	mostLines  = 40
	mostInFull = 12
)

// Entries returns what is known of an activity that was right on a day, or nil if nothing
// is to come. What is past stays in them, so that they are the same on every day of a year.
func (t *Timetable) Entries(known, now content.Date) *Entries {
	if _, ok := t.Next(now); !ok || len(t.lines) > mostLines {
		return nil
	}
	known = cmp.Or(known, startOfYear(now))
	e := &Entries{timetable: t, known: known, rules: t.Rules(known), written: t.Written()}
	if len(e.rules)+len(e.written) == 0 {
		return nil
	}
	return e
}

// ComeAgain reports whether any of them is a rule.
func (e *Entries) ComeAgain() bool { return len(e.rules) > 0 }

// Events makes the events of an activity: one for each line that comes again, with the
// days on which it does not run, and one for each date that was written out. Days that
// are not sure are events of their own, marked as such.
func (e *Entries) Events(about Event) []*ics.VEvent {
	events := e.regular(about, len(e.timetable.lines) <= mostInFull)
	for _, s := range e.written {
		event := e.event(about, s.Session, fmt.Sprintf("%d-%s", s.Line, s.Day.Format("20060102")))
		if s.AskFirst {
			notSureEvent(event, about)
		}
		events = append(events, event)
	}
	return events
}

// Regular makes the events of the lines that come again, and nothing else. Days that are
// not sure are left out of the rules: so a calendar of many activities stays small, and
// claims nothing.
func (e *Entries) Regular(about Event) []*ics.VEvent { return e.regular(about, false) }

func (e *Entries) regular(about Event, withNotSure bool) []*ics.VEvent {
	var events []*ics.VEvent
	for _, rule := range e.rules {
		line := strconv.Itoa(rule.Line)
		event := e.event(about, rule.session(rule.First), line)
		event.AddRrule(rule.text())
		off := rule.Off
		if !withNotSure {
			off = slices.Concat(off, rule.Ask)
		}
		for _, day := range off {
			addTime(event, ics.ComponentPropertyExdate, rule.When, day, rule.When.From.Minutes())
		}
		events = append(events, event)
		if withNotSure {
			events = append(events, e.notSure(about, rule, line)...)
		}
	}
	return events
}

// notSure makes an event in the place of each one of a rule that is not sure.
func (e *Entries) notSure(about Event, rule Rule, line string) []*ics.VEvent {
	return content.Map(rule.Ask, func(day content.Date) *ics.VEvent {
		event := e.event(about, rule.session(day), line)
		addTime(event, ics.ComponentPropertyRecurrenceId, rule.When, day, rule.When.From.Minutes())
		notSureEvent(event, about)
		return event
	})
}

func (r Rule) session(day content.Date) Session {
	return Session{Day: day, From: r.When.From, To: r.When.To, Venue: r.Venue, When: r.When}
}

func notSureEvent(event *ics.VEvent, about Event) {
	event.SetStatus(ics.ObjectStatusTentative)
	event.SetSummary(oneLine(about.AskFirst + ": " + about.Title))
}

// event makes the event of one session. id tells it from others of the activity.
func (e *Entries) event(about Event, s Session, id string) *ics.VEvent {
	name, host, _ := strings.Cut(about.ID, "@")
	event := ics.NewEvent(name + "-" + id + "@" + host)
	event.AddProperty(ics.ComponentPropertyDtstamp, e.known.Format("20060102T150405Z"))
	addTime(event, ics.ComponentPropertyDtStart, s.When, s.Day, s.From.Minutes())
	if s.From != "" && s.To != "" {
		addTime(event, ics.ComponentPropertyDtEnd, s.When, s.Day, s.endMinutes())
	}
	event.SetSummary(oneLine(about.Title))
	event.SetTimeTransparency(ics.TransparencyTransparent) // who has it in a calendar may still be free
	if where := e.timetable.where(s); where != "" {
		event.SetLocation(where)
	}
	if text := describe(about.Text, s.When.Note); text != "" {
		event.SetDescription(text)
	}
	if about.Link != "" {
		event.SetURL(about.Link)
	}
	return event
}

// where returns the place of a session in one line, or "" if nobody said.
func (t *Timetable) where(s Session) string {
	if s.Venue != nil {
		return addressOf(&s.Venue.Place)
	}
	return addressOf(t.activity.Place)
}

func describe(text, note string) string {
	return strings.TrimSpace(oneLine(text) + "\n" + oneLine(note))
}

// addTime adds a time of London, or a whole day for what has no time of day.
func addTime(event *ics.VEvent, property ics.ComponentProperty, when *content.When, day content.Date, minutes int) {
	if when.From == "" {
		event.AddProperty(property, day.Format("20060102"), ics.WithValue("DATE"))
		return
	}
	clock := day.Add(time.Duration(minutes) * time.Minute)
	event.AddProperty(property, clock.Format("20060102T150405"), ics.WithTZID(zone))
}

// text returns the rule as iCalendar writes it.
func (r Rule) text() string {
	parts := []string{"FREQ=WEEKLY"}
	switch r.When.Every {
	case content.EveryDay:
		parts = []string{"FREQ=DAILY"}
	case "fortnight":
		parts = append(parts, "INTERVAL=2", "WKST=MO")
	case "month":
		parts = []string{"FREQ=MONTHLY"}
	}
	if days := r.days(); days != "" {
		parts = append(parts, "BYDAY="+days)
	}
	if months := r.months(); months != "" {
		parts = append(parts, "BYMONTH="+months)
	}
	if !r.Until.IsZero() {
		parts = append(parts, "UNTIL="+r.until())
	}
	return strings.Join(parts, ";")
}

// days returns the days of the week, each with which of the month it is.
func (r Rule) days() string {
	if r.When.Every == content.EveryDay {
		return ""
	}
	which := ""
	switch {
	case r.When.Which == "last":
		which = "-1"
	case r.When.Every == "month":
		which = strconv.Itoa(r.When.Which.Number())
	}
	var days []string
	for _, day := range content.Day("").Choices() {
		if slices.Contains(r.When.Weekdays(), content.Day(day)) {
			days = append(days, which+strings.ToUpper(day[:2]))
		}
	}
	return strings.Join(days, ",")
}

func (r Rule) months() string {
	if r.When.Season == nil {
		return ""
	}
	var months []string
	for month := 1; month <= 12; month++ {
		if r.When.Season.Includes(month) {
			months = append(months, strconv.Itoa(month))
		}
	}
	return strings.Join(months, ",")
}

// until returns the last moment of the rule: in UTC if it has a time of day.
func (r Rule) until() string {
	if r.When.From == "" {
		return r.Until.Format("20060102")
	}
	return London(r.Until, 24*60-1).UTC().Format("20060102T150405Z")
}

func startOfYear(day content.Date) content.Date {
	return content.Date{Time: time.Date(day.Year(), time.January, 1, 0, 0, 0, 0, time.UTC)}
}
