package main

import (
	"bytes"
	"fmt"
	"os"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
)

// buildArgs are the arguments of build.
type buildArgs struct {
	siteArgs
	json   bool
	report string // the file for a report, or ""
}

var buildCommand = command{
	name: "build", group: publishGroup, summary: "makes the website and puts it in FOLDER/public",
	words: "[FOLDER]", example: "goodday build ourtown --skip-broken",
	about:     aboutFolder + " A site with a mistake in it is not published, and what was there before stays. The others are.",
	arguments: func() arguments { return &buildArgs{} },
}

func (a *buildArgs) options() []option {
	return append(
		a.buildOptions(),
		option{name: "json", help: "print everything that happened, for programs", set: setTrue(&a.json)},
		option{name: "report", value: "FILE", help: "write the same into FILE", set: setText(&a.report)},
	)
}

// run builds the website and reports what happened.
func (a *buildArgs) run(c console) int {
	result, err := c.build(a.Request)
	if a.json {
		report.JSON(c.stdout, result, isTerminal(c.stdout))
	} else {
		c.problems(result.Problems)
		report.Summary(c.stdout, result)
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "Stopped. Sites that were not done stay as they were.")
	}
	if a.report != "" && writeReport(a.report, result) != nil {
		return c.fail("The file " + quote(a.report) + " could not be written.")
	}
	return statusOf(err == nil && result.Done)
}

// writeReport writes what happened into a file, as others may read it.
func writeReport(file string, result report.Report) error {
	var text bytes.Buffer
	report.JSON(&text, result, false) // a buffer takes everything
	return os.WriteFile(file, text.Bytes(), 0o644)
}

// build builds the website, with progress shown.
func (c console) build(request site.Request) (report.Report, error) {
	defer c.showProgress(&request)()
	return site.Build(c.ctx, request)
}
