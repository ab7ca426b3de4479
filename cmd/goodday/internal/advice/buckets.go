package advice

import (
	"cmp"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// buckets are problems by what they ask for.
type buckets struct {
	critical []content.Problem // they must not be missed, such as a changed crisis line
	changed  []content.Problem // all that is in files that somebody changed
	errors   []content.Problem
	advice   []content.Problem
	older    int // pieces of advice that are only counted
}

func sorted(c Report, focus Focus) buckets {
	b := buckets{older: c.older}
	for _, p := range c.Problems {
		switch {
		case isFinal(p.Rule) && groupOf(p.Rule) == check.Safeguarding:
			b.critical = append(b.critical, p)
		case focus.changed(p):
			b.changed = append(b.changed, p)
		case p.Severity == content.Error:
			b.errors = append(b.errors, p)
		case focus.onlyCounts(p):
			b.older++
		default:
			b.advice = append(b.advice, p)
		}
	}
	slices.SortStableFunc(b.changed, func(a, b content.Problem) int { return urgency(a) - urgency(b) })
	return b
}

// urgency orders what was found in files that somebody changed: mistakes, what may
// tell who somebody is, and the rest.
func urgency(p content.Problem) int {
	switch {
	case p.Severity == content.Error:
		return 0
	case groupOf(p.Rule) == check.Safeguarding:
		return 1
	}
	return 2
}

// counts returns how many mistakes and pieces of advice are shown.
func (b buckets) counts() (errors, advice int) {
	errors, advice = len(b.errors), len(b.advice)
	for _, p := range b.changed {
		if p.Severity == content.Error {
			errors++
		} else {
			advice++
		}
	}
	return errors, advice
}

// olderLine returns a sentence on how much advice is only counted, or "".
func (b buckets) olderLine() string {
	if b.older == 0 {
		return ""
	}
	return "Not shown: " + report.Count(b.older, "older piece of advice", "older pieces of advice") + " on pages that did not change. goodday check shows them."
}

// groups are what pieces of advice are about, in the order in which they are shown,
// with their headings.
var groups = []struct {
	group check.Group
	name  string
}{
	{check.Safeguarding, "Keeping people safe"},
	{check.Pictures, "Pictures"},
	{check.Words, "Words"},
	{check.Freshness, "Is it still true?"},
	{check.Links, "Links and order"},
	{check.Gaps, "What is missing"},
}

// loaderGroups are the groups of what the loader finds, where it is not Links.
var loaderGroups = map[string]check.Group{
	"credit-consent": check.Safeguarding, "picture-consent": check.Safeguarding, "unchecked-translation": check.Freshness,
	"withdrawn-lost": check.Safeguarding, "withdrawn-unreadable": check.Safeguarding,
}

// catalogue holds the rules of package check. Tests replace it.
var catalogue = check.Rules()

// indexOf returns the index of a rule in the catalogue. It is -1 for the rules of the
// loader.
func indexOf(id string) int {
	return slices.IndexFunc(catalogue, func(r check.Rule) bool { return r.ID == id })
}

// groupOf returns the group of a rule.
func groupOf(id string) check.Group {
	if i := indexOf(id); i >= 0 {
		return catalogue[i].Group
	}
	if strings.HasPrefix(id, "consent-") {
		return check.Safeguarding
	}
	return cmp.Or(loaderGroups[id], check.Links)
}

// mayIgnore reports whether a page can set a rule aside.
func mayIgnore(id string) bool {
	i := indexOf(id)
	return i >= 0 && !catalogue[i].Final
}

// isFinal reports whether a rule's findings must not be missed.
func isFinal(id string) bool {
	i := indexOf(id)
	return i >= 0 && catalogue[i].Final
}

// inGroup returns the problems of a group, those of one rule together.
func inGroup(problems []content.Problem, group check.Group) []content.Problem {
	found := slices.DeleteFunc(slices.Clone(problems), func(p content.Problem) bool { return groupOf(p.Rule) != group })
	slices.SortStableFunc(found, func(a, b content.Problem) int {
		return cmp.Or(cmp.Compare(indexOf(a.Rule), indexOf(b.Rule)), cmp.Compare(a.Rule, b.Rule))
	})
	return found
}

// mostShown is how many findings of one rule are shown before the rest is counted.
const mostShown = 10

// quota limits how many findings of each rule are shown.
type quota struct {
	all   bool // there is no limit
	focus Focus
	found map[string]int
	cut   []string // rules of which some findings were not shown
}

// allows reports whether one more finding is shown.
func (q *quota) allows(p content.Problem) bool {
	rule := p.Rule
	q.found[rule]++
	if q.found[rule] <= mostShown || q.all || isFinal(rule) || q.focus.showsAll(p) {
		return true
	}
	if q.found[rule] == mostShown+1 {
		q.cut = append(q.cut, rule)
	}
	return false
}

// rest returns a sentence on how many findings of a rule were not shown.
func (q *quota) rest(rule string) string {
	return "And " + report.Count(q.found[rule]-mostShown, "more", "more") + " like this: " + strings.ReplaceAll(rule, "-", " ") + "."
}
