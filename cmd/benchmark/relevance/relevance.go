// Package relevance measures how well an order of results fits what somebody
// judged beforehand: the usual measures of information retrieval, as the
// textbooks and trec_eval define them.
package relevance

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Gains are how much it is worth to find each document. What is not in here, or
// has 0, is not relevant.
type Gains map[string]float64

// NDCG is the discounted cumulative gain of the first documents, as a share of
// what the best order of all that is relevant would have got: 1 is perfect. It
// is 0 if nothing is relevant.
func (g Gains) NDCG(ranking []string, depth int) float64 { return g.NDCGOf(g, ranking, depth) }

// NDCGOf is NDCG for when not all that is relevant can be gained, since some of it
// stands for the same: it is a share of the best order of what can.
func (g Gains) NDCGOf(most Gains, ranking []string, depth int) float64 {
	best := slices.SortedFunc(maps.Values(most), func(a, b float64) int { return cmp.Compare(b, a) })
	ideal := discounted(best[:min(depth, len(best))])
	if ideal == 0 {
		return 0
	}
	return discounted(g.of(ranking, depth)) / ideal
}

// Precision is the share of the first places that hold something relevant.
// Places that stay empty count as wrong.
func (g Gains) Precision(ranking []string, depth int) float64 {
	return float64(g.hits(ranking, depth)) / float64(depth)
}

// Recall is the share of all that is relevant that is among the first documents.
func (g Gains) Recall(ranking []string, depth int) float64 {
	relevant := count(slices.Collect(maps.Values(g)))
	if relevant == 0 {
		return 0
	}
	return float64(g.hits(ranking, depth)) / float64(relevant)
}

// Mean is the mean of values, 0 if there are none.
func Mean(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

// of returns the gains of the first documents. One that is listed twice gains
// nothing the second time.
func (g Gains) of(ranking []string, depth int) []float64 {
	seen := map[string]bool{}
	var gains []float64
	for _, document := range ranking[:min(depth, len(ranking))] {
		gain := g[document]
		if seen[document] {
			gain = 0
		}
		seen[document] = true
		gains = append(gains, gain)
	}
	return gains
}

func (g Gains) hits(ranking []string, depth int) int { return count(g.of(ranking, depth)) }

// count returns how many of the gains are above 0.
func count(gains []float64) (n int) {
	for _, gain := range gains {
		if gain > 0 {
			n++
		}
	}
	return n
}

// discounted adds up gains, each divided by the logarithm of its place, so that
// the first place counts whole and the third half.
func discounted(gains []float64) (sum float64) {
	for i, gain := range gains {
		sum += gain / math.Log2(float64(i)+2)
	}
	return sum
}
