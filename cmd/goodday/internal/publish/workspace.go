package publish

import (
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
	p, err := open(out, "", workspaceOutput)
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
