package report

import (
	"fmt"
	"strings"
	"testing"

	"goodday/cmd/verify/output"
)

// recorder is a test that writes down what it is told.
type recorder struct {
	testing.TB
	told []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, values ...any) {
	r.told = append(r.told, fmt.Sprintf(format, values...))
}

func TestFaultsPutsEqualFaultsTogether(t *testing.T) {
	var r recorder
	Faults(&r, []output.Fault{{File: "a.html", What: "one"}, {File: "b.html", What: "two at li:nth-child(1)"}, {File: "b.html", What: "two at li:nth-child(27)"}})
	if got := strings.Join(r.told, "; "); got != "b.html and 1 more: two at li:nth-child(1); a.html: one" {
		t.Error(got)
	}
}

func TestFaultsCutsALongList(t *testing.T) {
	var faults []output.Fault
	for i := range most + 5 {
		faults = append(faults, output.Fault{File: "a.html", What: strings.Repeat("x", i)})
	}
	var r recorder
	Faults(&r, faults)
	if len(r.told) != most+1 || !strings.Contains(r.told[most], fmt.Sprint(most+5)) {
		t.Errorf("%d lines, the last %q", len(r.told), r.told[len(r.told)-1])
	}
}
