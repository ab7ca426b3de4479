package output

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// The theme marks these, as it does the exit link, so that tests and readers'
// own tools find them on every page.
const (
	crisisClass  = "crisis"  // the block that says who to call now
	exampleClass = "example" // the notice of an example site
)

func doubleIDs(page *Page) []string {
	var found []string
	seen := map[string]bool{}
	for node := range elements(page.Root) {
		id, there := attribute(node, "id")
		if there && (seen[id] || id == "" || strings.ContainsAny(id, " \t\n")) {
			found = append(found, "id used twice, empty or with a space: "+startTag(node))
		}
		seen[id] = true
	}
	return found
}

// rightToLeft are the languages, of those a site may have, written that way.
var rightToLeft = []string{"ar", "fa", "he", "ku", "ps", "ur"}

func wrongLanguage(page *Page) []string {
	root := first(page.Root, named("html"))
	lang, dir := get(root, "lang"), get(root, "dir")
	var found []string
	if lang == "" {
		found = append(found, "no lang on the html element")
	}
	if want := direction(lang); dir != want {
		found = append(found, fmt.Sprintf("dir is %q, %q expected for lang %q", dir, want, lang))
	}
	if folder := languageFolder(page); folder != "" && folder != lang {
		found = append(found, fmt.Sprintf("lang is %q in the folder of %q", lang, folder))
	}
	return found
}

func direction(lang string) string {
	main, _, _ := strings.Cut(lang, "-")
	if slices.Contains(rightToLeft, main) {
		return "rtl"
	}
	return "ltr"
}

// languageFolder returns the language whose folder the page stands in: a name of
// two letters right under the site.
func languageFolder(page *Page) string {
	inSite := strings.TrimPrefix(strings.TrimPrefix(page.Path, page.Site), "/")
	folder, _, _ := strings.Cut(inSite, "/")
	if len(folder) == 2 {
		return folder
	}
	return ""
}

func wrongHeading(page *Page) []string {
	var headings []string
	for node := range elements(page.Root) {
		if node.Data == "h1" {
			headings = append(headings, text(node))
		}
	}
	if len(headings) != 1 || headings[0] == "" {
		return []string{fmt.Sprintf("main headings: %q, one expected", headings)}
	}
	return nil
}

// sameTitles checks that two pages that a reader can choose between never have
// one title. Pages that nothing links to (moved, taken down) may share one.
func sameTitles(t *Tree) []Fault {
	type key struct{ site, lang, title string }
	owner := map[key]string{}
	reached := t.reached()
	var faults []Fault
	for _, page := range t.Pages {
		name := text(first(page.Root, named("title")))
		k := key{page.Site, page.Lang(), name}
		if name == "" {
			faults = append(faults, Fault{page.Path, "no title"})
		} else if other := owner[k]; other != "" && reached[page.Path] {
			faults = append(faults, Fault{page.Path, fmt.Sprintf("has the title %q of %s", name, other)})
		} else if reached[page.Path] {
			owner[k] = page.Path
		}
	}
	return faults
}

// reached follows links from the first page of each site, and of the workspace.
func (t *Tree) reached() map[string]bool {
	var queue []string
	reached := map[string]bool{}
	visit := func(name string) {
		if !reached[name] && t.Page(name) != nil {
			reached[name] = true
			queue = append(queue, name)
		}
	}
	visit("index.html")
	for _, site := range t.Sites {
		visit(path.Join(site, "index.html"))
	}
	for len(queue) > 0 {
		page := t.Page(queue[0])
		queue = queue[1:]
		for _, ref := range references(page) {
			address, _, _ := strings.Cut(ref.address, "#")
			visit(path.Join(path.Dir(page.Path), address))
		}
	}
	return reached
}

// endedClass is the class of what says that an activity has ended.
const endedClass = "ended"

// unreachable finds pages that no chain of links leads to. Only those at
// an old address may be so, and those of what has ended, which are in no list.
func unreachable(t *Tree) []Fault {
	reached := t.reached()
	var faults []Fault
	for _, page := range t.Pages {
		old := slices.Contains(oldAddresses, LayoutOf(page)) || first(page.Root, classed(endedClass)) != nil
		if !reached[page.Path] && !old {
			faults = append(faults, Fault{page.Path, "no link leads here"})
		}
	}
	return faults
}

// movedCrisisHelp checks WCAG 2.2's 3.2.6, consistent help: the block comes
// after the same things, inside the same things, on every page of every site.
// The exit link of a sensitive page is left out of the comparison: it comes
// first on purpose.
func movedCrisisHelp(t *Tree) []Fault {
	var want, wantFile string
	var faults []Fault
	for _, page := range t.Pages {
		if t.isWorkspacePage(page) {
			continue
		}
		block := first(page.Root, classed(crisisClass))
		if block == nil {
			faults = append(faults, Fault{page.Path, "no crisis help"})
			continue
		}
		place := placeOf(block)
		if want == "" {
			want, wantFile = place, page.Path
		}
		if place != want {
			faults = append(faults, Fault{page.Path, fmt.Sprintf("crisis help stands at %s, on %s at %s", place, wantFile, want)})
		}
	}
	return faults
}

// isWorkspacePage reports whether a page is the one that leads to several sites and belongs to none.
func (t *Tree) isWorkspacePage(page *Page) bool {
	return page.Site == "" && !slices.Contains(t.Sites, "")
}

// placeOf returns the way from the body to a node: at each step the elements
// that stand before it, and the one that holds it.
func placeOf(node *html.Node) string {
	var steps []string
	for n := node; n != nil && n.Data != "body"; n = n.Parent {
		step := n.Data
		for before := n.PrevSibling; before != nil; before = before.PrevSibling {
			if before.Type == html.ElementNode && !hasClass(before, exitClass) {
				step = before.Data + "," + step
			}
		}
		steps = append(steps, step)
	}
	slices.Reverse(steps)
	return strings.Join(steps, " / ")
}

// hiddenPart finds what nobody sees without script. Only the search page has parts that
// make no sense before somebody has searched, and a page of a day what it says on another.
func hiddenPart(page *Page, node *html.Node) string {
	if has(node, "hidden") && LayoutOf(page) != "search" && !has(node, "data-stale") {
		return "is hidden"
	}
	return ""
}

func barePicture(_ *Page, node *html.Node) string {
	if node.Data == "img" && !(has(node, "alt") && has(node, "width") && has(node, "height")) {
		return "needs alt, width and height"
	}
	return ""
}
