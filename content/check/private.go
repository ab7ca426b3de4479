package check

import (
	"regexp"

	"goodday/content"
)

// privateIn returns the Page function of a rule that looks for words by which somebody
// may be found. find returns where they are in a text.
func privateIn(message, do string, find func(*Page, *plain) []span) func(*Page) {
	return func(p *Page) {
		for _, text := range p.plains() {
			if p.Full() {
				return // texts are searched to their end, so that all private words of a shown line are known
			}
			for _, at := range find(p, text) {
				p.reportPrivate(text, at, message, do)
			}
		}
	}
}

func (p *Page) reportPrivate(text *plain, at span, message, do string) {
	p.Report(Finding{At: text.place(at.from), Words: text.asWritten(at.from, at.to), Private: true, Message: message, Do: do})
}

// inStories limits a Page function to stories. Other pages name places and people on
// purpose.
func inStories(do func(*Page)) func(*Page) {
	return func(p *Page) {
		if p.Fields().Kind == content.StoryKind {
			do(p)
		}
	}
}

// groupsIn returns the first group of each match of a form that is wanted. Addresses of
// links and texts without a digit have none.
func (p *plain) groupsIn(form *regexp.Regexp, is func(at []int) bool) (found []span) {
	if p.Sort == content.AddressPassage || !hasDigit(p.text) {
		return nil
	}
	for _, at := range form.FindAllStringSubmatchIndex(p.text, 2*mostFindings) {
		if is(at) {
			found = append(found, span{at[2], at[3]})
		}
	}
	return found
}
