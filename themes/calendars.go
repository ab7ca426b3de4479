package themes

import (
	"fmt"
	"hash/fnv"
	"strings"

	"goodday/content"
	"goodday/content/calendar"

	ics "github.com/arran4/golang-ical"
)

// siteCalendar is the address of the calendar of all activities.
const siteCalendar = "calendar.ics"

// calendarAddress returns the address of the calendar file beside a page.
func calendarAddress(page string) string { return strings.TrimSuffix(page, ".html") + ".ics" }

// entries returns what calendars are told of an activity, or nil if no calendar is to have
// it: nothing is known, nothing is to come, or nobody else should find it in somebody's
// calendar. What stands under a consent is in none: it could never be taken back there.
func (v *view) entries(source *content.Page) *calendar.Entries {
	main := source.Main()
	if source.Activity == nil || source.Sensitive || main.Sensitive || source.Consent != nil || main.Consent != nil {
		return nil
	}
	if known, ok := v.calendars.Load(source); ok {
		return known.(*calendar.Entries)
	}
	entries := calendar.Of(source.Activity, &v.directory.Terms).Entries(main.KnownOn(), v.site.Now)
	v.calendars.Store(source, entries)
	return entries
}

// event returns what calendars say of a page besides its times.
func (v *view) event(source *content.Page) calendar.Event {
	name := strings.TrimSuffix(source.Main().Address, ".html")
	return calendar.Event{
		Title: source.Title, Text: source.Short(), Link: v.permalink(source.Address),
		AskFirst: v.translate("calendar_ask_first"),
		ID:       strings.ReplaceAll(name, "/", "-") + "@" + v.calendarHost(),
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

// calendarOf returns the link to the calendar of a page, or "". An Easy Read page leads to
// that of the full page.
func (v *view) calendarOf(source *content.Page) string {
	if source.Easy {
		source = v.madeFrom(source)
	}
	if v.entries(source) == nil {
		return ""
	}
	return "/" + calendarAddress(source.Address)
}

// pageCalendar returns the calendar file of an activity's page, or nil.
func (v *view) pageCalendar(source *content.Page) []byte {
	if entries := v.entries(source); entries != nil && !source.Easy {
		return calendar.File(source.Title, entries.Events(v.event(source)))
	}
	return nil
}

// planTopicCalendar adds the calendar file of a topic, with all events of its activities,
// and returns the link to it; "" if there would be nothing in it.
func (r *Renderer) planTopicCalendar(v *view, term *Term, items []*Item) string {
	address := calendarAddress(term.Facet + "/" + term.ID + ".html")
	all := func(*calendar.Entries) bool { return true }
	return r.planCalendar(v, address, term.Name, v.inCalendar(items, all), func(entries *calendar.Entries, about calendar.Event) []*ics.VEvent {
		return entries.Events(about)
	})
}

// planSiteCalendar adds the calendar file of all activities. There may be thousands: it has
// only what comes again, in few words.
func (r *Renderer) planSiteCalendar(v *view, items []*Item) string {
	return r.planCalendar(v, siteCalendar, v.site.Title, v.inCalendar(items, (*calendar.Entries).ComeAgain), func(entries *calendar.Entries, about calendar.Event) []*ics.VEvent {
		about.Text = ""
		return entries.Regular(about)
	})
}

// inCalendar returns the items of which calendars are told something that fits.
func (v *view) inCalendar(items []*Item, fits func(*calendar.Entries) bool) (told []*Item) {
	for _, item := range items {
		if entries := v.entries(item.source); entries != nil && fits(entries) {
			told = append(told, item)
		}
	}
	return told
}

func (r *Renderer) planCalendar(v *view, address, name string, items []*Item, events func(*calendar.Entries, calendar.Event) []*ics.VEvent) string {
	if len(items) == 0 {
		return ""
	}
	address = v.site.address(address)
	r.add(job{address: address, view: v, data: func() []byte {
		var all []*ics.VEvent
		for _, item := range items {
			all = append(all, events(v.entries(item.source), v.event(item.source))...)
		}
		return calendar.File(name, all)
	}})
	return "/" + address
}
