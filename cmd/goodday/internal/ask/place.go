package ask

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing/fstest" // a file in memory

	"goodday/cmd/goodday/internal/history"
	"goodday/content"
	"goodday/content/check"
	"goodday/content/load"
	"goodday/content/withdrawn"
)

// Place is a site that pages are written into.
type Place struct {
	Today content.Date
	root  *os.Root
	// site is the folder of the site below root, or "".
	site      string
	directory *content.Directory // as it was when the place was opened
	withdrawn withdrawn.List     // what its history says was taken back
}

// refuse returns an error in plain words.
func refuse(message, do string) error { return &content.Refusal{Message: message, Do: do} }

// Open opens a site: dir itself, or the site of that name if dir is a workspace.
// The error is a *content.Refusal.
func Open(dir, name string, today content.Date) (*Place, error) {
	root, site, err := openSite(dir, name)
	if err != nil {
		return nil, err
	}
	p := &Place{Today: today, root: root, site: site, withdrawn: history.Withdrawn(context.Background(), root.Name())}
	p.directory = p.load(root.FS())
	if p.directory == nil || p.directory.Unbuildable {
		root.Close()
		return nil, refuse("The site in "+dir+" cannot be read.", "Run goodday check there, and mend what it says first.")
	}
	return p, nil
}

// Close closes the folder.
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

// openSite opens the folder of the site, or that of its workspace: what sites share
// is needed too.
func openSite(dir, name string) (root *os.Root, site string, err error) {
	full, err := filepath.Abs(dir)
	if real, e := filepath.EvalSymlinks(full); e == nil {
		full = real
	}
	above := filepath.Dir(full)
	switch {
	case err != nil:
	case isFile(full, content.WorkspaceFile):
		if name = strings.Trim(name, "/"); name == "" || !isFile(filepath.Join(full, name), content.SiteFile) {
			return nil, "", refuse("There are several sites in "+dir+".", "Say which with --site and one of these: "+strings.Join(Sites(dir), ", ")+".")
		}
		root, err = os.OpenRoot(full)
		return root, name, refused(dir, err)
	case isFile(full, content.SiteFile) && isFile(above, content.WorkspaceFile):
		root, err = os.OpenRoot(above)
		return root, filepath.Base(full), refused(dir, err)
	case isFile(full, content.SiteFile):
		root, err = os.OpenRoot(full)
		return root, "", refused(dir, err)
	}
	return nil, "", refuse("There is no site in "+dir+".", "Go to the folder that holds site.yaml, or make a site with: goodday new site")
}

func refused(dir string, err error) error {
	if err != nil {
		return refuse("The folder "+dir+" cannot be opened.", "Check that you may open it.")
	}
	return nil
}

func isFile(dir, name string) bool {
	info, err := os.Lstat(filepath.Join(dir, name))
	return err == nil && info.Mode().IsRegular()
}

// load loads the site alone.
func (p *Place) load(fsys fs.FS) *content.Directory {
	options := load.Options{Now: p.Today, Sources: true, Withdrawn: p.withdrawn}
	if p.site != "" {
		options.Only = []string{p.site}
	}
	loaded := load.Load(fsys, options)
	if len(loaded.Sites) != 1 {
		return nil
	}
	return loaded.Sites[0].Directory
}

// Save writes the draft to a new file, and returns its name from the folder that was
// opened and what a check says about it. With errors nothing is written and file is
// "". No file is ever overwritten.
func (p *Place) Save(draft *Draft) (file string, problems []content.Problem, err error) {
	name := p.freeName(draft)
	problems = p.check(draft, name)
	if content.HasErrors(problems) {
		return "", problems, nil
	}
	file = path.Join(p.site, name)
	if err := p.root.MkdirAll(path.Dir(file), 0o755); err != nil {
		return "", problems, refuse("The page could not be saved in "+path.Dir(file)+".", "Check that you may write there.")
	}
	f, err := p.root.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return "", problems, refuse("The page could not be saved as "+file+".", "Check that you may write there, and that there is no page of that name.")
	}
	_, err = f.Write(draft.page(p.Today))
	if err = errors.Join(err, f.Close()); err != nil {
		p.root.Remove(file)
		return "", problems, refuse("The page could not be saved as "+file+".", "Check that there is room on the disk.")
	}
	return file, problems, nil
}

// freeName returns a name in the site that no page has.
func (p *Place) freeName(draft *Draft) string {
	base := path.Join(draft.Kind.Folder(), draft.FileName())
	taken := func(name string) bool {
		_, err := p.root.Lstat(path.Join(p.site, name))
		return err == nil || slices.ContainsFunc(p.directory.Sources, func(s *content.Source) bool { return s.Page.File == name })
	}
	name := base + ".md"
	for n := 2; taken(name); n++ {
		name = base + "-" + strconv.Itoa(n) + ".md"
	}
	return name
}

// check loads the site with the draft in it, and checks the draft.
func (p *Place) check(draft *Draft, name string) []content.Problem {
	file := path.Join(p.site, name)
	directory := p.load(overlay{p.root.FS(), file, fstest.MapFS{file: {Data: draft.page(p.Today)}}})
	if directory == nil {
		return nil
	}
	problems := check.One(directory, name)
	for i := range problems {
		if slices.Contains(unsaved, problems[i].Rule) {
			problems[i].Severity = content.Error
		}
	}
	return problems
}

// unsaved are the loader's rules about consents under which nothing is written down.
// To a build they are pages and credits to leave out; here they are not there yet.
var unsaved = []string{"consent-missing", "consent-broken", "consent-lapsed", "consent-withdrawn", "credit-consent"}
