package content

import (
	"cmp"
	"slices"
)

// TermDates is terms.yaml: when schools are closed, so that what runs in term time can
// be told apart. There are no dates for the whole country: each council sets its own,
// and many schools theirs. A site's own file comes after the shared one and wins.
type TermDates struct {
	Follows   string         `yaml:"follows" help:"The id of the holidays that this site goes by: bristol."`
	Calendars []TermCalendar `yaml:"calendars" help:"The holidays of one council or group of schools, each with where they were read."`
}

// TermCalendar is the school holidays of one council or group of schools.
type TermCalendar struct {
	ID       string    `yaml:"id" required:"yes" help:"A short name in small letters: bristol."`
	Name     string    `yaml:"name" required:"yes" help:"Whose holidays they are: Bristol schools."`
	Source   string    `yaml:"source" required:"yes" help:"Where they were read: the council's page."`
	Checked  Date      `yaml:"checked" required:"yes" help:"The day they were read."`
	KnownTo  Date      `yaml:"known_until" required:"yes" help:"The last day of the last term that is known. Nothing is said about days after it."`
	Holidays []Holiday `yaml:"holidays" required:"yes" help:"The holidays in their order: names and days."`
}

// Holiday is one school holiday, both days included.
type Holiday struct {
	Name  string            `yaml:"name" required:"yes" help:"What it is called: Half term."`
	Names map[string]string `yaml:"names" help:"What readers of other languages see, by language code."`
	From  Date              `yaml:"from" required:"yes" help:"The first day without school."`
	To    Date              `yaml:"to" required:"yes" help:"The last day without school."`
}

// In returns the holiday's name in a language, or its main name.
func (h Holiday) In(language string) string { return cmp.Or(h.Names[language], h.Name) }

// Includes reports whether a day is in the holiday.
func (h Holiday) Includes(day Date) bool { return !h.From.After(day) && !day.After(h.To) }

// HolidayOn returns the holiday on a day, or nil in term.
func (c *TermCalendar) HolidayOn(day Date) *Holiday {
	if i := slices.IndexFunc(c.Holidays, func(h Holiday) bool { return h.Includes(day) }); i >= 0 {
		return &c.Holidays[i]
	}
	return nil
}

// Calendar returns the holidays of an id, or of those that the site goes by if it is "";
// nil if there are none.
func (t *TermDates) Calendar(id string) *TermCalendar {
	id = cmp.Or(id, t.Follows)
	if id == "" && len(t.Calendars) == 1 {
		return &t.Calendars[0]
	}
	if i := slices.IndexFunc(t.Calendars, func(c TermCalendar) bool { return c.ID == id }); i >= 0 {
		return &t.Calendars[i]
	}
	return nil
}

// Merge puts other's over these. A calendar of the same id is replaced.
func (t *TermDates) Merge(other TermDates) {
	t.Follows = cmp.Or(other.Follows, t.Follows)
	for _, calendar := range other.Calendars {
		if i := slices.IndexFunc(t.Calendars, func(c TermCalendar) bool { return c.ID == calendar.ID }); i >= 0 {
			t.Calendars[i] = calendar
		} else {
			t.Calendars = append(t.Calendars, calendar)
		}
	}
}
