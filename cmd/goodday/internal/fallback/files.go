package fallback

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"goodday/content"
)

// Files is a file system in memory: the bytes of files by their paths.
type Files map[string][]byte

// Open opens a file, or a folder that has files in it.
func (f Files) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, is := f[name]; is {
		return &openFile{info{path.Base(name), int64(len(data)), 0o444}, bytes.NewReader(data)}, nil
	}
	entries := f.in(name)
	if len(entries) == 0 && name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFolder{info{path.Base(name), 0, fs.ModeDir | 0o555}, entries}, nil
}

// in lists what is in a folder.
func (f Files) in(folder string) []fs.DirEntry {
	found := map[string]fs.DirEntry{}
	for name, data := range f {
		rest, below := name, true
		if folder != "." {
			rest, below = strings.CutPrefix(name, folder+"/")
		}
		first, _, deeper := strings.Cut(rest, "/")
		switch {
		case !below:
		case deeper:
			found[first] = fs.FileInfoToDirEntry(info{first, 0, fs.ModeDir | 0o555})
		default:
			found[first] = fs.FileInfoToDirEntry(info{first, int64(len(data)), 0o444})
		}
	}
	return sorted(slices.Collect(maps.Values(found)))
}

func sorted(entries []fs.DirEntry) []fs.DirEntry {
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries
}

// info describes a file or folder.
type info struct {
	name string
	size int64
	mode fs.FileMode
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.mode.IsDir() }
func (i info) Sys() any           { return nil }

type openFile struct {
	info
	*bytes.Reader
}

func (f *openFile) Size() int64                { return f.info.size }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }

type openFolder struct {
	info
	entries []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }
func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

func (f *openFolder) ReadDir(n int) (entries []fs.DirEntry, err error) {
	switch {
	case n <= 0:
		n = len(f.entries)
	case len(f.entries) == 0:
		return nil, io.EOF
	}
	n = min(n, len(f.entries))
	entries, f.entries = f.entries[:n], f.entries[n:]
	return entries, nil
}

// ReadLook returns the layouts, assets and i18n in a folder; nothing if there is more
// among them than plain files, or too much of it.
func ReadLook(folder fs.FS) Files {
	files, size := Files{}, 0
	read := func(at string, entry fs.DirEntry, err error) error {
		switch {
		case err == nil && entry.IsDir(), errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil || !entry.Type().IsRegular() || size > mostKept:
			return fs.ErrInvalid
		}
		files[at], err = fs.ReadFile(folder, at)
		size += len(files[at])
		return err
	}
	for _, name := range content.FoldersWith(content.ThemeRole) {
		if fs.WalkDir(folder, name, read) != nil {
			return nil
		}
	}
	return files
}

// mostKept is the most bytes of a look.
const mostKept = 16 << 20
