package ask

import (
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/load"
)

// atOnce are the loader's rules about one value by itself.
var atOnce = []string{"wrong-value", "wrong-type", "unknown-word", "unknown-page", "unknown-picture", "summary-length"}

// validate looks for problems with a new answer. wrong has to be mended, advice may
// be ignored. field is "" for the text.
func (p *Place) validate(draft *Draft, field string) (wrong, advice []content.Problem) {
	for _, problem := range p.about(draft, field) {
		switch {
		case problem.Severity == content.Error && (problem.Private != "" || field == "" || slices.Contains(atOnce, problem.Rule)):
			wrong = append(wrong, problem)
		case problem.Severity == content.Warning && problem.Why != "":
			advice = append(advice, problem)
		}
	}
	return wrong, advice
}

// validateBlock returns what does not fit together in a block of questions, such as
// a time that ends before it starts.
func (p *Place) validateBlock(draft *Draft, block []Question) (wrong []content.Problem) {
	seen := map[content.Problem]bool{}
	for _, q := range block {
		top, _, _ := strings.Cut(q.Field, ".")
		for _, problem := range p.about(draft, top) {
			consent := top == "consent" && strings.HasPrefix(problem.Rule, "consent-")
			mend := problem.Severity == content.Error && problem.Private == "" && problem.Rule != "missing-field" || consent
			if mend && draft.Has(top) && !seen[problem] {
				seen[problem] = true
				wrong = append(wrong, problem)
			}
		}
	}
	return wrong
}

// about returns the problems at one field of the page, or in its text.
func (p *Place) about(draft *Draft, field string) (about []content.Problem) {
	name := p.freeName(draft)
	from, to := linesOf(draft.page(p.Today), field)
	for _, problem := range p.check(draft, name) {
		consent := field == "consent" && strings.HasPrefix(problem.Rule, "consent-")
		if problem.Line >= from && problem.Line < to || consent {
			about = append(about, problem)
		}
	}
	return about
}

// linesOf returns the lines of a field in a page as it is written, or of the text
// below the fields: from one up to, but without, the other.
func linesOf(page []byte, field string) (from, to int) {
	lines := strings.Split(string(page), "\n")
	end := slices.Index(lines[1:], "---") + 2 // the line of dashes after the fields
	if field == "" {
		return end + 1, len(lines) + 1
	}
	source := load.ReadSource("", page)
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

// isKey reports whether a line starts a field.
func isKey(line string) bool {
	name, _, found := strings.Cut(strings.TrimLeft(line, " -"), ":")
	return found && name != "" && !strings.ContainsAny(name, " \"'")
}
