package content

import "slices"

// Kind is what a page is. It follows from the folder that the file stands in.
type Kind string

// The kinds of page.
const (
	ActivityKind Kind = "activity"
	StoryKind    Kind = "story"
	RouteKind    Kind = "route"
	ServiceKind  Kind = "service"
	PageKind     Kind = "page"
	SaidKind     Kind = "said"
)

// kindRow is all that differs between kinds of page besides their fields.
type kindRow struct {
	kind Kind
	// folder holds the files, address is the first part of the pages' addresses.
	// Addresses are words that young people use: a route is found under get-help.
	folder, address string
	front           func() Front
}

// kinds is in the order in which a site shows them. A new kind is one row here,
// and a struct with its fields.
var kinds = []kindRow{
	{ActivityKind, "activities", "activities", func() Front { return &Activity{} }},
	{StoryKind, "stories", "stories", func() Front { return &Story{} }},
	{RouteKind, "routes", "get-help", func() Front { return &Route{} }},
	{ServiceKind, "services", "services", func() Front { return &Service{} }},
	{SaidKind, "said", "what-we-did", func() Front { return &Said{} }},
	{PageKind, "pages", "about", func() Front { return &Plain{} }},
}

// Kinds returns every kind in the order in which a site shows them.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i, row := range kinds {
		all[i] = row.kind
	}
	return all
}

// Folder returns the folder of a site in which files of this kind stand: "stories".
func (k Kind) Folder() string { return k.row().folder }

// Section returns the first part of the addresses of such pages: "get-help" for a route.
func (k Kind) Section() string { return k.row().address }

// NewFront returns the empty front matter of the kind.
func (k Kind) NewFront() Front { return k.row().front() }

func (k Kind) row() kindRow {
	if i := slices.IndexFunc(kinds, func(row kindRow) bool { return row.kind == k }); i >= 0 {
		return kinds[i]
	}
	return kindRow{front: func() Front { return &Plain{} }}
}

// IsSection reports whether a word is the first part of some page's address.
func IsSection(word string) bool {
	return slices.ContainsFunc(kinds, func(row kindRow) bool { return row.address == word })
}

// Front is what stands at the top of a page of one kind: *Activity,
// *Story, *Route, *Service, *Said or *Plain.
type Front interface{ putInto(page *Page) }

func (f *Activity) putInto(p *Page) { p.Activity, p.Common = f, &f.Common }
func (f *Story) putInto(p *Page)    { p.Story, p.Common = f, &f.Common }
func (f *Route) putInto(p *Page)    { p.Route, p.Common = f, &f.Common }
func (f *Service) putInto(p *Page)  { p.Service, p.Common = f, &f.Common }
func (f *Said) putInto(p *Page)     { p.Said, p.Common = f, &f.Common }
func (f *Plain) putInto(p *Page)    { p.Plain, p.Common = f, &f.Common }
