package main

import (
	"cmp"
	"fmt"
	"strings"
)

// kind is what a page is, by the name of its folder in a Goodday site.
type kind string

const (
	activity kind = "activities"
	story    kind = "stories"
	route    kind = "routes"
	service  kind = "services"
	plain    kind = "pages"
	said     kind = "said"
)

// Of each block of pages the first 70 are activities, and so on.
const (
	block        = 100
	firstStory   = 70
	firstRoute   = 90
	firstService = 94
	firstPlain   = 96
	firstSaid    = 98
)

// wholeBlocks rounds a number of pages up to whole blocks.
func wholeBlocks(pages int) int { return (max(pages, 1) + block - 1) / block * block }

func kindOf(number int) kind {
	switch place := number % block; {
	case place < firstStory:
		return activity
	case place < firstRoute:
		return story
	case place < firstService:
		return route
	case place < firstPlain:
		return service
	case place < firstSaid:
		return plain
	}
	return said
}

// title returns the name of a page, which no other has; names are spread over the
// alphabet.
func title(number int) string {
	adjectives, nouns := tables["adjectives"], tables[string(kindOf(number))]
	return fmt.Sprintf("%s %s %d", adjectives[number*7%len(adjectives)], nouns[number/3%len(nouns)], number+1)
}

// slug returns the file's name, without its ending.
func slug(number int) string {
	return strings.ReplaceAll(strings.ToLower(title(number)), " ", "-")
}

// dialect is how one of the two programs writes a site.
type dialect struct {
	name     string
	folders  map[kind]string // those that are not called as the kind
	ref      string          // how front matter names a page: folder, slug
	link     string          // how a text links to it
	settings func() map[string]string
	terms    bool // whether bands are written out, since the program has none
}

var goodday = dialect{
	name: "goodday",
	ref:  "%s/%s.md", link: "../%s/%s.md", settings: gooddaySettings,
}

var hugo = dialect{
	name:    "hugo",
	folders: map[kind]string{route: "get-help", plain: "about", said: "what-we-did"},
	ref:     "/%s/%s", link: "/%s/%s.html", settings: hugoSettings, terms: true,
}

// path returns the path of a page's file.
func (d dialect) path(number int) string {
	path := d.folder(number) + "/" + slug(number) + ".md"
	if d.name == hugo.name {
		return "content/" + path
	}
	return path
}

// folder returns the name of the folder of a page.
func (d dialect) folder(number int) string {
	kind := kindOf(number)
	return cmp.Or(d.folders[kind], string(kind))
}

func (d dialect) refTo(number int) string {
	return fmt.Sprintf(d.ref, d.folder(number), slug(number))
}

func (d dialect) linkTo(number int) string {
	return fmt.Sprintf(d.link, d.folder(number), slug(number))
}
