package script

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"goodday/search"

	"github.com/dop251/goja"
)

// write returns the search files of documents as they would stand on a host.
func write(t testing.TB, documents []search.Document, options search.Options) fstest.MapFS {
	t.Helper()
	index, err := search.New(documents, options)
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	if err := index.WriteStatic(func(path string, data []byte) error {
		site[path] = &fstest.MapFile{Data: data}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return site
}

// Every character folds and separates alike in both.
func TestSameLetters(t *testing.T) {
	c, err := Open(write(t, town(), search.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	for from := rune(1); from < 0x10000; from += 64 {
		var text []rune
		for r := from; r < from+64; r++ {
			if r < 0xD800 || r > 0xDFFF && r < 0x10000 {
				text = append(text, 'a', r, 'b', ' ')
			}
		}
		got, err := c.Evaluate("wordsOf(" + quote(string(text)) + ").join('|')")
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.Join(search.Words(string(text)), "|"); got.String() != want {
			t.Errorf("from %x:\nscript %s\nreader %s", from, got, want)
		}
	}
}

// Evaluate runs JavaScript that may use the script's functions fold, wordsOf,
// parse and distance.
func (c *Client) Evaluate(source string) (goja.Value, error) { return c.vm.RunString(source) }

func quote(text string) string {
	var out strings.Builder
	for _, r := range text {
		fmt.Fprintf(&out, `\u%04x`, r)
	}
	return `"` + out.String() + `"`
}

// cases is how many random queries are asked of both.
const cases = 2000

// The script and the reader find the same pages in the same order, with the same
// scores, whatever is in a directory and whatever is asked.
func TestSameAnswers(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 11))
	for asked := 0; asked < cases; {
		documents, words := randomDocuments(random)
		site := write(t, documents, search.Options{
			Languages: []string{"en", "pl"}, Crisis: []string{words[0] + " " + words[1], words[2]},
			Synonyms: []search.Synonym{{Words: []string{words[0], words[1] + " " + words[2], "skint"}}, {Words: []string{words[3], words[4]}, Language: "pl"}},
			Lists:    randomLists(random, words), Calendars: calendars,
		})
		reader, err := search.Open(site)
		if err != nil {
			t.Fatal(err)
		}
		client, err := Open(site)
		if err != nil {
			t.Fatal(err)
		}
		for range 100 {
			compare(t, reader, client, randomQuery(random, words))
			asked++
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d queries", cases)
}

func compare(t *testing.T, reader *search.Reader, client *Client, q search.Query) {
	t.Helper()
	want, err := reader.Search(q)
	if err != nil {
		t.Fatal(q, err)
	}
	got, err := client.Search(q)
	if err != nil {
		t.Fatal(q, err)
	}
	if g, w := show(got), show(want); g != w {
		t.Errorf("%+v:\nscript %s\nreader %s", q, g, w)
	}
}

func show(a search.Answer) string {
	var out strings.Builder
	for _, list := range [][]search.Result{a.Lists, a.Results, a.Others} {
		for _, r := range list {
			fmt.Fprintf(&out, "%s:%d:%s:%s:%s:%s ", r.Address, r.Score, r.Summary, r.Note, r.Easy, r.Language)
		}
		out.WriteString("| ")
	}
	fmt.Fprintf(&out, "%v %d %d %d %v %v %v %v", a.Elsewhere, a.Strong, a.Count, a.OtherCount, a.Corrected, a.NotFound, a.Crisis, a.Needs)
	return out.String()
}

var seeds = strings.Fields("bus buses football anxiety anxious worried music pływać basen szkoła swim swimming swims café cook cooking food foods quiet " +
	"the and of how it works garden gardens step-free 16-25 don't children's قلق الحافلة حافلة wheelchair bike bikes biking lap top laptop worry worrying bank story stories budget who we are 中文 BS5 6XX bs56xx SW1A today tonight tomorrow jutro monday wtorek " +
	"horses mobile siłownia siłowni kursy darmowe رياضة الرياضية دورات 01632 960122 +441632960122 N.H.S. nhs e-scooter escooter")

func randomDocuments(random *rand.Rand) ([]search.Document, []string) {
	words := slices.Clone(seeds)
	random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	for len(words) < 120 {
		words = append(words, randomWord(random))
	}
	text := func(n int) string {
		var out []string
		for range 1 + random.IntN(n) {
			out = append(out, words[min(random.IntN(len(words)), random.IntN(len(words)))])
		}
		return strings.Join(out, " ")
	}
	var documents []search.Document
	for i := range 1 + random.IntN(60) {
		names := func() []string {
			return [][]string{nil, {text(2)}, {"BS5", text(1)}, {"SW1A"}}[random.IntN(4)]
		}
		documents = append(documents, search.Document{
			Names: names(), Facts: []string{days[random.IntN(7)], text(1)}, Also: names(), Note: text(1), Easy: []string{"", "easy.html"}[random.IntN(2)],
			ID: fmt.Sprint(i), Language: []string{"en", "pl", "ar", "so"}[random.IntN(4)], Kind: "story",
			Title: text(3), Summary: text(8), Headings: []string{text(3)}, Body: text(60), Address: fmt.Sprintf("s/%d.html", i),
			Facets: map[string][]string{"topics": {[]string{"food", "music"}[random.IntN(2)]}, "kind": {[]string{"story", "activity"}[random.IntN(2)]}},
		})
	}
	return documents, words
}

var days = strings.Fields("Monday Tuesday wtorek Thursday evening Saturday Sunday")

var calendars = []search.Calendar{
	{Language: "en", Days: strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"), Evening: "evening", Today: []string{"today"}, Tonight: []string{"tonight", "this evening"}, Tomorrow: []string{"tomorrow"}},
	{Language: "pl", Days: strings.Fields("poniedziałek wtorek środa czwartek piątek sobota niedziela"), Evening: "wieczór", Tomorrow: []string{"jutro", "the next bus"}},
}

// randomLists returns lists of some names, several of one name among them.
func randomLists(random *rand.Rand, words []string) (lists []search.List) {
	for i := range random.IntN(12) {
		name := words[random.IntN(20)]
		if random.IntN(3) == 0 {
			name += " " + words[random.IntN(20)]
		}
		lists = append(lists, search.List{
			Language: []string{"en", "pl", "ar", "xx"}[random.IntN(4)], Title: name, Address: fmt.Sprintf("l/%d.html", i),
			Names: words[:random.IntN(3)], Beside: []string{"BS5", "SW1A"}[:random.IntN(3)], Pages: random.IntN(3),
		})
	}
	return lists
}

func randomWord(random *rand.Rand) string {
	var out []byte
	for range 2 + random.IntN(8) {
		out = append(out, "aeioubcdst"[random.IntN(10)])
	}
	return string(out)
}

func randomQuery(random *rand.Rand, words []string) search.Query {
	var parts []string
	for range random.IntN(5) {
		w := []rune(words[random.IntN(len(words))])
		switch i := random.IntN(len(w)); random.IntN(7) {
		case 0:
			if i > 0 {
				w[i-1], w[i] = w[i], w[i-1]
			}
		case 1:
			w = append(w[:i:i], w[i+1:]...)
		case 2:
			w = append(w[:i:i], append([]rune{'e'}, w[i:]...)...)
		case 3:
			w = w[:i+1]
		case 4:
			w = append(w[:len(w):len(w)], []rune([]string{"s", "es", "ed", "ing", "y", "e"}[random.IntN(6)])...)
		}
		part := string(w)
		if random.IntN(12) == 0 {
			part += words[random.IntN(len(words))]
		}
		if len(w) > 3 && random.IntN(9) == 0 {
			part = string(w[:2]) + " " + string(w[2:])
		}
		if random.IntN(12) == 0 {
			part = "lap top" // each of which may be a word, and both together
		}
		if random.IntN(12) == 0 {
			part = `"` + part + `"`
		}
		if random.IntN(15) == 0 {
			part = "-" + part
		}
		parts = append(parts, part)
	}
	q := search.Query{Text: strings.Join(parts, " "), Language: []string{"en", "pl", "ar", "cy"}[random.IntN(4)], Typing: random.IntN(3) == 0, Limit: 1 + random.IntN(12)}
	if random.IntN(3) > 0 {
		q.Today = time.Date(2026, 11, 1+random.IntN(28), 12, 0, 0, 0, time.UTC)
	}
	if random.IntN(5) == 0 {
		q.Filters = map[string][]string{"topics": {"food"}}
	}
	if random.IntN(9) == 0 {
		q.Filters = map[string][]string{"kind": {"story", "nothing"}, "topics": {"music"}}
	}
	return q
}

func town() []search.Document {
	return []search.Document{{ID: "1", Language: "en", Kind: "story", Title: "A bus pass", Body: "It takes me to swimming.", Address: "stories/bus-pass.html"}}
}
