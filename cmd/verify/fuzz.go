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

// fuzzTime is how long each target is given.
const fuzzTime = 20 * time.Second

// unfuzzed are folders whose targets are left out: what their
// tests import takes minutes to compile for fuzzing. Their seeds are ordinary tests.
var unfuzzed = []string{"cmd/goodday/internal/preview", "search", "themes"}

// target is a fuzz test.
type target struct{ folder, name string }

var fuzzTest = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(\w+ \*testing\.F\)`)

// fuzz returns random input to every target, two at a time.
func fuzz(*run) error {
	targets, err := fuzzTargets()
	if err != nil {
		return err
	}
	var group errgroup.Group
	group.SetLimit(2)
	for _, t := range targets {
		group.Go(t.fuzz)
	}
	return group.Wait()
}

// fuzzTargets returns all targets without those of unfuzzed.
func fuzzTargets() (targets []target, err error) {
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
			targets = append(targets, target{folder, string(found[1])})
		}
		return err
	})
	return targets, err
}

func (t target) fuzz() error {
	out, err := exec.Command("go", "test", "-run=^$", "-fuzz=^"+t.name+"$", "-fuzztime="+fuzzTime.String(), "-parallel=1", "./"+t.folder).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s of %s: %w\n%s", t.name, t.folder, err, out)
	}
	fmt.Printf("ok    %-40s %s\n", t.folder, t.name)
	return nil
}
