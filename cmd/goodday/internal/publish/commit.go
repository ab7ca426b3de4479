package publish

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
)

// Commit puts the new output in the place of the old one. If it gives an error
// the old output stands as it was.
func (p *Publisher) Commit() (Result, error) {
	p.tellGone()
	steps := []func() error{p.keepOthers, p.finishManifest, p.replace}
	if p.list.sort == workspaceSort {
		steps = []func() error{p.tellOthers, p.moveIn}
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return Result{}, failure(p.spot.out, err)
		}
	}
	slices.Sort(p.result.Removed)
	slices.Sort(p.result.Edited)
	slices.Sort(p.result.Kept)
	return p.result, nil
}

// tellGone notes our files of before that were not written again.
func (p *Publisher) tellGone() {
	if p.old == nil {
		return
	}
	for name := range p.old.list.files {
		if _, again := p.list.files[name]; again {
			continue
		}
		p.result.Removed = append(p.result.Removed, name)
		if p.old.judge(name, nil).edited {
			p.result.Edited = append(p.result.Edited, name)
		}
	}
}

// keepOthers carries files that are not ours over into the stage. It runs as
// late as can be, so that little can be added in between.
func (p *Publisher) keepOthers() error {
	if p.old == nil {
		return nil
	}
	ours := p.folders()
	return p.old.walk(func(name string, e fs.DirEntry) error {
		if _, known := p.old.list.files[name]; known && !e.IsDir() {
			return nil
		}
		if e.IsDir() {
			return p.keepFolder(name, ours)
		}
		p.tellKept(name, ours)
		return p.keepFile(name)
	})
}

// keepFolder makes a folder that is not ours again: an empty one may be meant.
func (p *Publisher) keepFolder(name string, ours map[string]bool) error {
	if ours[name] {
		return nil
	}
	p.tellKept(name+"/", ours)
	if err := p.stage.MkdirAll(filepath.FromSlash(name), 0o755); err != nil {
		return p.taken(name)
	}
	return nil
}

func (p *Publisher) keepFile(name string) error {
	if _, clash := p.list.files[name]; clash {
		return p.taken(name)
	}
	if err := p.stage.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o755); err != nil {
		return p.taken(name)
	}
	if p.carry(name) {
		return nil
	}
	err := p.old.copyTo(p.stage, name)
	if errors.Is(err, fs.ErrExist) {
		return p.taken(name)
	}
	return failure(p.inside(name), err)
}

func (p *Publisher) taken(name string) error {
	return refuse("output-clash", p.inside(name), "Goodday did not write this, and a page wants its name.", "Move it somewhere else, then build again.")
}

// tellKept names a file that is not ours, unless its folder was named for it.
func (p *Publisher) tellKept(name string, ours map[string]bool) {
	folder := path.Dir(path.Clean(name))
	if folder == "." || ours[folder] {
		p.result.Kept = append(p.result.Kept, name)
	}
}

// folders are those in which a file of ours stands, or stood.
func (p *Publisher) folders() map[string]bool {
	ours := map[string]bool{}
	for _, files := range []map[string]entry{p.old.list.files, p.list.files} {
		for name := range files {
			for folder := path.Dir(name); folder != "." && !ours[folder]; folder = path.Dir(folder) {
				ours[folder] = true
			}
		}
	}
	return ours
}

// finishManifest writes the list of our files beside its place first, so that
// the stage is never without its mark.
func (p *Publisher) finishManifest() error {
	const next = manifestName + "-new"
	if err := p.stage.WriteFile(next, p.list.encode(), 0o644); err != nil {
		return err
	}
	return p.stage.Rename(next, manifestName)
}
