package client

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

// noWords are lists of crisis words with nothing in them.
const noWords = `[[],[],"","",""]`

// The scripts must stay small: they are fetched on an old phone. 9.5 kB compressed
// is the promise for both, without the crisis words of the site.
func TestSize(t *testing.T) {
	scripts, err := Make(noWords)
	if err != nil {
		t.Fatal(err)
	}
	page, engine := compressed(scripts.Page), compressed(scripts.Engine)
	t.Logf("on every page %d bytes, %d compressed; the engine %d, %d compressed; together %d", len(scripts.Page), page, len(scripts.Engine), engine, page+engine)
	if page+engine > 9500 {
		t.Errorf("%d bytes compressed", page+engine)
	}
}

func compressed(script []byte) int {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w.Write(script)
	w.Close()
	return out.Len()
}

// Old phones know no newer script, nothing may run that the policy forbids, and
// nothing may be kept: not in storage, not in the history.
func TestForbidden(t *testing.T) {
	scripts, err := Make(noWords)
	if err != nil {
		t.Fatal(err)
	}
	both := string(scripts.Page) + string(scripts.Engine)
	for _, sign := range []string{
		`\p{`, "async ", "await ", "?.", "??", "eval(", "innerHTML", "Intl.", "TextDecoder",
		"Storage", "indexedDB", "cookie", "caches", "pushState", ".title=", "location.hash=", "location.href=", "sendBeacon", ".name=", "\"#q=",
	} {
		if strings.Contains(both, sign) {
			t.Errorf("the scripts have %q in them", sign)
		}
	}
	if n := strings.Count(both, "replaceState(null,\"\",location.pathname)"); n != 1 || strings.Count(both, "replaceState") != 1 {
		t.Errorf("the history is written %d times", n)
	}
	// Pages that were found are read for a line of theirs, and never kept.
	if strings.Count(both, "fetch(") != 1 || strings.Count(both, `.href,{cache:"no-store"})`) != 1 {
		t.Error("something else is fetched, or kept")
	}
}
