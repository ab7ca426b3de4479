package content

import (
	"reflect"
	"slices"
	"strings"
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
	return Map(kinds, func(row kindRow) Kind { return row.kind })
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

// NewPage returns a page of a kind with empty front matter.
func NewPage(kind Kind, file string) *Page {
	p := &Page{Kind: kind, File: file, front: kind.NewFront()}
	p.front.putInto(p)
	return p
}

// FrontMatter returns the struct type whose fields a page of the kind has.
func FrontMatter(kind Kind) reflect.Type { return reflect.TypeOf(kind.NewFront()).Elem() }

// PageAddress puts the parts of a page's address together. language is "" for the
// main language.
func PageAddress(kind Kind, slug, language string, easy bool) string {
	if easy {
		slug += "-" + easyPart
	}
	return strings.TrimPrefix(language+"/"+kind.Section()+"/"+slug+".html", "/")
}

// IsSection reports whether a word is the first part of some page's address.
func IsSection(word string) bool {
	return slices.ContainsFunc(kinds, func(row kindRow) bool { return row.address == word })
}
