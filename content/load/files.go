package load

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/decode"
)

// reader reads the files of one folder of a site and collects what is wrong
// with them. Symbolic links are refused by name: the file system below refuses
// those that leave the folder, and those that stay inside could still show a
// file where its writer did not mean it to be.
type reader struct {
	fsys     fs.FS
	problems []content.Problem
}

func (r *reader) report(file, rule, message, do string) {
	r.problems = append(r.problems, content.Problem{Severity: content.Error, Rule: rule, File: file, Message: message, Do: do})
}

// list returns the names of a folder's files, sorted; none if there is no such folder.
func (r *reader) list(folder string) []fs.DirEntry {
	entries, err := fs.ReadDir(r.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		r.report(folder, "unreadable", "This folder cannot be read.", "Check that it is a folder and that you may open it.")
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		inUse := strings.HasPrefix(e.Name(), ".#") // an editor's mark on an open file, a link to nowhere
		return inUse || !r.plain(path.Join(folder, e.Name()), e)
	})
}

// plain reports whether the entry is a file or folder of its own, and says so if not.
func (r *reader) plain(name string, entry fs.DirEntry) bool {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		r.report(name, "symlink", "This is a link to another file. Links are not followed.", "Put the file itself here.")
		return false
	case !entry.Type().IsRegular() && !entry.IsDir():
		r.report(name, "unreadable", "This is not a file.", "Take it out of the folder.")
		return false
	}
	return true
}

// pages lists the Markdown files of a content folder.
func (r *reader) pages(folder string) []string {
	var files []string
	for _, entry := range r.list(folder) {
		name := path.Join(folder, entry.Name())
		switch {
		case entry.IsDir():
			r.report(name, "folder", "There is a folder in here. Pages in it are not read.", "Move its pages up into "+folder+".")
		case strings.HasPrefix(entry.Name(), ".") && !strings.HasSuffix(entry.Name(), ".md"):
			// what desktops and editors leave behind
		case r.pageName(name):
			files = append(files, name)
		}
	}
	return files
}

func (r *reader) pageName(file string) bool {
	base := path.Base(file)
	name, _, _ := strings.Cut(base, ".")
	switch {
	case !strings.HasSuffix(base, ".md"):
		r.problems = append(r.problems, content.Problem{
			Severity: content.Warning, Rule: "not-a-page", File: file,
			Message: "This file is not used. Pages end in .md.", Do: "Rename it if it is a page, or move it somewhere else.",
		})
		return false
	case name == "" || strings.Contains(base, ".."):
		r.report(file, "file-name", "A page's name cannot start with a dot.", "Give the file a name such as bus-pass.md.")
		return false
	case content.IsDeviceName(name):
		r.report(file, "file-name", "A file of this name cannot be kept on some computers.", "Give the file another name.")
		return false
	}
	return true
}

// read returns a file's text, or ok false after saying why not. A file that is
// not there is silent: the caller knows whether that matters.
func (r *reader) read(file string, limit int) (data []byte, ok bool) {
	data, problem := readCapped(r.fsys, file, limit)
	if problem == nil && data != nil {
		data, problem = decode.Clean(data)
	}
	if problem != nil {
		problem.File = file
		r.problems = append(r.problems, *problem)
	}
	return data, problem == nil && data != nil
}

// readCapped reads a file of at most limit bytes. A file that is not there
// returns neither data nor problem.
func readCapped(fsys fs.FS, file string, limit int) ([]byte, *content.Problem) {
	unreadable := &content.Problem{Severity: content.Error, Rule: "unreadable", Message: "This file cannot be read.", Do: "Check that it is a file and that you may open it."}
	info, err := fs.Lstat(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, unreadable
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, &content.Problem{Severity: content.Error, Rule: "symlink", Message: "This is a link to another file. Links are not followed.", Do: "Put the file itself here."}
	case info.Size() > int64(limit):
		return nil, tooLarge(limit)
	}
	f, err := fsys.Open(file)
	if err != nil {
		return nil, unreadable
	}
	defer f.Close()
	data := bytes.NewBuffer(make([]byte, 0, int(info.Size())+bytes.MinRead))
	_, err = data.ReadFrom(io.LimitReader(f, int64(limit)+1))
	switch {
	case err != nil:
		return nil, unreadable
	case data.Len() > limit:
		return nil, tooLarge(limit)
	}
	return data.Bytes(), nil
}

func tooLarge(limit int) *content.Problem {
	size := strconv.Itoa(limit>>10) + " KB"
	if limit >= 1<<20 {
		size = strconv.Itoa(limit>>20) + " MB"
	}
	return &content.Problem{
		Severity: content.Error, Rule: "too-large", Message: "This file is too large.",
		Do: "Keep it under " + size + ".",
	}
}

// decode reads a configuration file and reports what is wrong with it.
func (r *reader) decode(file string, source []byte, target any) {
	node, problem := decode.YAML(source)
	d := &decode.Decoder{}
	if problem != nil {
		d.Problems = []content.Problem{*problem}
	} else {
		d.Decode(node, target)
	}
	r.add(file, source, d.Problems)
}

// reportAt reports a problem at a field of a configuration file, named by the
// keys that lead to it. The file is read again: that costs nothing as long as
// nothing is wrong. When very much is, the rest is not told.
func (r *reader) reportAt(file, rule, message, do string, keys ...string) {
	if len(r.problems) >= mostProblems && content.HasErrors(r.problems) {
		return
	}
	p := content.Problem{Severity: content.Error, Rule: rule, Message: message, Do: do}
	source, problem := readCapped(r.fsys, file, content.MaxFile)
	if problem == nil {
		at := decode.PlaceIn(source, keys...)
		p.Line, p.Column = at.Line, at.Column
		source, _ = decode.Clean(source)
	}
	r.add(file, source, []content.Problem{p})
}

// add gives problems their file and the text of their line.
func (r *reader) add(file string, source []byte, problems []content.Problem) {
	for _, p := range problems {
		p.File, p.Text = file, content.LineText(source, p.Line)
		r.problems = append(r.problems, p)
	}
}
