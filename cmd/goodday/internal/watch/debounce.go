package watch

import (
	"context"
	"slices"
	"time"
)

// Intervals says for how long changes are gathered before something is done.
type Intervals struct {
	// Soon is how long files have to be quiet before single pages are made. Most
	// programs write a file in several steps. SoonMost is the longest wait.
	Soon, SoonMost time.Duration
	// Quiet is how long files have to be quiet before everything is built, and
	// QuietMost the longest wait: files that never rest are built all the same.
	Quiet, QuietMost time.Duration
}

// Usual is the pace at which people write. A burst of writes, such as a switched
// branch, is over within QuietMost.
var Usual = Intervals{Soon: 8 * time.Millisecond, SoonMost: 40 * time.Millisecond, Quiet: 150 * time.Millisecond, QuietMost: 3 * time.Second}

// Handlers is what is done about changes.
type Handlers struct {
	// Changed takes the paths that changed, soon after they did. Nothing else is
	// gathered until it returns.
	Changed func(paths []string)
	// Build builds everything, while no other Build runs. changed is false if it is
	// called only because the one before asked for it: again, if it is not 0, is how
	// long after its end that is.
	Build func(ctx context.Context, changed bool) (again time.Duration)
}

// Debounce calls the handlers until ctx is done. A build that is running then is waited
// for. The first call of Build may follow in after, if that is not 0.
//
// Whatever happens there is one build after the last change, and one burst of
// changes has two builds at most: one that runs when it begins, or that began
// because it would not end, and one after it.
func Debounce(ctx context.Context, changes <-chan Change, intervals Intervals, handlers Handlers, after time.Duration) {
	g := debouncer{intervals: intervals, handlers: handlers, done: make(chan time.Duration, 1)}
	g.ended(after)
	for {
		timer := time.NewTimer(g.wait())
		select {
		case <-ctx.Done():
			timer.Stop()
			if g.building {
				<-g.done
			}
			return
		case change := <-changes:
			g.take(change)
		case again := <-g.done:
			g.building = false
			g.ended(again)
		case <-timer.C:
			g.due(ctx)
		}
		timer.Stop()
	}
}

type debouncer struct {
	intervals Intervals
	handlers  Handlers
	done      chan time.Duration

	last     time.Time // of the last change
	soon     []string  // paths for Changed
	soonFrom time.Time
	dirty    bool // something changed that no build has begun to read
	from     time.Time
	building bool
	again    time.Time // when to build without a change; zero is never
}

// take records a change.
func (g *debouncer) take(change Change) {
	g.last = time.Now()
	if !g.dirty {
		g.dirty, g.from = true, g.last
	}
	if change.Path == "" || slices.Contains(g.soon, change.Path) {
		return
	}
	if len(g.soon) == 0 {
		g.soonFrom = g.last
	}
	g.soon = append(g.soon, change.Path)
}

func (g *debouncer) ended(again time.Duration) {
	g.again = time.Time{}
	if again > 0 {
		g.again = time.Now().Add(again)
	}
}

// soonAt and buildAt are when work is due; zero is never.
func (g *debouncer) soonAt() time.Time {
	if len(g.soon) == 0 {
		return time.Time{}
	}
	return earlier(g.last.Add(g.intervals.Soon), g.soonFrom.Add(g.intervals.SoonMost))
}

func (g *debouncer) buildAt() time.Time {
	switch {
	case g.building:
		return time.Time{}
	case g.dirty:
		return earlier(g.last.Add(g.intervals.Quiet), g.from.Add(g.intervals.QuietMost))
	}
	return g.again
}

// earlier returns the earlier of two times, of which a zero one is never.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// wait is how long nothing is due.
func (g *debouncer) wait() time.Duration {
	next := earlier(g.soonAt(), g.buildAt())
	if next.IsZero() {
		return time.Hour
	}
	return time.Until(next)
}

// due does what is due now.
func (g *debouncer) due(ctx context.Context) {
	now := time.Now()
	if at := g.soonAt(); !at.IsZero() && !at.After(now) {
		paths := g.soon
		g.soon = nil
		g.handlers.Changed(paths)
	}
	if at := g.buildAt(); !at.IsZero() && !at.After(now) {
		changed := g.dirty
		g.dirty, g.building, g.again = false, true, time.Time{}
		go func() { g.done <- g.handlers.Build(ctx, changed) }()
	}
}
