// Package report tells a test about many faults without drowning the reader:
// the same fault in many places is one line, and a long list is cut.
package report

import (
	"cmp"
	"os"
	"regexp"
	"slices"
	"testing"

	"goodday/cmd/verify/output"
)

// most is how many different faults are shown.
const most = 40

// Faults fails the test for every fault that it is given.
func Faults(t testing.TB, faults []output.Fault) {
	t.Helper()
	for i, group := range grouped(faults) {
		if i == most {
			t.Errorf("… and more of the kind: %d faults in all", len(faults))
			return
		}
		if group.count == 1 {
			t.Errorf("%s: %s", group.first, group.what)
		} else {
			t.Errorf("%s and %d more: %s", group.first, group.count-1, group.what)
		}
	}
}

type group struct {
	what, first string
	count       int
}

var digits = regexp.MustCompile(`[0-9]+`)

// grouped puts faults together that differ in numbers only, such as which
// child of a list it is, the most frequent first.
func grouped(faults []output.Fault) []group {
	at := map[string]int{}
	var groups []group
	for _, fault := range faults {
		key := digits.ReplaceAllString(fault.What, "0")
		i, there := at[key]
		if !there {
			i = len(groups)
			at[key] = i
			groups = append(groups, group{what: fault.What, first: fault.File})
		}
		groups[i].count++
	}
	slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(b.count, a.count) })
	return groups
}

// Required is set by the test command: then nothing may be left out.
const Required = "GOODDAY_VERIFY"

// Missing leaves the test out because a tool is not installed. In CI and under
// the test command, which install it, that is a failure.
func Missing(t testing.TB, err error) {
	t.Helper()
	if os.Getenv("CI") != "" || os.Getenv(Required) != "" {
		t.Fatal(err)
	}
	t.Skip(err)
}
