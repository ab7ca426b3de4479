package check

import (
	"strings"
)

// exactAge finds the exact age of a person, in digits or words. Ranges such as "16 to
// 18" are what a page should say, and are not reported.
var exactAge = Rule{
	ID: "exact-age", Group: Safeguarding,
	Why:    "An exact age, with a place, narrows it down to a class. A range does not.",
	Source: "Exact ages (use a band), after the ICO's guidance on anonymisation.",
	Better: "When I was in my teens. Or put a range into age_band: 16 to 18.",
	Page: privateIn("This looks like somebody's exact age.", "Say a range, or a time of life.", func(p *Page, text *plain) []span {
		if text.isAddress() || p.isForContact(text) || strings.HasPrefix(text.Field, "ages.") || strings.HasPrefix(text.Field, "consent.") {
			return nil
		}
		return text.ages()
	}),
}

// ages returns the exact ages in a text.
func (p *plain) ages() (found []span) {
	if !p.digits && !p.has(ageVocabulary) {
		return nil
	}
	for i := 0; i < len(p.tokens); i++ {
		if end := p.ageAt(i); end > i {
			found = append(found, p.spanOf(i, end))
			i = end - 1
		}
	}
	return found
}

// The ages, in years, that are looked for.
const (
	leastAge = 10
	mostAge  = 29
)

// ageWords are numbers in words: ages, and what may follow twenty.
var ageWords = map[string]int{
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}

var ageVocabulary = newVocabulary(keysOf(ageWords)...)

// ageNumber returns a number that can be an age, and the token after it.
func (p *plain) ageNumber(i int) (age, next int) {
	if i < 0 || i >= len(p.tokens) {
		return 0, i
	}
	if p.is(i, isNumber) {
		if word := p.word(i); len(word) == 2 {
			return number(word), i + 1
		}
		return 0, i
	}
	if !p.in(i, ageVocabulary) {
		return 0, i
	}
	age = ageWords[p.low(i)]
	next = i + 1
	if age == 20 && i+1 < len(p.tokens) && (p.nextTo(i+1) || p.gap(i+1) == "-") {
		if more := ageWords[p.low(i+1)]; more > 0 && more < 10 {
			age, next = age+more, i+2
		}
	}
	return age, next
}

// ageAt returns the token after an exact age that begins at a token, or i if there
// is none. An age begins with its number, or with the words before it that make it
// one.
func (p *plain) ageAt(i int) int {
	age, end := p.ageNumber(i)
	if age < leastAge || age > mostAge {
		return i
	}
	if i > 0 && strings.ContainsAny(p.gap(i), "£$€#%+<>") || end < len(p.tokens) && strings.ContainsAny(p.gap(end), "%+£:/") && !strings.Contains(p.gap(end), "+ ") || end == len(p.tokens) && strings.ContainsAny(p.text[p.tokens[end-1].to:], "%+") {
		return i
	}
	if p.inBand(i, end) || p.toEverybody(i) {
		return i
	}
	if p.saidAsAge(i, end) || p.saidOfPerson(i, end, age) {
		return end
	}
	return i
}

// inBand reports whether a number is part of a range, or of "16 and over".
func (p *plain) inBand(i, end int) bool {
	between := func(j int) bool {
		word := p.low(j)
		return word == "to" || word == "or" || word == "until" || word == "till"
	}
	if between(i-1) && isAgeLike(p, i-2) || p.low(i-1) == "and" && (p.low(i-3) == "between" || p.low(i-3) == "from") {
		return true
	}
	for _, word := range []string{"under", "over", "between", "above", "below", "least", "than", "minimum", "maximum"} {
		if p.low(i-1) == word {
			return true
		}
	}
	if end < len(p.tokens) {
		gap := strings.TrimSpace(p.gap(end))
		after, _ := p.ageNumber(end)
		if gap == "-" && after > 0 || between(end) && isAgeLike(p, end+1) {
			return true
		}
		if strings.TrimSpace(p.gap(end)) == "" && (p.low(end) == "and" || p.low(end) == "or") {
			switch p.low(end + 1) {
			case "over", "under", "above", "below", "up", "older", "younger", "upwards":
				return true
			}
			return p.low(end) == "or" && isAgeLike(p, end+1)
		}
		if word := p.low(end); (word == "s" || word == "plus") && p.gap(end) == "" {
			return true
		}
	}
	return i > 0 && strings.TrimSpace(p.gap(i)) == "-" && isAgeLike(p, i-1)
}

// isAgeLike reports whether a token is a number that can be part of a range of ages.
func isAgeLike(p *plain, i int) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	if p.is(i, isNumber) {
		return true
	}
	age, _ := p.ageNumber(i)
	return age > 0
}

// toEverybody reports whether a number is addressed to the reader or to a group: when
// you turn 18, for anyone aged 16.
func (p *plain) toEverybody(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		switch p.low(j) {
		case "you", "your", "you're", "you've", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "people", "those", "children", "persons", "until", "till", "people's", "their", "they":
			return !p.firstPerson(j + 1)
		}
		if p.is(j, isFirst) {
			return false
		}
	}
	return false
}

// firstPerson reports whether "I" or "my" stands at a token or right after.
func (p *plain) firstPerson(i int) bool {
	for _, word := range []string{p.low(i), p.low(i + 1)} {
		switch word {
		case "i", "i'm", "my", "i'd", "he", "she", "im":
			return true
		}
	}
	return false
}

// things are objects and animals that have an age too.
var things = wordsOf("things-with-ages.txt")

// saidAsAge reports whether the words around a number make it an age: aged 17, 17
// years old, 17-year-old, my 17th birthday.
func (p *plain) saidAsAge(i, end int) bool {
	unit := p.low(end)
	switch unit {
	case "year", "yr", "years", "yrs", "y":
		if old := p.low(end + 1); old == "old" || old == "o" || old == "olds" || old == "young" {
			return old != "olds" && !things[p.low(end+2)] && !p.ofThing(i)
		}
		return (unit == "yrs" || unit == "yr") && p.gap(end) == "" && !p.ofThing(i)
	case "yo", "yro", "yrold":
		return true
	case "th", "st", "nd", "rd":
		return p.gap(end) == "" && p.isBirthdayOf(i, end+1)
	case "lat", "ani", "років", "роки", "лет", "год", "سنة", "سنه", "عاما", "عامًا", "sano", "jir", "ans", "años", "anos", "yaşındayım":
		return p.hasYears(i)
	}
	switch p.low(i - 1) {
	case "aged", "age":
		return true
	case "of":
		return p.low(i-2) == "age" || teens[p.low(i-2)]
	case "عمري", "وعمري", "عمرها", "عمره":
		return true
	case "is", "was", "me", "him", "her", "now":
		if p.low(i-1) == "is" || p.low(i-1) == "was" {
			return p.low(i-2) == "age"
		}
		return strings.HasPrefix(p.gap(i), ":")
	}
	return false
}

// years are words of other languages for being so many years old, of oneself or of
// somebody else.
var years = setOf(`mam miałam miałem miał miała ma skończyłam skończyłem am aveam avea împlinit мені йому їй мне ему ей عمري وعمري عمره وعمره عمرها وعمرها كان j'ai j'avais ai tengo tenía tenho tinha
	waxaan ahay jiraa yaşındayım`)

// teens are words for somebody of an age: a girl of 17.
var teens = setOf("teenager girl boy lad lass kid youngster child man woman")

// hasYears reports whether somebody has so many years: mam 17 lat, عمري 17 سنة.
func (p *plain) hasYears(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if p.is(j, isNumber) {
			return false // part of a range
		}
		if years[p.low(j)] {
			return true
		}
	}
	return false
}

// ofThing reports whether the sentence before a number is about a thing.
func (p *plain) ofThing(i int) bool {
	for j := i - 1; j >= max(0, i-5); j-- {
		if word := p.low(j); things[word] || word == "it" || word == "it's" {
			return true
		}
		if p.is(j, isFirst) {
			return false
		}
	}
	return false
}

// isBirthdayOf reports whether an ordinal is a birthday: my 18th, her 18th
// birthday.
func (p *plain) isBirthdayOf(i, end int) bool {
	switch p.low(end) {
	case "birthday", "bday", "b-day":
		return true
	}
	switch p.low(i - 1) {
	case "my", "his", "her", "our":
		gap := p.gap(end)
		return strings.ContainsAny(gap, ".,!?;)\n") || end >= len(p.tokens) || p.low(end) == "party" || p.low(end) == "was" || p.low(end) == "in"
	}
	return false
}
