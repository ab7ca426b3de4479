package check

import (
	"slices"
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
	{"courts prisons", "a court"},
	{"looks", "how somebody looks"},
	{"job", "somebody's work"},
	{"small landmark odd", "a place"},
	{"win award best", "a prize or a part that few have"},
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
		case text.in(i, months) && (text.low(i-1) == "of" || text.low(i-1) == "من" || strings.HasSuffix(text.low(i-1), "ego")):
			add(text.spanOf(i-1, i+1), "a day")
		case text.in(i, digitWords) && text.in(i+1, digitWords) && text.in(i+2, digitWords):
			add(text.spanOf(i, i+3), "a number")
		case text.isSuperlative(i) || text.theOneAt(i):
			add(text.spanOf(i, i+2), "the only one, or one of few")
		case text.low(i-1) == "my" && text.in(i, signWords) && signClasses[text.low(i)]&classOfAll("body") != 0:
			add(text.spanOf(i, i+1), "how somebody looks")
		case text.afterArabicPerson(i):
			add(text.spanOf(i, i+1), "a name")
		case text.weakName(i) || text.isStrange(i):
			add(text.spanOf(i, i+1), "a name, or a place")
		}
	}
}

// isSuperlative reports whether "the tallest" and the like stand at a token.
func (p *plain) isSuperlative(i int) bool {
	next := p.low(i + 1)
	return p.low(i) == "the" && len(next) > 5 && strings.HasSuffix(next, "est") && next != "forest" && next != "interest" || p.low(i) == "every" && (next == "one" || next == "body") && p.low(i+2) == "knows"
}

// theOneAt reports whether somebody is told by what follows: the one who, the boy with.
func (p *plain) theOneAt(i int) bool {
	if p.low(i) != "the" || !p.in(i+1, signWords) || signClasses[p.low(i+1)]&classOfAll("person") == 0 {
		return false
	}
	switch p.low(i + 2) {
	case "who", "that", "with", "they", "whose", "in", "on", "from":
		return true
	}
	return false
}

// afterArabicPerson reports whether a word follows one for somebody in Arabic, or "with".
func (p *plain) afterArabicPerson(i int) bool {
	if i == 0 || !isArabic(p.word(i)) || !p.nextTo(i) {
		return false
	}
	before := p.word(i - 1)
	return before == "مع" || before == "ومع" || slices.ContainsFunc(bareArabic(before), func(word string) bool { return arabicPersons()[withoutHamza(word)] })
}

// isStrange reports whether a word is in no list, and stands where names of places and
// schools do, or is in capitals.
func (p *plain) isStrange(i int) bool {
	if p.polish || p.is(i, isNumber) || len(p.word(i)) < 3 || isArabic(p.word(i)) {
		return false
	}
	if k := lists().classOf(p.word(i)); !k.unknown || k.proper {
		return false
	}
	switch p.low(i - 1) {
	case "at", "in", "to", "from", "near", "called", "up", "by":
		return p.nextTo(i)
	}
	return p.is(i, isShouted)
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
