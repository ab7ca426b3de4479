package check

import (
	"strings"

	"goodday/content"
)

// Group is what a rule is about.
type Group string

// The groups, in the order of a report.
const (
	Safeguarding Group = "safeguarding"
	Pictures     Group = "pictures"
	Words        Group = "words"
	Freshness    Group = "freshness"
	Links        Group = "links"
	Gaps         Group = "gaps"
)

// Rule looks for one thing. Page or Site is set, or both.
type Rule struct {
	// ID is stable: pages and sites name it.
	ID    string
	Group Group
	// Why is the reason in one or two plain sentences. Every finding carries it.
	Why string
	// Source is where the rule comes from. It is shown in the list of rules.
	Source string
	// Better is an example of better words, if one fits every finding.
	Better string
	// English rules look at English pages only.
	English bool
	// Everywhere says that the rule holds pages back that nobody told, too: its findings
	// say which of them are Errors.
	Everywhere bool
	// Mild findings of a safeguarding rule are warnings in what was told too.
	Mild bool
	// Final findings cannot be ignored, and cannot be missed.
	Final bool

	Page func(*Page)
	Site func(*SiteView)
}

// Finding is what a rule found at one place.
type Finding struct {
	// At is the place, or the zero Position for the file as a whole.
	At content.Position
	// Message says what is wrong, Do what to do. Both are whole sentences.
	Message, Do string
	// Better replaces the rule's own example.
	Better string
	// Words are the words that the finding is about, as they stand in the page. A page
	// names them to ignore the finding.
	Words string
	// Private marks Words as what may identify a person.
	Private bool
	// Name marks a finding about the name of a file.
	Name bool
	// File replaces the page's own file, as problems name it.
	File string
	// Text replaces the line at At.
	Text string
	// Error makes the finding an error wherever it stands.
	Error bool
	// Mild makes the finding a warning in what was told too, as Rule.Mild does for all.
	Mild bool
}

// site is the state of a check of a site.
type site struct {
	levels []Level // how hard the pages are to read
	*content.Directory
	options  Options
	pages    []*page
	problems []content.Problem
	contacts map[string]bool // of the site and its crisis lines; made when first needed
	reaches  map[string]bool // in the fields of its pages; made with contacts
	phrases  *siteWords      // the settings of words.yaml; made when first needed
	like     *likeness       // made when first needed
}

// page is the state of a check of a page.
type page struct {
	*content.Source
	site     *site
	problems []content.Problem
	words    []string // of each problem
	ignored  []Ignored
	text     []*prose // made when first needed
	plain    []*plain // made when first needed
}

// Page is a page as a rule sees it.
type Page struct {
	*page
	rule  *Rule
	found int
}

// mostFindings is how many findings of one rule are reported on one page. Nobody mends a
// page by reading more.
const mostFindings = 20

// mostPrivate is how many bytes of private words of further findings are kept.
const mostPrivate = 16 << 10

// Full reports whether the rule has reported enough about the page.
func (p *Page) Full() bool { return p.found > mostFindings }

// SiteView is a site as a rule sees it.
type SiteView struct {
	*site
	rule *Rule
}

func (p *page) forRule(rule *Rule) *Page     { return &Page{page: p, rule: rule} }
func (s *site) forRule(rule *Rule) *SiteView { return &SiteView{s, rule} }

// Directory returns the site that the page belongs to.
func (p *Page) Directory() *content.Directory { return p.site.Directory }

// told reports whether the page is somebody's own words, which are guarded.
func (p *page) told() bool { return p.Source.Page.Told() }

// Fields returns the page's front matter: title, kind and so on.
func (p *Page) Fields() *content.Page { return p.Source.Page }

// Report adds a finding about the page.
func (p *Page) Report(f Finding) {
	if p.found++; p.found > mostFindings {
		p.more(f)
		return
	}
	problem := p.rule.problem(f)
	if problem.File == "" {
		problem.File = p.site.FileName(p.Source.Page.File)
	}
	problem.Site = p.site.Folder
	if problem.Text == "" && f.File == "" {
		problem.Text = p.Line(f.At.Line)
	}
	if p.rule.Group == Safeguarding && !p.rule.Mild && !f.Mild && p.told() {
		problem.Severity = content.Error
	}
	p.problems = append(p.problems, problem)
	p.words = append(p.words, f.Words)
}

// more says in the last finding that there are others. Their private words are kept,
// since they may stand in a line that is shown.
func (p *Page) more(f Finding) {
	last := &p.problems[len(p.problems)-1]
	if p.found == mostFindings+1 {
		last.Message += " There are more like this on the page."
	}
	if f.Private && len(last.Private) < mostPrivate {
		last.Private += "\n" + f.Words
	}
}

// Report adds a finding about the site, or a file of it that is not a page.
func (s *SiteView) Report(f Finding) {
	problem := s.rule.problem(f)
	problem.Site = s.Folder
	s.site.problems = append(s.site.problems, problem)
}

// Read reads a file of the site, as Options.Read.
func (s *site) Read(file string, limit int) []byte {
	if s.options.Read == nil {
		return nil
	}
	return s.options.Read(file, limit)
}

func (r *Rule) problem(f Finding) content.Problem {
	problem := content.Problem{
		Severity: content.Warning, Rule: r.ID, File: f.File, Line: f.At.Line, Column: f.At.Column,
		Text: f.Text, Message: f.Message, Do: f.Do, Why: r.Why, Better: r.Better, Words: f.Words,
	}
	if f.Better != "" {
		problem.Better = f.Better
	}
	if f.Error {
		problem.Severity = content.Error
	}
	if f.Private {
		problem.Private, problem.PrivateName = f.Words, f.Name
	}
	return problem
}

// sharePrivateWords copies the private words of all problems of a file to each of them,
// so that reports can mask them: the line of one problem may hold what another is about.
func sharePrivateWords(problems []content.Problem) {
	private := map[string][]string{}
	for _, p := range problems {
		if p.Private != "" {
			private[p.File] = append(private[p.File], p.Private)
		}
	}
	for i, p := range problems {
		problems[i].Private = strings.Join(unique(private[p.File]), "\n")
	}
}

// unique returns each word once.
func unique(words []string) []string {
	seen := map[string]bool{}
	var all []string
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			all = append(all, word)
		}
	}
	return all
}
