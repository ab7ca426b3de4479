package themes

import (
	"cmp"
	"slices"

	"goodday/content"
)

// job is one page to make, or one list in as many parts as it needs.
type job struct {
	address string
	view    *view
	page    func() *Page
	data    func() []byte // for a file that is no page: its bytes, or nil for none
	files   func(*worker) // for several of them

	// For a list that may be split: how many entries it has, and how to show
	// some of them.
	count  int
	fill   func(list *List, from, to int)
	groups []Group // all of its letters, if its entries are sorted by letter
}

// plan adds the jobs of all pages of the site. Their order does not change the
// result; the long lists come first because they take the longest.
func (r *Renderer) plan(extra []Extra) {
	for _, language := range r.directory.Site.Languages {
		r.planLanguage(r.views[language], extra)
	}
	main := r.viewOf("")
	r.add(job{address: "404.html", view: main, page: func() *Page { return main.notFound() }})
	for _, source := range r.directory.Pages {
		v := r.viewOf(source.Language)
		r.add(job{address: source.Address, view: v, page: func() *Page { return v.newPage(source) }})
		r.planPlaces(v, source)
		if source.Activity != nil {
			r.add(job{address: calendarAddress(source.Address), view: v, data: func() []byte { return v.pageCalendar(source) }})
		}
	}
	for _, moved := range r.directory.Moved {
		v := r.viewOf(moved.To.Language)
		r.add(job{address: moved.From, view: v, page: func() *Page { return v.moved(moved) }})
	}
	for _, gone := range r.directory.TakenDown {
		v := r.viewOf(gone.Language)
		r.add(job{address: gone.Address, view: v, page: func() *Page { return v.takenDown(gone) }})
	}
}

func (r *Renderer) add(j job) { r.jobs = append(r.jobs, j) }

// viewOf returns the view of a language, or that of the main one.
func (r *Renderer) viewOf(language string) *view {
	if v := r.views[language]; v != nil {
		return v
	}
	return r.views[r.directory.Site.Languages[0]]
}

// planLanguage adds the pages that are generated rather than written.
func (r *Renderer) planLanguage(v *view, extra []Extra) {
	r.planAToZ(v)
	for _, kind := range content.Kinds() {
		r.planSection(v, kind)
	}
	for _, kind := range facetKinds {
		r.planFacet(v, v.facets[kind.name])
	}
	r.planWaits(v)
	r.planDays(v)
	r.planSingle(v, "home", "index.html", "home", nil)
	for _, kind := range unwritten(r.directory) {
		r.planSingle(v, kind, madeAddress(kind), wordKey(kind), nil)
	}
	for _, page := range extra {
		r.planSingle(v, page.Kind, page.Address, wordKey(page.Kind), page.Data)
	}
}

// madePages are pages that every site must have. They are made where a site has none of
// its own.
var madePages = []string{"accessibility", "privacy", "help-lines"}

func madeAddress(kind string) string { return "about/" + kind + ".html" }

// unwritten returns those of madePages that a site has not written itself. A site with no
// help lines has nothing to say about them.
func unwritten(directory *content.Directory) []string {
	return slices.DeleteFunc(slices.Clone(madePages), func(kind string) bool {
		return directory.PageAt(madeAddress(kind)) != nil || kind == "help-lines" && len(directory.Crisis) == 0
	})
}

// planSingle adds a page that every language has and that is never split.
func (r *Renderer) planSingle(v *view, kind, address, key string, data any) {
	r.add(job{address: v.site.address(address), view: v, page: func() *Page {
		p := v.everywhere(v.generated(kind, address, key), address)
		p.Data = data
		return p
	}})
}

// planList adds a list of so many entries.
func (r *Renderer) planList(v *view, kind, address, key string, count int, list List, fill func(*List, int, int)) {
	r.add(job{address: v.site.address(address), view: v, count: count, fill: fill, groups: list.Groups, page: func() *Page {
		p := v.everywhere(v.generated(kind, address, key), address)
		if list.Term != nil {
			p.Title, p.Summary = cmp.Or(list.Title, list.Term.Name), list.Term.Summary
			p.Description = cmp.Or(p.Summary, p.Title)
		}
		own := list
		own.Title = p.Title
		p.List = &own
		return p
	}})
}

func (r *Renderer) planSection(v *view, kind content.Kind) {
	name := kind.Section()
	items := v.sections[name]
	list := List{Count: len(items), Kind: string(kind)}
	if section := v.site.Section(name); section != nil {
		list.Facets = section.Facets
		if v.canChoose(section) {
			list.Choices = v.site.Path(choicesAddress(name))
		}
		r.planChoices(v, section)
	}
	if kind == content.ActivityKind {
		list.Calendar = r.planSiteCalendar(v, items)
	}
	r.planList(v, "section", name+"/index.html", wordKey("section_"+name), len(items), list, showItems(items))
}

func (r *Renderer) planFacet(v *view, f *facetView) {
	facet := v.site.Facets[f.kind.name]
	if len(facet.Terms) == 0 {
		return // nothing leads there
	}
	r.planList(v, "facets", facet.Name+"/index.html", wordKey("facet_"+facet.Name), len(facet.Terms), List{Count: len(facet.Terms)},
		func(list *List, from, to int) { list.Terms = facet.Terms[from:to] })
	for _, term := range facet.Terms {
		for _, list := range f.lists[term] {
			shown := v.listWithin(f, term, list)
			if facet.Name == "topics" && list.section.Kind == string(content.ActivityKind) {
				shown.Calendar = r.planTopicCalendar(v, term, list.items)
			}
			r.planList(v, "facet", list.address, "", len(list.items), shown, showItems(list.items))
		}
	}
}

// listWithin returns what the pages of one list of a term share.
func (v *view) listWithin(f *facetView, term *Term, list termList) List {
	l := List{Count: len(list.items), Term: term, Kind: list.section.Kind}
	for _, other := range f.lists[term] {
		l.Sections = append(l.Sections, Within{
			Title: other.section.Title, Kind: other.section.Kind, Count: len(other.items),
			RelPermalink: v.site.Path(other.address), Current: other.section == list.section,
		})
	}
	if list.section != f.lists[term][0].section {
		l.Title = term.Name + ": " + list.section.Title
	}
	return l
}

// planAToZ adds the list of every page that is in lists, under all its names.
func (r *Renderer) planAToZ(v *view) {
	items := v.underEveryName()
	r.planList(v, "a-to-z", "a-to-z.html", "a_to_z", len(items), List{Count: len(v.ordered), Groups: groupByLetter(items)}, func(list *List, from, to int) {
		list.Items = items[from:to]
		list.Groups = groupByLetter(list.Items)
	})
}

func showItems(items []*Item) func(*List, int, int) {
	return func(list *List, from, to int) { list.Items = items[from:to] }
}

func (v *view) notFound() *Page {
	p := v.generated("not-found", "404.html", "not_found")
	p.NoIndex = true
	return p
}

// moved returns the page at an old address, which leads to the new one.
func (v *view) moved(moved content.Moved) *Page {
	p := v.generated("moved", "", "moved")
	p.Target = v.ownItem(moved.To)
	p.Title, p.Summary = p.Target.Title, p.Target.Summary
	p.RelPermalink, p.Permalink = "/"+moved.From, v.permalink(moved.To.Address)
	p.NoIndex = true
	return p
}

// takenDown returns the page at the address of something that was withdrawn. It
// reveals nothing about what that was.
func (v *view) takenDown(gone content.TakenDown) *Page {
	p := v.generated("taken-down", "", "taken_down")
	p.RelPermalink, p.Permalink = "/"+gone.Address, ""
	p.NoIndex = true
	return p
}
