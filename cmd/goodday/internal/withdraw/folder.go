package withdraw

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/state"
	"goodday/cmd/goodday/internal/withdraw/fingerprint"
	"goodday/content"
)

// maxText is how much of one file is read as a page. Longer files are searched, and
// what is under the reference by its first lines is reduced all the same.
const maxText = 8 << 20

// folder is the site or workspace that is open, with the names of everything in it.
type folder struct {
	root *os.Root
	// files are all plain files, whatever they are called and wherever they lie.
	files []string
	// outputs are folders of finished pages.
	outputs []string
	// stages are folders of finished pages that a killed build left.
	stages []string
	// closed are folders that cannot be read, and links that lead out of the folder.
	closed []string
	sites  map[string]bool // folders with a site.yaml
}

// notOurs are folders that hold no source: what git and Goodday keep for themselves.
var notOurs = []string{".git", ".hg", ".svn", state.FolderName}

// walk lists what is in the folder.
func walk(root *os.Root) *folder {
	f := &folder{root: root, sites: map[string]bool{}}
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			f.closed = append(f.closed, name)
			return nil
		case e.IsDir():
			return f.enter(name)
		case e.Type()&fs.ModeSymlink != 0:
			if _, err := root.Stat(name); err != nil {
				f.closed = append(f.closed, name)
			}
		case e.Type().IsRegular():
			f.files = append(f.files, name)
			if path.Base(name) == content.SiteFile {
				f.sites[path.Dir(name)] = true
			}
		}
		return nil
	})
	return f
}

// enter decides whether a folder is looked into.
func (f *folder) enter(name string) error {
	base := path.Base(name)
	_, err := f.root.Lstat(path.Join(name, publish.ManifestName))
	switch {
	case slices.Contains(notOurs, base):
		return fs.SkipDir
	case publish.IsLeftover(base):
		f.stages = append(f.stages, name)
		return fs.SkipDir
	case err == nil && name != ".":
		f.outputs = append(f.outputs, name)
		return fs.SkipDir
	}
	return nil
}

// siteOf returns the folder of the site that a file belongs to, "" for the one at the
// top, and the file's name in it.
func (f *folder) siteOf(file string) (site, local string) {
	for above := path.Dir(file); ; above = path.Dir(above) {
		if f.sites[above] {
			return strings.TrimPrefix(above, "."), strings.TrimPrefix(strings.TrimPrefix(file, above), "/")
		}
		if above == "." {
			break
		}
	}
	parts := strings.Split(file, "/")
	for i, part := range parts[:len(parts)-1] {
		if role := content.FolderNamed(part).Role; role == content.PageRole || role == content.PictureRole {
			return strings.Join(parts[:i], "/"), strings.Join(parts[i:], "/")
		}
	}
	return "", file
}

// text returns the beginning of a file as text, in whichever encoding it is.
func (f *folder) text(file string) string { return fingerprint.Text(f.data(file, maxText)) }

// data returns the beginning of a file.
func (f *folder) data(file string, most int) []byte {
	opened, err := f.root.Open(file)
	if err != nil {
		return nil
	}
	defer opened.Close()
	data := make([]byte, 0, 4096)
	for len(data) < most {
		n, err := opened.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			break
		}
		if len(data) == cap(data) {
			data = slices.Grow(data, len(data))
		}
	}
	return data[:min(len(data), most)]
}

// search calls visit with every view of a file until it returns false.
func (f *folder) search(file string, visit func(view string) bool) fingerprint.Inside {
	opened, err := f.root.Open(file)
	if err != nil {
		return fingerprint.Inside{Closed: true}
	}
	defer opened.Close()
	return fingerprint.Each(file, opened, visit)
}
