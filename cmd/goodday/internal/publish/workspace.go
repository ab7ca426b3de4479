package publish

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
)

// OpenWorkspace begins to publish the files in the folder of a workspace itself.
// Its sites are in folders of it, each with a Publisher of its own.
func OpenWorkspace(out string) (*Publisher, error) {
	p, err := open(out, workspaceOutput)
	if err == nil {
		p.list.sites = p.Sites()
	}
	return p, err
}

// Sites returns the folders of the sites that were published when the workspace
// was last built.
func (p *Publisher) Sites() []string { return p.old.list.sites }

// SetSites sets the folders of the sites that are published now.
func (p *Publisher) SetSites(sites []string) { p.list.sites = sites }

// Keep leaves the workspace's own files as they are, instead of writing them.
func (p *Publisher) Keep() { p.list.files = maps.Clone(p.old.list.files) }

// checkForeign notes what is in the workspace's folder and is neither ours nor a
// site, and refuses to write over it.
func (p *Publisher) checkForeign() error {
	root, err := p.parent.OpenRoot(p.at.name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer root.Close()
	entries, err := fs.ReadDir(root.FS(), ".")
	ours, folders := p.oldAndNew().files, p.folders()
	for _, e := range entries {
		name := e.Name()
		if _, file := ours[name]; file || folders[name] || strings.HasPrefix(name, ownPrefix) || slices.Contains(p.list.sites, name) {
			continue
		}
		if e.IsDir() {
			name += "/"
		}
		p.result.Kept = append(p.result.Kept, name)
	}
	if err == nil {
		err = p.checkNames(root)
	}
	return err
}

// checkNames refuses a file of ours whose name, or the name of a folder above it,
// is that of a link or of somebody else's file.
func (p *Publisher) checkNames(root *os.Root) error {
	for name := range p.list.files {
		for part := name; part != "."; part = path.Dir(part) {
			info, err := root.Lstat(part)
			_, ours := p.old.list.files[part]
			switch {
			case err != nil: // nothing is there
			case info.Mode()&fs.ModeSymlink != 0:
				return refuseLink(p.at.inside(part))
			case !ours && (part == name || !info.IsDir()):
				return p.nameTaken(part)
			}
		}
	}
	return nil
}

// moveIn moves the staged files to their places, one by one: first what pages
// need, then the pages; then it removes what is no longer ours. In the meantime the
// manifest lists the old and the new files, so that a build that is killed leaves
// nothing that is not known as ours.
func (p *Publisher) moveIn() error {
	err := p.parent.MkdirAll(p.at.name, 0o755)
	if err == nil {
		err = p.writeManifest(p.oldAndNew(), p.at.name)
	}
	for _, name := range pagesLast(p.list.files) {
		if err == nil {
			err = failure(p.at.inside(name), p.moveOne(name))
		}
	}
	if err == nil {
		p.removeOld()
		err = p.writeManifest(p.list, p.at.name)
	}
	return err
}

// moveOne moves a staged file to its place. One that is not staged is kept.
func (p *Publisher) moveOne(name string) error {
	from, to := path.Join(p.at.stage(), name), path.Join(p.at.name, name)
	if _, err := p.parent.Lstat(from); err != nil {
		return nil
	}
	err := p.parent.MkdirAll(path.Dir(to), 0o755)
	if err == nil {
		err = p.parent.Rename(from, to)
	}
	return err
}

// removeOld removes files that were ours and are not written again, and folders
// left empty.
func (p *Publisher) removeOld() {
	for _, name := range p.result.Removed {
		for part := name; part != "."; part = path.Dir(part) {
			if p.parent.Remove(path.Join(p.at.name, part)) != nil && part != name {
				break
			}
		}
	}
}

// pagesLast sorts files so that pages come after what they need.
func pagesLast(files map[string]entry) []string {
	rank := func(name string) int {
		if path.Ext(name) == ".html" {
			return 1
		}
		return 0
	}
	return slices.SortedFunc(maps.Keys(files), func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b))
	})
}
