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
	reference  string
	day        content.Date
	pages      []page
	credits    []page // pages with a credit under the reference
	pictures   []picture
	others     []page   // all other pages, those with such a credit too
	references []string // of all that was read
	sites      []string // the folders of all sites; "" for one by itself
	loaded     []*content.Directory
}

func (f *found) any() bool { return len(f.pages)+len(f.credits)+len(f.pictures) > 0 }

// page is one file of a page.
type page struct {
	site      string // the folder of the site it is shown in, or ""
	file      string // from the folder that is open
	source    *content.Source
	addresses []string // where it may be in the output
	credit    string   // the words of a credit under the reference
}

// picture is one picture of a site.
type picture struct {
	site  string
	file  string // from the folder that is open
	sizes []content.PictureSize
}

// top returns the folder to open: that of the workspace, if dir is a site in one.
func top(dir string) string {
	full, _ := filepath.Abs(dir)
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
func find(root *os.Root, request Request) *found {
	f := &found{reference: request.Reference, day: request.Now}
	all := load.Load(root.FS(), load.Options{Now: f.day, Sources: true})
	for _, site := range all.Sites {
		f.loaded = append(f.loaded, site.Directory)
	}
	for _, d := range f.loaded {
		for _, source := range d.Sources {
			f.classify(page{site: d.Folder, file: d.FileName(source.Page.File), source: source, addresses: []string{source.Page.Address}})
		}
		f.findPictures(root, d.Folder, d.Picture)
	}
	f.findUnloaded(root)
	return f
}

// classify takes a page if it, or its original, is under the reference.
func (f *found) classify(p page) {
	consent := p.source.Page.Consent
	if consent == nil && p.source.Original != nil {
		consent = p.source.Original.Page.Consent
	}
	if f.isUnder(consent) || p.source.Status == content.Invalid && mentions(p.source.Text, f.reference) {
		f.pages = append(f.pages, p)
		return
	}
	// The loader drops a credit whose consent is not current, so the text is read again.
	if credit := load.ReadSource(p.source.Page.File, p.source.Text).Page.Credit; credit != nil && f.isUnder(credit.Consent) {
		p.credit = credit.Words
		f.credits = append(f.credits, p)
	}
	f.others = append(f.others, p)
}

// isUnder reports whether a consent has the reference, and notes its own.
func (f *found) isUnder(consent *content.Consent) bool {
	if consent == nil {
		return false
	}
	f.references = append(f.references, consent.Reference)
	return content.SameReference(consent.Reference, f.reference)
}

// mentions reports whether a file that cannot be read as it should names the
// reference: better one page too many than a story that stays.
func mentions(text []byte, reference string) bool {
	form := regexp.MustCompile(`(?im)reference["']?\s*:\s*(?:[>|][+-]?\s*)?["']?` + regexp.QuoteMeta(strings.TrimSpace(reference)) + `["']?[ \t\r]*(#.*|[,}].*)?$`)
	return form.Match(text)
}

// findPictures takes pictures of a site that are under the reference themselves, and
// those that only the pages taken down show.
func (f *found) findPictures(root *os.Root, site string, shown func(file string) *content.Picture) {
	folder := path.Join(site, content.PicturesFolder)
	only := f.shownOnly(site)
	for _, file := range filesIn(root, folder, ".jpg", ".jpeg", ".png") {
		about := read(root, content.PictureWords(file))
		if _, after, found := strings.Cut(string(about), "reference:"); found {
			value, _, _ := strings.Cut(after, "\n")
			f.references = append(f.references, strings.Trim(strings.TrimSpace(value), `"'`))
		}
		known := slices.ContainsFunc(f.pictures, func(p picture) bool { return p.file == file })
		if known || !mentions(about, f.reference) && !only[path.Base(file)] {
			continue
		}
		p := picture{site: site, file: file}
		if made := shown(path.Base(file)); made != nil {
			p.sizes = made.Sizes
		}
		f.pictures = append(f.pictures, p)
	}
}

// shownOnly returns the pictures that pages of a site under the reference show and
// no other page does.
func (f *found) shownOnly(site string) map[string]bool {
	only := map[string]bool{}
	for _, p := range f.pages {
		for _, file := range p.pictures(site) {
			only[file] = true
		}
	}
	for _, p := range f.others {
		for _, file := range p.pictures(site) {
			delete(only, file)
		}
	}
	return only
}

// pictures lists what a page of a site shows, also when it is not published.
func (p page) pictures(site string) []string {
	if p.site != site {
		return nil
	}
	files := append(slices.Clone(p.source.Pictures), p.source.Page.Picture)
	for _, link := range p.source.Links() {
		if link.Picture {
			files = append(files, path.Base(link.Target))
		}
	}
	return files
}

// filesIn lists the plain files of a folder that have one of these endings.
func filesIn(root *os.Root, folder string, endings ...string) (files []string) {
	entries, _ := fs.ReadDir(root.FS(), folder)
	for _, entry := range entries {
		if entry.Type().IsRegular() && slices.Contains(endings, strings.ToLower(path.Ext(entry.Name()))) {
			files = append(files, path.Join(folder, entry.Name()))
		}
	}
	return files
}

// read returns the text of a file with plain line ends, or nil for one that is not
// there or too large to be of a site.
func read(root *os.Root, file string) []byte {
	info, err := root.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > content.MaxFile {
		return nil
	}
	text, _ := root.ReadFile(file)
	return bytes.ReplaceAll(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), []byte("\r\n"), []byte("\n"))
}

// similar lists known references that differ only a little from the one asked for.
func (f *found) similar() (near []string) {
	plain := strings.NewReplacer(" ", "", "-", "", "_", "", "/", "", ".", "")
	for _, other := range f.references {
		a, b := plain.Replace(strings.ToLower(f.reference)), plain.Replace(strings.ToLower(other))
		if other != "" && len(a) > 2 && (strings.Contains(b, a) || strings.Contains(a, b)) {
			near = append(near, other)
		}
	}
	slices.Sort(near)
	near = slices.Compact(near)
	return near[:min(len(near), 5)]
}
