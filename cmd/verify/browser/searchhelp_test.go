package browser

import (
	"strings"
	"testing"
)

// shownHelp is what a page shows of the help.
type shownHelp struct {
	Card, Quiet bool
	First       string // link of the card
}

const lookAtHelp = `(() => { const card = document.getElementById("search-crisis"), link = card.querySelector("li a");
	return {Card: !card.hidden, Quiet: !document.getElementById("search-quiet").hidden, First: card.hidden ? "" : link.getAttribute("href")}; })()`

// Help comes up in two levels, on the search page and in the small box; the line that
// is good for the need stands first, in danger 999.
func TestSearchHelp(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	for _, page := range []string{"search.html", "index.html"} {
		visit := visitSearch(t, tab, server.URL, page, Small)
		for _, c := range []struct {
			text string
			want shownHelp
		}{
			{"cant cope anymore", shownHelp{Quiet: true}},
			{"took too many pills", shownHelp{Card: true, First: "tel:999"}},
			{"my dad beats me", shownHelp{Card: true, First: "tel:08001111"}},
			{"85258", shownHelp{Card: true, First: "sms:85258?&body=SHOUT"}},
			{"football on friday", shownHelp{}},
			{"", shownHelp{}},
		} {
			if err := typeInto(visit, "#q", c.text); err != nil {
				t.Fatal(err)
			}
			if got := ask[shownHelp](t, visit, lookAtHelp); got != c.want {
				t.Errorf("%s, %q: %+v", page, c.text, got)
			}
		}
	}
}

// The quiet sentence's link opens the card where it is, and no address tells of it.
func TestSearchQuietLink(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "index.html", Small)
	if err := typeInto(visit, "#q", "cant cope anymore"); err != nil {
		t.Fatal(err)
	}
	ask[bool](t, visit, `(document.querySelector("#search-quiet a").click(), true)`)
	if got := ask[shownHelp](t, visit, lookAtHelp); !got.Card || got.Quiet {
		t.Errorf("%+v", got)
	}
	if hash := ask[string](t, visit, "location.hash"); hash != "" {
		t.Errorf("the address ends in %s", hash)
	}
}

// While somebody types letter by letter, no card comes up before they rest; then it
// stays while they go on.
func TestSearchHelpWhileTyping(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "search.html", Small)
	// All in one go, so that no pause on a busy machine is taken for a rest.
	const typed = `(text => { let cards = 0; const box = document.querySelector("#q"), card = document.getElementById("search-crisis");
		for (let end = 1; end <= text.length; end++) {
			box.value = text.slice(0, end);
			box.dispatchEvent(new Event("input", {bubbles: true}));
			cards += !card.hidden;
		}
		return cards; })`
	for _, text := range []string{"suicide squad film", "kill myself"} {
		if n := ask[int](t, visit, typed+`("`+text+`")`); n > 0 {
			t.Errorf("%q: %d cards", text, n)
		}
	}
	rested := ask[bool](t, visit, `new Promise(done => { let n = 0; (function look() {
		const is = !document.getElementById("search-crisis").hidden;
		if (is || n++ > 100) done(is); else setTimeout(look, 50); })(); })`)
	if !rested {
		t.Error("no card after a rest")
	}
	for _, text := range []string{"kill myself b", "kill myself be", "kill myself because"} {
		if err := typeInto(visit, "#q", text); err != nil {
			t.Fatal(err)
		}
		if !ask[shownHelp](t, visit, lookAtHelp).Card {
			t.Errorf("%q: the card is gone", text)
		}
	}
}

// Whoever may be in need is not told which of the words are not on the site.
func TestSearchHelpDoesNotSayWhatIsMissing(t *testing.T) {
	tab := openTab(t)
	server := Serve(bristol(t))
	t.Cleanup(server.Close)
	visit := visitSearch(t, tab, server.URL, "search.html", Small)
	for text, tells := range map[string]bool{"bus zzzxqj": true, "cant cope anymore zzzxqj bus": false} {
		if err := visit.Search(text); err != nil {
			t.Fatal(err)
		}
		if said := ask[string](t, visit, `document.getElementById("search-said").textContent`); strings.Contains(said, "zzzxqj") != tells {
			t.Errorf("%q: %s", text, said)
		}
	}
}
