package browser

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"goodday/search"
)

// The table of queries that is asked of the reader in Go and of the page in the
// browser, over http and from files.
var searchQueries = []struct{ page, language, text string }{
	{"search.html", "en", "anxeity buses"},
	{"search.html", "en", "wheelchiar"},
	{"search.html", "en", "swiming"},
	{"search.html", "en", "plywanie"},
	{"search.html", "en", "skint"},
	{"search.html", "en", "i cant sleep and feel rubbish"},
	{"search.html", "en", "bus fare"},
	{"search.html", "en", `"quiet room"`},
	{"search.html", "en", "PHB"},
	{"search.html", "en", "الحافلة"},
	{"search.html", "en", "lap top"},
	{"search.html", "en", "Tuesday art group"},
	{"search.html", "en", "footie"},
	{"search.html", "en", "zzzxqj"},
	{"search.html", "en", "<script>alert(1)</script> __proto__"},
	{"ar/search.html", "ar", "قلق"},
	{"ar/search.html", "ar", "حافلة"},
	{"ar/search.html", "ar", "art"},
	{"pl/search.html", "pl", "budzet"},
	{"pl/search.html", "pl", "jezyk angielski"},
}

// found is what a search page shows.
type found struct {
	Lists, Results, Others []string // addresses
	Said                   string
}

// searched waits until the page has searched, and returns what it shows.
func searched(v *Visit) (found, error) {
	return Ask[found](v, `new Promise((done, failed) => {
		const page = location.href.replace(/[^/]*$/, ""), start = Date.now();
		const base = document.querySelector(".brand").href.replace(/[^/]*$/, "").replace(/(ar|pl)\/$/, "");
		const links = list => [...document.querySelectorAll(list + " > li :is(.title a, a:only-child)")].map(a => decodeURI(a.href).slice(decodeURI(base).length));
		(function look() {
			if (document.documentElement.dataset.search == "done")
				done({Lists: links("#search-lists"), Results: links("#results"), Others: links("#results-other"), Said: document.getElementById("search-said").textContent});
			else if (Date.now() - start > 20000) failed(new Error("nothing was searched"));
			else setTimeout(look, 20);
		})();
	})`)
}

// bristol returns the folder of the example site that has three languages.
func bristol(t *testing.T) string {
	t.Helper()
	return filepath.Join(openExamples(t).dir, "bristol")
}

func sameAsReader(t *testing.T, tab *Tab, reader *search.Reader, origin string, n int) {
	t.Helper()
	q := searchQueries[n]
	visit, done, err := tab.Visit(origin, origin+"/"+q.page, Look{Width: 360, Height: 740})
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	if err := send(visit, q.text); err != nil {
		t.Fatal(err)
	}
	got, err := searched(visit)
	if err != nil {
		t.Fatalf("%s: %v", q.text, err)
	}
	want, err := reader.Search(search.Query{Text: q.text, Language: q.language})
	if err != nil {
		t.Fatal(err)
	}
	want.Results = want.Results[:min(max(want.Strong, 5), len(want.Results))] // the rest is folded away
	if !slices.Equal(got.Results, addresses(want.Results)) || !slices.Equal(got.Others, addresses(want.Others)) {
		t.Errorf("%q:\npage   %v %v\nreader %v %v", q.text, got.Results, got.Others, addresses(want.Results), addresses(want.Others))
	}
	t.Logf("%-34q %s\n\t%v\n\t%v", q.text, got.Said, got.Results, addresses(want.Results))
	for _, noise := range visit.Noise() {
		t.Errorf("%q: %s", q.text, noise)
	}
}

func addresses(results []search.Result) []string {
	all := []string{}
	for _, r := range results {
		all = append(all, r.Address)
	}
	return all
}

func openReader(t *testing.T, dir string) *search.Reader {
	t.Helper()
	reader, err := search.Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// Over http and from files the page shows what the reader finds, and the console
// stays empty. Over http no word of a query is in any request.
func TestSearchPage(t *testing.T) {
	dir := bristol(t)
	reader, tab := openReader(t, dir), openTab(t)
	server := recording(t, dir)
	for n := range searchQueries {
		sameAsReader(t, tab, reader, server.URL, n)
		sameAsReader(t, tab, reader, "file://"+dir, n)
	}
	for _, request := range server.seen {
		path, _, _ := strings.Cut(request, " ")
		t.Log("asked for ", path)
	}
	for _, q := range searchQueries {
		for word := range strings.FieldsSeq(q.text) {
			if seen := server.sawWord(word); seen != "" && len(word) > 4 {
				t.Errorf("the word %q is in a request: %s", word, seen)
			}
		}
	}
}

// recorder serves a folder and keeps what was asked for.
type recorder struct {
	*httptest.Server
	mu   sync.Mutex
	seen []string
}

func recording(t *testing.T, dir string) *recorder {
	t.Helper()
	r := &recorder{}
	files := Serve(dir)
	t.Cleanup(files.Close)
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		r.mu.Lock()
		r.seen = append(r.seen, fmt.Sprint(request.URL, " ", request.Header))
		r.mu.Unlock()
		files.Config.Handler.ServeHTTP(w, request)
	}))
	t.Cleanup(r.Close)
	return r
}

// sawWord returns the first request with a word in it, as it is or escaped, that
// is not the address of a page's own.
func (r *recorder) sawWord(word string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, request := range r.seen {
		for _, form := range []string{word, url.PathEscape(word), url.QueryEscape(word)} {
			if strings.Contains(strings.ToLower(request), strings.ToLower(form)) {
				return request
			}
		}
	}
	return ""
}

// typeInto sets the text of the box as typing would.
func typeInto(v *Visit, box, text string) error {
	quoted, _ := json.Marshal(text)
	_, err := Ask[bool](v, fmt.Sprintf(`(() => {
		const box = document.querySelector(%q), fold = document.querySelector(".fold-find");
		if (fold) fold.open = true;
		box.focus();
		document.documentElement.removeAttribute("data-search");
		box.value = %s;
		box.dispatchEvent(new Event("input", {bubbles: true}));
		return true;
	})()`, box, quoted))
	return err
}

// send sets the text of the box and sends it, as the Enter key would.
func send(v *Visit, text string) error {
	quoted, _ := json.Marshal(text)
	_, err := Ask[bool](v, fmt.Sprintf(`(() => {
		document.documentElement.removeAttribute("data-search");
		document.querySelector("#q").value = %s;
		document.querySelector("[role=search]").requestSubmit();
		return true;
	})()`, quoted))
	return err
}

func visitSearch(t *testing.T, tab *Tab, origin, page string, look Look) *Visit {
	t.Helper()
	visit, done, err := tab.Visit(origin, origin+"/"+page, look)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(done)
	return visit
}

func ask[T any](t *testing.T, v *Visit, script string) T {
	t.Helper()
	answer, err := Ask[T](v, script)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// Without script there is no form, and the lists are there.
func TestSearchWithoutScript(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "search.html", Look{Width: 360, Height: 740, NoScript: true})
	shown, err := visit.shown()
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"your browser needs scripts", "A to Z", "Topics", "Music"} {
		if !strings.Contains(shown, bare(words)) {
			t.Errorf("%q is not shown", words)
		}
	}
	page, _ := os.ReadFile(filepath.Join(bristol(t), "search.html"))
	if strings.Contains(string(page), "<form") || strings.Contains(string(page), "<input") {
		t.Error("the page has a form before any script")
	}
}

// When search data is missing, cut short or of another build, the reader is told
// and shown where to go, and nothing else breaks.
func TestSearchBroken(t *testing.T) {
	tab := openTab(t)
	for name, spoil := range map[string]func(data []byte) []byte{
		"missing": func([]byte) []byte { return nil },
		"cut":     func(data []byte) []byte { return data[:len(data)/2] },
		"another": func(data []byte) []byte {
			return append([]byte(`goodday("0123456789"`), data[len(`goodday("0123456789"`):]...)
		},
		"nonsense": func([]byte) []byte { return []byte("goodday(") },
	} {
		server := spoiled(t, bristol(t), spoil)
		visit := visitSearch(t, tab, server.URL, "search.html", Small)
		if err := send(visit, "music"); err != nil {
			t.Fatal(err)
		}
		said := ask[string](t, visit, `new Promise(done => { let n = 0; (function look() {
			if (document.documentElement.dataset.search == "broken" || n++ > 200) done(document.getElementById("search-said").textContent +
				(document.getElementById("search-nothing").hidden ? " hidden" : ""));
			else setTimeout(look, 50); })(); })`)
		if said != "Search is broken for now. You can find every page in the A to Z." {
			t.Errorf("%s: the page says %q", name, said)
		}
	}
}

func spoiled(t *testing.T, dir string, spoil func([]byte) []byte) *httptest.Server {
	t.Helper()
	files := Serve(dir)
	t.Cleanup(files.Close)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/search/") || strings.Count(r.URL.Path, "/") < 3 {
			files.Config.Handler.ServeHTTP(w, r)
			return
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(r.URL.Path)))
		if err == nil {
			data = spoil(data)
		}
		if data == nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(data)
	}))
	t.Cleanup(server.Close)
	return server
}

// axe finds nothing before, during and after a search; the keyboard reaches all;
// nothing is cut off or too wide.
func TestSearchAccessible(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	for _, page := range []string{"search.html", "ar/search.html", "index.html", "ar/index.html"} {
		visit := visitSearch(t, tab, server.URL, page, Small)
		check := func(when string) {
			found, err := visit.Violations(axe(t))
			if err != nil {
				t.Fatal(err)
			}
			wide, _ := visit.Overflow()
			for _, fault := range append(found, wide...) {
				t.Errorf("%s %s: %s", page, when, fault)
			}
		}
		check("before")
		for _, text := range []string{"mus", "anxeity buses", "zzzxqj", "kill myself"} {
			if err := typeInto(visit, "#q", text); err != nil {
				t.Fatal(err)
			}
			if text == "mus" {
				check("during")
			}
			if _, err := searched(visit); err != nil {
				t.Fatal(err)
			}
			check("after " + text)
		}
		if strings.HasSuffix(page, "search.html") {
			ask[bool](t, visit, `document.querySelector("details").open = true`)
			check("with filters")
		}
		visitSearch(t, tab, server.URL, "a-to-z.html", Small) // so that the next is loaded anew
		again := visitSearch(t, tab, server.URL, page, Small)
		if err := send(again, "music"); err != nil {
			t.Fatal(err)
		}
		if _, err := searched(again); err != nil {
			t.Fatal(err)
		}
		faults, err := again.KeyboardFaults(false)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults {
			t.Errorf("%s: %s", page, fault)
		}
	}
}

// Filters work alone and with words.
func TestSearchFilters(t *testing.T) {
	dir := bristol(t)
	tab, reader := openTab(t), openReader(t, dir)
	server := Serve(dir)
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "search.html", Small)
	ask[bool](t, visit, `(document.querySelector("fieldset [data-facet=kind][value=story]").click(), true)`)
	got, err := searched(visit)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := reader.Search(search.Query{Filters: map[string][]string{"kind": {"story"}}})
	if len(want.Results) == 0 || !slices.Equal(got.Results, addresses(want.Results)) {
		t.Errorf("page %v\nreader %v", got.Results, addresses(want.Results))
	}
	if err := typeInto(visit, "#q", "bus pass "); err != nil {
		t.Fatal(err)
	}
	if got, err = searched(visit); err != nil {
		t.Fatal(err)
	}
	want, _ = reader.Search(search.Query{Text: "bus pass ", Typing: true, Filters: map[string][]string{"kind": {"story"}}})
	if len(want.Results) == 0 || !slices.Equal(got.Results, addresses(want.Results)) {
		t.Errorf("with words: page %v\nreader %v", got.Results, addresses(want.Results))
	}
}

// Hostile text in the box does no harm, however fast it comes.
func TestSearchBadInput(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "search.html", Small)
	for _, text := range []string{strings.Repeat("word ", 2000), "…!?,;", "😀😀", "\u202e\u200fabc", "__proto__ constructor toString", "<script>alert(1)</script>", `"`, `""`, "%"} {
		if err := typeInto(visit, "#q", text); err != nil {
			t.Fatal(err)
		}
		if _, err := searched(visit); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	ask[bool](t, visit, `(() => { const box = document.querySelector("#q");
		for (let i = 0; i < 5000; i++) { box.value = "music" + i; box.dispatchEvent(new Event("input", {bubbles: true})); }
		box.value = "music"; box.dispatchEvent(new Event("input", {bubbles: true})); return true; })()`)
	got, err := searched(visit)
	if err != nil || len(got.Results) == 0 {
		t.Errorf("after many keystrokes: %v %v", got, err)
	}
	for _, noise := range visit.Noise() {
		t.Error(noise)
	}
}
