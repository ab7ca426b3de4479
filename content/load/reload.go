package load

import (
	"io/fs"
	"maps"
	"slices"

	"goodday/content"
)

// Reloaded is what became of one page and its versions when their files were
// read again after the site was loaded.
type Reloaded struct {
	// Files are the files of the page and its versions, as Page.File names them,
	// with what becomes of each. There are none if the file was no page of the
	// site when it was loaded. Published ones are in Pages. They are Pending, and
	// there are no Pages, when more has changed than these pages themselves: an
	// address, an old address, whether a page is there at all, a picture nobody
	// had asked for. Only Load can say then what the site is.
	Files []content.FileStatus
	Pages []*content.Page
	// Problems is everything found in these files, as in Directory.Problems.
	Problems []content.Problem
}

// Reload reads the page of a file and its versions again, by the same steps as
// Load, with everything else as it was when the site was loaded. Neither the
// Directory nor its pages are changed, so that a Load may run at the same time.
// own is the site's folder, shared that of the workspace; one that is not there
// is nil. file is named as Page.File names it.
//
// It fails closed: what is not plainly the same page with other words in it is
// not in Pages, and what may not be shown is Removed or Withheld whatever else
// has changed.
func (s *Site) Reload(own, shared fs.FS, file string) Reloaded {
	before := s.loader.groupOf(file)
	if len(before) == 0 { // which is all there is of a site that could not be read
		return Reloaded{}
	}
	l := s.loader.without(before, own, shared)
	there := l.stillThere(before)
	if len(there) > 0 && there[0].isOriginal() {
		l.drafts = l.readGroup(l.groupFrom(there))
		l.replace()
		l.resolve()
	}
	return l.reloaded(before)
}

// groupOf returns the drafts of an original and its versions, the original first.
func (l *loader) groupOf(file string) []*draft {
	if !slices.ContainsFunc(l.drafts, func(d *draft) bool { return d.page.File == file }) {
		return nil
	}
	var group []*draft
	for _, d := range l.drafts {
		if content.GroupName(d.page.File) == content.GroupName(file) {
			group = append(group, d)
		}
	}
	slices.SortStableFunc(group, func(a, b *draft) int { return trueLast(!a.isOriginal(), !b.isOriginal()) })
	return group
}

// without returns a loader that knows what this one knows, but for some drafts.
// What it finds and changes is its own.
func (l *loader) without(some []*draft, own, shared fs.FS) *loader {
	was := l.site
	n := newLoader(own, shared, was.Folder, l.options)
	n.site.Site, n.site.Sites, n.site.Words, n.site.Crisis = was.Site, was.Sites, was.Words, was.Crisis
	n.byFile, n.taken = maps.Clone(l.byFile), maps.Clone(l.taken)
	n.pictures = l.pictures.onlyMade()
	n.back = l.back.without(some, was, n)
	n.withdrawn = n.back.all()
	n.others = slices.DeleteFunc(slices.Clone(l.drafts), func(d *draft) bool { return slices.Contains(some, d) })
	maps.DeleteFunc(n.taken, func(_, file string) bool {
		return slices.ContainsFunc(some, func(d *draft) bool { return d.page.File == file })
	})
	return n
}

// without returns what is known of what was taken back, with some pages as they are
// now.
func (t *takenBack) without(some []*draft, site *content.Directory, l *loader) *takenBack {
	now := &takenBack{lists: t.lists, said: maps.Clone(t.said)}
	for _, d := range some {
		file := site.FileName(d.page.File)
		delete(now.said, file)
		if references := withdrawnBy(l.readerOf(d).fsys, d.ownFile()); len(references) > 0 {
			now.said[file] = references
		}
	}
	return now
}

// stillThere returns the drafts whose files are there.
func (l *loader) stillThere(before []*draft) []*draft {
	return slices.DeleteFunc(slices.Clone(before), func(d *draft) bool {
		_, err := fs.Lstat(l.readerOf(d).fsys, d.ownFile())
		return err != nil
	})
}

func (l *loader) readerOf(d *draft) *reader {
	if d.lent {
		return l.shared
	}
	return l.own
}

// ownFile returns a draft's file in the folder that its reader reads.
func (d *draft) ownFile() string {
	if d.lent {
		return content.LocalFile(d.page.File)
	}
	return d.page.File
}

func (l *loader) groupFrom(drafts []*draft) group {
	g := group{kind: drafts[0].page.Kind, r: l.readerOf(drafts[0])}
	for _, d := range drafts {
		g.files = append(g.files, d.ownFile())
	}
	return g
}

// replace puts the new drafts in the place of the old ones. A lent page that
// stands behind a page of the site's own stays behind it.
func (l *loader) replace() {
	for _, d := range l.drafts {
		if file := fileKey(d.page.File); l.byFile[file].page.File == d.page.File {
			l.byFile[file] = d
		}
	}
}

// reloaded says what becomes of each file.
func (l *loader) reloaded(before []*draft) (r Reloaded) {
	alone := true
	for _, was := range before {
		status := content.FileStatus{File: was.page.File, Status: content.Removed}
		if i := slices.IndexFunc(l.drafts, func(d *draft) bool { return d.page.File == was.page.File }); i >= 0 {
			d := l.drafts[i]
			status.Status, status.Reason = d.status, d.reason
			r.Problems = append(r.Problems, d.found()...)
			if d.status == content.Published {
				r.Pages = append(r.Pages, d.page)
				alone = alone && l.selfContained(d, was)
			}
		}
		alone = alone && status.Status != content.Removed && status.Status != content.Withheld
		r.Files = append(r.Files, status)
	}
	if !alone {
		r.leavePending()
	}
	l.site.NameFiles(r.Problems)
	content.SortProblems(r.Problems)
	return r
}

// selfContained reports whether only what stands on the page itself can differ
// from what was loaded.
func (l *loader) selfContained(d, was *draft) bool {
	return was.status != content.Withheld && d.page.Address == was.page.Address && slices.Equal(d.page.MovedFrom, was.page.MovedFrom) &&
		!slices.ContainsFunc(d.pictures, func(file string) bool { return l.pictures.unmade(file) })
}

func (r *Reloaded) leavePending() {
	r.Pages = nil
	for i := range r.Files {
		if r.Files[i].Status == content.Published {
			r.Files[i].Status = content.Pending
		}
	}
}

// onlyMade returns a store with the pictures that are in the output and those
// that may not be shown. Every other one would have to be made.
func (s *pictureStore) onlyMade() *pictureStore {
	made := &pictureStore{entries: maps.Clone(s.entries)}
	shown := map[string]bool{}
	for _, picture := range s.used() {
		shown[picture.File] = true
	}
	for file, entry := range made.entries {
		if !shown[file] && (entry.picture != nil || len(entry.problems) == 0) {
			empty := newPictureEntry(nil, file)
			empty.once.Do(func() {})
			made.entries[file] = empty
		}
	}
	return made
}

// unmade reports whether a picture of a store from onlyMade would have to be made.
func (s *pictureStore) unmade(file string) bool {
	entry := s.entries[file]
	return entry != nil && entry.picture == nil && len(entry.problems) == 0
}
