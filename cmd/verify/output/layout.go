package output

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
)

// kindClass starts the class of the body that names the page's layout.
const kindClass = "kind-"

// oldAddresses are the layouts of pages that are met at an old address only.
var oldAddresses = []string{"not-found", "moved", "taken-down"}

// LayoutOf returns the name of a page's layout: "story", "facet". An Easy Read
// page counts as a layout of its own.
func LayoutOf(page *Page) string {
	for class := range strings.FieldsSeq(get(first(page.Root, named("body")), "class")) {
		if kind, is := strings.CutPrefix(class, kindClass); is {
			if strings.HasSuffix(page.Path, "-easy.html") && !slices.Contains(oldAddresses, kind) {
				kind += ", Easy Read"
			}
			return kind
		}
	}
	return ""
}

// exitClass is the class of what holds the link that leaves a sensitive page.
const exitClass = "exit"

// Moved reports whether the page only leads on to another.
func (p *Page) Moved() bool { return len(meta(p, "http-equiv", "refresh")) > 0 }

// FileName is the last part of the page's path.
func (p *Page) FileName() string { return path.Base(p.Path) }

// Lang returns the language of the page.
func (p *Page) Lang() string { return get(first(p.Root, named("html")), "lang") }

// Sensitive reports whether the page shows the exit link.
func (p *Page) Sensitive() bool { return first(p.Root, classed(exitClass)) != nil }

// Sample returns one page of each layout in each of the languages: the longest,
// since it shows the most fields.
func (t *Tree) Sample(languages ...string) []*Page {
	longest := map[string]*Page{}
	for _, page := range t.Pages {
		key := LayoutOf(page) + " " + page.Lang()
		if best := longest[key]; slices.Contains(languages, page.Lang()) && (best == nil || len(page.Raw) > len(best.Raw)) {
			longest[key] = page
		}
	}
	return slices.SortedFunc(maps.Values(longest), func(a, b *Page) int {
		return cmp.Or(cmp.Compare(LayoutOf(a), LayoutOf(b)), cmp.Compare(a.Path, b.Path))
	})
}

// Words returns the pieces of text in the page's main part that a reader can see
// without opening anything.
func (p *Page) Words() []string {
	main := first(p.Root, named("main"))
	if main == nil {
		return nil
	}
	return openWords(main)
}

// Portraits returns a home, a story, a route and an activity of a site in each
// language, the same pages in every language, by a short name such as
// "story-ar". A page counts only if it is there in all of them.
func (t *Tree) Portraits(site string, languages ...string) map[string]*Page {
	found := map[string]*Page{}
	for _, page := range t.Pages {
		layout := LayoutOf(page)
		if page.Site != site || page.Lang() != languages[0] || !slices.Contains([]string{"home", "story", "route", "activity"}, layout) {
			continue
		}
		versions := t.versions(page, languages)
		if best := found[layout+"-"+languages[0]]; versions == nil || (best != nil && len(best.Raw) >= len(page.Raw)) {
			continue
		}
		for i, language := range languages {
			found[layout+"-"+language] = versions[i]
		}
	}
	return found
}

// versions returns a page in each of the languages, of which it has the first;
// nil if one is missing.
func (t *Tree) versions(page *Page, languages []string) []*Page {
	versions := []*Page{page}
	inSite := strings.TrimPrefix(page.Path, page.Site+"/")
	for _, language := range languages[1:] {
		version := t.Page(path.Join(page.Site, language, inSite))
		if version == nil {
			return nil
		}
		versions = append(versions, version)
	}
	return versions
}
