package main

import (
	"context"
	"os"
	"strings"
	"sync"
	"time"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/serve"
	"goodday/cmd/goodday/internal/site"
	"goodday/cmd/goodday/internal/watch"
	"goodday/content"
)

// live keeps a website, and the browsers that show it, up with the folder in
// which somebody writes.
type live struct {
	session *site.Session
	watcher *watch.Watcher
	pages   *serve.Pages
	voice   *voice
	pace    watch.Intervals
	shown   string              // where the folder that is shown lies in the output, or ""
	day     func() content.Date // for which to build
	built   content.Date        // for which was built last
	failed  int                 // how many builds in a row could not write or read

	showing sync.Mutex // what is known is shown in the order in which it came to be
}

func newLive(request site.Request, voice *voice) *live {
	session := site.NewSession(request)
	return &live{session: session, watcher: watch.Open(session), voice: voice, pace: watch.Usual, day: daysFrom(request.Now)}
}

func (l *live) close() {
	l.watcher.Close()
	l.session.Close()
}

// daysFrom gives the day to build for: with the clock, if that is how the first
// day was found, so that a consent that runs out tonight is not shown tomorrow.
func daysFrom(first content.Date) func() content.Date {
	today := func() content.Date {
		day, _ := content.ParseDate(time.Now().UTC().Format(time.DateOnly)) // the form is its own
		return day
	}
	if os.Getenv("SOURCE_DATE_EPOCH") != "" || first != today() {
		return func() content.Date { return first }
	}
	return today
}

// first builds for the first time.
func (l *live) first(ctx context.Context) (report.Report, error) {
	l.watcher.Follow()
	l.built = l.day()
	result, err := l.session.Build(ctx, l.built)
	l.count(result)
	return result, err
}

// run shows the folder out at an address, and keeps it up, until ctx is done.
func (l *live) run(ctx context.Context, address, out string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	l.pages = serve.New(out)
	l.shown = l.session.Below(out)
	l.show()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		watch.Debounce(ctx, l.watcher.Changes(), l.pace, watch.Handlers{Changed: l.changed, Build: l.build}, l.pause())
	}()
	err := serve.Run(ctx, address, l.pages, l.voice.ready)
	stop()
	<-ended
	return err
}

// changed makes the pages of files that were saved.
func (l *live) changed(paths []string) {
	outcome := l.session.Changed(paths)
	view := l.show()
	l.voice.saved(outcome, view.Problems)
	if outcome.Fault {
		sorry(l.voice.stderr)
	}
}

// build makes everything new. With no change it does so only if the one before
// failed, or if another day has come.
func (l *live) build(ctx context.Context, changed bool) (again time.Duration) {
	defer func() {
		if recover() != nil {
			again = laterAgain
			sorry(l.voice.stderr)
		}
	}()
	if today := l.day(); changed || l.failed > 0 || today != l.built {
		l.watcher.Follow()
		result, err := l.session.Build(ctx, today)
		if err != nil {
			return 0
		}
		l.built = today
		l.count(result)
		view := l.show()
		l.voice.built(result, view.Problems, l.watcher.Slow())
	}
	return l.pause()
}

// How soon to look again: whether there is room on the disk by now, and whether
// another day has come.
const (
	soonAgain  = 3 * time.Second
	laterAgain = time.Minute
)

// pause is longer after each build that failed.
func (l *live) pause() time.Duration {
	if l.failed == 0 {
		return laterAgain
	}
	return min(soonAgain<<min(l.failed-1, 8), laterAgain)
}

// count counts builds that failed for something that no file of the site can mend,
// so that nobody tells when it is over.
func (l *live) count(result report.Report) {
	failed := len(result.Sites) == 0
	for _, problem := range result.Problems {
		failed = failed || strings.HasPrefix(problem.Rule, "output-")
	}
	l.failed++
	if !failed {
		l.failed = 0
	}
}

// show brings browsers up with what is known now.
func (l *live) show() site.View {
	l.showing.Lock()
	defer l.showing.Unlock()
	view := l.session.View()
	state := serve.State{Overlay: map[string][]byte{}, Problems: map[string][]content.Problem{}, Others: map[string][]content.Problem{}}
	for path, data := range view.Over {
		if path, in := l.inShown(path); in {
			state.Overlay[path] = data
		}
	}
	folders := map[string]string{}
	for path, site := range view.Sites {
		folders[site], _ = l.inShown(path)
	}
	for _, problem := range view.Problems {
		for _, path := range view.Pages[problem.File] {
			if path, in := l.inShown(path); in {
				state.Problems[path] = append(state.Problems[path], problem)
			}
		}
		folder := folders[problem.Site]
		state.Others[folder] = append(state.Others[folder], problem)
	}
	l.pages.Show(state)
	return view
}

// inShown gives a path below the output as one below the folder that is shown.
func (l *live) inShown(path string) (below string, in bool) {
	if l.shown == "" || path == l.shown {
		return strings.TrimPrefix(path, l.shown), true
	}
	return strings.CutPrefix(path, l.shown+"/")
}
