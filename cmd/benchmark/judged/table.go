package judged

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"goodday/cmd/benchmark/relevance"
)

// first is how many results somebody sees on a phone without moving the page.
const first = 3

// printTable prints, for each group and for all, how good the order of results
// was (nDCG@10), and how many of the queries had a judged page among the first
// three (success@3).
func printTable(out io.Writer, queries []Query, engines []*engine) {
	line := func(label string, count any, cells []string) {
		fmt.Fprintf(out, "%-12s%8v%s\n", label, count, strings.Join(cells, ""))
	}
	var heads []string
	for _, measure := range []string{"nDCG@10", "success@3"} {
		for _, e := range engines {
			heads = append(heads, fmt.Sprintf("%20s", measure+" "+e.name))
		}
	}
	line("", "queries", heads)
	for _, group := range append(groups, "") {
		var cells []string
		count := 0
		for _, measure := range []func(Query, []string) float64{ndcg, success} {
			for _, e := range engines {
				values := e.values(queries, group, measure)
				count = len(values)
				cells = append(cells, fmt.Sprintf("%20.3f", relevance.Mean(values)))
			}
		}
		line(cmp.Or(group, "all"), count, cells)
	}
}

func ndcg(q Query, ranking []string) float64 { return q.gains().NDCG(ranking, depth) }

func success(q Query, ranking []string) float64 {
	if q.gains().Success(ranking, first) {
		return 1
	}
	return 0
}

// values measures the answers to the queries of a group; "" is all of them.
func (e *engine) values(queries []Query, group string, measure func(Query, []string) float64) []float64 {
	var values []float64
	for i, q := range queries {
		if group == "" || q.Group == group {
			values = append(values, measure(q, e.rankings[i]))
		}
	}
	return values
}

// printFailures lists the queries with none of the judged pages among the first
// three results, with those that were there.
func printFailures(out io.Writer, queries []Query, engines []*engine) {
	for _, e := range engines {
		fmt.Fprintf(out, "\nNo judged page among the first three, %s:\n", e.name)
		failed := 0
		for i, q := range queries {
			if success(q, e.rankings[i]) == 1 {
				continue
			}
			failed++
			shown := e.rankings[i][:min(first, len(e.rankings[i]))]
			fmt.Fprintf(out, "  %-11s %s: %s\n", q.Group, q, cmp.Or(strings.Join(shown, ", "), "nothing found"))
		}
		fmt.Fprintf(out, "  %d of %d\n", failed, len(queries))
	}
}
