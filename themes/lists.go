package themes

import (
	"slices"
	"strings"

	"goodday/content"
)

// latestCount is how many pages of a section a home page can show.
const latestCount = 6

// collectSections puts the items into their sections. The lists are sorted
// because the items are.
func (v *view) collectSections() {
	v.sections = map[string][]*Item{}
	for _, item := range v.sorted {
		if listed(item.source) {
			section := item.source.Kind.Section()
			v.sections[section] = append(v.sections[section], item)
		}
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
		f := &facetView{kind: kind, terms: map[string]*Term{}, pages: map[*Term][]*Item{}}
		terms := newTerms(kind, &v.directory.Words, v.site.Lang, v.translate)
		for _, term := range terms {
			f.terms[term.ID] = term
		}
		f.collect(v.sorted, v.directory.Site.Defaults)
		v.facets[kind.name] = f
		v.addFacet(f, terms)
	}
	v.linkNeighbours()
}

func (f *facetView) collect(items []*Item, defaults *content.Defaults) {
	for _, item := range items {
		if !listed(item.source) {
			continue
		}
		for _, id := range listedUnder(item.source, item.ids[f.kind.name], f.kind.name, defaults) {
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
		}
	}
	v.site.Facets[name] = facet
	for _, section := range v.site.Sections {
		if len(facet.Terms) > 0 && slices.Contains(f.kind.sections, section.Name) {
			section.Facets = append(section.Facets, facet)
		}
	}
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
