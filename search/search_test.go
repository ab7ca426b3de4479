package search

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// town is a small directory in three languages.
var town = []Document{
	{
		ID: "pass", Address: "pass", Language: "en", Kind: "story", Title: "A bus pass", Summary: "How a pass opened up the town.", Body: "The bus takes me to the pool.",
		Facets: map[string][]string{"topics": {"travel", "sport"}, "kind": {"story"}},
	},
	{
		ID: "pool", Address: "pool", Language: "en", Kind: "activity", Title: "Swimming for all", Headings: []string{"Getting in"}, Body: "A warm pool with a hoist. Wheelchairs are welcome. Who are we? Ask at the desk.",
		Facets: map[string][]string{"topics": {"sport"}, "kind": {"activity"}, "cost": {"free"}},
	},
	{ID: "who", Address: "who", Language: "en", Kind: "page", Title: "Who we are", Body: "Youth workers of the town."},
	{
		ID: "broke", Address: "broke", Language: "en", Kind: "route", Title: "When you have no money", Body: "Ask about a grant.", Words: []string{"Cash help"},
		Facets: map[string][]string{"kind": {"route"}},
	},
	{
		ID: "laptop", Address: "laptop", Language: "en", Kind: "story", Title: "A laptop for college", Body: "It cost money, and travel costs were on top of that.",
		Facets: map[string][]string{"kind": {"story"}, "topics": {"learning"}},
	},
	{ID: "empty", Address: "empty", Language: "en", Kind: "page", Facets: map[string][]string{"topics": {"nothing"}}},
	{ID: "basen", Address: "basen", Language: "pl", Kind: "activity", Title: "Basen", Body: "Pływanie i pieniądze, bus pass.", Facets: map[string][]string{"topics": {"sport"}, "kind": {"activity"}}},
	{ID: "qalaq", Address: "qalaq", Language: "ar", Kind: "route", Title: "القلق", Body: "عندما تشعر بالخوف", Facets: map[string][]string{"kind": {"route"}}},
}

var townOptions = Options{Languages: []string{"en", "pl", "ar"}, Synonyms: []Synonym{
	{Words: []string{"skint", "no money", "penniless"}}, {Words: []string{"bus fare", "travel costs"}}, {Words: []string{"kasa", "pieniądze"}, Language: "pl"}, {Words: []string{"kasa", "hoist"}, Language: "ar"},
}}

func TestSearch(t *testing.T) {
	r := open(t, town, townOptions)
	filter := func(pairs ...string) map[string][]string {
		filters := map[string][]string{}
		for _, pair := range pairs {
			name, value, _ := strings.Cut(pair, "=")
			filters[name] = append(filters[name], value)
		}
		return filters
	}
	for _, c := range []struct {
		about string
		query Query
		want  string // the results | those in other languages
		said  string // corrections and words not found
	}{
		{about: "one word", query: Query{Text: "bus"}, want: "pass | basen"},
		{about: "another form of it, and capitals", query: Query{Text: "WHEELCHAIRS"}, want: "pool |"},
		{about: "a heading", query: Query{Text: "getting"}, want: "pool |"},
		{about: "a name that stands for the page", query: Query{Text: "cash"}, want: "broke |"},
		{about: "any of the words, the best first", query: Query{Text: "pass pool"}, want: "pass pool | basen"},
		{about: "an exact title comes first", query: Query{Text: "a laptop for college"}, want: "laptop |"},
		{about: "so does one in another language", query: Query{Text: "basen"}, want: "basen |"},
		{about: "a title of small words only", query: Query{Text: "who we are"}, want: "who |"},
		{about: "the same with signs", query: Query{Text: " WHO... we are?! "}, want: "who |"},
		{about: "small words that are no title", query: Query{Text: "who are we"}, want: "|"},
		{about: "small words change nothing", query: Query{Text: "the bus to the"}, want: "pass | basen"},
		{about: "quoted words are all required", query: Query{Text: `"pool hoist"`}, want: "pool |"},
		{about: "one quoted word", query: Query{Text: `pool "hoist"`}, want: "pool |"},
		{about: "in other quotes", query: Query{Text: `„pool hoist”`}, want: "pool |"},
		{about: "quoted words of different pages", query: Query{Text: `"hoist laptop"`}, want: "|"},
		{about: "a quote that is not closed", query: Query{Text: `"pool hoist`}, want: "pool pass |"},
		{about: "a filter alone", query: Query{Filters: filter("topics=sport")}, want: "pass pool | basen"},
		{about: "two values of a facet", query: Query{Filters: filter("topics=travel", "topics=learning")}, want: "pass laptop |"},
		{about: "two facets", query: Query{Filters: filter("topics=sport", "kind=activity")}, want: "pool | basen"},
		{about: "a filter and words", query: Query{Text: "pool", Filters: filter("kind=story")}, want: "pass |"},
		{about: "a filter also of exact titles", query: Query{Text: "who we are", Filters: filter("kind=story")}, want: "|"},
		{about: "a filter that nothing passes", query: Query{Text: "pool", Filters: filter("kind=nothing")}, want: "|"},
		{about: "a filter that is no name", query: Query{Text: "pool", Filters: filter("../w0=x", "kind=../../w0")}, want: "|"},
		{about: "a document without words", query: Query{Filters: filter("topics=nothing")}, want: "empty |"},
		{about: "a synonym", query: Query{Text: "skint"}, want: "broke |"},
		{about: "its other word", query: Query{Text: "penniless"}, want: "broke |"},
		{about: "a phrase is found as it stands", query: Query{Text: "bus fare"}, want: "pass laptop | basen"},
		{about: "a part of a phrase is not the phrase", said: "[] [fare]", query: Query{Text: "fare"}, want: "|"},
		{about: "a phrase with a small word", query: Query{Text: "no money"}, want: "broke laptop |"},
		{about: "money is not no money", query: Query{Text: "money"}, want: "broke laptop |"},
		{about: "a synonym of one language", query: Query{Text: "kasa"}, want: "| basen"},
		{about: "unfinished", query: Query{Text: "wheelch", Typing: true}, want: "pool |"},
		{about: "the last word only", query: Query{Text: "coll poo", Typing: true}, want: "pool pass |", said: "[] [coll]"},
		{about: "with a space after it, it is finished", query: Query{Text: "hois ", Typing: true}, want: "pool |", said: "[{hois hoist}] []"},
		{about: "nothing completes without typing", query: Query{Text: "wheelch"}, want: "|", said: "[] [wheelch]"},
		{about: "two words that are one", query: Query{Text: "lap top"}, want: "laptop |", said: "[{lap top laptop}] []"},
		{about: "misspelt", query: Query{Text: "swiming wheelchiars"}, want: "pool |", said: "[{wheelchiars wheelchairs}] []"},
		{about: "a title that is misspelt", query: Query{Text: "a latpop for colelge"}, want: "laptop |", said: "[{latpop laptop} {colelge college}] []"},
		{about: "words not found are named", query: Query{Text: "zebra bus qwxz"}, want: "pass | basen", said: "[] [zebra qwxz]"},
		{about: "in another language of the reader", query: Query{Text: "bus", Language: "pl"}, want: "basen | pass"},
		{about: "in a language that the site lacks", query: Query{Text: "bus", Language: "xx"}, want: "| pass basen"},
		{about: "Arabic, with and without the article", query: Query{Text: "قلق"}, want: "qalaq |"},
		{about: "with vowel signs", query: Query{Text: "القَلَق", Language: "ar"}, want: "qalaq |"},
		{about: "the limit", query: Query{Text: "pass pool money", Limit: 1}, want: "pass | basen"},
		{about: "nothing", query: Query{}, want: "|"},
		{about: "only signs", query: Query{Text: "... \"\"\" 🙂 \u202e"}, want: "|"},
		{about: "a name of JavaScript", query: Query{Text: "__proto__ constructor"}, want: "|", said: "[] [proto constructor]"},
		{about: "a tag", query: Query{Text: "<script>alert(1)</script>"}, want: "|", said: "[] [script alert 1 script]"},
		{about: "bytes that are no text", query: Query{Text: "\xffbus\xfe"}, want: "pass | basen"},
		{about: "10,000 characters", query: Query{Text: strings.Repeat("bus ", 2500)}, want: "pass | basen"},
	} {
		a := ask(t, r, c.query)
		if got := strings.TrimSpace(addresses(a.Results) + " | " + addresses(a.Others)); got != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q finds %q, not %q", c.about, c.query.Text, got, c.want)
		}
		if got := fmt.Sprint(a.Corrected, a.NotFound); got != c.said && (c.said != "" || got != "[] []") {
			t.Errorf("%s: %q says %s, not %s", c.about, c.query.Text, got, c.said)
		}
	}
}

// Where all three are in some document, two words are also the one that others write; but
// not two of which one says nothing.
func TestTwoWordsThatAreOne(t *testing.T) {
	r := open(t, []Document{
		page("laptop", "en", "Laptop", "for college"), page("lap", "en", "Run", "one lap of the park"), page("top", "en", "Climb", "to the top"),
		page("inside", "en", "Inside", "a garden"), page("side", "en", "Walk", "the side of the river"),
	}, Options{})
	for text, want := range map[string]string{"lap top": "laptop top lap", "in side": "side", "laptop": "laptop"} {
		a := ask(t, r, Query{Text: text})
		if got := addresses(a.Results); got != want || len(a.Corrected)+len(a.NotFound) > 0 {
			t.Errorf("%q finds %q, not %q; %v %v", text, got, want, a.Corrected, a.NotFound)
		}
	}
}

// A story in which somebody is "panicky" is about panic, and so about what means
// the same. "Kicking" is not of a word "kic".
// Words with a short part before or after a hyphen are found without it.
func TestHyphens(t *testing.T) {
	r := open(t, []Document{page("about.html", "en", "About us", "We have Wi‑Fi and a Wi-Fi room. Bring T-shirts and e-scooters. 5-a-side on 16-18 May, X-ray, well-being.")}, Options{})
	for query, want := range map[string]string{
		"wifi": "about.html", "wi-fi": "about.html", "tshirt": "about.html", "t-shirts": "about.html", "escooter": "about.html", "5aside": "about.html", "xray": "about.html", "1618": "",
	} {
		if got := addresses(ask(t, r, Query{Text: query, Language: "en"}).Results); got != want {
			t.Errorf("%s finds %q", query, got)
		}
	}
}

func TestTheKOfPanicky(t *testing.T) {
	r := open(t, []Document{page("1", "en", "Buses", "I get panicky"), page("2", "en", "Shop", "panicking"), page("3", "en", "Sport", "kicking, a chopstick, quick"), page("4", "pl", "Panicki", "panicki")},
		Options{Languages: []string{"en"}, Synonyms: []Synonym{{Words: []string{"anxiety", "panic"}, Language: "en"}}})
	for text, want := range map[string]string{"panic": "1 2 |", "panicked": "1 2 |", "anxeity": "1 2 |", "kick": "3 |", "kic": "|", "quick": "3 |", "chopsticks": "3 |", "panicki": "4 |"} {
		a := ask(t, r, Query{Text: text})
		if got := strings.TrimSpace(addresses(a.Results) + " | " + addresses(a.Others)); got != want {
			t.Errorf("%q finds %q, not %q", text, got, want)
		}
	}
}

// In "وحدة" and "وظيفة" the first letter is the word's own, not an "and": with the
// article before it they are the same word. A group of synonyms says so of its
// words, and a page that has the article of its own.
func TestArabicWordsThatBeginWithAnd(t *testing.T) {
	r := open(t, []Document{page("lonely", "ar", "حافلة", "وحيد"), page("job", "ar", "الوظيفة", "عمل"), page("eat", "ar", "مطبخ", "وأكل")},
		Options{Languages: []string{"ar"}, Synonyms: []Synonym{{Words: []string{"وحدة", "وحيد"}, Language: "ar"}}})
	for text, want := range map[string]string{"وحدة": "lonely", "الوحدة": "lonely", "بالوحدة": "lonely", "وظيفة": "job", "بالوظيفة": "job", "أكل": "eat"} {
		if got := addresses(ask(t, r, Query{Text: text}).Results); got != want {
			t.Errorf("%q finds %q, not %q", text, got, want)
		}
	}
}

func TestSearchOfVeryLongTexts(t *testing.T) {
	r := open(t, town, townOptions)
	for _, text := range []string{strings.Repeat("x", 10_000), strings.Repeat("bu s", 2500), strings.Repeat("ق", 10_000), strings.Repeat("中", 10_000), strings.Repeat(`"`, 10_000), strings.Repeat("no money ", 1200)} {
		if a := ask(t, r, Query{Text: text, Typing: true}); len(a.NotFound)+len(a.Corrected) > mostWords {
			t.Errorf("%.20q: %d words are looked for", text, len(a.NotFound))
		}
	}
}

// Counts are of all that was found, also beyond the limit.
func TestCounts(t *testing.T) {
	var documents []Document
	for i := range 40 {
		documents = append(documents, page(fmt.Sprint(i), []string{"en", "pl"}[i%2], "Bus", "bus"))
	}
	r := open(t, documents, Options{})
	for limit, want := range map[int]int{0: 10, 1: 1, 15: 15, 100: 20} {
		if a := ask(t, r, Query{Text: "bus", Limit: limit}); a.Count != 20 || a.OtherCount != 20 || len(a.Results) != want || len(a.Others) != want {
			t.Errorf("limit %d: %d of %d, %d of %d", limit, len(a.Results), a.Count, len(a.Others), a.OtherCount)
		}
	}
}

// A title that is just what was asked comes before pages with the words more often.
func TestExactTitleFirst(t *testing.T) {
	r := open(t, []Document{
		page("often", "en", "Bus, bus, bus", "bus bus bus bus"), page("exact", "en", "The bus", "Here we write of something else altogether, at length."), page("other", "en", "Garden", "flowers"),
	}, Options{})
	if got := addresses(ask(t, r, Query{Text: "bus"}).Results); got != "often exact" {
		t.Errorf("bus: %s", got)
	}
	if got := addresses(ask(t, r, Query{Text: "the bus"}).Results); got != "exact often" {
		t.Errorf("the bus: %s", got)
	}
}

func TestResult(t *testing.T) {
	r := open(t, town, townOptions)
	got := ask(t, r, Query{Text: "bus"}).Results[0]
	got.Score, got.document = 0, 0
	if want := (Result{Address: "pass", Title: "A bus pass", Summary: "How a pass opened up the town.", Language: "en", Kind: "story"}); got != want {
		t.Errorf("%+v", got)
	}
}

func TestRefusedDocuments(t *testing.T) {
	with := func(name, value string) []Document {
		return []Document{{ID: "1", Language: "en", Title: "Bus", Facets: map[string][]string{name: {value}}}}
	}
	for _, c := range []struct {
		documents []Document
		want      string
	}{
		{nil, ErrNothing.Error()},
		{[]Document{{ID: "1", Language: "cy"}}, ErrNothing.Error()},
		{[]Document{{ID: "1", Language: "cy", Body: "... 🙂"}}, ErrNothing.Error()},
		{[]Document{{ID: "a", Title: "x"}, {ID: "a", Title: "y"}}, `two documents are called "a"`},
		{with("topics", "Food"), `"Food"`},
		{with("../topics", "food"), `"../topics"`},
		{with("topics", ""), `""`},
		{with("topics", "a/b"), `"a/b"`},
		{with("topics", "a--b"), `"a--b"`},
		{with("topics", "-a"), `"-a"`},
		{with("topics", "a\n"), `"a\n"`},
		{with("topics", "café"), `"café"`},
	} {
		if _, err := New(c.documents, Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, not %s", c.documents, err, c.want)
		}
	}
	if _, err := New(nil, Options{}); !errors.Is(err, ErrNothing) {
		t.Error(err)
	}
	if _, err := New(with("helped-with", "less-lonely-2"), Options{}); err != nil {
		t.Error(err)
	}
}

// New leaves what it is given as it was.
func TestNewChangesNothing(t *testing.T) {
	documents := slices.Clone(town)
	slices.Reverse(documents)
	before := fmt.Sprint(documents, townOptions)
	write(t, documents, townOptions)
	if fmt.Sprint(documents, townOptions) != before {
		t.Error("the documents or the options were changed")
	}
}

// Words that name a list lead to it: those of its name before what is beside it. A whole
// postcode is read as its first half.
func TestLists(t *testing.T) {
	r := open(t, []Document{
		page("often", "en", "BS5 club", "bs5 bs5 bs5"), page("once", "en", "Swimming", "The pool, BS5 6XX."), page("none", "en", "Chess", "At BS99."), page("pl", "pl", "Basen", ""),
	}, Options{Languages: []string{"en", "pl"}, Lists: []List{
		{Language: "pl", Title: "Poniedziałek", Address: "mon-pl"},
		{Language: "ar", Title: "Easton", Address: "nowhere"},
		{Language: "en", Title: "St Pauls", Address: "beside", Names: []string{"BS2"}, Beside: []string{"BS5", "BS16"}},
		{Language: "en", Title: "Easton", Address: "own", Names: []string{"BS5", "BS16"}, Pages: 6},
		{Language: "en", Title: "Getting around", Address: "around"},
		{Language: "en", Title: "Monday", Address: "mon"},
	}})
	for text, want := range map[string]string{
		"BS5": "own beside | often once", "bs5 6xx": "own beside | often once", "bs56xx": "own beside | often once", " Bs5  6XX ": "own beside | often once",
		"BS16": "own beside |", "bs2 8aa": "beside |", "BS99 1AA": "| none", "BS7": "|", "6XX": "| once",
		"BS5-6XX": "own beside | often once", "bs5\u00a06xx": "own beside | often once",
		"swimming BS5": "own beside | once often", "chess in bs5 6xx": "own beside | none often once", "chess bs16 6pm": "own beside | none",
		"getting around": "around |", "monday getting around easton": "around mon own |", "getting": "|", "poniedziałek": "|",
	} {
		answer := ask(t, r, Query{Text: text})
		if got := strings.TrimSpace(addresses(answer.Lists) + " | " + addresses(answer.Results)); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestShownOfLists(t *testing.T) {
	r := open(t, town, Options{Languages: []string{"en", "pl"}, Lists: []List{{Language: "pl", Title: "Sport", Address: "sport", Pages: 6}}})
	if got := fmt.Sprintf("%+v", ask(t, r, Query{Text: "sport", Language: "pl"}).Lists); !strings.Contains(got, "{Address:sport Title:Sport Summary:6 Language:pl Kind:list") {
		t.Error(got)
	}
}

// A word with a minus before it leaves results out, also alone, and not in quotes or inside
// a word.
func TestWithout(t *testing.T) {
	r := open(t, []Document{page("a", "en", "Bus pass", "free"), page("b", "en", "Bus trip", "step free"), page("c", "en", "Train", "")}, Options{})
	for text, want := range map[string]string{
		"bus": "a b", "bus -trip": "a", "bus −trip": "a", "-trip bus": "a", "-trip": "", "- trip": "b", "step-free": "b a", `"bus -trip"`: "b",
		"bus -zebra": "a b", "bus -pass -trip": "", "bus --pass": "b", "-": "",
	} {
		if got := addresses(ask(t, r, Query{Text: text}).Results); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// Words of time mean the day that they are said on.
func TestMoments(t *testing.T) {
	days := func(text string) []string { return strings.Fields(text) }
	documents := []Document{page("monday", "en", "Chess", ""), page("tuesday", "en", "Art", ""), page("evening", "en", "Band", ""), page("pl", "pl", "Basen", ""), page("word", "en", "News of today", "")}
	documents[0].Facts, documents[1].Facts, documents[2].Facts, documents[3].Facts = days("Monday morning"), days("Tuesday morning"), days("Monday evening"), days("poniedziałek")
	r := open(t, documents, Options{Languages: []string{"en", "pl"}, Calendars: []Calendar{
		{"en", days("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"), "evening", []string{"today"}, []string{"tonight", "this evening"}, []string{"tomorrow"}},
		{"pl", days("poniedziałek wtorek środa czwartek piątek sobota niedziela"), "wieczór", []string{"dziś"}, nil, []string{"jutro"}},
	}})
	monday := time.Date(2026, 11, 2, 23, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		text string
		day  time.Time
		want string
	}{
		{"today", monday, "monday evening word | pl"},
		{"tonight", monday, "evening monday | pl"},
		{"this evening", monday, "evening monday | pl"},
		{"tomorrow", monday, "tuesday |"},
		{"art tomorrow", monday, "tuesday |"},
		{"dziś", monday, "monday evening | pl"},
		{"tomorrow", monday.AddDate(0, 0, -1), "monday evening | pl"},
		{"today", monday.AddDate(0, 0, 3), "word |"},
		{"tomorrow", time.Time{}, "|"},
		{"today", time.Time{}, "word |"},
	} {
		answer := ask(t, r, Query{Text: c.text, Today: c.day})
		if got := strings.TrimSpace(addresses(answer.Results) + " | " + addresses(answer.Others)); got != c.want {
			t.Errorf("%s on %s: got %q, want %q", c.text, c.day.Weekday(), got, c.want)
		}
		if !c.day.IsZero() && len(answer.NotFound)+len(answer.Corrected) > 0 {
			t.Errorf("%s: %+v", c.text, answer)
		}
	}
}

// A word of a group is found with its article too, although no page of its language has it.
func TestOtherSpellingsOfSynonyms(t *testing.T) {
	r := open(t, []Document{page("pool", "en", "Swimming", "A warm pool."), page("home", "ar", "بيت", "باب")},
		Options{Languages: []string{"en", "ar"}, Synonyms: []Synonym{{Words: []string{"swimming", "سباحة"}}}})
	for _, text := range []string{"سباحة", "السباحة", "السباحه"} {
		got, err := r.Search(Query{Text: text, Language: "ar"})
		if err != nil || len(got.Others) != 1 || got.Others[0].Address != "pool" {
			t.Errorf("%s: %+v %v", text, got, err)
		}
	}
}

// A word that nobody wrote is two only if both stand in pages; and small words of English
// are small in pages in Arabic too.
func TestWordsOfGroupsAndNames(t *testing.T) {
	r := open(t, []Document{page("dish", "en", "A dish", "roller skates"), page("name", "ar", "أنا I am", "باب")},
		Options{Languages: []string{"en", "ar"}, Synonyms: []Synonym{{Words: []string{"kur", "dish"}}}})
	if got := ask(t, r, Query{Text: "kurdish"}); len(got.Corrected) > 0 {
		t.Errorf("a word of a group alone is a part: %+v", got)
	}
	if got := ask(t, r, Query{Text: "rollerskates"}); len(got.Results) != 1 || len(got.Corrected) != 1 {
		t.Errorf("two words of a page are no parts: %+v", got)
	}
	if m := r.written("am"); m != nil {
		t.Errorf("a small word weighs %v", m)
	}
}
