package themes

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

// withOrganisations is the small site with an organisation that runs several activities,
// one of which is at many places.
func withOrganisations() map[string]string {
	site := maps.Clone(smallSite)
	site["services/hub.md"] = "---\ntitle: The hub\nsummary: A hub.\nwebsite: https://example.org/hub\nphone: 01632 960001\nsocial: [https://example.org/social]\nopens: [{every: weekday, from: \"09:00\", to: \"17:00\"}]\nplace: {name: Hub house, postcode: bs56xx}\n" + checked + "---\nWe run things.\n"
	site["services/branch.md"] = "---\ntitle: The branch\nsummary: A branch.\npart_of: services/hub.md\nhosted_by: services/team.md\n" + checked + "---\nPart of it.\n"
	var places strings.Builder
	for i := range 186 {
		fmt.Fprintf(&places, "  - {name: Hall number %d on the long road, address: %d Long Road, areas: [south], access: [step-free], when: [{every: week, days: [monday], from: \"17:00\"}]}\n", i, i)
	}
	site["activities/meals.md"] = "---\ntitle: Meals\nrun_by: [services/hub.md, The council, services/branch.md]\ntopics: [food]\nsource: {from: A list, id: 17, read: 2026-10-01}\nplaces:\n" + places.String() + "---\nA warm meal, and somebody to talk to. More text follows here.\n"
	return site
}

func TestOrganisationsAndTheirPages(t *testing.T) {
	pages, problems := renderSite(t, load(t, withOrganisations()), nil, nil)
	noProblems(t, problems)
	for address, wants := range map[string][]string{
		"activities/meals.html": {
			`href="../services/hub.html">The hub</a>, <a href="../services/branch.html">The branch</a>, The council`,
			`meals/places.html"`, "All 186 places", "Ask about the cost", "Ask about ages", "From A list, read on 1 October 2026.",
		},
		"services/hub.html":     {`href="../activities/meals.html"`, "01632 960001", "https://example.org/hub", "BS5 6XX", `branch.html"`},
		"services/branch.html":  {`hub.html"`, `team.html"`},
		"areas/south.html":      {"../activities/meals.html", "A warm meal, and somebody to talk to."},
		"access/step-free.html": {"../activities/meals.html"},
	} {
		for _, want := range wants {
			if !strings.Contains(pages[address], want) {
				t.Errorf("%s does not show %s", address, want)
			}
		}
	}
	if strings.Contains(pages["activities/meals.html"], `class="lead"`) {
		t.Error("the first sentence stands there twice")
	}
	for _, list := range []string{"costs/free.html", "ages/14-to-15.html"} {
		if strings.Contains(pages[list], "meals.html") {
			t.Errorf("%s claims what nobody said", list)
		}
	}
	wantAllPlaces(t, pages)
}

// wantAllPlaces wants each place in one part of the list, and no part too heavy.
func wantAllPlaces(t *testing.T, pages map[string]string) {
	t.Helper()
	all := ""
	for address, page := range pages {
		if strings.HasPrefix(address, "activities/meals") && len(page) > defaultPage<<10 {
			t.Errorf("%s has %d bytes", address, len(page))
		}
		if strings.HasPrefix(address, "activities/meals/") {
			all += page
		}
	}
	for i := range 186 {
		if n := strings.Count(all, fmt.Sprintf("Hall number %d on", i)); n != 1 {
			t.Errorf("place %d stands there %d times", i, n)
		}
	}
}

// TestWhatASiteSaysForAll: it makes lists, and no fact.
func TestWhatASiteSaysForAll(t *testing.T) {
	site := withOrganisations()
	site["site.yaml"] = siteYAML + "defaults:\n  run_by: services/team.md\n  areas: [north]\n"
	site["activities/bare.md"] = "---\ntitle: Bare\ntopics: [food]\n" + checked + "---\nNothing is known.\n"
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	if !strings.Contains(pages["areas/north.html"], "bare.html") {
		t.Error("it is in no list of the area")
	}
	if page := pages["activities/bare.html"]; strings.Contains(page, "team.html") || strings.Contains(page, "North end") {
		t.Error("the page claims what it does not say")
	}
}

func TestHowLongThingsTake(t *testing.T) {
	site := maps.Clone(smallSite)
	if pages, _ := renderSite(t, load(t, site), nil, nil); pages["how-long.html"] != "" {
		t.Error("there is a page of nothing")
	}
	site["routes/ask.md"] = strings.Replace(site["routes/ask.md"], "steps:", "wait: {time: two weeks, as_of: 2026-10-01}\nreply: {time: a day, as_of: 2026-01-01}\nwhile_you_wait: [activities/band.md]\nquestions: [\"What happens next?\"]\nsteps:", 1)
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	for _, want := range []string{"get-help/ask.html", "two weeks", "a day", "more than three months ago"} {
		if !strings.Contains(pages["how-long.html"], want) {
			t.Errorf("no %s on\n%s", want, pages["how-long.html"])
		}
	}
	for _, want := range []string{"how-long.html", "What happens next?", "../activities/band.html"} {
		if !strings.Contains(pages["get-help/ask.html"], want) {
			t.Errorf("the route does not show %s", want)
		}
	}
}
