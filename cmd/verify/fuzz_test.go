package main

import (
	"slices"
	"testing"
)

func TestFuzzTargets(t *testing.T) {
	t.Chdir("../..")
	folders, err := fuzzTargets()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(folders, func(f targets) bool { return f.folder == "content" && slices.Contains(f.names, "FuzzSlug") }) || len(folders) < 8 {
		t.Errorf("only these were found: %v", folders)
	}
	for i, f := range folders {
		if slices.Contains(unfuzzed, f.folder) || slices.ContainsFunc(folders[:i], func(other targets) bool { return other.folder == f.folder }) {
			t.Errorf("%v was found, or stands there twice", f)
		}
	}
}
