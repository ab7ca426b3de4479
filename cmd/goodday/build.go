package main

import (
	"fmt"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
)

var buildCommand = subcommand{name: "build", use: buildUse, run: command.build, options: func(f *flags) []option {
	return append(f.siteOptions(), option{[]string{"json"}, false, yes(&f.json)})
}}

// build makes the website and says what happened.
func (c command) build(f flags) int {
	result, err := c.make(f.request)
	if f.json {
		report.JSON(c.stdout, result, isTerminal(c.stdout))
	} else {
		report.Text(c.stderr, result.Problems, isTerminal(c.stderr))
		report.Summary(c.stdout, result)
	}
	switch {
	case err != nil:
		fmt.Fprintln(c.stderr, "Stopped. Sites that were not done stay as they were.")
		return failed
	case !result.Complete:
		return failed
	}
	return done
}

// make builds, and shows progress to whoever is looking.
func (c command) make(request site.Request) (report.Report, error) {
	p := startProgress(c.stderr, isTerminal(c.stderr))
	defer p.stop()
	request.Tell = p.tell
	return site.Build(c.ctx, request)
}
