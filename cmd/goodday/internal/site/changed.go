package site

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/content"
)

// Outcome says what became of files that were saved, at once. Files are named as
// problems name them, sorted; each stands in one list.
type Outcome struct {
	New    []string // their pages are new
	Kept   []string // they have a mistake: their pages stay as they were
	Hidden []string // their pages are not shown any more
	Later  []string // only a whole build can tell
	Fault  bool     // Goodday itself failed on one of them; the next build reads it
}

// Changed takes the paths of files that were saved, made or taken away, as
// Folders and Wanted know them. It makes the pages that can be made at once.
func (s *Session) Changed(paths []string) Outcome {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clock++
	r := rereading{session: s, dir: s.dir, done: map[string]bool{}, became: map[string]byte{}}
	if root, err := os.OpenRoot(r.dir); err == nil {
		defer root.Close()
		r.root = root
	}
	for _, file := range paths {
		r.try(file)
	}
	return r.outcome()
}

// try reads one file. A fault of ours in that is left to the next build, which
// looks at pages one by one.
func (r *rereading) try(file string) {
	defer func() {
		if recover() != nil {
			r.fault, r.session.elsewhere = true, r.session.clock
		}
	}()
	r.read(file)
}

// rereading is one going over of changed files.
type rereading struct {
	session *Session
	dir     string
	root    *os.Root        // nil if the folder is not there
	done    map[string]bool // by site and file
	fault   bool
	became  map[string]byte // by file as problems name it: one of the letters below
}

// folder gives a folder of what is read, or all of it; nil if it is not there.
func (r *rereading) folder(name string) fs.FS {
	if name == "" {
		return r.root.FS()
	}
	if info, err := r.root.Lstat(name); err != nil || !info.IsDir() {
		return nil
	}
	sub, err := fs.Sub(r.root.FS(), name)
	if err != nil {
		return nil
	}
	return sub
}

func (r *rereading) outcome() Outcome {
	o := Outcome{Fault: r.fault}
	for _, file := range slices.Sorted(maps.Keys(r.became)) {
		list := map[byte]*[]string{isNew: &o.New, isLater: &o.Later, isKept: &o.Kept, isHidden: &o.Hidden}[r.became[file]]
		*list = append(*list, file)
	}
	return o
}

// What became of a file. What is later in the alphabet is said before the rest,
// where a file that sites share came to different things.
const (
	isNew    = 'a'
	isLater  = 'b'
	isKept   = 'c'
	isHidden = 'd'
)

func (r *rereading) note(file string, what byte) { r.became[file] = max(r.became[file], what) }

// read looks at one file. One that is no page of any site is left to the next
// build, and until then no other page is made: it may depend on it.
func (r *rereading) read(file string) {
	relative, err := filepath.Rel(r.dir, file)
	name := filepath.ToSlash(relative)
	if err != nil || r.root == nil {
		r.session.elsewhere = r.session.clock
		return
	}
	known := false
	for _, folder := range slices.Sorted(maps.Keys(r.session.sites)) {
		site := r.session.sites[folder]
		if local, mine := site.local(name); mine {
			known = r.again(site, local) || known
		}
	}
	if known {
		return
	}
	r.note(name, isLater)
	first, _, _ := strings.Cut(name, "/")
	if site := r.session.sites[first]; site != nil {
		site.elsewhere = r.session.clock
		return
	}
	r.session.elsewhere = r.session.clock
}

// again reads a page of a site again. It is false for a file that is not one.
func (r *rereading) again(site *standing, file string) (known bool) {
	if r.done[site.folder+":"+file] {
		return true
	}
	again := site.directory.Again(r.folder(site.folder), r.folder("shared"), file)
	if !again.Known {
		return false
	}
	if r.isEmpty(site, file) {
		return true // it is just being written
	}
	for _, file := range again.Files {
		r.done[site.folder+":"+file] = true
		site.found[site.directory.FileName(file)] = finding{made: r.session.clock}
	}
	r.tell(site, again.Problems)
	r.hide(site, again.Gone)
	for _, file := range again.Broken {
		r.note(site.directory.FileName(file), isKept)
	}
	r.show(site, again)
	return true
}

// isEmpty reports whether a file is there and has nothing in it.
func (r *rereading) isEmpty(site *standing, file string) bool {
	info, err := r.root.Lstat(site.directory.FileName(file))
	return err == nil && info.Size() == 0
}

// tell notes what was found, by file.
func (r *rereading) tell(site *standing, problems []content.Problem) {
	for _, problem := range problems {
		f := site.found[problem.File]
		site.found[problem.File] = finding{append(f.problems, problem), r.session.clock}
	}
}

// hide shows nothing of some files from now on. Until the next build no page is
// made that could name them.
func (r *rereading) hide(site *standing, files []string) {
	addresses := site.directory.Places()
	for _, file := range files {
		name := site.directory.FileName(file)
		site.hide(addresses[file], r.session.clock)
		site.hide(site.places[name], r.session.clock)
		site.elsewhere = r.session.clock
		r.note(name, isHidden)
	}
}

// show makes the pages of a group, if nothing else has changed that they might
// depend on.
func (r *rereading) show(site *standing, again content.Again) {
	if len(again.Pages) > 0 && site.renderer != nil && max(site.elsewhere, r.session.elsewhere) <= site.read {
		files, problems, usual := site.renderer.Again(again.Pages)
		if usual {
			r.tell(site, problems)
			for address, data := range files {
				site.over[address] = layer{data, r.session.clock}
			}
			for _, page := range again.Pages {
				became := byte(isKept)
				if files[page.Address] != nil {
					became = isNew
				}
				r.note(site.directory.FileName(page.File), became)
			}
			return
		}
	}
	r.leave(site, again)
}

// leave leaves to the next build what became of the files of a group.
func (r *rereading) leave(site *standing, again content.Again) {
	for _, file := range again.Files {
		if !slices.Contains(again.Gone, file) && !slices.Contains(again.Broken, file) {
			r.note(site.directory.FileName(file), isLater)
			site.elsewhere = r.session.clock
		}
	}
}
