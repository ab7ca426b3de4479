package browser

import (
	"strings"
	"testing"
)

// fresh opens a tab with an empty cache.
func fresh(t *testing.T) *Tab {
	t.Helper()
	tab, err := open(t).Fresh()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(tab.Close)
	return tab
}

const watchHeading = `new MutationObserver(() => {
	const heading = document.querySelector("h1");
	if (heading && performance.now() > 0) reportToTests(heading.textContent);
}).observe(document, {childList: true, subtree: true})`

func TestWatchedPageReports(t *testing.T) {
	server := serve(t, change("", ""))
	for range 2 { // each time in a tab of its own
		if got, err := fresh(t).Time(server.URL+"/page.html", Small, watchHeading); err != nil || got != "Bus pass" {
			t.Errorf("%q, %v", got, err)
		}
	}
}

func TestWorkOfKeysIsSeen(t *testing.T) {
	files := change(`<p>A story`, `<script src="busy.js"></script><label for="q">Words</label><input id="q"><p>A story`)
	files["busy.js"] = `addEventListener("input", () => { for (const end = performance.now() + 50; performance.now() < end;); })`
	server := serve(t, files)
	tab := fresh(t)
	if err := tab.Slow(2); err != nil {
		t.Fatal(err)
	}
	visit, done, err := tab.Visit(server.URL, server.URL+"/page.html", Small)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	if _, err := Ask[bool](visit, `(document.querySelector("input").focus(), true)`); err != nil {
		t.Fatal(err)
	}
	before, err := visit.Worked()
	if err != nil {
		t.Fatal(err)
	}
	if err := visit.Type("abc"); err != nil {
		t.Fatal(err)
	}
	typed, err := Ask[string](visit, `document.querySelector("input").value`)
	if err != nil || typed != "abc" {
		t.Errorf("typed %q, %v", typed, err)
	}
	after, err := visit.Worked()
	if err != nil || after.Script <= before.Script || after.All <= before.All {
		t.Errorf("before %+v, after %+v, %v", before, after, err)
	}
	if noise := strings.Join(visit.Noise(), "\n"); noise != "" {
		t.Error(noise)
	}
}
