package check

import (
	"slices"
	"strings"

	"goodday/content"
)

var gapStepFree = Rule{
	ID: "gap-step-free", Group: Gaps, Site: nothingStepFree,
	Why:    "Whoever uses a wheelchair or a pram is left out of a whole area. Often only the page does not say it.",
	Source: gapSource,
}

// stepFreeWords are found in the id or the name of the term for places without steps.
var stepFreeWords = []string{"step-free", "step free", "no steps", "no-steps", "without steps", "level access", "level-access", "wheelchair"}

func nothingStepFree(s *SiteView) {
	terms := s.stepFreeTerms()
	if len(terms) == 0 {
		return // the site has no word for it
	}
	names := s.areasWithout(inPerson, func(a *content.Activity) bool {
		return slices.ContainsFunc(a.AccessIDs(), func(id string) bool { return slices.Contains(terms, id) })
	})
	s.reportGap(names, "No page says that a place has no steps", "Ask each place. If there are no steps, add "+terms[0]+" under access.")
}

func (s *SiteView) stepFreeTerms() (ids []string) {
	for _, term := range s.Words.Access {
		text := term.ID + " " + strings.ToLower(term.Name)
		if slices.ContainsFunc(stepFreeWords, func(word string) bool { return strings.Contains(text, word) }) {
			ids = append(ids, term.ID)
		}
	}
	return ids
}

// inPerson reports whether an activity takes place somewhere.
func inPerson(a *content.Activity) bool {
	return len(a.Ways) == 0 || slices.Contains(a.Ways, "in person")
}
