package check

import (
	"strings"

	"goodday/content"
)

// personVerbs are what people do.
var personVerbs = wordsOf("person-verbs.txt")

// withPersons are words right before a name in the middle of a sentence.
var withPersons = setOf(`with told tell tells telling moved drove hid hugged held carried sent visited fostered adopted asked ask asking met meet meets rang ring text texted texting messaged called calling miss missed hugged thanked thank thanks lent gave showed
	visit visited kissed trust trusted love loved hated helped heard between than like besides except and z od dla do przez pod`)

// hers are pronouns that tell of one person.
var hers = setOf("he she him her his hers he's she's he'd she'd he'll she'll himself herself")

// ownThings are words after the name of somebody to whom they belong.
var ownThings = setOf("mum mom mam dad house flat brother sister nan gran room car dog cat baby family kids door phone voice face bed garden sofa place parents husband wife boyfriend girlfriend")

// media are words before names in films, songs and books.
var media = setOf("watched watch watching film films movie song songs album music series show episode book books read reading by some poem poster played playing listen listened")

// actsAsPerson reports whether the words around a run of capitalised words make a person
// of it: with Modupe, Modupe taught me, Modupe and I.
func (f *nameFinder) actsAsPerson(j, end int) bool {
	if media[f.low(j-1)] && f.nextTo(j) {
		return false
	}
	next := f.low(end)
	switch {
	case !f.nextTo(end):
		return f.afterPersons(j) && f.hersAfter(j, end) || f.follows(end) || strings.HasPrefix(f.gap(end), ",") && hers[next]
	case next == "and" || next == "i":
		switch f.low(end + 1) {
		case "i", "me", "my", "her", "his", "us", "ja", "mnie":
			return true
		}
	case next == "who" || next == "whose" || next == "that" && f.low(j-1) == "was":
		return true
	case next == "from":
		return f.is(j, isFirst) || f.afterPersons(j)
	case strings.HasSuffix(f.low(end-1), "'s") && (ownThings[next] || kin[next]):
		return true
	case personVerbs[next] && !(alsoOfThings[next] && lists().classOf(f.word(j)).ordinary), f.isUnknown(j) && strings.HasSuffix(next, "ed"):
		return true
	}
	return f.afterPersons(j) && !f.isPlaceName(end-1) || f.hersAfter(j, end)
}

// isUnknown reports whether a word is in no list.
func (f *nameFinder) isUnknown(j int) bool { return lists().classOf(f.word(j)).unknown }

func (f *nameFinder) isPlaceName(j int) bool { return placeForm(fold(f.word(j))) }

// afterPersons reports whether a word stands after one that people follow.
func (f *nameFinder) afterPersons(j int) bool {
	before := f.low(j - 1)
	if !f.nextTo(j) || f.is(j, isFirst) {
		return false
	}
	switch before {
	case "and":
		return f.low(j-2) == "me" || f.low(j-2) == "i" || f.is(j-2, isCapital) && !f.is(j-2, isFirst)
	case "to":
		return toPersons[f.low(j-2)]
	case "was":
		return f.low(j-2) == "it"
	}
	return withPersons[before]
}

// hersAfter reports whether "he" or "she" follows in the sentence, and nobody stands
// before it whom else it may mean.
func (f *nameFinder) hersAfter(j, end int) bool {
	for i := j - 1; i >= 0 && !strings.ContainsAny(f.gap(i+1), ".!?"); i-- {
		if kin[f.low(i)] || hers[f.low(i)] || teens[f.low(i)] {
			return false
		}
	}
	for i := end; i < min(len(f.tokens), end+12) && !strings.ContainsAny(f.gap(i), ".!?"); i++ {
		if kin[f.low(i)] || teens[f.low(i)] {
			return false
		}
		if hers[f.low(i)] {
			return true
		}
	}
	return false
}

// placeEndings end the names of towns and villages.
var placeEndings = strings.Fields("leigh way view side croft brook lands ridge mount ham ton ley thorpe wick worth borough bury combe stead hurst ford dale mouth cester chester minster well wood field sea don shire pool port bridge gate stow")

// placeForm reports whether a folded word has the form of the name of a place.
func placeForm(word string) bool {
	for _, end := range placeEndings {
		if rest, found := strings.CutSuffix(word, end); found && len(rest) >= 3 {
			return true
		}
	}
	return false
}

// called reports whether a capitalised word that may be any word is a name, since a person
// or a nickname stands right before it: my brother River, they call me Spider.
func (f *nameFinder) called(j, end int) bool {
	k := lists().classOf(f.word(j))
	if f.is(j, isFirst) || !f.nextTo(j) || f.ofBeast(j) || end-j > 2 || neverNames[f.low(j)] || k.proper && !k.given || f.Sort == content.HeadingPassage || sureTitles[f.low(j)] && end-j == 1 {
		return false
	}
	before := f.low(j - 1)
	if (kin[before] || polishKin(before)) && before != "support" && before != "baby" {
		return f.hasWhose(j-2) || !f.english
	}
	if nickTitles[before] && f.cueBefore(j-1, nickCues) {
		return true
	}
	if before == "called" && f.calledCue(j-1) == nounCue {
		return true
	}
	return f.cueBefore(j, nickCues) || k.ordinary && !k.proper && !k.place && end-j == 1 && !f.is(j, isShouted) && f.hersAfter(j, end) && f.afterVerb(j)
}

// nickTitles stand before names that people are called by: known as Big Bean.
var nickTitles = setOf("big little lil young old uncle auntie miss mr mrs dj mc sir king queen captain")

// neverNames are words that follow "call me" and the like and are no names.
var neverNames = setOf("maybe later back when if on now after at out")

// afterVerb reports whether a name may be what a verb of the first person is about: I lent
// Autumn my charger.
func (f *nameFinder) afterVerb(j int) bool {
	switch f.low(j - 2) {
	case "i", "we", "they":
		return true
	}
	return withPersons[f.low(j-1)]
}

// nickCues introduce names that may be any word.
var nickCues = newPhrasesBefore(strings.Split("call me; calls me; called me; calling me; known as; go by; goes by; went by; ask for; me as; named me; chat is; am just; i'm just; im just; nickname; nickname is; nickname was; tag was; tag is; name was; name is", "; "))

// familyName returns the token after a family name in the plural or of two parts: the
// Hendersons, the Okonkwo-Bell twins. It returns i if there is none.
func (f *nameFinder) familyName(i, end int) int {
	word := fold(f.word(i))
	if end-i > 1 && !f.is(i, isFirst) && !strings.Contains(word, "-") || f.is(i, isShouted) {
		return i
	}
	if first, second, two := strings.Cut(word, "-"); two && len(first) > 3 && len(second) > 3 && f.isFamilyPart(first) && f.isFamilyPart(strings.TrimSuffix(second, "s")) {
		return i + 1
	}
	stem, many := strings.CutSuffix(word, "s")
	before := f.low(i - 1)
	if k := lists().classOf(f.word(i)); !many || before != "the" && before != "us" || k.proper || k.place || lists().isOrdinary(word) && !lists().surnames[stem] {
		return i
	}
	known := lists().surnames[stem] || !lists().isOrdinary(stem) && len(stem) > 3 && f.low(i+1) != "are"
	if known && (f.familyNear(i) || f.low(i+1) == "next" || f.low(i+1) == "have" || f.low(i+1) == "had" || f.low(i+1) == "were" || f.low(i+1) == "are" || f.low(i+1) == "took" || before == "us") {
		return i + 1
	}
	return i
}

func (f *nameFinder) isFamilyPart(part string) bool {
	l := lists()
	return l.surnames[part] || looksLikeSurname(part) || !l.isOrdinary(part) && !l.proper[part] && !l.given[part] || l.given[part] && !l.isOrdinary(part)
}

// familyNear reports whether a family is spoken of shortly before a word.
func (f *nameFinder) familyNear(i int) bool {
	for j := i - 1; j >= max(0, i-8); j-- {
		switch f.low(j) {
		case "family", "families", "carers", "carer", "foster", "neighbours", "parents", "we", "with", "cousins":
			return true
		}
	}
	return false
}

// unknownSmall reports whether a word in small letters that is in no list is a name, since
// people stand right beside it: me and jaydon got moved, my cousin tunde walked.
func (f *nameFinder) unknownSmall(i int) bool {
	if !f.nextTo(i) || f.is(i, isNumber) || f.is(i, isCapital) || f.tokens[i].to-f.tokens[i].from < 4 {
		return false
	}
	before := f.low(i - 1)
	me := before == "and" && (f.low(i-2) == "me" || f.low(i-2) == "i")
	relative := (kin[before] || before == "carer") && before != "support" && before != "baby" && f.hasWhose(i-2)
	if !me && !relative {
		return false
	}
	if k := lists().classOf(f.word(i)); !k.unknown {
		return false
	}
	next := f.low(i + 1)
	return me || i+1 == len(f.tokens) || !f.nextTo(i+1) || personVerbs[next] || strings.HasSuffix(next, "ed") || next == "is" || next == "was" || next == "and" || next == "who"
}
