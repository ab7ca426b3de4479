package content

// Directory is one local site, loaded: everything in it is checked, has its
// address and may be published. What may not be published is not in Pages.
type Directory struct {
	// Folder is the site's folder in its workspace, or "" for a site on its own.
	Folder string
	// Now is the day the site is built for.
	Now Date

	Site   Site             // in the main language
	Sites  map[string]*Site // in each other language that has a site.LANGUAGE.yaml
	Words  Words
	Crisis map[string]*Crisis // by language; every language of the site has one
	// Pages are all published pages in all languages, sorted by Address.
	Pages []*Page
	// Pictures are those that published pages use, sorted by File.
	Pictures []*Picture
	// Moved are old addresses that lead to a published page.
	Moved []Moved
	// TakenDown are the addresses of withdrawn pages, sorted.
	TakenDown []TakenDown
	// HeldBack names the files that are not published for want of consent.
	HeldBack []HeldBack
	// Broken names the files that are left out because of an error in them.
	Broken []string
	// Sources are the files as they were written, if Options.Sources asked for them.
	Sources []*Source
	// Problems is everything found in this site, sorted.
	Problems []Problem
	// Unbuildable is set when the site cannot be built even without its broken
	// pages: site.yaml cannot be read, or there are no crisis lines.
	Unbuildable bool

	byFile map[string]*Page
	loader *loader                             // what Again goes on from
	read   func(file string, limit int) []byte // nil without Options.Sources
	known  func() knownNames                   // nil without Options.Sources and Options.Guard
}

// Moved is an old address that leads to a page.
type Moved struct {
	From string // "activities/old-name.html"
	To   *Page
}

// TakenDown is the address at which a withdrawn page stood. Nothing else of the
// page is kept: no title, no picture.
type TakenDown struct {
	Address  string
	Language string
}

// HeldBack is a file that is not published because of its consent.
type HeldBack struct {
	File  string
	State ConsentState
}

// PageOf gives the published page of a file, in the given language if there is
// such a version, else the original; nil if nothing of it is published.
func (d *Directory) PageOf(file, language string) *Page {
	page := d.byFile[file]
	if page == nil {
		return nil
	}
	return page.In(language)
}

// SiteIn gives what site.yaml says to readers of a language.
func (d *Directory) SiteIn(language string) *Site {
	if site := d.Sites[language]; site != nil {
		return site
	}
	return &d.Site
}

// Picture gives a picture by its file name, or nil if it may not be shown.
func (d *Directory) Picture(file string) *Picture {
	for _, p := range d.Pictures {
		if p.File == file {
			return p
		}
	}
	return nil
}

// In gives the version of the page in a language (not Easy Read), or the
// original if there is none.
func (p *Page) In(language string) *Page {
	main := p.Main()
	for _, version := range main.Versions {
		if version.Language == language && !version.Easy {
			return version
		}
	}
	return main
}

// EasyRead gives the Easy Read companion in the page's language, or nil.
func (p *Page) EasyRead() *Page {
	for _, version := range p.Main().Versions {
		if version.Easy && version.Language == p.Language {
			return version
		}
	}
	return nil
}
