// Command benchmark measures how much work it is to build a large site, and how
// that compares with the hugo program building the same pages.
//
//	go run ./cmd/benchmark generate -pages 2000 -o DIR
//	go run ./cmd/benchmark build -pages 2000 -runs 3
//
// generate writes two folders: DIR/goodday and DIR/hugo. They hold the same
// pages, of about 300 words each with the fields that real ones have: 70 in a
// hundred are activities, 20 are stories, the rest routes, services, plain
// pages and what young people said. There are 13 topics and 12 areas. The same
// number always gives the same bytes. Each folder has a plain theme of its own,
// made for this; both write the same pages and the same lists in parts of 64.
//
// build generates, builds both programs (goodday from this module, hugo from
// the release in go.mod), and runs them in turn, each time into a new folder.
// It prints for each the processor time, the most memory, and pages a second:
// the median of the runs, and how the one stands to the other. It fails if the
// two did not write the same number of pages and lists, for then nothing was compared. It
// does not judge the times: those depend on the machine.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "benchmark:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("say generate or build")

func run(args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	pages := flags.Int("pages", 2000, "how many pages; it is rounded up to hundreds")
	runs := flags.Int("runs", 3, "how many times each program runs")
	dir := flags.String("o", "", "the folder to work in; build removes its own one afterwards")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	count := (max(*pages, 1) + block - 1) / block * block
	switch args[0] {
	case "generate":
		return generateInto(*dir, count)
	case "build":
		return compareIn(*dir, count, max(*runs, 1))
	}
	return errUsage
}

func generateInto(dir string, count int) error {
	if dir == "" {
		return errors.New("say where to with -o DIR")
	}
	return generate(dir, count)
}

// compareIn compares in a folder, or in one of its own that it takes away again.
func compareIn(dir string, count, runs int) error {
	if dir == "" {
		temporary, err := os.MkdirTemp("", "goodday-benchmark-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temporary)
		dir = temporary
	}
	return compare(dir, count, runs, os.Stdout)
}
