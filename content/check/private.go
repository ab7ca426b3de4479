package check

import (
	"regexp"
	"strings"
)

// privateIn returns the Page function of a rule that looks for words by which somebody
// may be found. find returns where they are in a text.
func privateIn(message, do string, find func(*Page, *plain) []span) func(*Page) {
	return heldIn(message, do, find, func(*Page, *plain, span) bool { return false })
}

// heldIn is privateIn for a rule that also holds back pages that nobody told: those
// for which holds returns true.
func heldIn(message, do string, find func(*Page, *plain) []span, holds func(*Page, *plain, span) bool) func(*Page) {
	return func(p *Page) {
		for _, text := range p.plains() {
			if p.Full() {
				return // texts are searched to their end, so that all private words of a shown line are known
			}
			for _, at := range find(p, text) {
				p.Report(Finding{
					At: text.place(at.from), Words: text.asWritten(at.from, at.to), Private: true,
					Message: message, Do: do, Error: holds(p, text, at),
				})
			}
		}
	}
}

// always holds back every page.
func always(*Page, *plain, span) bool { return true }

// inTold limits a Page function to what somebody told. Other pages name places and
// people on purpose.
func inTold(do func(*Page)) func(*Page) {
	return func(p *Page) {
		if p.told() {
			do(p)
		}
	}
}

// groupsIn returns the first group of each match of a form that is wanted. Addresses of
// links and texts without a digit have none.
func (p *plain) groupsIn(form *regexp.Regexp, is func(at []int) bool) (found []span) {
	if !p.digits {
		return nil
	}
	return p.matchesOf(form, is)
}

// matchesOf is groupsIn for texts without a digit too.
func (p *plain) matchesOf(form *regexp.Regexp, is func(at []int) bool) (found []span) {
	if p.isAddress() {
		return nil
	}
	for _, at := range form.FindAllStringSubmatchIndex(p.text, 2*mostFindings) {
		if is(at) {
			found = append(found, span{at[2], at[3]})
		}
	}
	return found
}

// before returns the text shortly before an offset.
func (p *plain) before(at, length int) string {
	return strings.ToValidUTF8(p.text[max(0, at-length):at], "")
}
