// Package check looks over a loaded site as a kind editor would: for what may
// tell who somebody is, for hard words, for what is old, for links and gaps. What
// it finds are problems like those of the loader, with the reason and, where one
// helps, an example of better words.
//
//	loaded := load.Load(fsys, load.Options{Now: now, Sources: true})
//	result := check.Site(loaded.Sites[0], check.Options{})
//
// Each rule stands in a file of its own, with its reason and where it comes from.
// rules.go lists them all. A rule is a Rule with a function for each page, or for
// the site as a whole; what it reports through Page.Report or Site.Report becomes
// a problem.
//
// # How grave
//
// Everything here is advice, a warning, but for this:
//
//   - What may tell who somebody is, or how somebody hurt themselves, is an error
//     in a story. The story is then not published: Guard says so to the loader.
//   - A story without consent, or with one that is not complete, is an error
//     here. To a build it is only a page to leave out.
//   - A site may name rules in site.yaml under stricter: they are errors in it.
//
// # What does not fit
//
// A page says so in its front matter, with a reason:
//
//	ignore:
//	  - rule: full-name
//	    words: Castle Park
//	    because: It is the name of a park.
//
// Without a reason it does not count. Rules marked Final cannot be ignored. Names
// of places and groups are better put into known_names in words.yaml, once for all
// pages.
//
// # Beside the rules
//
// Reading gives how much work each page is to read, to choose where to begin: it is
// never a problem. Owners lists who to ring about which pages, as text or a table.
//
// A rule is a hint to a person, never a judgement: software does not know what a
// classmate knows. That is why the question at the end of every report is for two
// people to answer.
package check

import (
	"slices"
	"strings"

	"goodday/content"
)

// Options are what a check needs besides the site.
type Options struct {
	// Before gives a file of the site as it was before the change that is looked
	// at, or nil if it was not there or nothing is known of it. It may be nil.
	Before func(file string) []byte
	// Read returns a file of the site or of what sites share, as load.Site.ReadFile
	// does. Without it nothing is said of pictures' files and crisis lines.
	Read func(file string, limit int) []byte
	// Alike gives, by the address of a published page, the addresses of those
	// most like it, the nearest first. It may be nil.
	Alike map[string][]string
}

// Result is what was found in one site.
type Result struct {
	// Problems are those of the loader and of all rules, sorted.
	Problems []content.Problem
	// Ignored are the pieces of advice that pages set aside, in order of files.
	Ignored []Ignored
	// Levels say how hard pages are to read, as Reading does.
	Levels []Level
}

// Ignored is advice that a page set aside, with its reason.
type Ignored struct {
	File    string `json:"file"`
	Rule    string `json:"rule"`
	Because string `json:"because"`
	// Times is how often the rule would have spoken.
	Times int `json:"times"`
}

// Question is for two people, one of whom does not know the person. It is the
// motivated intruder test of the ICO in a young person's words.
const Question = "Before a story goes out, two people ask: could a classmate guess who this is? One of the two should not know the person."

// Site looks over one site, which has to be loaded with its sources.
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
		p.runPageRules("")
		p.measure()
		p.forget()
	}
	return s.result()
}

// runPageRules runs the rules for pages of one group on a page, or all for "".
func (p *page) runPageRules(group Group) {
	for i := range rules {
		if rule := &rules[i]; rule.Page != nil && (group == "" || group == rule.Group) && rule.applies(p.Source) {
			rule.Page(p.forRule(rule))
		}
	}
}

// forget drops what the page was read into, to leave room in a large site.
func (p *page) forget() {
	p.text, p.plain = nil, nil
	p.Forget()
}

// applies reports whether a rule looks at a page at all. What somebody took back
// is nobody's to mend, but for what may still tell who they are.
func (r *Rule) applies(source *content.Source) bool {
	withdrawn := source.Reason == content.ConsentTakenBack
	return (!withdrawn || r.Group == Safeguarding) && (!r.English || english(source.Page.Language))
}

func english(language string) bool { return language == "en" || strings.HasPrefix(language, "en-") }

// result puts everything in order.
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

// finish puts problems in order and makes errors of those that the site wants to be.
func (s *site) finish(problems []content.Problem) {
	s.escalate(problems)
	sharePrivateWords(problems)
	content.SortProblems(problems)
}

// One looks at one page by itself, in a site loaded with its sources. What the
// loader found in it is there too.
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
			problems = append(problems, s.look(source, "")...)
		}
	}
	s.finish(problems)
	return problems
}

// look returns what the rules of a group find in a page that it does not set aside.
func (s *site) look(source *content.Source, group Group) []content.Problem {
	p := &page{Source: source, site: s}
	p.runPageRules(group)
	p.ignore()
	return p.problems
}

// Guard gives the errors that rules find in a story, for load.Options. A story
// with one is held back.
func Guard(directory *content.Directory, source *content.Source) []content.Problem {
	if source.Page.Kind != content.StoryKind {
		return nil
	}
	problems := (&site{Directory: directory}).look(source, Safeguarding)
	errors := slices.DeleteFunc(problems, func(p content.Problem) bool { return p.Severity != content.Error })
	sharePrivateWords(errors)
	return errors
}
