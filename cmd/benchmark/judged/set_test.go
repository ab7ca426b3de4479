package judged

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const two = `queries:
  - {site: bristol, language: en, group: misspelt, query: "anxeity buses", good: [stories/a.html], also: [stories/b.html]}
  - {site: thurrock, language: en, group: half-typed, typing: yes, query: "driv", good: [stories/c.html]}
`

func TestRead(t *testing.T) {
	queries, err := read(strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	if len(queries) != 2 || queries[0].Text != "anxeity buses" || queries[0].Typing || !queries[1].Typing {
		t.Errorf("%+v", queries)
	}
	if gains := queries[0].gains(); len(gains) != 2 || gains["stories/a.html"] != 2 || gains["stories/b.html"] != 1 {
		t.Error(gains)
	}
	if sites := sitesOf(append(queries, queries...)); !slices.Equal(sites, []string{"bristol", "thurrock"}) {
		t.Error(sites)
	}
}

func TestReadRefuses(t *testing.T) {
	for change, want := range map[string]string{
		"typing: yes=>typed: yes":                        "typed",
		"group: misspelt=>group: wrong":                  `no group "wrong"`,
		"good: [stories/c.html]=>good: []":               "no page is good",
		"also: [stories/b.html]=>also: [stories/a.html]": "twice",
		"group: half-typed=>group: nothing":              "a page is good",
		`query: "driv"=>query: ""`:                       "are needed",
		`thurrock, language: en, group: half-typed, typing: yes, query: "driv"=>bristol, language: en, group: other, query: "anxeity buses"`: "is there twice",
	} {
		old, now, _ := strings.Cut(change, "=>")
		if !strings.Contains(two, old) {
			t.Fatalf("%q is not in the set", old)
		}
		if _, err := read(strings.NewReader(strings.Replace(two, old, now, 1))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", change, err, want)
		}
	}
	for _, empty := range []string{"", "queries: []\n"} {
		if _, err := read(strings.NewReader(empty)); err == nil {
			t.Errorf("%q was taken", empty)
		}
	}
}

func TestReadTakesEveryGroup(t *testing.T) {
	for _, group := range groups {
		set := "queries:\n  - {site: s, language: en, group: " + group + ", query: bus, good: [a.html], also: [b.html]}\n"
		if group == nothing {
			set = strings.Replace(set, "[a.html]", "[]", 1)
		}
		if _, err := read(strings.NewReader(set)); err != nil {
			t.Error(err)
		}
	}
}

func TestMissing(t *testing.T) {
	queries, err := read(strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	sites := fstest.MapFS{"bristol/stories/a.html": {}, "bristol/stories/b.html": {}, "thurrock/stories/c.html": {}}
	if err := missing(sites, queries); err != nil {
		t.Error(err)
	}
	delete(sites, "bristol/stories/b.html")
	if err := missing(sites, queries); err == nil || !strings.Contains(err.Error(), "no page stories/b.html") {
		t.Error(err)
	}
}

// The set that comes with the examples has what was promised of it.
func TestExamples(t *testing.T) {
	file, err := os.Open("../../../examples/judged.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	queries, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, q := range queries {
		count[q.Group]++
	}
	for group, least := range map[string]int{"misspelt": 20, "half-typed": 12, "sentence": 20, "arabic": 12, "polish": 12, "other": 15} {
		if count[group] < least {
			t.Errorf("%d queries are %s, want at least %d", count[group], group, least)
		}
	}
	if len(queries) < 90 || len(sitesOf(queries)) != 4 {
		t.Errorf("%d queries over %v", len(queries), sitesOf(queries))
	}
}
