package content

import "reflect"

// Page is one published page: one Markdown file in one language, or its Easy
// Read companion. Exactly one of the kind's pointers is set.
type Page struct {
	Kind Kind
	// File is the slash-separated path from the site's folder: "stories/bus-pass.ar.md".
	// A page lent by the workspace starts with "shared/".
	File string
	// Name is the file's name without language, easy and ending: "bus-pass".
	Name string
	// Language is the BCP 47 tag: "en", "ar".
	Language string
	// Easy marks the Easy Read companion.
	Easy bool
	// Address is the path of the page in the site: "ar/stories/bus-pass.html".
	Address string

	// Common is the front matter that every kind has.
	*Common
	Activity *Activity
	Story    *Story
	Route    *Route
	Service  *Service
	Said     *Said
	Plain    *Plain

	// HTML is the body, rendered; links in it start with "/" and name files of this site.
	HTML string
	// Headings are the body's own, in order.
	Headings []Heading

	// Original is the page this one is a version of; nil for the original itself.
	Original *Page
	// Versions are the other pages of the original (translations and Easy Read),
	// sorted by language, Easy Read last. Only the original has them.
	Versions []*Page

	front Front
}

// NewPage returns a page of a kind with empty front matter.
func NewPage(kind Kind, file string) *Page {
	p := &Page{Kind: kind, File: file, front: kind.NewFront()}
	p.front.putInto(p)
	return p
}

// Front returns the page's front matter, as Kind.NewFront made it.
func (p *Page) Front() Front { return p.front }

// Heading is a heading in a body.
type Heading struct {
	Level    int
	ID, Text string
}

// Terms lists the ids of a vocabulary's words that the page's own fields name.
func (p *Page) Terms(vocabulary string) []string {
	if p.front == nil {
		return nil
	}
	var ids []string
	front := reflect.ValueOf(p.front).Elem()
	for _, f := range FieldsOf(front.Type()) {
		if f.Of != vocabulary {
			continue
		}
		switch value := front.FieldByIndex(f.Index).Interface().(type) {
		case string:
			ids = append(ids, value)
		case []string:
			ids = append(ids, value...)
		}
	}
	return ids
}

// Main returns the original of a version, and the page itself otherwise.
func (p *Page) Main() *Page {
	if p.Original != nil {
		return p.Original
	}
	return p
}

// In returns the version of the page in a language (not Easy Read), or the
// original if there is none.
func (p *Page) In(language string) *Page {
	main := p.Main()
	for _, version := range main.Versions {
		if version.Language == language && !version.Easy {
			return version
		}
	}
	return main
}

// EasyRead returns the Easy Read companion in the page's language, or nil.
func (p *Page) EasyRead() *Page {
	for _, version := range p.Main().Versions {
		if version.Easy && version.Language == p.Language {
			return version
		}
	}
	return nil
}

// Common is the front matter of every kind of page.
type Common struct {
	Title     string   `yaml:"title" required:"yes" help:"The name of the page, in a few plain words."`
	Summary   string   `yaml:"summary" required:"yes" help:"One or two short sentences. At most 160 characters."`
	Slug      string   `yaml:"slug" help:"The last part of the address. Leave it out and the file's name is used. Pick a neutral one if the name says too much."`
	MovedFrom []string `yaml:"moved_from" help:"Old addresses of this page, like activities/old-name. Each leads here."`
	Picture   string   `yaml:"picture" of:"picture" help:"The file name of a picture in the pictures folder."`

	Checked    Date   `yaml:"checked" help:"The day somebody last made sure that everything here is right."`
	CheckedBy  string `yaml:"checked_by" help:"The role of the person who checked, never a name: youth worker."`
	CheckAgain Date   `yaml:"check_again" help:"The day to look again. Leave it out for six months after checked."`

	Sensitive bool     `yaml:"sensitive" help:"Write yes if the page could put someone at risk when others see it. It then shows the exit link first."`
	Credit    *Credit  `yaml:"credit" help:"Who made the page, in the words they choose. Leave it out for none."`
	Consent   *Consent `yaml:"consent" help:"What the person behind this page agreed to. A story must have it."`
	Version   *Version `yaml:"version" help:"For a translation or an Easy Read page: who made it and who checked it."`

	Ignore []Ignore `yaml:"ignore" help:"Advice that does not fit this page, with the reason. Others read the reason before the page is published."`
}

// Ignore says that one piece of advice does not fit here. Without a reason it
// does not count.
type Ignore struct {
	Rule    string `yaml:"rule" required:"yes" help:"The name of the advice, as goodday check shows it: full-name."`
	Words   string `yaml:"words" help:"The words it is about. Leave it out for the whole page."`
	Because string `yaml:"because" required:"yes" help:"The reason, so that others can judge it: it is the name of a hall."`
}

// DueMonths is how long a check lasts when check_again is left out: the usual
// life of an entry in directories that keep one (food-oasis #905).
const DueMonths = 6

// Due is the day on which the page should be looked at again, or the zero Date
// if it was never checked.
func (c *Common) Due() Date {
	if !c.CheckAgain.IsZero() || c.Checked.IsZero() {
		return c.CheckAgain
	}
	return c.Checked.AddMonths(DueMonths)
}

// OutOfDate reports whether the day to look again is before now, or nobody ever checked.
func (c *Common) OutOfDate(now Date) bool { return c.Due().IsZero() || now.After(c.Due()) }

// Credit names who made something, in their own words.
type Credit struct {
	Words   string   `yaml:"words" required:"yes" help:"The words they chose: the Tuesday art group."`
	Consent *Consent `yaml:"consent" help:"Their agreement to be named so."`
}

// Version says who made a translation or an Easy Read page, and who checked it.
type Version struct {
	MadeBy    string `yaml:"made_by" required:"yes" help:"Who made this version: a volunteer translator."`
	CheckedBy string `yaml:"checked_by" help:"Who read it and found it right. Leave it out if nobody has yet."`
	Checked   Date   `yaml:"checked" help:"The day they checked it."`
}

// Ages is a range of ages in years, both ends included; 0 is "no limit".
type Ages struct {
	From int `yaml:"from" help:"The youngest age, in years."`
	To   int `yaml:"to" help:"The oldest age, in years."`
}

// Includes reports whether somebody aged between from and to (in years, both
// included) may come at some age of that range.
func (a *Ages) Includes(from, to int) bool {
	return a == nil || (a.From <= to && (a.To == 0 || a.To >= from))
}

// Plain is a page of its own, such as "How it works".
type Plain struct {
	Common `yaml:",inline"`
	Menu   int `yaml:"menu" help:"Its place among the pages, 1 first. Leave it out to keep it off the menu."`
}
