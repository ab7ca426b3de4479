package themes

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"text/template/parse"
	"unicode/utf8"

	"goodday/content"

	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/tpl"
)

// problemOf tells an error of the template engine in plain words, with its
// place in the theme. The engine's own words are never passed on.
func (e *engine) problemOf(err error) content.Problem {
	problem := content.Problem{Severity: content.Error, Rule: "template"}
	var missing noLayout
	if errors.As(err, &missing) {
		problem.File = "layouts/" + missing.kind + ".html"
		problem.Message = fmt.Sprintf("There is no layout for pages of the kind %q.", missing.kind)
		problem.Do = "Add this file."
		return problem
	}
	e.place(&problem, err)
	problem.Message, problem.Do = plainWords(err)
	problem.File = e.named(problem.File)
	return problem
}

// themeFolder stands before the path of a file that is not the site's own but
// the theme's: it tells the two apart.
const themeFolder = "themes/default/"

// named gives the path of a file as it stands in a problem.
func (e *engine) named(file string) string {
	file = e.inTheme(file)
	if e.files.own[file] || file == "" {
		return file
	}
	return themeFolder + file
}

// templatePlace is how the engine writes a place: "_partials/x.html:3:5:".
var templatePlace = regexp.MustCompile(`([\w./-]+\.\w+):(\d+)(?::(\d+))?:`)

// place finds file, line and column: those of the innermost template.
func (e *engine) place(problem *content.Problem, err error) {
	var column int
	if files := herrors.UnwrapFileErrors(err); len(files) > 0 {
		position := files[len(files)-1].Position()
		problem.File, problem.Line, column = e.inTheme(position.Filename), position.LineNumber, position.ColumnNumber
	} else if found := templatePlace.FindAllStringSubmatch(err.Error(), -1); found != nil {
		last := found[len(found)-1]
		problem.File = e.inTheme(last[1])
		problem.Line, _ = strconv.Atoi(last[2])
		column, _ = strconv.Atoi(last[3])
	}
	if strings.Contains(err.Error(), "apply base template failed") {
		problem.File, column = e.baseOrLayout(err, problem.File, problem.Line), 0
	}
	problem.Text = e.line(problem.File, problem.Line)
	problem.Column = columnIn(problem.Text, column, err)
}

// baseOrLayout tells which of the two is not written right when the engine puts
// a layout into its frame: it names the one and counts lines of the other.
func (e *engine) baseOrLayout(err error, base string, line int) string {
	found := templatePlace.FindAllStringSubmatch(err.Error(), -1)
	layout := e.inTheme(found[len(found)-1][1])
	if name := unknownFunction.FindStringSubmatch(err.Error()); name != nil {
		if strings.Contains(e.line(layout, line), name[1]) {
			return layout
		}
		return base
	}
	tree := parse.New(layout)
	tree.Mode = parse.SkipFuncCheck
	if _, broken := tree.Parse(string(e.files.data[layout]), "", "", map[string]*parse.Tree{}); broken != nil {
		return layout
	}
	return base
}

// inTheme gives the path of a file as the theme's author knows it.
func (e *engine) inTheme(name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, root), "/")
	if _, known := e.files.data[name]; known {
		return name
	}
	if _, known := e.files.data["layouts/"+name]; known {
		return "layouts/" + name
	}
	return name
}

func (e *engine) line(file string, number int) string {
	lines := bytes.Split(e.files.data[file], []byte("\n"))
	if number < 1 || number > len(lines) {
		return ""
	}
	return strings.TrimRight(string(lines[number-1]), "\r")
}

// columnIn turns the engine's column, bytes from 0, into characters from 1. An
// error of grammar has none: then it is that of the name in question, or of the
// line's first action.
func columnIn(line string, column int, err error) int {
	if line == "" {
		return 0
	}
	if column <= 1 {
		column = max(strings.Index(line, "{{"), 0)
		if found := unknownFunction.FindStringSubmatch(err.Error()); found != nil {
			column = max(strings.Index(line, found[1]), 0)
		}
	}
	return utf8.RuneCountInString(line[:min(column, len(line))]) + 1
}

var unknownFunction = regexp.MustCompile(`function "([^"]+)" not defined`)

// sayings turns what the engine says into plain words. $1 and $2 are what the
// pattern found.
var sayings = []struct {
	pattern     *regexp.Regexp
	message, do string
}{
	{unknownFunction, `There is no function called "$1".`, "Check how it is written."},
	{regexp.MustCompile(`can't evaluate field (\w+) in type \*?themes\.(\w+)`), `A $2 has no ".$1".`, "The contract in package themes lists what there is."},
	{regexp.MustCompile(`can't evaluate field (\w+) in type`), `There is no ".$1" here.`, "The contract in package themes lists what there is."},
	{regexp.MustCompile(`nil pointer evaluating \S+?\.(\w+)>?$`), `Nothing is there of which to take ".$1".`, "Put it inside {{ with … }}."},
	{regexp.MustCompile(`undefined variable:? "?(\$\w+)`), `The variable $1 is not set here.`, "Set it first, with :=."},
	{regexp.MustCompile(`partial "([^"]+)" not found`), `There is no partial called "$1".`, "Add it below layouts/_partials."},
	{regexp.MustCompile(`template "?([^" ]+)"? not (?:defined|found)|no such template "([^"]+)"`), `There is no template called "$1$2".`, "Check how it is written."},
	{regexp.MustCompile(`wrong number of args for (\w+): want (?:at least )?(\d+) got (\d+)`), "The function $1 needs $2 values and was given $3.", "Give it what it needs."},
	{regexp.MustCompile(`missing value for (\w+)`), "There is nothing after $1.", "Say what to look at."},
	{regexp.MustCompile(`expected \w+; found|wrong type for value|incompatible types`), "A value here is of another sort than is needed.", "Check whether it should be a text, a number or a list."},
	{regexp.MustCompile(`(\w+) has arguments but cannot be invoked`), `".$1" takes no values after it.`, "Take them out."},
	{regexp.MustCompile(`unclosed action|unexpected "}" in|unterminated`), "An action {{ … }} or a text in quotes is not closed.", "Close it."},
	{regexp.MustCompile(`unexpected EOF`), "An {{ if }}, {{ with }}, {{ range }} or {{ define }} has no {{ end }}.", "Add the {{ end }}."},
	{regexp.MustCompile(`unexpected {{end}}`), "There is an {{ end }} too many.", "Take it out."},
	{regexp.MustCompile(`unexpected`), "This is not written as templates are.", "Look at the signs and quotes inside {{ … }}."},
	{regexp.MustCompile(`maximum template call stack|maximum template depth`), "This template calls itself without end.", "Let it stop at some point."},
	{regexp.MustCompile(`ends in a non-text context|different contexts|cannot compute output context`), "A tag, an attribute or a quote is open where another part of the template begins.", "Close it within the same part."},
	{regexp.MustCompile(`range can't iterate over`), "There is no list here to go through.", "Check what stands after range."},
	{regexp.MustCompile(`error calling (\w+): (?:.*: )?failed to resolve|error calling (Get|Match|minify|fingerprint|Minify|Fingerprint|RelPermalink|Permalink|Content)\b`), "The asset could not be made with $1$2.", "Check that the file is in assets."},
	{regexp.MustCompile(`error calling (\w+):`), "The function $1 cannot do anything with what it was given here.", "Check the values after it."},
}

// plainWords says what is wrong and what to do.
func plainWords(err error) (message, do string) {
	var refused refusal
	if errors.As(err, &refused) {
		return refused.message, refused.do
	}
	for _, text := range []string{herrors.Cause(err).Error(), innermost(err.Error())} {
		for _, saying := range sayings {
			if found := saying.pattern.FindStringSubmatchIndex(text); found != nil {
				return string(saying.pattern.ExpandString(nil, saying.message, text, found)), saying.do
			}
		}
	}
	return "This line of the template does not work.", "Check it against the documentation of Hugo's templates."
}

// innermost cuts off what the engine says about the templates around the one
// that failed.
func innermost(text string) string {
	return text[max(strings.LastIndex(text, "executing "), 0):]
}

// notes are warnings that templates give with warnf. Each is kept once.
type notes struct {
	mu   sync.Mutex
	seen map[note]bool
}

type note struct{ file, text string }

func (n *notes) add(file, text string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.seen == nil {
		n.seen = map[note]bool{}
	}
	n.seen[note{file, text}] = true
}

func (n *notes) problems(e *engine) []content.Problem {
	n.mu.Lock()
	defer n.mu.Unlock()
	var problems []content.Problem
	for note := range n.seen {
		problems = append(problems, content.Problem{
			Severity: content.Warning, Rule: "template", File: e.named(note.file), Message: note.text,
		})
	}
	return problems
}

// fileOf gives the file of the template that is running.
func fileOf(ctx context.Context) string {
	if current := tpl.Context.CurrentTemplate.Get(ctx); current != nil {
		return current.Filename()
	}
	return ""
}

// withoutRepeats keeps one of each problem: a broken partial fails on every page.
func withoutRepeats(problems []content.Problem) []content.Problem {
	content.SortProblems(problems)
	return slices.Compact(problems)
}
