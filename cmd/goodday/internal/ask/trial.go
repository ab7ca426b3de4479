package ask

import (
	"slices"
	"strconv"
	"strings"

	"goodday/content"
)

func itoa(n int) string { return strconv.Itoa(n) }

// atOnce are the rules of the loader that judge one value by itself.
var atOnce = []string{"wrong-value", "wrong-type", "unknown-word", "unknown-page", "unknown-picture", "summary-length"}

// try looks at the page with a new answer in it. wrong has to be mended, advice
// may be looked past. field is "" for the text.
func (p *Place) try(paper *Paper, field string) (wrong, advice []content.Problem) {
	for _, problem := range p.about(paper, field) {
		switch {
		case problem.Severity == content.Error && (problem.Private != "" || field == "" || slices.Contains(atOnce, problem.Rule)):
			wrong = append(wrong, problem)
		case problem.Severity == content.Warning && problem.Why != "":
			advice = append(advice, problem)
		}
	}
	return wrong, advice
}

// wrongTogether gives what does not fit in a block of questions, such as a time
// that ends before it starts.
func (p *Place) wrongTogether(paper *Paper, block []Question) (wrong []content.Problem) {
	seen := map[content.Problem]bool{}
	for _, q := range block {
		top, _, _ := strings.Cut(q.Field, ".")
		for _, problem := range p.about(paper, top) {
			consent := top == "consent" && strings.HasPrefix(problem.Rule, "consent-")
			mend := problem.Severity == content.Error && problem.Private == "" && problem.Rule != "missing-field" || consent
			if mend && paper.Has(top) && !seen[problem] {
				seen[problem] = true
				wrong = append(wrong, problem)
			}
		}
	}
	return wrong
}

// about gives the problems at one field of the page, or in its text.
func (p *Place) about(paper *Paper, field string) (about []content.Problem) {
	name := p.freeName(paper)
	from, to := linesOf(p.bytes(paper), field)
	for _, problem := range p.look(paper, name) {
		consent := field == "consent" && strings.HasPrefix(problem.Rule, "consent-")
		if problem.Line >= from && problem.Line < to || consent {
			about = append(about, problem)
		}
	}
	return about
}

// linesOf gives the lines of a field in a page as it is written, or of the text
// below the fields: from one up to, but without, the other.
func linesOf(page []byte, field string) (from, to int) {
	lines := strings.Split(string(page), "\n")
	end := slices.Index(lines[1:], "---") + 2 // the line of dashes after the fields
	if field == "" {
		return end + 1, len(lines) + 1
	}
	source := &content.Source{Text: page}
	at := source.Field(strings.Split(field, ".")...)
	if at.Line == 0 {
		return 0, 0
	}
	for to = at.Line + 1; to < end; to++ {
		line := lines[to-1]
		if line != "" && len(line)-len(strings.TrimLeft(line, " ")) < at.Column-1 || line != "" && line[0] != ' ' && line[0] != '-' || isKey(line) {
			break
		}
	}
	return at.Line, to
}

// isKey reports whether a line begins a field.
func isKey(line string) bool {
	name, _, found := strings.Cut(strings.TrimLeft(line, " -"), ":")
	return found && name != "" && !strings.ContainsAny(name, " \"'")
}
