package mutation

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/build"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The flags that try the mutants of the table, in place of this package's own tests.
var (
	tryMutants = flag.Bool("mutants", false, "try the mutants")
	only       = flag.String("only", "", "a regular expression for \"file function: change\"")
	workers    = flag.Int("workers", 2, "how many mutants are tried at a time")
)

func TestMain(m *testing.M) {
	flag.Parse()
	err := os.Chdir("../../..") // the table names files from there
	if err == nil && !*tryMutants {
		os.Exit(m.Run())
	}
	if err == nil {
		err = tryAll(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// tryAll tries the mutants whose name -only matches, several at a time, prints
// what became of each, and returns an error if too few died.
func tryAll(w io.Writer) error {
	pattern, err := regexp.Compile(*only)
	if err != nil {
		return err
	}
	trials, err := all(pattern)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d mutants. First the tests without any:\n", len(trials))
	if err := baseline(trials); err != nil {
		return err
	}
	started := make(chan trial)
	go func() {
		for _, t := range trials {
			started <- t
		}
		close(started)
	}()
	for range max(*workers, 1) {
		go func() {
			for t := range started {
				t.fate <- t.try()
			}
		}()
	}
	totals := map[string]int{}
	for i, t := range trials {
		fate := <-t.fate
		totals[fate.what]++
		fmt.Fprintf(w, "%4d %-15s %s:%d %s: %s%s\n", i+1, fate.what, t.File, t.Line, t.Function, t.Change, fate.by)
	}
	return summary(w, totals)
}

const (
	killed     = "killed"
	survived   = "SURVIVED"
	noProgram  = "not compiled"
	equivalent = "equivalent"
)

// atLeast is the percentage of mutants that must die.
const atLeast = 95

func summary(w io.Writer, totals map[string]int) error {
	of := totals[killed] + totals[survived]
	percent := 100 * float64(totals[killed]) / float64(max(of, 1))
	fmt.Fprintf(w, "\n%d of %d killed: %.1f %%. Besides, %d are equivalent and %d do not compile.\n",
		totals[killed], of, percent, totals[equivalent], totals[noProgram])
	if percent < atLeast {
		return fmt.Errorf("at least %d %% must die", atLeast)
	}
	return nil
}

// trial is a mutant, the tests that must notice it, and where its fate goes.
type trial struct {
	Mutant
	tests []string
	fate  chan fate
}

// fate is what became of a mutant, and by which test or for what reason.
type fate struct{ what, by string }

func all(only *regexp.Regexp) ([]trial, error) {
	var trials []trial
	for _, target := range targets {
		files, err := filepath.Glob(target.files)
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("there is no file %s", target.files)
		}
		for _, file := range files {
			if !compiled(file) {
				continue
			}
			source, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			mutants, err := Mutants(filepath.ToSlash(file), source, target.functions...)
			if err != nil {
				return nil, err
			}
			for _, m := range mutants {
				if only.MatchString(m.Name()) {
					trials = append(trials, trial{m, target.tests, make(chan fate, 1)})
				}
			}
		}
	}
	return trials, nil
}

// compiled reports whether a file is part of the program on this system: no test
// can notice a mutant of one that is not.
func compiled(file string) bool {
	match, err := build.Default.MatchFile(filepath.Dir(file), filepath.Base(file))
	return err == nil && match && !strings.HasSuffix(file, "_test.go")
}

// baseline runs every test that will be used, since a test that fails anyway
// would kill all mutants.
func baseline(trials []trial) error {
	var done []string
	for _, t := range trials {
		for _, test := range t.tests {
			if slices.Contains(done, test) {
				continue
			}
			done = append(done, test)
			if out, err := goTest(test).CombinedOutput(); err != nil {
				return fmt.Errorf("%s fails without a mutant: %w\n%s", test, err, out)
			}
		}
	}
	return nil
}

// goTest returns the command that runs a test of the table.
func goTest(test string) *exec.Cmd {
	arguments := []string{"test", "-count=1", "-failfast", "-vet=off", "-timeout=5m", "-ldflags=-s -w"}
	return exec.Command("go", append(arguments, strings.Fields(test)...)...)
}

// try runs one test after another until one notices the mutant.
func (t trial) try() fate {
	if i := slices.IndexFunc(equivalents, func(e same) bool { return e.mutant == t.Name() }); i >= 0 {
		return fate{equivalent, "\n     " + equivalents[i].reason}
	}
	dir, err := os.MkdirTemp("", "mutant-")
	if err != nil {
		return fate{survived, " (" + err.Error() + ")"}
	}
	defer os.RemoveAll(dir)
	environment, err := t.overlay(dir)
	if err != nil {
		return fate{survived, " (" + err.Error() + ")"}
	}
	for _, test := range t.tests {
		cmd := goTest(test)
		cmd.Env = environment
		out, err := cmd.CombinedOutput()
		switch {
		case err == nil:
		case strings.Contains(string(out), "[build failed]"):
			return fate{noProgram, ""}
		default:
			return fate{killed, "\n     by " + strings.Fields(test)[0] + " " + firstFailed(string(out))}
		}
	}
	return fate{survived, ""}
}

// overlay writes the mutant to dir, and returns an environment in which every
// go command, also one that a test calls, reads it in place of the real file.
func (t trial) overlay(dir string) ([]string, error) {
	file, err := filepath.Abs(t.File)
	if err != nil {
		return nil, err
	}
	mutant, list := filepath.Join(dir, "mutant.go"), filepath.Join(dir, "overlay.json")
	data, err := json.Marshal(map[string]any{"Replace": map[string]string{file: mutant}})
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(mutant, t.Text(), 0o644); err != nil {
		return nil, err
	}
	flags := strings.TrimSpace(os.Getenv("GOFLAGS") + " -overlay=" + list)
	return append(os.Environ(), "GOFLAGS="+flags, "TMPDIR="+dir), os.WriteFile(list, data, 0o644)
}

var failed = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)`)

// firstFailed names the test that failed, with the subtest if it was one.
func firstFailed(out string) string {
	if strings.Contains(out, "panic: test timed out") {
		return "(out of time)"
	}
	name := "(ended before its tests)"
	for _, match := range failed.FindAllStringSubmatch(out, -1) {
		if name = match[1]; strings.Contains(name, "/") {
			break
		}
	}
	return name
}
