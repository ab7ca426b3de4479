// Verify runs every test of the project, those in a real browser too, and
// prints how many passed. It is the one command that CI runs.
//
//	go run ./cmd/verify                           all of it
//	go run ./cmd/verify quick                     what takes under a minute
//	go run ./cmd/verify STEP                      one step, such as race or fuzz
//	go run ./cmd/verify weights OUT               what the pages in OUT weigh
//	go run ./cmd/verify screenshots -o DIR [OUT]  pictures of pages, to look at
//	go run ./cmd/verify traces [OUT]              what a browser keeps of a search
//	go run ./cmd/verify mutations [-only REGEXP]  do the tests notice changes?
//
// What it needs beside Go is Chromium, Node.js, GCC (for the race detector) and a
// few npm packages. It fetches what is missing: the programs through apt-get
// where it may, the packages, pinned, into .ci/node_modules. Where it may not, it
// says what to install.
//
// The folders beside this file are its parts: output checks finished pages,
// markup their HTML, browser opens them in Chromium, profile looks for words in what
// a browser keeps, script runs the script of the search without a browser, mutation
// changes the code, layers checks who imports whom. Each is an ordinary Go test too: go test ./cmd/verify/output.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/output"
)

func main() {
	if err := atRoot(); err != nil {
		stop(err)
	}
	var err error
	switch command, rest := split(os.Args[1:]); command {
	case "":
		err = verify(steps, false)
	case "quick":
		err = verify(quickSteps, true)
	case "weights":
		err = weights(rest)
	case "screenshots":
		err = screenshots(rest)
	case "traces":
		err = traces(rest)
	case "mutations":
		err = mutations(rest)
	default:
		err = one(command)
	}
	switch {
	case errors.Is(err, errFailed):
		os.Exit(1)
	case err != nil:
		stop(err)
	}
}

func split(arguments []string) (command string, rest []string) {
	if len(arguments) == 0 {
		return "", nil
	}
	return arguments[0], arguments[1:]
}

func stop(err error) {
	fmt.Fprintln(os.Stderr, "verify:", err)
	os.Exit(2)
}

// one takes the step of that name alone.
func one(name string) error {
	for _, s := range steps {
		if s.name == name {
			return verify([]*step{s}, false)
		}
	}
	return fmt.Errorf("there is no command %q: use quick, weights, screenshots, traces, mutations, the name of a step, or none", name)
}

// atRoot goes to the folder of the module, from wherever the command was called.
func atRoot() error {
	root, err := built.Root()
	if err != nil {
		return fmt.Errorf("call it inside the project's folder: %w", err)
	}
	return os.Chdir(root)
}

// finished returns the folder of a finished build: the one that is named, or the
// examples, built anew. Done removes what was built.
func finished(named string) (folder string, done func(), err error) {
	if named != "" {
		return named, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "goodday-verify-")
	if err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(dir) }
	examples, err := built.Make(dir)
	if err != nil {
		done()
	}
	return examples.Output, done, err
}

func weights(arguments []string) error {
	flags := flag.NewFlagSet("weights", flag.ExitOnError)
	if err := flags.Parse(arguments); err != nil || flags.NArg() != 1 {
		return fmt.Errorf("weights needs the folder of a finished build")
	}
	tree, err := output.Read(os.DirFS(flags.Arg(0)))
	if err != nil {
		return err
	}
	return output.WeightsOf(tree).Print(os.Stdout)
}

func mutations(arguments []string) error {
	flags := flag.NewFlagSet("mutations", flag.ExitOnError)
	only := flags.String("only", "", "a regular expression for \"file function: change\"")
	workers := flags.Int("workers", 2, "how many mutants are tried at a time")
	if err := flags.Parse(arguments); err != nil || flags.NArg() > 0 || *workers < 1 {
		return fmt.Errorf("mutations may have -only REGEXP and -workers N")
	}
	cmd := exec.Command("go", "test", "-v", "-count=1", "-timeout=0", "./cmd/verify/mutation",
		"-args", "-mutants", "-only="+*only, fmt.Sprintf("-workers=%d", *workers))
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}
