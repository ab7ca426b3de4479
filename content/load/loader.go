package load

import (
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"goodday/content"
	"goodday/content/text"
	"goodday/content/withdrawn"
)

// loader holds what one site's loading passes from step to step.
type loader struct {
	own, shared *reader
	options     Options
	site        *content.Directory
	drafts      []*draft
	others      []*draft          // those that are not read again, see Reload
	byFile      map[string]*draft // by the names of files as pages write them, see draftOf
	pictures    *pictureStore
	back        *takenBack                 // what was taken back, by where it is said
	withdrawn   withdrawn.List             // all of it
	taken       map[string]string          // lower-case address to the file that has it
	originals   func() map[string][]string // the files of originals by folder
}

func newLoader(own, shared fs.FS, name string, options Options) *loader {
	l := &loader{
		own: newReader(own, ""), shared: newReader(shared, content.SharedFolder), options: options,
		site:   &content.Directory{Folder: name, Now: options.Now, Crisis: map[string]*content.Crisis{}, Addresses: map[string]string{}},
		byFile: map[string]*draft{}, taken: map[string]string{},
	}
	l.originals = sync.OnceValue(l.sortedOriginals)
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

// keepNames prepares the names that the site knows and the words beside pictures, for
// whoever looks at texts.
func (l *loader) keepNames() {
	if l.options.Sources || l.options.Guard != nil {
		l.site.PictureTexts = l.pictures.texts
		l.site.Names = content.NewNames(l.site.SettingNames, func() (pages []*content.Page) {
			for _, d := range l.all() {
				pages = append(pages, d.page)
			}
			return pages
		})
	}
}

// inParallel calls do for 0 to n-1 on as many processors as there are.
func inParallel(n int, do func(i int)) {
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		workers.Go(func() error {
			do(i)
			return nil
		})
	}
	workers.Wait() // no worker returns an error
}

// draftOf returns the page of a file as pages name it, or nil. Names are the same if
// they look the same.
func (l *loader) draftOf(file string) *draft { return l.byFile[fileKey(file)] }

func fileKey(file string) string { return text.Composed(content.LocalFile(file)) }

// isPage reports whether the file is that of an original page, published or not.
func (l *loader) isPage(file, folder string) bool {
	d := l.draftOf(file)
	return d != nil && d.original == nil && (folder == "" || path.Dir(file) == folder)
}

// filesLike lists the files a wrong one could have meant: those of its folder, or all.
func (l *loader) filesLike(file, folder string) []string {
	if folder == "" {
		folder = strings.Trim(path.Dir(file), "./")
	}
	byFolder := l.originals()
	if files := byFolder[folder]; len(files) > 0 {
		return files
	}
	return byFolder[everyFolder]
}

// everyFolder stands for all folders in what sortedOriginals returns.
const everyFolder = "*"

// sortedOriginals lists the files of originals by folder. It is asked for once.
func (l *loader) sortedOriginals() map[string][]string {
	byFolder := map[string][]string{}
	for _, file := range slices.Sorted(maps.Keys(l.byFile)) {
		if l.byFile[file].isOriginal() {
			byFolder[path.Dir(file)] = append(byFolder[path.Dir(file)], file)
			byFolder[everyFolder] = append(byFolder[everyFolder], file)
		}
	}
	return byFolder
}
