package fallback

import (
	"errors"
	"io/fs"
	"path"
	"slices"
)

// Overlay is a folder with some of its files replaced, taken out, or not looked at. All
// else is read from Base, links and what is no file too.
type Overlay struct {
	Base fs.FS
	// Over are the replaced files by path. One without bytes is taken out.
	Over Files
	// Hidden, if set, reports whether a file or folder is treated as if it were not there.
	Hidden func(name string) bool
}

// gone is the error for what is taken out.
func gone(op, name string) error { return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist} }

// at returns the file system that has a name, or nil if it is taken out.
func (o Overlay) at(name string) fs.FS {
	data, replaced := o.Over[name]
	switch {
	case replaced && data != nil:
		return o.Over
	case replaced, o.Hidden != nil && o.Hidden(name):
		return nil
	}
	return o.Base
}

// Open opens a file or folder.
func (o Overlay) Open(name string) (fs.File, error) {
	fsys := o.at(name)
	if fsys == nil {
		return nil, gone("open", name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	if about, err := file.Stat(); err != nil || !about.IsDir() {
		return file, err
	}
	file.Close()
	entries, err := o.ReadDir(name)
	return &openFolder{info{path.Base(name), 0, fs.ModeDir | 0o555}, entries}, err
}

// Lstat describes a file or folder, and does not follow links.
func (o Overlay) Lstat(name string) (fs.FileInfo, error) {
	if fsys := o.at(name); fsys != nil {
		return fs.Lstat(fsys, name)
	}
	return nil, gone("lstat", name)
}

// ReadLink returns where a link leads.
func (o Overlay) ReadLink(name string) (string, error) {
	if fsys := o.at(name); fsys != nil {
		return fs.ReadLink(fsys, name)
	}
	return "", gone("readlink", name)
}

// ReadDir lists a folder.
func (o Overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	fsys := o.at(name)
	if fsys == nil {
		return nil, gone("readdir", name)
	}
	entries, err := fs.ReadDir(fsys, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return entries, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		at := path.Join(name, e.Name())
		_, replaced := o.Over[at]
		return replaced || o.at(at) == nil
	})
	for at, data := range o.Over {
		if data != nil && path.Dir(at) == name {
			entries = append(entries, fs.FileInfoToDirEntry(info{path.Base(at), int64(len(data)), 0o444}))
		}
	}
	return sorted(entries), err
}
