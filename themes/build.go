package themes

import (
	"cmp"
	"html/template"
	"strings"

	"goodday/content"
)

// newPage returns what a layout gets for a page that somebody wrote. Its cost
// does not depend on how many pages the site has.
func (v *view) newPage(source *content.Page) *Page {
	p := &Page{
		Item:        v.ownItem(source),
		Lead:        source.Summary,
		Description: source.Short(),
		Permalink:   v.permalink(source.Address),
		NoIndex:     v.noIndex(source),
		Content:     template.HTML(source.HTML), // goldmark's, without raw HTML
		Headings:    source.Headings,
		Picture:     v.picture(source.Picture),
		Checked:     source.Checked, CheckedBy: source.CheckedBy, Due: source.Due(),
		KnownOn: source.KnownOn(), Source: source.Source, OtherNames: source.OtherNames,
		CreditWords: v.credit(source), CreditNoPrint: !mayPrint(source.Credit),
		MadeUp:   source.MadeUp(&v.directory.Site),
		Version:  source.Version,
		Easy:     source.Easy,
		EditLink: v.editLink(source),
	}
	p.Related = v.relatedTo(source)
	p.Calendar = v.calendarOf(source)
	v.addVersions(p, source)
	v.addReferences(p, source)
	return p
}

// relatedTo returns the pages that are most like one.
func (v *view) relatedTo(source *content.Page) []*Item {
	var items []*Item
	for _, address := range v.related[source.Address] {
		if page := v.directory.PageAt(address); page != nil {
			items = append(items, v.ownItem(page))
		}
	}
	return items
}

// ownItem returns the item of the page itself, which lists share unless it is an
// Easy Read page.
func (v *view) ownItem(source *content.Page) *Item {
	if item := v.items[source.Main()]; item != nil && item.source == source {
		return item
	}
	return newItem(source, v.site)
}

func (v *view) permalink(address string) string {
	if v.site.BaseURL == "" {
		return ""
	}
	return v.site.BaseURL + address
}

// noIndex reports whether search engines are asked to leave a page out: every page
// of an example, and a story whose consent does not name search engines.
func (v *view) noIndex(source *content.Page) bool {
	return v.directory.Site.Example != nil ||
		(source.Story != nil || source.Consent != nil) && !source.Consent.AllowsSearchEngines()
}

func (v *view) picture(file string) *Picture {
	picture := v.pictures[file]
	if picture == nil || len(picture.Sizes) == 0 {
		return nil
	}
	return &Picture{
		Alt:     picture.AltIn(v.site.Lang),
		Credit:  creditWords(picture.Credit, v.site.Now, content.ScopeThisSite),
		NoPrint: !picture.Consent.AllowsPrint() || !mayPrint(picture.Credit),
		Small:   pictureFile(picture.Sizes[0]), Large: pictureFile(picture.Sizes[len(picture.Sizes)-1]),
	}
}

func pictureFile(size content.PictureSize) PictureFile {
	return PictureFile{RelPermalink: "/" + size.Address, Width: size.Width, Height: size.Height}
}

func (v *view) credit(source *content.Page) string {
	where := content.ScopeThisSite
	if lent(source) {
		where = content.ScopeOtherSites
	}
	return creditWords(source.Credit, v.site.Now, where)
}

// creditWords returns the words of a credit unless its consent has run out.
func creditWords(credit *content.Credit, now content.Date, where content.Scope) string {
	if credit == nil || credit.Consent != nil && credit.Consent.State(now, where) != content.ConsentCurrent {
		return ""
	}
	return credit.Words
}

// mayPrint reports whether a credit may be on paper.
func mayPrint(credit *content.Credit) bool { return credit == nil || credit.Consent.AllowsPrint() }

// lent reports whether a page comes from the folder that sites share.
func lent(source *content.Page) bool { return content.LocalFile(source.File) != source.File }

// editLink returns the link to the page's file. What sites share is not below a
// site's folder.
func (v *view) editLink(source *content.Page) string {
	edit := string(v.directory.Site.Edit)
	if edit == "" || lent(source) {
		return ""
	}
	return strings.TrimSuffix(edit, "/") + "/" + source.File
}

// addVersions links the page to its other languages and its Easy Read page.
func (v *view) addVersions(p *Page, source *content.Page) {
	main := source.Main()
	if easy := source.EasyRead(); easy != nil && easy != source {
		p.EasyRead = newItem(easy, v.site)
	}
	if source != main {
		p.Original = v.ownItem(v.madeFrom(source))
	}
	v.addTranslation(p, source, main)
	for _, version := range main.Versions {
		v.addTranslation(p, source, version)
	}
}

// madeFrom returns the page that a version was made from: for an Easy Read page
// the full one in its language, for a translation the original.
func (v *view) madeFrom(source *content.Page) *content.Page {
	if source.Easy {
		return source.In(source.Language)
	}
	return source.Main()
}

// addTranslation links a page to a version in another language.
func (v *view) addTranslation(p *Page, source, other *content.Page) {
	if other.Language != source.Language && other.Easy == source.Easy {
		p.Translations = append(p.Translations, v.site.language(other.Language).translation(other.Title, other.Address))
	}
}

// addReferences adds the pages that this one names.
func (v *view) addReferences(p *Page, source *content.Page) {
	switch {
	case source.Activity != nil:
		p.UseInstead = v.itemsOf(source.Activity.UseInstead)
		if hasManyPlaces(source) {
			p.AllPlaces = "/" + placesAddress(source)
		}
	case source.Story != nil:
		if p.ServicePage = v.item(source.Story.Service); p.ServicePage != nil {
			p.Routes = v.routes[v.current(p.ServicePage.source.Main())]
		}
	case source.Route != nil:
		p.ServicePage = v.item(source.Route.Service)
		p.Meanwhile = v.itemsOf(source.Route.Meanwhile)
		for _, other := range source.Route.NotForYou {
			if item := v.item(other.Page); item != nil {
				p.Others = append(p.Others, Other{Page: item, Why: other.Why})
			}
		}
	case source.Service != nil:
		main := v.current(source.Main())
		p.Routes, p.Stories, p.Runs, p.Below = v.routes[main], v.stories[main], v.runs[main], v.below[main]
		p.PartOf, p.HostedBy = v.item(source.Service.PartOf), v.item(source.Service.HostedBy)
	case source.Said != nil:
		p.ChangedPages = v.itemsOf(source.Said.Pages)
	}
}

func (v *view) itemsOf(files []string) []*Item {
	var items []*Item
	for _, file := range files {
		if item := v.item(file); item != nil && listed(item.source) {
			items = append(items, item)
		}
	}
	return items
}

// generated returns a page that nobody wrote. key names its words in i18n.
func (v *view) generated(kind, address, key string) *Page {
	summary := v.translate(key + "_summary")
	return &Page{
		Item: &Item{
			Kind: kind, Title: cmp.Or(v.translate(key), v.site.Title), Summary: summary,
			Lang: v.site.Lang, Dir: v.site.Dir, RelPermalink: v.site.Path(address), Site: v.site,
		},
		Description: cmp.Or(summary, v.site.Summary),
		Permalink:   v.permalink(v.site.address(address)),
		NoIndex:     v.directory.Site.Example != nil,
	}
}

// everywhere links a page to the same page in the site's other languages.
func (v *view) everywhere(p *Page, address string) *Page {
	for _, other := range v.site.Languages {
		if !other.Current {
			p.Translations = append(p.Translations, other.translation("", addressIn(&v.directory.Site, other.Code, address)))
		}
	}
	return p
}

func (l Language) translation(title, address string) Translation {
	return Translation{Lang: l.Code, Dir: l.Dir, Name: l.Name, Title: title, RelPermalink: "/" + address}
}
