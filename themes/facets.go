package themes

import "goodday/content"

// facetKind says how one facet is made: its terms, and which of them a page has.
// There are two sorts: words of words.yaml, and bands of a number.
type facetKind struct {
	name       string // the first part of its addresses
	vocabulary string // the name in front matter, for a facet of words.yaml
	bands      []band // for a facet of numbers
	sections   []string
	ids        func(page *content.Page) []string
}

// band is a range of a number; both ends are included.
type band struct {
	id, key  string // key is the name in i18n
	from, to int
}

// noEnd is beyond every price and age.
const noEnd = 1 << 30

var costBands = []band{
	{"free", "cost_free", 0, 0},
	{"up-to-3", "cost_up_to_3", 1, 300},
	{"3-to-10", "cost_3_to_10", 301, 1000},
	{"over-10", "cost_over_10", 1001, noEnd},
}

var priceBands = []band{
	{"up-to-50", "price_up_to_50", 0, 5000},
	{"50-to-150", "price_50_to_150", 5001, 15000},
	{"150-to-300", "price_150_to_300", 15001, 30000},
	{"over-300", "price_over_300", 30001, noEnd},
}

// ageBands follow the steps at which support changes hands: 14, 16, 18, 21.
var ageBands = []band{
	{"under-14", "age_under_14", 0, 13},
	{"14-to-15", "age_14_to_15", 14, 15},
	{"16-to-17", "age_16_to_17", 16, 17},
	{"18-to-20", "age_18_to_20", 18, 20},
	{"21-to-25", "age_21_to_25", 21, 25},
}

// facetKinds lists all facets, in the order in which a site shows them.
var facetKinds = []facetKind{
	{name: "topics", vocabulary: "topics", sections: []string{"activities", "stories"}, ids: topicsOf},
	{name: "areas", vocabulary: "areas", sections: []string{"activities", "get-help", "services"}, ids: areasOf},
	{name: "costs", bands: costBands, sections: []string{"activities"}, ids: costOf},
	{name: "access", vocabulary: "access", sections: []string{"activities"}, ids: accessOf},
	{name: "ages", bands: ageBands, sections: []string{"activities", "get-help"}, ids: agesOf},
	{name: "bought", vocabulary: "bought", sections: []string{"stories"}, ids: boughtOf},
	{name: "prices", bands: priceBands, sections: []string{"stories"}, ids: priceOf},
	{name: "helped-with", vocabulary: "helped_with", sections: []string{"stories"}, ids: helpedOf},
}

// FacetsOf gives what a page can be browsed and filtered by: the ids of terms by
// the name of the facet, as in addresses. It is nil for a page that stands in no
// list.
func FacetsOf(page *content.Page) map[string][]string {
	if !listed(page) {
		return nil
	}
	facets := map[string][]string{}
	for _, kind := range facetKinds {
		if ids := kind.ids(page); len(ids) > 0 {
			facets[kind.name] = ids
		}
	}
	return facets
}

func topicsOf(page *content.Page) []string {
	switch {
	case page.Activity != nil:
		return page.Activity.Topics
	case page.Story != nil:
		return page.Story.Topics
	}
	return nil
}

func areasOf(page *content.Page) []string {
	switch {
	case page.Activity != nil:
		return page.Activity.Areas
	case page.Route != nil:
		return page.Route.Areas
	case page.Service != nil:
		return page.Service.Areas
	}
	return nil
}

func accessOf(page *content.Page) []string {
	if page.Activity == nil {
		return nil
	}
	return page.Activity.Access
}

func costOf(page *content.Page) []string {
	if page.Activity == nil || page.Activity.Cost == nil {
		return nil
	}
	if page.Activity.Cost.Free {
		return []string{"free"}
	}
	return bandOf(costBands, int(page.Activity.Cost.Amount))
}

func agesOf(page *content.Page) []string {
	switch {
	case page.Activity != nil:
		return ageBandsOf(page.Activity.Ages)
	case page.Route != nil:
		return ageBandsOf(page.Route.Ages)
	}
	return nil
}

func boughtOf(page *content.Page) []string {
	if page.Story == nil {
		return nil
	}
	return []string{page.Story.BoughtKind}
}

func priceOf(page *content.Page) []string {
	if page.Story == nil || page.Story.Cost == nil {
		return nil
	}
	return bandOf(priceBands, int(*page.Story.Cost))
}

func helpedOf(page *content.Page) []string {
	if page.Story == nil {
		return nil
	}
	return page.Story.HelpedWith
}

func bandOf(bands []band, number int) []string {
	for _, band := range bands {
		if band.from <= number && number <= band.to {
			return []string{band.id}
		}
	}
	return nil
}

func ageBandsOf(ages *content.Ages) []string {
	var ids []string
	for _, band := range ageBands {
		if ages.Includes(band.from, band.to) {
			ids = append(ids, band.id)
		}
	}
	return ids
}

// newTerms gives the terms of a facet in a language, not yet counted.
func newTerms(kind facetKind, words *content.Words, language string, translate func(string) string) []*Term {
	var terms []*Term
	for _, word := range words.Vocabulary(kind.vocabulary) {
		terms = append(terms, &Term{
			Facet: kind.name, ID: word.ID, Name: word.In(language),
			Summary: inLanguage(word.Summary, word.Summaries, language),
			Symbol:  word.Symbol, SameAs: word.SameAs,
		})
	}
	for _, band := range kind.bands {
		terms = append(terms, &Term{Facet: kind.name, ID: band.id, Name: translate(band.key)})
	}
	return terms
}

// inLanguage picks the words of a language, or else the main ones.
func inLanguage(main string, others map[string]string, language string) string {
	if other := others[language]; other != "" {
		return other
	}
	return main
}
