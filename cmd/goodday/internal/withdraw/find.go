package withdraw

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/load"
)

// found is everything under a reference.
type found struct {
	reference string
	day       content.Date
	pages     []page
	credits   []string
	pictures  []picture
	near      []string
	sites     []string // the folders of all sites; "" for one by itself
	others    []page   // all other pages
	terms     []*content.Directory
	elsewhere []Trace
}

func (f found) any() bool { return len(f.pages)+len(f.credits)+len(f.pictures) > 0 }

// page is one file of a page.
type page struct {
	site   string // the folder of the site it is shown in, or ""
	file   string // from the folder that is open
	source *content.Source
}

// picture is one picture with what its yaml says.
type picture struct {
	site  string
	file  string // from the folder that is open
	sizes []content.PictureSize
}

// top gives the folder to open: that of the workspace, if dir is a site in one.
func top(dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	above := filepath.Dir(full)
	if _, err := os.Lstat(filepath.Join(full, content.WorkspaceFile)); err != nil {
		if _, err := os.Lstat(filepath.Join(above, content.WorkspaceFile)); err == nil {
			return above
		}
	}
	return dir
}

// find looks in every site, also in those that were not asked for: what is taken
// back is taken back everywhere.
func find(root *os.Root, request Request) found {
	f := found{reference: request.Reference, day: request.Now}
	loaded := load.Load(root.FS(), load.Options{Now: f.day, Sources: true})
	references := map[string]bool{}
	for _, d := range loaded.Sites {
		f.sites = append(f.sites, d.Folder)
		f.terms = append(f.terms, d.Directory)
		for _, source := range d.Sources {
			f.look(d.Directory, source, references)
		}
	}
	for _, d := range loaded.Sites {
		f.findPictures(root, d, references)
	}
	f.findUnloaded(root, loaded)
	f.near = similar(request.Reference, references)
	return f
}

// look takes a page if it, or its original, stands under the reference.
func (f *found) look(d *content.Directory, source *content.Source, references map[string]bool) {
	file := d.FileName(source.Page.File)
	own := source.Page.Consent
	if own == nil && source.Original != nil {
		own = source.Original.Page.Consent
	}
	if own != nil {
		references[own.Reference] = true
	}
	switch credit := source.Page.Credit; {
	case own != nil && same(own.Reference, f.reference), source.Status == content.Invalid && mentions(source.Text, f.reference):
		f.pages = append(f.pages, page{d.Folder, file, source})
		return
	case credit != nil && credit.Consent != nil:
		references[credit.Consent.Reference] = true
		if same(credit.Consent.Reference, f.reference) && !slices.Contains(f.credits, file) {
			f.credits = append(f.credits, file)
		}
	}
	f.others = append(f.others, page{d.Folder, file, source})
}

func same(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// mentions reports whether a file that cannot be read as a page names the
// reference: better one page too many than a story that stays.
func mentions(text []byte, reference string) bool {
	form, err := regexp.Compile(`(?im)reference:[ \t]*["']?` + regexp.QuoteMeta(strings.TrimSpace(reference)) + `["']?[ \t]*(#.*|[,}].*)?$`)
	return err == nil && form.Match(text)
}

// findPictures takes pictures that stand under the reference themselves, and those
// that only the pages taken down show.
func (f *found) findPictures(root *os.Root, d *load.Site, references map[string]bool) {
	folder := d.FileName(content.PicturesFolder)
	entries, _ := fs.ReadDir(root.FS(), folder)
	shown := f.shownOnly(d.Directory)
	for _, entry := range entries {
		name := entry.Name()
		if !entry.Type().IsRegular() || !content.IsPictureName(name) {
			continue
		}
		about := d.ReadFile(path.Join(content.PicturesFolder, content.PictureWords(name)), content.MaxFile)
		if under := mentions(about, f.reference); under || shown[name] {
			f.pictures = append(f.pictures, picture{d.Folder, path.Join(folder, name), sizesOf(d.Directory, name)})
		}
		if i := bytes.Index(about, []byte("reference:")); i >= 0 {
			value, _, _ := strings.Cut(string(about[i+len("reference:"):]), "\n")
			references[strings.Trim(strings.TrimSpace(value), `"'`)] = true
		}
	}
}

// shownOnly gives the pictures that pages under the reference show and no other
// page does.
func (f *found) shownOnly(d *content.Directory) map[string]bool {
	shown := map[string]bool{}
	taken := map[*content.Source]bool{}
	for _, p := range f.pages {
		taken[p.source] = true
	}
	for _, take := range []bool{true, false} {
		for _, source := range d.Sources {
			if taken[source] == take {
				for _, file := range picturesOf(source) {
					shown[file] = take
				}
			}
		}
	}
	return shown
}

// picturesOf lists what a page shows, also when it is not published.
func picturesOf(source *content.Source) []string {
	files := slices.Clone(source.Pictures)
	if source.Page.Picture != "" {
		files = append(files, source.Page.Picture)
	}
	for _, link := range source.Links() {
		if link.Picture {
			files = append(files, path.Base(link.Target))
		}
	}
	return files
}

func sizesOf(d *content.Directory, file string) []content.PictureSize {
	if p := d.Picture(file); p != nil {
		return p.Sizes
	}
	return nil
}

// similar lists the known references that differ only a little.
func similar(reference string, known map[string]bool) (near []string) {
	plain := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(" -_/.", r) {
				return -1
			}
			return r
		}, strings.ToLower(s))
	}
	for other := range known {
		a, b := plain(reference), plain(other)
		if other != "" && len(a) > 2 && (strings.Contains(b, a) || strings.Contains(a, b)) {
			near = append(near, other)
		}
	}
	slices.Sort(near)
	return near[:min(len(near), 5)]
}
