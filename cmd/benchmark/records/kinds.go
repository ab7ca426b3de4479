package records

import (
	"fmt"
	"strings"
)

// How many records in a thousand are of a kind, from 1,678 records of six directories.
// Kinds of which a directory has a handful are a little more frequent here, so that 300
// records have some of each.
const (
	summaryMissing = 400 // the description stands only as a text
	otherNames     = 90  // "see …" entries
	hasWebsite     = 630
	costKnown      = 180
	agesKnown      = 25
	timesMissing   = 130
	byAppointment  = 60
	sessionsTwice  = 75 // two sessions on a day
	pastMidnight   = 10
	inSeason       = 15
	onceAYear      = 10
	inTerm         = 40
	severalPlaces  = 35
	severalRunIt   = 160
	namesNobody    = 60
	whoInWords     = 260 // eligibility in words
	whoInFlags     = 60
	accessInWords  = 110
	spoken         = 130
	extension      = 30
	severalPhones  = 40
	apart          = 20 // ended
	paused         = 20
	belongsTo      = 150 // of organisations
)

// activity returns the page of one record.
func (r *record) activity() string {
	r.common(r.pick(places) + " " + r.pick(sorts))
	r.runBy()
	r.add("topics: [%s]", r.pick(topicIDs()))
	if !r.chance(namesNobody) {
		r.add("areas: [%s]", r.pick(areaIDs()))
	}
	r.cost()
	if r.chance(agesKnown) {
		r.add("ages: {from: %d}", 11+r.random.IntN(8))
	}
	r.whereAndWhen()
	r.who()
	r.contact()
	switch {
	case r.chance(apart):
		r.add("ends: %s", day(100))
	case r.chance(paused):
		r.add("status: paused\npaused_until: 2027-01-10")
	}
	return r.page(r.body())
}

func (r *record) runBy() {
	file := func() string { return fmt.Sprintf("services/ser-%d.md", r.random.IntN(r.groups)) }
	switch {
	case r.chance(severalRunIt):
		r.add("run_by: [%s, %q]", file(), r.pick(places)+" council")
	case r.chance(namesNobody):
	case r.chance(700):
		r.add("run_by: %s", file())
	default:
		r.add("run_by: %q", r.pick(places)+" group")
	}
}

func (r *record) cost() {
	if !r.chance(costKnown) {
		return
	}
	r.add("cost: {%s}", r.pick([]string{
		"free: yes", "amount: 3, per: session", "amount: 12.50, per: month", "from: 2, to: 5", "donation: yes",
		"text: Part of your income", "ask: yes", "prices: [{for: under 18, free: yes}, {for: everybody else, amount: 4}]",
	}))
}

// whereAndWhen adds one place with its times, or several.
func (r *record) whereAndWhen() {
	count := 1
	switch {
	case r.number == 7:
		count = 186
	case r.number == 11:
		count = 40
	case r.chance(severalPlaces):
		count = 2 + r.random.IntN(6)
	}
	if count == 1 {
		r.add("place: {%s}", r.place())
		r.times("")
		return
	}
	r.add("places:")
	for range count {
		r.add("  - %s", strings.ReplaceAll(r.place(), ", postcode", "\n    postcode"))
		r.add("    areas: [%s]", r.pick(areaIDs()))
		r.times("    ")
	}
}

func (r *record) place() string {
	number := 1 + r.random.IntN(90)
	return fmt.Sprintf("address: \"%d %s Road\", postcode: TE%d %d%s", number, r.pick(places), 1+r.random.IntN(12), r.random.IntN(10), r.pick([]string{"AB", "QX", "HU"}))
}

// times adds a timetable.
func (r *record) times(indent string) {
	days := r.pick([]string{"[monday]", "[tuesday, thursday]", "[monday, tuesday, wednesday, thursday, friday]", "[saturday]", "[sunday, wednesday]"})
	line := ""
	switch {
	case r.chance(timesMissing):
		return
	case r.chance(byAppointment):
		line = "- {note: By appointment}"
	case r.chance(sessionsTwice):
		line = fmt.Sprintf("- {every: week, days: %s, from: \"09:30\", to: \"12:00\"}\n%s  - {every: week, days: %s, from: \"13:00\", to: \"16:30\"}", days, indent, days)
	case r.chance(pastMidnight):
		line = `- {every: week, days: [friday, saturday], from: "21:00", to: "02:00"}`
	case r.chance(inSeason):
		line = `- {every: day, from: "10:00", to: "17:00", season: {from: april, to: september}}`
	case r.chance(onceAYear):
		line = "- {every: year, season: {from: july, to: july}, note: Ask for this year's days.}"
	case r.chance(inTerm):
		line = fmt.Sprintf("- {every: week, days: %s, from: \"16:00\", to: \"18:00\", term_time: yes}", days)
	default:
		line = fmt.Sprintf("- {every: %s, from: \"%02d:00\", to: \"%02d:30\"}", r.pick([]string{"week, days: " + days, "weekday", "month, which: first, days: [tuesday]"}), 9+r.random.IntN(8), 17+r.random.IntN(4))
	}
	r.add("%swhen:\n%s  %s", indent, indent, line)
}

// who adds for whom it is, and what makes it easier to come.
func (r *record) who() {
	if r.chance(whoInFlags) {
		r.add("who_can_come: [%s]", r.pick([]string{"members", "young-carers", "women-only", "through-a-worker"}))
	}
	if r.chance(whoInWords) {
		r.add("who_can_come_more: %q", "People who live in "+r.pick(places)+" or near it.")
	}
	if r.chance(accessInWords) {
		r.add("access_more: %q", "There is a ramp at the side door.")
	}
	if r.chance(spoken) {
		r.add("languages: [en, %s]", r.pick([]string{"ar", "pl", "es", "so", "ku"}))
	}
}

// contact adds how to join and the website.
func (r *record) contact() {
	if r.chance(hasWebsite) {
		r.add("website: https://example.org/groups/%d", r.number)
	}
	number := fmt.Sprintf("01632 960%03d", r.random.IntN(1000))
	switch {
	case r.chance(extension):
		r.add("join: [{by: call, to: %s ext %d}]", number, 10+r.random.IntN(90))
	case r.chance(severalPhones):
		r.add("join:\n  - {by: call, to: %s, note: In the day.}\n  - {by: text, to: 07700 900%03d, note: In the evening.}", number, r.random.IntN(1000))
	case r.chance(750):
		r.add("join: [{by: call, to: %s}]", number)
	default:
		r.add("join: [{by: email, to: group%d@example.org}]", r.number)
	}
}

// organisation returns the page of who runs several of them.
func (r *record) organisation() string {
	r.common(fmt.Sprintf("%s %s %d", r.pick(places), r.pick([]string{"Trust", "Association", "Centre", "Church hall"}), r.number))
	if r.number > 0 && r.chance(belongsTo) {
		r.add("part_of: services/ser-%d.md", r.random.IntN(r.number))
	}
	if r.chance(800) {
		r.add("website: https://example.org/organisations/%d", r.number)
	}
	if r.chance(600) {
		r.add("phone: 01632 960%03d", r.random.IntN(1000))
	}
	if r.chance(490) {
		r.add("email: office%d@example.org", r.number)
	}
	if r.chance(300) {
		r.add("social: [https://example.org/social/%d]", r.number)
	}
	r.add("place: {%s}", r.place())
	if r.chance(300) {
		r.add("opens: [{every: weekday, from: \"09:00\", to: \"17:00\"}]")
	}
	return r.page(r.body())
}
