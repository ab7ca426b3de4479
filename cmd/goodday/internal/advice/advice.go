// Package advice holds what a check found (advice.go), and prints it in the tone of a
// kind editor. It owns every word that goodday check prints around those of the
// rules:
//
//	text      for people
//	json      for programs
//	sarif     for code hosts and editors, in a standard of OASIS
//	github    notes beside the lines of a pull request
//	markdown  a comment for a pull request
//
// The rules of the text are those of package report, and these:
//
//   - What must not be missed, such as a changed crisis line, comes first, as things
//     to look at twice. Then things to fix, file by file. Then advice, group by
//     group, with all findings of one rule together.
//   - Why something matters, and how it could be better, is printed once for each rule.
//   - The name of a rule follows in brackets if a page may set it aside.
//   - After ten findings of one rule the rest is counted.
//   - At the end are the counts, what helps to choose where to begin, what pages set
//     aside and why, and the question that two people ask of a story.
//   - If nothing is found, it says so, and thanks.
//
// Personal details are shown as text on the writer's own terminal and nowhere else.
package advice

import (
	"io"
	"slices"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Report is what a check found. As JSON it is what check --format json prints.
type Report struct {
	Sites    []Site            `json:"sites"`
	Problems []content.Problem `json:"problems"`
	// Ignored is advice that pages set aside, with their reasons.
	Ignored []check.Ignored `json:"ignored"`
	// Reading is how hard English pages are to read, the hardest first.
	Reading []check.Level `json:"reading"`

	older int // pieces of advice that are only counted
}

// Site is one site that was checked.
type Site struct {
	Site  string `json:"site"` // its folder; "" for a site on its own
	Title string `json:"title"`
	// Pages and Stories are how many were checked, published or not.
	Pages   int `json:"pages"`
	Stories int `json:"stories"`
}

// New returns a report with the problems that belong to no site. As JSON an empty
// list is [], not null.
func New(problems ...content.Problem) Report {
	return Report{Sites: []Site{}, Problems: append([]content.Problem{}, problems...), Ignored: []check.Ignored{}, Reading: []check.Level{}}
}

// Add adds a site that was checked.
func (c *Report) Add(directory *content.Directory, result check.Result) {
	site := Site{Site: directory.Folder, Title: directory.Site.Title, Pages: len(directory.Sources)}
	for _, source := range directory.Sources {
		if source.Page.Kind == content.StoryKind {
			site.Stories++
		}
	}
	c.Sites = append(c.Sites, site)
	c.Problems = append(c.Problems, result.Problems...)
	for _, level := range result.Levels {
		if !slices.ContainsFunc(c.Reading, func(l check.Level) bool { return l.File == level.File }) { // sites may share a page
			c.Reading = append(c.Reading, level)
		}
	}
	for _, ignored := range result.Ignored {
		if ignored.Times > 0 && !slices.Contains(c.Ignored, ignored) { // sites may share a page
			c.Ignored = append(c.Ignored, ignored)
		}
	}
	content.SortProblems(c.Problems)
}

// PrintOptions say how a check is printed.
type PrintOptions struct {
	// All shows every finding, however many one rule has.
	All bool
	// Terminal is set when only the writer sees it: nothing is masked in text.
	Terminal bool
	// Focus says what is shown first.
	Focus Focus
	// Base is the folder that the problems' files are named from, as it is seen from
	// the top of the repository: "" or "content". Formats for code hosts need it.
	Base string
	// Version is that of the command.
	Version string
}

// Format is one way to print a check.
type Format struct {
	Name  string
	Print func(w io.Writer, c Report, options PrintOptions) error
}

// Formats are all ways to print a check, the usual one first.
var Formats = []Format{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"markdown", Markdown},
}

// JSON prints everything, for programs.
func JSON(w io.Writer, c Report, options PrintOptions) error {
	return report.WriteJSON(w, c.public(options.Focus))
}

// HasErrors reports whether there is something to fix.
func (c Report) HasErrors() bool { return content.HasErrors(c.Problems) }

// HasAdvice reports whether there is anything else.
func (c Report) HasAdvice() bool {
	return slices.ContainsFunc(c.Problems, func(p content.Problem) bool { return p.Severity != content.Error })
}

func (c Report) pages() (n int) {
	for _, site := range c.Sites {
		n += site.Pages
	}
	return n
}

func (c Report) hasStories() bool {
	return slices.ContainsFunc(c.Sites, func(s Site) bool { return s.Stories > 0 })
}
