package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"

	"goodday/cmd/benchmark/searching"
)

// runSearch measures search on generated pages, or what misspelt words find.
func runSearch(args []string) error {
	flags := flag.NewFlagSet("search", flag.ContinueOnError)
	pages := flags.String("pages", "200,2000,20000", "how many pages; each is rounded up to hundreds")
	runs := flags.Int("runs", 3, "how many times each thing is done")
	dir := flags.String("o", "", "an empty folder to work in; without it, one that is removed afterwards")
	misspelt := flags.Bool("misspelt", false, "print what misspelt words find in an example site, and nothing else")
	part := flags.String("part", "", "used by the program itself: do a part of the work on the site in -site")
	site := flags.String("site", "", "see -part")
	if err := parse(flags, args); err != nil {
		return err
	}
	if *part != "" {
		return searching.Work(searching.Part(*part), *site, *dir)
	}
	sizes, err := pageCounts(*pages)
	if err != nil {
		return fmt.Errorf("%w: %w", err, errUsage)
	}
	if err := emptyFolder(*dir); err != nil {
		return err
	}
	options := searching.Options{
		Pages: sizes, Runs: max(*runs, 1), Generate: writeSearchSite, Worker: searchWorker, PeakMemory: peakMemory,
	}
	return inFolder(*dir, func(dir string) error {
		options.Folder = dir
		if *misspelt {
			return searching.Misspelt(context.Background(), options, os.Stdout)
		}
		return searching.Run(context.Background(), options, os.Stdout)
	})
}

// pageCounts parses numbers with commas between, and returns them in whole blocks.
func pageCounts(text string) ([]int, error) {
	var counts []int
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-pages takes numbers with commas between, not %q", part)
		}
		counts = append(counts, wholeBlocks(n))
	}
	slices.Sort(counts)
	return slices.Compact(counts), nil
}

// emptyFolder makes a folder, unless it is "", and returns an error if it is not
// empty.
func emptyFolder(dir string) error {
	if dir == "" {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		return errors.Join(fmt.Errorf("%s is not empty: say another folder with -o", dir), err)
	}
	return nil
}

// searchWorker returns the command for this program in another process.
func searchWorker(part searching.Part, site, out string) *exec.Cmd {
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	return exec.Command(program, "search", "-part", string(part), "-site", site, "-o", out)
}
