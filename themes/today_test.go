package themes

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

// timed is an activity with times.
func timed(title, when string) string {
	return "---\ntitle: " + title + "\nsummary: Something to do.\nrun_by: Us\ntopics: [food]\nareas: [north]\ncost: {free: yes}\nwhen:\n" + when + checked + "---\nText.\n"
}

// withTimes is the small site with activities on Sunday 1 November, the day it is built
// for, and on other days.
func withTimes() map[string]string {
	site := maps.Clone(smallSite)
	site["activities/late.md"] = timed("Late walk", "  - {every: week, days: [sunday], from: \"19:00\", to: \"20:00\"}\n")
	site["activities/early.md"] = timed("Early tea", "  - {every: day, from: \"09:00\", to: \"12:00\"}\n  - {every: day, from: \"13:00\", to: \"17:00\"}\n")
	site["activities/office.md"] = timed("Advice", "  - {every: week, days: [monday, tuesday, wednesday, thursday, friday], from: \"09:00\"}\n")
	site["activities/asked.md"] = timed("Quiet room", "  - note: By appointment\n")
	site["activities/ended.md"] = timed("Old club", "  - {every: week, days: [sunday], ends: 2026-10-31}\n")
	site["activities/far.md"] = timed("Fair", "  - {dates: [2027-07-01]}\n")
	site["activities/summer.md"] = timed("Boats", "  - {every: week, days: [sunday], season: {from: april, to: september}}\n")
	return site
}

func TestToday(t *testing.T) {
	pages, problems := renderSite(t, load(t, withTimes()), nil, nil)
	noProblems(t, problems)
	today := pages["today.html"]
	inOrder := []string{"Sunday 1 November", "9am to midday", "Early tea", "1pm to 5pm", "Early tea", "7pm to 8pm", "Late walk"}
	at := strings.Index(today, "<h1>")
	for _, want := range inOrder {
		i := strings.Index(today[at:], want)
		if i < 0 {
			t.Fatalf("no %q after what comes before it in\n%s", want, today)
		}
		at += i + len(want)
	}
	for _, not := range []string{"Advice", "Quiet room", "Old club", "Fair", "Boats"} {
		if strings.Contains(today, not) {
			t.Errorf("%s is on today", not)
		}
	}
	for address, want := range map[string]string{
		"week.html": "Saturday 7 November", "days/monday.html": "Monday 2 November", "days/sunday.html": "Late walk", "ar/today.html": "Late walk",
		"index.html": `href="today.html"`, "activities/index.html": `href="../week.html"`,
		"activities/early.html": "9am to midday and 1pm to 5pm", "activities/office.html": "Monday to Friday", "activities/summer.html": "Every Sunday, April to September",
		"activities/asked.html": "By appointment",
	} {
		if !strings.Contains(pages[address], want) {
			t.Errorf("no %q on %s", want, address)
		}
	}
	if strings.Contains(pages["days/monday.html"], "Late walk") {
		t.Error("Sunday's walk is on on Monday")
	}
}

// TestNextDays: one file has the dates of all, from a Monday on.
func TestNextDays(t *testing.T) {
	pages, _ := renderSite(t, load(t, withTimes()), nil, nil)
	next := pages[nextAddress]
	for _, want := range []string{"goodnext(20752,", `"activities/late":"gnu"`, `"activities/early":"abcdefghijklmnopqrstu"`} {
		if !strings.Contains(next, want) {
			t.Errorf("no %s in %s", want, next)
		}
	}
	for _, not := range []string{"asked", "ended", "far", "summer", "cooking"} {
		if strings.Contains(next, "/"+not+`"`) {
			t.Errorf("dates of %s in %s", not, next)
		}
	}
}

// TestOnlyPagesOfDaysHaveDates: the same site built a day later differs in those alone.
func TestOnlyPagesOfDaysHaveDates(t *testing.T) {
	first, second := load(t, withTimes()), load(t, withTimes())
	second.Now.Time = second.Now.AddDate(0, 0, 2) // Tuesday
	before, _ := renderSite(t, first, nil, nil)
	after, _ := renderSite(t, second, nil, nil)
	for address, page := range after {
		name := strings.TrimPrefix(strings.TrimPrefix(address, "ar/"), "pl/")
		dated := name == todayAddress || name == weekAddress || strings.HasPrefix(name, "days/") || name == nextAddress
		if page != before[address] && !dated {
			t.Errorf("%s is not the same two days later", address)
		}
	}
	if len(before) != len(after) || before[todayAddress] == after[todayAddress] {
		t.Error("there are other pages, or today is as it was")
	}
}

// TestLongDaysArePages: a day with more than a page holds is cut, and nothing is lost.
func TestLongDaysArePages(t *testing.T) {
	site := withTimes()
	for i := range 200 {
		site[fmt.Sprintf("activities/many-%d.md", i)] = timed(fmt.Sprintf("Club number %d of many", i), "  - {every: day, from: \"10:00\"}\n")
	}
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	all := ""
	for address, page := range pages {
		if strings.HasPrefix(address, "today") {
			all += page
			if len(page) > defaultPage<<10 {
				t.Errorf("%s has %d bytes", address, len(page))
			}
		}
	}
	for i := range 200 {
		if n := strings.Count(all, fmt.Sprintf(">Club number %d of many<", i)); n != 1 {
			t.Errorf("number %d stands there %d times", i, n)
		}
	}
}
