package themes

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"goodday/content"
	"goodday/content/calendar"
)

// Pages of what is on have dates, and so change from day to day; all other pages state
// rules ("Tuesdays, 5pm"), which do not. The dates for these stand in one file, from which
// a script fills them in (nextAddress).
const (
	todayAddress = "today.html"
	weekAddress  = "week.html"
	nextAddress  = "js/next.js"
)

// dayLayout is the layout of these pages. A theme without it has none.
const dayLayout = "day"

// daysShown is how many days there are pages for, with today. Each weekday is one of them.
const daysShown = 7

// daysAhead is how many days the file of dates is about, from a Monday on, so that it
// changes once a week.
const daysAhead = 21

// Day is what is on, on one day.
type Day struct {
	Date     content.Date
	Number   int64 // of the day, counted from 1 January 1970
	Sessions []DaySession
}

// DaySession is one session as a page of a day shows it.
type DaySession struct {
	Item     *Item
	From, To content.Clock
	AskFirst bool
	Place    string // the name or address of the place, or ""
}

// DayLink is a link to the page of a day or of several.
type DayLink struct {
	Name         string // of its words in i18n
	RelPermalink string
}

// weekdayAddress is where the page of a weekday stands: days/monday.html.
func weekdayAddress(day content.Date) string { return "days/" + weekdayName(day) + ".html" }

func weekdayName(day content.Date) string { return strings.ToLower(day.Weekday().String()) }

// dayNumber counts days from 1 January 1970, as the script does.
func dayNumber(day content.Date) int64 { return day.Unix() / int64((24 * time.Hour).Seconds()) }

// collectDays finds what is on in the coming days, and makes the links to the pages of
// days, if there are activities at all.
func (v *view) collectDays() {
	for n := range daysShown {
		day := content.Date{Time: v.site.Now.AddDate(0, 0, n)}
		v.days = append(v.days, Day{Date: day, Number: dayNumber(day)})
	}
	activities := v.sections[content.ActivityKind.Section()]
	for _, item := range activities {
		for _, session := range v.sessionsOf(item) {
			n := dayNumber(session.Day) - v.days[0].Number
			v.days[n].Sessions = append(v.days[n].Sessions, v.daySession(item, session))
		}
	}
	for i := range v.days {
		slices.SortStableFunc(v.days[i].Sessions, func(a, b DaySession) int { return v.compareSessions(a, b) })
	}
	if len(activities) > 0 && v.engine.layout(dayLayout) != nil {
		v.linkDays()
	}
}

// sessionsOf returns the sessions of an activity in the days that have pages.
func (v *view) sessionsOf(item *Item) []calendar.Session {
	last := content.Date{Time: v.site.Now.AddDate(0, 0, daysShown-1)}
	return calendar.Of(item.Activity, &v.directory.Terms).Between(v.site.Now, last)
}

func (v *view) daySession(item *Item, session calendar.Session) DaySession {
	s := DaySession{Item: item, From: session.From, To: session.To, AskFirst: session.AskFirst}
	place := item.Activity.Place
	if session.Venue != nil {
		place = &session.Venue.Place
	}
	if place != nil {
		s.Place = cmp.Or(place.Name, place.Address)
	}
	return s
}

// compareSessions puts those in the reader's language first, then the soonest.
func (v *view) compareSessions(a, b DaySession) int {
	other := func(s DaySession) int {
		if s.Item.Lang == v.site.Lang {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(other(a), other(b)), cmp.Compare(a.From, b.From))
}

// linkDays makes the links to the pages of days.
func (v *view) linkDays() {
	s := v.site
	s.Today, s.Next = s.Path(todayAddress), "/"+nextAddress
	s.Days = []DayLink{{"today", s.Today}, {"week", s.Path(weekAddress)}}
	monday := v.monday()
	for n := range daysShown {
		day := content.Date{Time: monday.AddDate(0, 0, n)}
		s.Days = append(s.Days, DayLink{"day_" + weekdayName(day), s.Path(weekdayAddress(day))})
	}
	for _, o := range often {
		s.Days = append(s.Days, DayLink{o.name, s.Path(o.address())})
	}
}

// often are lists of what comes again at some time of the week. They state rules and no
// dates, so they stay as they are from day to day.
var often = []oftenList{
	{"evenings", content.When.InTheEvening},
	{"weekends", content.When.AtTheWeekend},
}

type oftenList struct {
	name string // of its words in i18n
	fits func(content.When) bool
}

func (o oftenList) address() string { return "days/" + o.name + ".html" }

// planOften adds the list of activities that have a time which fits.
func (r *Renderer) planOften(v *view, o oftenList) {
	var items []*Item
	for _, item := range v.sections[content.ActivityKind.Section()] {
		if slices.ContainsFunc(item.Activity.Timetable(), o.fits) {
			items = append(items, item)
		}
	}
	r.planList(v, dayLayout, o.address(), o.name, len(items), List{Count: len(items)}, showItems(items))
}

// monday is the Monday of the week in which the site is built.
func (v *view) monday() content.Date {
	return content.Date{Time: v.site.Now.AddDate(0, 0, -(int(v.site.Now.Weekday())+6)%7)}
}

// planDays adds the pages of days.
func (r *Renderer) planDays(v *view) {
	if v.site.Today == "" {
		return
	}
	r.planDay(v, todayAddress, "today", v.days[:1])
	r.planDay(v, weekAddress, "week", v.days)
	for i, day := range v.days {
		r.planDay(v, weekdayAddress(day.Date), "day_"+weekdayName(day.Date), v.days[i:i+1])
	}
	for _, o := range often {
		r.planOften(v, o)
	}
	if v.site.Main {
		r.add(job{view: v, files: func(w *worker) { w.put(nextAddress, v.nextDays()) }})
	}
}

func (r *Renderer) planDay(v *view, address, key string, days []Day) {
	count := 0
	for _, day := range days {
		count += len(day.Sessions)
	}
	r.planList(v, dayLayout, address, key, count, List{Count: count, Days: days}, func(list *List, from, to int) {
		list.Days = someOf(days, from, to)
	})
}

// someOf returns the days with the sessions of a part of the list; without sessions at
// all, all days.
func someOf(days []Day, from, to int) (some []Day) {
	at := 0
	for _, day := range days {
		first, last := max(from-at, 0), min(to-at, len(day.Sessions))
		at += len(day.Sessions)
		switch {
		case first < last:
			day.Sessions = day.Sessions[first:last]
			some = append(some, day)
		case from == 0 && len(day.Sessions) == 0 && to >= at:
			some = append(some, day)
		}
	}
	return some
}

// nextDays is the file of dates: on which days each activity is, from a Monday on. A day is
// a letter, a for the first; a capital says to ask first.
func (v *view) nextDays() []byte {
	monday := v.monday()
	days := map[string]string{}
	for _, item := range v.sections[content.ActivityKind.Section()] {
		letters := ""
		for _, session := range calendar.Of(item.Activity, &v.directory.Terms).Between(monday, content.Date{Time: monday.AddDate(0, 0, daysAhead-1)}) {
			letter := string(rune('a' + dayNumber(session.Day) - dayNumber(monday)))
			if session.AskFirst {
				letter = strings.ToUpper(letter)
			}
			if !strings.HasSuffix(strings.ToLower(letters), strings.ToLower(letter)) {
				letters += letter
			}
		}
		if letters != "" {
			days[item.Key()] = letters
		}
	}
	data, _ := json.Marshal(days) // texts
	return fmt.Appendf(nil, "goodnext(%d,%s)\n", dayNumber(monday), data)
}
