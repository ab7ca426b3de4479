// Command benchmark measures how much work it is to build a large site, how soon
// one that is served shows what was saved, and how that compares with the hugo
// program and the same pages; and how well search finds what people look for, and
// how that compares with other engines and with the textbook.
//
//	go run ./cmd/benchmark generate -pages 2000 -o DIR
//	go run ./cmd/benchmark records -records 300 -o DIR
//	go run ./cmd/benchmark build -pages 2000 -runs 3
//	go run ./cmd/benchmark watch [-pages 2000] [-saves 10]
//	go run ./cmd/benchmark judged [-set FILE] [-sites DIR] [-engines ours,pagefind,minisearch,orama]
//	go run ./cmd/benchmark facts [-sites DIR]
//	go run ./cmd/benchmark collection -documents FILE -queries FILE -judgements FILE [-runs DIR]
//	go run ./cmd/benchmark search [-pages 200,2000,20000] [-runs 3] [-o DIR] [-misspelt]
//
// generate writes two folders: DIR/goodday and DIR/hugo. They hold the same
// pages, of about 300 words each with the fields that real ones have: 70 in a
// hundred are activities, 20 are stories, the rest routes, services, plain
// pages and what young people said. There are 13 topics and 12 areas. The same
// number always makes the same bytes. Each folder has a plain theme of its own,
// made for this; both write the same pages and the same lists in parts of 64.
//
// records writes a site of the shape that real directories have, in which most records
// say nothing of cost and ages: see package records.
//
// build generates, builds both programs (goodday from this module, hugo from
// the release in go.mod), and runs them in turn, each time into a new folder.
// It prints for each the processor time, the most memory, and pages a second:
// the median of the runs, and the ratio of the two. It fails if the two did not
// write the same number of pages and lists, for then nothing was compared. It does
// not judge the times: those depend on the machine.
//
// watch generates and builds both programs too. Each serves its site while pages
// are saved one after the other, by a rename, with a new title and a new word. It
// prints how long it took from there until the page was answered new, until the
// list that it comes first in was, and until our search found the word: the median
// of the saves, each with at least a second of rest before it.
//
// judged asks every search of examples/judged.yaml, or of FILE, of our own reader
// and of Pagefind, MiniSearch and Orama, the releases that .ci pins, over the same
// pages of the example sites (those in DIR, or freshly built); -engines ours asks
// only ours, which needs no browser. Our ranking is what the search page shows:
// the results in the reader's language, then those in others; it may hold lists,
// such as the page of an area, which the others do not have. The others run in
// Chromium and search the pages in the reader's language; half-typed words go to
// them as they are. MiniSearch and Orama index the title (which counts four times),
// the headings (twice) and the main part, MiniSearch with prefixes, fuzzy 0.2 and
// OR, Orama with tolerance 1 and its stemmers for English and Arabic; it has none
// for Polish. The command prints by group, by language and over all how many
// searches have a page that answers among the first three results, nDCG@10, and
// for how many nothing was found. Of a page and its Easy Read page only the first
// gains anything in nDCG, as much as it was judged to be worth. Searches of the
// group nothing, which no page answers, are in none of these figures: for each of
// them it prints how many results there are. Then it lists every search of which
// our first three results hold no page that answers. Times are not measured.
//
// facts asks the search of each example site for every fact that its pages state, and
// prints how many of the pages that have it are found. It fails if any is not.
//
// collection measures over a standard collection in the form of Cranfield's
// (cran.all.1400, cran.qry, cranqrel), which is not part of this repository. It
// prints nDCG@10, P@5 and recall@10 of textbook BM25, of our reader and of the
// browser's script, each for the questions as written, for their three rarest
// words, and for those with two letters swapped in one of them. With -runs it
// writes the rankings to DIR as trec_eval reads them.
//
// search writes a site of so many pages, of 294 words each with as many
// different words as a real text has, and has ours and Pagefind index it. It
// prints, for both in one table, what a search in Chromium fetches and how long
// it takes until the first five results are shown, on this machine and on an old
// phone on a slow line; what the index weighs; and what it costs to make:
// ours is what indexing adds to loading the pages. For the largest site it
// types into the search box too. It fails if one of the two found no five
// results, and does not judge the times. With -misspelt it only prints what
// both find first for four misspelt words in an example site.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"goodday/cmd/benchmark/records"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "benchmark:", err)
		if errors.Is(err, errUsage) {
			os.Exit(2)
		}
		os.Exit(1)
	}
}

var errUsage = errors.New(`say one of
  go run ./cmd/benchmark generate -pages 2000 -o DIR
  go run ./cmd/benchmark records -records 300 -o DIR
  go run ./cmd/benchmark build -pages 2000 -runs 3
  go run ./cmd/benchmark watch [-pages 2000] [-saves 10]
  go run ./cmd/benchmark judged [-set FILE] [-sites DIR] [-engines ours,pagefind,minisearch,orama]
  go run ./cmd/benchmark facts [-sites DIR]
  go run ./cmd/benchmark collection -documents FILE -queries FILE -judgements FILE [-runs DIR]
  go run ./cmd/benchmark search [-pages 200,2000,20000] [-runs 3] [-o DIR] [-misspelt]`)

var subcommands = map[string]func(args []string) error{
	"generate": runGenerate, "records": runRecords, "build": runCompare, "watch": runWatch,
	"judged": runJudged, "facts": runFacts, "collection": runCollection, "search": runSearch,
}

func run(args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	subcommand, found := subcommands[args[0]]
	if !found {
		return fmt.Errorf("there is no %q: %w", args[0], errUsage)
	}
	return subcommand(args[1:])
}

// parse parses the flags of a subcommand, which has no other arguments.
func parse(flags *flag.FlagSet, args []string) error {
	flags.SetOutput(io.Discard) // the error has the same words
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("%w: %w", err, errUsage)
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is too much: %w", flags.Arg(0), errUsage)
	}
	return nil
}

// buildFlags are the flags of generate and build.
func buildFlags(name string, args []string) (pages, runs int, dir string, err error) {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.IntVar(&pages, "pages", 2000, "how many pages; it is rounded up to hundreds")
	flags.IntVar(&runs, "runs", 3, "how many times each program runs")
	flags.StringVar(&dir, "o", "", "the folder to work in; build removes its own one afterwards")
	err = parse(flags, args)
	return wholeBlocks(pages), max(runs, 1), dir, err
}

func runGenerate(args []string) error {
	pages, _, dir, err := buildFlags("generate", args)
	if err == nil && dir == "" {
		err = errors.New("say where to with -o DIR")
	}
	if err != nil {
		return err
	}
	return generate(dir, pages)
}

func runRecords(args []string) error {
	flags := flag.NewFlagSet("records", flag.ContinueOnError)
	count := flags.Int("records", 300, "how many activities")
	dir := flags.String("o", "", "the folder to write to")
	err := parse(flags, args)
	if err == nil && *dir == "" {
		err = errors.New("say where to with -o DIR")
	}
	for name, text := range records.Files(max(*count, 1)) {
		if err == nil {
			err = write(*dir, name, text)
		}
	}
	return err
}

func runCompare(args []string) error {
	pages, runs, dir, err := buildFlags("build", args)
	if err != nil {
		return err
	}
	return inFolder(dir, func(dir string) error { return compare(dir, pages, runs, os.Stdout) })
}

// inFolder works in a folder, or if it is "" in one of its own that it removes
// afterwards.
func inFolder(dir string, work func(dir string) error) error {
	if dir != "" {
		return work(dir)
	}
	dir, err := os.MkdirTemp("", "goodday-benchmark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	return work(dir)
}
