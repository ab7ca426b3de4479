package ask

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest" // a file in memory
)

// overlay is a folder with one more file in it that is not on the disk yet.
type overlay struct {
	fs.FS
	file  string
	added fstest.MapFS // holds that file
}

func (o overlay) Open(name string) (fs.File, error) {
	if name == o.file {
		return o.added.Open(name)
	}
	return o.FS.Open(name)
}

// ReadDir lists a folder with the file in it.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	info, missing := o.added.Stat(o.file)
	if path.Dir(o.file) != name || missing != nil {
		return entries, err
	}
	entries = append(slices.Clone(entries), fs.FileInfoToDirEntry(info))
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// Lstat returns what a file is, without following links.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	if name == o.file {
		return o.added.Stat(name)
	}
	return fs.Lstat(o.FS, name)
}

// ReadLink returns where a link leads.
func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.FS, name) }
