package searching

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/browser"
)

// folderOf writes files into a folder.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t *testing.T, files map[string]string) *host {
	t.Helper()
	h, err := serve(folderOf(t, files))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.close)
	return h
}

func get(t *testing.T, address string) (*http.Response, string) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		runs []float64
		want float64
	}{{[]float64{3}, 3}, {[]float64{9, 1, 2}, 2}, {[]float64{4, 1, 2, 8}, 3}, {[]float64{2, 1}, 1.5}} {
		if got := Median(c.runs, func(f float64) float64 { return f }); got != c.want {
			t.Errorf("median of %v is %v", c.runs, got)
		}
	}
	runs := []timed{{3, 100, 9 * time.Second}, {1, 300, time.Second}, {2, 200, 2 * time.Second}}
	if got := medianOf(runs); got != (timed{2, 200, 2 * time.Second}) {
		t.Error(got)
	}
}

func TestWeightIsOfPackedFiles(t *testing.T) {
	long := strings.Repeat("goodday ", 1000)
	site := fstest.MapFS{
		"a.js": {Data: []byte(long)}, "b.js": {Data: []byte(long)},
		"c.pf_index": {Data: []byte(long)}, "d.html": {Data: []byte(long)},
	}
	one, err := squeeze([]byte(long))
	if err != nil {
		t.Fatal(err)
	}
	var got weight
	err = weigh(site, func(name string) *weight {
		if name == "d.html" {
			return nil
		}
		return &got
	})
	if want := (weight{3, int64(2*len(one) + len(long))}); err != nil || got != want {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	reader, err := gzip.NewReader(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(reader); err != nil || string(text) != long {
		t.Error("what was packed is not what comes out", err)
	}
}

func TestSizesTellClientFromIndex(t *testing.T) {
	site := folderOf(t, map[string]string{
		"search.html": "page", "search/manifest.js": "1", "search/client-1a.js": "2", "search/engine-1a.js": "22", "search/1a/w0.js": "3", "search/1a/w1.js": "4", "js/other.js": "5",
	})
	s, err := ourSizes(site)
	if err != nil || s.index.files != 3 || s.script.files != 2 || s.wasm.files != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	bundle := folderOf(t, map[string]string{
		"pagefind.js": "", "pagefind-worker.js": "", "pagefind-ui.js": "", "pagefind-ui.css": "",
		"pagefind-entry.json": "", "wasm.en.pagefind": "", "wasm.unknown.pagefind": "", "pagefind.en_1.pf_meta": "", "index/en_1.pf_index": "",
	})
	s, err = pagefindSizes(bundle)
	if err != nil || s.index.files != 3 || s.script.files != 2 || s.wasm.files != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestHostCountsWhatItSends(t *testing.T) {
	h := open(t, map[string]string{"a.js": strings.Repeat("goodday ", 1000), "b.pf_meta": "packed", "c.html": "page", "d.css": "style"})
	for _, name := range []string{"a.js", "b.pf_meta", "c.html", "d.css", "favicon.ico"} {
		get(t, h.URL+"/"+name)
	}
	a, err := h.file("a.js")
	if err != nil || len(a) > 200 {
		t.Fatal(len(a), err)
	}
	requests, bytes, err := h.searchTraffic(time.Now())
	if heads := bytes - len(a) - len("packed"); err != nil || requests != 2 || heads < 200 || heads > 400 {
		t.Errorf("%d requests, %d bytes of heads, %v", requests, heads, err)
	}
	if requests, bytes, err := h.searchTraffic(time.Now().Add(-time.Minute)); requests != 0 || bytes != 0 || err != nil {
		t.Error("what was asked for later counts too", requests, bytes, err)
	}
	get(t, h.URL+"/gone.js")
	if _, _, err := h.searchTraffic(time.Now()); err == nil || !strings.Contains(err.Error(), "gone.js") {
		t.Error("a file that is not there was overlooked", err)
	}
	h.startOver(nil)
	if requests, _, err := h.searchTraffic(time.Now()); requests != 0 || err != nil {
		t.Error(requests, err)
	}
}

func TestHostSendsWhatABrowserCanRead(t *testing.T) {
	long := strings.Repeat("goodday ", 1000)
	h := open(t, map[string]string{"a.js": long, "b.pf_meta": "packed"})
	if answer, body := get(t, h.URL+"/a.js"); body != long || !answer.Uncompressed || !strings.Contains(answer.Header.Get("Content-Type"), "javascript") {
		t.Error(answer.Header, len(body))
	}
	if answer, body := get(t, h.URL+"/b.pf_meta"); body != "packed" || answer.Uncompressed {
		t.Error(answer.Header, body)
	}
	if answer, _ := get(t, h.URL+"/../x"); answer.StatusCode != http.StatusNotFound {
		t.Error(answer.Status)
	}
}

// TestHeadsAreCounted compares with what comes over the wire.
func TestHeadsAreCounted(t *testing.T) {
	h := open(t, map[string]string{"a.js": "1"})
	wire, err := net.Dial("tcp", h.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer wire.Close()
	fmt.Fprintf(wire, "GET /a.js HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n")
	data := make([]byte, 4096)
	length := 0
	for !bytes.Contains(data[:length], []byte("\r\n\r\n")) || h.waiting(data[:length]) {
		n, err := wire.Read(data[length:])
		if err != nil {
			t.Fatal(err)
		}
		length += n
	}
	if _, bytes, err := h.searchTraffic(time.Now()); bytes != length || err != nil {
		t.Errorf("counted %d bytes of %d, %v", bytes, length, err)
	}
}

// waiting reports whether more of the body of a.js is to come.
func (h *host) waiting(got []byte) bool {
	body, _ := h.file("a.js")
	_, after, _ := bytes.Cut(got, []byte("\r\n\r\n"))
	return len(after) < len(body)
}

func TestLineTakesTurns(t *testing.T) {
	l := &line{rate: 1000}
	now := time.Now()
	for i, want := range []time.Duration{time.Second, 3 * time.Second, 3500 * time.Millisecond} {
		if got := l.book([]int{1000, 2000, 500}[i], now).Sub(now); got != want {
			t.Errorf("answer %d is there after %v, want %v", i, got, want)
		}
	}
	later := now.Add(time.Minute)
	if got := l.book(1000, later).Sub(later); got != time.Second {
		t.Error("an idle line takes", got)
	}
}

func TestSlowLineSendsEverything(t *testing.T) {
	h := open(t, map[string]string{"a.pf_index": strings.Repeat("x", 3*chunk+1)})
	h.startOver(&line{rate: 1e9})
	if _, body := get(t, h.URL+"/a.pf_index"); len(body) != 3*chunk+1 {
		t.Error(len(body))
	}
}

func TestTextOf(t *testing.T) {
	for markup, want := range map[string]string{
		"":                                   "",
		"plain":                              "plain",
		`<p>One <a href="/x">two</a></p>`:    "One two",
		"<h2 id=a>A</h2><p>B&amp;C &lt;</p>": "A B&C <",
		"cut <off":                           "cut",
	} {
		if got := strings.Join(strings.Fields(textOf(markup)), " "); got != want {
			t.Errorf("%q: %q, want %q", markup, got, want)
		}
	}
}

func TestOnlyContentGoesToPagefind(t *testing.T) {
	page := func(kind string) string { return `<body class="kind-` + kind + `">` }
	site := folderOf(t, map[string]string{"stories/a.html": page("story"), "topics/b.html": page("facet"), "search.html": page("search") +
		`<link rel="stylesheet" href="../css/s.css">`, "css/s.css": "x", "search/1/w.js": "y"})
	to := t.TempDir()
	if err := pagefind.CopyContent(os.DirFS(site), to); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"stories/a.html": true, "css/s.css": true, "topics/b.html": false, "search.html": false, "search/1/w.js": false} {
		if _, err := os.Stat(filepath.Join(to, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := writePagefindPage(site, to, "search.html", "pl"); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(to, pagefind.PageName("pl")))
	if err != nil || !strings.Contains(string(text), `<html lang="pl">`) || !strings.Contains(string(text), `href="css/s.css"`) {
		t.Errorf("%s, %v", text, err)
	}
}

func TestTableHasFiguresAndTargets(t *testing.T) {
	f := figures{pages: 2000, keys: compareKeys([]browser.Work{{All: 30 * time.Millisecond}},
		[]browser.Work{{Script: 12 * time.Millisecond, All: 72 * time.Millisecond}, {Script: 5 * time.Millisecond, All: 43 * time.Millisecond}, {Script: 34 * time.Millisecond, All: 50 * time.Millisecond}})}
	for i := range trials {
		f.ours.searches = append(f.ours.searches, timed{4 + i, 18_500, 500 * time.Millisecond})
		f.pagefind.searches = append(f.pagefind.searches, timed{11, 138_500, 5 * time.Second})
	}
	f.ours.indexing, f.pagefind.indexing = cost{0.5, 50e6}, cost{5, 500e6}
	f.ours.sizes = sizes{weight{100, 500_000}, weight{1, 5_900}, weight{}}
	f.pagefind.sizes = sizes{weight{2000, 5_000_000}, weight{2, 26_000}, weight{1, 60_000}}
	var out strings.Builder
	printTable(&out, 3, []figures{f})
	for _, want := range []string{"2000 pages", "18.5", "138.5", "13 %", "33 %", "10 %", "600", "86.0", "script median 12 ms, worst 34 ms", "median 20 ms, worst 42 ms"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
