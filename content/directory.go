package content

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"goodday/content/text"
)

// Directory is one local site, loaded: everything in it is checked, has its
// address and may be published. What may not be published is not in Pages. It
// is data: nothing in it reads the folder again.
type Directory struct {
	// Folder is the site's folder in its workspace, or "" for a site on its own.
	Folder string
	// Now is the day the site is built for.
	Now Date

	Site   Site             // in the main language
	Sites  map[string]*Site // in each other language that has a site.LANGUAGE.yaml
	Words  Words
	Terms  TermDates
	Crisis map[string]*Crisis // by language; every language of the site has one
	// Pages are all published pages in all languages, sorted by Address.
	Pages []*Page
	// Pictures are those that published pages use, sorted by File.
	Pictures []*Picture
	// PictureFiles are the files in pictures/ that are JPEG or PNG by their
	// names, sorted, whether pages show them or not.
	PictureFiles []string
	// Moved are old addresses that lead to a published page.
	Moved []Moved
	// TakenDown are the addresses of withdrawn pages, sorted.
	TakenDown []TakenDown
	// Unpublished are the files of pages that are Withheld or Invalid, in the order of their kinds.
	Unpublished []FileStatus
	// Addresses are those of all files of pages, also of those that are not
	// published: the address that the page would have.
	Addresses map[string]string
	// Sources are the files as they were written, if they were asked for.
	Sources []*Source
	// Names are the names that the site itself uses; nil if nobody asked for them.
	Names *SiteNames
	// PictureTexts returns the words beside a picture: its alternative texts and
	// credit. It is safe for concurrent use, and nil if nobody asked for it.
	PictureTexts func(file string) []string
	// Problems is everything found in this site, sorted.
	Problems []Problem
	// Unbuildable is set when the site cannot be built even without its broken
	// pages: site.yaml cannot be read, or there are no crisis lines.
	Unbuildable bool

	indexed sync.Once
	byFile  map[string]*Page
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

// PageOf returns the published page of a file, in the given language if there
// is such a version, else the original; nil if nothing of it is published.
func (d *Directory) PageOf(file, language string) *Page {
	d.indexed.Do(func() {
		d.byFile = make(map[string]*Page, len(d.Pages))
		for _, page := range d.Pages {
			d.byFile[text.Composed(LocalFile(page.File))] = page
		}
	})
	if page := d.byFile[text.Composed(file)]; page != nil {
		return page.In(language)
	}
	return nil
}

// PageAt returns the published page at an address, or nil. Pages must be in the order of
// their addresses, as package load leaves them.
func (d *Directory) PageAt(address string) *Page {
	i, found := slices.BinarySearchFunc(d.Pages, address, func(p *Page, a string) int { return strings.Compare(p.Address, a) })
	if !found {
		return nil
	}
	return d.Pages[i]
}

// SiteIn returns what site.yaml says to readers of a language.
func (d *Directory) SiteIn(language string) *Site {
	return cmp.Or(d.Sites[language], &d.Site)
}

// Picture returns a picture by its file name, or nil if it may not be shown.
func (d *Directory) Picture(file string) *Picture {
	return Find(d.Pictures, func(p *Picture) bool { return p.File == file })
}

// FileName returns the path of a file of the site as problems name it: with
// the site's folder before it, if it has one.
func (d *Directory) FileName(file string) string {
	if strings.HasPrefix(file, SharedFolder+"/") {
		return file
	}
	return path.Join(d.Folder, file)
}

// Local is the reverse of FileName. ok is false for a file of another site.
func (d *Directory) Local(name string) (file string, ok bool) {
	if d.Folder == "" || strings.HasPrefix(name, SharedFolder+"/") {
		return name, true
	}
	return strings.CutPrefix(name, d.Folder+"/")
}

// NameFiles puts the site and its folder into problems that name local files.
func (d *Directory) NameFiles(problems []Problem) {
	for i := range problems {
		problems[i].Site = d.Folder
		problems[i].File = d.FileName(problems[i].File)
	}
}

// Knows reports whether words are a name, or stand together in a name, that the
// site uses. It knows nothing unless the site was loaded to know its Names.
func (d *Directory) Knows(words string) KnownFrom { return d.Names.lookup(words) }

// SettingNames lists the names in the site's settings.
func (d *Directory) SettingNames() []string {
	names := slices.Clone(d.Words.KnownNames)
	for _, vocabulary := range Vocabularies() {
		for _, term := range d.Words.Vocabulary(vocabulary) {
			names = append(names, term.Name)
			names = slices.AppendSeq(names, maps.Values(term.Names))
		}
	}
	for _, synonym := range d.Words.Synonyms {
		names = append(names, synonym.Words...)
	}
	for _, site := range append(slices.Collect(maps.Values(d.Sites)), &d.Site) {
		names = append(names, site.Title, site.Place)
	}
	for _, crisis := range d.Crisis {
		for _, line := range crisis.Lines {
			names = append(names, line.Name)
		}
	}
	return names
}
