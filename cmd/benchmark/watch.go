package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"text/tabwriter"
	"time"
)

func runWatch(args []string) error {
	flags := flag.NewFlagSet("watch", flag.ContinueOnError)
	pages := flags.Int("pages", 2000, "how many pages; it is rounded up to hundreds")
	saves := flags.Int("saves", 10, "how many times a page is saved")
	if err := parse(flags, args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goodday-benchmark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	count := (max(*pages, 1) + block - 1) / block * block
	return watch(dir, count, max(*saves, 1), os.Stdout)
}

// watch has both programs serve their site, and saves pages of it.
func watch(dir string, count, saves int, out io.Writer) error {
	fmt.Fprintf(out, "Writing %d pages for each program.\n", count)
	if err := generate(dir, count); err != nil {
		return err
	}
	both := programs()
	var tables []times
	for _, p := range both {
		fmt.Fprintf(out, "Building %s.\n", p.name)
		if err := p.compile(dir); err != nil {
			return err
		}
	}
	for _, p := range both {
		fmt.Fprintf(out, "Saving %d pages for %s.\n", saves, p.name)
		t, err := p.measure(dir, saves)
		if err != nil {
			return err
		}
		tables = append(tables, t)
	}
	printWatch(out, count, saves, tables)
	return nil
}

// times are how long each save took, in the order of the saves, until the page was
// new, until a list that names it was, and until search found it.
type times struct {
	name                 string
	pages, lists, search []time.Duration
}

// measure serves a site and saves one page after another.
func (p *program) measure(dir string, saves int) (t times, err error) {
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
	defer stop()
	s, err := serveWith(ctx, p, dir)
	if err != nil {
		return t, err
	}
	defer s.close()
	t.name = p.name
	for n := -1; n < saves; n++ { // the first is not counted: it warms up
		page, list, search, err := s.save(ctx, n+1)
		if err != nil {
			return t, err
		}
		if n >= 0 {
			t.pages, t.lists = append(t.pages, page), append(t.lists, list)
			if search > 0 {
				t.search = append(t.search, search)
			}
		}
		time.Sleep(time.Second) // nobody saves a page while the one before is being made
	}
	return t, nil
}

var titleLine = regexp.MustCompile(`(?m)^title: .*$`)

// save saves a page with a new title, which puts it on the first part of its list,
// and a new word in its text. It is written elsewhere and moved in its place in one
// step; the time begins when it is there.
func (s *server) save(ctx context.Context, n int) (page, list, search time.Duration, err error) {
	number := n % firstStory // an activity
	file := filepath.Join(s.folder, filepath.FromSlash(s.dialect.path(number)))
	source, err := os.ReadFile(file)
	if err != nil {
		return
	}
	word := fmt.Sprintf("zq%cx%c", 'a'+rune(n/26), 'a'+rune(n%26))
	text := titleLine.ReplaceAllString(string(source), "title: Aa "+word) + "\nHere is " + word + ".\n"
	beside := filepath.Join(filepath.Dir(s.folder), "next")
	if err = os.WriteFile(beside, []byte(text), 0o644); err != nil {
		return
	}
	if err = os.Rename(beside, file); err != nil {
		return
	}
	begun := time.Now()
	if page, err = s.until(ctx, begun, often, func() bool { return s.holds(s.page(number), "Here is "+word) }); err != nil {
		return
	}
	if list, err = s.until(ctx, begun, seldom, func() bool { return s.holds(s.list, "Aa "+word) }); err != nil || s.out == "" {
		return
	}
	search, err = s.until(ctx, begun, seldom, func() bool { return s.finds(word) })
	return
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

// printWatch prints the medians, and how the first program stands to the second.
func printWatch(out io.Writer, count, saves int, tables []times) {
	fmt.Fprintf(out, "\n%d pages, the median of %d saves, in milliseconds from the save on:\n\n", count, saves)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tpage is new\tlists are\tsearch is\t")
	for _, t := range tables {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t\n", t.name, milliseconds(t.pages), milliseconds(t.lists), milliseconds(t.search))
	}
	fmt.Fprintf(table, "ratio\t%s\t%s\t\t\n", share(tables[0].pages, tables[1].pages), share(tables[0].lists, tables[1].lists))
	table.Flush()
	fmt.Fprintln(out)
	for _, t := range tables {
		fmt.Fprintf(out, "All saves of %s, page is new:", t.name)
		for _, d := range t.pages {
			fmt.Fprintf(out, " %.0f", float64(d.Microseconds())/1000)
		}
		fmt.Fprintln(out)
	}
}

// middle gives the median; of an even number, the mean of the two in the middle.
func middle(all []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

func milliseconds(all []time.Duration) string {
	if len(all) == 0 {
		return "none"
	}
	return fmt.Sprintf("%.0f", float64(middle(all).Microseconds())/1000)
}

func share(ours, theirs []time.Duration) string {
	return fmt.Sprintf("%.0f %%", 100*float64(middle(ours))/float64(middle(theirs)))
}
