package themes

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content"
)

// latestCount is how many pages of a section a home page can show.
const latestCount = 6

// inOrder returns the items of all pages that are in lists, as lists show them: first
// those in the reader's language, then what runs, then what has times that are known,
// then by title. It is the same on every day, so that lists stay as they are.
func (v *view) inOrder() []*Item {
	items := slices.DeleteFunc(slices.Clone(v.sorted), func(item *Item) bool { return !listed(item.source) })
	slices.SortStableFunc(items, func(a, b *Item) int { return cmp.Compare(v.rank(a), v.rank(b)) })
	return items
}

func (v *view) rank(item *Item) int {
	rank := 0
	if item.Lang != v.site.Lang {
		rank += 4
	}
	switch a := item.Activity; {
	case a == nil:
	case !a.Running():
		rank += 2
	case !slices.ContainsFunc(a.Timetable(), func(w content.When) bool { return !w.IsNote() }):
		rank++
	}
	return rank
}

// collectSections puts the items into their sections.
func (v *view) collectSections() {
	v.sections = map[string][]*Item{}
	for _, item := range v.ordered {
		section := item.source.Kind.Section()
		v.sections[section] = append(v.sections[section], item)
	}
	for _, kind := range content.Kinds() {
		if items := v.sections[kind.Section()]; len(items) > 0 {
			v.site.Sections = append(v.site.Sections, v.newSection(kind, items))
		}
	}
}

func (v *view) newSection(kind content.Kind, items []*Item) *Section {
	name := kind.Section()
	key := wordKey("section_" + name)
	return &Section{
		Name: name, Kind: string(kind), Count: len(items),
		Title: v.translate(key), Summary: v.translate(key + "_summary"),
		RelPermalink: v.site.Path(name + "/index.html"),
		Latest:       latest(items),
	}
}

// wordKey returns the name in i18n for a name in addresses.
func wordKey(name string) string { return strings.ReplaceAll(name, "-", "_") }

// latest returns the pages that were checked last.
func latest(items []*Item) []*Item {
	byDate := slices.Clone(items)
	slices.SortStableFunc(byDate, func(a, b *Item) int {
		return b.source.Checked.Compare(a.source.Checked.Time)
	})
	return slices.Clone(byDate[:min(len(byDate), latestCount)])
}

// collectFacets counts every term and collects its pages.
func (v *view) collectFacets() {
	v.facets = make(map[string]*facetView, len(facetKinds))
	for _, kind := range facetKinds {
		f := &facetView{kind: kind, terms: map[string]*Term{}, pages: map[*Term][]*Item{}, lists: map[*Term][]termList{}}
		terms := v.newTerms(kind)
		for _, term := range terms {
			f.terms[term.ID] = term
		}
		f.collect(v.ordered, v.directory)
		v.facets[kind.name] = f
		v.addFacet(f, terms)
	}
	v.linkNeighbours()
}

func (f *facetView) collect(items []*Item, directory *content.Directory) {
	for _, item := range items {
		for _, id := range listedUnder(item.source, item.ids[f.kind.name], f.kind.name, directory) {
			term := f.terms[id]
			if n := len(f.pages[term]); term == nil || n > 0 && f.pages[term][n-1] == item {
				continue // no such term, or named twice
			}
			f.pages[term] = append(f.pages[term], item)
			term.Count++
		}
	}
}

// addFacet adds a facet to the site, with those of its terms that have pages.
func (v *view) addFacet(f *facetView, terms []*Term) {
	name := f.kind.name
	key := wordKey("facet_" + name)
	facet := &Facet{
		Name: name, Title: v.translate(key), Summary: v.translate(key + "_summary"),
		RelPermalink: v.site.Path(name + "/index.html"),
	}
	for _, term := range terms {
		if term.Count > 0 {
			term.RelPermalink = v.site.Path(name + "/" + term.ID + ".html")
			facet.Terms = append(facet.Terms, term)
			f.lists[term] = v.listsOf(f, term)
		}
	}
	v.site.Facets[name] = facet
	for _, section := range v.site.Sections {
		if own := f.in(section, facet); len(own.Terms) > 0 {
			section.Facets = append(section.Facets, own)
		}
	}
}

// termList is the pages of one section that have a term. The first section of a term
// is listed at the term's own address, each other one at an address below it, so that
// what is chosen within a section leads to just those pages.
type termList struct {
	section *Section
	items   []*Item
	address string // in the main language
}

func (v *view) listsOf(f *facetView, term *Term) []termList {
	var lists []termList
	for _, section := range v.site.Sections {
		items := slices.DeleteFunc(slices.Clone(f.pages[term]), func(item *Item) bool { return item.Kind != section.Kind })
		if len(items) == 0 {
			continue
		}
		address := f.kind.name + "/" + term.ID + ".html"
		if len(lists) > 0 {
			address = f.kind.name + "/" + term.ID + "/" + section.Name + ".html"
		}
		lists = append(lists, termList{section, items, address})
	}
	return lists
}

// in returns what the pages of a section can be filtered by: the terms that more than
// one of its pages has, and not all. The terms count and lead to these pages alone.
func (f *facetView) in(section *Section, facet *Facet) *Facet {
	own := *facet
	own.Terms = nil
	if !slices.Contains(f.kind.sections, section.Name) {
		return &own
	}
	for _, term := range facet.Terms {
		list := content.Find(f.lists[term], func(l termList) bool { return l.section == section })
		if n := len(list.items); n > 1 && n < section.Count {
			within := *term
			within.Count, within.RelPermalink = n, list.items[0].Site.Path(list.address)
			own.Terms = append(own.Terms, &within)
		}
	}
	return &own
}

// linkNeighbours links areas to those next to them.
func (v *view) linkNeighbours() {
	for _, word := range v.directory.Words.Areas {
		v.facets["areas"].terms[word.ID].NextTo = v.termsWithPages("areas", word.NextTo)
	}
}

// termsWithPages returns the terms of a facet by their ids, leaving out those
// without pages.
func (v *view) termsWithPages(facet string, ids []string) []*Term {
	var terms []*Term
	for _, id := range ids {
		if term := v.facets[facet].terms[id]; term != nil && term.Count > 0 {
			terms = append(terms, term)
		}
	}
	return terms
}
