package themes

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"
)

// withMany is a site of so many activities, with stories and routes, in topics under one
// another and in areas, one name of which is very long.
func withMany(activities, topics, areas int) map[string]string {
	site := maps.Clone(smallSite)
	words := "topics:\n  - {id: food, name: " + strings.Repeat("Longwordthatnobodybreaks", 8) + "food}\n  - {id: music, name: Music, under: food}\n"
	for i := range topics {
		words += fmt.Sprintf("  - {id: topic-%d, name: Topic number %d, symbol: food%s}\n", i, i, map[bool]string{true: ", under: food"}[i%3 == 0])
	}
	words += "areas:\n  - {id: north, name: North end}\n  - {id: south, name: South end}\n"
	for i := range areas {
		words += fmt.Sprintf("  - {id: area-%d, name: The area number %d, districts: [BS%d, BA%d], next_to: [north, south, area-%d]}\n", i, i, i%99, i%99, (i+1)%areas)
	}
	site["words.yaml"] = words + wordsYAML[strings.Index(wordsYAML, "access:"):]
	for i := range activities {
		site[fmt.Sprintf("activities/thing-%d.md", i)] = fmt.Sprintf("---\ntitle: Thing number %d to do\nsummary: Something to do on some day, number %d.\nrun_by: A group\ntopics: [topic-%d, topic-%d]\nareas: [area-%d]\nages: {from: %d}\nlanguages: [%s]\n%s---\nCome.\n",
			i, i, i%topics, i*7%topics, i%areas, 11+i%10, []string{"en, ar", "en", "pl"}[i%3],
			[]string{"cost: {free: yes}\n", "cost: {amount: 4}\nwhen: [{every: week, days: [monday], from: \"17:00\"}]\n", ""}[i%3]+checked)
	}
	for i := range 5 {
		site[fmt.Sprintf("stories/own-%d.md", i)] = strings.Replace(smallSite["stories/bus.md"], "title: A bus pass", fmt.Sprintf("title: Story %d\ntopics: [topic-%d, topic-1]", i, i%2), 1)
		site[fmt.Sprintf("routes/way-%d.md", i)] = strings.Replace(smallSite["routes/ask.md"], "title: Ask us", fmt.Sprintf("title: Way %d\nareas: [area-%d]", i, i%2), 1)
	}
	return site
}

var chip = regexp.MustCompile(`<li><a href="([^"]*)">(?:<svg.*?</svg>)?[^<]*<small>(\d+)</small></a></li>`)

// TestFiltersLeadToWhatTheyCount follows every filter of every section.
func TestFiltersLeadToWhatTheyCount(t *testing.T) {
	pages, problems := renderSite(t, load(t, withMany(24, 6, 4)), nil, nil)
	noProblems(t, problems)
	followed := 0
	for _, section := range []string{"activities", "stories", "get-help", "services"} {
		page := pages[section+"/index.html"]
		all := strings.Count(page, `<li class="item `)
		_, filters, _ := strings.Cut(page, `id="browse"`)
		filters, _, _ = strings.Cut(filters, "</details>")
		for _, link := range chip.FindAllStringSubmatch(filters, -1) {
			followed++
			address := strings.TrimPrefix(link[1], "../")
			rows := strings.Count(pages[address], `<li class="item kind-`)
			kind := regexp.MustCompile(`<li class="item (kind-\w+)`).FindStringSubmatch(page)[1]
			if fmt.Sprint(rows) != link[2] || strings.Count(pages[address], `<li class="item `+kind) != rows || rows < 2 || rows == all {
				t.Errorf("%s: %s says %s of %d and leads to %d", section, address, link[2], all, rows)
			}
		}
	}
	if followed < 20 {
		t.Errorf("there are only %d filters", followed)
	}
	mustContain(t, "another section of the topic", pages["topics/topic-1.html"], `href="../topics/topic-1/stories.html">Stories <small>`)
	mustContain(t, "its own page", pages["topics/topic-1/stories.html"], "<h1>", "Topic number 1: Stories", `aria-current="true"`)
}

// TestTopicsUnderOneAnother: the upper one has the pages of all.
func TestTopicsUnderOneAnother(t *testing.T) {
	pages, problems := renderSite(t, load(t, withMany(12, 6, 2)), nil, nil)
	noProblems(t, problems)
	for _, thing := range []string{"thing-0.html", "thing-3.html", "band.html", "cooking.html"} {
		mustContain(t, "the upper topic", pages["topics/food.html"], thing)
	}
	mustContain(t, "the upper topic", pages["topics/food.html"], `href="../topics/topic-0.html"`, `href="../topics/music.html"`)
	mustContain(t, "one under it", pages["topics/music.html"], `href="../topics/food.html"`)
	if strings.Contains(pages["topics/music.html"], "thing-0.html") {
		t.Error("a topic has pages of the one beside it")
	}
	all := pages["topics/index.html"]
	if food, topic := strings.Index(all, "topics/music.html"), strings.Index(all, "topics/topic-1.html"); food < 0 || topic < food {
		t.Error("topics do not stand under their own")
	}
	if strings.Contains(pages["index.html"], "topics/topic-0.html") {
		t.Error("the first page shows lower topics too")
	}
}

// TestNothingGrowsPastItsLimit with words and pages as a county has them.
func TestNothingGrowsPastItsLimit(t *testing.T) {
	site := withMany(400, 500, 200)
	site["site.yaml"] = strings.Replace(siteYAML, "[en, ar, pl]", "[en]", 1)
	maps.DeleteFunc(site, func(name, _ string) bool { return strings.Contains(name, ".ar.") })
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	for address, page := range pages {
		if !strings.HasSuffix(address, ".html") {
			continue
		}
		if len(page) > defaultPage<<10 || sentWeight([]byte(page), defaultCompressed<<10) > defaultCompressed<<10 {
			t.Errorf("%s weighs %d, %d as it is sent", address, len(page), sentWeight([]byte(page), 1))
		}
	}
	for address, most := range map[string]int{"index.html": 30, "activities/index.html": 80} {
		if n := strings.Count(pages[address], `<a class="tile"`) + len(chip.FindAllString(pages[address], -1)); n > most {
			t.Errorf("%s has %d words to choose from", address, n)
		}
	}
}

// TestOrderOfLists: the reader's language, then what has times, then the title.
func TestOrderOfLists(t *testing.T) {
	site := maps.Clone(smallSite)
	site["activities/when.md"] = strings.Replace(smallSite["activities/band.md"], "title: Band night", "title: With times\nwhen: [{every: week, days: [monday]}]", 1)
	site["activities/when.md"] = strings.Replace(site["activities/when.md"], "moved_from: [activities/old-band]\n", "", 1)
	site["activities/resting.md"] = strings.Replace(site["activities/when.md"], "title: With times", "title: A resting one\nstatus: paused\npaused_until: 2027-01-10", 1)
	v := newView(load(t, site), Options{}, "en", func(key string) string { return key })
	if got, want := titles(v.sections["activities"]), "With times, Band night, Cooking together, A resting one"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	for _, address := range []string{"activities/index.html", "a-to-z.html", "activities/resting.html"} {
		mustContain(t, address, pages[address], "Paused until 10 January 2027")
	}
}

// TestEndedIsInNoList, not even in that of all pages.
func TestEndedIsInNoList(t *testing.T) {
	site := maps.Clone(smallSite)
	site["activities/gone.md"] = strings.Replace(smallSite["activities/gone.md"], "use_instead", "other_names: [Bygone club]\nuse_instead", 1)
	site["activities/over.md"] = strings.Replace(smallSite["activities/gone.md"], "status: closed\nuse_instead: [activities/band.md]", "when: [{dates: [2026-10-02]}]", 1)
	site["said/quiet.md"] = strings.Replace(smallSite["said/quiet.md"], "[activities/cooking.md]", "[activities/cooking.md, activities/over.md]", 1)
	directory := load(t, site)
	var out output
	related := map[string][]string{"activities/over.html": {"activities/band.html"}}
	noProblems(t, renderAll(directory, Options{Related: related}, out.write))
	for address, page := range out.files {
		own := strings.HasSuffix(address, "activities/gone.html") || strings.HasSuffix(address, "activities/over.html")
		if !own && (strings.Contains(page, "activities/gone") || strings.Contains(page, "activities/over") || strings.Contains(page, "Bygone")) {
			t.Errorf("%s leads to what has ended", address)
		}
	}
	mustContain(t, "what has ended", out.files["activities/over.html"], "This has ended", "You could try this instead", "band.html")
}

// TestAToZ: other names lead to their page, rare letters stand together, and an Easy
// Read page stands beside its own.
func TestAToZ(t *testing.T) {
	site := maps.Clone(smallSite)
	site["activities/band.md"] = strings.Replace(smallSite["activities/band.md"], "title: Band night", "title: Band night\nother_names: [Zebra jam, band night, zebra Jam]", 1)
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	page := pages["a-to-z.html"]
	mustContain(t, "A to Z", page, `<span>Zebra jam</span>, see <a href="activities/band.html">Band night</a>`, "<h2 id=\"letter-0\">A–Z</h2>",
		`<a class="easy" href="activities/cooking-easy.html">Easy Read`)
	mustContain(t, "its letters", page, `<a href="#letter-0">A–Z</a>`)
	if strings.Count(page, "band.html") != 2 {
		t.Error("a name that only looks different is listed too")
	}
}

// TestLettersOfAllParts: from each part of a long A to Z every letter is one step away.
func TestLettersOfAllParts(t *testing.T) {
	site := withMany(300, 6, 4)
	for i := range 6 {
		site[fmt.Sprintf("activities/zoo-%d.md", i)] = strings.Replace(site["activities/thing-1.md"], "Thing number 1", fmt.Sprintf("Zoo %d", i), 1)
	}
	pages, problems := renderSite(t, load(t, site), nil, nil)
	noProblems(t, problems)
	anchors := regexp.MustCompile(`<li><a href="([^"#]*)(#letter-\d+)">([^<]*)</a>`)
	parts := 0
	for address, page := range pages {
		if !strings.HasPrefix(address, "a-to-z.") {
			continue
		}
		parts++
		links := anchors.FindAllStringSubmatch(page, -1)
		if len(links) < 3 || links[len(links)-1][3] != "Z" {
			t.Errorf("%s has the letters %v", address, links)
		}
		for _, link := range links {
			mustContain(t, link[3], pages[cmp.Or(link[1], address)], fmt.Sprintf(`id="%s">%s<`, link[2][1:], link[3]))
		}
		if !regexp.MustCompile(`>T \d</`).MatchString(page) {
			t.Errorf("%s does not number the parts of one letter", address)
		}
	}
	if parts < 4 {
		t.Errorf("there are only %d parts", parts)
	}
}

func TestJoinedLetters(t *testing.T) {
	for letters, want := range map[string]string{
		"AAAAABCDDDDDD":     "A B–C D",
		"ABCDEFGHIJKLMN":    "A–L M–N",
		"#AB":               "# A–B",
		"ABا":               "A–B ا",
		"AAAAABBBBBCDDDDDD": "A B C D",
		"":                  "",
	} {
		var items []*Item
		for _, letter := range letters {
			items = append(items, &Item{letter: string(letter)})
		}
		joinLetters(items)
		var got []string
		for _, group := range groupByLetter(items) {
			got = append(got, group.Letter)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: got %s, want %s", letters, g, want)
		}
	}
}

// TestScriptsAreSmall: the script of lists with that of the next days is to weigh little,
// and so are all others together.
func TestScriptsAreSmall(t *testing.T) {
	pages, problems := renderSite(t, load(t, withMany(24, 6, 4)), nil, nil)
	noProblems(t, problems)
	lists, others := 0, 0
	for address, script := range pages {
		if strings.HasPrefix(address, "js/") && address != nextAddress {
			if strings.HasPrefix(address, "js/lists.") || strings.HasPrefix(address, "js/today.") {
				lists += sentWeight([]byte(script), 1)
			} else {
				others += sentWeight([]byte(script), 1)
			}
			for _, sign := range []string{"Storage", "indexedDB", "cookie", "pushState", "replaceState", "location", "fetch(", "eval(", "?.", "??", "async "} {
				if strings.Contains(script, sign) {
					t.Errorf("%s has %q in it", address, sign)
				}
			}
		}
	}
	if t.Logf("lists %d bytes, others %d", lists, others); lists == 0 || lists > 1700 || others > 2000 {
		t.Errorf("the scripts of lists weigh %d, the others %d", lists, others)
	}
}
