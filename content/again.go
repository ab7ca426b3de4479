package content

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// Again is what became of one page and its versions when their files were read
// once more after the site was loaded.
type Again struct {
	// Known is false for a file that was not there when the site was loaded.
	Known bool
	// Files are the files of the group, as Page.File names them.
	Files []string
	// Pages are those that may be shown now. There are none, although nothing is
	// wrong, when more has changed than these pages themselves: an address, an old
	// address, whether a page is there at all, a picture nobody had asked for. Only
	// Load can say then what the site is.
	Pages []*Page
	// Gone are the files of which nothing may be shown any more: taken away, or
	// held back for want of consent.
	Gone []string
	// Broken are the files with an error in them.
	Broken []string
	// Problems is everything found in these files, as in Directory.Problems.
	Problems []Problem
}

// Again reads the page of a file and its versions once more, by the same steps
// as Load, with everything else as it was when the Directory was loaded. Neither
// the Directory nor its pages are changed, so that a Load may run at the same
// time. own is the site's folder, shared that of the workspace; one that is not
// there is nil. file is named as Page.File names it.
//
// It fails closed: what is not plainly the same page with other words in it is
// not in Pages, and what may not be shown is in Gone whatever else has changed.
func (d *Directory) Again(own, shared fs.FS, file string) Again {
	before := d.loader.groupOf(file)
	if len(before) == 0 {
		return Again{}
	}
	l := d.loader.over(own, shared, before)
	result := Again{Known: true}
	for _, was := range before {
		result.Files = append(result.Files, was.page.File)
	}
	there := l.stillThere(before, &result)
	if len(there) == 0 || !there[0].isOriginal() {
		result.Gone = slices.Clone(result.Files)
		return result
	}
	l.drafts = l.readGroup(l.groupAs(there))
	l.standIn(before)
	l.settle()
	l.conclude(before, &result)
	return result
}

// groupOf gives the drafts of an original and its versions, the original first.
func (l *loader) groupOf(file string) []*draft {
	i := slices.IndexFunc(l.drafts, func(d *draft) bool { return d.page.File == file })
	if i < 0 {
		return nil
	}
	var group []*draft
	for _, d := range l.drafts {
		if groupName(d.page.File) == groupName(file) {
			group = append(group, d)
		}
	}
	slices.SortStableFunc(group, func(a, b *draft) int {
		if a.isOriginal() == b.isOriginal() {
			return 0
		}
		return map[bool]int{true: -1, false: 1}[a.isOriginal()]
	})
	return group
}

// groupName is what the files of an original and its versions have in common.
func groupName(file string) string {
	name, _, _ := strings.Cut(path.Base(file), ".")
	return path.Join(path.Dir(file), name)
}

// over makes a loader that knows what this one knows, but for the drafts given.
// What it finds and changes is its own.
func (l *loader) over(own, shared fs.FS, without []*draft) *loader {
	if own == nil {
		own = noFiles{}
	}
	before := l.site
	site := &Directory{Folder: before.Folder, Now: before.Now, Site: before.Site, Sites: before.Sites, Words: before.Words, Crisis: before.Crisis}
	a := &loader{own: &reader{fsys: own}, options: l.options, site: site, byFile: maps.Clone(l.byFile), taken: maps.Clone(l.taken)}
	if shared != nil {
		a.shared = &reader{fsys: shared}
	}
	a.originals = sync.OnceValue(a.sortedOriginals)
	a.pictures = l.pictures.asMade()
	a.others = slices.DeleteFunc(slices.Clone(l.drafts), func(d *draft) bool { return slices.Contains(without, d) })
	maps.DeleteFunc(a.taken, func(_, file string) bool {
		return slices.ContainsFunc(without, func(d *draft) bool { return d.page.File == file })
	})
	return a
}

// noFiles is a folder that is not there.
type noFiles struct{}

func (noFiles) Open(string) (fs.File, error) { return nil, fs.ErrNotExist }

// all gives every draft of the site, also when only some are read again.
func (l *loader) all() []*draft {
	if l.others == nil {
		return l.drafts
	}
	return append(slices.Clone(l.others), l.drafts...)
}

// stillThere gives the drafts whose files are there, and notes the others.
func (l *loader) stillThere(before []*draft, result *Again) (there []*draft) {
	for _, was := range before {
		r := l.readerOf(was)
		if r == nil {
			result.Gone = append(result.Gone, was.page.File)
		} else if _, err := fs.Lstat(r.fsys, ownFile(was)); err != nil {
			result.Gone = append(result.Gone, was.page.File)
		} else {
			there = append(there, was)
		}
	}
	return there
}

func (l *loader) readerOf(d *draft) *reader {
	if d.lent {
		return l.shared
	}
	return l.own
}

// ownFile is a draft's file in the folder that its reader reads.
func ownFile(d *draft) string {
	if d.lent {
		return localFile(d.page.File)
	}
	return d.page.File
}

func (l *loader) groupAs(drafts []*draft) group {
	g := group{kind: drafts[0].page.Kind, lent: drafts[0].lent, r: l.readerOf(drafts[0])}
	for _, d := range drafts {
		g.files = append(g.files, ownFile(d))
	}
	slices.Sort(g.files) // as Load reads them
	return g
}

// standIn puts the new drafts in the place of the old ones.
func (l *loader) standIn(before []*draft) {
	for _, d := range l.drafts {
		for _, was := range before {
			if file := localFile(was.page.File); was.page.File == d.page.File && l.byFile[file] == was {
				l.byFile[file] = d
			}
		}
	}
}

// conclude says what becomes of each file.
func (l *loader) conclude(before []*draft, result *Again) {
	usual := len(result.Gone) == 0
	for _, d := range l.drafts {
		was := before[slices.IndexFunc(before, func(was *draft) bool { return was.page.File == d.page.File })]
		switch d.state {
		case held:
			result.Gone = append(result.Gone, d.page.File)
			usual = false
		case broken:
			result.Broken = append(result.Broken, d.page.File)
		default:
			result.Pages = append(result.Pages, d.page)
			usual = usual && l.isUsual(d, was)
		}
		result.Problems = append(result.Problems, d.problems...)
	}
	if !usual {
		result.Pages = nil
	}
	l.site.nameFiles(result.Problems)
	SortProblems(result.Problems)
}

// isUsual reports whether only what stands on the page itself can differ from
// what was loaded.
func (l *loader) isUsual(d, was *draft) bool {
	return was.state != held && d.page.Address == was.page.Address && slices.Equal(d.page.MovedFrom, was.page.MovedFrom) &&
		!slices.ContainsFunc(d.pictures, func(file string) bool { return l.pictures.unmade(file) })
}

// asMade gives a shelf with the pictures that were asked for, and none that
// would have to be made: those are in no output yet.
func (s *pictureShelf) asMade() *pictureShelf {
	made := &pictureShelf{entries: maps.Clone(s.entries)}
	shown := map[string]bool{}
	for _, picture := range s.used() {
		shown[picture.File] = true
	}
	for file, entry := range made.entries {
		if !shown[file] && len(entry.problems) == 0 {
			empty := &pictureEntry{file: file}
			empty.once.Do(func() {})
			made.entries[file] = empty
		}
	}
	return made
}

// unmade reports whether a picture on a shelf from asMade would have to be made.
func (s *pictureShelf) unmade(file string) bool {
	entry := s.entries[file]
	return entry != nil && entry.picture == nil && len(entry.problems) == 0
}

// Places gives the address of every file of the site: that of its page, or the
// one that the page would have if it could be shown. Files are named as
// Page.File names them.
func (d *Directory) Places() map[string]string {
	places := map[string]string{}
	if d.loader == nil {
		return places
	}
	for _, draft := range d.loader.drafts {
		if draft.page.Address != "" {
			places[draft.page.File] = draft.page.Address
		}
	}
	return places
}
