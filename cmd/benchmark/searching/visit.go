package searching

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"goodday/cmd/verify/browser"
)

// phone is the screen that searches are timed on.
var phone = browser.Look{Width: 360, Height: 740}

// FirstResults is how many results the page has to show.
const FirstResults = 5

// watch reports the moment at which the first five results are in the list, each
// with words in its link.
//
//go:embed results.js
var watch string

// timed is what one search cost until its first five results were shown.
type timed struct {
	requests, bytes int // of script and search data
	after           time.Duration
}

// timeSearch opens a search page over a line; see report.
func timeSearch(b *browser.Browser, h *host, line *line, slowdown float64, address string) (timed, error) {
	h.startOver(line)
	var moment struct{ After, At float64 } // milliseconds
	if err := h.report(b, slowdown, address, watch, &moment); err != nil {
		return timed{}, fmt.Errorf("%s did not show five results: %w", address, err)
	}
	requests, bytes, err := h.searchTraffic(time.UnixMicro(int64(moment.At * 1000)))
	return timed{requests, bytes, time.Duration(moment.After * float64(time.Millisecond))}, err
}

// report opens a page with nothing in the browser's cache, on a phone that is so
// many times slower than this machine, and parses what a script in it reports.
func (h *host) report(b *browser.Browser, slowdown float64, address, script string, into any) error {
	tab, err := b.Fresh()
	if err != nil {
		return err
	}
	defer tab.Close()
	if err := tab.Slow(slowdown); err != nil {
		return err
	}
	text, err := tab.Time(h.URL+"/"+address, phone, script)
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(text), into)
}
