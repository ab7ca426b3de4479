package themes

import (
	"reflect"
	"slices"

	"goodday/content"
)

// RenderPages renders pages that load.Site.Reload read after this Renderer was
// made: what stands on each of them is new, and lists of other pages are as they
// were. It returns the finished files by path, with assets that no page had asked
// for. alone is false, and there are no files, if one of the pages is named on
// every other one, as a page of the menu is, and is now called something else.
//
// RenderPages may be called while nothing else is asked of the Renderer.
func (r *Renderer) RenderPages(pages []*content.Page) (files map[string][]byte, problems []content.Problem, alone bool) {
	if slices.ContainsFunc(pages, r.namedElsewhere) {
		return nil, nil, false
	}
	files = map[string][]byte{}
	w := worker{renderer: r}
	for _, source := range pages {
		v := r.viewOf(source.Language)
		p := v.newPage(source)
		if data := w.render(v, source.Address, p); data != nil {
			w.weigh(p, source.Address, data)
			files[source.Address] = slices.Clone(data)
		}
		if data := v.pageCalendar(source); data != nil {
			files[calendarAddress(source.Address)] = data
		}
	}
	for path, data := range r.engine.assets() {
		if _, done := r.written.Load(path); !done {
			files[path] = data
		}
	}
	return files, inSite(r.directory, w.problems), true
}

// namedElsewhere reports whether every page of the site has to be made anew
// because this one changed: it is in the menu or is the main service, or will be.
func (r *Renderer) namedElsewhere(page *content.Page) bool {
	for _, v := range r.views {
		named := v.site.Pages
		if v.site.Service != nil {
			named = append(slices.Clone(named), v.site.Service)
		}
		if i := slices.IndexFunc(named, func(item *Item) bool { return item.source.File == page.File }); i >= 0 {
			if !reflect.DeepEqual(named[i].source.Front(), page.Front()) {
				return true
			}
		} else if v.site.Lang == page.Language && page.Plain != nil && page.Plain.Menu > 0 && !page.Easy {
			return true
		}
	}
	return false
}

// current returns a page as the lists know it, also when it was read again since
// they were made.
func (v *view) current(page *content.Page) *content.Page {
	if v.items[page] != nil {
		return page
	}
	if item := v.at(page.Address); item != nil {
		return item.source.Main()
	}
	return page
}
