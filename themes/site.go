package themes

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"goodday/content"
)

// view is a site in one language with what only this package needs: every list,
// already sorted. It is made once, so that making a page needs only look-ups.
type view struct {
	site      *Site
	engine    *langEngine
	directory *content.Directory
	translate func(key string) string

	items    map[*content.Page]*Item // by original, to look them up
	sorted   []*Item                 // all of them by title
	ordered  []*Item                 // those in lists, as lists show them
	sections map[string][]*Item      // by section, listed pages only
	facets   map[string]*facetView
	days     []Day                     // what is on in the coming days
	routes   map[*content.Page][]*Item // by the service they lead to
	stories  map[*content.Page][]*Item // by the service that paid
	runs     map[*content.Page][]*Item // by the service that runs them
	below    map[*content.Page][]*Item // organisations by the one they belong to
	pictures map[string]*content.Picture
	related  map[string][]string // by address

	calendars *sync.Map // *calendar.Entries by page; the same for all languages
}

type facetView struct {
	kind  facetKind
	terms map[string]*Term
	pages map[*Term][]*Item
	lists map[*Term][]termList // the same by section
}

// newView returns the view of a site in a language.
func newView(directory *content.Directory, options Options, lang string, translate func(string) string) *view {
	v := &view{directory: directory, translate: translate, related: options.Related, calendars: &sync.Map{}}
	v.site = newSite(directory, options, lang)
	v.site.view = v
	v.collectItems()
	v.collectSections()
	v.collectFacets()
	v.collectServices()
	v.namePages()
	v.pictures = make(map[string]*content.Picture, len(directory.Pictures))
	for _, picture := range directory.Pictures {
		v.pictures[picture.File] = picture
	}
	return v
}

// newSite returns a site with what comes from site.yaml alone.
func newSite(directory *content.Directory, options Options, lang string) *Site {
	site := directory.SiteIn(lang)
	s := &Site{
		Title: site.Title, Summary: site.Summary, Place: site.Place,
		Lang: lang, Dir: direction(lang), Main: lang == site.Languages[0],
		Now: directory.Now, BaseURL: baseURL(directory, options), Folder: directory.Folder,
		Crisis: directory.Crisis[lang], Exit: site.Exit, Accessibility: site.Accessibility, Colours: site.Colours,
		Contact: site.Contact, TakeDown: site.TakeDown, BeingMended: options.BeingMended,
		Facets: map[string]*Facet{},
	}
	s.Home = s.Path("index.html")
	if options.Search != "" {
		s.Search, s.SearchScript = s.Path("search.html"), "/"+options.Search
	}
	if site.Example != nil {
		s.Example = site.Example.Source
	}
	for _, code := range site.Languages {
		s.Languages = append(s.Languages, Language{
			Code: code, Dir: direction(code), Name: ownName(code),
			RelPermalink: "/" + addressIn(site, code, "index.html"), Current: code == lang,
		})
	}
	return s
}

// language returns what is known of a language. It prefers those of the site, since
// finding a name takes a while.
func (s *Site) language(code string) Language {
	if i := slices.IndexFunc(s.Languages, func(l Language) bool { return l.Code == code }); i >= 0 {
		return s.Languages[i]
	}
	return Language{Code: code, Dir: direction(code), Name: ownName(code)}
}

// Path returns the link to an address in the site's language:
// {{ .Site.Path "topics/index.html" }} is /ar/topics/index.html in Arabic.
func (s *Site) Path(address string) string { return "/" + s.address(address) }

// address returns the address of a generated page in the site's language.
func (s *Site) address(address string) string {
	if s.Main {
		return address
	}
	return s.Lang + "/" + address
}

// addressIn returns the address of a generated page in a language.
func addressIn(site *content.Site, lang, address string) string {
	if lang == site.Languages[0] {
		return address
	}
	return lang + "/" + address
}

// TermAddress returns the address of the page of a term in a language.
func TermAddress(site *content.Site, lang, facet, id string) string {
	return addressIn(site, lang, facet+"/"+id+".html")
}

func baseURL(directory *content.Directory, options Options) string {
	base := cmp.Or(options.BaseURL, string(directory.Site.BaseURL))
	if base == "" {
		return ""
	}
	return strings.TrimSuffix(base, "/") + "/"
}

// collectItems collects an item for every original page, in the reader's language
// where there is such a version, sorted by title as that language does.
func (v *view) collectItems() {
	v.items = make(map[*content.Page]*Item, len(v.directory.Pages))
	for _, page := range v.directory.Pages {
		if page.Original == nil {
			item := newItem(page.In(v.site.Lang), v.site)
			v.items[page] = item
			v.sorted = append(v.sorted, item)
		}
	}
	sortByTitle(v.sorted, v.site.Lang)
	v.ordered = v.inOrder()
}

func (v *view) collectServices() {
	for _, by := range []*map[*content.Page][]*Item{&v.routes, &v.stories, &v.runs, &v.below} {
		*by = map[*content.Page][]*Item{}
	}
	for _, item := range v.ordered {
		if item.Route != nil {
			v.addTo(v.routes, item.Route.Service, item)
		}
		if item.Story != nil {
			v.addTo(v.stories, item.Story.Service, item)
		}
		if item.Service != nil {
			v.addTo(v.below, item.Service.PartOf, item)
			v.addTo(v.below, item.Service.HostedBy, item)
		}
		if item.Activity != nil {
			files, _ := item.source.RunBy()
			for _, file := range files {
				v.addTo(v.runs, file, item)
			}
		}
	}
}

func (v *view) addTo(services map[*content.Page][]*Item, file string, item *Item) {
	if page := v.directory.PageOf(file, v.site.Lang); page != nil {
		if list := services[page.Main()]; len(list) == 0 || list[len(list)-1] != item { // it may be named twice
			services[page.Main()] = append(list, item)
		}
	}
}

// item returns the item of a file that a page names, or nil.
func (v *view) item(file string) *Item {
	if page := v.directory.PageOf(file, v.site.Lang); page != nil {
		return v.items[page.Main()]
	}
	return nil
}

// namePages sets the links of the site that lead to single pages.
func (v *view) namePages() {
	s := v.site
	s.Service = v.item(v.directory.Site.Service)
	for _, item := range v.sections["about"] {
		if item.Plain != nil && item.Plain.Menu > 0 {
			s.Pages = append(s.Pages, item)
		}
	}
	slices.SortStableFunc(s.Pages, func(a, b *Item) int { return cmp.Compare(a.Plain.Menu, b.Plain.Menu) })
	s.AToZ = s.Path("a-to-z.html")
	if len(v.waiting()) > 0 {
		s.Waits = s.Path(waitsAddress)
	}
	s.AccessibilityPage = v.ownOr("about/accessibility.html")
	s.PrivacyPage = v.ownOr("about/privacy.html")
	s.HelpLinesPage = v.ownOr("about/help-lines.html")
}

// ownOr returns the link to the site's own page of an address, or to the generated
// one.
func (v *view) ownOr(address string) string {
	if item := v.at(address); item != nil {
		return item.RelPermalink
	}
	return v.site.Path(address)
}

// at returns the item of the site's own page whose original has the address, or nil.
func (v *view) at(address string) *Item {
	if page := v.directory.PageAt(address); page != nil {
		return v.items[page.Main()]
	}
	return nil
}
