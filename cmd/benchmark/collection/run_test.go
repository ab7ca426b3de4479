package collection

import (
	"strings"
	"testing"

	"goodday/cmd/benchmark/relevance"
)

func TestPrintMeasures(t *testing.T) {
	var out strings.Builder
	printMeasures(&out, "bm25", [][]scored{{{"a", 2}, {"x", 1}}, nil}, []relevance.Gains{{"a": 4, "b": 0}, {"a": 1}})
	// one question is perfect, with one of five places right, and one has no answer
	if got := strings.Join(strings.Fields(out.String()), " "); got != "bm25 0.5000 0.1000 0.5000" {
		t.Error(got)
	}
}

func TestRunFile(t *testing.T) {
	got := string(runFile("reader", [][]scored{{{"12", 7}, {"3", 2.5}}, nil, {{"12", 1}}}))
	if want := "1 Q0 12 1 7 reader\n1 Q0 3 2 2.5 reader\n3 Q0 12 1 1 reader\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
