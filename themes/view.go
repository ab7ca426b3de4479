package themes

import (
	"slices"

	"goodday/content"
)

// Site is one site in one language: what all its pages share, made once.
type Site struct {
	Title, Summary, Place string
	Lang, Dir             string
	Main                  bool // whether Lang is the site's main language
	Now                   content.Date
	BaseURL               string // with "/" at its end, or ""
	Home                  string // "/index.html", "/ar/index.html"
	Folder                string // the site's folder in its workspace, or ""

	Languages []Language
	Sections  []*Section
	Facets    map[string]*Facet // by name: topics areas costs access ages languages bought prices helped-with
	Pages     []*Item           // plain pages with a place on the menu, in that order
	Service   *Item             // the main service, or nil
	Crisis    *content.Crisis

	Example       string // what the example was made from, or "" for a real site
	Exit          *content.Exit
	Contact       *content.Office
	TakeDown      *content.Office
	BeingMended   bool // crisis lines or look are not the site's own, which are broken
	Accessibility *content.Accessibility
	Colours       *content.Colours

	// The pages that the program makes itself, or the site's own of that address.
	AToZ, AccessibilityPage, PrivacyPage, HelpLinesPage string
	// Waits is the page that says how long each route takes, or "" if none says it.
	Waits string

	// Today is the page of what is on today, Next the script file of the next dates, and
	// Days are the pages of days; all are empty if no page says when anything is.
	Today, Next string
	Days        []DayLink

	// Search is the page to search on, SearchScript the script of every page that
	// makes the box for it. Both are "" for a site that cannot be searched.
	Search, SearchScript string

	view *view // nil for a workspace
}

// Section returns the section of a name such as "get-help", or nil.
func (s *Site) Section(name string) *Section {
	return s.section(func(section *Section) bool { return section.Name == name })
}

// SectionOf returns the section of the pages of a kind such as "route", or nil.
func (s *Site) SectionOf(kind string) *Section {
	return s.section(func(section *Section) bool { return section.Kind == kind })
}

func (s *Site) section(is func(*Section) bool) *Section {
	if i := slices.IndexFunc(s.Sections, is); i >= 0 {
		return s.Sections[i]
	}
	return nil
}

// Policy returns what pages may load and do, as templates write it.
func (s *Site) Policy() string { return PagePolicy.String() }

// Facet returns the terms of a facet that have pages: {{ range .Site.Facet "topics" }}.
func (s *Site) Facet(name string) []*Term {
	if facet := s.Facets[name]; facet != nil {
		return facet.Terms
	}
	return nil
}

// Language is one of the site's languages, for the choice of language.
type Language struct {
	Code, Dir    string
	Name         string // the language's own name for itself
	RelPermalink string // the home page in it
	Current      bool
}

// Section is one of the site's sections that has pages.
type Section struct {
	Name         string // the first part of its addresses: "get-help"
	Kind         string // of its pages: "route"
	Title        string
	Summary      string
	RelPermalink string
	Count        int
	Facets       []*Facet // what its pages can be filtered by: terms that some have, and not all
	Latest       []*Item  // at most six, the last checked first
}

// Facet is one way to browse.
type Facet struct {
	Name         string // the first part of its addresses: "helped-with"
	Title        string
	Summary      string
	RelPermalink string
	Terms        []*Term // those with pages, in the order of words.yaml or of the bands
}

// Term is one word of a facet.
type Term struct {
	Facet        string
	ID           string
	Name         string
	Summary      string
	Symbol       string
	SameAs       string // the same term in a public list, or ""
	Count        int
	RelPermalink string
	NextTo       []*Term  // for an area: those beside it that have pages
	Districts    []string // for an area: the first halves of its postcodes
	Upper        *Term    // for a topic: the one it stands under, or nil

	under []*Term
}

// List is what a listing page shows.
type List struct {
	Title    string
	Count    int          // of the whole list, not of this part
	Items    []*Item      // of this part
	Days     []Day        // kind day: what is on, of this part
	Venues   []Venue      // kind places: the places of an activity, of this part
	Terms    []*Term      // kind facets: the terms, of this part
	Groups   []Group      // kind a-to-z: the items of this part by letter
	Letters  []LetterLink // kind a-to-z: the letters of all parts
	Facets   []*Facet     // kind section: what its pages can be filtered by
	Choices  string       // kind section: the data by which a script puts filters together, or ""
	Kind     string       // kinds section and facet: the kind of its pages
	Term     *Term        // kind facet: the term itself
	Sections []Within     // kind facet: the lists of the term, one for each section that has it
	Parts    []Part       // nil when the list is in one part; at most a dozen, with gaps
	Previous *Part        // the part before this one, or nil
	Next     *Part        // the part after it, or nil
	First    bool         // whether this is the first part
	Calendar string       // the link to a calendar file of the list, or ""
}

// Within is the list of a term's pages in one section.
type Within struct {
	Title        string // of the section
	Kind         string // of the pages
	Count        int
	RelPermalink string
	Current      bool
}

// Group is the items under one letter, or under a few that have few: "Q–Z". Number is the
// place of the letter in the whole list.
type Group struct {
	Letter string
	Number int
	Items  []*Item
}

// LetterLink is a link to a letter, in whatever part of the list it begins.
type LetterLink struct{ Letter, RelPermalink string }

// Part is a link to one part of a long list.
type Part struct {
	Label        string // its number: "2"
	Range        string // first and last letter: "D–H"
	RelPermalink string
	Current      bool
	Gap          bool // whether parts are left out before this one
}
