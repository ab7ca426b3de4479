package judged

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/cmd/benchmark/relevance"
)

// measures are printed below each other, each with a column for each engine.
var measures = []measure{
	{"right page in the first three, %", right, func(v []float64) string { return fmt.Sprintf("%.0f", 100*relevance.Mean(v)) }},
	{"nDCG@10", order, func(v []float64) string { return fmt.Sprintf("%.3f", relevance.Mean(v)) }},
	{"nothing found, searches", empty, func(v []float64) string { return fmt.Sprintf("%.0f", relevance.Mean(v)*float64(len(v))) }},
}

// row is some of the queries, which are summed up together.
type row struct {
	label string
	has   func(Query) bool
}

// rowsOf are the groups and languages that there are, and all.
func rowsOf(queries []Query) []row {
	var rows []row
	for _, group := range groups {
		rows = append(rows, row{group, func(q Query) bool { return q.Group == group }})
	}
	languages := languagesOf(queries)
	slices.Sort(languages)
	for _, language := range languages {
		rows = append(rows, row{"in " + language, func(q Query) bool { return q.Language == language }})
	}
	rows = append(rows, row{"all", func(Query) bool { return true }})
	return slices.DeleteFunc(rows, func(r row) bool {
		return !slices.ContainsFunc(queries, func(q Query) bool { return q.answered() && r.has(q) })
	})
}

// printTable prints each measure, for each engine and row.
func printTable(out io.Writer, queries []Query, engines []*engine) {
	for _, m := range measures {
		fmt.Fprintln(out, line(m.name, "searches", engines, (*engine).String))
		for _, r := range rowsOf(queries) {
			count := len(engines[0].values(queries, r, m))
			cell := func(e *engine) string { return m.sum(e.values(queries, r, m)) }
			fmt.Fprintln(out, line("  "+r.label, count, engines, cell))
		}
		fmt.Fprintln(out)
	}
}

func line(label string, count any, engines []*engine, cell func(*engine) string) string {
	text := fmt.Sprintf("%-34s%10v", label, count)
	for _, e := range engines {
		text += fmt.Sprintf("%12s", cell(e))
	}
	return text
}

// values measures the answers to the queries of a row.
func (e *engine) values(queries []Query, r row, m measure) []float64 {
	var values []float64
	for i, q := range queries {
		if q.answered() && r.has(q) {
			values = append(values, m.of(q, e.answers[i]))
		}
	}
	return values
}

// printUnanswered lists the queries that no page answers, with how many results
// each engine has for them.
func printUnanswered(out io.Writer, queries []Query, engines []*engine) {
	if !slices.ContainsFunc(queries, func(q Query) bool { return !q.answered() }) {
		return
	}
	fmt.Fprintln(out, line("results where no page answers", "", engines, (*engine).String))
	for i, q := range queries {
		if !q.answered() {
			fmt.Fprintln(out, line("", "", engines, func(e *engine) string { return fmt.Sprint(e.answers[i].total) }), "", q)
		}
	}
	fmt.Fprintln(out)
}

// printMisses lists the queries for which an engine has no page that answers among
// the first three results, with those that were there.
func printMisses(out io.Writer, queries []Query, e *engine) {
	fmt.Fprintf(out, "No right page in the first three, %s:\n", e.name)
	missed, of := 0, 0
	for i, q := range queries {
		if !q.answered() {
			continue
		}
		of++
		if right(q, e.answers[i]) == 1 {
			continue
		}
		missed++
		shown := e.answers[i].first[:min(first, len(e.answers[i].first))]
		fmt.Fprintf(out, "  %-11s %s: %s\n", q.Group, q, cmp.Or(strings.Join(shown, ", "), "nothing found"))
	}
	fmt.Fprintf(out, "  %d of %d\n", missed, of)
}
