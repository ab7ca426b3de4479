package check

import (
	"strings"

	"goodday/content"
)

// The weak signs of what may tell who somebody is: each stands in many stories that tell
// of nobody. They hold nothing back. Whoever reads a story over is shown them, to ask of
// each: could a classmate guess?

// weakly are classes of signs.txt of which one word is shown, with what to say of it.
var weakly = []struct{ classes, say string }{
	{"rank few", "the only one, or one of few"},
	{"news shown", "seen or known by many"},
	{"disaster crime", "something that people talk about"},
	{"courts", "a court"},
	{"looks", "how somebody looks"},
	{"job", "somebody's work"},
	{"small landmark", "a place"},
	{"win", "a prize or a part that few have"},
	{"rare treat", "an illness, or where it is treated"},
	{"play", "a team or a club"},
	{"named place town", "a name, or a place"},
}

// weakSigns returns the weak signs in a page that was told.
func (p *Page) weakSigns() (marks []Mark) {
	for _, text := range p.plains() {
		if text.isAddress() || text.Sort == content.BesidePassage || text.Sort == content.FieldPassage && !isProse(p.Fields().Kind, text.Field) {
			continue
		}
		add := func(at span, say string) {
			from, to := text.offset(at.from), text.offset(at.to)
			if from >= 0 && to > from {
				marks = append(marks, Mark{From: from, To: to, What: say})
			}
		}
		for _, s := range text.sentences() {
			for _, sign := range s.signs {
				if say := weakSay(sign.classes); say != "" {
					add(text.spanOf(sign.first, text.capitalsAfter(sign)), say)
				}
			}
		}
		p.weakTokens(text, add)
	}
	return marks
}

// weakSay returns what to say of a word of some classes, or "".
func weakSay(found classes) string {
	for _, w := range weakly {
		if found&classOfAll(w.classes) != 0 {
			return w.say
		}
	}
	return ""
}

// capitalsAfter returns the token after a sign, with the capitalised words next to it.
func (p *plain) capitalsAfter(s sign) int {
	if p.is(s.first, isCapital) {
		return max(s.end, p.capitalsFrom(s.first))
	}
	return s.end
}

// longNumber is the fewest digits of a number that is shown.
const longNumber = 3

// weakTokens adds what one word or a few are a weak sign by themselves.
func (p *Page) weakTokens(text *plain, add func(span, string)) {
	for i := 0; i < len(text.tokens); i++ {
		if what, end := p.clueAt(text, i); what != "" {
			add(text.spanOf(i, end), what)
			i = end - 1
			continue
		}
		switch {
		case text.is(i, isNumber) && len(text.word(i)) >= longNumber && !strings.ContainsAny(text.gap(i), "£$€:.,"):
			add(text.spanOf(i, i+1), "a number")
		case text.in(i, months) && (text.is(i-1, isNumber) || text.is(i+1, isNumber)):
			add(text.spanOf(text.dayBefore(i), i+1), "a day")
		case text.weakName(i):
			add(text.spanOf(i, i+1), "a name, or a place")
		}
	}
}

// dayBefore returns the number right before a month, or the month.
func (p *plain) dayBefore(i int) int {
	if p.is(i-1, isNumber) {
		return i - 1
	}
	return i
}

// weakName reports whether a word may be a name though nothing says so.
func (p *plain) weakName(i int) bool {
	k := lists().classOf(p.word(i))
	if p.is(i, isCapital) && (!p.is(i, isFirst) || k.given || k.unknown) && !p.is(i, isShouted) {
		return !notPlaces[p.low(i)] && (!k.proper || k.given) && (!k.ordinary || !p.is(i, isFirst)) || k.clear
	}
	before := p.low(i - 1)
	return !p.is(i, isNumber) && k.unknown && (kin[before] || before == "with" || before == "and" && (p.low(i-2) == "me" || p.low(i-2) == "i"))
}

// offset returns the offset in the source of one in the text, or -1.
func (p *plain) offset(at int) int {
	if at == 0 {
		return p.Offset(p.original(at))
	}
	if before := p.Offset(max(0, p.original(at)-1)); before >= 0 { // what follows may stand elsewhere
		return before + p.original(at) - max(0, p.original(at)-1)
	}
	return -1
}
