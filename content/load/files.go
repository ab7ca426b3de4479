package load

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/text"
)

// mostProblems is how many problems of one body or settings file are told: nobody mends a page
// by reading more, and looking for what was meant takes time.
const mostProblems = 100

// reader reads the files of one folder of a site and collects what is wrong
// with them. Symbolic links are refused by name: the file system below refuses
// those that leave the folder, and those that stay inside could still show a
// file where its writer did not mean it to be.
type reader struct {
	fsys     fs.FS
	folder   string // its path from the site's folder, for problems
	problems []content.Problem
}

// noFiles is a folder that is not there.
type noFiles struct{}

func (noFiles) Open(string) (fs.File, error) { return nil, fs.ErrNotExist }

// newReader returns a reader of a folder; nil is one that is not there.
func newReader(fsys fs.FS, folder string) *reader {
	return &reader{fsys: cmp.Or[fs.FS](fsys, noFiles{}), folder: folder}
}

func (r *reader) report(file, rule, message, do string) {
	r.add(file, nil, content.Wrong(rule, message, do))
}

func (r *reader) warn(file, rule, message, do string) {
	r.add(file, nil, content.Advise(rule, message, do))
}

// add adds problems with their file and the text of their line.
func (r *reader) add(file string, source []byte, problems ...content.Problem) {
	for _, p := range problems {
		p.File, p.Text = path.Join(r.folder, file), content.LineText(source, p.Line)
		r.problems = append(r.problems, p)
	}
}

var symlink = content.Wrong("symlink", "This is a link to another file. Links are not followed.", "Put the file itself here.")

// list returns the names of a folder's files, sorted; none if there is no such folder.
func (r *reader) list(folder string) []fs.DirEntry {
	entries, err := fs.ReadDir(r.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		r.report(folder, "unreadable", "This folder cannot be read.", "Check that it is a folder and that you may open it.")
	}
	for _, e := range entries {
		if !content.IsWindowsName(e.Name()) {
			r.warn(path.Join(folder, e.Name()), "windows-name", "A file of this name cannot be kept on Windows. Nobody who has it can copy this folder.", "Take signs such as : ? and * out of the name, and a space or full stop at its end.")
		}
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return content.IsLitter(e.Name()) || r.notHere(folder, e.Name()) || !r.plain(path.Join(folder, e.Name()), e)
	})
}

// notHere reports whether there is only the mark of a file that a cloud holds.
func (r *reader) notHere(folder, name string) bool {
	file, marked := content.NotHere(name)
	if marked {
		r.warn(path.Join(folder, name), "not-here", "The file "+content.Quote(file)+" is in iCloud and not on this computer, so it is not read.", "Open it once, so that it is fetched.")
	}
	return marked
}

// plain reports whether the entry is a file or folder of its own, and says so if not.
func (r *reader) plain(name string, entry fs.DirEntry) bool {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		r.add(name, nil, symlink)
	case !entry.Type().IsRegular() && !entry.IsDir():
		r.report(name, "unreadable", "This is not a file.", "Take it out of the folder.")
	default:
		return true
	}
	return false
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
		case content.IsSyncCopy(name):
			r.warn(name, "copy", copyMessage, copyAdvice)
		case r.pageName(name):
			files = append(files, name)
		}
	}
	return files
}

// What is said of a file that a computer made by itself beside a page.
const (
	copyMessage = "This looks like a copy of a page that a computer made by itself, so it is not shown."
	copyAdvice  = "Put what is right into one of the two, and delete the other. If this is a page of its own, give it another name."
)

func (r *reader) pageName(file string) bool {
	base := path.Base(file)
	name, _, _ := strings.Cut(base, ".")
	switch {
	case !strings.HasSuffix(base, ".md"):
		r.warn(file, "not-a-page", "This file is not used. Pages end in .md.", "Rename it if it is a page, or move it somewhere else.")
	case name != "" && strings.Contains(base, ".."):
		r.report(file, "file-name", "There are two full stops together in the name of this file.", "Give the file a name such as bus-pass.md.")
	case name == "":
		r.report(file, "file-name", "A page's name cannot start with a dot.", "Give the file a name such as bus-pass.md.")
	case content.IsDeviceName(name):
		r.report(file, "file-name", "A file of this name cannot be kept on some computers.", "Give the file another name.")
	default:
		return true
	}
	return false
}

// decode reads a configuration file over target and reports what is wrong with
// it. ok is false if its text cannot be read. A file that is not there is silent:
// the caller knows whether that matters.
func (r *reader) decode(file string, limit int, target any) (ok bool) {
	source, problem := r.text(file, limit)
	if problem != nil {
		r.add(file, nil, *problem)
	}
	if source == nil {
		return false
	}
	d := &decode.Decoder{Source: source}
	if node, problem := decode.YAML(source); problem != nil {
		d.Problems = []content.Problem{*problem}
	} else {
		d.Decode(node, target)
	}
	r.add(file, source, d.Problems...)
	return true
}

// reportAt reports a problem at a field of a configuration file, named by the
// keys that lead to it. The file is read again: that costs nothing as long as
// nothing is wrong. When very much is, the rest is not told.
func (r *reader) reportAt(file, rule, message, do string, keys ...string) {
	if len(r.problems) >= mostProblems && content.HasErrors(r.problems) {
		return
	}
	p := content.Wrong(rule, message, do)
	source, problem := r.text(file, content.MaxFile)
	if problem == nil {
		p = p.At(decode.PlaceIn(source, keys...))
	}
	r.add(file, source, p)
}

// text reads a file as text. One that is not there has neither text nor problem.
func (r *reader) text(file string, limit int) ([]byte, *content.Problem) {
	data, problem := readCapped(r.fsys, file, limit)
	if problem != nil {
		return nil, problem
	}
	return decode.Clean(data)
}

// readCapped reads a file of at most limit bytes. A file that is not there
// returns neither data nor problem.
func readCapped(fsys fs.FS, file string, limit int) ([]byte, *content.Problem) {
	unreadable := new(content.Wrong("unreadable", "This file cannot be read.", "Try to open it yourself. If it lies in OneDrive, iCloud or another cloud, choose to keep it on this computer."))
	file = actualName(fsys, file)
	info, err := fs.Lstat(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, unreadable
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, new(symlink)
	case !info.Mode().IsRegular(): // a pipe would be waited for without end
		return nil, unreadable
	case info.Size() > int64(limit):
		return nil, tooLarge(limit)
	}
	data := bytes.NewBuffer(make([]byte, 0, int(info.Size())+bytes.MinRead))
	f, err := fsys.Open(file)
	if err == nil {
		defer f.Close()
		_, err = data.ReadFrom(io.LimitReader(f, int64(limit)+1))
	}
	switch {
	case err != nil:
		return nil, unreadable
	case data.Len() > limit:
		return nil, tooLarge(limit)
	}
	return data.Bytes(), nil
}

// actualName returns the name that a file has on the disk, where accents may be
// characters of their own.
func actualName(fsys fs.FS, file string) string {
	isLetter := func(r rune) bool { return r >= utf8.RuneSelf }
	if _, err := fs.Lstat(fsys, file); err == nil || !strings.ContainsFunc(file, isLetter) {
		return file
	}
	entries, _ := fs.ReadDir(fsys, path.Dir(file))
	for _, entry := range entries {
		if text.Composed(entry.Name()) == text.Composed(path.Base(file)) {
			return path.Join(path.Dir(file), entry.Name())
		}
	}
	return file
}

func tooLarge(limit int) *content.Problem {
	size := strconv.Itoa(limit>>10) + " KB"
	if limit >= 1<<20 {
		size = strconv.Itoa(limit>>20) + " MB"
	}
	return new(content.Wrong("too-large", "This file is too large.", "Keep it under "+size+"."))
}
