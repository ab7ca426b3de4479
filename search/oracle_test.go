package search

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
)

// cases is how many random queries each language is asked.
const cases = 300

// The oracle for which pages match is bleve's own index. Words are drawn from
// those of the documents. Left out are words that bleve keeps apart and a
// keyboard does not: those with accents, hamza, and two letters of one folding
// ("łaska" and "laska", "على" and "علي"). There are no synonyms here, and a
// title is a word that no query has, as an exact one would be found although its
// words say nothing.
func TestBleveFindsTheSamePages(t *testing.T) {
	for language, text := range map[string]string{
		"en": "the bus buses swim swimming swims anxious anxiety worry worries worried cook cooks cooking cooked food foods a of and quiet quietly garden gardens gardening story stories who we are fund funding funds " +
			"community communities run running mp3 16 25 children parties party happily happy relational national organisation organise",
		"ar": "من في قلق القلق حافلة الحافلة حافلات الحافلات مكتبه كتاب كتب الكتاب والكتاب بالكتاب مال المال سكن السكن سكني عمل العمل عامل عاملون طعام الطعام شباب الشباب صحه صحي الصحي",
	} {
		random := rand.New(rand.NewPCG(8, uint64(len(text))))
		words := strings.Fields(text)
		some := func(most int) string {
			var out []string
			for range 1 + random.IntN(most) {
				out = append(out, words[random.IntN(len(words))])
			}
			return strings.Join(out, " ")
		}
		mapping := bleve.NewIndexMapping()
		mapping.DefaultAnalyzer = language
		oracle, err := bleve.NewMemOnly(mapping)
		if err != nil {
			t.Fatal(err)
		}
		var documents []Document
		for i := range 60 {
			d := page(strconv.Itoa(i), language, "zzqx"+strconv.Itoa(i), some(8))
			d.Summary, d.Headings, d.Words = some(3), []string{some(2), some(1)}, []string{some(1)}
			documents = append(documents, d)
			var all []string
			for _, field := range d.fields() {
				all = append(all, field.text)
			}
			if err := oracle.Index(d.ID, map[string]string{"text": strings.Join(all, "\n")}); err != nil {
				t.Fatal(err)
			}
		}
		r := open(t, documents, Options{})
		found := 0
		for range cases {
			query := some(4)
			want := matches(t, oracle, query)
			a := ask(t, r, Query{Text: query, Limit: 1000})
			if len(a.Corrected)+len(a.NotFound) > 0 {
				continue // a word that happens to be in no document
			}
			got := strings.Fields(addresses(append(a.Results, a.Others...)))
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s, %q:\nours  %q\nbleve %q", language, query, got, want)
			}
			found += len(got)
		}
		if found < cases {
			t.Errorf("%s: only %d pages found", language, found)
		}
		oracle.Close()
	}
}

func matches(t *testing.T, oracle bleve.Index, text string) []string {
	t.Helper()
	result, err := oracle.Search(bleve.NewSearchRequestOptions(bleve.NewMatchQuery(text), 1000, 0, false))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, hit := range result.Hits {
		ids = append(ids, hit.ID)
	}
	slices.Sort(ids)
	return ids
}
