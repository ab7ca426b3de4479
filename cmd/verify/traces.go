package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"goodday/cmd/verify/browser"
)

// traces searches one site in a real browser, and prints what its profile keeps of
// the words.
func traces(arguments []string) error {
	flags := flag.NewFlagSet("traces", flag.ExitOnError)
	site := flags.String("site", "bristol", "the folder of the site")
	files := flags.Bool("files", false, "open the pages from files, as on a memory stick")
	if err := flags.Parse(arguments); err != nil || flags.NArg() > 1 {
		return fmt.Errorf("traces may have the folder of a finished build")
	}
	from, done, err := finished(flags.Arg(0))
	if err != nil {
		return err
	}
	defer done()
	if from, err = filepath.Abs(filepath.Join(from, *site)); err != nil {
		return err
	}
	server := browser.Serve(from)
	defer server.Close()
	address := server.URL
	if *files {
		address = "file://" + from
	}
	report, err := browser.Traces(context.Background(), address, os.Stdout)
	if err != nil {
		return err
	}
	fmt.Println(report)
	if len(report.Found)+len(report.Unread) > 0 {
		return errFailed
	}
	return nil
}
