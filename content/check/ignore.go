package check

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// ignore removes the problems that pages set aside with a reason, and returns what was
// set aside.
func (s *site) ignore() []Ignored {
	var all []Ignored
	for _, p := range s.pages {
		p.ignore()
		p.checkIgnores()
		all = append(all, p.ignored...)
	}
	return all
}

// ignore removes the problems of one page that it sets aside.
func (p *page) ignore() {
	common := p.Source.Page.Common
	if common == nil || len(common.Ignore) == 0 {
		return
	}
	var kept []content.Problem
	var words []string
	p.ignored = make([]Ignored, len(common.Ignore))
	for i, ignore := range common.Ignore {
		p.ignored[i] = Ignored{File: p.site.FileName(p.Source.Page.File), Rule: ignore.Rule, Because: ignore.Because, Held: p.Status == content.Withheld}
	}
	for i, problem := range p.problems {
		at := slices.IndexFunc(common.Ignore, func(ignore content.Ignore) bool { return matchesIgnore(ignore, problem, p.words[i]) })
		if at < 0 {
			kept, words = append(kept, problem), append(words, p.words[i])
			continue
		}
		p.ignored[at].Times++
	}
	p.problems, p.words = kept, words
}

// matchesIgnore reports whether an entry under ignore covers a problem. What the guard
// finds is set aside word by word: an entry that names none would hide what is written
// tomorrow.
func matchesIgnore(ignore content.Ignore, problem content.Problem, words string) bool {
	rule := ruleOf(ignore.Rule)
	if rule == nil || rule.Final || problem.Rule != ignore.Rule || strings.TrimSpace(ignore.Because) == "" {
		return false
	}
	if ignore.Words == "" {
		return words == "" || rule.Group != Safeguarding
	}
	return strings.EqualFold(oneLine(ignore.Words), oneLine(words))
}

// oneLine returns words with single spaces between them.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

func ruleOf(id string) *Rule {
	if i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
		return &rules[i]
	}
	return nil
}

// ignoring is the rule about entries under ignore.
var ignoring = Rule{
	ID: "ignore", Group: Words, Final: true,
	Why:    "What is ignored for no reason hides what matters.",
	Source: "Goodday's own: others have to be able to judge the reason.",
}

// checkIgnores reports entries under ignore that have no effect.
func (p *page) checkIgnores() {
	common := p.Source.Page.Common
	if common == nil || p.Original != nil && len(p.Original.Page.Ignore) > 0 {
		return // a version has the entries of its original, which may not fit it
	}
	page := p.forRule(&ignoring)
	for i, ignore := range common.Ignore {
		if page.Full() {
			return // finding a place parses the fields again
		}
		at := p.Field("ignore", fmt.Sprint(i))
		switch rule := ruleOf(ignore.Rule); {
		case rule == nil && ignore.Rule != "":
			page.Report(Finding{At: at, Message: "There is no advice called " + ignore.Rule + ".", Do: "Write its name as goodday check shows it in brackets."})
		case rule != nil && rule.Final:
			page.Report(Finding{At: at, Message: "The advice " + ignore.Rule + " cannot be ignored.", Do: "Mend what it is about, and take this out."})
		case rule != nil && rule.Group == Safeguarding && ignore.Words == "" && p.ignored[i].Times == 0:
			page.Report(Finding{At: at, Message: "This does not say which words it is about.", Do: "Add words: with the words that fit, as they stand in the page. Or take this entry out."})
		case rule != nil && ignore.Because != "" && p.ignored[i].Times == 0:
			page.Report(Finding{At: at, Message: "There is nothing to ignore any more here.", Do: "Take this entry out."})
		}
	}
}

// escalate makes errors of warnings of the rules that the site lists under stricter.
func (s *site) escalate(problems []content.Problem) {
	for i := range problems {
		if slices.Contains(s.Directory.Site.Stricter, problems[i].Rule) {
			problems[i].Severity = content.Error
		}
	}
}

// escalateConsent makes an error of a story that has no complete consent, and of every
// page under a number that was taken back, or may be: somebody has to mend that. A
// consent that ran out or was withdrawn stays a warning: that happens without anybody
// changing the page.
func (s *site) escalateConsent(p *content.Problem) {
	missing := p.Rule == "consent-missing" || p.Rule == "consent-broken"
	story := path.Base(path.Dir(p.File)) == content.StoryKind.Folder()
	if missing && story || slices.Contains(takenBack, p.Rule) {
		p.Severity = content.Error
	}
}

// takenBack are the loader's rules about what was taken back.
var takenBack = []string{"consent-again", "consent-nearly-withdrawn", "consent-unknown", "consent-made-up"}
