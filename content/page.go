package content

import (
	"cmp"
	"reflect"
)

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
	// Extract is the first short sentence of the text, for a page without a summary.
	Extract string

	// Original is the page this one is a version of; nil for the original itself.
	Original *Page
	// Versions are the other pages of the original (translations and Easy Read),
	// sorted by language, Easy Read last. Only the original has them.
	Versions []*Page

	front Front
}

// Front returns the page's front matter, as Kind.NewFront made it.
func (p *Page) Front() Front { return p.front }

// Heading is a heading in a body.
type Heading struct {
	Level    int
	ID, Text string
}

// Short is what lists and search say of the page: its summary, or else its first short
// sentence.
func (p *Page) Short() string { return cmp.Or(p.Summary, p.Extract) }

// Terms lists the ids of a vocabulary's words that the page's own fields name.
func (p *Page) Terms(vocabulary string) []string {
	if p.front == nil {
		return nil
	}
	switch {
	case p.Activity != nil && vocabulary == "areas":
		return p.Activity.AreaIDs()
	case p.Activity != nil && vocabulary == "access":
		return p.Activity.AccessIDs()
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

// Told reports whether the page is somebody's own words: a story, what young people
// said, and any page that has a consent block. Those who look for what may tell who
// somebody is are strictest with these.
func (p *Page) Told() bool {
	return p.Kind == StoryKind || p.Kind == SaidKind || p.Common != nil && p.Consent != nil
}

// Main returns the original of a version, and the page itself otherwise.
func (p *Page) Main() *Page {
	return cmp.Or(p.Original, p)
}

// In returns the version of the page in a language (not Easy Read), or the
// original if there is none.
func (p *Page) In(language string) *Page {
	return cmp.Or(p.Main().version(language, false), p.Main())
}

// EasyRead returns the Easy Read companion in the page's language, or nil.
func (p *Page) EasyRead() *Page {
	return p.Main().version(p.Language, true)
}

func (p *Page) version(language string, easy bool) *Page {
	return Find(p.Versions, func(v *Page) bool { return v.Language == language && v.Easy == easy })
}

// Front is what stands at the top of a page of one kind: *Activity,
// *Story, *Route, *Service, *Said or *Plain.
type Front interface{ putInto(page *Page) }

func (a *Activity) putInto(p *Page) { p.Activity, p.Common = a, &a.Common }
func (f *Story) putInto(p *Page)    { p.Story, p.Common = f, &f.Common }
func (f *Route) putInto(p *Page)    { p.Route, p.Common = f, &f.Common }
func (f *Service) putInto(p *Page)  { p.Service, p.Common = f, &f.Common }
func (f *Said) putInto(p *Page)     { p.Said, p.Common = f, &f.Common }
func (f *Plain) putInto(p *Page)    { p.Plain, p.Common = f, &f.Common }

// Plain is a page of its own, such as "How it works".
type Plain struct {
	Common `yaml:",inline"`
	Menu   int `yaml:"menu" help:"Its place among the pages, 1 first. Leave it out to keep it off the menu."`
}
