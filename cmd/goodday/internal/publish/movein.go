package publish

import (
	"cmp"
	"errors"
	"maps"
	"path"
	"slices"
	"syscall"
)

// moveIn moves the staged files to their places, one by one: first those that must
// not wait and what is to go, then what pages need, then the pages. In the meantime
// the manifest lists the old and the new files, so that a build that is killed leaves
// nothing that is not known as ours.
func (p *Publisher) moveIn() error {
	err := p.parent.MkdirAll(p.at.name, 0o755)
	if err == nil {
		err = p.writeManifest(p.oldAndNew(), p.at.name)
	}
	p.removeOld(true)
	for _, name := range p.order() {
		if err == nil {
			err = failure(p.at.inside(name), p.moveOne(name))
		}
	}
	if err == nil {
		p.removeOld(false)
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
		err = p.move(from, to)
	}
	return err
}

// move renames a file, or copies it where the other name is on another disk. There it
// is put together under a name of ours: what it holds is to be seen anyway.
func (p *Publisher) move(from, to string) error {
	err := p.parent.Rename(from, to)
	if !isOtherDisk(err) {
		return err
	}
	data, err := p.parent.ReadFile(from)
	next := path.Join(path.Dir(to), ownPrefix+"new-"+path.Base(to))
	if err == nil {
		err = p.parent.WriteFile(next, data, 0o644)
	}
	if err == nil {
		err = p.parent.Rename(next, to)
	}
	return err
}

// isOtherDisk reports whether a name could not be given since it is on another disk, or
// is the top of one. Tests replace it.
var isOtherDisk = func(err error) bool {
	return errors.Is(err, syscall.EXDEV) || errors.Is(err, syscall.EBUSY)
}

// removeOld removes files that were ours and are not written again, and folders
// left empty. What people see goes first; what pages need goes last.
func (p *Publisher) removeOld(seen bool) {
	for _, name := range p.result.Removed {
		if isSeen(name) != seen {
			continue
		}
		for part := name; part != "."; part = path.Dir(part) {
			if p.parent.Remove(path.Join(p.at.name, part)) != nil && part != name {
				break
			}
		}
	}
}

// isSeen reports whether a file shows something that people wrote: pages need the
// others until they are gone themselves.
func isSeen(name string) bool {
	return !slices.Contains([]string{".css", ".js", ".svg", ".woff2"}, path.Ext(name))
}

// order lists our files so that pages come after what they need, and First before all.
func (p *Publisher) order() []string {
	rank := func(name string) int {
		switch {
		case slices.Contains(p.First, name):
			return 0
		case path.Ext(name) == ".html":
			return 2
		}
		return 1
	}
	return slices.SortedFunc(maps.Keys(p.list.files), func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b))
	})
}
