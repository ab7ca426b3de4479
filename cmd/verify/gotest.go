package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// count is how many tests ended how. A test with subtests is not counted
// beside them: only they are, and it itself if it failed by itself.
type count struct{ passed, failed, skipped int }

func (c *count) add(other count) {
	c.passed, c.failed, c.skipped = c.passed+other.passed, c.failed+other.failed, c.skipped+other.skipped
}

func (c count) String() string {
	s := fmt.Sprintf("%d passed, %d failed", c.passed, c.failed)
	if c.skipped > 0 {
		s += fmt.Sprintf(", %d skipped", c.skipped)
	}
	return s
}

// event is a line of `go test -json`.
type event struct {
	Action, Package, Test, Output, ImportPath string
	Elapsed                                   float64
}

// tested is what is known of one package while its tests run.
type tested struct {
	ended  map[string]string // how each test ended, in the words of go test
	output map[string][]string
}

// slow is from when on a test is named while the others still run, in seconds.
const slow = 5

// readTests reads events to their end and writes a line for each package, with
// the output of what failed.
func readTests(events io.Reader, w io.Writer) (count, error) {
	packages := map[string]*tested{}
	var total count
	lines := bufio.NewScanner(events)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Fprintln(w, lines.Text()) // not every line of go is an event
			continue
		}
		if e.Action == "build-output" {
			fmt.Fprint(w, e.Output)
		}
		if e.Package != "" {
			total.add(handle(e, packages, w))
		}
	}
	return total, lines.Err()
}

// handle handles one event; when it ends a package, it returns the count.
func handle(e event, packages map[string]*tested, w io.Writer) count {
	p := packages[e.Package]
	if p == nil {
		p = &tested{map[string]string{}, map[string][]string{}}
		packages[e.Package] = p
	}
	switch e.Action {
	case "output":
		p.output[e.Test] = append(p.output[e.Test], e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			return p.end(e, w)
		}
		p.ended[e.Test] = e.Action
		if e.Elapsed >= slow && !strings.Contains(e.Test, "/") {
			fmt.Fprintf(w, "      %s %s %.0fs\n", e.Action, e.Test, e.Elapsed)
		}
	}
	return count{}
}

// end counts the tests of a package that has ended, and prints it.
func (p *tested) end(e event, w io.Writer) count {
	c := p.count()
	if e.Action == "fail" && c.failed == 0 {
		c.failed = 1 // it was not built, or ended before its tests did
		p.print("", w)
	}
	switch {
	case e.Action == "fail":
		fmt.Fprintf(w, "FAIL  %-40s %s, %.1fs\n", e.Package, c, e.Elapsed)
		for _, test := range slices.Sorted(maps.Keys(p.ended)) {
			if p.ended[test] == "fail" {
				p.print(test, w)
			}
		}
	case c != count{}:
		fmt.Fprintf(w, "ok    %-40s %s, %.1fs\n", e.Package, c, e.Elapsed)
	}
	return c
}

func (p *tested) print(test string, w io.Writer) {
	for _, line := range p.output[test] {
		if !strings.HasPrefix(line, "=== ") {
			fmt.Fprint(w, "      ", line)
		}
	}
}

func (p *tested) count() count {
	parents, failedBelow := map[string]bool{}, map[string]bool{}
	for test, how := range p.ended {
		for parent := above(test); parent != ""; parent = above(parent) {
			parents[parent] = true
			failedBelow[parent] = failedBelow[parent] || how == "fail"
		}
	}
	var c count
	for test, how := range p.ended {
		switch {
		case how == "fail" && !failedBelow[test]:
			c.failed++
		case parents[test]:
		case how == "pass":
			c.passed++
		case how == "skip":
			c.skipped++
		}
	}
	return c
}

// above returns the test that a subtest belongs to, or "".
func above(test string) string {
	if i := strings.LastIndexByte(test, '/'); i >= 0 {
		return test[:i]
	}
	return ""
}
