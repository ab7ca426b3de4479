package themes

import (
	"bytes"
	"context"
	_ "embed"
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
	"go.yaml.in/yaml/v3"
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

//go:embed errors.yaml
var errorsFile []byte

// explanations returns plain words for the errors of the engine: errors.yaml.
var explanations = sync.OnceValue(func() (all []struct {
	Pattern     *regexp.Regexp
	Message, Do string
},
) {
	if err := yaml.Unmarshal(errorsFile, &all); err != nil {
		panic(err) // the file is part of the program
	}
	return all
})

// plainWords returns what is wrong and what to do.
func plainWords(err error) (message, do string) {
	var refused *content.Refusal
	if errors.As(err, &refused) {
		return refused.Message, refused.Do
	}
	for _, text := range []string{herrors.Cause(err).Error(), innermost(err.Error())} {
		for _, e := range explanations() {
			if found := e.Pattern.FindStringSubmatchIndex(text); found != nil {
				return string(e.Pattern.ExpandString(nil, e.Message, text, found)), e.Do
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
