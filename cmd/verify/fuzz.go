package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
)

// fuzzing is what the whole step may take. What compiling leaves of it is shared evenly:
// with more targets, or on a busier machine, each runs for less long, and none is left out.
const fuzzing = 4 * time.Minute

// starting is what a target takes beside its time, and shortest the least it gets.
const (
	starting = time.Second
	shortest = 2 * time.Second
)

// unfuzzed are folders whose targets are left out: what their
// tests import takes minutes to compile for fuzzing. Their seeds are ordinary tests.
var unfuzzed = []string{"cmd/goodday/internal/preview", "search", "themes"}

// targets are the fuzz tests of one folder.
type targets struct {
	folder string
	names  []string
}

var fuzzTest = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(\w+ \*testing\.F\)`)

// fuzz gives random input to every target, two folders at a time.
func fuzz(r *run) error {
	end := time.Now().Add(fuzzing)
	folders, err := fuzzTargets()
	if err != nil {
		return err
	}
	slices.SortStableFunc(folders, func(a, b targets) int { return len(b.names) - len(a.names) }) // so that both end together
	if err := twoAtATime(folders, func(t targets) error { return t.compile(r.dir) }); err != nil {
		return err
	}
	each := shareOf(time.Until(end), folders)
	return twoAtATime(folders, func(t targets) error { return t.fuzz(r.dir, each) })
}

func twoAtATime(folders []targets, do func(targets) error) error {
	var group errgroup.Group
	group.SetLimit(2)
	for _, t := range folders {
		group.Go(func() error { return do(t) })
	}
	return group.Wait()
}

// shareOf returns how long each target may run in the time that is left. One folder may
// run alone at the end, for one target's time.
func shareOf(left time.Duration, folders []targets) time.Duration {
	count := 1
	for _, t := range folders {
		count += len(t.names)
	}
	return max(shortest, (2*left/time.Duration(count) - starting).Truncate(time.Second))
}

// fuzzTargets returns all targets without those of unfuzzed, by folder.
func fuzzTargets() (folders []targets, err error) {
	err = filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(file))
		if entry.IsDir() || !strings.HasSuffix(file, "_test.go") || slices.Contains(unfuzzed, folder) {
			return nil
		}
		source, err := os.ReadFile(file)
		for _, found := range fuzzTest.FindAllSubmatch(source, -1) {
			i := slices.IndexFunc(folders, func(t targets) bool { return t.folder == folder })
			if i < 0 {
				i = len(folders)
				folders = append(folders, targets{folder: folder})
			}
			folders[i].names = append(folders[i].names, string(found[1]))
		}
		return err
	})
	return folders, err
}

// program is the file of the folder's compiled tests.
func (t targets) program(dir string) string {
	return filepath.Join(dir, "fuzz-"+strings.ReplaceAll(t.folder, "/", "-"))
}

// compile compiles the tests of the folder once for all its targets.
func (t targets) compile(dir string) error {
	out, err := exec.Command("go", "test", "-c", "-fuzz=Fuzz", "-o", t.program(dir), "./"+t.folder).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", t.folder, err, out)
	}
	return nil
}

// fuzz gives each target of the folder its time.
func (t targets) fuzz(dir string, each time.Duration) error {
	program := t.program(dir)
	for _, name := range t.names {
		command := exec.Command(program, "-test.run=^$", "-test.fuzz=^"+name+"$", "-test.fuzztime="+each.String(), "-test.parallel=1", "-test.fuzzcachedir="+program+"-cache")
		command.Dir = t.folder
		if out, err := command.CombinedOutput(); err != nil && !outOfTime(out) {
			return fmt.Errorf("%s of %s: %w\n%s", name, t.folder, err, out)
		}
		fmt.Printf("ok    %-40s %s, %s\n", t.folder, name, each)
	}
	return nil
}

// outOfTime reports whether nothing was found, and the time ended in the middle of an
// input: the fuzzer of Go sometimes calls that a failure.
func outOfTime(out []byte) bool {
	return bytes.Contains(out, []byte("\n    context deadline exceeded\nFAIL\n")) && bytes.Count(out, []byte("--- FAIL")) == 1
}
