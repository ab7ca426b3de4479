package check

import (
	"strings"

	"goodday/content"
)

// The rules of this file find what tells who somebody is without a name: what only one
// person was, did or looks like. Their words are in words/signs.txt; here is how they
// belong together.

// onlyOne finds the only one, the first, the youngest, and who won.
var onlyOne = Rule{
	ID: "only-one", Group: Safeguarding,
	Why:    "What only one person is or did leads to that person.",
	Source: "Singling out, after the ICO's guidance on anonymisation.",
	Better: "One of a few. I did well in a competition.",
	Page:   singledOut("This may fit one person only.", "Say it so that it fits many.", onlyOnes),
}

// publicEvent finds what was in the news or in court, and what everybody nearby knows.
var publicEvent = Rule{
	ID: "public-event", Group: Safeguarding,
	Why:    "What was in the news, in court or seen by a whole street is searched for in a moment, and has a name beside it.",
	Source: "Linkability, after the ICO's guidance on anonymisation; the NSPCC on reporting.",
	Better: "Something bad happened in my family.",
	Page:   singledOut("This may be found in the news, in court lists or in what a street remembers.", "Say what it did to you, without what happened, where or when.", publicEvents),
}

// looks finds marks, scars and other things by which somebody is known on the street.
var looks = Rule{
	ID: "looks", Group: Safeguarding,
	Why:    "Whoever can be known by how they look is known.",
	Source: "Singling out; tattoos, scars and aids, after the NSPCC's briefing on photographs.",
	Better: "I look different, and people stare.",
	Page:   singledOut("By this somebody may be known on the street.", "Leave out how somebody looks.", looksOf),
}

// familyJob finds the work of a parent that one person in a town does.
var familyJob = Rule{
	ID: "family-job", Group: Safeguarding,
	Why:    "There is one vicar and one shop. Whose child you are tells who you are.",
	Source: "Inference, after the ICO's guidance on anonymisation.",
	Better: "My mum works a lot.",
	Page:   singledOut("This work of somebody near may tell who they are.", "Leave out what they do, or say what kind of work it is.", jobsOf),
}

// clubAndShirt finds the team, the band or the club that somebody is in.
var clubAndShirt = Rule{
	ID: "club", Group: Safeguarding,
	Why:    "A team has a list, a place and a time, and everybody can come and watch.",
	Source: "The NSPCC's guidance on children in sport.",
	Better: "I play in a team.",
	Page:   singledOut("This looks like somebody's team, band or club.", "Say what you play or do, without the name, the number or the place.", clubsOf),
}

// smallPlace finds small places and landmarks in which or beside which somebody lives.
var smallPlace = Rule{
	ID: "small-place", Group: Safeguarding,
	Why:    "Where few people live, or beside something that there is only one of, a door is found in a minute.",
	Source: "Singling out, and the motivated intruder test of the ICO.",
	Better: "Where I live it is quiet. Name the part of town, as the site does.",
	Page:   singledOut("This may tell where somebody lives or can be met.", "Leave the place out, or name the part of town.", placesOf),
}

// singledOut returns the Page function of a rule that looks for combinations in what was
// told.
func singledOut(message, do string, some []combination) func(*Page) {
	return inTold(privateIn(message, do, func(p *Page, text *plain) []span {
		if text.Sort == content.FieldPassage && (isNameField(text.Field) || isDateField(text.Field)) {
			return nil
		}
		return text.find(some)
	}))
}

var onlyOnes = []combination{
	{all: []string{"few", "wide"}, within: 10},
	{all: []string{"work", "shown", "self"}, within: 8},
	{all: []string{"kin", "rank", "scope"}, within: 10, is: theRank},
	{all: []string{"rank", "person", "scope"}, within: 14, is: rankBefore},
	{all: []string{"rank", "person", "win level sport"}, within: 10, is: rankBefore},
	{all: []string{"win", "level", "self"}, within: 12, unless: "watch"},
	{all: []string{"rare", "rank"}, within: 12},
	{all: []string{"rare", "scope", "self"}, within: 12},
	{all: []string{"self kin", "person"}, within: 5, is: theOneWho},
}

// rankBefore reports whether "the first" stands before who that is.
func rankBefore(p *plain, s []sign) bool {
	if s[0].first > s[1].first || s[1].first-s[0].end > 4 {
		return false
	}
	before := p.low(s[0].first - 1)
	return before == "the" || before == "an" || s[0].end-s[0].first > 1 || p.polish || isArabic(p.word(s[0].first))
}

// theRank reports whether a relative is the only or the first, and not the youngest of
// the brothers.
func theRank(p *plain, s []sign) bool { return inOrder(p, s) && p.low(s[1].first-1) == "the" }

// theOneWho reports whether somebody says "I am the girl with".
func theOneWho(p *plain, s []sign) bool {
	the := s[0].end
	if beings[p.low(the)] || p.low(the) == "am" || p.low(the) == "are" {
		the++
	}
	if p.low(the) != "the" || the > s[1].first || p.polish {
		return false
	}
	switch p.low(s[1].end) {
	case "with", "in", "on", "from", "at", "whose":
		return true
	case "who", "that", "they", "you", "everyone", "everybody", "left", "found":
		switch p.low(s[1].first) {
		case "one", "ones", "person", "people":
			return false
		}
		return true
	}
	return false
}

var publicEvents = []combination{
	{all: []string{"news", "self kin person"}, within: 14, unless: "watch"},
	{all: []string{"news", "disaster win"}, within: 14},
	{all: []string{"disaster", "kin self person", "place named town landmark small"}, within: 12},
	{all: []string{"disaster", "kin"}, within: 8},
	{all: []string{"disaster", "self", "person"}, within: 8, is: theOneNear},
	{all: []string{"courts", "place named town number"}, within: 8},
	{all: []string{"kin", "gave", "term"}, within: 6, is: ofYears},
	{all: []string{"kin", "crime", "law"}, within: 10},
}

// ofYears reports whether somebody was given years: my dad got nine years.
func ofYears(p *plain, s []sign) bool {
	if !inOrder(p, s) || s[2].first-s[1].end > 3 {
		return false
	}
	switch p.low(s[2].end) {
	case "ago", "old", "younger", "older", "of", "off", "now", "later", "funding", "work", "experience", "rent":
		return false
	}
	last := s[2].first - 1
	return p.low(s[2].first) == "life" || p.is(last, isNumber) || ageWords[p.low(last)] > 0 || p.low(last) == "dożywocie" || p.polish
}

// theOneNear reports whether "the one" or "the family" is among the signs.
func theOneNear(p *plain, s []sign) bool { return p.low(s[2].first-1) == "the" }

var looksOf = []combination{
	{all: []string{"looks", "body", "self kin person"}, within: 10},
	{all: []string{"colour", "worn", "person self"}, within: 10, is: isWorn},
	{all: []string{"looks", "colour", "self person"}, within: 8},
	{all: []string{"colour", "body", "self"}, within: 6, is: oddEye},
}

// oddEye reports whether one eye is unlike the other.
func oddEye(p *plain, s []sign) bool {
	return p.low(s[0].first-1) == "one" && strings.HasPrefix(p.low(s[1].first), "eye")
}

// isWorn reports whether somebody is seen in something: in my red coat, the girl with the
// purple chair.
func isWorn(p *plain, s []sign) bool {
	if s[0].first > s[1].first || s[1].first-s[0].end > 1 {
		return false
	}
	if isArabic(p.word(s[0].first)) {
		return true
	}
	for j := s[0].first - 1; j >= max(0, s[0].first-3); j-- {
		switch p.low(j) {
		case "wear", "wears", "wearing", "in", "with", "have", "ride":
			return true
		}
	}
	return false
}

var jobsOf = []combination{
	{all: []string{"kin", "runs", "job"}, within: 8, is: oneOfAKind},
	{all: []string{"kin", "runs", "business"}, within: 7, is: oneOfAKind},
	{all: []string{"job", "rank scope", "kin"}, within: 8},
}

// oneOfAKind reports whether the work has an article that makes it the only one: the
// vicar, and not a nurse.
func oneOfAKind(p *plain, s []sign) bool {
	if !inOrder(p, s) {
		return false
	}
	for j := s[2].first - 1; j >= max(s[1].end, s[2].first-3); j-- {
		if word := p.low(j); word == "the" || strings.HasSuffix(word, "'s") {
			return true
		}
	}
	return false
}

var clubsOf = []combination{
	{all: []string{"play", "named"}, within: 7, is: ofTeam},
	{all: []string{"sport", "named"}, within: 5, is: ofTeam},
	{all: []string{"sport", "shirt", "number"}, within: 10},
	{all: []string{"play", "level", "self"}, within: 8, is: forLevel},
	{all: []string{"shirt", "number"}, within: 1, is: inShirt},
}

// forLevel reports whether somebody plays for a county or a country.
func forLevel(p *plain, s []sign) bool {
	before := p.low(s[1].first - 1)
	return inOrder(p, s[:2]) && (before == "for" || before == "the" || before == "of")
}

// inShirt reports whether somebody says "I am number 7".
func inShirt(p *plain, s []sign) bool {
	switch p.low(s[0].first - 1) {
	case "am", "wear", "wears", "i'm", "im", "shirt":
		return s[1].first == s[0].end
	}
	return false
}

// ofTeam reports whether a name stands after "for" or "with", or where a team is told of.
func ofTeam(p *plain, s []sign) bool {
	if !inOrder(p, s) {
		return false
	}
	for j := s[1].first - 1; j >= max(s[0].end, s[1].first-3); j-- {
		switch p.low(j) {
		case "for", "with", "of", "at", "in", "against":
			return true
		}
	}
	return false
}

var placesOf = []combination{
	{all: []string{"treat", "place named"}, within: 3},
	{all: []string{"bedside", "number"}, within: 1, is: besideWard},
	{all: []string{"lesson", "place"}, within: 8},
	{all: []string{"self kin", "place"}, within: 10, is: atPlaceNamed},
	{all: []string{"small", "named place"}, within: 7},
	{all: []string{"dwell", "place"}, within: 7, is: notFarAway},
	{all: []string{"dwell", "relation", "landmark business", "self"}, within: 8, is: definite},
	{all: []string{"place"}, is: placeFormed},
	{all: []string{"number", "small", "place"}, within: 8},
	{all: []string{"dwell", "rank", "small landmark"}, within: 8, is: rankNext},
}

// besideWard reports whether a number stands right after a ward or a bed.
func besideWard(p *plain, s []sign) bool {
	return s[1].first == s[0].end && p.nextTo(s[1].first)
}

// atPlaceNamed reports whether a place follows "at", as a school or a hall does and a
// country does not.
func atPlaceNamed(p *plain, s []sign) bool { return p.low(s[1].first-1) == "at" }

// placeFormed reports whether a place has the form of the name of a village.
func placeFormed(p *plain, s []sign) bool {
	last := p.capitalsFrom(s[0].first) - 1
	return placeForm(fold(p.word(last))) && !lists().places[p.low(last)] && !lists().given[fold(p.word(s[0].first))]
}

// notFarAway reports whether somebody lives at a place, and has not just come through.
func notFarAway(p *plain, s []sign) bool { return inOrder(p, s) }

// rankNext reports whether "the last" stands right before what it is said of.
func rankNext(p *plain, s []sign) bool {
	gap := s[2].first - s[1].end
	return inOrder(p, s) && gap >= 0 && gap <= 1
}

// definite reports whether there is but one such landmark: the chip shop, and not a park.
func definite(p *plain, s []sign) bool {
	owned := p.low(s[0].first-1) == "my" || p.low(s[0].first-1) == "our"
	if s[1].first > s[2].first || s[0].first > s[2].first && !owned {
		return false
	}
	for j := s[2].first; j >= max(s[1].first, s[2].first-4); j-- {
		if p.low(j) == "the" || p.is(j, isCapital) {
			return true
		}
	}
	return strings.HasSuffix(p.text[p.tokens[s[1].first].from:p.tokens[s[1].end-1].to], "the")
}
