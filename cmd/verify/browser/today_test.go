package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// onDay sets the page's clock and reads the file of dates anew. It gives the dates that
// cards show, by page, the days that are shown, and whether the page says that it is old.
const onDay = `new Promise((done, failed) => {
	const real = window.realDate = window.realDate || Date, at = real.parse(%q);
	window.Date = class extends real { constructor(...given) { given.length ? super(...given) : super(at); } };
	document.querySelectorAll(".next").forEach(line => line.remove());
	document.querySelectorAll("[data-day]").forEach(day => day.hidden = false);
	const script = document.createElement("script");
	script.src = document.querySelector("script[src$='js/next.js']").src;
	script.onerror = () => failed(new Error("no dates"));
	script.onload = () => {
		const next = {}, stale = document.querySelector("[data-stale]");
		document.querySelectorAll("[data-page]").forEach(card => { const line = card.querySelector(".next"); if (line) next[card.dataset.page] = line.textContent; });
		done({Next: next, Days: [...document.querySelectorAll("[data-day]")].filter(day => !day.hidden).map(day => day.querySelector("h2").textContent), Stale: !!stale && !stale.hidden});
	};
	document.head.append(script);
})`

type dated struct {
	Next  map[string]string
	Days  []string
	Stale bool
}

// at runs onDay among the page's own scripts, whose clock it sets.
func at(t *testing.T, v *Visit, moment string) dated {
	t.Helper()
	got, err := chromedp.Run(v.ctx, chromedp.Evaluate[dated](fmt.Sprintf(onDay, moment), chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// The examples are built for Sunday 1 November 2026. Their cards show the next date by the
// device's clock, as days in London, and nothing if that clock is far off.
func TestNextDates(t *testing.T) {
	tab := openTab(t)
	visit := visitSearch(t, tab, "file://"+bristol(t), "activities/index.html", Small)
	const board = "activities/board-games" // Thursdays, every two weeks
	first, later := at(t, visit, "2026-11-01T12:00:00Z"), at(t, visit, "2026-11-05T12:00:00Z")
	if len(first.Next) < 10 || !strings.HasPrefix(first.Next[board], "Next: Thursday 12 November") {
		t.Fatalf("%+v", first)
	}
	if first.Next[board] == later.Next[board] && slices.Equal(keys(first.Next), keys(later.Next)) {
		t.Errorf("four days later it is still %q", later.Next[board])
	}
	for _, off := range []string{"2020-01-01T12:00:00Z", "2026-10-25T22:00:00Z", "2027-11-01T12:00:00Z"} {
		if got := at(t, visit, off); len(got.Next) > 0 {
			t.Errorf("on %s it claims %v", off, got.Next)
		}
	}
	wantSameInZone(t, visit, later)

	// Rows that are fetched when filters are chosen have their dates too.
	at(t, visit, "2026-11-01T12:00:00Z")
	ask[bool](t, visit, openFilters)
	choose(t, visit, map[string]string{"Cost": "Free", "Topics": "Meeting people"})
	if next := ask[[]string](t, visit, `[...document.querySelectorAll(".items > li[data-page] .next")].map(line => line.textContent)`); len(next) < 3 || !strings.HasPrefix(next[0], "Next: Sunday 1 November") {
		t.Errorf("rows of a filter are next on %q", next)
	}
}

// wantSameInZone: whatever the device's zone, days are those of London.
func wantSameInZone(t *testing.T, visit *Visit, want dated) {
	t.Helper()
	zone := func(name string) {
		if _, err := chromedp.Call(visit.ctx, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: name}); err != nil {
			t.Fatal(err)
		}
	}
	zone("Pacific/Auckland")
	defer zone("")
	if got := at(t, visit, "2026-11-05T12:00:00Z"); fmt.Sprint(got.Next) != fmt.Sprint(want.Next) {
		t.Errorf("in Auckland it is %v, in London %v", got.Next, want.Next)
	}
}

// A page of today that is four days old says so, and the week leaves out what has gone by.
func TestOldPagesOfDays(t *testing.T) {
	tab := openTab(t)
	site := bristol(t)
	today := visitSearch(t, tab, "file://"+site, "today.html", Small)
	if got := at(t, today, "2026-11-01T12:00:00Z"); got.Stale || !slices.Equal(got.Days, []string{"Sunday 1 November"}) {
		t.Errorf("on its day: %+v", got)
	}
	if got := at(t, today, "2026-11-05T12:00:00Z"); !got.Stale || len(got.Days) > 0 {
		t.Errorf("four days later: %+v", got)
	}
	week := visitSearch(t, tab, "file://"+site, "ar/week.html", Small)
	if got := at(t, week, "2026-11-05T12:00:00Z"); got.Stale || len(got.Days) != 3 || !strings.Contains(got.Days[0], "5") {
		t.Errorf("the week, four days later: %+v", got)
	}
}

func keys(of map[string]string) (names []string) {
	for name := range of {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Results of a search show the next date too, once they are there.
func TestNextDatesOfResults(t *testing.T) {
	tab := openTab(t)
	for _, page := range []string{"search.html", "ar/search.html"} {
		visit := visitSearch(t, tab, "file://"+bristol(t), page, Small)
		if got := ask[int](t, visit, `document.querySelectorAll("script[src$='js/next.js']").length`); got != 0 {
			t.Errorf("%s: the dates are fetched before anybody searches", page)
		}
		if err := typeInto(visit, "#q", "monday"); err != nil {
			t.Fatal(err)
		}
		if _, err := searched(visit); err != nil {
			t.Fatal(err)
		}
		ask[bool](t, visit, `new Promise(done => setTimeout(() => done(true), 1000))`)
		if got := at(t, visit, "2026-11-01T12:00:00Z"); len(got.Next) < 3 {
			t.Errorf("%s: %v", page, got.Next)
		}
	}
}
