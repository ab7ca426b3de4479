package content

import "goodday/content/reach"

// Common is the front matter of every kind of page.
type Common struct {
	Title      string   `yaml:"title" required:"yes" help:"The name of the page, in a few plain words."`
	Summary    string   `yaml:"summary" help:"One or two short sentences. At most 160 characters. Without it the first short sentence of the text is shown."`
	Slug       string   `yaml:"slug" help:"The last part of the address. Leave it out and the file's name is used. Pick a neutral one if the name says too much."`
	OtherNames []string `yaml:"other_names" help:"Other names people know it by. Each leads here in the A to Z and in search."`
	MovedFrom  []string `yaml:"moved_from" help:"Old addresses of this page, like activities/old-name. Each leads here."`
	Picture    string   `yaml:"picture" of:"picture" help:"The file name of a picture in the pictures folder."`

	Checked    Date   `yaml:"checked" help:"The day somebody last made sure that everything here is right."`
	CheckedBy  string `yaml:"checked_by" help:"The role of the person who checked, never a name: youth worker."`
	CheckAgain Date   `yaml:"check_again" help:"The day to look again. Leave it out for six months after checked."`

	Source *Origin `yaml:"source" help:"For what came from another directory: from where, and when it was read."`

	Sensitive bool     `yaml:"sensitive" help:"Write yes if the page could put someone at risk when others see it. It then shows the exit link first."`
	Credit    *Credit  `yaml:"credit" help:"Who made the page, in the words they choose. Leave it out for none."`
	Consent   *Consent `yaml:"consent" help:"What the person behind this page agreed to. A story must have it."`
	Version   *Version `yaml:"version" help:"For a translation or an Easy Read page: who made it and who checked it."`

	ReadOver *ReadOver `yaml:"read_over" help:"Who read the page over before it is shown. A story needs it, and so does what else has a consent. goodday read writes it."`

	Ignore []Ignore `yaml:"ignore" help:"Advice that does not fit this page, with the reason. Others read the reason before the page is published."`
}

// Ignore says that one piece of advice does not fit here. Without a reason it
// does not count.
type Ignore struct {
	Rule    string `yaml:"rule" required:"yes" help:"The name of the advice, as goodday check shows it: full-name."`
	Words   string `yaml:"words" help:"The words it is about, as they stand in the page. Advice about who somebody may be always needs them."`
	Because string `yaml:"because" required:"yes" help:"The reason, so that others can judge it: it is the name of a hall."`
}

// DueMonths is how long a check lasts when check_again is left out: the usual
// life of an entry in directories that keep one (food-oasis #905).
const DueMonths = 6

// Due is the day on which the page should be looked at again, or the zero Date
// if it was never checked.
func (c *Common) Due() Date {
	if known := c.KnownOn(); c.CheckAgain.IsZero() && !known.IsZero() {
		return known.AddMonths(DueMonths)
	}
	return c.CheckAgain
}

// KnownOn is the day on which what the page says was known to be right: when somebody
// checked it, or else when it was read elsewhere.
func (c *Common) KnownOn() Date {
	if c.Checked.IsZero() && c.Source != nil {
		return c.Source.Read
	}
	return c.Checked
}

// Origin says where a page came from that another directory has too.
type Origin struct {
	From    string    `yaml:"from" required:"yes" help:"The directory it came from: the county's list of clubs."`
	ID      string    `yaml:"id" help:"Its number or name there, so that it can be found again."`
	Address reach.Web `yaml:"address" help:"Its page there, with https://."`
	Read    Date      `yaml:"read" required:"yes" help:"The day it was read."`
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

// Ages is a range of ages in years, both ends included; 0 is "no limit". A nil Ages is
// not known: readers are told to ask, and no list of an age has it.
type Ages struct {
	Any  bool `yaml:"any" help:"Write yes if people of any age can come."`
	From int  `yaml:"from" help:"The youngest age, in years."`
	To   int  `yaml:"to" help:"The oldest age, in years."`
}

// Known reports whether the ages say anything.
func (a *Ages) Known() bool { return a != nil && (a.Any || a.From > 0 || a.To > 0) }

// Includes reports whether somebody aged between from and to (in years, both
// included) may come at some age of that range.
func (a *Ages) Includes(from, to int) bool {
	return a.Known() && a.From <= to && (a.To == 0 || a.To >= from)
}
