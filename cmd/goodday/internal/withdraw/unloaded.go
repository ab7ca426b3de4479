package withdraw

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/load"
)

// findUnloaded looks through sites that cannot be loaded, by their files alone: a
// mistake in site.yaml must not keep a story standing.
func (f *found) findUnloaded(root *os.Root, loaded *load.Loaded) {
	for _, folder := range unloaded(root, loaded) {
		if !slices.Contains(f.sites, folder) {
			f.sites = append(f.sites, folder)
		}
		for _, kind := range content.Kinds() {
			for _, file := range filesIn(root, path.Join(folder, kind.Folder()), ".md") {
				f.lookUnloaded(root, folder, file)
			}
		}
		for _, about := range filesIn(root, path.Join(folder, "pictures"), ".yaml") {
			f.lookBeside(root, folder, about)
		}
	}
}

// unloaded lists the folders of such sites.
func unloaded(root *os.Root, loaded *load.Loaded) (folders []string) {
	known := map[string]bool{}
	for _, d := range loaded.Sites {
		known[d.Folder] = !d.Unbuildable
	}
	candidates := []string{""}
	entries, _ := fs.ReadDir(root.FS(), ".")
	for _, entry := range entries {
		if entry.IsDir() {
			candidates = append(candidates, entry.Name())
		}
	}
	for _, folder := range candidates {
		_, err := root.Lstat(path.Join(folder, content.SiteFile))
		if err == nil && !known[folder] || folder == "shared" && len(loaded.Sites) == 0 {
			folders = append(folders, folder)
		}
	}
	return folders
}

// filesIn lists the plain files of a folder that end so.
func filesIn(root *os.Root, folder, ending string) (files []string) {
	entries, _ := fs.ReadDir(root.FS(), folder)
	for _, entry := range entries {
		if entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ending) {
			files = append(files, path.Join(folder, entry.Name()))
		}
	}
	return files
}

// lookUnloaded takes a page under the reference with its versions, which may not
// say it again.
func (f *found) lookUnloaded(root *os.Root, folder, file string) {
	text, err := root.ReadFile(file)
	if err != nil || len(text) > content.MaxFile || slices.ContainsFunc(f.pages, func(p page) bool { return p.file == file }) {
		return
	}
	name, _, _ := strings.Cut(path.Base(file), ".")
	original, _ := root.ReadFile(path.Join(path.Dir(file), name+".md"))
	if !mentions(text, f.reference) && !mentions(original, f.reference) {
		return
	}
	source := load.ReadSource(strings.TrimPrefix(file, folder+"/"), text)
	source.Page.Address = addressOf(source)
	f.pages = append(f.pages, page{folder, file, source})
}

// addressOf gives where a page stood, going by its name alone.
func addressOf(source *content.Source) string {
	parts := strings.Split(strings.TrimSuffix(path.Base(source.Page.File), ".md"), ".")
	name, language := content.Slug(parts[0]), ""
	if source.Page.Slug != "" {
		name = source.Page.Slug
	}
	for _, part := range parts[1:] {
		if part == "easy" {
			name += "-easy"
		} else {
			language = part
		}
	}
	return path.Join(language, source.Page.Kind.Section(), name+".html")
}

// lookBeside takes a picture whose yaml names the reference.
func (f *found) lookBeside(root *os.Root, folder, about string) {
	text, err := root.ReadFile(about)
	if err != nil || !mentions(text, f.reference) {
		return
	}
	stem := strings.TrimSuffix(about, ".yaml")
	for _, ending := range []string{".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG"} {
		if _, err := root.Lstat(stem + ending); err == nil {
			f.pictures = append(f.pictures, picture{site: folder, file: stem + ending})
		}
	}
}
