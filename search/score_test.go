package search

import "testing"

// By hand: 4/(4+1.2*(0.25+0.75*10/20)) is 0.8421, of 15 is 12.6;
// ln(1+8.5/2.5) is 1.4816.
func TestScore(t *testing.T) {
	for _, c := range []struct {
		frequency, length int32
		mean              float64
		want              uint8
	}{{4, 10, 20, 13}, {4, 224, 10, 2}, {1, 10, 10, 7}, {1, 1_000_000, 10, 1}, {1_000_000, 10, 10, 15}, {0, 0, 1, 1}} {
		if got := level(c.frequency, c.length, c.mean); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
	for _, c := range []struct{ in, all, want int }{{2, 10, 1482}, {1, 2, 693}, {1, 1, 288}, {0, 0, 693}} {
		if got := rarity(c.in, c.all); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

// "bus" twice in three words, where documents have two on average:
// 2/(2+1.2*(0.25+0.75*3/2)) of 15 is 8.2; ln 2 in thousandths is 693; a word
// itself counts four quarters, one that means the same two.
func TestScoreOfAPage(t *testing.T) {
	r := open(t, []Document{page("1", "en", "", "bus bus pool"), page("2", "en", "", "garden")}, Options{Synonyms: []Synonym{{Words: []string{"bus", "coach"}}}})
	for word, want := range map[string]int{"bus": 4 * 693 * 8, "coach": 2 * 693 * 8, "bus bus": 2 * 4 * 693 * 8} {
		if a := ask(t, r, Query{Text: word}); len(a.Results) != 1 || a.Results[0].Score != want {
			t.Errorf("%s: %+v, not %d", word, a.Results, want)
		}
	}
}

// A title counts as four of the body, and as much towards the length.
func TestWeightsOfFields(t *testing.T) {
	d := Document{ID: "1", Language: "en", Title: "bus", Summary: "bus", Headings: []string{"bus", "bus"}, Words: []string{"bus"}, Body: "bus the pool"}
	x, err := New([]Document{d}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := int32(4 + 2 + 2*2 + 2 + 1 + 1); x.lengths[0] != want {
		t.Errorf("length %d, not %d", x.lengths[0], want)
	}
}
