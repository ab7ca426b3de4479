package output

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Check is one promise about a build. Find returns a Fault for each thing that
// breaks it, with the piece of HTML where that helps.
type Check struct {
	Name string
	Find func(*Tree) []Fault
}

// Run looks for what breaks the promise and returns it in the order of the files.
func (c Check) Run(t *Tree) []Fault {
	faults := c.Find(t)
	slices.SortStableFunc(faults, func(a, b Fault) int { return strings.Compare(a.File, b.File) })
	return faults
}

// Checks are the promises that hold for every site.
var Checks = []Check{
	{"links name files and places that are there", brokenLinks},
	{"nothing is loaded from elsewhere", offSiteLoads},
	{"the policy stands on every page and nothing inline breaks it", eachPage(brokenPolicy)},
	{"no page, style, script or picture is too heavy", tooHeavy},
	{"no id is used twice on a page", eachPage(doubleIDs)},
	{"every page says its language and direction", eachPage(wrongLanguage)},
	{"every page has one main heading", eachPage(wrongHeading)},
	{"every page has a title of its own", sameTitles},
	{"every page can be reached from the first page of its site", unreachable},
	{"crisis help has the same place on every page", movedCrisisHelp},
	{"nothing is hidden but what search fills", eachElement(hiddenPart)},
	{"pictures say what they show and how large they are", eachElement(barePicture)},
}

// ExampleChecks are the promises that hold for the example sites besides.
var ExampleChecks = []Check{
	{"every page says that it is an example", eachPage(noExampleNotice)},
	{"search engines are asked to leave every page out", eachPage(indexed)},
	{"no word of a story that lapsed or was withdrawn is in any file", markerWords},
	{"contact details are those reserved for examples", eachPage(realContacts)},
}

// eachPage makes a check of the whole tree from one of a single page.
func eachPage(find func(*Page) []string) func(*Tree) []Fault {
	return func(t *Tree) []Fault {
		var faults []Fault
		for _, page := range t.Pages {
			for _, what := range find(page) {
				faults = append(faults, Fault{page.Path, what})
			}
		}
		return faults
	}
}

// eachElement makes a check of the whole tree from one of a single element, which
// returns what is wrong with it, or "".
func eachElement(find func(*Page, *html.Node) string) func(*Tree) []Fault {
	return eachPage(func(page *Page) (found []string) {
		for node := range elements(page.Root) {
			if what := find(page, node); what != "" {
				found = append(found, what+": "+startTag(node))
			}
		}
		return found
	})
}

// eachStyleAddress checks every address in a style sheet.
func (t *Tree) eachStyleAddress(find func(file, address string) string) (faults []Fault) {
	for name, data := range t.Files {
		if path.Ext(name) != ".css" {
			continue
		}
		for _, address := range styleAddresses(data) {
			if what := find(name, address); what != "" {
				faults = append(faults, Fault{name, what})
			}
		}
	}
	return faults
}

// The most that may be sent, in bytes. Old phones on the last of their data
// are the reason.
const (
	maxPage       = 30 << 10
	maxPageGzip   = 10 << 10
	maxStyleGzip  = 12 << 10 // all style sheets of a site together
	maxScriptGzip = 10 << 10 // all scripts of a site together
	maxPicture    = 40 << 10
)

func tooHeavy(t *Tree) []Fault {
	var faults []Fault
	over := func(file, what string, size, most int) {
		if size > most {
			faults = append(faults, Fault{file, fmt.Sprintf("%s: %d bytes, %d is the most", what, size, most)})
		}
	}
	for _, page := range t.Pages {
		over(page.Path, "page", len(page.Raw), maxPage)
		over(page.Path, "page compressed", compressed(page.Raw), maxPageGzip)
	}
	for name, data := range t.Files {
		if isPicture(name) {
			over(name, "picture", len(data), maxPicture)
		}
	}
	for _, site := range t.Sites {
		style, script := t.sheets(site)
		over(site, "all styles compressed", style, maxStyleGzip)
		over(site, "all scripts compressed", script, maxScriptGzip)
	}
	return faults
}

// text returns the words under a node with single spaces, and "" for no node.
func text(root *html.Node) string {
	if root == nil {
		return ""
	}
	var b strings.Builder
	for node := range root.Descendants() {
		if node.Type == html.TextNode {
			b.WriteString(node.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// startTag returns the element's own tag, for messages.
func startTag(node *html.Node) string {
	bare := &html.Node{Type: html.ElementNode, Data: node.Data, DataAtom: node.DataAtom, Attr: node.Attr}
	var b strings.Builder
	if html.Render(&b, bare) != nil {
		return "<" + node.Data + ">"
	}
	tag, _, _ := strings.Cut(b.String(), "</")
	return tag
}
