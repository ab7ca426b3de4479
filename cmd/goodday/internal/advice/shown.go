package advice

import (
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// once returns each problem once. The message of one that is in a file that sites
// share, but not in all of them, names the sites.
func (c Report) once() []content.Problem {
	sites := map[content.Problem][]string{}
	for _, p := range c.Problems {
		if isShared(p) {
			sites[everywhere(p)] = append(sites[everywhere(p)], p.Site)
		}
	}
	problems := report.Deduplicate(slices.Clone(c.Problems))
	for i, p := range problems {
		if in := sites[everywhere(p)]; isShared(p) && len(in) < len(c.Sites) {
			problems[i].Message = "In " + strings.Join(in, ", ") + ": " + p.Message
		}
	}
	return problems
}

func isShared(p content.Problem) bool { return content.LocalFile(p.File) != p.File }

func everywhere(p content.Problem) content.Problem {
	p.Site = ""
	return p
}

// prepared returns each problem once, without those that are only counted, and with a
// function that makes a problem fit to be shown: sanitized, and masked if masks is set.
// (Not all of them will be shown.) Everything else in the report is fit to be shown
// already.
func (c Report) prepared(focus Focus, masks bool) (Report, func(content.Problem) content.Problem) {
	c.Problems, c.Ignored, c.Reading = c.once(), slices.Clone(c.Ignored), slices.Clone(c.Reading)
	public := report.NewPublic(c.Problems)
	c = c.quiet(focus, public)
	show, file, said, line := report.SanitizeProblem, report.Sanitize, second(report.Sanitize), second(report.Sanitize)
	if masks {
		show, file, said, line = public.Problem, public.File, public.Said, public.Line
	}
	for i, ignored := range c.Ignored {
		if masks && ignored.Held {
			ignored.Because = "…"
		}
		c.Ignored[i] = check.Ignored{File: file(ignored.File), Rule: report.Sanitize(ignored.Rule), Because: said(ignored.File, ignored.Because), Times: ignored.Times}
	}
	for i, level := range c.Reading {
		if masks && level.Held {
			level.Title = "…"
		}
		c.Reading[i].File, c.Reading[i].Title = file(level.File), line(level.File, level.Title)
	}
	return c, show
}

// second returns a function that ignores the first of two texts.
func second(f func(string) string) func(_, text string) string {
	return func(_, text string) string { return f(text) }
}

// public returns the report as everybody may see it.
func (c Report) public(focus Focus) Report {
	c, show := c.prepared(focus, true)
	for i, p := range c.Problems {
		c.Problems[i] = show(p)
	}
	return c
}
