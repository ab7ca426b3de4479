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
	"text/template/parse"
	"unicode/utf8"

	"goodday/content"

	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/tpl"
)

// problemOf returns the problem for an error of the template engine, in plain words
// and with its place in the theme. It never repeats the engine's own words.
func (e *engine) problemOf(err error) content.Problem {
	var missing noLayout
	if errors.As(err, &missing) {
		return content.Problem{
			Severity: content.Error, Rule: "template", File: "layouts/" + missing.kind + ".html",
			Message: fmt.Sprintf("There is no layout for pages of the kind %q.", missing.kind), Do: "Add this file.",
		}
	}
	problem := content.Problem{Severity: content.Error, Rule: "template"}
	e.place(&problem, err)
	problem.Message, problem.Do = plainWords(err)
	problem.File = e.named(problem.File)
	return problem
}

// themeFolder precedes the path of a file that is the theme's and not the site's
// own.
const themeFolder = "themes/default/"

// named returns the path of a file as problems name it.
func (e *engine) named(file string) string {
	file = e.inTheme(file)
	if e.files.own[file] || file == "" {
		return file
	}
	return themeFolder + file
}

// templatePlace is how the engine writes a place: "_partials/x.html:3:5:".
var templatePlace = regexp.MustCompile(`([\w./-]+\.\w+):(\d+)(?::(\d+))?:`)

// place sets file, line and column of a problem: those of the innermost template.
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

// baseOrLayout returns the file that is at fault when the engine cannot put a layout
// into its frame: the error names one file and has the line of the other.
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

// inTheme returns the path of a file from the root of the theme.
func (e *engine) inTheme(name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, root), "/")
	_, known := e.files.data[name]
	if _, layout := e.files.data["layouts/"+name]; layout && !known {
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

// columnIn converts the engine's column, bytes from 0, into characters from 1. A
// syntax error has none: then it is that of the name in question, or of the line's
// first action.
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

// explanations are plain words for the errors of the engine. $1 and $2 are what
// the pattern matched.
var explanations = []struct {
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

// plainWords returns what is wrong and what to do.
func plainWords(err error) (message, do string) {
	var refused *content.Refusal
	if errors.As(err, &refused) {
		return refused.Message, refused.Do
	}
	for _, text := range []string{herrors.Cause(err).Error(), innermost(err.Error())} {
		for _, explanation := range explanations {
			if found := explanation.pattern.FindStringSubmatchIndex(text); found != nil {
				return string(explanation.pattern.ExpandString(nil, explanation.message, text, found)), explanation.do
			}
		}
	}
	return "This line of the template does not work.", "Check it against the documentation of Hugo's templates."
}

// innermost returns an error's text without the part about the templates around
// the one that failed.
func innermost(text string) string {
	return text[max(strings.LastIndex(text, "executing "), 0):]
}

// note is a warning of a template by warnf.
type note struct{ file, text string }

// warnings returns the warnings of templates, each once.
func (l *langEngine) warnings() []content.Problem {
	var problems []content.Problem
	for key := range l.notes.Range {
		n := key.(note)
		problems = append(problems, content.Problem{
			Severity: content.Warning, Rule: "template", File: l.engine.named(n.file), Message: n.text,
		})
	}
	return problems
}

// fileOf returns the file of the template that is running.
func fileOf(ctx context.Context) string {
	if current := tpl.Context.CurrentTemplate.Get(ctx); current != nil {
		return current.Filename()
	}
	return ""
}

// withoutRepeats returns the problems sorted, one of each: a broken partial fails
// on every page.
func withoutRepeats(problems []content.Problem) []content.Problem {
	content.SortProblems(problems)
	return slices.Compact(problems)
}
