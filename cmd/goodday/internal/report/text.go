package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/content"
)

// How many lines fit on a screen, and how many kinds of problems are told in a line
// each if all do not fit in full.
const (
	screen    = 30
	mostKinds = 10
)

// Text prints problems, on one screen at most. On a terminal personal details are
// shown.
func Text(w io.Writer, problems []content.Problem, terminal bool) {
	problems = Deduplicate(slices.Clone(problems))
	t := &teller{show: SanitizeProblem, escape: func(text string) string { return text }}
	if !terminal {
		t.show, t.escape = NewPublic(problems).Problem, EscapeCommands
	}
	fix := Errors(problems)
	know := slices.DeleteFunc(problems, isError)
	if t.list(know, "thing to know", "things to know"); t.lines() <= screen {
		t.list(fix, "thing to fix", "things to fix")
	}
	if t.lines() > screen {
		t.Reset()
		t.kinds(know, "thing to know", "things to know", 0)
		t.kinds(fix, "thing to fix", "things to fix", screen-t.lines()-mostKinds)
		t.WriteString("goodday check shows all of it.\n\n")
	}
	io.WriteString(w, t.String())
}

// teller puts problems into words.
type teller struct {
	strings.Builder
	show   func(content.Problem) content.Problem
	escape func(text string) string
}

func (t *teller) lines() int { return strings.Count(t.String(), "\n") }

// list writes problems in full, until a screen is full.
func (t *teller) list(problems []content.Problem, one, many string) {
	t.heading(len(problems), one, many)
	for _, p := range problems {
		if t.lines() > screen {
			return
		}
		t.full(p)
	}
}

func (t *teller) heading(count int, one, many string) {
	if count > 0 {
		fmt.Fprintf(t, "%s:\n\n", Count(count, one, many))
	}
}

func (t *teller) full(p content.Problem) {
	t.WriteString(t.escape(problem(t.show(p))) + "\n\n")
}

// kinds writes one problem of each rule, with how many more there are: in full while
// there is room for it in so many lines, and then in one line each.
func (t *teller) kinds(problems []content.Problem, one, many string, room int) {
	t.heading(len(problems), one, many)
	start, kinds := t.lines(), kindsOf(problems)
	for i, kind := range kinds {
		switch first := kind[0]; {
		case i == mostKinds:
			fmt.Fprintf(t, "  And %s.\n", Count(len(kinds)-i, "other kind", "other kinds"))
			t.WriteString("\n")
			return
		case t.lines()-start < room:
			t.full(first)
			t.more(len(kind) - 1)
		default:
			t.WriteString("  " + t.escape(t.inLine(kind)) + "\n")
		}
	}
	if len(kinds) > 0 && !strings.HasSuffix(t.String(), "\n\n") {
		t.WriteString("\n")
	}
}

// more says how many others there are like the problem before.
func (t *teller) more(count int) {
	if count > 0 {
		fmt.Fprintf(t, "  And %s like this.\n\n", Count(count, "more", "more"))
	}
}

// inLine returns problems of one rule in one line: how many, where the first is, and
// what it says.
func (t *teller) inLine(kind []content.Problem) string {
	p := t.show(kind[0])
	return strings.TrimSpace(fmt.Sprintf("%s: %s %s", Count(len(kind), "time", "times"), Place(p), p.Message))
}

// kindsOf returns problems by rule, those found most often first.
func kindsOf(problems []content.Problem) (kinds [][]content.Problem) {
	at := map[string]int{}
	for _, p := range problems {
		i, known := at[p.Rule]
		if !known {
			i = len(kinds)
			at[p.Rule], kinds = i, append(kinds, nil)
		}
		kinds[i] = append(kinds[i], p)
	}
	slices.SortStableFunc(kinds, func(a, b []content.Problem) int { return cmp.Compare(len(b), len(a)) })
	return kinds
}
