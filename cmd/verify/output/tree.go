// Package output reads a finished build and says what is wrong with it. It
// knows nothing of how the pages were made: it opens the files that a reader
// would be sent, and compares them with what Goodday promises.
//
// Read reads a folder once. Checks are the promises, one function each; Run
// goes through them all. A check gets the whole Tree and returns a Fault
// for each thing it finds, with the file, what is wrong and, where it helps,
// the piece of HTML. WeightsOf is the report of what the pages weigh.
//
// The tests of this package hand each check a site of a few lines that breaks
// its promise, so that no check can pass by never looking.
package output

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Tree is a finished build: one site, or a workspace of several.
type Tree struct {
	// Files holds every file by its slash-separated path.
	Files map[string][]byte
	// Pages are the HTML files, sorted by path.
	Pages []*Page
	// Sites are the folders of the sites: "bristol", or "" for a site on its own.
	Sites []string
}

// Page is one HTML file.
type Page struct {
	Path string // "bristol/ar/index.html"
	Site string // the folder of its site; "" also for the first page of a workspace
	Raw  []byte
	Root *html.Node
}

// Read reads every file of a build.
func Read(fsys fs.FS) (*Tree, error) {
	tree := &Tree{Files: map[string][]byte{}}
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		tree.Files[name] = data
		return err
	})
	if err != nil {
		return nil, err
	}
	tree.Sites = sitesOf(tree.Files)
	return tree, tree.parse()
}

// sitesOf finds the sites by the file that each has exactly one of.
func sitesOf(files map[string][]byte) []string {
	var sites []string
	for name := range files {
		if path.Base(name) == notFound {
			sites = append(sites, strings.TrimPrefix(path.Dir(name), "."))
		}
	}
	slices.Sort(sites)
	return sites
}

// notFound is the one page that hosts show at any depth.
const notFound = "404.html"

func (t *Tree) parse() error {
	for name, data := range t.Files {
		if path.Ext(name) != ".html" {
			continue
		}
		// Without scripting, what stands in <noscript> is read as elements, as
		// a browser with script off reads it.
		root, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		t.Pages = append(t.Pages, &Page{Path: name, Site: t.siteOf(name), Raw: data, Root: root})
	}
	slices.SortFunc(t.Pages, func(a, b *Page) int { return strings.Compare(a.Path, b.Path) })
	return nil
}

func (t *Tree) siteOf(name string) string {
	for _, site := range t.Sites {
		if site != "" && strings.HasPrefix(name, site+"/") {
			return site
		}
	}
	return ""
}

// Page returns the page at a path, or nil.
func (t *Tree) Page(name string) *Page {
	i, found := slices.BinarySearchFunc(t.Pages, name, func(p *Page, name string) int {
		return strings.Compare(p.Path, name)
	})
	if !found {
		return nil
	}
	return t.Pages[i]
}

// Fault is one broken promise.
type Fault struct {
	File string // the path of the file, or "" for the build as a whole
	What string // what is wrong, with the piece of HTML where it helps
}

func (f Fault) String() string {
	if f.File == "" {
		return f.What
	}
	return f.File + ": " + f.What
}

// Check is one promise about a build.
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
