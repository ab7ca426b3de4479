package site

import (
	"context"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// Session builds one request again and again while somebody writes. Between
// builds it reloads single pages: Changed takes the files that were saved, and
// View says what is then to be shown over the finished pages. The output itself
// is only ever written by whole builds.
//
// # One save
//
//  1. Package watch hears that a file changed (or polls, where the system tells
//     nothing) and debounces: 8 ms after the last write of a burst it calls
//     Changed, 150 ms after it Build.
//  2. Changed (reload.go) finds the sites that the file belongs to. If it is one
//     of their pages, load.Site.Reload takes the page and its versions through the
//     steps of a load again, over what the last load knew of everything else.
//  3. themes.Renderer.RenderPages makes the HTML of those that may be shown, with
//     the lists of other pages as they were.
//  4. The result lies in the overlay of the site (state.go): new bytes at an
//     address, or none where nothing may be shown any more.
//  5. Package serve shows the overlay over the finished pages and tells browsers.
//  6. Build makes everything anew behind it: lists, search, other pages.
//
// Only what is plainly the same page with other words in it goes that way. If its
// address changed, if it came, went or is withheld, if it stands in the menu, or
// if the file is no page at all, the site is dirty: no page of it is rendered
// until a build has read the rest. The status of each file (content.Status) says
// which it was; Pending ones wait for the build.
//
// # What holds
//
// Each site has a state: what the last build loaded, and its overlay. A build that
// ends replaces the states of the sites it read. Files that changed while it ran
// may or may not have been read by it, so they are then reloaded over the new
// states. That is all there is to the order of things: no clock, no stamps.
//
// It fails closed: what may not be shown any more is hidden at once, and stays so
// until a build has been published without it. If a build cannot publish, the old
// pages and the overlay stay, and what it found withheld is hidden too. Tests
// hold it against clean builds after random edits (TestRandomEdits of the command).
//
// Its methods may be called from several goroutines, but Build from one.
type Session struct {
	request Request
	past    past // of builds, which come one after the other

	mu       sync.Mutex
	dir      string // the folder that the last build read
	sites    map[string]*siteState
	changed  []string          // files that changed since the running build began
	problems []content.Problem // of the last build
}

// NewSession begins a session. Close it at its end.
func NewSession(request Request) *Session {
	return &Session{request: request, sites: map[string]*siteState{}}
}

// Close releases what the last build left.
func (s *Session) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for folder := range s.sites {
		s.forget(folder)
	}
}

// Build is Build for the session's request, on the day now.
func (s *Session) Build(ctx context.Context, now content.Date) (report.Report, error) {
	s.begin()
	request := s.request
	request.Now = now
	b := newBuild(ctx, request)
	b.past = &s.past
	var done []*siteBuild
	b.keep = func(site *siteBuild) { done = append(done, site) }
	result, err := b.run()
	s.finish(b, done, result)
	return result, err
}

// begin notes that a build begins to read.
func (s *Session) begin() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed = nil
}

// finish takes in what a build did, and then what changed while it ran.
func (s *Session) finish(b *build, done []*siteBuild, result report.Report) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problems = result.Problems
	if b.dir != "" {
		s.dir = truePath(b.dir)
	}
	for _, name := range result.RemovedSites {
		s.forget(name)
	}
	for _, built := range done {
		s.takeSite(b, built)
	}
	s.reload(s.changed)
}

func (s *Session) forget(folder string) {
	if site := s.sites[folder]; site != nil {
		site.close()
		delete(s.sites, folder)
	}
}

// takeSite puts a site in the place of what was known of it. If the build could
// render no pages of it, what is known stays: pages can still be hidden by it.
func (s *Session) takeSite(b *build, built *siteBuild) {
	folder := built.site.Folder
	site := s.sites[folder]
	if site == nil {
		site = newSiteState(folder)
		s.sites[folder] = site
	}
	if built.renderer != nil || site.loaded == nil {
		site.close()
		site.renderer, site.loaded, site.dirty = built.renderer, built.site, false
		site.output = b.below(built.report.Output)
	}
	site.update(built)
}

// below returns the path of a folder below the output of all.
func (b *build) below(folder string) string {
	relative, _ := filepath.Rel(b.out, folder) // "" on an error
	if relative == "." {
		return ""
	}
	return filepath.ToSlash(relative)
}

// View is what is to be shown besides the finished pages. Paths are those below
// the output, with slashes.
type View struct {
	// Over are pages that are newer than those of the output. One without bytes is
	// not to be shown.
	Over map[string][]byte
	// Problems are those of the last build, and of pages reloaded since.
	Problems []content.Problem
	// Pages are the paths of pages by the file they are made from, as problems
	// name it. A file that sites share has several.
	Pages map[string][]string
	// Sites are the folders of the sites by the path of their pages.
	Sites map[string]string
}

// View returns what is to be shown now.
func (s *Session) View() View {
	s.mu.Lock()
	defer s.mu.Unlock()
	view := View{Over: map[string][]byte{}, Pages: map[string][]string{}, Sites: map[string]string{}}
	found := map[string]bool{}
	for _, folder := range slices.Sorted(maps.Keys(s.sites)) {
		site := s.sites[folder]
		view.Sites[site.output] = folder
		for address, data := range site.overlay {
			view.Over[path.Join(site.output, address)] = data
		}
		for file, address := range site.addresses {
			view.Pages[file] = append(view.Pages[file], path.Join(site.output, address))
		}
		for file, problems := range site.found {
			found[folder+":"+file] = true
			view.Problems = append(view.Problems, problems...)
		}
	}
	for _, problem := range s.problems {
		if !found[problem.Site+":"+problem.File] {
			view.Problems = append(view.Problems, problem)
		}
	}
	content.SortProblems(view.Problems)
	return view
}

// Below returns the path of a folder below the output of all, or "" for that itself.
func (s *Session) Below(folder string) string {
	return newBuild(context.Background(), s.request).below(folder)
}
