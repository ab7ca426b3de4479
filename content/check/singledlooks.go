package check

import "strings"

// What tells who somebody is by their looks, their work and their team.

var looksOf = []combination{
	{all: []string{"looks", "body", "self kin person"}, within: 10},
	{all: []string{"colour", "worn", "person self"}, within: 10, is: isWorn},
	{all: []string{"looks", "colour", "self person"}, within: 8},
	{all: []string{"colour", "body", "self"}, within: 6, is: oddEye},
	{all: []string{"worn", "decor", "self"}, within: 7},
	{all: []string{"looks", "decor", "self"}, within: 7},
}

// oddEye reports whether one eye is unlike the other.
func oddEye(p *plain, s []sign) bool {
	if isArabic(p.word(s[1].first)) {
		return strings.HasPrefix(p.low(s[1].first), "عين") && strings.HasSuffix(p.low(s[0].end), "الأخرى")
	}
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
	{all: []string{"business", "rank", "kin"}, within: 8, is: isForeign},
	{all: []string{"job", "landmark", "kin"}, within: 8, is: isForeign},
}

// oneOfAKind reports whether the work has an article that makes it the only one: the
// vicar, and not a nurse.
func oneOfAKind(p *plain, s []sign) bool {
	if !inOrder(p, s) || p.low(s[1].end) == "for" {
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
	{all: []string{"sport", "shirt", "self"}, within: 10, is: isForeign},
	{all: []string{"kin", "play"}, within: 2, is: forCapital},
}

// forCapital reports whether somebody's father plays for a team with a name.
func forCapital(p *plain, s []sign) bool {
	i := s[1].end
	if p.low(i) != "for" || !inOrder(p, s) {
		return false
	}
	return p.is(i+1, isCapital) || p.low(i+1) == "the" && p.is(i+2, isCapital)
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
