package main

import (
	"errors"
	"fmt"

	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

var serveCommand = subcommand{name: "serve", use: serveUse, run: command.serve, options: func(f *flags) []option {
	return append(f.siteOptions(), option{[]string{"addr"}, true, f.setAddr})
}}

// serve makes the website, shows what stands there, and goes on making and
// showing it while somebody writes. If a site has a mistake in it, what is shown
// is how it was before.
func (c command) serve(f flags) int {
	p := startProgress(c.stderr, isTerminal(c.stderr))
	f.request.Tell = p.tell
	l := newLive(f.request, newVoice(c.stdout, c.stderr))
	defer l.close()
	result, err := l.first(c.ctx)
	p.stop()
	l.voice.begin(result)
	if err != nil {
		return done
	}
	out, stands := site.Stands(f.request)
	if !stands {
		fmt.Fprintln(c.stderr, "There is nothing to show yet.")
		return failed
	}
	err = l.run(c.ctx, f.addr, out)
	var refusal *content.Refusal
	if errors.As(err, &refusal) {
		fmt.Fprintln(c.stderr, refusal.Message+" "+refusal.Do)
		return failed
	}
	return done
}
