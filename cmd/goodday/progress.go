package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"goodday/cmd/goodday/internal/site"
)

// How long work goes on before progress is shown, and how often it is updated.
const (
	firstDelay = time.Second
	interval   = 200 * time.Millisecond
)

// clearLine moves the cursor of a terminal to the start of its line, and empties it.
const clearLine = "\r\x1b[K"

// showProgress shows how far the work on a request is, until stop is called. It does so
// in one line that is updated, on a terminal only.
func (c console) showProgress(request *site.Request) (stop func()) {
	if !isTerminal(c.stderr) {
		return func() {}
	}
	var line atomic.Value
	line.Store("")
	request.Tell = func(doing string, files int) {
		if files > 0 {
			doing = fmt.Sprintf("%s: %d files", doing, files)
		}
		line.Store(doing)
	}
	end := make(chan struct{})
	var shown sync.WaitGroup
	shown.Go(func() { c.updateLine(&line, end) })
	return func() { close(end); shown.Wait() }
}

func (c console) updateLine(line *atomic.Value, end <-chan struct{}) {
	for wait := firstDelay; ; wait = interval {
		select {
		case <-end:
			if wait == interval {
				fmt.Fprint(c.stderr, clearLine)
			}
			return
		case <-time.After(wait):
			fmt.Fprintf(c.stderr, clearLine+"%s …", line.Load())
		}
	}
}
