package collection

import (
	"math"
	"testing"
)

// Three documents of 2, 2 and 2 words that count, so that length changes
// nothing: a word that is there once is worth its rarity, one that is there
// twice is worth 2*2.2/(2+1.2) = 1.375 times that.
func TestTextbook(t *testing.T) {
	book, err := newTextbook([]document{{"1", "wings", "and the heat"}, {"2", "wing", "of wings"}, {"3", "cold", "water"}})
	if err != nil {
		t.Fatal(err)
	}
	common := math.Log(1 + 1.5/2.5) // 2 of 3
	rare := math.Log(1 + 2.5/1.5)   // 1 of 3
	for _, c := range []struct {
		query string
		want  []scored
	}{
		{"wing", []scored{{"2", 1.375 * common}, {"1", common}}},
		{"the heat of the wings", []scored{{"1", common + rare}, {"2", 1.375 * common}}},
		{"water water", []scored{{"3", 2 * rare}}},
		{"watre", nil},
	} {
		got, err := book.rank(c.query)
		if err != nil || len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.query, got, c.want)
			continue
		}
		for i := range got {
			if got[i].id != c.want[i].id || math.Abs(got[i].score-c.want[i].score) > 1e-9 {
				t.Errorf("%s: %v, want %v", c.query, got, c.want)
			}
		}
	}
}

func TestLongerDocumentsAreWorthLess(t *testing.T) {
	book, err := newTextbook([]document{{"long", "wing", "heat cold water stone fire"}, {"short", "wing", ""}})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := book.rank("wing")
	if len(got) != 2 || got[0].id != "short" {
		t.Error(got)
	}
}
