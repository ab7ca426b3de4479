package check

import (
	"strings"
	"unicode"
)

// classes is a set of classes of words.
type classes uint64

// sign is a word of some classes in a text.
type sign struct {
	classes    classes
	first, end int // tokens
}

// signWords are all words of signs.txt. signClasses are the classes of each, and
// classOf the class of each name.
var (
	signWords               *vocabulary
	signClasses, classNamed = readSigns()
)

// readSigns parses lines such as "kin: mum, dad".
func readSigns() (of map[string]classes, named map[string]classes) {
	of, named = map[string]classes{}, map[string]classes{}
	var entries []string
	for _, language := range []string{"", polishMark, "-ar"} {
		for _, line := range linesOf("signs" + language + ".txt") {
			name, words, _ := strings.Cut(line, ": ")
			if named[name] == 0 {
				named[name] = 1 << len(named)
			}
			for entry := range strings.SplitSeq(words, ", ") {
				entries = append(entries, entry)
				if language == polishMark {
					entry += polishMark
				}
				of[entry] |= named[name]
			}
		}
	}
	for _, name := range []string{namedClass, placeClass, townClass, numberClass} {
		named[name] = 1 << len(named)
	}
	signWords = newVocabulary(unique(entries)...)
	return of, named
}

// polishMark ends the Polish entries among signClasses: "dom" is a word of English too.
const polishMark = "-pl"

// Classes of words that no list holds.
const (
	namedClass  = "named"  // written with a capital like the name of somebody or something
	placeClass  = "place"  // the same after in, at, near
	townClass   = "town"   // the name of a town or the like after these
	numberClass = "number" // in digits
)

// classOfAll returns the set of some classes by their names, divided by spaces.
func classOfAll(names string) (all classes) {
	for name := range strings.FieldsSeq(names) {
		if classNamed[name] == 0 {
			panic("there is no class " + name) // only a wrong name in the code gets here
		}
		all |= classNamed[name]
	}
	return all
}

// sentence is the signs of one sentence.
type sentence struct {
	signs []sign
	all   classes
}

// sentences returns the signs of each sentence of a text that has some.
func (p *plain) sentences() []sentence {
	if p.signs == nil {
		p.signs = p.readSentences()
	}
	return p.signs
}

func (p *plain) readSentences() (found []sentence) {
	var now sentence
	for i := range p.tokens {
		if i > 0 && strings.ContainsAny(p.gap(i), ".!?\n") && p.is(i, isFirst) {
			found, now = append(found, now), sentence{}
		}
		if s := p.signAt(i); s.classes != 0 {
			now.signs = append(now.signs, s)
			now.all |= s.classes
		}
	}
	return append(found, now)
}

// shortestStem is the fewest bytes of the stem of a word in signs.txt.
const shortestStem = 2

// classesOfStem returns the classes of a Polish word that begins like one of the list.
func classesOfStem(word string) (found classes) {
	for end := shortestStem; end <= len(word); end++ {
		found |= signClasses[word[:end]+"*"+polishMark]
	}
	return found
}

// signAt returns the sign that begins at a token, with no classes if there is none.
func (p *plain) signAt(i int) sign {
	s := sign{first: i, end: i + 1}
	if p.in(i, signWords) {
		entry, end := p.phraseAt(i, signWords)
		switch {
		case p.polish && signClasses[entry+polishMark] != 0:
			s.classes, s.end = signClasses[entry+polishMark], end
		case p.polish:
			s.classes = classesOfStem(p.low(i))
		case signClasses[entry] != 0:
			s.classes, s.end = signClasses[entry], end
		}
	}
	if word := p.word(i); s.classes == 0 && isArabic(word) {
		for _, bare := range bareArabic(word)[1:] {
			s.classes |= signClasses[bare]
		}
	}
	switch {
	case p.is(i, isNumber):
		s.classes |= classNamed[numberClass]
	case p.is(i, isCapital) && !p.is(i, isFirst) && !p.is(i, isShouted):
		s.classes |= p.capitalClasses(i)
	case p.isSmallTown(i):
		s.classes |= classNamed[townClass]
	}
	return s
}

// isSmallTown reports whether a town stands in small letters after "in" or "at".
func (p *plain) isSmallTown(i int) bool {
	before := p.low(i - 1)
	if before != "in" && before != "at" || p.is(i, isCapital) || !p.nextTo(i) || len(p.word(i)) < 4 || notPlaces[p.low(i)] {
		return false
	}
	k := lists().classOf(p.word(i))
	return k.proper && !k.ordinary
}

// beforePlaces are words right before the name of a place. notPlaces are words with a
// capital that may follow them and are none.
var (
	beforePlaces = setOf("in at near from of to on outside around past through w do z we przy na")
	notPlaces    = setOf(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august
		september october november december christmas easter eid ramadan diwali halloween year english maths polish arabic french spanish urdu welsh somali level i i'm god netflix youtube tiktok
		instagram insta facebook snapchat spotify discord minecraft roblox tesco asda aldi lidl morrisons sainsburys greggs primark boots argos mcdonald's mcdonalds nandos kfc subway costa starbucks
		nowruz newroz vaisakhi hanukkah holi purim passover pride carnival lent advent iftar hogmanay co-op wagamama pret nero spoons wetherspoons iceland wilko ikea matalan superdrug halfords currys jd primark next zara poundland waitrose spar costco boohoo vinted decathlon sainsbury monzo uber camhs gcse mum dad nan gran`)
)

// allOrdinary reports whether some words are all words of English: Food Hygiene.
func (p *plain) allOrdinary(first, end int) bool {
	for j := first; j < end; j++ {
		if k := lists().classOf(p.word(j)); !k.ordinary || k.place || k.weak {
			return false
		}
	}
	return true
}

// capitalClasses returns the classes of a capitalised word in the middle of a sentence.
func (p *plain) capitalClasses(i int) (found classes) {
	end := p.capitalsFrom(i)
	if at := p.spanOf(i, end); p.knows != nil && p.knows(p.text[at.from:at.to]) {
		return 0
	}
	k := lists().classOf(p.word(i))
	k.proper = k.proper || lists().proper[strings.ReplaceAll(p.low(i), "'", "")] || lists().proper[polishTown(fold(p.word(i)))]
	if k.unknown && !k.proper || k.surname && !k.ordinary && !k.proper || k.given && !k.ordinary && !k.proper || p.is(i+1, isCapital) && p.nextTo(i+1) && !k.proper && unicode.IsUpper(rune(p.word(i)[0])) {
		found |= classNamed[namedClass]
	}
	before := p.low(i - 1)
	if before == "the" && (k.unknown || k.surname && !k.ordinary) {
		before = p.low(i - 2)
	}
	if !beforePlaces[before] || !p.nextTo(i) || notPlaces[strings.TrimSuffix(p.low(i), "'s")] {
		return found
	}
	if owned := strings.HasSuffix(p.low(i), "'s"); p.allOrdinary(i, end) && (!owned || before != "at") {
		return found
	}
	if k.proper {
		return found | classNamed[townClass]
	}
	return found | classNamed[placeClass]
}
