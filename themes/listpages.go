package themes

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content"
)

// ListPage is a page that lists others or is made by the program, as somebody who searches
// may name it.
type ListPage struct {
	Language, Address, Title string
	// Names are what it is called besides its title, Beside what is next to it.
	Names, Beside []string
	// Pages is how many pages it lists, or 0 where that changes or is not so.
	Pages int
}

// ListPages returns the pages of all terms that have pages, of days, and those that are made
// where a site has not written them.
func ListPages(directory *content.Directory, words Wording) []ListPage {
	counts, activities := countTerms(directory)
	var all []ListPage
	for _, language := range directory.Site.Languages {
		l := listPages{directory, language, words}
		all = append(all, l.ofSections()...)
		for _, kind := range facetKinds {
			all = append(all, l.ofFacet(kind, counts[kind.name])...)
		}
		if activities {
			all = append(all, l.ofDays()...)
		}
		all = append(all, l.ofMade()...)
	}
	return withoutNamesakes(all)
}

// withoutNamesakes leaves out lists of a title that one before them has in their language:
// two links with the same words would not say which is which.
func withoutNamesakes(all []ListPage) []ListPage {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(p ListPage) bool {
		key := p.Language + " " + strings.ToLower(p.Title)
		again := seen[key]
		seen[key] = true
		return again
	})
}

// countTerms counts the pages of each term, by facet, and says whether any is an activity.
// A page counts once, in however many languages it is.
func countTerms(directory *content.Directory) (counts map[string]map[string]int, activities bool) {
	counts = map[string]map[string]int{}
	for _, page := range directory.Pages {
		facets := FacetsOf(page, directory)
		if facets == nil || page.Original != nil {
			continue
		}
		activities = activities || page.Activity != nil
		for facet, ids := range facets {
			if counts[facet] == nil {
				counts[facet] = map[string]int{}
			}
			for _, id := range slices.Compact(slices.Sorted(slices.Values(ids))) {
				counts[facet][id]++
			}
		}
	}
	return counts, activities
}

// listPages makes the lists of one language.
type listPages struct {
	directory *content.Directory
	language  string
	words     Wording
}

func (l listPages) say(key string) string { return l.words(l.language, key) }

func (l listPages) names(key string) []string { return l.words.List(l.language, key) }

// ofSections returns the lists of pages of a kind.
func (l listPages) ofSections() (pages []ListPage) {
	for _, kind := range content.Kinds() {
		count := 0
		for _, page := range l.directory.Pages {
			if page.Kind == kind && listed(page) && page.Original == nil {
				count++
			}
		}
		if title := l.say(wordKey("section_" + kind.Section())); count > 0 && title != "" {
			address := addressIn(&l.directory.Site, l.language, kind.Section()+"/index.html")
			pages = append(pages, ListPage{l.language, address, title, l.names("find_" + string(kind)), nil, count})
		}
	}
	return pages
}

func (l listPages) ofFacet(kind facetKind, counts map[string]int) (pages []ListPage) {
	add := func(id, title string, names, beside []string) {
		if counts[id] > 0 {
			address := TermAddress(&l.directory.Site, l.language, kind.name, id)
			pages = append(pages, ListPage{l.language, address, title, names, beside, counts[id]})
		}
	}
	terms := l.directory.Words.Vocabulary(kind.vocabulary)
	for _, term := range terms {
		add(term.ID, term.In(l.language), DistrictsOf(term), districtsBeside(term, terms))
	}
	for _, band := range kind.bands {
		var names []string
		if band.id == "free" {
			names = l.names("find_free")
		}
		add(band.id, l.say(band.key), names, nil)
	}
	if kind.spoken {
		for id := range counts {
			add(id, cmp.Or(l.say("language_"+id), ownName(id)), []string{ownName(id)}, nil)
		}
		slices.SortFunc(pages, func(a, b ListPage) int { return strings.Compare(a.Address, b.Address) })
	}
	return pages
}

// DistrictsOf returns the districts of an area as texts.
func DistrictsOf(term content.Term) []string {
	return content.Map(term.Districts, func(d content.District) string { return string(d) })
}

// districtsBeside returns the districts of the areas that name an area as next to them,
// without its own.
func districtsBeside(area content.Term, areas []content.Term) (near []string) {
	for _, other := range areas {
		if slices.Contains(other.NextTo, area.ID) {
			near = append(near, DistrictsOf(other)...)
		}
	}
	own := DistrictsOf(area)
	return slices.DeleteFunc(near, func(d string) bool { return slices.Contains(own, d) })
}

// ofDays returns the pages of what is on.
func (l listPages) ofDays() (pages []ListPage) {
	add := func(address, title string, names []string) {
		pages = append(pages, ListPage{l.language, addressIn(&l.directory.Site, l.language, address), l.say(title), names, nil, 0})
	}
	add(todayAddress, "today", append(l.names("find_today"), l.names("find_tonight")...))
	add(weekAddress, "week", nil)
	for _, day := range content.Day("").Choices() {
		add("days/"+day+".html", "day_"+day, l.names("find_"+day))
	}
	for _, o := range often {
		add(o.address(), o.name, l.names(map[string]string{"evenings": "find_evening", "weekends": "find_weekend"}[o.name]))
	}
	return pages
}

// ofMade returns the pages that are made because the site has none of its own.
func (l listPages) ofMade() (pages []ListPage) {
	for _, kind := range unwritten(l.directory) {
		pages = append(pages, ListPage{l.language, addressIn(&l.directory.Site, l.language, madeAddress(kind)), l.say(wordKey(kind)), l.names("find_" + wordKey(kind)), nil, 0})
	}
	return pages
}
