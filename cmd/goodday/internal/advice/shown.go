package advice

import (
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// once gives each problem once. What is found in a file that sites share, but not in
// all of them, says in which.
func (c Report) once() []content.Problem {
	sites := map[content.Problem][]string{}
	for _, p := range c.Problems {
		sites[everywhere(p)] = append(sites[everywhere(p)], p.Site)
	}
	problems := report.Once(slices.Clone(c.Problems))
	for i, p := range problems {
		if in := sites[everywhere(p)]; strings.HasPrefix(p.File, "shared/") && len(in) < len(c.Sites) {
			problems[i].Message = "In " + strings.Join(in, ", ") + ": " + p.Message
		}
	}
	return problems
}

func everywhere(p content.Problem) content.Problem {
	p.Site = ""
	return p
}

// shown gives what may be printed: everything once and harmless, and masked unless
// only the writer sees it.
func (c Report) shown(masks bool) Report {
	c.Problems, c.Ignored, c.Reading = c.once(), slices.Clone(c.Ignored), slices.Clone(c.Reading)
	for i, p := range c.Problems {
		c.Problems[i] = report.Safe(p)
	}
	for i := range c.Ignored {
		ignored := &c.Ignored[i]
		ignored.File, ignored.Rule, ignored.Because = report.Harmless(ignored.File), report.Harmless(ignored.Rule), report.Harmless(ignored.Because)
	}
	for i := range c.Reading {
		level := &c.Reading[i]
		level.File, level.Title = report.Harmless(level.File), report.Harmless(level.Title)
	}
	if masks {
		c.mask()
	}
	return c
}

func (c Report) mask() {
	public := report.NewPublic(c.Problems)
	for i, p := range c.Problems {
		c.Problems[i] = public.Problem(p)
	}
	for i, ignored := range c.Ignored {
		c.Ignored[i].Because, c.Ignored[i].File = public.Said(ignored.File, ignored.Because), public.File(ignored.File)
	}
	for i, level := range c.Reading {
		c.Reading[i].Title, c.Reading[i].File = public.Line(level.File, level.Title), public.File(level.File)
	}
}
