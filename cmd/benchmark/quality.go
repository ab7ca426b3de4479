package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"goodday/cmd/benchmark/collection"
	"goodday/cmd/benchmark/judged"
)

// runJudged measures search on the example sites.
func runJudged(args []string) error {
	flags := flag.NewFlagSet("judged", flag.ContinueOnError)
	set := flags.String("set", "examples/judged.yaml", "the searches and the pages that should come up")
	sites := flags.String("sites", "", "a folder of the built example sites; without it they are built first")
	engines := flags.String("engines", strings.Join(judged.Engines, ","), "the search engines that are asked")
	if err := parse(flags, args); err != nil {
		return err
	}
	options := judged.Options{Set: *set, Sites: *sites, Engines: strings.Split(*engines, ","), Modules: judged.Modules}
	return judged.Run(context.Background(), options, os.Stdout)
}

// runCollection measures search on a standard collection.
func runCollection(args []string) error {
	var files collection.Files
	flags := flag.NewFlagSet("collection", flag.ContinueOnError)
	flags.StringVar(&files.Documents, "documents", "", "the documents, such as cran.all.1400")
	flags.StringVar(&files.Queries, "queries", "", "the questions, such as cran.qry")
	flags.StringVar(&files.Judgements, "judgements", "", "what is relevant, such as cranqrel")
	flags.StringVar(&files.Runs, "runs", "", "a folder to write run files to")
	if err := parse(flags, args); err != nil {
		return err
	}
	if files.Documents == "" || files.Queries == "" || files.Judgements == "" {
		return fmt.Errorf("-documents, -queries and -judgements are needed: %w", errUsage)
	}
	return collection.Run(files, os.Stdout)
}
