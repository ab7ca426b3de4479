package ask

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is a folder with one file more, which is in no folder yet.
type overlay struct {
	fs.FS
	file string
	data []byte
}

func (o overlay) Open(name string) (fs.File, error) {
	if name == o.file {
		return &paperFile{overlayInfo{path.Base(o.file), int64(len(o.data))}, bytes.NewReader(o.data)}, nil
	}
	return o.FS.Open(name)
}

// ReadDir lists a folder with the file in it.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	if path.Dir(o.file) != name {
		return entries, err
	}
	entry := fs.FileInfoToDirEntry(overlayInfo{path.Base(o.file), int64(len(o.data))})
	entries = append(slices.Clone(entries), entry)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// Lstat looks at a file and does not follow links.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	if name == o.file {
		return overlayInfo{path.Base(o.file), int64(len(o.data))}, nil
	}
	return fs.Lstat(o.FS, name)
}

// ReadLink reads a link of the folder.
func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.FS, name) }

// overlayInfo describes the file.
type overlayInfo struct {
	name string
	size int64
}

func (i overlayInfo) Name() string       { return i.name }
func (i overlayInfo) Size() int64        { return i.size }
func (i overlayInfo) Mode() fs.FileMode  { return 0o444 }
func (i overlayInfo) ModTime() time.Time { return time.Time{} }
func (i overlayInfo) IsDir() bool        { return false }
func (i overlayInfo) Sys() any           { return nil }

// paperFile is the file, opened.
type paperFile struct {
	info overlayInfo
	*bytes.Reader
}

func (f *paperFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *paperFile) Close() error               { return nil }
