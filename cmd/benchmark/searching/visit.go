package searching

import (
	"encoding/json"
	"fmt"
	"time"

	"goodday/cmd/verify/browser"
)

// phone is the screen that searches are timed on.
var phone = browser.Look{Width: 360, Height: 740}

// FirstResults is how many results have to stand on the page.
const FirstResults = 5

// watch reports the moment at which the first five results stand in the list,
// each with words in its link.
const watch = `(() => {
	const done = () => {
		const list = document.getElementById("results");
		return list && [...list.children].filter(item => item.querySelector("a[href]")?.textContent.trim()).length >= 5;
	};
	const observer = new MutationObserver(() => {
		if (!done()) return;
		observer.disconnect();
		const now = performance.now();
		reportToTests(JSON.stringify({after: now, at: performance.timeOrigin + now}));
	});
	observer.observe(document, {childList: true, subtree: true, characterData: true});
})()`

// timed is what one search cost until its first five results stood there.
type timed struct {
	requests, bytes int // of script and search data
	after           time.Duration
}

// timeSearch opens a search page with nothing in the browser's cache, over a
// line, on a phone that is so many times slower than this machine.
func timeSearch(b *browser.Browser, h *host, line *line, slowdown float64, address string) (timed, error) {
	tab, err := b.Fresh()
	if err != nil {
		return timed{}, err
	}
	defer tab.Close()
	if err := tab.Slow(slowdown); err != nil {
		return timed{}, err
	}
	h.startOver(line)
	text, err := tab.Time(h.URL+"/"+address, phone, watch)
	if err != nil {
		return timed{}, fmt.Errorf("%s did not show five results: %w", address, err)
	}
	var moment struct{ After, At float64 } // milliseconds
	if err := json.Unmarshal([]byte(text), &moment); err != nil {
		return timed{}, err
	}
	s := timed{after: time.Duration(moment.After * float64(time.Millisecond))}
	s.requests, s.bytes, err = h.searchTraffic(time.UnixMicro(int64(moment.At * 1000)))
	return s, err
}
