package judged

import (
	"math"
	"slices"
	"testing"
)

func TestEasyReadPages(t *testing.T) {
	q := Query{Good: []string{"a.html"}, Also: []string{"a-easy.html", "b.html"}}
	best := 2 + 1/math.Log2(3)
	for _, c := range []struct {
		ranking []string
		right   float64
		gain    float64
	}{
		{[]string{"a.html", "b.html"}, 1, best},
		{[]string{"a.html", "a-easy.html", "b.html"}, 1, 2 + 1/math.Log2(4)},
		{[]string{"a-easy.html", "a.html", "b.html"}, 1, 1 + 1/math.Log2(4)},
		{[]string{"a-easy.html", "b.html"}, 0, 1 + 1/math.Log2(3)},
		{[]string{"x.html", "x-easy.html", "y.html", "a.html"}, 0, 2 / math.Log2(5)},
		{nil, 0, 0},
	} {
		found := answer{first: c.ranking}
		if got := right(q, found); got != c.right {
			t.Errorf("%v: right is %v", c.ranking, got)
		}
		if got := order(q, found); math.Abs(got-c.gain/best) > 1e-9 {
			t.Errorf("%v: nDCG is %v, want %v", c.ranking, got, c.gain/best)
		}
	}
}

func TestFirstOfEach(t *testing.T) {
	got := firstOfEach([]string{"pl/a-easy.html", "a.html", "pl/a.html", "a-easy.html", "easy.html", "b-easy.html"})
	if want := []string{"pl/a-easy.html", "a.html", "", "", "easy.html", "b-easy.html"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
