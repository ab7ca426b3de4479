package themes

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/decode"
)

//go:embed all:default
var embedded embed.FS

// Default returns the default theme: layouts/, assets/ and i18n/.
func Default() fs.FS {
	theme, err := fs.Sub(embedded, "default")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return theme
}

// folders are the folders of a theme. Nothing else of it is read.
var folders = content.FoldersWith(content.ThemeRole)

// Limits of a theme, whose files are read whole: far above any real theme, far
// below what would do harm.
const (
	maxFileSize  = 1 << 20
	maxFileCount = 2000
	maxThemeSize = 16 << 20
)

// themeFiles are the files of a theme by path. Those of the site replace those of
// the default theme.
type themeFiles struct {
	data map[string][]byte
	own  map[string]bool // those that are the site's own
}

func newThemeFiles() themeFiles {
	return themeFiles{data: map[string][]byte{}, own: map[string]bool{}}
}

// readTheme reads the default theme, with files of the site's own in the place of
// its files. The words of i18n are merged word by word, so they are kept apart.
func readTheme(theme, site fs.FS) (files, words, ownWords themeFiles, problems []content.Problem) {
	files, problems = readFolders(theme)
	words = files.take("i18n/")
	if site == nil {
		return files, words, ownWords, problems
	}
	own, more := readFolders(site)
	ownWords = own.take("i18n/")
	for name, data := range own.data {
		files.data[name], files.own[name] = data, true
	}
	return files, words, ownWords, append(problems, more...)
}

// take removes the files below a folder from the set and returns them.
func (f themeFiles) take(folder string) themeFiles {
	taken := newThemeFiles()
	for name, data := range f.data {
		if strings.HasPrefix(name, folder) {
			taken.data[name] = data
			delete(f.data, name)
		}
	}
	return taken
}

func readFolders(fsys fs.FS) (themeFiles, []content.Problem) {
	reader := folderReader{fsys: fsys, files: newThemeFiles()}
	for _, folder := range folders {
		switch info, err := fs.Lstat(fsys, folder); {
		case err != nil: // a theme need not have all of them
		case info.IsDir():
			reader.walk(folder)
		default:
			reader.refuse(folder, "This is not a folder, or only a link to one.", "Put the folder itself in its place.")
		}
	}
	return reader.files, reader.problems
}

// folderReader reads the files of a theme.
type folderReader struct {
	fsys     fs.FS
	files    themeFiles
	problems []content.Problem
	size     int64
	full     bool // whether a problem says that there are too many
}

func (r *folderReader) walk(folder string) {
	fs.WalkDir(r.fsys, folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			r.refuse(name, "This folder or file cannot be read.", "Check that you may read it.")
		case entry.IsDir():
			if hidden(name) {
				return fs.SkipDir
			}
		case hidden(name):
		case !entry.Type().IsRegular():
			r.refuse(name, "This is a link to another file. A theme is read from its own folder alone.", "Put the file itself in its place.")
		default:
			r.read(name, entry)
		}
		return nil
	})
}

func hidden(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || content.IsLitter(base)
}

func (r *folderReader) read(name string, entry fs.DirEntry) {
	info, err := entry.Info()
	if err != nil {
		r.refuse(name, "This file cannot be read.", "Check that you may read it.")
		return
	}
	if info.Size() > maxFileSize {
		r.refuse(name, fmt.Sprintf("This file is larger than %d KB, the most a theme's file may be.", maxFileSize>>10), "Make it smaller.")
		return
	}
	r.size += info.Size()
	if r.size > maxThemeSize || len(r.files.data) >= maxFileCount {
		if !r.full {
			r.refuse(name, "There are too many files in layouts, assets and i18n.", "Take out what the site does not need.")
		}
		r.full = true
		return
	}
	data, err := fs.ReadFile(r.fsys, name)
	if err != nil || len(data) > maxFileSize {
		r.refuse(name, "This file cannot be read.", "Check that you may read it.")
		return
	}
	if problem := decode.MergeMarks(data); problem != nil {
		problem.File = name
		r.problems = append(r.problems, *problem)
	}
	r.files.data[name] = data
}

func (r *folderReader) refuse(name, message, do string) {
	r.problems = append(r.problems, content.Problem{
		Severity: content.Error, Rule: "theme-file", File: name, Message: message, Do: do,
	})
}

// names returns the paths of the files, sorted.
func (f themeFiles) names() []string { return slices.Sorted(maps.Keys(f.data)) }
