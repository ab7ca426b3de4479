package browser

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// A search of crisis shows the help first, on the search page and in the small box
// of another page, and puts nothing into the address.
func TestSearchCrisis(t *testing.T) {
	dir := bristol(t)
	tab := openTab(t)
	server := recording(t, dir)
	for i, text := range []string{"kill myself", "i want to die", "kil myslef", "hurtnig myself", "أقتل نفسي", "chce umrzec"} {
		visit := visitSearch(t, tab, server.URL, []string{"search.html", "index.html"}[i%2], Small)
		if err := typeInto(visit, "#q", text); err != nil {
			t.Fatal(err)
		}
		if _, err := searched(visit); err != nil {
			t.Fatal(err)
		}
		shown := ask[bool](t, visit, `(() => { const c = document.getElementById("search-crisis"), r = document.getElementById("results");
			return !c.hidden && c.getAttribute("role") == "alert" && c.querySelectorAll("a[href^='tel:'],a[href^='sms:']").length > 3 &&
				!!(c.compareDocumentPosition(r) & Node.DOCUMENT_POSITION_FOLLOWING); })()`)
		if !shown {
			t.Errorf("%q: crisis help is not shown first", text)
		}
		if hash := ask[string](t, visit, "location.hash + location.search"); hash != "" {
			t.Errorf("%q: the address ends in %s", text, hash)
		}
	}
	if seen := server.sawWord("die"); seen != "" {
		t.Errorf("sent: %s", seen)
	}
}

// Words that somebody put into an address by hand are searched for and taken out of
// it, on any page, also in one that is open already.
func TestSearchAddress(t *testing.T) {
	tab := openTab(t)
	dir := bristol(t)
	server := Serve(dir)
	t.Cleanup(server.Close)
	for _, origin := range []string{server.URL, "file://" + dir} {
		for _, page := range []string{"search.html", "index.html"} {
			for end, want := range map[string]string{"?q=swim+card": "swim card", "#q=swim%20card": "swim card", "#q=want%20to%20die": "want to die", "#q=100%": "", "?a=b&q=card#q": "card"} {
				visitSearch(t, tab, origin, page+"?", Small) // so that the next is loaded anew
				visit := visitSearch(t, tab, origin, page+end, Small)
				takenOut(t, visit, page+end, want)
			}
			visit := visitSearch(t, tab, origin, page+"?1", Small)
			ask[bool](t, visit, `(location.hash = "#q=swim%20card", true)`)
			takenOut(t, visit, page+" in the open page", "swim card")
		}
	}
}

func takenOut(t *testing.T, visit *Visit, page, want string) {
	t.Helper()
	if want != "" {
		if _, err := searched(visit); err != nil {
			t.Fatalf("%s: %v", page, err)
		}
	}
	got := ask[[]string](t, visit, `[document.querySelector("#q").value, location.search + location.hash, JSON.stringify(history.state)]`)
	if !slices.Equal(got, []string{want, "", "null"}) {
		t.Errorf("%s: %q", page, got)
	}
}

// The small box answers in its own page: a few results, more in place, and a link to
// the search page, where the box is empty. Back, the words are there again.
func TestSearchSmallBox(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "index.html", Small)
	if err := typeInto(visit, "#q", "bus"); err != nil {
		t.Fatal(err)
	}
	few, err := searched(visit)
	if err != nil || len(few.Results) != 3 {
		t.Fatalf("%v %v", few, err)
	}
	ask[bool](t, visit, `(document.documentElement.removeAttribute("data-search"), document.querySelector("#results + button").click(), true)`)
	more, err := searched(visit)
	if err != nil || len(more.Results) <= 3 || !slices.Equal(more.Results[:3], few.Results) {
		t.Errorf("more: %v %v", more, err)
	}
	focused := ask[string](t, visit, `new Promise(done => setTimeout(() => done(document.activeElement.getAttribute("href")), 100))`)
	if !strings.HasSuffix(focused, more.Results[3]) {
		t.Errorf("after more, %q has the focus", focused)
	}
	link := ask[string](t, visit, `(() => { const a = document.querySelector(".find > a"); return a.hidden ? "" : a.href; })()`)
	if link != server.URL+"/search.html" {
		t.Errorf("the search page is linked by %q", link)
	}
	if err := typeInto(visit, "#q", ""); err != nil {
		t.Fatal(err)
	}
	if none, err := searched(visit); err != nil || len(none.Results) > 0 || none.Said != "" {
		t.Errorf("emptied: %v %v", none, err)
	}
	for _, noise := range visit.Noise() {
		t.Error(noise)
	}
}

// Whoever leaves fast leaves no words behind for somebody who presses Back.
func TestSearchEmptiedOnExit(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "activities/thursday-tea.html", Small)
	if err := visit.Search("want to die"); err != nil {
		t.Fatal(err)
	}
	left := ask[string](t, visit, `new Promise(done => {
		const exit = document.querySelector(".exit a");
		exit.addEventListener("click", e => e.preventDefault());
		exit.click();
		setTimeout(() => done(document.querySelector("#q").value + document.querySelectorAll("#results li").length +
			document.querySelector("#search-crisis").hidden + document.querySelector("#search-said").textContent), 300);
	})`)
	if left != "0true" {
		t.Errorf("left: %s", left)
	}
}

// Nothing in a form has a name by which browsers keep what is typed, and no help is
// asked for that sends or keeps it.
func TestSearchAutofill(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	for _, page := range []string{"search.html", "index.html"} {
		visit := visitSearch(t, tab, server.URL, page, Small)
		got := ask[[]string](t, visit, `(() => { const box = document.querySelector("#q");
			return ["autocomplete", "autocorrect", "spellcheck", "autocapitalize", "writingsuggestions"].map(name => box.getAttribute(name))
				.concat(box.form.getAttribute("autocomplete"), String(document.querySelectorAll("[name]:not(meta)").length)); })()`)
		if want := []string{"off", "off", "false", "off", "false", "off", "0"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q", page, got)
		}
	}
}

// The help comes up with no index and no engine, as from a page that was kept.
func TestSearchCrisisWithoutIndex(t *testing.T) {
	tab := openTab(t)
	files := Serve(bristol(t))
	t.Cleanup(files.Close)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/search/") && !strings.HasPrefix(r.URL.Path, "/search/client") {
			http.NotFound(w, r)
			return
		}
		files.Config.Handler.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	for _, page := range []string{"search.html", "index.html", "ar/index.html"} {
		visit := visitSearch(t, tab, server.URL, page, Small)
		if err := typeInto(visit, "#q", "want to die"); err != nil {
			t.Fatal(err)
		}
		if !ask[bool](t, visit, `(c => !!c && !c.hidden && c.querySelectorAll("a[href^='tel:']").length > 0)(document.getElementById("search-crisis"))`) {
			t.Errorf("%s: no help is shown", page)
		}
	}
}

// A postcode that is typed leads to its area first, then to those next to it, in the
// reader's language; the second half of it goes nowhere, and the address stays as it was.
func TestSearchPostcode(t *testing.T) {
	dir := bristol(t)
	tab := openTab(t)
	server := recording(t, dir)
	for _, origin := range []string{server.URL, "file://" + dir} {
		for _, page := range []string{"search.html", "index.html", "ar/search.html"} {
			visit := visitSearch(t, tab, origin, page, Small)
			if err := typeInto(visit, "#q", "bs5 6xq"); err != nil {
				t.Fatal(err)
			}
			got, err := searched(visit)
			if err != nil {
				t.Fatal(err)
			}
			folder := strings.TrimSuffix(page, "index.html")
			folder = strings.TrimSuffix(folder, "search.html")
			want := []string{folder + "areas/easton.html", folder + "areas/lawrence-hill.html"}
			if len(got.Lists) < 3 || !slices.Equal(got.Lists[:2], want) || !strings.Contains(got.Lists[2], "areas/") {
				t.Errorf("%s: %v, want %v first", page, got.Lists, want)
			}
			if len(got.Results) == 0 || !strings.Contains(got.Said, ": ") {
				t.Errorf("%s: %+v", page, got)
			}
			if kept := ask[string](t, visit, `location.search + location.hash + JSON.stringify(history.state)`); kept != "null" {
				t.Errorf("%s: kept %s", page, kept)
			}
		}
	}
	if seen := server.sawWord("6xq"); seen != "" {
		t.Errorf("sent: %s", seen)
	}
}
