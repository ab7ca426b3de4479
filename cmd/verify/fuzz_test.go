package main

import (
	"slices"
	"testing"
	"time"
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

func TestShareOf(t *testing.T) {
	folders := []targets{{names: []string{"A", "B"}}, {names: []string{"C"}}}
	for left, want := range map[time.Duration]time.Duration{
		3 * time.Minute:  89 * time.Second,
		20 * time.Second: 9 * time.Second,
		time.Second:      shortest,
		-time.Minute:     shortest,
	} {
		if got := shareOf(left, folders); got != want {
			t.Errorf("%s left: each gets %s, want %s", left, got, want)
		}
	}
}

func TestOutOfTime(t *testing.T) {
	const head = "fuzz: elapsed: 2s, execs: 14399 (6511/sec), new interesting: 3 (total: 50)\n--- FAIL: FuzzPlain (2.21s)\n"
	for text, want := range map[string]bool{
		head + "    context deadline exceeded\nFAIL\n":                                      true,
		head + "    --- FAIL: FuzzPlain (0.00s)\n        plain_test.go:9: wrong\nFAIL\n":    false,
		head + "    --- FAIL: FuzzPlain (0.00s)\n    context deadline exceeded\nFAIL\n":     false,
		head + "    fuzzing process hung or terminated unexpectedly: exit status 2\nFAIL\n": false,
	} {
		if got := outOfTime([]byte(text)); got != want {
			t.Errorf("%v for\n%s", got, text)
		}
	}
}
