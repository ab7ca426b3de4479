package check

import "strings"

// What tells where somebody lives.

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
	{all: []string{"dwelling", "colour", "self"}, within: 6, is: theColoured},
	{all: []string{"home", "odd", "self"}, within: 6, is: inTheOdd},
	{all: []string{"home dwell", "number", "named"}, within: 5, is: numberBefore},
	{all: []string{"rare", "town place", "self kin"}, within: 14},
	{all: []string{"home dwell", "street"}, within: 14, is: namedStreet},
	{all: []string{"home dwell", "street", "number"}, within: 14, is: namedStreetNumber},
	{all: []string{"home", "rank"}, within: 3, is: isForeignOnly},
	{all: []string{"care", "street"}, within: 4, is: namedStreet},
}

// theColoured reports whether a house is told by a colour: the white bungalow, the house
// with the red gate.
func theColoured(p *plain, s []sign) bool {
	before := p.low(s[1].first - 1)
	return before == "the" && p.nextTo(s[1].end) && s[0].first == s[1].end && p.low(s[1].first-2) != "on"
}

// inTheOdd reports whether somebody lives in what there is one of: in the lighthouse.
func inTheOdd(p *plain, s []sign) bool {
	switch p.low(s[1].first - 1) {
	case "the", "an", "a", "old":
		return inOrder(p, s[:2])
	}
	return false
}

// numberBefore reports whether a number stands right before a name: 7 The Paddocks.
func numberBefore(p *plain, s []sign) bool {
	gap := s[2].first - s[1].end
	return s[1].first < s[2].first && p.nextTo(s[1].end) && (gap == 0 || gap == 1 && p.low(s[1].end) == "the")
}

// namedStreet reports whether a street has a name of its own: on Tarn Avenue, and not on
// the High Street.
func namedStreet(p *plain, s []sign) bool {
	i := s[1].first - 1
	if !p.nextTo(s[1].first) || !inOrder(p, s) {
		return false
	}
	k := lists().classOf(p.word(i))
	if p.is(s[1].first, isCapital) {
		return p.is(i, isCapital) && !p.is(i, isFirst) && !commonStreets[p.low(i)]
	}
	if p.low(i-1) == "on" && !commonStreets[p.low(i)] && surelyStreet[p.low(s[1].first)] {
		return true
	}
	return k.unknown || p.is(i, isCapital) && !p.is(i, isFirst) && !commonStreets[p.low(i)]
}

// isForeignOnly reports whether somebody lives in the only one, in Arabic or Polish.
func isForeignOnly(p *plain, s []sign) bool {
	word := p.low(s[1].first)
	return isForeign(p, s) && (strings.HasPrefix(word, "jedyn") || strings.Contains(word, "وحيد"))
}

// namedStreetNumber is namedStreet where the number of a house is told, in any order.
func namedStreetNumber(p *plain, s []sign) bool {
	i := s[1].first - 1
	return p.is(i, isCapital) && !p.is(i, isFirst) && p.nextTo(s[1].first) && surelyStreet[p.low(s[1].first)] && !commonStreets[p.low(i)]
}

// commonStreets are words before "street" that make one of many towns.
var commonStreets = setOf("high main sesame downing oxford coronation wall carnaby baker brick abbey the my our your his her their a an this that same next other busy main side wrong quiet long little back fast slow bike bus second first new old whole dead big small")

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
