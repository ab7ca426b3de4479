package themes

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/calendar"

	ics "github.com/arran4/golang-ical"
)

// siteCalendar is the address of the calendar of all activities.
const siteCalendar = "calendar.ics"

// calendarAddress returns the address of the calendar file beside a page.
func calendarAddress(page string) string { return strings.TrimSuffix(page, ".html") + ".ics" }

// timetable returns when an activity runs, or nil if no calendar is to have it: nothing is
// known, nothing is to come, or nobody else should find it in somebody's calendar.
func (v *view) timetable(source *content.Page) *calendar.Timetable {
	if source.Activity == nil || source.Sensitive || source.Main().Sensitive {
		return nil
	}
	timetable := calendar.Of(source.Activity, &v.directory.Terms)
	if _, ok := timetable.Next(v.site.Now); !ok {
		return nil
	}
	return timetable
}

// event returns what calendars say of a page besides its times.
func (v *view) event(source *content.Page) calendar.Event {
	name := strings.TrimSuffix(source.Main().Address, ".html")
	return calendar.Event{
		Title: source.Title, Text: source.Short(), Link: v.permalink(source.Address),
		AskFirst: v.translate("calendar_ask_first"), Known: source.Main().KnownOn(),
		ID: strings.ReplaceAll(name, "/", "-") + "@" + v.calendarHost(),
	}
}

// calendarHost is what tells the events of this site from those of others: its address, or
// a number made of its name.
func (v *view) calendarHost() string {
	if _, host, ok := strings.Cut(v.site.BaseURL, "://"); ok {
		return strings.ReplaceAll(strings.TrimSuffix(host, "/"), "/", ".")
	}
	sum := fnv.New32a()
	fmt.Fprint(sum, v.directory.Folder, v.directory.Site.Place)
	return fmt.Sprintf("%08x.goodday", sum.Sum32())
}

// events returns all events of an activity, or none if no calendar is to have it.
func (v *view) events(source *content.Page) []*ics.VEvent {
	if timetable := v.timetable(source); timetable != nil {
		return timetable.Events(v.event(source), v.site.Now)
	}
	return nil
}

// calendarOf returns the link to the calendar of a page, or "". An Easy Read page leads to
// that of the full page.
func (v *view) calendarOf(source *content.Page) string {
	if source.Easy {
		source = v.madeFrom(source)
	}
	if len(v.events(source)) == 0 {
		return ""
	}
	return "/" + calendarAddress(source.Address)
}

// pageCalendar returns the calendar file of an activity's page, or nil.
func (v *view) pageCalendar(source *content.Page) []byte {
	if events := v.events(source); !source.Easy && len(events) > 0 {
		return calendar.File(source.Title, events)
	}
	return nil
}

// regular returns the events of what comes again of an activity, in few words: a
// calendar of the whole site may have thousands.
func (v *view) regular(source *content.Page) []*ics.VEvent {
	timetable := v.timetable(source)
	if timetable == nil {
		return nil
	}
	about := v.event(source)
	about.Text = ""
	return timetable.Regular(about, v.site.Now, false)
}

// planCalendar adds the calendar file of a list of activities, and returns the link to it;
// "" if there would be nothing in it.
func (r *Renderer) planCalendar(v *view, address, name string, items []*Item, events func(*content.Page) []*ics.VEvent) string {
	if !slices.ContainsFunc(items, func(item *Item) bool { return len(events(item.source)) > 0 }) {
		return ""
	}
	address = v.site.address(address)
	r.add(job{address: address, view: v, data: func() []byte {
		var all []*ics.VEvent
		for _, item := range items {
			all = append(all, events(item.source)...)
		}
		return calendar.File(name, all)
	}})
	return "/" + address
}
