package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// OpenAround begins to publish the files in the folder of a workspace itself.
// Its sites stand in folders of it, each with a Publisher of its own.
func OpenAround(out string) (*Publisher, error) {
	p, err := open(out, workspaceSort)
	if err == nil {
		p.list.sites = p.Sites()
	}
	return p, err
}

// Sites are the folders of sites that the workspace had when it was last built.
func (p *Publisher) Sites() []string {
	if p.old == nil {
		return nil
	}
	return p.old.list.sites
}

// SetSites notes the folders of sites that stand in the workspace now.
func (p *Publisher) SetSites(sites []string) { p.list.sites = sites }

// Keep leaves the workspace's own files as they are, instead of writing them.
func (p *Publisher) Keep() {
	if p.old != nil {
		p.list.files = maps.Clone(p.old.list.files)
	}
}

// tellOthers names what stands in the workspace's folder and is neither ours
// nor a site, and refuses to write over it.
func (p *Publisher) tellOthers() error {
	root, err := p.parent.OpenRoot(p.spot.name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer root.Close()
	known := map[string]entry{}
	if p.old != nil {
		known = p.old.list.files
	}
	entries, err := fs.ReadDir(root.FS(), ".")
	for _, e := range entries {
		if p.isOther(e, known) {
			p.result.Kept = append(p.result.Kept, listed(e))
		}
	}
	if err != nil {
		return err
	}
	return p.checkPlaces(root, known)
}

// listed is how an entry is named: a folder with a slash at its end.
func listed(e fs.DirEntry) string {
	if e.IsDir() {
		return e.Name() + "/"
	}
	return e.Name()
}

// isOther reports whether an entry of the workspace's folder is somebody else's.
func (p *Publisher) isOther(e fs.DirEntry, known map[string]entry) bool {
	name := e.Name()
	if strings.HasPrefix(name, ownPrefix) || slices.Contains(p.list.sites, name) {
		return false
	}
	for _, files := range []map[string]entry{known, p.list.files} {
		for file := range files {
			if file == name || strings.HasPrefix(file, name+"/") {
				return false
			}
		}
	}
	return true
}

// checkPlaces refuses a file of ours where a link or somebody else's file stands.
func (p *Publisher) checkPlaces(root *os.Root, known map[string]entry) error {
	for name := range p.list.files {
		for part := name; part != "."; part = path.Dir(part) {
			info, err := root.Lstat(filepath.FromSlash(part))
			if err == nil && info.Mode()&fs.ModeSymlink != 0 {
				return refuse("output-link", p.inside(part), "There is a link in the folder of finished pages. Links are not followed.", "Take it out, then build again.")
			}
			if _, ours := known[name]; err == nil && part == name && !ours {
				return p.taken(name)
			}
		}
	}
	return nil
}

// moveIn moves the staged files to their places, one by one: what pages need
// first, then the pages, and then away with what is no longer ours. The list of
// both the old and the new files stands there in the meantime, so that a build
// that is killed leaves nothing that is not known as ours.
func (p *Publisher) moveIn() error {
	if err := p.parent.MkdirAll(p.spot.name, 0o755); err != nil {
		return err
	}
	if err := p.writeList(p.both()); err != nil {
		return err
	}
	for _, name := range pagesLast(p.list.files) {
		if err := p.moveOne(name); err != nil {
			return failure(p.inside(name), err)
		}
	}
	p.removeGone()
	return p.writeList(&p.list)
}

func (p *Publisher) both() *manifest {
	both := p.list
	both.files = maps.Clone(p.list.files)
	if p.old != nil {
		for name, e := range p.old.list.files {
			if _, again := both.files[name]; !again {
				both.files[name] = e
			}
		}
	}
	return &both
}

// writeList puts a manifest in place in one step.
func (p *Publisher) writeList(list *manifest) error {
	const next = manifestName + "-new" // the stage keeps its own mark
	if err := p.stage.WriteFile(next, list.encode(), 0o644); err != nil {
		return err
	}
	return p.parent.Rename(filepath.Join(p.spot.stage(), next), filepath.Join(p.spot.name, manifestName))
}

// moveOne moves a staged file to its place. One that is not staged did not change.
func (p *Publisher) moveOne(name string) error {
	local := filepath.FromSlash(name)
	from, to := filepath.Join(p.spot.stage(), local), filepath.Join(p.spot.name, local)
	if _, err := p.parent.Lstat(from); err != nil {
		return nil
	}
	if err := p.parent.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return p.parent.Rename(from, to)
}

// removeGone removes what was ours and is not again, and folders left empty.
func (p *Publisher) removeGone() {
	for _, name := range p.result.Removed {
		p.parent.Remove(filepath.Join(p.spot.name, filepath.FromSlash(name)))
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			if p.parent.Remove(filepath.Join(p.spot.name, filepath.FromSlash(folder))) != nil {
				break
			}
		}
	}
}

// pagesLast sorts files so that pages come after what they need.
func pagesLast(files map[string]entry) []string {
	names := slices.Sorted(maps.Keys(files))
	slices.SortStableFunc(names, func(a, b string) int {
		return rank(a) - rank(b)
	})
	return names
}

func rank(name string) int {
	if path.Ext(name) == ".html" {
		return 1
	}
	return 0
}

// Remove takes a site out of its place, with everything in it that is ours.
// Files that are not ours stay. A folder that is not ours, or is not there, is
// left alone.
func Remove(out string) error {
	if list, err := manifestOf(out); err != nil || list.sort != siteSort {
		return nil
	}
	p, err := Open(out)
	if err != nil {
		return err
	}
	defer p.Close()
	result, err := p.Commit()
	if err != nil || len(result.Kept) > 0 {
		return err
	}
	return failure(out, p.spot.discard(p.parent, p.spot.name))
}

// Stands reports whether the folder is one that we published into.
func Stands(out string) bool {
	_, err := manifestOf(out)
	return err == nil
}

func manifestOf(out string) (*manifest, error) {
	root, err := os.OpenRoot(filepath.Dir(out))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return readManifest(root, filepath.Base(out))
}
