package main

import (
	"slices"
	"testing"
)

func TestFuzzTargets(t *testing.T) {
	t.Chdir("../..")
	targets, err := fuzzTargets()
	if err != nil {
		t.Fatal(err)
	}
	if len(targets) < 10 || !slices.Contains(targets, target{"content", "FuzzSlug"}) {
		t.Errorf("only these were found: %v", targets)
	}
	for _, target := range targets {
		if slices.Contains(unfuzzed, target.folder) {
			t.Errorf("%s of %s was found", target.name, target.folder)
		}
	}
}
