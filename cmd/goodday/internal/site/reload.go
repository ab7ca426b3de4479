package site

import (
	"cmp"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/load"
)

// Outcome is what became of files that were saved, at once.
type Outcome struct {
	// Files are named as problems name them, sorted. Published: the page is new.
	// Invalid: it has a mistake, and stays as it was. Withheld or Removed: it is
	// not shown any more. Pending: only a whole build can tell.
	Files []content.FileStatus
	Fault bool // Goodday itself failed on one of them; the next build reads it
}

// With returns the files that have one of some statuses.
func (o Outcome) With(statuses ...content.Status) (files []string) {
	for _, f := range o.Files {
		if slices.Contains(statuses, f.Status) {
			files = append(files, f.File)
		}
	}
	return files
}

// Changed takes the paths of files that were saved, made or removed, as Folders
// and Wanted know them. It renders the pages that can be rendered at once.
func (s *Session) Changed(paths []string) Outcome {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, path := range paths {
		if !slices.Contains(s.changed, path) {
			s.changed = append(s.changed, path)
		}
	}
	return s.reload(paths)
}

func (s *Session) reload(paths []string) Outcome {
	r := reloader{session: s, done: map[string]bool{}, status: map[string]content.FileStatus{}}
	if root, err := os.OpenRoot(s.dir); err == nil {
		defer root.Close()
		r.root = root
	}
	for _, file := range paths {
		r.try(file)
	}
	outcome := Outcome{Fault: r.fault}
	for _, file := range slices.Sorted(maps.Keys(r.status)) {
		outcome.Files = append(outcome.Files, r.status[file])
	}
	return outcome
}

// reloader goes through changed files once.
type reloader struct {
	session *Session
	root    *os.Root        // nil if the folder is not there
	done    map[string]bool // by site and file
	fault   bool
	status  map[string]content.FileStatus // by file as problems name it
}

// try reloads one file. A fault of ours in that is left to the next build, which
// looks at pages one by one.
func (r *reloader) try(path string) {
	defer func() {
		if recover() != nil {
			r.fault = true
			r.session.markDirty()
		}
	}()
	r.file(path)
}

// markDirty renders no page of any site until a build has read it.
func (s *Session) markDirty() {
	for _, site := range s.sites {
		site.dirty = true
	}
}

// file reloads one file in every site it belongs to. One that is no page of any
// is left to the next build, and until then no page of the site is rendered: it
// may depend on it.
func (r *reloader) file(path string) {
	relative, err := filepath.Rel(r.session.dir, path)
	name := filepath.ToSlash(relative)
	if err != nil || r.root == nil {
		r.session.markDirty()
		return
	}
	known := false
	for _, folder := range slices.Sorted(maps.Keys(r.session.sites)) {
		site := r.session.sites[folder]
		if file, its := site.loaded.Local(name); its {
			known = r.page(site, file) || known
		}
	}
	if known {
		return
	}
	r.note(content.FileStatus{File: name, Status: content.Pending})
	folder, _, _ := strings.Cut(name, "/")
	if site := r.session.sites[folder]; site != nil {
		site.dirty = true
		return
	}
	r.session.markDirty()
}

// page reloads a page of a site with its versions. It is false for a file that
// is not one.
func (r *reloader) page(site *siteState, file string) (known bool) {
	if r.done[site.folder+":"+file] {
		return true
	}
	reloaded := site.loaded.Reload(r.folder(site.folder), r.folder(content.SharedFolder), file)
	if len(reloaded.Files) == 0 {
		return false
	}
	if r.isEmpty(site, file) {
		return true // it is just being written
	}
	for _, f := range reloaded.Files {
		r.done[site.folder+":"+f.File] = true
		site.found[site.loaded.FileName(f.File)] = nil
	}
	site.tell(reloaded.Problems)
	shown := r.render(site, reloaded)
	for _, f := range reloaded.Files {
		r.conclude(site, f, shown)
	}
	return true
}

// folder returns a folder of what is read, or all of it; nil if it is not there.
func (r *reloader) folder(name string) fs.FS {
	if name == "" {
		return r.root.FS()
	}
	if info, err := r.root.Lstat(name); err != nil || !info.IsDir() {
		return nil
	}
	sub, _ := fs.Sub(r.root.FS(), name) // nil on an error
	return sub
}

// isEmpty reports whether a file is there and has nothing in it.
func (r *reloader) isEmpty(site *siteState, file string) bool {
	info, err := r.root.Lstat(site.loaded.FileName(file))
	return err == nil && info.Size() == 0
}

// tell notes what was found, by file.
func (site *siteState) tell(problems []content.Problem) {
	for _, problem := range problems {
		site.found[problem.File] = append(site.found[problem.File], problem)
	}
}

// render lays reloaded pages over the finished ones, and returns the files of
// those it could make. It is nil if something else has changed that they might
// depend on.
func (r *reloader) render(site *siteState, reloaded load.Reloaded) (shown map[string]bool) {
	if site.renderer == nil || site.dirty {
		return nil
	}
	files, problems, alone := site.renderer.RenderPages(reloaded.Pages)
	if !alone {
		return nil
	}
	site.tell(problems)
	maps.Copy(site.overlay, files)
	shown = map[string]bool{}
	for _, page := range reloaded.Pages {
		shown[page.File] = files[page.Address] != nil
	}
	return shown
}

// conclude settles one reloaded file: what may not be shown is hidden, what was
// not rendered waits for a build.
func (r *reloader) conclude(site *siteState, f content.FileStatus, shown map[string]bool) {
	made, rendered := shown[f.File]
	name := site.loaded.FileName(f.File)
	switch {
	case f.Status == content.Withheld || f.Status == content.Removed:
		site.hide(site.loaded.Addresses[f.File])
		site.hide(site.addresses[name])
		site.dirty = true // other pages may name it
	case f.Status == content.Published && rendered && !made:
		f.Status = content.Invalid
	case f.Status == content.Published && !rendered:
		f.Status = content.Pending
	}
	site.dirty = site.dirty || f.Status == content.Pending
	f.File = name
	r.note(f)
}

// note keeps the gravest status of a file: one that sites share may have several.
func (r *reloader) note(f content.FileStatus) {
	gravity := []content.Status{content.Published, content.Pending, content.Invalid, content.Removed, content.Withheld}
	before := r.status[f.File]
	if cmp.Compare(slices.Index(gravity, f.Status), slices.Index(gravity, before.Status)) > 0 {
		r.status[f.File] = f
	}
}
