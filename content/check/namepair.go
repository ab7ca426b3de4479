package check

import (
	"strings"
	"unicode/utf8"
)

// royals are names of so many parks and halls that a place is likelier than a person.
var royals = setOf("victoria albert alexandra charlotte elizabeth george edward")

// asking are words that begin questions and wishes, and are names too.
var asking = setOf("will may said hope chase grant summer april june dawn eve christian drew long bless")

// pair reports whether two capitalised words, the first at j, are the name of a person,
// and whether that is sure even if a page uses it for a place.
func (f *nameFinder) pair(j, end int) (sure, ok bool) {
	next := j + 1
	if particles[f.low(next)] && next+1 < end {
		next++
	}
	if f.isInitial(j) || f.isInitial(next) {
		return false, f.withInitial(j, next)
	}
	if strings.HasSuffix(f.low(j), "'s") {
		return false, false // possessive
	}
	a, b := lists().classOf(f.word(j)), lists().classOf(f.word(next))
	if b.place || b.proper && !b.surname || f.is(j, isShouted) && f.is(next, isShouted) && !(a.given && b.surname) {
		return false, false
	}
	if b.weak && royals[fold(f.word(j))] || f.isTitleAgain(next) {
		return false, false
	}
	switch {
	case a.clear:
		return b.surname, b.surname || b.unknown || b.given || !f.is(j, isFirst) && !b.weak
	case a.given && b.surname && !b.ordinary && !b.given:
		return !a.proper, true
	case a.given && b.surname && !b.ordinary:
		return false, !f.is(j, isFirst) && !a.proper
	case a.given && b.unknown:
		return false, !a.proper && !(f.is(j, isFirst) && asking[f.low(j)])
	}
	return false, f.english && f.told && f.strangers(j, next, end, a, b)
}

// strangers reports whether two words that are not known given names are the name of a
// person: neither is an English word, and no place is meant.
func (f *nameFinder) strangers(j, next, end int, a, b wordClass) bool {
	first := a.unknown || a.surname && !a.ordinary && !a.proper
	second := b.unknown || b.surname && !b.ordinary
	if !first || !second || f.is(j, isShouted) || f.is(next, isShouted) {
		return false
	}
	if placeEnd(f.low(end)) && f.nextTo(end) || f.inOtherLanguage(j-1) || f.inOtherLanguage(end) {
		return false
	}
	return !f.afterPlaceWord(j)
}

// inOtherLanguage reports whether a word beside a name is not English. There a capital
// may mean something else.
func (f *nameFinder) inOtherLanguage(i int) bool {
	if i < 0 || i >= len(f.tokens) || f.is(i, isNumber) || f.is(i, isCapital) {
		return false
	}
	word := fold(f.word(i))
	return !lists().isOrdinary(word) && !lists().given[word] && word != "i"
}

// atPlaces are words that stand before names of places.
var atPlaces = setOf("in at near around outside through via past off into across towards over round the beside behind opposite on")

// toPersons are words after which "to" and "from" lead to a person. After other words a
// place is just as likely.
var toPersons = setOf(`talk talked talking spoke speak speaking said say says thanks thank gave give listen listened listening married next write wrote written introduced related text texted
	letter message messages call calls help card advice email note notes present hug hear heard learned learnt borrowed voice love visit something lie lied sorry belongs belonged hi hello`)

// afterPlaceWord reports whether the words before a name introduce a place.
func (f *nameFinder) afterPlaceWord(j int) bool {
	before := f.low(j - 1)
	if strings.TrimSpace(f.gap(j)) != "" {
		return false
	}
	return atPlaces[before] || (before == "to" || before == "from") && !toPersons[f.low(j-2)]
}

// isTitleAgain reports whether the second word is a title: Ask Mr.
func (f *nameFinder) isTitleAgain(next int) bool { return sureTitles[f.low(next)] }

// withInitial reports whether a word and an initial are a name: J. Marlowick, Sam S.
func (f *nameFinder) withInitial(j, next int) bool {
	if f.isInitial(j) {
		b := lists().classOf(f.word(next))
		point := strings.TrimSpace(f.gap(next)) == "."
		if utf8.RuneCountInString(f.word(next)) < 3 || b.proper || b.place || b.ordinary && !b.surname {
			return false
		}
		return point && (b.surname || b.unknown || b.given) || b.surname && !b.ordinary && f.word(j) != "A"
	}
	a := lists().classOf(f.word(j))
	end := next + 1
	point := end < len(f.tokens) && strings.HasPrefix(f.gap(end), ".") || end >= len(f.tokens) && strings.HasPrefix(f.text[f.tokens[next].to:], ".")
	return a.clear || a.unknown && point && f.told && f.english && !f.is(j, isFirst)
}

// atSmall looks for names in small letters: sam smith, my mate callum. It returns the
// token to continue from.
func (f *nameFinder) atSmall(i int) int {
	if f.told && f.tokens[i].to-f.tokens[i].from > 2 && isArabic(f.word(i)) {
		if next := f.atArabic(i); next > i+1 || !f.in(i-1, nameCueEnds) {
			return next
		}
	}
	if f.told && f.english && f.unknownSmall(i) {
		f.report(i, i+1, false, false)
		return i + 1
	}
	if f.is(i, isNumber) || f.tokens[i].to-f.tokens[i].from < 2 || !f.in(i, givenNames) && !f.in(i, smallTitles) && !f.in(i-1, nameCueEnds) {
		return i + 1
	}
	word := f.low(i)
	if f.cueBefore(i, nameCues) && f.cuedSmall(i, word) {
		end := i + 1
		if f.nextTo(end) && lists().isSurname(fold(f.word(end))) {
			end++
		}
		f.report(i, end, true, false)
		return end
	}
	if f.in(i, smallTitles) && f.titled(i+1) {
		f.report(i, i+2, true, false)
		return i + 2
	}
	if !lists().given[word] && !lists().given[fold(word)] {
		return i + 1
	}
	k := lists().classOf(word)
	if next := i + 1; f.nextTo(next) && (!f.is(next, isCapital) || f.isLoud(next)) && k.clear {
		b := lists().classOf(f.word(next))
		if b.surname && !b.ordinary && !b.proper && f.famousAt(i) == i {
			f.report(i, next+1, true, false)
			return next + 1
		}
	}
	if c := f.cueOf(i); k.clear && (c == nounCue || c == selfCue || c == titleCue && sureTitles[f.low(i-1)]) {
		f.report(i, i+1, false, false)
	} else if f.told && f.english && k.clear && lists().given[word] && (len(word) > 3 || f.low(i-1) == "and" || f.low(i+1) == "and") && !rarelyNames[word] && f.famousAt(i) == i && !f.ofBeast(i) {
		f.report(i, i+1, false, media[f.low(i-1)])
	}
	return i + 1
}

// smallTitles are titles before names in small letters.
var smallTitles = vocabularyOf("mr mrs ms dr miss auntie aunty uncle pastor imam coach prof")

// rarelyNames are given names that are rarely meant when they are written in small
// letters.
var rarelyNames = setOf("raven akin elif joss lance jean bailey marco austin hugo emir sage amal nada salah")

// cuedSmall reports whether a word after "my name is" is a name though it is written in
// small letters, or in a script without capitals.
func (f *nameFinder) cuedSmall(i int, word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if r > 0x2af && !strings.ContainsRune("абвгдежзийклмнопрстуфхцчшщыьэюяіїєґ", r) {
		return !strings.HasPrefix(word, "ال") // in Arabic, a word with the article is a noun
	}
	return lists().given[fold(word)] && !lists().isOrdinary(word)
}

// titled reports whether a word after "mr" is a name though it is written in small
// letters.
func (f *nameFinder) titled(i int) bool {
	if !f.nextTo(i) && !(i < len(f.tokens) && strings.TrimSpace(f.gap(i)) == ".") || f.is(i, isCapital) && !f.isLoud(i) || f.is(i, isNumber) {
		return false
	}
	k := lists().classOf(f.word(i))
	return k.unknown || k.surname && !k.ordinary
}
