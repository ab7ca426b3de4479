package check

import "goodday/content"

// hold marks what was found in pages that are not to be published, so that no
// report that others can read quotes them: those that the loader withholds, stories
// without a current consent, and stories that the loader would withhold if it asked
// the guard, which it does not for a check.
func (s *site) hold(problems []content.Problem) {
	held, stories := map[string]bool{}, map[string]bool{}
	for _, source := range s.Directory.Sources {
		file, story := s.FileName(source.Page.File), source.Page.Kind == content.StoryKind
		stories[file] = story
		held[file] = source.Status == content.Withheld || story && consentOf(source) == nil
	}
	for _, p := range problems {
		if rule := ruleOf(p.Rule); p.Severity == content.Error && stories[p.File] && rule != nil && rule.Group == Safeguarding {
			held[p.File] = true
		}
	}
	for i := range problems {
		problems[i].Held = problems[i].Held || held[problems[i].File]
	}
}

// consentOf returns the consent under which a page stands, its own or its original's.
func consentOf(source *content.Source) *content.Consent {
	if common := source.Page.Common; common != nil && common.Consent != nil {
		return common.Consent
	}
	if source.Original == nil {
		return nil
	}
	return consentOf(source.Original)
}
