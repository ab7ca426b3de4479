package themes

import (
	"slices"
	"strings"

	"goodday/content"
)

// latestCount is how many pages of a section a home page can show.
const latestCount = 6

// collectSections shares the sorted items out among the sections. The lists
// are sorted because the items are.
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
	key := "section_" + strings.ReplaceAll(name, "-", "_")
	return &Section{
		Name: name, Kind: string(kind), Count: len(items),
		Title: v.translate(key), Summary: v.translate(key + "_summary"),
		RelPermalink: v.site.Path(name + "/index.html"),
		Latest:       latest(items),
	}
}

// latest gives the pages that were checked last.
func latest(items []*Item) []*Item {
	byDate := slices.Clone(items)
	slices.SortStableFunc(byDate, func(a, b *Item) int {
		return b.source.Checked.Compare(a.source.Checked.Time)
	})
	return slices.Clone(byDate[:min(len(byDate), latestCount)])
}

// collectFacets counts every term and gathers its pages in one go over the items.
func (v *view) collectFacets() {
	v.facets = make(map[string]*facetView, len(facetKinds))
	for _, kind := range facetKinds {
		f := &facetView{kind: kind, terms: map[string]*Term{}, pages: map[*Term][]*Item{}}
		terms := newTerms(kind, &v.directory.Words, v.site.Lang, v.translate)
		for _, term := range terms {
			f.terms[term.ID] = term
		}
		f.gather(v.sorted)
		v.facets[kind.name] = f
		v.addFacet(f, terms)
	}
	v.placeNextTo()
}

func (f *facetView) gather(items []*Item) {
	for _, item := range items {
		if !listed(item.source) {
			continue
		}
		for _, id := range f.kind.ids(item.source) {
			if term := f.terms[id]; term != nil && !endsWith(f.pages[term], item) {
				f.pages[term] = append(f.pages[term], item)
				term.Count++
			}
		}
	}
}

// endsWith catches a page that names the same term twice.
func endsWith(items []*Item, item *Item) bool {
	return len(items) > 0 && items[len(items)-1] == item
}

// addFacet puts a facet into the site, with those of its terms that have pages.
func (v *view) addFacet(f *facetView, terms []*Term) {
	name := f.kind.name
	key := "facet_" + strings.ReplaceAll(name, "-", "_")
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

// placeNextTo ties areas to those beside them.
func (v *view) placeNextTo() {
	for _, word := range v.directory.Words.Areas {
		area := v.facets["areas"].terms[word.ID]
		for _, id := range word.NextTo {
			if beside := v.facets["areas"].terms[id]; beside != nil && beside.Count > 0 {
				area.NextTo = append(area.NextTo, beside)
			}
		}
	}
}

// termsOf gives the terms of a facet that a page has, those with pages only.
func (v *view) termsOf(facet string, page *content.Page) []*Term {
	f := v.facets[facet]
	var terms []*Term
	for _, id := range f.kind.ids(page) {
		if term := f.terms[id]; term != nil && term.Count > 0 {
			terms = append(terms, term)
		}
	}
	return terms
}
