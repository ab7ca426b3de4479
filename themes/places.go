package themes

import (
	"strings"

	"goodday/content"
)

// mostPlaces is how many places an activity's own page shows. More stand in a list of
// their own, which is cut into parts.
const mostPlaces = 12

// hasManyPlaces reports whether the places of a page have a list of their own. An Easy
// Read page is short: it leads to its full page.
func hasManyPlaces(page *content.Page) bool {
	return page.Activity != nil && len(page.Activity.Places) > mostPlaces
}

// placesAddress is where the places of an activity are listed: activities/lunch/places.html.
func placesAddress(page *content.Page) string {
	if page.Easy {
		page = page.In(page.Language)
	}
	return strings.TrimSuffix(page.Address, ".html") + "/places.html"
}

// planPlaces adds the list of all places of an activity that has many.
func (r *Renderer) planPlaces(v *view, source *content.Page) {
	if !hasManyPlaces(source) || source.Easy {
		return
	}
	item := v.ownItem(source)
	venues := item.Venues()
	r.add(job{
		address: placesAddress(source), view: v, count: len(venues),
		fill: func(list *List, from, to int) { list.Venues = venues[from:to] },
		page: func() *Page {
			p := v.generated("places", "", "all_places")
			p.Title, p.Summary, p.Original, p.Sensitive = source.Title, "", item, source.Sensitive
			p.RelPermalink, p.Permalink = "/"+placesAddress(source), v.permalink(placesAddress(source))
			p.List = &List{Title: p.Title, Count: len(venues)}
			return p
		},
	})
}
