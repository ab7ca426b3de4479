package ask

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/check"
	"goodday/content/load"
)

// Place is a site that pages are written into.
type Place struct {
	Today content.Date
	root  *os.Root
	// site is the folder of the site below root, or "".
	site      string
	directory *content.Directory // as it was when the place was opened
}

// Refusal says in plain words why nothing can be written.
type Refusal struct{ Message, Do string }

func (r *Refusal) Error() string { return r.Message + " " + r.Do }

// Open opens a site: dir itself, or the site of that name if dir is a workspace.
// The error is a *Refusal.
func Open(dir, name string, today content.Date) (*Place, error) {
	root, site, err := openSite(dir, name)
	if err != nil {
		return nil, err
	}
	p := &Place{Today: today, root: root, site: site}
	p.directory = p.load(root.FS())
	if p.directory == nil || p.directory.Unbuildable {
		root.Close()
		return nil, &Refusal{"The site in " + dir + " cannot be read.", "Run goodday check there, and mend what it says first."}
	}
	return p, nil
}

// Close lets go of the folder.
func (p *Place) Close() { p.root.Close() }

// Sites lists the sites of the workspace in dir; none if it is no workspace.
func Sites(dir string) []string {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	if loaded := load.Load(root.FS(), load.Options{}); loaded.Workspace != nil {
		return loaded.Workspace.Sites
	}
	return nil
}

// openSite finds the folder to open, which is that of the workspace if there is
// one: what sites share is needed too.
func openSite(dir, name string) (root *os.Root, site string, err error) {
	full, err := filepath.Abs(dir)
	if real, e := filepath.EvalSymlinks(full); e == nil {
		full = real
	}
	above := filepath.Dir(full)
	switch {
	case err != nil:
	case stands(full, content.WorkspaceFile):
		if name = strings.Trim(name, "/"); name == "" || !stands(filepath.Join(full, name), content.SiteFile) {
			return nil, "", &Refusal{"There are several sites in " + dir + ".", "Say which with --site and one of these: " + strings.Join(Sites(dir), ", ") + "."}
		}
		root, err = os.OpenRoot(full)
		return root, name, refused(dir, err)
	case stands(full, content.SiteFile) && stands(above, content.WorkspaceFile):
		root, err = os.OpenRoot(above)
		return root, filepath.Base(full), refused(dir, err)
	case stands(full, content.SiteFile):
		root, err = os.OpenRoot(full)
		return root, "", refused(dir, err)
	}
	return nil, "", &Refusal{"There is no site in " + dir + ".", "Go to the folder that holds site.yaml, or make a site with: goodday new site"}
}

func refused(dir string, err error) error {
	if err != nil {
		return &Refusal{"The folder " + dir + " cannot be opened.", "Check that you may open it."}
	}
	return nil
}

func stands(dir, name string) bool {
	info, err := os.Lstat(filepath.Join(dir, name))
	return err == nil && info.Mode().IsRegular()
}

// load loads the site alone.
func (p *Place) load(fsys fs.FS) *content.Directory {
	options := load.Options{Now: p.Today, Sources: true}
	if p.site != "" {
		options.Only = []string{p.site}
	}
	loaded := load.Load(fsys, options)
	if len(loaded.Sites) != 1 {
		return nil
	}
	return loaded.Sites[0].Directory
}

// ErrExists says that there is a page of that name.
var ErrExists = errors.New("exists")

// Save writes the page to a new file. It gives the file, from the folder that was
// opened, and what a check says of it. With errors nothing is written and file is
// "". Nothing is ever written over.
func (p *Place) Save(paper *Paper) (file string, problems []content.Problem, err error) {
	name := p.freeName(paper)
	problems = p.look(paper, name)
	if content.HasErrors(problems) {
		return "", problems, nil
	}
	file = path.Join(p.site, name)
	if err := p.root.MkdirAll(filepath.FromSlash(path.Dir(file)), 0o755); err != nil {
		return "", problems, &Refusal{"The page could not be saved in " + path.Dir(file) + ".", "Check that you may write there."}
	}
	f, err := p.root.OpenFile(filepath.FromSlash(file), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return "", problems, &Refusal{"The page could not be saved as " + file + ".", "Check that you may write there, and that there is no page of that name."}
	}
	_, err = f.Write(p.bytes(paper))
	if err = errors.Join(err, f.Close()); err != nil {
		p.root.Remove(filepath.FromSlash(file))
		return "", problems, &Refusal{"The page could not be saved as " + file + ".", "Check that there is room on the disk."}
	}
	return file, problems, nil
}

// bytes gives the page with the day it was made filled in.
func (p *Place) bytes(paper *Paper) []byte {
	dated := &Paper{Kind: paper.Kind, Name: paper.Name, Body: paper.Body, values: paper.copy()}
	for field, value := range dated.values {
		if value == today {
			dated.values[field] = p.Today.String()
		}
	}
	return dated.Bytes()
}

// freeName gives a name in the site that no page has.
func (p *Place) freeName(paper *Paper) string {
	base := path.Join(paper.Kind.Folder(), paper.FileName())
	taken := func(name string) bool {
		_, err := p.root.Lstat(filepath.FromSlash(path.Join(p.site, name)))
		return err == nil || slices.ContainsFunc(p.directory.Sources, func(s *content.Source) bool { return s.Page.File == name })
	}
	name := base + ".md"
	for n := 2; taken(name); n++ {
		name = base + "-" + itoa(n) + ".md"
	}
	return name
}

// look loads the site with the page in it, and checks the page.
func (p *Place) look(paper *Paper, name string) []content.Problem {
	directory := p.load(overlay{p.root.FS(), path.Join(p.site, name), p.bytes(paper)})
	if directory == nil {
		return nil
	}
	return check.One(directory, name)
}
