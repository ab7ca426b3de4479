package main

import (
	"context"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/serve"
	"goodday/cmd/goodday/internal/site"
	"goodday/cmd/goodday/internal/watch"
	"goodday/content"
)

// devServer serves a website while somebody writes in its folder, and keeps it and
// the browsers that show it up to date.
type devServer struct {
	session  *site.Session
	watcher  *watch.Watcher
	pages    *serve.Pages
	reporter *reporter
	pace     watch.Intervals
	shown    string              // the path in the output of the folder that is shown, or ""
	today    func() content.Date // the day to build for
	built    content.Date        // the day of the last build
	failed   int                 // how many builds in a row could not read or write

	showing sync.Mutex // held while the state is shown, so that an older one is never last
}

func newDevServer(request site.Request, reporter *reporter) *devServer {
	session := site.NewSession(request)
	return &devServer{session: session, watcher: watch.Open(session), reporter: reporter, pace: watch.Usual, today: clock(request.Now)}
}

func (s *devServer) close() {
	s.watcher.Close()
	s.session.Close()
}

// clock returns a function that returns the day to build for. It follows the clock
// if the first day was today, so that a consent that runs out tonight is not shown
// tomorrow. A day that was chosen stays.
func clock(first content.Date) func() content.Date {
	today := func() content.Date { return dayOf(time.Now()) }
	if os.Getenv("SOURCE_DATE_EPOCH") != "" || first != today() {
		return func() content.Date { return first }
	}
	return today
}

func (s *devServer) firstBuild(ctx context.Context) (report.Report, error) {
	s.watcher.Follow()
	s.built = s.today()
	result, err := s.session.Build(ctx, s.built)
	s.countFailure(result)
	return result, err
}

// run serves the folder out at an address, and keeps it up to date, until ctx is done.
func (s *devServer) run(ctx context.Context, address, out string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s.pages = serve.New(out)
	s.shown = s.session.Below(out)
	s.show()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		watch.Debounce(ctx, s.watcher.Changes(), s.pace, watch.Handlers{Changed: s.changed, Build: s.build}, s.pause())
	}()
	err := serve.Run(ctx, address, s.pages, s.reporter.ready)
	stop()
	<-ended
	return err
}

// changed renders the pages of files that were saved.
func (s *devServer) changed(paths []string) {
	outcome := s.session.Changed(paths)
	view := s.show()
	s.reporter.saved(outcome, view.Problems)
	if outcome.Fault {
		sorry(s.reporter.stderr)
	}
}

// build builds everything. If nothing changed it does so only if the build before
// failed, or if another day has come. It returns when to call it again.
func (s *devServer) build(ctx context.Context, changed bool) (again time.Duration) {
	defer func() {
		if recover() != nil {
			again = longPause
			sorry(s.reporter.stderr)
		}
	}()
	if today := s.today(); changed || s.failed > 0 || today != s.built {
		s.watcher.Follow()
		result, err := s.session.Build(ctx, today)
		if err != nil {
			return 0
		}
		s.built = today
		s.countFailure(result)
		view := s.show()
		s.reporter.built(result, view.Problems, s.watcher.Slow())
	}
	return s.pause()
}

// How soon to look whether there is room on the disk by now, and whether another day
// has come.
const (
	shortPause = 3 * time.Second
	longPause  = time.Minute
)

// pause returns when to build again by itself: later after each build that failed.
func (s *devServer) pause() time.Duration {
	if s.failed == 0 {
		return longPause
	}
	return min(shortPause<<min(s.failed-1, 8), longPause)
}

// countFailure counts builds in a row that failed for something outside the files of
// the site, so that no change of a file ends them.
func (s *devServer) countFailure(result report.Report) {
	if len(result.Sites) == 0 || slices.ContainsFunc(result.Problems, func(p content.Problem) bool { return strings.HasPrefix(p.Rule, "output-") }) {
		s.failed++
	} else {
		s.failed = 0
	}
}

// show updates what browsers show to what is known now.
func (s *devServer) show() site.View {
	s.showing.Lock()
	defer s.showing.Unlock()
	view := s.session.View()
	state := serve.State{Overlay: map[string][]byte{}, Problems: map[string][]content.Problem{}, Others: map[string][]content.Problem{}}
	for path, data := range view.Over {
		if path, inside := s.inShown(path); inside {
			state.Overlay[path] = data
		}
	}
	folders := map[string]string{}
	for path, site := range view.Sites {
		folders[site], _ = s.inShown(path)
	}
	for _, problem := range view.Problems {
		for _, path := range view.Pages[problem.File] {
			if path, inside := s.inShown(path); inside {
				state.Problems[path] = append(state.Problems[path], problem)
			}
		}
		folder := folders[problem.Site]
		state.Others[folder] = append(state.Others[folder], problem)
	}
	s.pages.Show(state)
	return view
}

// inShown returns a path in the output as a path in the folder that is shown.
func (s *devServer) inShown(path string) (below string, inside bool) {
	if s.shown == "" || path == s.shown {
		return strings.TrimPrefix(path, s.shown), true
	}
	return strings.CutPrefix(path, s.shown+"/")
}
