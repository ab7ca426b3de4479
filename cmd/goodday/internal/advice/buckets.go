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
	critical, errors, advice []content.Problem // critical ones must not be missed, such as a changed crisis line
}

func sorted(problems []content.Problem) (b buckets) {
	for _, p := range problems {
		switch {
		case isFinal(p.Rule) && groupOf(p.Rule) == check.Safeguarding:
			b.critical = append(b.critical, p)
		case p.Severity == content.Error:
			b.errors = append(b.errors, p)
		default:
			b.advice = append(b.advice, p)
		}
	}
	return b
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
	found map[string]int
	cut   []string // rules of which some findings were not shown
}

// allows reports whether one more finding of a rule is shown.
func (q *quota) allows(rule string) bool {
	q.found[rule]++
	if q.found[rule] <= mostShown || q.all || isFinal(rule) {
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
