package site

import (
	"slices"

	"goodday/content"
	"goodday/search"
	"goodday/themes"
)

// areaKind is what search calls the page of an area.
const areaKind = "area"

// areaDocuments returns what search reads of the pages of areas, in each language, if
// postcodes lead there: a district finds its own area first, and then the areas next to it.
func areaDocuments(directory *content.Directory) []search.Document {
	var all []search.Document
	areas := directory.Words.Areas
	listed := listedAreas(directory)
	for _, area := range areas {
		near := districtsBeside(area, areas)
		if !listed[area.ID] || len(area.Districts)+len(near) == 0 {
			continue
		}
		for _, language := range directory.Site.Languages {
			address := themes.TermAddress(&directory.Site, language, "areas", area.ID)
			d := search.Document{
				ID: address, Address: address, Language: language, Kind: areaKind,
				Title: area.In(language), Summary: summaryOf(area, language, directory), Names: texts(area.Districts), Beside: texts(near),
			}
			all = append(all, d)
		}
	}
	return all
}

// listedAreas are the areas that have a page: those of pages in lists.
func listedAreas(directory *content.Directory) map[string]bool {
	listed := map[string]bool{}
	for _, page := range directory.Pages {
		for _, id := range themes.FacetsOf(page, directory)["areas"] {
			listed[id] = true
		}
	}
	return listed
}

// districtsBeside returns the districts of the areas that name an area as next to them.
func districtsBeside(area content.Term, areas []content.Term) []content.District {
	var near []content.District
	for _, other := range areas {
		if slices.Contains(other.NextTo, area.ID) {
			near = append(near, other.Districts...)
		}
	}
	return slices.DeleteFunc(near, func(d content.District) bool { return slices.Contains(area.Districts, d) })
}

func texts(districts []content.District) []string {
	return content.Map(districts, func(d content.District) string { return string(d) })
}
