package withdraw

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/state"
	"goodday/content"
)

// Request says what to take down, and how sites are built.
type Request struct {
	Reference string
	// Dir is a site or a workspace of sites. Out is a folder of finished pages besides
	// those that are known, or "".
	Dir, Out string
	// BaseURL is the address that was asked for, or "" for that of the last build.
	BaseURL string
	Now     content.Date
	// Build builds sites, leaving out pages with mistakes. Its error means that it was
	// cancelled.
	Build func(ctx context.Context, request BuildRequest) (report.Report, error)

	// Common are files with the texts that every website has, or nil.
	Common fs.FS

	top string // the folder that is opened: that of the workspace, if Dir is a site in one
}

// Result is what was done, and what is left. Files are named from the folder that was
// opened, those of outputs with the whole path.
type Result struct {
	// Pages, Credits and Pictures are files that were reduced or deleted, and Shown those
	// of pages out of which a picture was taken.
	Pages, Credits, Pictures, Shown []string
	// Removed are files that were taken out of finished pages one by one, since their
	// site could not be built.
	Removed []string
	// Builds are the reports of the builds that followed.
	Builds []report.Report

	// Known is set if something stands, or stood, under the reference, and Again if
	// nothing of it was left to be done.
	Known, Again bool
	// Near are known references like the one asked for, if nothing is under that.
	Near []string
	// Stopped is set if an earlier run had been stopped, and was ended now.
	Stopped bool

	// Failed are files that could not be changed, Telling are others that still say
	// some of it, Closed could not be looked into, and Naming only name the number.
	Failed, Telling, Closed, Naming []string
	// NotListed is set if the number could not be added to the list of what was taken
	// back, and NotKept if no journal could be written.
	NotListed, NotKept bool

	Search Search
}

// Search is what was looked through after all was done.
type Search struct {
	// Sources and Outputs are how much was looked through for so many Words: runs of
	// letters that only what was taken back has.
	Sources, Outputs Looked
	Words            int
	// Places are the folders of finished pages that were looked through, and Left are
	// files in them that still tell.
	Places, Left []string
	// Shut are files in them that could not be looked into.
	Shut []string
	// Missing are folders of finished pages that are not there, and Unbuilt those of
	// which something could not be built anew.
	Missing, Unbuilt []string
	// Unknown is set if it is not known where the site stands.
	Unknown bool
}

// Looked counts files and their bytes.
type Looked struct {
	Files int
	Bytes int64
}

// Left lists what somebody has to do by hand before all is done.
func (r *Result) Left() int {
	s := r.Search
	n := len(r.Failed) + len(r.Telling) + len(s.Left) + len(s.Shut) + len(s.Missing) + len(s.Unbuilt)
	for _, wrong := range []bool{s.Unknown, r.NotListed, r.NotKept} {
		if wrong {
			n++
		}
	}
	return n
}

// Gone reports whether everything is taken down and nothing of it is left.
func (r *Result) Gone() bool { return r.Known && r.Left() == 0 }

// step is called after every step. Tests replace it, to stop there.
var step = func(what string) {}

// Run takes everything down. Its error means that the folder cannot be read or that
// the build was cancelled.
func Run(ctx context.Context, request Request) (*Result, error) {
	request.top = top(request.Dir)
	root, err := os.OpenRoot(request.top)
	if err != nil {
		return &Result{}, err
	}
	defer root.Close()
	kept, err := state.Open(request.top)
	if err != nil {
		return &Result{}, err
	}
	defer kept.Close()
	r := newReference(request.Reference)
	j, stopped := readJournal(kept, r)
	result := &Result{Stopped: stopped}
	f := find(walk(root), r, request.Now, j)
	f.common = request.Common
	if len(f.items) == 0 && !stopped && !isListed(root, request.Reference) {
		result.Near, result.Naming = f.near, f.naming
		return result, nil
	}
	result.Known = true
	return result, f.takeDown(ctx, request, kept, j, result)
}

// takeDown is the way of one withdrawal. What is to be proved is written down before
// anything is changed.
func (f *found) takeDown(ctx context.Context, request Request, kept *state.Folder, j *journal, result *Result) error {
	f.note(j)
	step("noted")
	result.NotKept = j.write(kept, f.reference) != nil
	step("journal")
	result.NotListed = !addToList(f.root, f.reference.written, f.day)
	step("listed")
	f.reduce(result)
	result.Again = !result.Stopped && len(result.Pages)+len(result.Credits)+len(result.Pictures)+len(result.Failed) == 0
	f.bar(j, kept)
	step("barred")
	places, missing := f.places(request, kept)
	defer func() {
		for _, p := range places {
			result.Builds = append(result.Builds, p.reports...)
		}
	}()
	for _, p := range places {
		if err := f.rebuild(ctx, p, f.affected(p), request, j, result); err != nil {
			return err
		}
	}
	f.searchSources(j, result)
	for _, p := range places {
		if err := f.prove(ctx, p, request, j, result); err != nil {
			return err
		}
	}
	f.bar(j, kept) // again: a build keeps what it published
	f.settle(request, places, missing, kept, result)
	step("searched")
	if result.Gone() {
		kept.Remove(journalName(f.reference))
	}
	step("ended")
	return nil
}

// prove looks through a place. If a site that was not built anew still tells, all are.
func (f *found) prove(ctx context.Context, p *place, request Request, j *journal, result *Result) error {
	looked := &Result{}
	f.searchPlace(p, j, looked)
	if slices.ContainsFunc(slices.Concat(looked.Search.Left, looked.Search.Shut), p.isStale) {
		if err := f.rebuild(ctx, p, nil, request, j, result); err != nil {
			return err
		}
		looked = &Result{}
		f.searchPlace(p, j, looked)
	}
	result.takeIn(looked)
	return nil
}

// takeIn adds what was seen in one place.
func (r *Result) takeIn(looked *Result) {
	r.Removed = append(r.Removed, looked.Removed...)
	s, in := &r.Search, looked.Search
	s.Outputs.Files += in.Outputs.Files
	s.Outputs.Bytes += in.Outputs.Bytes
	s.Places, s.Left, s.Shut = append(s.Places, in.Places...), append(s.Left, in.Left...), append(s.Shut, in.Shut...)
}

// settle decides what is known of where the site stands. A place that is not there is
// forgotten once somebody said, with -o, where the pages are now.
func (f *found) settle(request Request, places []*place, missing []string, kept *state.Folder, result *Result) {
	isSite := func(p *place) bool { return p.isSite }
	asked := func(p *place) bool { return p.isSite && request.Out != "" && p.Path == truePath(request.Out) }
	if slices.ContainsFunc(places, asked) {
		for _, path := range missing {
			kept.ForgetOutput(path)
		}
		missing = nil
	}
	result.Search.Missing = missing
	result.Search.Unknown = len(missing) == 0 && !slices.ContainsFunc(places, isSite) && !f.onlyExamples()
	for _, p := range places {
		if p.ours && !p.built {
			result.Search.Unbuilt = append(result.Search.Unbuilt, p.Path)
		}
	}
}

// top returns the folder to open: that of the workspace, if dir is a site in one.
func top(dir string) string {
	full, _ := filepath.Abs(dir)
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	above := filepath.Dir(full)
	if _, err := os.Lstat(filepath.Join(full, content.WorkspaceFile)); err != nil {
		if _, err := os.Lstat(filepath.Join(above, content.WorkspaceFile)); err == nil {
			return above
		}
	}
	return dir
}
