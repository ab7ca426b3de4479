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
// builds it makes single pages by what the last build knew: Changed takes the
// files that were saved, and View gives what is then to be shown over the
// finished pages. The output itself is only ever written by whole builds.
//
// A page made in between is shown until a build has published what it holds. It
// fails closed: what may not be shown any more is hidden at once, and stays so
// until a build has been published without it. When anything has changed but
// pages themselves, no page is made until a build has read the rest.
//
// Its methods may be called from several goroutines, but Build from one.
type Session struct {
	request Request

	mu        sync.Mutex
	dir       string // the folder that the last build read
	clock     int    // counts what was read, by a build or for a page
	sites     map[string]*standing
	elsewhere int               // the clock when something changed that all sites have
	problems  []content.Problem // of the last build
}

// NewSession begins a session. Close it at its end.
func NewSession(request Request) *Session {
	return &Session{request: request, sites: map[string]*standing{}}
}

// Close gives back what the last build left.
func (s *Session) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for folder := range s.sites {
		s.forget(folder)
	}
}

// Build is Build for the session's request, on the day now.
func (s *Session) Build(ctx context.Context, now content.Date) (report.Report, error) {
	began := s.tick()
	request := s.request
	request.Now = now
	b := newBuild(ctx, request)
	var done []*siteBuild
	b.keep = func(site *siteBuild) { done = append(done, site) }
	result, err := b.run()
	s.take(b, done, began, result)
	return result, err
}

func (s *Session) tick() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clock++
	return s.clock
}

// take takes in what a build did that began to read at a time.
func (s *Session) take(b *build, done []*siteBuild, began int, result report.Report) {
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
		s.takeSite(b, built, began)
	}
}

func (s *Session) forget(folder string) {
	if site := s.sites[folder]; site != nil {
		site.close()
		delete(s.sites, folder)
	}
}

// takeSite puts a site in the place of what was known of it. If the build could
// make no pages of it, what is known stays: pages can still be hidden by it.
func (s *Session) takeSite(b *build, built *siteBuild, began int) {
	folder := built.directory.Folder
	site := s.sites[folder]
	if site == nil {
		site = newStanding(folder)
		s.sites[folder] = site
	}
	if built.renderer != nil || site.directory == nil {
		site.close()
		site.renderer, site.directory, site.read = built.renderer, built.directory, began
		site.output = b.below(built.report.Output)
	}
	site.settle(built, began)
}

// below gives the path of a folder below the output of all.
func (b *build) below(folder string) string {
	relative, err := filepath.Rel(b.out, folder)
	if err != nil || relative == "." {
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
	// Problems are those of the last build, and of pages made since.
	Problems []content.Problem
	// Pages are the paths of pages by the file they are made from, as problems
	// name it. A file that sites share has several.
	Pages map[string][]string
	// Sites are the folders of the sites by the path of their pages.
	Sites map[string]string
}

// View gives what is to be shown now.
func (s *Session) View() View {
	s.mu.Lock()
	defer s.mu.Unlock()
	view := View{Over: map[string][]byte{}, Pages: map[string][]string{}, Sites: map[string]string{}}
	found := map[string]bool{}
	for _, folder := range slices.Sorted(maps.Keys(s.sites)) {
		site := s.sites[folder]
		view.Sites[site.output] = folder
		for address, layer := range site.over {
			view.Over[path.Join(site.output, address)] = layer.data
		}
		for file, address := range site.places {
			view.Pages[file] = append(view.Pages[file], path.Join(site.output, address))
		}
		for file, finding := range site.found {
			found[folder+":"+file] = true
			view.Problems = append(view.Problems, finding.problems...)
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

// Below gives the path of a folder below the output of all, or "" for that itself.
func (s *Session) Below(folder string) string {
	return newBuild(context.Background(), s.request).below(folder)
}
