package judged

import (
	"slices"
	"strings"

	"goodday/cmd/benchmark/relevance"
)

// first is how many results somebody sees on a phone without moving the page.
const first = 3

// measure is something that is printed of the answers to a group of queries.
type measure struct {
	name string
	of   func(Query, answer) float64
	sum  func([]float64) string
}

// right is 1 if a page that answers is among the first.
func right(q Query, a answer) float64 {
	for _, page := range a.first[:min(first, len(a.first))] {
		if slices.Contains(q.Good, page) {
			return 1
		}
	}
	return 0
}

// order is how good the order of the first results is.
func order(q Query, a answer) float64 {
	gains := q.gains()
	return gains.NDCGOf(onceEach(gains), firstOfEach(a.first), depth)
}

// empty is 1 if nothing was found.
func empty(_ Query, a answer) float64 {
	if a.total == 0 {
		return 1
	}
	return 0
}

// plainName is the address of the page that an Easy Read page says more easily, or
// the address itself.
func plainName(page string) string {
	if name, easy := strings.CutSuffix(page, "-easy.html"); easy {
		return name + ".html"
	}
	return page
}

// onceEach returns the most that can be gained: of a page and its Easy Read page
// only the better one, since firstOfEach lets nobody have both.
func onceEach(gains relevance.Gains) relevance.Gains {
	best := relevance.Gains{}
	for page, gain := range gains {
		best[plainName(page)] = max(best[plainName(page)], gain)
	}
	return best
}

// firstOfEach returns the pages with "" for each whose other version came before
// it: that takes up a place and tells nothing new.
func firstOfEach(ranking []string) []string {
	seen := map[string]bool{}
	var firsts []string
	for _, page := range ranking {
		if seen[plainName(page)] {
			page = ""
		}
		seen[plainName(page)] = true
		firsts = append(firsts, page)
	}
	return firsts
}
