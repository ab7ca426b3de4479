package load

import (
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// finish moves what is published and everything that was found into the Directory.
func (l *loader) finish() *Site {
	l.keepSources()
	for _, d := range l.drafts {
		l.site.Problems = append(l.site.Problems, d.found()...)
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
	l.site.Problems = slices.Concat(l.site.Problems, l.own.problems, l.shared.problems)
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

// ReadFile reads a file of the site such as "crisis.yaml" or
// "pictures/bench.jpg", or of what sites share ("shared/crisis.yaml"). It
// returns nil for one that is not there, is larger than limit bytes or is a
// link. It reads while the folder that was loaded is open.
func (s *Site) ReadFile(file string, limit int) []byte {
	from := s.loader.own
	if lent := content.LocalFile(file); lent != file {
		from, file = s.loader.shared, lent
	}
	data, _ := readCapped(from.fsys, path.Clean(file), limit)
	return data
}
