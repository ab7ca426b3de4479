package report

import "goodday/content"

// Public prepares what was found for where anybody can read it: sanitized, and with
// dots in place of what may tell who somebody is.
type Public struct{ mask *mask }

// NewPublic takes everything that was found, since one problem may know words that
// another shows.
func NewPublic(problems []content.Problem) Public {
	var private []content.Problem
	for _, p := range problems {
		if p.Private != "" {
			private = append(private, content.Problem{File: Sanitize(p.File), Private: p.Private, PrivateName: p.PrivateName})
		}
	}
	return Public{newMask(private)}
}

// Problem returns one of the problems as it may be shown.
func (p Public) Problem(problem content.Problem) content.Problem {
	return p.mask.problem(SanitizeProblem(problem))
}

// Line returns a line of a file as it may be shown.
func (p Public) Line(file, line string) string {
	return p.mask.line(Sanitize(file), Sanitize(line))
}

// Said returns a sentence about a file as it may be shown.
func (p Public) Said(file, sentence string) string {
	name := Sanitize(file)
	return p.mask.said(name, Sanitize(sentence), isSettings(name))
}

// File returns the name of a file as it may be shown.
func (p Public) File(name string) string { return p.mask.name(Sanitize(name)) }
