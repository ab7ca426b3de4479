package browser

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/verify/profile"
	"goodday/cmd/verify/report"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// No word of a search is in any file of the browser's profile, whatever became of the
// browser. After Back the words are there, for the browser kept the page; the pages
// that it opens again later have empty boxes.
func TestSearchLeavesNoTrace(t *testing.T) {
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	var log strings.Builder
	found, err := Traces(context.Background(), server.URL, &log)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s%s", log.String(), found)
	for _, line := range []string{
		`after Back: /index.html with "bus ` + smallWords + `" in its box`, `after Back: /search.html with "bus ` + pageWords + `" in its box`,
		server.URL + `/search.html with "" in its box`,
	} {
		if !strings.Contains(log.String(), line) {
			t.Errorf("it does not say: %s", line)
		}
	}
	if found.Files < 50 || found.Rows < 100 || found.Pairs < 10 {
		t.Error("that is no whole profile")
	}
	if len(found.Found)+len(found.Unread) > 0 {
		t.Error("words are kept")
	}
}

// planting keeps a word in each way that a page has.
const planting = `location.hash = "#q=address-%C5%BC%C3%B3%C5%82w";
history.replaceState({q: "stateplonk"}, "", location.href);
document.title = "titleplonk";
localStorage.q = "locallongplonk";
sessionStorage.q = "sessionplonk";
document.cookie = "q=cookieplonk; max-age=99999";
const opening = indexedDB.open("d", 1);
opening.onupgradeneeded = () => opening.result.createObjectStore("s");
opening.onsuccess = () => { opening.result.transaction("s", "readwrite").objectStore("s").put("indexedplonk", "k"); };`

// The search of a profile finds what a page does keep there. Otherwise the test above
// could not fail.
func TestTracesAreFound(t *testing.T) {
	server := serve(t, map[string]string{
		"index.html": `<!doctype html><title>x</title><form action="page.html"><input type="search" name="q"><button>x</button></form><script src="a.js"></script>`,
		"page.html":  `<!doctype html><title>y</title>`, "a.js": planting,
	})
	folder := t.TempDir()
	use := func(p person) error {
		err := p.open(server.URL + "/index.html")
		if err == nil && !p.until(`(document.querySelector("[name=q]").focus(), true)`) {
			err = errors.New("the page has no field")
		}
		if err == nil {
			err = chromedp.Do(p.ctx, chromedp.KeyEvent("fieldplonk"+kb.Enter))
		}
		return err
	}
	var log strings.Builder
	err := session(context.Background(), folder, false, use, (*Browser).Quit, &log)
	if errors.Is(err, ErrNone) {
		report.Missing(t, err)
	}
	if err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(folder, "Default", "Cache")) // the script itself is there
	words := []string{"address-żół", "stateplonk", "titleplonk", "locallongplonk", "sessionplonk", "indexedplonk", "fieldplonk"}
	found, err := profile.Search(os.DirFS(folder), words)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(found)
	for _, word := range words {
		if found.Of(word) == 0 {
			t.Errorf("%s is not found", word)
		}
	}
}
