// Package check looks over a loaded site as a kind editor would: for what may
// identify a person, for hard words, for what is old, for links and gaps. Its
// findings are problems like those of the loader, with the reason and, where one
// helps, an example of better words.
//
//	loaded := load.Load(fsys, load.Options{Now: now, Sources: true})
//	result := check.Site(loaded.Sites[0], check.Options{})
//
// # Rules
//
// rules.go lists all rules. A Rule is a value with its reason, its source and a
// function for each page, or for the site as a whole. What the function reports
// through Page.Report or SiteView.Report becomes a problem. A rule stands in a file
// of its own, or with others that differ only in a word or two: gaps.go,
// freshness.go. Each has an example of what it finds and of what it leaves alone in
// testdata/rules.
//
// Rules read a page in one of two views. Those about words and style use prose,
// which has the words and sentences that readers count. Those that look for private
// words use plain, which undoes disguises. privateIn is the loop that most of them
// share. Their words are vocabularies: the regular expression of a rule and the quick
// look in front of it are made from the same list. Long lists are in words/, as text.
//
// # Severity
//
// Every finding is a warning, except these:
//
//   - What may identify a person, or describes how somebody hurt themselves, is an
//     error in what somebody told: stories, said/, and every page with a consent block.
//     Such a page is not published: the loader asks Guard.
//   - Numbers that belong to one person, dates of birth and "I live at" are errors on
//     every page, and hold it back.
//   - A story without consent, or with an incomplete one, is an error here. To a
//     build it is only a page to leave out.
//   - Rules that site.yaml lists under stricter report errors in that site.
//
// # Ignoring a finding
//
// A page ignores a finding in its front matter, with a reason:
//
//	ignore:
//	  - rule: full-name
//	    words: Castle Park
//	    because: It is the name of a park.
//
// Without a reason the entry has no effect, and for a rule of safeguarding none without
// the words. Rules marked Final cannot be ignored.
// Names of places and groups are better put into known_names in words.yaml, once for
// all pages.
//
// # More than rules
//
// Result.Levels say how hard pages are to read, to choose where to begin. They are
// never a problem. Owners lists who to contact about which pages.
//
// A rule is a hint to a person, never a judgement: software does not know what a
// classmate knows. That is why every report ends with a question for two people.
package check

import (
	"slices"
	"strings"

	"goodday/content"
)

// Options are the inputs of a check besides the site.
type Options struct {
	// Before returns a file of the site as it was before the change that is checked,
	// or nil if there was none or it is unknown. Before may be nil.
	Before func(file string) []byte
	// Read returns a file of the site or of what sites share, as load.Site.ReadFile
	// does. Without it, pictures' files and crisis lines are not checked.
	Read func(file string, limit int) []byte
	// Related holds, by the address of a published page, the addresses of the pages
	// most similar to it, the nearest first. It may be nil.
	Related map[string][]string
	// InDanger reports whether a search for a text shows the crisis help first. Without
	// it, words of danger among synonyms are not looked for.
	InDanger func(text string) bool
	// Starting are the groups of synonyms with which every new site begins. Nobody is
	// told that no page has their words.
	Starting []content.Synonym
}

// Result is the result of checking one site.
type Result struct {
	// Problems are those of the loader and of all rules, sorted.
	Problems []content.Problem
	// Ignored are the entries under ignore of all pages, in order of files.
	Ignored []Ignored
	// Levels say how hard each English page of at least 100 words is to read, the
	// hardest first.
	Levels []Level
}

// Ignored is an entry under ignore, with its reason.
type Ignored struct {
	File    string `json:"file"`
	Rule    string `json:"rule"`
	Because string `json:"because"`
	// Times is how many findings the entry set aside.
	Times int `json:"times"`
	// Held is set if the page is not to be published: others see no word of it.
	Held bool `json:"-"`
}

// Question is a question for two people, one of whom does not know the person. It is
// the motivated intruder test of the ICO in a young person's words.
const Question = "Before a story goes out, two people ask: could a classmate guess who this is? One of the two should not know the person."

// Site checks a site, which has to be loaded with its sources.
func Site(directory *content.Directory, options Options) Result {
	s := &site{Directory: directory, options: options}
	for _, source := range directory.Sources {
		s.pages = append(s.pages, &page{Source: source, site: s})
	}
	for i := range rules {
		if rule := &rules[i]; rule.Site != nil {
			rule.Site(s.forRule(rule))
		}
	}
	for _, p := range s.pages {
		p.runPageRules(everyRule)
		p.measure()
		p.forget()
	}
	return s.result()
}

func everyRule(*Rule) bool { return true }

// runPageRules runs those rules for pages that are wanted on a page.
func (p *page) runPageRules(wanted func(*Rule) bool) {
	for i := range rules {
		if rule := &rules[i]; rule.Page != nil && wanted(rule) && rule.applies(p.Source) {
			rule.Page(p.forRule(rule))
		}
	}
}

// forget drops the views of the page, to save memory in a large site.
func (p *page) forget() {
	p.text, p.plain = nil, nil
	p.Forget()
}

// applies reports whether a rule checks a page at all. A story whose consent was
// withdrawn is only checked for what may still identify the person.
func (r *Rule) applies(source *content.Source) bool {
	withdrawn := source.Reason == content.ConsentTakenBack
	return (!withdrawn || r.Group == Safeguarding) && (!r.English || english(source.Page.Language))
}

func english(language string) bool { return language == "en" || strings.HasPrefix(language, "en-") }

// result collects the problems of the site and its pages.
func (s *site) result() Result {
	problems := slices.Clone(s.Directory.Problems)
	for i := range problems {
		s.escalateConsent(&problems[i])
	}
	problems = append(problems, s.problems...)
	ignored := s.ignore()
	for _, p := range s.pages {
		problems = append(problems, p.problems...)
	}
	s.finish(problems)
	return Result{slices.Compact(problems), ignored, s.inOrder()}
}

// finish sorts problems and makes errors of those that the site lists as stricter.
func (s *site) finish(problems []content.Problem) {
	s.escalate(problems)
	s.hold(problems)
	sharePrivateWords(problems)
	content.SortProblems(problems)
}

// One checks a single page of a site that was loaded with its sources. It returns
// what the loader found in the page too.
func One(directory *content.Directory, file string) []content.Problem {
	s := &site{Directory: directory}
	var problems []content.Problem
	for _, problem := range directory.Problems {
		if problem.File == directory.FileName(file) {
			s.escalateConsent(&problem)
			problems = append(problems, problem)
		}
	}
	for _, source := range directory.Sources {
		if source.Page.File == file {
			problems = append(problems, s.lookAt(source, everyRule).problems...)
		}
	}
	s.finish(problems)
	return problems
}

// lookAt returns a page with what those rules find in it that are wanted, and that the
// page does not ignore.
func (s *site) lookAt(source *content.Source, wanted func(*Rule) bool) *page {
	p := &page{Source: source, site: s}
	p.runPageRules(wanted)
	p.ignore()
	return p
}

// Guard returns the errors that rules of safeguarding find in a page, for load.Options.
// The loader does not publish a page with such errors. In what nobody told it looks
// only for what is wrong everywhere.
func Guard(directory *content.Directory, source *content.Source) []content.Problem {
	told := source.Page.Told()
	problems := (&site{Directory: directory}).lookAt(source, func(r *Rule) bool {
		return r.Group == Safeguarding && (told || r.Everywhere)
	}).problems
	errors := slices.DeleteFunc(problems, func(p content.Problem) bool { return p.Severity != content.Error })
	sharePrivateWords(errors)
	return errors
}
