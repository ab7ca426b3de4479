package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"goodday/cmd/benchmark/searching"
)

// printTable prints the median of each program's runs and the ratio of the two.
func printTable(out io.Writer, count int, both []*program) {
	fmt.Fprintf(out, "\n%d pages, %d runs of each in turn, the median:\n\n", count, len(both[0].results))
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tCPU s\tpeak MB\tseconds\tpages/s\tpages\tlists\tother\t")
	for _, p := range both {
		seconds, w := p.median(seconds), p.results[0].written
		fmt.Fprintf(table, "%s\t%.2f\t%.0f\t%.2f\t%.0f\t%d\t%d\t%d\t\n", p.name,
			p.median(cpuSeconds), p.median(megabytes), seconds, float64(count)/seconds, w.pages, w.lists, w.other)
	}
	fmt.Fprintf(table, "ratio\t%.0f %%\t%.0f %%\t%.0f %%\t\t\t\t\t\n",
		ratio(both, cpuSeconds), ratio(both, megabytes), ratio(both, seconds))
	table.Flush()
	fmt.Fprintln(out)
	for _, p := range both {
		fmt.Fprintf(out, "All runs of %s (program + system, memory):", p.name)
		for _, r := range p.results {
			fmt.Fprintf(out, "  %.2f + %.2f s, %.0f MB", r.user.Seconds(), r.system.Seconds(), megabytes(r))
		}
		fmt.Fprintln(out)
	}
}

func cpuSeconds(r result) float64 { return (r.user + r.system).Seconds() }
func seconds(r result) float64    { return r.elapsed.Seconds() }
func megabytes(r result) float64  { return float64(r.peak) / 1e6 }

func (p *program) median(of func(result) float64) float64 { return searching.Median(p.results, of) }

// ratio returns the first program's median in hundredths of the second's.
func ratio(both []*program, of func(result) float64) float64 {
	return 100 * both[0].median(of) / both[1].median(of)
}
