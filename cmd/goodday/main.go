// Goodday makes a website out of a folder of Markdown.
//
//	goodday serve [FOLDER] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE]
//	              [--skip-broken] [--addr HOST:PORT]
//	goodday check [FOLDER] [--format FORMAT] [--site NAME] [--now DATE]
//	              [--against VERSION] [--changed-since VERSION] [--baseline FILE]
//	              [--write-baseline FILE] [--strict] [--all] [--owners]
//	              [--owners=csv]
//	goodday preview [FOLDER] --changed-since VERSION [-o FILE] [--site NAME]
//	                [--base-url ADDRESS] [--now DATE]
//	goodday search SITE WORDS... [--lang LANGUAGE] [--limit NUMBER]
//	               [--filter NAME=VALUE] [--typing] [--json]
//	goodday new KIND [FOLDER] [--set FIELD=VALUE] [--name FILE] [--site NAME]
//	            [--now DATE]
//	goodday checked FILE... [--by ROLE] [--again DATE] [--now DATE]
//	goodday read FILE... [--by ROLE] [--now DATE]
//	goodday build [FOLDER] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE]
//	              [--skip-broken] [--json] [--report FILE]
//	goodday withdraw REFERENCE [FOLDER] [-o OUT] [--base-url ADDRESS] [--now DATE]
//	goodday version
//	goodday help [WORD]
//
// The exit status is 0 when everything asked for is published, also with pages
// left out by --skip-broken; 1 when something is not; 2 for wrong use.
//
// Each command is defined once, in the file of its name: what is written about it,
// its arguments and what it does. The list is in command.go. Command lines are
// parsed in parse.go, and what people are told about commands is made in help.go
// (and written above and into README by the test of that file). The work is done
// by package site and its neighbours, and what they find is printed by package
// report.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"

	"github.com/mattn/go-isatty"
)

// The exit statuses.
const (
	done     = 0
	failed   = 1
	wrongUse = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the whole program.
func run(args []string, stdout, stderr io.Writer) (status int) {
	defer func() {
		if recover() != nil {
			status = sorry(stderr)
		}
	}()
	debug.SetTraceback("none") // for what cannot be caught above: GOTRACEBACK=all still shows where
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := console{ctx: ctx, stdin: os.Stdin, stdout: stdout, stderr: stderr}
	if len(args) == 0 {
		return c.wrong("What should Goodday do?", commandList())
	}
	return c.run(args[0], args[1:])
}

// sorry reports a fault in the program itself.
func sorry(stderr io.Writer) int {
	fmt.Fprint(stderr, "Something in Goodday itself went wrong. That is not your fault.\n"+
		"The pages that stood there before are still there. Please tell the people who look after Goodday what you did.\n")
	return failed
}

// console is what every command runs with.
type console struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
}

// run parses the arguments of the named command and runs it.
func (c console) run(name string, words []string) int {
	command := find(name)
	if command == nil {
		return c.wrong("Goodday does not know the word "+quote(name)+".", commandList())
	}
	args := command.arguments()
	help, wrong := parse(args, words)
	switch {
	case help:
		fmt.Fprint(c.stdout, command.help())
		return done
	case wrong != "":
		return c.wrong(wrong, command.usage())
	}
	return args.run(c)
}

// fail prints why a command did not do what was asked.
func (c console) fail(why string) int {
	fmt.Fprintln(c.stderr, why)
	return failed
}

// statusOf returns the exit status of a command that ran.
func statusOf(ok bool) int {
	if ok {
		return done
	}
	return failed
}

// wrong prints what is wrong with a command line, and how to write it.
func (c console) wrong(what, usage string) int {
	fmt.Fprintf(c.stderr, "%s\n\n%s", what, usage)
	return wrongUse
}

// problems prints what was found in the files.
func (c console) problems(problems []content.Problem) {
	report.Text(c.stderr, problems, isTerminal(c.stderr))
}

// isTerminal reports whether a stream is connected to a terminal.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}
