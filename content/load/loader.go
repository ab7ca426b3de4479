package load

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"goodday/content"
)

// loader holds what one site's loading passes from step to step.
type loader struct {
	own, shared *reader // shared is nil outside a workspace
	options     Options
	site        *content.Directory
	drafts      []*draft
	others      []*draft // those that are not read again, see Reload
	byFile      map[string]*draft
	pictures    *pictureStore
	taken       map[string]string          // lower-case address to the file that has it
	originals   func() map[string][]string // the files of originals by folder
}

func newLoader(fsys, shared fs.FS, name string, options Options) *loader {
	l := &loader{
		own: &reader{fsys: fsys}, options: options,
		site:   &content.Directory{Folder: name, Now: options.Now, Crisis: map[string]*content.Crisis{}, Addresses: map[string]string{}},
		byFile: map[string]*draft{}, taken: map[string]string{},
	}
	l.originals = sync.OnceValue(l.sortedOriginals)
	if shared != nil {
		l.shared = &reader{fsys: shared}
	}
	return l
}

// all returns every draft of the site, also when only some are read again.
func (l *loader) all() []*draft { return append(slices.Clone(l.others), l.drafts...) }

// eachPublished calls do with every draft that is published at that time.
func (l *loader) eachPublished(do func(d *draft)) {
	for _, d := range l.drafts {
		if d.status == content.Published {
			do(d)
		}
	}
}

// trueLast compares what is false and what is true.
func trueLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// finish moves what is published and everything that was found into the Directory.
func (l *loader) finish() *Site {
	l.keepSources()
	for _, d := range l.drafts {
		l.site.Problems = append(l.site.Problems, d.problems...)
		if d.page.Address != "" {
			l.site.Addresses[d.page.File] = d.page.Address
		}
		if d.status != content.Published {
			l.site.Unpublished = append(l.site.Unpublished, content.FileStatus{File: d.page.File, Status: d.status, Reason: d.reason})
			continue
		}
		l.site.Pages = append(l.site.Pages, d.page)
		for _, from := range d.moved {
			l.site.Moved = append(l.site.Moved, content.Moved{From: from, To: d.page})
		}
	}
	slices.SortFunc(l.site.Pages, func(a, b *content.Page) int { return strings.Compare(a.Address, b.Address) })
	slices.SortFunc(l.site.TakenDown, func(a, b content.TakenDown) int { return strings.Compare(a.Address, b.Address) })
	slices.SortFunc(l.site.Moved, func(a, b content.Moved) int { return strings.Compare(a.From, b.From) })
	l.collectPictures()
	l.collectProblems()
	return &Site{l.site, l}
}

func (l *loader) collectPictures() {
	if l.pictures != nil {
		l.site.PictureFiles = l.pictures.names()
		l.site.Pictures = l.pictures.used()
		l.site.Problems = append(l.site.Problems, l.pictures.problems()...)
	}
}

// collectProblems puts all problems in order, with the site's folder before each file.
func (l *loader) collectProblems() {
	l.site.Problems = append(l.site.Problems, l.own.problems...)
	if l.shared != nil {
		for _, p := range l.shared.problems {
			p.File = path.Join(content.SharedFolder, p.File)
			l.site.Problems = append(l.site.Problems, p)
		}
	}
	l.site.NameFiles(l.site.Problems)
	content.SortProblems(l.site.Problems)
	l.site.Problems = slices.Compact(l.site.Problems)
}

// keepSources puts every page that was read into the Directory, if asked to, in
// the order of their files.
func (l *loader) keepSources() {
	if !l.options.Sources {
		return
	}
	of := map[*draft]*content.Source{}
	for _, d := range l.drafts {
		of[d] = d.asSource()
		l.site.Sources = append(l.site.Sources, of[d])
	}
	for _, d := range l.drafts {
		of[d].Original = of[d.original]
	}
	slices.SortFunc(l.site.Sources, func(a, b *content.Source) int { return strings.Compare(a.Page.File, b.Page.File) })
}

// keepNames prepares the names that the site knows, for whoever looks at texts.
func (l *loader) keepNames() {
	if l.options.Sources || l.options.Guard != nil {
		l.site.Names = content.NewNames(l.site.SettingNames, func() (pages []*content.Page) {
			for _, d := range l.all() {
				pages = append(pages, d.page)
			}
			return pages
		})
	}
}

// ReadFile reads a file of the site such as "crisis.yaml" or
// "pictures/bench.jpg", or of what sites share ("shared/crisis.yaml"). It
// returns nil for one that is not there, is larger than limit bytes or is a
// link. It reads while the folder that was loaded is open.
func (s *Site) ReadFile(file string, limit int) []byte {
	from := s.loader.own
	if lent := strings.TrimPrefix(file, content.SharedFolder+"/"); lent != file && s.loader.shared != nil {
		from, file = s.loader.shared, lent
	}
	data, problem := readCapped(from.fsys, path.Clean(file), limit)
	if problem != nil {
		return nil
	}
	return data
}
