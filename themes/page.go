package themes

import (
	"html/template"

	"goodday/content"
)

// Item is the light half of a page: a row in a list, or a link to a page.
type Item struct {
	Kind         string
	Title        string
	Summary      string
	Lang, Dir    string // of the page itself, which may not be the reader's
	RelPermalink string
	Sensitive    bool
	OutOfDate    bool
	NoPrint      bool // it may not be on paper: the person agreed to the website alone

	// One of these is set for a page that somebody wrote.
	Activity *content.Activity
	Story    *content.Story
	Route    *content.Route
	Service  *content.Service
	Said     *content.Said
	Plain    *content.Plain

	// Site is the site in the reader's language.
	Site *Site

	// See is set for another name of a page, in the A to Z: the page itself.
	See *Item

	source *content.Page       // nil for a generated page
	letter string              // its first letter
	group  string              // under which the A to Z lists it
	number int                 // of that group
	ids    map[string][]string // of its terms, by facet
}

// Page is what a layout gets.
type Page struct {
	*Item

	Lead         string // the page's own summary; lists show Summary, which may be from its text
	Description  string // for search engines and link previews
	Permalink    string // the full address, "" without a base URL
	NoIndex      bool   // search engines are asked to leave it out
	Translations []Translation

	Content     template.HTML
	Headings    []content.Heading
	Picture     *Picture
	Checked     content.Date // the zero Date is "never": {{ with .Checked.String }}
	CheckedBy   string
	KnownOn     content.Date    // when it was checked, or else read elsewhere
	Source      *content.Origin // where it came from, or nil
	OtherNames  []string
	Due         content.Date
	CreditWords string
	// CreditNoPrint keeps the credit off paper.
	CreditNoPrint bool
	// MadeUp is set for what was made up for an example, so that nobody had to read it over.
	MadeUp   bool
	Version  *content.Version // who made this translation or Easy Read page
	Easy     bool
	EasyRead *Item // the Easy Read companion, or nil
	Original *Item // for a translation or an Easy Read page: what it was made from
	EditLink string
	Calendar string // for an activity: the link to its calendar file, or ""

	ServicePage  *Item
	UseInstead   []*Item
	ChangedPages []*Item
	Others       []Other
	Routes       []*Item // for a service, or the one that paid for a story: the ways into it
	Runs         []*Item // for a service: the activities it runs
	Below        []*Item // for an organisation: those that belong to it or that it hosts
	PartOf       *Item   // for a service: the organisation it belongs to, or nil
	HostedBy     *Item   // for a service: the organisation that hosts it, or nil
	Meanwhile    []*Item // for a route: what may help while you wait
	Stories      []*Item // for a service: what it paid for
	Related      []*Item // at most three pages that are most like it, the nearest first

	// AllPlaces is the list of all places of an activity that has many, or "".
	AllPlaces string

	List   *List
	Target *Item // for a moved page: where it leads

	// Sites are the sites of a workspace, on its first page.
	Sites []*Site
	// Data is the caller's data for a page of its own; see Extra.
	Data any
}

// HasExit reports whether the page has the link to leave it fast.
func (p *Page) HasExit() bool {
	return p.Site.Exit != nil && (p.Sensitive || p.Site.Exit.Everywhere)
}

// Venue is one of several places of an activity.
type Venue struct {
	Place       *content.Place
	When        []content.When
	MoreOn      string
	Note        string
	Areas       []*Term
	AccessNeeds []*Term
}

// Organiser is somebody who runs something.
type Organiser struct {
	Name string
	Page *Item // nil for one that has no page
}

// Translation is this very page in another language.
type Translation struct {
	Lang, Dir    string
	Name         string // the language's own name for itself: "العربية"
	Title        string
	RelPermalink string
}

// Other is another page to turn to, and when.
type Other struct {
	Page *Item
	Why  string
}

// Picture is a page's picture in two sizes.
type Picture struct {
	Alt          string
	Credit       string
	NoPrint      bool // it may not be on paper
	Small, Large PictureFile
}

// PictureFile is one size of a picture.
type PictureFile struct {
	RelPermalink  string
	Width, Height int
}
