package themes

import "goodday/content"

// newItem returns the light half of a page as readers of site see it.
func newItem(page *content.Page, site *Site) *Item {
	return &Item{
		Kind: string(page.Kind), Title: page.Title, Summary: page.Summary,
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
