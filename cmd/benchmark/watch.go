package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"text/tabwriter"
	"time"

	"goodday/cmd/benchmark/searching"
)

func runWatch(args []string) error {
	flags := flag.NewFlagSet("watch", flag.ContinueOnError)
	pages := flags.Int("pages", 2000, "how many pages; it is rounded up to hundreds")
	saves := flags.Int("saves", 10, "how many times a page is saved")
	if err := parse(flags, args); err != nil {
		return err
	}
	return inFolder("", func(dir string) error { return watch(dir, wholeBlocks(*pages), max(*saves, 1), os.Stdout) })
}

// watch has both programs serve their site, and saves pages of it.
func watch(dir string, count, saves int, out io.Writer) error {
	both, err := prepare(dir, count, out)
	if err != nil {
		return err
	}
	all := make([][]saved, len(both))
	for i, p := range both {
		fmt.Fprintf(out, "Saving %d pages for %s.\n", saves, p.name)
		if all[i], err = p.measure(dir, saves); err != nil {
			return err
		}
	}
	printWatch(out, count, both, all)
	return nil
}

// saved is how long it took from a save until the page was new, until a list that
// names it was, and until search found its new word; search is 0 without a search.
type saved struct{ page, list, search time.Duration }

// measure serves a site and saves one page after another.
func (p *program) measure(dir string, saves int) ([]saved, error) {
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
	defer stop()
	s, err := serveWith(ctx, p, dir)
	if err != nil {
		return nil, err
	}
	defer s.close()
	var all []saved
	for n := range saves + 1 {
		one, err := s.save(ctx, n)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
		time.Sleep(time.Second) // nobody saves a page while the one before is being made
	}
	return all[1:], nil // the first is not counted: it warms up
}

var titleLine = regexp.MustCompile(`(?m)^title: .*$`)

// save saves a page with a new title, which puts it on the first part of its list,
// and a new word in its text. It writes the page elsewhere and moves it into its
// place in one step, from which on it takes the time.
func (s *server) save(ctx context.Context, n int) (t saved, err error) {
	number := n % firstStory // an activity
	file := filepath.Join(s.folder, filepath.FromSlash(s.dialect.path(number)))
	source, err := os.ReadFile(file)
	if err != nil {
		return t, err
	}
	word := fmt.Sprintf("zq%cx%c", 'a'+rune(n/26), 'a'+rune(n%26))
	text := titleLine.ReplaceAllString(string(source), "title: Aa "+word) + "\nHere is " + word + ".\n"
	beside := filepath.Join(filepath.Dir(s.folder), "next")
	if err := os.WriteFile(beside, []byte(text), 0o644); err != nil {
		return t, err
	}
	if err := os.Rename(beside, file); err != nil {
		return t, err
	}
	begun := time.Now()
	t.page, err = s.until(ctx, begun, often, func() bool { return s.holds(s.page(number), "Here is "+word) })
	if err == nil {
		t.list, err = s.until(ctx, begun, seldom, func() bool { return s.holds(s.list, "Aa "+word) })
	}
	if err == nil && s.out != "" {
		t.search, err = s.until(ctx, begun, seldom, func() bool { return s.finds(word) })
	}
	return t, err
}

// How long to wait before asking again: for what comes at once, and for what takes
// work, from which asking takes time.
const (
	often  = time.Millisecond
	seldom = 20 * time.Millisecond
)

// until asks again and again until something holds.
func (s *server) until(ctx context.Context, begun time.Time, pause time.Duration, holds func() bool) (time.Duration, error) {
	for !holds() {
		select {
		case <-ctx.Done():
			return 0, fmt.Errorf("%s did not show a saved page:\n%s", s.dialect.name, firstLines(s.said.String()))
		case <-time.After(pause):
		}
	}
	return time.Since(begun), nil
}

// printWatch prints the medians, and the ratio of the two.
func printWatch(out io.Writer, count int, both []*program, all [][]saved) {
	fmt.Fprintf(out, "\n%d pages, the median of %d saves, in milliseconds from the save on:\n\n", count, len(all[0]))
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tpage is new\tlists are\tsearch is\t")
	for i, p := range both {
		search := "none"
		if median := searching.Median(all[i], saved.untilSearch); median > 0 {
			search = fmt.Sprintf("%.0f", median)
		}
		fmt.Fprintf(table, "%s\t%.0f\t%.0f\t%s\t\n", p.name, searching.Median(all[i], saved.untilPage), searching.Median(all[i], saved.untilList), search)
	}
	share := func(measure func(saved) float64) float64 {
		return 100 * searching.Median(all[0], measure) / searching.Median(all[1], measure)
	}
	fmt.Fprintf(table, "ratio\t%.0f %%\t%.0f %%\t\t\n", share(saved.untilPage), share(saved.untilList))
	table.Flush()
	fmt.Fprintln(out)
	for i, p := range both {
		fmt.Fprintf(out, "All saves of %s, page is new:", p.name)
		for _, s := range all[i] {
			fmt.Fprintf(out, " %.0f", s.untilPage())
		}
		fmt.Fprintln(out)
	}
}

func (s saved) untilPage() float64   { return milliseconds(s.page) }
func (s saved) untilList() float64   { return milliseconds(s.list) }
func (s saved) untilSearch() float64 { return milliseconds(s.search) }

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
