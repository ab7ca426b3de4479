package main

import (
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

// fuzzing is how long all targets run together, two at a time. Each gets the same part of
// it: with more targets each runs for less long, and none is left out.
const fuzzing = 3 * time.Minute

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
	folders, err := fuzzTargets()
	if err != nil {
		return err
	}
	count := 0
	for _, t := range folders {
		count += len(t.names)
	}
	each := (2 * fuzzing / time.Duration(count)).Truncate(time.Second)
	slices.SortStableFunc(folders, func(a, b targets) int { return len(b.names) - len(a.names) }) // so that both end together
	var group errgroup.Group
	group.SetLimit(2)
	for _, t := range folders {
		group.Go(func() error { return t.fuzz(r.dir, each) })
	}
	return group.Wait()
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

// fuzz compiles the tests of the folder once, and gives each target its time.
func (t targets) fuzz(dir string, each time.Duration) error {
	program := filepath.Join(dir, "fuzz-"+strings.ReplaceAll(t.folder, "/", "-"))
	if out, err := exec.Command("go", "test", "-c", "-fuzz=Fuzz", "-o", program, "./"+t.folder).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", t.folder, err, out)
	}
	for _, name := range t.names {
		command := exec.Command(program, "-test.run=^$", "-test.fuzz=^"+name+"$", "-test.fuzztime="+each.String(), "-test.parallel=1", "-test.fuzzcachedir="+program+"-cache")
		command.Dir = t.folder
		if out, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("%s of %s: %w\n%s", name, t.folder, err, out)
		}
		fmt.Printf("ok    %-40s %s\n", t.folder, name)
	}
	return nil
}
