package content

import "slices"

// Activity is something to do nearby: a group, a class, a place.
type Activity struct {
	Common `yaml:",inline"`
	RunBy  string   `yaml:"run_by" required:"yes" help:"Who runs it."`
	Topics []string `yaml:"topics" required:"yes" of:"topics" help:"What it is about. Words from words.yaml."`
	Areas  []string `yaml:"areas" required:"yes" of:"areas" help:"Where it is. Words from words.yaml."`
	Ages   *Ages    `yaml:"ages" help:"Who it is for, by age."`
	Cost   *Cost    `yaml:"cost" required:"yes" help:"What it costs."`
	When   []When   `yaml:"when" help:"The days and times. Leave it out if there are no fixed times."`

	Ways      []Way    `yaml:"ways" help:"How you take part: in person, online, by text."`
	Place     *Place   `yaml:"place" help:"Where it is and how to get there."`
	Access    []string `yaml:"access" of:"access" help:"What makes it easier to come. Words from words.yaml."`
	MoreOn    string   `yaml:"access_more" help:"Anything else to know about access."`
	First     *First   `yaml:"first_visit" help:"What the first visit is like."`
	Childcare string   `yaml:"childcare" help:"What there is for children: children welcome, or a creche."`
	Languages []string `yaml:"languages" help:"Languages spoken there, as codes: en, ar, pl."`

	Join       []Reach        `yaml:"join" help:"How to join. The best way first."`
	Space      Space          `yaml:"space" help:"Whether there is space: open, waiting list, full."`
	Status     ActivityStatus `yaml:"status" help:"Whether it runs: open, paused or closed. Leave it out for open."`
	StatusMore string         `yaml:"status_more" help:"Why it is paused or closed, and until when."`
	UseInstead []string       `yaml:"use_instead" of:"page" help:"For a paused or closed activity: the files of pages to use instead."`
}

// Running reports whether the activity is neither paused nor closed.
func (a *Activity) Running() bool { return a.Status == "" || a.Status == Open }

// Cost says what something costs. Free and Amount exclude one another.
type Cost struct {
	Free   bool   `yaml:"free" help:"Write yes if it costs nothing."`
	Amount Money  `yaml:"amount" help:"The price in pounds: 3 or 3.50."`
	Per    Per    `yaml:"per" help:"What the price is for: session, week, month, term, year, once."`
	Help   string `yaml:"help" help:"Help with the cost or with fares."`
}

// When is one line of a timetable: days that come again, or dates of their own.
type When struct {
	Every    Frequency `yaml:"every" help:"How often: week, fortnight or month."`
	Days     []Day     `yaml:"days" help:"The days of the week: monday, friday."`
	Which    Which     `yaml:"which" help:"For every month: which one, like first or last."`
	Dates    []Date    `yaml:"dates" help:"Single dates, if it does not come again every week or month."`
	From     Clock     `yaml:"from" help:"The time it starts, in quotes: \"17:00\"."`
	To       Clock     `yaml:"to" help:"The time it ends, in quotes: \"19:00\". At midnight: \"24:00\". It may be after midnight."`
	TermTime bool      `yaml:"term_time" help:"Write yes if it runs in school term only."`
	Starts   Date      `yaml:"starts" help:"The first day, if it has not begun yet. For every fortnight: a day of a week in which it is on."`
	Ends     Date      `yaml:"ends" help:"The last day, if it will end."`
	Except   []Date    `yaml:"except" help:"Dates on which it does not run."`
	Note     string    `yaml:"note" help:"Anything else about the times."`
}

// longestNight is the most minutes that something lasts which goes on after midnight.
// What would be longer has its times the wrong way round.
const longestNight = 14 * 60

// EndsFirst reports whether the end is before the beginning. Something in the evening
// may end after midnight.
func (w When) EndsFirst() bool {
	return w.From != "" && w.To != "" && w.From >= w.To && w.To.minutes()+24*60-w.From.minutes() > longestNight
}

// AfterMidnight reports whether something goes on until midnight or longer.
func (w When) AfterMidnight() bool {
	return w.From != "" && w.To != "" && (w.To <= w.From || w.To == midnight)
}

// Over reports whether the last day was before now.
func (w When) Over(now Date) bool {
	if w.Every == "" && len(w.Dates) > 0 {
		return !slices.ContainsFunc(w.Dates, func(d Date) bool { return !now.After(d) })
	}
	return !w.Ends.IsZero() && now.After(w.Ends)
}

// Over reports whether the last day of all times was before now.
func (a *Activity) Over(now Date) bool {
	return len(a.When) > 0 && !slices.ContainsFunc(a.When, func(w When) bool { return !w.Over(now) })
}

// Place says where something is and how to get there.
type Place struct {
	Name    string `yaml:"name" help:"The name of the place."`
	Address string `yaml:"address" help:"The street and town."`
	How     string `yaml:"how" help:"How to find it from the street."`
	Bus     string `yaml:"bus" help:"The nearest bus stop, and which buses."`
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
