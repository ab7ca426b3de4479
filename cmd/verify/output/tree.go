// Package output reads a finished build and says what is wrong with it. It
// knows nothing of how the pages were made: it opens the files that a reader
// would be sent, and compares them with what Goodday promises.
//
// Read reads a folder once, WeightsOf reports what its pages weigh. The promises
// are tests of this package: Checks in check_test.go lists them. Other tests
// hand each check a site of a few lines that breaks its promise, so that no
// check can pass by never looking.
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
