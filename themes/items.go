package themes

import (
	"strings"

	"goodday/content"
)

// newItem returns the light half of a page as readers of site see it.
func newItem(page *content.Page, site *Site) *Item {
	return &Item{
		Kind: string(page.Kind), Title: page.Title, Summary: page.Short(),
		Lang: page.Language, Dir: site.language(page.Language).Dir,
		RelPermalink: "/" + page.Address,
		Sensitive:    page.Sensitive, OutOfDate: page.OutOfDate(site.Now),
		NoPrint:  !page.Consent.AllowsPrint() || !page.Main().Consent.AllowsPrint(),
		Activity: page.Activity, Story: page.Story, Route: page.Route,
		Service: page.Service, Said: page.Said, Plain: page.Plain,
		Site: site, source: page, ids: termIDs(page),
	}
}

// Topics, Areas and the like return what the page belongs to, in the reader's
// language. They leave out a term without a page of its own.
func (i *Item) Topics() []*Term      { return i.terms("topics") }
func (i *Item) Areas() []*Term       { return i.terms("areas") }
func (i *Item) AccessNeeds() []*Term { return i.terms("access") }
func (i *Item) AgeGroups() []*Term   { return i.terms("ages") }
func (i *Item) HelpedWith() []*Term  { return i.terms("helped-with") }

// Spoken returns the languages spoken there.
func (i *Item) Spoken() []*Term { return i.terms("languages") }

// Key is what data of other files know a page by, whatever its language: its address
// without the end, "activities/lunch".
func (i *Item) Key() string {
	if i.source == nil {
		return ""
	}
	return strings.TrimSuffix(i.source.Main().Address, ".html")
}

// Easier returns the Easy Read page beside this one, for a row of a list, or nil.
func (i *Item) Easier() *Item {
	if i.source == nil || i.Site.view == nil || i.source.Easy {
		return nil
	}
	easy := i.source.EasyRead()
	if easy == nil {
		return nil
	}
	return newItem(easy, i.Site)
}

// Organisers returns who runs an activity or a service.
func (i *Item) Organisers() []Organiser {
	if i.source == nil || i.Site.view == nil {
		return nil
	}
	files, names := i.source.RunBy()
	var organisers []Organiser
	for _, file := range files {
		if item := i.Site.view.item(file); item != nil {
			organisers = append(organisers, Organiser{item.Title, item})
		}
	}
	for _, name := range names {
		organisers = append(organisers, Organiser{Name: name})
	}
	return organisers
}

// Venues returns the several places of an activity.
func (i *Item) Venues() []Venue {
	if i.Activity == nil || i.Site.view == nil {
		return nil
	}
	return content.Map(i.Activity.Places, func(venue content.Venue) Venue {
		return Venue{
			Place: &venue.Place, When: venue.When, MoreOn: venue.MoreOn, Note: venue.Note,
			Areas:       i.Site.view.termsWithPages("areas", venue.Areas),
			AccessNeeds: i.Site.view.termsWithPages("access", venue.Access),
		}
	})
}

// WhoCanCome returns the words for whom it is, if not for everybody.
func (i *Item) WhoCanCome() []*Term { return i.terms("who-can-come") }

// Bought, CostBand and PriceBand return the one term, or nil.
func (i *Item) Bought() *Term    { return i.term("bought") }
func (i *Item) CostBand() *Term  { return i.term("costs") }
func (i *Item) PriceBand() *Term { return i.term("prices") }

// Symbol is the name of the symbol of the page's first topic, or of what was
// bought, or "".
func (i *Item) Symbol() string {
	for _, term := range i.Topics() {
		if term.Symbol != "" {
			return term.Symbol
		}
	}
	if term := i.Bought(); term != nil {
		return term.Symbol
	}
	return ""
}

func (i *Item) term(facet string) *Term {
	if terms := i.terms(facet); len(terms) > 0 {
		return terms[0]
	}
	return nil
}

func (i *Item) terms(facet string) []*Term {
	if i.source == nil || i.Site.view == nil {
		return nil
	}
	return i.Site.view.termsWithPages(facet, i.ids[facet])
}

// listed reports whether the page is in lists and counts. A closed activity is
// not: its page stays for those who look for it.
func listed(page *content.Page) bool {
	return page.Activity == nil || page.Activity.Status != content.Closed
}
