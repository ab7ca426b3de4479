// Goodday makes a website out of a folder of Markdown.
//
//	goodday build [DIR] [-o OUT] [--site NAME]... [--base-url URL] [--now DATE] [--skip-broken] [--json]
//	goodday serve [DIR] [--addr HOST:PORT] [and all of build but --json]
//	goodday check [DIR] [--format text|json|sarif|github|markdown] [--site NAME]... [--now DATE] [--strict] [--all] [--against REF] [--owners[=csv]]
//	goodday preview [DIR] --changed-since REF [-o FILE] [--site NAME]... [--base-url URL] [--now DATE]
//	goodday search SITE QUERY... [--lang LANGUAGE] [--limit N] [--filter NAME=VALUE]... [--typing] [--json]
//	goodday version
//	goodday help
//
// The exit status is 0 when everything asked for is published, also with pages
// left out by --skip-broken; 1 when something is not; 2 for wrong use.
//
// This file and its neighbours read the command line (flags.go), say how it is
// written (help.go), show progress (progress.go) and call package site, which
// does the work. What is found is printed by package report.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/mattn/go-isatty"
)

// The exit statuses.
const (
	done     = 0
	failed   = 1
	wrongUse = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the whole command.
func run(args []string, stdout, stderr io.Writer) (status int) {
	defer func() {
		if recover() != nil {
			status = sorry(stderr)
		}
	}()
	debug.SetTraceback("none") // for what cannot be caught above: GOTRACEBACK=all still shows where
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever asks a second time does not wait
	c := command{ctx: ctx, stdin: os.Stdin, stdout: stdout, stderr: stderr}
	if len(args) == 0 {
		return c.wrong("What should Goodday do?", usage)
	}
	return c.run(args[0], args[1:])
}

func sorry(stderr io.Writer) int {
	fmt.Fprint(stderr, "Something in Goodday itself went wrong. That is not your fault.\n"+
		"The pages that stood there before are still there. Please tell the people who look after Goodday what you did.\n")
	return failed
}

// command is what every subcommand needs.
type command struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
}

// subcommand is one word that stands after goodday.
type subcommand struct {
	name string
	// use says how it is written.
	use string
	// options are its flags, which fill in f.
	options func(f *flags) []option
	// argument takes one word that is not a flag. Without it there is one such
	// word: a folder.
	argument func(f *flags, word string) (wrong string)
	// complete looks at everything together once it is read.
	complete func(f *flags) (wrong string)
	run      func(command, flags) int
}

// subcommands are all of them, each described in the file of its name.
var subcommands = []subcommand{buildCommand, serveCommand, checkCommand, searchCommand, versionCommand, newCommand, checkedCommand, withdrawCommand, previewCommand}

func (c command) run(name string, args []string) int {
	for _, s := range subcommands {
		if s.name == name {
			return c.with(s, args)
		}
	}
	switch name {
	case "help", "--help", "-h", "-help":
		fmt.Fprint(c.stdout, help)
		return done
	}
	return c.wrong("Goodday does not know the word "+quote(name)+".", usage)
}

// with reads the flags of a subcommand and runs it.
func (c command) with(s subcommand, args []string) int {
	f, wrong := parseFlags(s, args)
	switch {
	case f.help:
		fmt.Fprint(c.stdout, help)
		return done
	case wrong != "":
		return c.wrong(wrong, s.use)
	}
	return s.run(c, f)
}

// wrong says what is wrong with the command line and how it is written.
func (c command) wrong(what, use string) int {
	fmt.Fprintf(c.stderr, "%s\n\n%s\n", what, use)
	return wrongUse
}

// isTerminal reports whether somebody is looking.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}
