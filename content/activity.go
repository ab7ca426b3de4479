package content

import (
	"slices"

	"goodday/content/reach"
)

// Activity is something to do nearby: a group, a class, a place. What its writer does
// not know stays out: readers are told to ask, and no list claims it.
type Activity struct {
	Common `yaml:",inline"`
	RunBy  OneOrMore `yaml:"run_by" of:"organisation" help:"Who runs it: a name, or the files of pages in services. One, or a list."`
	Topics []string  `yaml:"topics" required:"yes" of:"topics" help:"What it is about. Words from words.yaml."`
	Areas  []string  `yaml:"areas" of:"areas" help:"Where it is. Words from words.yaml."`
	Ages   *Ages     `yaml:"ages" help:"Who it is for, by age. Leave it out if you do not know: readers are told to ask."`
	Cost   *Cost     `yaml:"cost" help:"What it costs. Leave it out if you do not know: readers are told to ask."`
	When   []When    `yaml:"when" help:"The days and times. With a note alone, like By appointment, if there are none. Leave it out if you do not know."`
	Ends   Date      `yaml:"ends" help:"The last day of all of it. After it the page leaves every list by itself."`

	BankHolidays BankHolidays `yaml:"bank_holidays" help:"Whether it runs on bank holidays: runs, does not run. Leave it out if you do not know."`
	Follows      string       `yaml:"follows" of:"terms" help:"For term time: whose school holidays, by their id in terms.yaml."`

	Ways      []Way    `yaml:"ways" help:"How you take part: in person, online, by text."`
	Place     *Place   `yaml:"place" help:"Where it is and how to get there."`
	Places    []Venue  `yaml:"places" help:"For an activity at several places: each with its own times."`
	Access    []string `yaml:"access" of:"access" help:"What makes it easier to come. Words from words.yaml."`
	MoreOn    string   `yaml:"access_more" help:"Anything else to know about access."`
	First     *First   `yaml:"first_visit" help:"What the first visit is like."`
	Childcare string   `yaml:"childcare" help:"What there is for children: children welcome, or a creche."`
	Languages []string `yaml:"languages" help:"Languages spoken there, as codes: en, ar, pl."`

	WhoCanCome     []string `yaml:"who_can_come" of:"who_can_come" help:"For whom it is, if not for everybody: words from words.yaml."`
	WhoCanComeMore string   `yaml:"who_can_come_more" help:"The same in your own words: for people who look after somebody."`
	NotFor         string   `yaml:"not_for" help:"Who should not come, and why, in kind words."`

	Join       []Reach        `yaml:"join" help:"How to join. The best way first."`
	Website    reach.Web      `yaml:"website" help:"The web page of this activity. How to join stands under join."`
	Links      []WebLink      `yaml:"links" help:"Other web pages about it."`
	Space      Space          `yaml:"space" help:"Whether there is space: open, waiting list, full."`
	Status     ActivityStatus `yaml:"status" help:"Whether it runs: open, paused or closed. Leave it out for open."`
	StatusMore string         `yaml:"status_more" help:"Why it is paused or closed."`
	PausedTo   Date           `yaml:"paused_until" help:"For a paused activity: the day it starts again, if you know."`
	UseInstead []string       `yaml:"use_instead" of:"page" help:"For a paused or closed activity: the files of pages to use instead."`
}

// Running reports whether the activity is neither paused nor closed.
func (a *Activity) Running() bool { return a.Status == "" || a.Status == Open }

// Over reports whether the last day of all times was before now.
func (a *Activity) Over(now Date) bool {
	last := a.LastDay()
	return !last.IsZero() && now.After(last)
}

// LastDay returns the last day on which anything happens, or the zero Date if there is
// none, or nobody said.
func (a *Activity) LastDay() Date {
	var last Date
	for _, w := range a.Timetable() {
		day := w.LastDay()
		if day.IsZero() {
			last = Date{}
			break
		}
		if day.After(last) {
			last = day
		}
	}
	if !a.Ends.IsZero() && (last.IsZero() || last.After(a.Ends)) {
		return a.Ends
	}
	return last
}

// Timetable returns all times, those of all places together.
func (a *Activity) Timetable() []When {
	all := slices.Clone(a.When)
	for _, venue := range a.Places {
		all = append(all, venue.When...)
	}
	return all
}

// AreaIDs returns the areas of the activity and of all its places, each once.
func (a *Activity) AreaIDs() []string {
	return a.gather(a.Areas, func(v Venue) []string { return v.Areas })
}

// AccessIDs returns what makes it easier to come, there or at one of its places, each once.
func (a *Activity) AccessIDs() []string {
	return a.gather(a.Access, func(v Venue) []string { return v.Access })
}

func (a *Activity) gather(own []string, at func(Venue) []string) []string {
	if len(a.Places) == 0 {
		return own
	}
	ids := slices.Clone(own)
	for _, venue := range a.Places {
		for _, id := range at(venue) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// First says what the first visit is like.
type First struct {
	Meets  string `yaml:"who_meets_you" help:"Who meets you, and where."`
	People string `yaml:"how_many" help:"How many people are there."`
	Loud   string `yaml:"how_loud" help:"How loud or quiet it is."`
	Bring  string `yaml:"bring_someone" help:"Whether you can bring someone."`
	Watch  string `yaml:"just_watch" help:"Whether you can just watch at first."`
	More   string `yaml:"more" help:"Anything else about the first time."`
}

// WebLink is another page on the web.
type WebLink struct {
	To    reach.Web `yaml:"to" required:"yes" help:"The address, with https://."`
	Words string    `yaml:"words" required:"yes" help:"What is found there: photos of the hall."`
}
