package check

import (
	"regexp"
	"strings"
)

// schoolCue says that a school is spoken of.
var schoolCue = regexp.MustCompile(`(?i)\b(?:school|college|sixth form|primary|year \d+|teachers?|tutor|form|class|lessons?|exams?|gcses?|head|kicked|chucked|dropped out|set \d|expelled|excluded|started|uniform|unit|placement|placed|hospital|ward|isolation)\b`)

// commonUnits are short forms of kinds of schools.
var commonUnits = setOf("pru send sen apa alp ehcp nhs esol gcse")

// schoolNear reports whether a school is spoken of shortly before or after a token.
func (p *plain) schoolNear(i int) bool {
	at := int(p.tokens[i].to)
	return p.nearCue(i, schoolCue) || schoolCue.MatchString(strings.ToValidUTF8(p.text[at:min(len(p.text), at+cueLength)], ""))
}

// smallSchoolAt returns a name in small letters or of single letters after "at" or "to",
// where a school or a unit is spoken of: the unit at deanfield, my form at w.g.s.
func (p *plain) smallSchoolAt(i int) (first, end int) {
	next := i + 1
	if !p.told || !p.nextTo(next) || p.is(next, isNumber) {
		return i, i
	}
	end = next + 1
	for end < len(p.tokens) && p.gap(end) == "." && len(p.word(end)) == 1 {
		end++
	}
	if end > next+1 && len(p.word(next)) == 1 && p.nearCue(i, schoolCue) {
		return next, end
	}
	word := p.low(next)
	if p.is(next, isShouted) && p.low(i) == "at" && len(word) > 2 && !commonUnits[word] && lists().classOf(p.word(next)).unknown && p.schoolNear(i) {
		return next, next + 1
	}
	if !p.is(next, isCapital) && len(word) > 4 && lists().classOf(word).unknown && placeForm(fold(strings.TrimSuffix(word, "s"))) && p.schoolNear(i) {
		return next, next + 1
	}
	return i, i
}
