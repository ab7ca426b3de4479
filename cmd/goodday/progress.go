package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// How long work goes on before progress is shown, and how often it is updated.
const (
	firstDelay = time.Second
	interval   = 200 * time.Millisecond
)

// progress shows one line that is updated, on a terminal only.
type progress struct {
	mu    sync.Mutex
	doing string
	files int
	end   chan struct{}
	ended sync.WaitGroup
}

// startProgress shows on w what tell is called with, if on is set.
func startProgress(w io.Writer, on bool) *progress {
	p := &progress{end: make(chan struct{})}
	if on {
		p.ended.Go(func() { p.show(w) })
	}
	return p
}

// tell is called for every file, so it only stores.
func (p *progress) tell(doing string, files int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.doing, p.files = doing, files
}

func (p *progress) show(w io.Writer) {
	for wait := firstDelay; ; wait = interval {
		select {
		case <-p.end:
			if wait == interval {
				fmt.Fprint(w, "\r\x1b[K")
			}
			return
		case <-time.After(wait):
			fmt.Fprintf(w, "\r\x1b[K%s …", p.line())
		}
	}
}

func (p *progress) line() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.files == 0 {
		return p.doing
	}
	return fmt.Sprintf("%s: %d files", p.doing, p.files)
}

// stop removes the line.
func (p *progress) stop() {
	close(p.end)
	p.ended.Wait()
}
