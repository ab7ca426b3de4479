package themes

import (
	"maps"
	"slices"
	"strings"

	"goodday/content"
)

// facetKind describes one facet. There are three sorts: words of words.yaml, bands of a
// number, and languages.
type facetKind struct {
	name       string // the first part of its addresses
	vocabulary string // the name in front matter, for a facet of words.yaml
	bands      []band // for a facet of numbers
	spoken     bool   // for the languages that are spoken there
	sections   []string
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
	{donationBand, "cost_donation", -1, -1},
}

// donationBand is for what people give as much for as they can.
const donationBand = "donation"

var priceBands = []band{
	{"up-to-50", "price_up_to_50", 0, 5000},
	{"50-to-150", "price_50_to_150", 5001, 15000},
	{"150-to-300", "price_150_to_300", 15001, 30000},
	{"over-300", "price_over_300", 30001, noEnd},
}

// ageBands follow the ages at which other people become responsible for support.
var ageBands = []band{
	{"under-14", "age_under_14", 0, 13},
	{"14-to-15", "age_14_to_15", 14, 15},
	{"16-to-17", "age_16_to_17", 16, 17},
	{"18-to-20", "age_18_to_20", 18, 20},
	{"21-to-25", "age_21_to_25", 21, 25},
}

// facetKinds lists all facets, in the order in which a site shows them.
var facetKinds = []facetKind{
	{name: "topics", vocabulary: "topics", sections: []string{"activities", "stories"}},
	{name: "areas", vocabulary: "areas", sections: []string{"activities", "get-help", "services"}},
	{name: "costs", bands: costBands, sections: []string{"activities"}},
	{name: "who-can-come", vocabulary: "who_can_come", sections: []string{"activities"}},
	{name: "access", vocabulary: "access", sections: []string{"activities"}},
	{name: "ages", bands: ageBands, sections: []string{"activities", "get-help"}},
	{name: "languages", spoken: true, sections: []string{"activities"}},
	{name: "bought", vocabulary: "bought", sections: []string{"stories"}},
	{name: "prices", bands: priceBands, sections: []string{"stories"}},
	{name: "helped-with", vocabulary: "helped_with", sections: []string{"stories"}},
}

// termIDs returns the ids of the terms that a page has, by the name of the facet.
func termIDs(page *content.Page) map[string][]string {
	ids := map[string][]string{}
	for _, kind := range facetKinds {
		if kind.vocabulary != "" {
			ids[kind.name] = page.Terms(kind.vocabulary)
		}
	}
	switch {
	case page.Activity != nil:
		ids["costs"], ids["ages"] = costOf(page.Activity.Cost), ageBandsOf(page.Activity.Ages)
		ids["languages"] = content.Map(page.Activity.Languages, strings.ToLower)
	case page.Story != nil:
		ids["prices"] = priceOf(page.Story.Cost)
	case page.Route != nil:
		ids["ages"] = ageBandsOf(page.Route.Ages)
	}
	return ids
}

// listedUnder returns the ids of the terms in whose lists a page stands: its own, the
// topics above those, and the areas that the site takes for activities that name none.
func listedUnder(page *content.Page, own []string, facet string, directory *content.Directory) []string {
	defaults := directory.Site.Defaults
	switch {
	case facet == "areas" && len(own) == 0 && page.Activity != nil && defaults != nil:
		return defaults.Areas
	case facet == "topics":
		ids := slices.Clone(own)
		for _, id := range own {
			if upper := directory.Words.Upper(id); upper != "" && !slices.Contains(ids, upper) {
				ids = append(ids, upper)
			}
		}
		return ids
	}
	return own
}

// FacetsOf returns what a page can be browsed and filtered by: the ids of terms by
// the name of the facet, as in addresses. It is nil for a page that is in no list.
func FacetsOf(page *content.Page, directory *content.Directory) map[string][]string {
	if !listed(page) {
		return nil
	}
	facets := termIDs(page)
	for _, facet := range []string{"topics", "areas"} {
		facets[facet] = listedUnder(page, facets[facet], facet, directory)
	}
	maps.DeleteFunc(facets, func(_ string, ids []string) bool { return len(ids) == 0 })
	return facets
}

// costOf returns the bands of all prices that somebody may have to pay.
func costOf(cost *content.Cost) []string {
	prices := cost.Costs()
	ids := bandIDs(costBands, func(b band) bool {
		return slices.ContainsFunc(prices, func(p content.MoneyRange) bool { return b.from <= int(p.To) && int(p.From) <= b.to })
	})
	if cost != nil && cost.Donation {
		ids = append(ids, donationBand)
	}
	return ids
}

func priceOf(price *content.Money) []string {
	if price == nil {
		return nil
	}
	return bandsOf(priceBands, int(*price))
}

func ageBandsOf(ages *content.Ages) []string {
	return bandIDs(ageBands, func(b band) bool { return ages.Includes(b.from, b.to) })
}

func bandsOf(bands []band, number int) []string {
	return bandIDs(bands, func(b band) bool { return b.from <= number && number <= b.to })
}

func bandIDs(bands []band, has func(band) bool) []string {
	var ids []string
	for _, b := range bands {
		if has(b) {
			ids = append(ids, b.id)
		}
	}
	return ids
}
