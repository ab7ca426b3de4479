package watch

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// trial runs Debounce on a clock of its own. Each build takes a second and notes
// how many changes there had been when it began.
type trial struct {
	changes chan Change
	sent    atomic.Int64
	saved   []string // paths of each call of Changed
	builds  []string // when each build began, after how many changes
	again   time.Duration
	start   time.Time
}

func gather(t *testing.T, again, after time.Duration, write func(*trial)) *trial {
	tr := &trial{again: again}
	synctest.Test(t, func(t *testing.T) {
		tr.changes = make(chan Change)
		ctx, stop := context.WithCancel(t.Context())
		tr.start = time.Now()
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			Debounce(ctx, tr.changes, Usual, Handlers{
				Changed: func(paths []string) { tr.saved = append(tr.saved, strings.Join(paths, " ")) },
				Build: func(ctx context.Context, changed bool) time.Duration {
					tr.builds = append(tr.builds, fmt.Sprintf("%v after %d", time.Since(tr.start).Round(10*time.Millisecond), tr.sent.Load()))
					if !changed {
						tr.builds[len(tr.builds)-1] += " again"
					}
					time.Sleep(time.Second)
					return tr.again
				},
			}, after)
		}()
		write(tr)
		stop()
		<-ended
	})
	return tr
}

func (tr *trial) change(path string) {
	tr.sent.Add(1)
	tr.changes <- Change{path}
}

func (tr *trial) wants(t *testing.T, saved, builds []string) {
	t.Helper()
	if !slices.Equal(tr.saved, saved) || !slices.Equal(tr.builds, builds) {
		t.Errorf("saved %q, built %q\nwant %q and %q", tr.saved, tr.builds, saved, builds)
	}
}

func TestOneSave(t *testing.T) {
	gather(t, 0, 0, func(tr *trial) {
		tr.change("a.md")
		tr.change("a.md")
		time.Sleep(time.Hour)
	}).wants(t, []string{"a.md"}, []string{"150ms after 2"})
}

func TestNothing(t *testing.T) {
	gather(t, 0, 0, func(*trial) { time.Sleep(3 * time.Hour) }).wants(t, nil, nil)
}

// A burst of 500 writes is one build; one that begins while a build runs is a
// second one.
func TestBurst(t *testing.T) {
	tr := gather(t, 0, 0, func(tr *trial) {
		tr.change("first.md")
		time.Sleep(200 * time.Millisecond)
		for i := range 500 {
			tr.change(fmt.Sprint(i, ".md"))
			time.Sleep(2 * time.Millisecond)
		}
		time.Sleep(time.Hour)
	})
	if want := []string{"150ms after 1", "1.35s after 501"}; !slices.Equal(tr.builds, want) {
		t.Errorf("%q", tr.builds)
	}
	if files := strings.Fields(strings.Join(tr.saved, " ")); len(files) != 501 {
		t.Errorf("%d files were looked at", len(files))
	}
}

// Files that are written without end are built all the same.
func TestEndless(t *testing.T) {
	gather(t, 0, 0, func(tr *trial) {
		for range 100 {
			tr.change("")
			time.Sleep(90 * time.Millisecond)
		}
		time.Sleep(time.Hour)
	}).wants(t, nil, []string{"3s after 34", "6.06s after 68", "9.06s after 100"})
}

// What changes while a build runs is built after it, once.
func TestWhileBuilding(t *testing.T) {
	gather(t, 0, 0, func(tr *trial) {
		tr.change("a.md")
		time.Sleep(500 * time.Millisecond)
		tr.change("b.md")
		time.Sleep(50 * time.Millisecond)
		tr.change("c.md")
		time.Sleep(time.Hour)
	}).wants(t, []string{"a.md", "b.md", "c.md"}, []string{"150ms after 1", "1.15s after 3"})
}

// A build that failed is tried again without a change.
func TestAgain(t *testing.T) {
	gather(t, 5*time.Second, time.Second, func(tr *trial) {
		time.Sleep(2500 * time.Millisecond)
		tr.change("a.md")
		time.Sleep(8 * time.Second)
	}).wants(t, []string{"a.md"}, []string{"1s after 0 again", "2.65s after 1", "8.65s after 1 again"})
}

// A build that runs at the end is waited for.
func TestStop(t *testing.T) {
	tr := gather(t, 0, 0, func(tr *trial) {
		tr.change("a.md")
		time.Sleep(200 * time.Millisecond)
	})
	tr.wants(t, []string{"a.md"}, []string{"150ms after 1"})
}
