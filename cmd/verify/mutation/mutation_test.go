package mutation

import (
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

const gate = `package gate

func (g *gate) open(a, b bool, n int) bool {
	if a && !b {
		g.close()
	}
	switch {
	case n < 3, n == 9:
		g.n = 1
	}
	switch n {
	case 4, 5:
		n++
	}
	defer func() { recover() }()
	m := n
	return m != n || true
}

func other() bool { return true }
`

func TestMutants(t *testing.T) {
	mutants, err := Mutants("gate.go", []byte(gate), "open")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range mutants {
		got = append(got, m.Change)
	}
	slices.Sort(got)
	want := []string{
		"!b => b",
		", 5 =>",
		"4, =>",
		"a && !b => !(a && !b)",
		"a && !b => (true || a) && !b",
		"a && !b => a && (true || !b)",
		"a && !b => false && (a && !b)",
		"defer func() { recover() }() => if false { defer func() { recover() }() }",
		"g.close() => if false { g.close() }",
		"g.n = 1 => if false { g.n = 1 }",
		"m != n => m == n",
		"m != n || true => false && (m != n) || true",
		"m != n || true => m != n || false && (true)",
		"n < 3 => !(n < 3)",
		"n < 3 => false && (n < 3)",
		"n < 3 => n <= 3",
		"n == 9 => false && (n == 9)",
		"n == 9 => n != 9",
		"n++ => if false { n++ }",
		"recover() => if false { recover() }",
		"true => false",
	}
	for i := range got {
		got[i] = strings.TrimSpace(got[i])
	}
	if !slices.Equal(got, want) {
		t.Errorf("these mutants were made:\n%s\nnot these:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTextHasTheChange(t *testing.T) {
	mutants, err := Mutants("gate.go", []byte(gate), "other")
	if err != nil || len(mutants) != 1 {
		t.Fatal(mutants, err)
	}
	if want := strings.Replace(gate, "other() bool { return true }", "other() bool { return false }", 1); string(mutants[0].Text()) != want {
		t.Errorf("%s", mutants[0].Text())
	}
	if _, err := Mutants("gate.go", []byte(gate), "missing"); err == nil {
		t.Error("a function that is not there was found")
	}
}

func TestFirstFailed(t *testing.T) {
	for out, want := range map[string]string{
		"--- FAIL: TestA (0.00s)\n    --- FAIL: TestA/b (0.00s)\n    --- FAIL: TestA/c (0.00s)\n": "TestA/b",
		"--- FAIL: TestA (0.00s)\nFAIL\n":        "TestA",
		"panic: test timed out after 5m0s\n":     "(out of time)",
		"exit status 2\nFAIL\tgoodday/content\n": "(ended before its tests)",
	} {
		if got := firstFailed(out); got != want {
			t.Errorf("%q, not %q, of %q", got, want, out)
		}
	}
}

// TestTable sees to it that the table follows the code: every file and function
// of it is there, and every mutant that is called equivalent is still made.
func TestTable(t *testing.T) {
	trials, err := all(regexp.MustCompile(""))
	if err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(trials, func(t trial) bool { return runtime.GOOS != "windows" && strings.HasSuffix(t.File, "_windows.go") }) {
		t.Error("there are mutants of files that are not compiled here")
	}
	if len(trials) < 100 {
		t.Errorf("only %d mutants", len(trials))
	}
	if len(equivalents) > 10 {
		t.Errorf("%d mutants are called equivalent", len(equivalents))
	}
	for _, e := range equivalents {
		if !slices.ContainsFunc(trials, func(t trial) bool { return t.Name() == e.mutant }) || e.reason == "" {
			t.Errorf("%s is not made, or has no reason", e.mutant)
		}
	}
}
