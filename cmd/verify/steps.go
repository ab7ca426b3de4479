package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/report"
)

// step is one part of the whole, with the time it should take on two cores and
// a cold cache. A step over its time is told and fails nothing: a busy machine
// is no fault in the code.
type step struct {
	name   string
	budget time.Duration
	run    func(*run) error
	took   time.Duration
}

// run is one run of everything.
type run struct {
	dir   string // for what is built on the way
	total count
}

var steps = []*step{
	{name: "tools", budget: 3 * time.Minute, run: tools},
	{name: "gofmt", budget: 10 * time.Second, run: gofmt},
	{name: "go vet", budget: 8 * time.Minute, run: vet},
	{name: "examples", budget: 2 * time.Minute, run: examples},
	{name: "tests", budget: 5 * time.Minute, run: tests},
	{name: "browser", budget: 8 * time.Minute, run: browserTests},
}

// verify takes every step, whatever went wrong before it, and reports whether
// all went well. The last line is the count.
func verify() bool {
	dir, err := os.MkdirTemp("", "goodday-verify-")
	if err != nil {
		stop(err)
	}
	defer os.RemoveAll(dir)
	os.Setenv(report.Required, "1")
	r := &run{dir: dir}
	for _, s := range steps {
		r.take(s)
	}
	printTimes()
	fmt.Printf("\n%s\n", r.total)
	return r.total.failed == 0
}

func (r *run) take(s *step) {
	fmt.Printf("== %s\n", s.name)
	start := time.Now()
	err := s.run(r)
	s.took = time.Since(start)
	if err != nil {
		r.total.failed++
		fmt.Printf("FAIL  %s: %s\n", s.name, err)
	}
}

func printTimes() {
	fmt.Printf("\n%-10s %8s %8s\n", "step", "seconds", "budget")
	var took, budget time.Duration
	for _, s := range steps {
		late := ""
		if s.took > s.budget {
			late = "  over its budget"
		}
		fmt.Printf("%-10s %8.0f %8.0f%s\n", s.name, s.took.Seconds(), s.budget.Seconds(), late)
		took, budget = took+s.took, budget+s.budget
	}
	fmt.Printf("%-10s %8.0f %8.0f\n", "all", took.Seconds(), budget.Seconds())
}

// gofmt uses the formatter that belongs to the go command.
func gofmt(*run) error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	out, err := exec.Command(filepath.Join(strings.TrimSpace(string(root)), "bin", "gofmt"), "-l", ".").CombinedOutput()
	if err == nil && len(bytes.TrimSpace(out)) > 0 {
		err = fmt.Errorf("not formatted:\n%s", out)
	}
	return err
}

func vet(*run) error { return loud("go", "vet", "./...") }

// examples builds the example sites once for all tests that look at them.
func examples(r *run) error {
	if _, err := built.Make(r.dir); err != nil {
		return err
	}
	return built.Share(r.dir)
}

// browserPackage is tested last and alone, so that the browser has both cores.
const browserPackage = "goodday/cmd/verify/browser"

func tests(r *run) error {
	out, err := exec.Command("go", "list", "./...").Output()
	if err != nil {
		return err
	}
	var packages []string
	for _, name := range strings.Fields(string(out)) {
		if name != browserPackage {
			packages = append(packages, name)
		}
	}
	return r.goTest(packages...)
}

func browserTests(r *run) error { return r.goTest(browserPackage) }

// goTest runs the tests of packages and adds up what they say. Vet was a step
// of its own.
func (r *run) goTest(packages ...string) error {
	cmd := exec.Command("go", append([]string{"test", "-json", "-count=1", "-vet=off", "-timeout=20m"}, packages...)...)
	cmd.Stderr = os.Stderr
	events, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	got, readErr := readTests(events, os.Stdout)
	r.total.add(got)
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && got.failed > 0 {
		err = nil // the failed tests are counted and shown already
	}
	return errors.Join(readErr, err)
}

// loud runs a command and shows what it prints.
func loud(name string, arguments ...string) error {
	cmd := exec.Command(name, arguments...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}
