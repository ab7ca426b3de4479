package themes

import (
	"strings"
	"testing"

	"goodday/content"
)

// facts of a page are said in full, in its language, and claim nothing.
func TestFacts(t *testing.T) {
	directory := load(t, smallSite)
	words := Words([]string{"en", "pl"}, nil)
	directory.Terms = content.TermDates{Calendars: []content.TermCalendar{{ID: "near", KnownTo: aDate(t, "2027-03-01"), Holidays: []content.Holiday{
		{Name: "Summer holidays", From: aDate(t, "2020-07-20"), To: aDate(t, "2020-08-31")},
		{Name: "Half term", Names: map[string]string{"pl": "Przerwa"}, From: aDate(t, "2026-12-21"), To: aDate(t, "2026-12-25")},
	}}}}
	of := func(language string, front content.Front) string {
		page := content.NewPage(content.ActivityKind, "activities/a.md")
		switch front := front.(type) {
		case *content.Route:
			page = content.NewPage(content.RouteKind, "routes/a.md")
			*page.Route = *front
		case *content.Activity:
			*page.Activity = *front
		}
		page.Language = language
		return "|" + strings.Join(FactsOf(page, directory, words), "|") + "|"
	}
	for name, c := range map[string]struct {
		said       string
		have, lack []string
	}{
		"nothing known": {of("en", &content.Activity{}), []string{"things to do"}, []string{"Free", "free", "Any age", "Monday", "Evening"}},
		"weekdays": {
			of("en", &content.Activity{When: []content.When{{Every: content.EveryWeekday, From: "18:00", To: "20:00"}}}),
			[]string{"|Monday|", "|Friday|", "evening", "|6pm|", "|8pm|"},
			[]string{"Saturday", "weekend", "morning"},
		},
		"a Saturday in Polish": {
			of("pl", &content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"saturday"}, From: "09:00"}}}),
			[]string{"|sobota|", "soboty", "weekend", "rano"},
			[]string{"Saturday", "niedziela", "wieczór", "12am"},
		},
		"in the holidays that come": {
			of("pl", &content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"monday"}, From: "09:00"}}}),
			[]string{"|Przerwa|", "ferie szkolne"},
			[]string{"Summer"},
		},
		"in term only": {
			of("en", &content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"monday"}, From: "09:00", TermTime: true}}}),
			[]string{"|Monday|"},
			[]string{"Half term", "holidays"},
		},
		"not on the days of it": {
			of("en", &content.Activity{When: []content.When{{Every: "week", Days: []content.Day{"sunday"}, From: "09:00"}}}),
			[]string{"|Sunday|"},
			[]string{"Half term", "holidays"},
		},
		"ages and prices": {
			of("en", &content.Activity{Ages: &content.Ages{From: 16, To: 18}, Cost: &content.Cost{Prices: []content.Price{{For: "members", Free: true}, {For: "others", Amount: 350}}}}),
			[]string{"|16|17|18|", "|Free|", "free of charge", "|£3.50|"},
			[]string{"|15|", "|19|", "Any age"},
		},
		"a price is not free": {of("en", &content.Activity{Cost: &content.Cost{Amount: 1200}}), []string{"|£12|", "More than £10"}, []string{"ree"}},
		"languages and numbers": {
			of("en", &content.Activity{Languages: []string{"ku", "ar"}, Join: []content.Reach{{By: "call", To: "01632 960122"}, {By: "link", To: "https://example.org"}}}),
			[]string{"|Kurdish|", "|Arabic|", "العربية", "|01632 960122|", "|960122|"},
			[]string{"example.org"},
		},
		"what has stopped": {of("en", &content.Activity{Status: content.Paused}), []string{"Stopped for now"}, []string{"things to do"}},
		"a route": {
			of("en", &content.Route{WhoCanAsk: []content.Asker{"me", "GP"}, Diagnosis: "not needed", Ages: &content.Ages{From: 24}}),
			[]string{"Do you need a diagnosis?", "Your doctor (GP)", "|24|25|", "help"},
			[]string{"|23|", "Is there money?"},
		},
	} {
		for _, want := range c.have {
			if !strings.Contains(c.said, want) {
				t.Errorf("%s: %q is missing in %s", name, want, c.said)
			}
		}
		for _, other := range c.lack {
			if strings.Contains(c.said, other) {
				t.Errorf("%s: %q is in %s", name, other, c.said)
			}
		}
	}
}

// Lists are those that have pages, each with how many, in every language.
func TestListPages(t *testing.T) {
	directory := load(t, smallSite)
	directory.Words.Bought = append(directory.Words.Bought, content.Term{ID: "namesake", Name: "Things to do"})
	for _, page := range directory.Pages {
		if page.Story != nil {
			page.Story.BoughtKind = "namesake"
		}
	}
	pages := ListPages(directory, Words(directory.Site.Languages, nil))
	seen, titles := map[string]bool{}, map[string]bool{}
	for _, p := range pages {
		if p.Title == "" || seen[p.Address] || titles[p.Language+p.Title] {
			t.Errorf("%+v has no title, or is there twice", p)
		}
		seen[p.Address], titles[p.Language+p.Title] = true, true
	}
	for _, want := range []string{"activities/index.html", "today.html", "days/monday.html", "days/weekends.html"} {
		if !seen[want] {
			t.Errorf("%s is missing: %v", want, seen)
		}
	}
	written, problems := renderSite(t, directory, nil, nil)
	noProblems(t, problems)
	for address := range seen {
		if _, there := written[address]; !there {
			t.Errorf("there is no page %s", address)
		}
	}
}

func aDate(t *testing.T, text string) content.Date {
	t.Helper()
	date, err := content.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}
