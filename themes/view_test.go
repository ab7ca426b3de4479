package themes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// viewIn makes the view of the small site in a language.
func viewIn(t *testing.T, language string) *view {
	t.Helper()
	return newView(load(t, smallSite), Options{}, language, func(key string) string { return key })
}

func titles(items []*Item) string {
	var all []string
	for _, item := range items {
		all = append(all, item.Title)
	}
	return strings.Join(all, ", ")
}

func names(terms []*Term) string {
	var all []string
	for _, term := range terms {
		all = append(all, fmt.Sprintf("%s %d", term.Name, term.Count))
	}
	return strings.Join(all, ", ")
}

// A closed activity is in no count; a term without pages is not shown.
func TestCounts(t *testing.T) {
	v := viewIn(t, "en")
	for facet, want := range map[string]string{
		"topics":      "Food 2, Music 1",
		"areas":       "North end 2, South end 1",
		"costs":       "cost_free 1, cost_up_to_3 1",
		"access":      "Step-free 1",
		"ages":        "age_under_14 1, age_14_to_15 2, age_16_to_17 2, age_18_to_20 2, age_21_to_25 2",
		"bought":      "Bus passes 1",
		"prices":      "price_150_to_300 1",
		"helped-with": "Getting out 1",
	} {
		if got := names(v.site.Facet(facet)); got != want {
			t.Errorf("%s: got %s, want %s", facet, got, want)
		}
	}
	var sections []string
	for _, section := range v.site.Sections {
		sections = append(sections, fmt.Sprintf("%s %d", section.Name, section.Count))
	}
	if got, want := strings.Join(sections, ", "), "activities 2, stories 1, get-help 1, services 1, what-we-did 1, about 1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := names(v.facets["areas"].terms["north"].NextTo); got != "South end 1" {
		t.Errorf("beside the north: %s", got)
	}
}

// Each list holds the page in the reader's language, or else the original.
func TestLanguages(t *testing.T) {
	v := viewIn(t, "ar")
	items := v.facets["topics"].pages[v.facets["topics"].terms["food"]]
	if got := titles(items); got != "الطبخ معا, Band night" {
		t.Errorf("got %s", got)
	}
	if items[0].Lang != "ar" || items[0].Dir != "rtl" || items[1].Lang != "en" || items[1].Dir != "ltr" {
		t.Errorf("languages: %+v %+v", items[0], items[1])
	}
	if items[0].RelPermalink != "/ar/activities/cooking.html" || items[1].RelPermalink != "/activities/band.html" {
		t.Errorf("links: %s %s", items[0].RelPermalink, items[1].RelPermalink)
	}
	topic := items[0].Topics()[0]
	if topic.Name != "طعام" || topic.RelPermalink != "/ar/topics/food.html" || topic.Symbol != "pot" || items[0].Symbol() != "pot" {
		t.Errorf("topic: %+v", topic)
	}
	if got := v.site.Languages[2]; got.Name != "Polski" || got.RelPermalink != "/pl/index.html" || got.Current {
		t.Errorf("Polish: %+v", got)
	}
	if v.site.Title != "يوم جيد" || v.site.Dir != "rtl" || v.site.Home != "/ar/index.html" {
		t.Errorf("site: %+v", v.site)
	}
}

func TestReferences(t *testing.T) {
	v := viewIn(t, "ar")
	page := func(address string) *Page {
		i := slices.IndexFunc(v.directory.Pages, func(p *content.Page) bool { return p.Address == address })
		return v.newPage(v.directory.Pages[i])
	}
	if service := page("services/team.html"); titles(service.Routes) != "Ask us" || titles(service.Stories) != "A bus pass" {
		t.Errorf("service: %s; %s", titles(service.Routes), titles(service.Stories))
	}
	if gone := page("activities/gone.html"); titles(gone.UseInstead) != "Band night" || len(gone.Topics()) != 1 {
		t.Errorf("closed: %s", titles(gone.UseInstead))
	}
	if said := page("what-we-did/quiet.html"); titles(said.ChangedPages) != "الطبخ معا" {
		t.Errorf("said: %s", titles(said.ChangedPages))
	}
	story := page("stories/bus.html")
	if story.ServicePage.Title != "The team" || story.Bought().Name != "Bus passes" || story.PriceBand().ID != "150-to-300" || !story.NoIndex {
		t.Errorf("story: %+v", story)
	}
}

func TestVersions(t *testing.T) {
	english, arabic := viewIn(t, "en"), viewIn(t, "ar")
	cooking := func(v *view, suffix string) *Page {
		for _, page := range v.directory.Pages {
			if strings.HasSuffix(page.Address, "cooking"+suffix+".html") && page.Language == v.site.Lang {
				return v.newPage(page)
			}
		}
		return nil
	}
	page := cooking(english, "")
	if len(page.Translations) != 1 || page.Translations[0].RelPermalink != "/ar/activities/cooking.html" || page.Translations[0].Name != "العربية" {
		t.Errorf("translations: %+v", page.Translations)
	}
	if page.EasyRead.RelPermalink != "/activities/cooking-easy.html" || page.Original != nil || page.EditLink != "https://example.org/edit/activities/cooking.md" {
		t.Errorf("page: %+v", page)
	}
	if easy := cooking(english, "-easy"); !easy.Easy || easy.Original.Title != "Cooking together" || easy.EasyRead != nil {
		t.Errorf("Easy Read: %+v", easy)
	}
	if other := cooking(arabic, ""); other.Original.Lang != "en" || other.Permalink != "https://example.org/town/ar/activities/cooking.html" {
		t.Errorf("translation: %+v", other)
	}
}

func TestBands(t *testing.T) {
	cost := func(c content.Cost) string {
		return strings.Join(costOf(&c), " ")
	}
	price := func(m content.Money) string {
		return strings.Join(priceOf(&m), " ")
	}
	for got, want := range map[string]string{
		cost(content.Cost{Free: true}): "free", cost(content.Cost{Amount: 300}): "up-to-3", cost(content.Cost{Amount: 301}): "3-to-10",
		cost(content.Cost{Amount: 1001}): "over-10", cost(content.Cost{From: 200, To: 500}): "up-to-3 3-to-10", cost(content.Cost{Donation: true}): "donation", price(5000): "up-to-50", price(15000): "50-to-150", price(30001): "over-300",
		strings.Join(ageBandsOf(&content.Ages{From: 16, To: 18}), " "): "16-to-17 18-to-20",
		strings.Join(ageBandsOf(&content.Ages{From: 18}), " "):         "18-to-20 21-to-25",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := ageBandsOf(&content.Ages{Any: true}); len(got) != len(ageBands) {
		t.Errorf("an activity for any age is in %v", got)
	}
	if got := ageBandsOf(nil); len(got) > 0 {
		t.Errorf("an activity whose ages nobody knows is in %v", got)
	}
}

func TestSorting(t *testing.T) {
	for language, want := range map[string]string{
		"pl": "#:3 sale A:apteka C:Cebula Ć:“Ćma” L:Lato Ł:Łąka Ł:Łuk Z:Zima",
		"en": "#:3 sale A:apteka C:Cebula C:“Ćma” L:Łąka L:Lato L:Łuk Z:Zima",
	} {
		var items []*Item
		for _, title := range []string{"Łuk", "Zima", "“Ćma”", "Lato", "Łąka", "apteka", "3 sale", "Cebula"} {
			items = append(items, &Item{Title: title})
		}
		sortByTitle(items, language)
		var got []string
		for _, group := range groupByLetter(items) {
			for _, item := range group.Items {
				got = append(got, group.Letter+":"+item.Title)
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s:\n got %s\nwant %s", language, g, want)
		}
	}
}
