package searching

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// row is a figure that both engines have.
type row struct {
	what           string
	ours, pagefind float64
	digits         int
	target         string // what ours is to reach
}

// printTable prints what was measured, with what is to be reached beside it.
func printTable(out io.Writer, runs int, all []figures) {
	fmt.Fprintf(out, "\nUntil the first five results, and what it took to index; the median of %d runs. kB are 1,000 bytes as sent.\n", runs)
	for _, f := range all {
		fmt.Fprintf(out, "\n%d pages\n", f.pages)
		table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
		fmt.Fprintln(table, "\tours\tPagefind 1.6.0\tours/Pagefind\tto reach\t")
		for _, r := range f.rows() {
			fmt.Fprintf(table, "%s\t%.*f\t%.*f\t%.0f %%\t%s\t\n", r.what, r.digits, r.ours, r.digits, r.pagefind, 100*r.ours/r.pagefind, r.target)
		}
		table.Flush()
		f.printRest(out)
	}
}

// rows are the figures that both engines have.
func (f *figures) rows() []row {
	var rows []row
	goal := targets[f.pages]
	for i, t := range trials {
		ours, pagefind := f.ours.searches[i], f.pagefind.searches[i]
		if !t.slow {
			rows = append(rows,
				row{t.name + ", kB", kilobytes(ours.bytes), kilobytes(pagefind.bytes), 1, goal.bytes(t)},
				row{t.name + ", requests", float64(ours.requests), float64(pagefind.requests), 0, goalRequests(t)})
		}
		rows = append(rows, row{t.name + ", ms", milliseconds(ours.after), milliseconds(pagefind.after), 0, goal.time(t)})
	}
	ours, pagefind := f.ours, f.pagefind
	return append(rows,
		row{"client script, kB", kilobytes(ours.sizes.script.bytes), kilobytes(pagefind.sizes.script.bytes + pagefind.sizes.wasm.bytes), 1, "6"},
		row{"whole index, kB", kilobytes(ours.sizes.index.bytes), kilobytes(pagefind.sizes.index.bytes), 0, goal.index},
		row{"whole index, files", float64(ours.sizes.index.files), float64(pagefind.sizes.index.files), 0, ""},
		row{"indexing, CPU s", ours.indexing.seconds, pagefind.indexing.seconds, 2, goal.seconds},
		row{"indexing, peak MB", ours.indexing.peak / 1e6, pagefind.indexing.peak / 1e6, 0, goal.memory})
}

// printRest prints what only ours has, and what figures of the table are made of.
func (f *figures) printRest(out io.Writer) {
	fmt.Fprintf(out, "Indexing: ours is on top of loading the pages. Loading: %.2f CPU s, %.0f MB; loading and indexing: %.2f CPU s, %.0f MB.\n",
		f.loading.seconds, f.loading.peak/1e6, f.working.seconds, f.working.peak/1e6)
	fmt.Fprintf(out, "Pagefind's script is %.1f kB and its WebAssembly %.1f kB.\n",
		kilobytes(f.pagefind.sizes.script.bytes), kilobytes(f.pagefind.sizes.wasm.bytes))
	if k := f.keys; k != nil {
		fmt.Fprintf(out, "A key after the first, on a phone %d times slower, of %d keys: script median %.0f ms, worst %.0f ms; all of the main thread's work, without what a key costs in a plain box, median %.0f ms, worst %.0f ms. To reach: 50 ms with 20000 pages.\n",
			slowPhone, k.number, milliseconds(k.script.median), milliseconds(k.script.worst), milliseconds(k.all.median), milliseconds(k.all.worst))
	}
}

func kilobytes[N int | int64](bytes N) float64 { return float64(bytes) / 1000 }

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// target holds what is to be reached with a number of pages, "" if nothing is.
type target struct{ oneWord, slowTime, index, seconds, memory string }

var targets = map[int]target{
	200:    {oneWord: "15", index: "60"},
	2_000:  {oneWord: "20", slowTime: "33 %", index: "600", seconds: "0.8", memory: "100"},
	20_000: {oneWord: "32", seconds: "5", memory: "300"},
}

func (t target) bytes(trial trial) string {
	if trial.three {
		return ""
	}
	return t.oneWord
}

func (t target) time(trial trial) string {
	if trial.slow && !trial.three {
		return t.slowTime
	}
	return ""
}

func goalRequests(trial trial) string {
	if trial.three {
		return "11"
	}
	return "8"
}
