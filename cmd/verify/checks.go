package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// These tools are fetched by the go command when they are called. They are
// pinned here and nowhere else; go.mod has only what the program and its tests
// import.
const (
	gofumpt     = "mvdan.cc/gofumpt@v0.12.0"
	staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"
)

func format(*run) error {
	out, err := exec.Command("go", "run", gofumpt, "-l", ".").CombinedOutput()
	if err == nil && len(bytes.TrimSpace(out)) == 0 {
		return nil
	}
	return errors.Join(err, fmt.Errorf("not formatted; use go run %s -w .\n%s", gofumpt, out))
}

func tidy(*run) error { return loud("go", "mod", "tidy", "-diff") }

func vet(*run) error { return loud("go", "vet", "./...") }

// lint runs the checks that staticcheck.conf names.
func lint(*run) error { return loud("go", "run", staticcheck, "./...") }

// vetElsewhere looks at the code for other systems than this one.
func vetElsewhere(*run) error {
	packages, err := light()
	if err != nil {
		return err
	}
	for _, system := range []string{"windows", "darwin"} {
		cmd := exec.Command("go", append([]string{"vet"}, packages...)...)
		cmd.Env = append(os.Environ(), "GOOS="+system)
		out, vetErr := cmd.CombinedOutput()
		if vetErr != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w\n%s", system, vetErr, out))
		}
	}
	return err
}

// large are libraries that take minutes to compile once more, for another
// system or with other flags. No file that knows them depends on the system.
var large = regexp.MustCompile("github.com/(gohugoio/hugo|blevesearch/bleve|chromedp/chromedp)/")

// light returns our packages that know none of the large libraries, nor do their tests.
func light() ([]string, error) {
	out, err := exec.Command("go", "list", "-test", "-f", `{{.ImportPath}} {{join .Deps "/ "}}/`, "./...").Output()
	if err != nil {
		return nil, err
	}
	heavy := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		name, _, _ := strings.Cut(line, " ")
		name = strings.TrimSuffix(strings.TrimSuffix(name, "_test"), ".test") // the tests of a package have lines of their own
		heavy[name] = heavy[name] || large.MatchString(line)
	}
	maps.DeleteFunc(heavy, func(_ string, heavy bool) bool { return heavy })
	return slices.Sorted(maps.Keys(heavy)), nil
}

// loud runs a command and shows what it prints.
func loud(name string, arguments ...string) error {
	cmd := exec.Command(name, arguments...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}
