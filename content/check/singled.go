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
	some = prepared(some)
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
	{all: []string{"self", "person"}, within: 5, is: theOneElsewhere},
	{all: []string{"rank", "scope", "self"}, within: 10, is: isForeign},
	{all: []string{"rank", "self", "small"}, within: 12, is: theEldest},
	{all: []string{"award", "named", "self"}, within: 6, unless: "watch", is: afterName},
	{all: []string{"award", "self"}, within: 8, unless: "watch", is: ofAName},
	{all: []string{"win", "level"}, within: 6, is: iDid},
	{all: []string{"win", "rank", "self"}, within: 8, is: isForeign},
	{all: []string{"best", "self"}, within: 8, is: afterCapital},
}

// ofAName reports whether a prize has a name: a Pride of Britain award.
func ofAName(p *plain, s []sign) bool {
	for j := s[0].first - 1; j >= max(0, s[0].first-3) && p.nextTo(j+1); j-- {
		if p.is(j, isCapital) && !p.is(j, isFirst) && p.low(j) != "i" && signClasses[p.low(j)]&classOfAll("award") == 0 && p.low(j) != "bronze" {
			return true
		}
	}
	return false
}

// iDid reports whether a verb of Polish says that it was the teller: zdobyłam.
func iDid(p *plain, s []sign) bool {
	word := p.low(s[0].first)
	return p.polish && (strings.HasSuffix(word, "łam") || strings.HasSuffix(word, "łem"))
}

// afterName reports whether a name stands before a prize: the Petchey award.
func afterName(_ *plain, s []sign) bool { return s[1].first < s[0].first && s[0].first-s[1].end < 3 }

// theEldest reports whether somebody is told from all others: the eldest, the only one.
func theEldest(p *plain, s []sign) bool {
	switch p.low(s[0].first) {
	case "first", "last":
		return false
	}
	return p.low(s[0].first-1) == "the" && p.low(s[0].end) != "bus"
}

// afterCapital reports whether a title has a capital: Young Carer of the Year.
func afterCapital(p *plain, s []sign) bool { return p.is(s[0].first-1, isCapital) }

// isForeign reports whether a sentence is in Arabic or Polish.
func isForeign(p *plain, s []sign) bool { return p.polish || isArabic(p.word(s[0].first)) }

// theOneElsewhere is theOneWho in Arabic and Polish: أنا البنت التي, tym chłopcem, którego.
func theOneElsewhere(p *plain, s []sign) bool {
	if !isForeign(p, s) || !inOrder(p, s) {
		return false
	}
	before, after := p.low(s[1].first-1), p.low(s[1].end)
	switch before {
	case "tym", "ten", "ta", "tą":
		return strings.HasPrefix(after, "któr")
	}
	return after == "التي" || after == "الذي" || after == "اللي"
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
		return p.low(s[1].first-1) != "only" || p.low(s[1].first) != "one"
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
	{all: []string{"kin", "law", "term"}, within: 8, is: isForeign},
	{all: []string{"prisons"}},
	{all: []string{"dwell care", "person"}, within: 4, is: wasTheOne},
	{all: []string{"found", "kin", "wild"}, within: 6, is: inOrder},
	{all: []string{"bornat", "vehicle", "self"}, within: 6, is: bornThere},
}

// wasTheOne reports whether a house is told from all others: our house was the one that.
func wasTheOne(p *plain, s []sign) bool {
	the := s[1].first - 1
	if !inOrder(p, s) || p.low(the) != "the" || the != s[0].end+1 || !beings[p.low(s[0].end)] {
		return false
	}
	switch p.low(s[1].end) {
	case "that", "with", "next", "who", "they", "which", "where":
		return true
	}
	return false
}

// bornThere reports whether somebody was born where few are: in a lift.
func bornThere(p *plain, s []sign) bool {
	gap := s[1].first - s[0].end
	return gap > 0 && gap <= 4
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
