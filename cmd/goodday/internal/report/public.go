package report

import "goodday/content"

// Public prepares what was found for where anybody can read it: harmless, and with
// dots in the place of what may tell who somebody is.
type Public struct{ mask *mask }

// NewPublic takes everything that was found, since one problem may know words that
// another shows.
func NewPublic(problems []content.Problem) Public {
	var private []content.Problem
	for _, p := range problems {
		if p.Private != "" {
			private = append(private, content.Problem{File: harmlessText(p.File), Private: p.Private})
		}
	}
	return Public{newMask(private)}
}

// Problem gives one of the problems as it may be shown.
func (p Public) Problem(problem content.Problem) content.Problem {
	return p.mask.problem(harmless(problem))
}

// Line gives a line of a file as it may be shown, and Said a sentence about it.
func (p Public) Line(file, line string) string {
	return p.mask.line(harmlessText(file), harmlessText(line))
}

func (p Public) Said(file, sentence string) string {
	return p.mask.said(harmlessText(file), harmlessText(sentence))
}

// File gives the name of a file as it may be shown.
func (p Public) File(name string) string { return p.mask.name(harmlessText(name)) }
