package main

import (
	"goodday/cmd/goodday/internal/serve"
	"goodday/cmd/goodday/internal/site"
)

// serveArgs are the arguments of serve.
type serveArgs struct {
	siteArgs
	address string
}

var serveCommand = command{
	name: "serve", group: lookGroup, summary: "makes the website and shows it on this computer",
	words: "[FOLDER]", about: aboutFolder, example: "goodday serve ourtown",
	arguments: func() arguments { return &serveArgs{address: "127.0.0.1:8080"} },
}

func (a *serveArgs) options() []option {
	return append(a.buildOptions(), option{name: "addr", value: "HOST:PORT", help: "show it there. It starts as " + a.address, set: a.setAddress})
}

func (a *serveArgs) setAddress(address string) (wrong string) {
	if err := serve.CheckAddress(address); err != nil {
		return err.Error()
	}
	a.address = address
	return ""
}

// run builds the website, serves it, and keeps it up to date while somebody
// writes. If a site has a mistake in it, its old pages are served.
func (a *serveArgs) run(c console) int {
	stopProgress := c.showProgress(&a.Request)
	server := newDevServer(a.Request, newReporter(c.stdout, c.stderr))
	defer server.close()
	result, err := server.firstBuild(c.ctx)
	stopProgress()
	server.reporter.begin(result)
	if err != nil {
		return done // it was interrupted
	}
	out, stands := site.Stands(a.Request)
	if !stands {
		return c.fail("There is nothing to show yet.")
	}
	if err := server.run(c.ctx, a.address, out); err != nil {
		return c.fail(err.Error())
	}
	return done
}
