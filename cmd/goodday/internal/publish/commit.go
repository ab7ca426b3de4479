package publish

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// Commit puts the new output in the place of the old one. After an error the old
// output is as it was.
func (p *Publisher) Commit() (Result, error) {
	p.noteRemoved()
	p.noteStaleCopies()
	steps := []func() error{p.keepForeign, func() error { return p.writeManifest(p.list, p.at.stage()) }, p.replace}
	if p.list.kind == workspaceOutput {
		steps = []func() error{p.checkForeign, p.moveIn}
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return Result{}, failure(p.at.out, err)
		}
	}
	slices.Sort(p.result.Removed)
	slices.Sort(p.result.Edited)
	slices.Sort(p.result.Kept)
	return p.result, nil
}

// noteRemoved notes our old files that were not written again.
func (p *Publisher) noteRemoved() {
	for name := range p.old.list.files {
		if _, again := p.list.files[name]; again {
			continue
		}
		p.result.Removed = append(p.result.Removed, name)
		if p.old.compare(name, nil).edited {
			p.result.Edited = append(p.result.Edited, name)
		}
	}
}

// keepForeign takes files that are not ours over into the stage. It runs as late
// as possible, so that little can be added in between.
func (p *Publisher) keepForeign() error {
	ours := p.folders()
	return p.old.walk(func(name string, e fs.DirEntry) error {
		if _, known := p.old.list.files[name]; known && !e.IsDir() {
			return nil
		}
		if e.IsDir() {
			return p.keepFolder(name, ours)
		}
		if p.isStaleCopy(name) {
			return nil
		}
		p.noteKept(name, ours)
		return p.keepFile(name)
	})
}

// keepFolder makes a folder that is not ours again, even an empty one: it may be
// meant.
func (p *Publisher) keepFolder(name string, ours map[string]bool) error {
	if ours[name] {
		return nil
	}
	p.noteKept(name+"/", ours)
	if err := p.stage.MkdirAll(name, 0o755); err != nil {
		return p.nameTaken(name)
	}
	return nil
}

func (p *Publisher) keepFile(name string) error {
	if err := p.stage.MkdirAll(path.Dir(name), 0o755); err != nil {
		return p.nameTaken(name)
	}
	if p.link(name) {
		return nil
	}
	err := p.old.copyTo(p.stage, name)
	if errors.Is(err, fs.ErrExist) {
		return p.nameTaken(name)
	}
	return failure(p.at.inside(name), err)
}

// nameTaken returns the error for a file of ours whose name is taken.
func (p *Publisher) nameTaken(name string) error {
	return refuse("output-clash", p.at.inside(name), "Goodday did not write this, and a page wants its name.", "Move it somewhere else, then build again.")
}

// noteKept notes a file that is not ours, unless its folder is noted for it.
func (p *Publisher) noteKept(name string, ours map[string]bool) {
	folder := path.Dir(path.Clean(name))
	if folder == "." || ours[folder] {
		p.result.Kept = append(p.result.Kept, name)
	}
}

// oldAndNew returns a manifest of the files that are ours before or after.
func (p *Publisher) oldAndNew() *manifest {
	all := *p.list
	all.files = maps.Clone(p.old.list.files)
	maps.Copy(all.files, p.list.files)
	return &all
}

// folders returns the folders that hold a file of ours, before or after.
func (p *Publisher) folders() map[string]bool {
	ours := map[string]bool{}
	for name := range p.oldAndNew().files {
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			ours[folder] = true
		}
	}
	return ours
}

// writeManifest puts a manifest into a folder in one step. It is written to the
// stage first, beside the stage's own, so that the stage is never without one.
func (p *Publisher) writeManifest(list *manifest, folder string) error {
	const next = ManifestName + "-new"
	err := p.parent.WriteFile(path.Join(p.at.stage(), next), list.encode(), 0o644)
	if err == nil {
		err = p.move(path.Join(p.at.stage(), next), path.Join(folder, ManifestName))
	}
	return err
}
