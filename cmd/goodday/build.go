package main

import (
	"errors"
	"fmt"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/serve"
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

var serveCommand = subcommand{name: "serve", use: serveUse, run: command.serve, options: func(f *flags) []option {
	return append(f.siteOptions(), option{[]string{"addr"}, true, f.setAddr})
}}

// make builds, and shows progress to whoever is looking.
func (c command) make(request site.Request) (report.Report, error) {
	p := startProgress(c.stderr, isTerminal(c.stderr))
	defer p.stop()
	request.Tell = p.tell
	return site.Build(c.ctx, request)
}

// serve makes the website and shows what stands there now: if a site has a
// mistake in it, that is how it was before.
func (c command) serve(f flags) int {
	result, err := c.make(f.request)
	report.Text(c.stderr, result.Problems, isTerminal(c.stderr))
	report.Summary(c.stdout, result)
	if err != nil {
		return done
	}
	out, stands := site.Stands(f.request)
	if !stands {
		fmt.Fprintln(c.stderr, "There is nothing to show yet.")
		return failed
	}
	err = serve.Run(c.ctx, f.addr, out, func(address string) {
		fmt.Fprintf(c.stdout, "\nLook at it here: %s\nTo stop, press Ctrl and C.\n", address)
	})
	var refusal *serve.Refusal
	if errors.As(err, &refusal) {
		fmt.Fprintln(c.stderr, refusal.Message+" "+refusal.Do)
		return failed
	}
	return done
}
