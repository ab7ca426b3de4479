package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/report"
)

// step is one part of the whole, with the time it should take on two cores and
// a cold cache. A step that takes longer is marked, but does not fail: a busy
// machine is no fault in the code.
type step struct {
	name   string
	budget time.Duration
	run    func(*run) error
	took   time.Duration
}

// run is one run of everything, or of what is quick.
type run struct {
	dir   string // for what is built on the way
	quick bool
	total count
}

// steps are all that CI runs.
var steps = []*step{
	{name: "tools", budget: 3 * time.Minute, run: tools},
	{name: "gofumpt", budget: 30 * time.Second, run: format},
	{name: "tidy", budget: 30 * time.Second, run: tidy},
	{name: "vet", budget: 8 * time.Minute, run: vet},
	{name: "staticcheck", budget: 2 * time.Minute, run: lint},
	{name: "elsewhere", budget: 3 * time.Minute, run: vetElsewhere},
	{name: "examples", budget: 2 * time.Minute, run: examples},
	{name: "tests", budget: 5 * time.Minute, run: tests},
	{name: "browser", budget: 8 * time.Minute, run: browserTests},
	{name: "race", budget: 4 * time.Minute, run: race},
	{name: "fuzz", budget: fuzzing, run: fuzz},
}

// quickSteps are those for the everyday loop: under a minute on two cores once
// everything has been compiled.
var quickSteps = []*step{
	{name: "gofumpt", budget: 5 * time.Second, run: format},
	{name: "vet", budget: 10 * time.Second, run: vet},
	{name: "examples", budget: 10 * time.Second, run: examples},
	{name: "tests", budget: 35 * time.Second, run: tests},
}

// errFailed says that something failed, which is shown already.
var errFailed = errors.New("failed")

// verify takes every step, whatever went wrong before it. The last line is the count.
func verify(steps []*step, quick bool) error {
	dir, err := os.MkdirTemp("", "goodday-verify-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	r := &run{dir: dir, quick: quick}
	if !quick {
		os.Setenv(report.Required, "1") // no test may be left out
	}
	for _, s := range steps {
		r.take(s)
	}
	printTimes(steps)
	if quick {
		fmt.Printf("\nLeft out: %s, and the tests of\n  %s\n", strings.Join(slowSteps(), ", "), strings.Join(slowPackages, "\n  "))
	}
	fmt.Printf("\n%s\n", r.total)
	if r.total.failed > 0 {
		return errFailed
	}
	return nil
}

// slowSteps are the names of the steps that the quick run leaves out.
func slowSteps() (names []string) {
	for _, s := range steps {
		if !slices.ContainsFunc(quickSteps, func(q *step) bool { return q.name == s.name }) {
			names = append(names, s.name)
		}
	}
	return names
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

func printTimes(steps []*step) {
	fmt.Printf("\n%-11s %8s %8s\n", "step", "seconds", "budget")
	all := &step{name: "all"}
	for _, s := range steps {
		s.print()
		all.took, all.budget = all.took+s.took, all.budget+s.budget
	}
	all.print()
}

func (s *step) print() {
	late := ""
	if s.took > s.budget {
		late = "  over its budget"
	}
	fmt.Printf("%-11s %8.0f %8.0f%s\n", s.name, s.took.Seconds(), s.budget.Seconds(), late)
}

// examples builds the example sites once for all tests that look at them.
func examples(r *run) error {
	if _, err := built.Make(r.dir); err != nil {
		return err
	}
	return built.Share(r.dir)
}

// browserPackage is tested last and alone, so that the browser has both cores.
const browserPackage = "goodday/cmd/verify/browser"

// slowPackages are not tested by the quick run.
var slowPackages = []string{
	browserPackage,
	"goodday/cmd/benchmark",
	"goodday/cmd/goodday",
	"goodday/cmd/goodday/internal/site",
	"goodday/cmd/verify/script",
}

func tests(r *run) error {
	out, err := exec.Command("go", "list", "./...").Output()
	if err != nil {
		return err
	}
	leftOut := []string{browserPackage}
	if r.quick {
		leftOut = slowPackages
	}
	return r.goTest(slices.DeleteFunc(strings.Fields(string(out)), func(name string) bool { return slices.Contains(leftOut, name) })...)
}

func browserTests(r *run) error { return r.goTest(browserPackage) }

// race runs the tests of a few packages once more, and looks for memory that two
// goroutines use at a time. What passes is not counted twice.
func race(r *run) error {
	before := r.total
	err := r.goTest(append([]string{"-race"}, concurrent...)...)
	r.total.passed, r.total.skipped = before.passed, before.skipped
	return err
}

// concurrent are packages that start goroutines or are called from several.
// Hugo and bleve, and so what knows them, would take too long to compile for it.
var concurrent = []string{
	"./content", "./content/load", "./cmd/goodday/internal/publish", "./cmd/goodday/internal/serve", "./cmd/goodday/internal/watch",
	"./cmd/goodday/internal/withdraw",
}

// goTest runs tests and adds up what they say; its arguments are those of go
// test. Vet was a step of its own. Only the quick run may use results from before.
func (r *run) goTest(arguments ...string) error {
	flags := []string{"test", "-json", "-vet=off", "-timeout=20m"}
	if !r.quick {
		flags = append(flags, "-count=1")
	}
	cmd := exec.Command("go", append(flags, arguments...)...)
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
