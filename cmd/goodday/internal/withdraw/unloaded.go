package withdraw

import (
	"cmp"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/load"
)

// findUnloaded looks through what was not loaded, by the files alone: a mistake in
// site.yaml must not keep a story published.
func (f *found) findUnloaded(root *os.Root) {
	f.sites = f.siteFolders(root)
	for _, folder := range f.sites {
		for _, kind := range content.Kinds() {
			versions := map[string][]*content.Source{}
			for _, file := range filesIn(root, path.Join(folder, kind.Folder()), ".md") {
				if !f.knows(file) {
					source := load.ReadSource(strings.TrimPrefix(file, folder+"/"), read(root, file))
					name, _ := parts(source)
					versions[name] = append(versions[name], source)
				}
			}
			for _, name := range slices.Sorted(maps.Keys(versions)) {
				f.classifyVersions(folder, versions[name])
			}
		}
		f.findPictures(root, folder, func(string) *content.Picture { return nil })
	}
	f.lend()
}

// siteFolders lists the folders of all sites, named in goodday.yaml or not, and what
// they share.
func (f *found) siteFolders(root *os.Root) (folders []string) {
	candidates := []string{""}
	entries, _ := fs.ReadDir(root.FS(), ".")
	for _, entry := range entries {
		candidates = append(candidates, entry.Name())
	}
	for _, folder := range candidates {
		named := slices.ContainsFunc(f.loaded, func(d *content.Directory) bool { return d.Folder == folder })
		if _, err := root.Lstat(path.Join(folder, content.SiteFile)); err == nil || named || folder == content.SharedFolder {
			folders = append(folders, folder)
		}
	}
	return folders
}

// lend adds pages that sites share to sites that could not be loaded: they may be in
// the output of those too.
func (f *found) lend() {
	for _, p := range slices.Clone(f.pages) {
		for _, folder := range f.sites {
			known := func(other page) bool { return other.site == folder && other.file == p.file }
			if strings.HasPrefix(p.file, content.SharedFolder+"/") && folder != content.SharedFolder && !slices.ContainsFunc(f.pages, known) {
				p.site = folder
				f.pages = append(f.pages, p)
			}
		}
	}
}

// knows reports whether a page was loaded.
func (f *found) knows(file string) bool {
	is := func(p page) bool { return p.file == file }
	return slices.ContainsFunc(f.pages, is) || slices.ContainsFunc(f.others, is)
}

// parts returns the name in a page's file name, and what is between the dots after
// it: languages, and easy.
func parts(source *content.Source) (name string, marks []string) {
	all := strings.Split(strings.TrimSuffix(path.Base(source.Page.File), ".md"), ".")
	return all[0], all[1:]
}

// classifyVersions takes the versions of a page that are under the reference. Those that
// do not name it are under that of the original, which is the file without a
// language, or any if there is none: which language is the first is not known.
func (f *found) classifyVersions(folder string, versions []*content.Source) {
	originals := slices.DeleteFunc(slices.Clone(versions), func(s *content.Source) bool {
		_, marks := parts(s)
		return len(marks) > 0
	})
	single := len(originals) > 0
	if !single {
		originals = versions
	}
	under, slug := false, ""
	for _, original := range originals {
		under = under || mentions(original.Text, f.reference)
		slug = cmp.Or(slug, original.Page.Slug)
	}
	for _, source := range versions {
		p := page{site: folder, file: path.Join(folder, source.Page.File), source: source, addresses: addressesOf(source, slug, single)}
		if under || mentions(source.Text, f.reference) {
			f.pages = append(f.pages, p)
		} else {
			f.others = append(f.others, p)
		}
	}
}

// addressesOf returns where a page may be, by the name of its file alone. slug is
// that of its original; single reports that the original's file names no language,
// so that the language of this file is not the first.
func addressesOf(source *content.Source, slug string, single bool) []string {
	name, marks := parts(source)
	name = cmp.Or(slug, content.Slug(name))
	language := ""
	for _, mark := range marks {
		if mark == "easy" {
			name += "-easy"
		} else {
			language = mark
		}
	}
	address := path.Join(source.Page.Kind.Section(), name+".html")
	if single {
		return []string{path.Join(language, address)}
	}
	return slices.Compact([]string{path.Join(language, address), address})
}
