package browser

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// openFilters opens the filters of a list and waits until they can be put together.
const openFilters = `new Promise((done, failed) => {
	const start = Date.now();
	document.querySelector(".browse > summary").click();
	(function look() {
		if (document.querySelector(".browse select")) done(true);
		else if (Date.now() - start > 20000) failed(new Error("there is nothing to choose"));
		else setTimeout(look, 20);
	})();
})`

// chosen waits until the list has changed, and gives the links of its rows. All rows are
// asked for.
const chosen = `new Promise(done => (function look() {
	const said = document.querySelector(".browse output").textContent, more = document.querySelector(".items ~ button");
	if (!said) return setTimeout(look, 10);
	if (!more.hidden) {
		document.querySelector(".browse output").textContent = "";
		more.click();
		return setTimeout(look, 10);
	}
	done({Said: said, Rows: [...document.querySelectorAll(".items > li h3 a")].map(a => decodeURI(a.pathname).replace(/^.*\/bristol\//, "/"))});
})())`

type listed struct {
	Said string
	Rows []string
}

// choose sets the filters with some names to options with some words; "" is any.
func choose(t *testing.T, v *Visit, choices map[string]string) listed {
	t.Helper()
	for name, words := range choices {
		ask[bool](t, v, fmt.Sprintf(`(() => {
			const [name, words] = [%q, %q], label = [...document.querySelectorAll(".browse label")].find(l => l.firstChild.data == name);
			const select = label.querySelector("select"), option = [...select.options].find(o => o.text.replace(/ \(\d+\)$/, "").replace(/^– /, "") == words);
			document.querySelector(".browse output").textContent = "";
			select.selectedIndex = words ? option.index : 0;
			select.dispatchEvent(new Event("change", {bubbles: true}));
			return true;
		})()`, name, words))
	}
	return ask[listed](t, v, chosen)
}

// link is a filter as a link, for those without script.
type link struct{ Filter, Words, Address, Count string }

const filterLinks = `[...document.querySelectorAll(".filters h2")].flatMap(h => [...h.nextElementSibling.querySelectorAll("a")].map(a => ({
	Filter: h.textContent, Words: a.firstChild.data.trim(), Address: decodeURI(a.pathname), Count: a.querySelector("small").textContent})))`

var rowLink = regexp.MustCompile(`<h3 class="item-title"><a[^>]* href="([^"]*)"`)

// rowsOf returns what the pages at an address list, in all parts.
func rowsOf(t *testing.T, site, address string) []string {
	t.Helper()
	name := filepath.Join(site, filepath.FromSlash(address))
	parts, err := filepath.Glob(strings.TrimSuffix(name, ".html") + ".*html")
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, part := range parts {
		data, err := os.ReadFile(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rowLink.FindAllStringSubmatch(string(data), -1) {
			rows = append(rows, path.Join(path.Dir(address), row[1]))
		}
	}
	return rows
}

func sorted(rows []string) []string { return slices.Sorted(slices.Values(rows)) }

// Each filter gives with script just what its page lists without, from a host and from
// files, in both directions of writing.
func TestFiltersGiveTheSameWithScriptAndWithout(t *testing.T) {
	site := bristol(t)
	server := Serve(site)
	t.Cleanup(server.Close)
	tab := openTab(t)
	for _, list := range []struct{ origin, page string }{
		{server.URL, "activities/index.html"}, {"file://" + site, "ar/activities/index.html"}, {server.URL, "pl/stories/index.html"}, {"file://" + site, "get-help/index.html"},
	} {
		visit := visitSearch(t, tab, list.origin, list.page, Small)
		links := ask[[]link](t, visit, filterLinks)
		ask[bool](t, visit, openFilters)
		if len(links) == 0 {
			t.Errorf("%s has no filters", list.page)
		}
		for _, l := range links {
			got := choose(t, visit, map[string]string{l.Filter: l.Words})
			want := rowsOf(t, site, strings.TrimPrefix(l.Address, site))
			if !slices.Equal(sorted(got.Rows), sorted(want)) || fmt.Sprint(len(want)) != l.Count || !strings.Contains(got.Said, l.Count) {
				t.Errorf("%s, %s: %s says %s\nwith script    %q %v\nwithout script %v", list.page, l.Filter, l.Words, l.Count, got.Said, got.Rows, want)
			}
			choose(t, visit, map[string]string{l.Filter: ""})
		}
		for _, noise := range visit.Noise() {
			t.Errorf("%s: %s", list.page, noise)
		}
	}
}

// Several filters give what passes all of them. Those that would leave nothing cannot be
// chosen, and nothing of it is kept anywhere.
func TestFiltersTogether(t *testing.T) {
	site := bristol(t)
	tab := openTab(t)
	visit := visitSearch(t, tab, "file://"+site, "activities/index.html", Small)
	ask[bool](t, visit, openFilters)
	got := choose(t, visit, map[string]string{"Cost": "Free", "Topics": "Meeting people", "Languages spoken there": "English"})
	var want []string
	meeting, spoken := rowsOf(t, site, "/topics/meeting-people.html"), rowsOf(t, site, "/languages/en.html")
	for _, row := range rowsOf(t, site, "/costs/free.html") {
		if slices.Contains(meeting, row) && slices.Contains(spoken, row) {
			want = append(want, row)
		}
	}
	if !slices.Equal(sorted(got.Rows), sorted(want)) || len(want) == 0 {
		t.Errorf("got %v, want %v", got.Rows, want)
	}
	wrong := ask[[]string](t, visit, `[...document.querySelectorAll(".browse option")].filter(o => /\(0\)$/.test(o.text) != o.disabled).map(o => o.text)`)
	if len(wrong) > 0 {
		t.Errorf("can be chosen, or cannot, wrongly: %q", wrong)
	}
	kept := ask[[]string](t, visit, `[location.search + location.hash, String(history.length), JSON.stringify(history.state), document.cookie,
		String(document.querySelectorAll(".browse [name], .browse form:not([autocomplete=off])").length)]`)
	if !slices.Equal(kept, []string{"", kept[1], "null", "", "0"}) {
		t.Errorf("kept: %q", kept)
	}
	if again := visitSearch(t, tab, "file://"+site, "activities/index.html", Small); ask[int](t, again, `document.querySelectorAll(".browse select").length`) != 0 {
		t.Error("it is open when somebody comes again")
	}
}

// The filters are opened, set and emptied with keys alone, the number is told politely,
// and axe-core finds nothing.
func TestFiltersByKeyboard(t *testing.T) {
	site := bristol(t)
	tab, axe := openTab(t), axe(t)
	for _, page := range []string{"activities/index.html", "ar/activities/index.html"} {
		visit := visitSearch(t, tab, "file://"+site, page, Small)
		all := ask[string](t, visit, `document.querySelector("#list").textContent`)
		ask[bool](t, visit, `(document.querySelector(".browse > summary").focus(), true)`)
		press(t, visit, kb.Enter)
		ask[bool](t, visit, `new Promise(done => (function look() { if (document.querySelector(".browse select")) done(true); else setTimeout(look, 20); })())`)
		ask[bool](t, visit, `new Promise(done => (function look() {
			const said = document.querySelector(".browse output");
			if (!said.textContent) return setTimeout(look, 20);
			said.textContent = "";
			done(true);
		})())`)
		press(t, visit, kb.Tab, kb.ArrowDown, kb.Tab, kb.Tab)
		some := ask[listed](t, visit, chosen)
		live := ask[bool](t, visit, `document.querySelector(".browse output").textContent == document.querySelector("#list").textContent`)
		if !live || some.Said == all || len(some.Rows) == 0 {
			t.Errorf("%s: says %q of %d rows, before it was %q", page, some.Said, len(some.Rows), all)
		}
		found, err := visit.Violations(axe)
		if err != nil {
			t.Fatal(err)
		}
		wide, err := visit.Overflow()
		for _, fault := range append(found, wide...) {
			t.Errorf("%s: %s", page, fault)
		}
		ask[bool](t, visit, `(document.querySelector(".browse output").textContent = "", document.querySelector(".browse form button").focus(), true)`)
		press(t, visit, kb.Enter)
		if none := ask[listed](t, visit, chosen); none.Said != all || err != nil {
			t.Errorf("%s: emptied, it says %q", page, none.Said)
		}
	}
}

func press(t *testing.T, v *Visit, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if err := chromedp.Do(v.ctx, chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
}
