package relevance

import (
	"math"
	"testing"
)

// The discounts of the first places are 1, 1/log2(3) = 0.63093, 1/2 and
// 1/log2(5) = 0.43068.
func TestMeasures(t *testing.T) {
	gains := Gains{"a": 2, "b": 1, "c": 1, "not": 0}
	for _, c := range []struct {
		name                    string
		ranking                 []string
		depth                   int
		ndcg, precision, recall float64
	}{
		{"the best order", []string{"a", "b", "c"}, 3, 1, 1, 1},
		{"equals in the other order", []string{"a", "c", "b"}, 3, 1, 1, 1},
		// (1 + 2*0.63093) / (2 + 0.63093 + 0.5)
		{"the best one second", []string{"b", "a"}, 3, 2.26186 / 3.13093, 2.0 / 3, 2.0 / 3},
		// 2*0.5 / 3.13093
		{"the best one third", []string{"x", "not", "a"}, 3, 1 / 3.13093, 1.0 / 3, 1.0 / 3},
		{"too late", []string{"x", "y", "z", "a"}, 3, 0, 0, 0},
		// the ideal is cut at the same depth: 2 + 0.63093
		{"only two looked at", []string{"a", "x", "b"}, 2, 2 / 2.63093, 1.0 / 2, 1.0 / 3},
		{"the same one twice", []string{"a", "a", "a"}, 3, 2 / 3.13093, 1.0 / 3, 1.0 / 3},
		{"nothing", nil, 3, 0, 0, 0},
		// 2 + 1*0.43068, over an ideal that has no fourth
		{"deeper than all that is relevant", []string{"a", "x", "y", "b"}, 10, 2.43068 / 3.13093, 2.0 / 10, 2.0 / 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			near(t, "nDCG", gains.NDCG(c.ranking, c.depth), c.ndcg)
			near(t, "precision", gains.Precision(c.ranking, c.depth), c.precision)
			near(t, "recall", gains.Recall(c.ranking, c.depth), c.recall)
		})
	}
}

// Of a and its double only one can be gained.
func TestNDCGOf(t *testing.T) {
	gains, most := Gains{"a": 2, "double": 1, "b": 1}, Gains{"a": 2, "b": 1}
	near(t, "the best order", gains.NDCGOf(most, []string{"a", "b"}, 3), 1)
	near(t, "the double only", gains.NDCGOf(most, []string{"double"}, 3), 1/2.63093)
}

func TestNothingRelevant(t *testing.T) {
	for _, gains := range []Gains{nil, {"a": 0}} {
		near(t, "nDCG", gains.NDCG([]string{"a"}, 3), 0)
		near(t, "recall", gains.Recall([]string{"a"}, 3), 0)
		near(t, "precision", gains.Precision([]string{"a"}, 3), 0)
	}
}

func TestMean(t *testing.T) {
	near(t, "mean", Mean([]float64{1, 0, 0.5, 0.5}), 0.5)
	near(t, "mean", Mean(nil), 0)
}

func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.0001 {
		t.Errorf("%s %f, want %f", name, got, want)
	}
}
