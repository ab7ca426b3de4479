package advice

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/check"
)

// sorts are the problems by what they ask for.
type sorts struct {
	// twice is what must not be missed, such as a changed crisis line.
	twice, fix, advice []content.Problem
}

// sorted puts problems into sorts.
func sorted(problems []content.Problem) (s sorts) {
	for _, p := range problems {
		switch {
		case isFinal(p.Rule) && groupOf(p.Rule) == check.Safeguarding:
			s.twice = append(s.twice, p)
		case p.Severity == content.Error:
			s.fix = append(s.fix, p)
		default:
			s.advice = append(s.advice, p)
		}
	}
	return s
}

// groups are what pieces of advice are about, in the order in which they are told,
// with what each is called.
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

// groupOfLoader are the groups of what the loader finds, where it is not Links.
var groupOfLoader = map[string]check.Group{
	"credit-consent": check.Safeguarding, "picture-consent": check.Safeguarding, "unchecked-translation": check.Freshness,
}

// catalogue is what is known of rules, by their places. It is that of package check,
// but for tests.
var catalogue = check.Rules()

// ruleOf gives a rule of the check and its place among all; nil for what only the
// loader knows.
func ruleOf(id string) (rule *check.Rule, place int) {
	place = slices.IndexFunc(catalogue, func(r check.Rule) bool { return r.ID == id })
	if place < 0 {
		return nil, place
	}
	return &catalogue[place], place
}

func groupOf(id string) check.Group {
	if rule, _ := ruleOf(id); rule != nil {
		return rule.Group
	}
	if strings.HasPrefix(id, "consent-") {
		return check.Safeguarding
	}
	return cmp.Or(groupOfLoader[id], check.Links)
}

// mayIgnore reports whether a page can set a rule aside.
func mayIgnore(id string) bool {
	rule, _ := ruleOf(id)
	return rule != nil && !rule.Final
}

// isFinal reports whether a rule's findings must not be missed.
func isFinal(id string) bool {
	rule, _ := ruleOf(id)
	return rule != nil && rule.Final
}

// inGroup gives the problems of a group, those of one rule together.
func inGroup(problems []content.Problem, group check.Group) []content.Problem {
	var found []content.Problem
	for _, p := range problems {
		if groupOf(p.Rule) == group {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b content.Problem) int {
		_, placeA := ruleOf(a.Rule)
		_, placeB := ruleOf(b.Rule)
		return cmp.Or(cmp.Compare(placeA, placeB), cmp.Compare(a.Rule, b.Rule))
	})
	return found
}
