package check

import "goodday/content"

// single looks at one capitalised word that may be a name.
func (f *nameFinder) single(j, first, end int) {
	if !f.told || f.low(j) == "i" || f.isCreature(j) || f.is(j, isShouted) && len(f.word(j)) <= shortestLoud || f.famousAt(j) > j || f.ofBeast(j) {
		return
	}
	k := lists().classOf(f.word(j))
	alone := f.standsAlone(j, first, end)
	switch {
	case k.clear:
		if !alone && f.nearPlace(j, first, end) {
			return
		}
	case f.polish && !f.is(j, isFirst) && lists().given[polishName(fold(f.word(j)))] && !k.proper:
	case !alone || f.isTitle(j):
		return
	case k.given && !k.proper:
		if !f.actsAsName(j) && !f.isPerson(j) {
			return
		}
	case k.unknown && f.is(j, isFirst) && len([]rune(f.word(j))) > longestGiven:
		return
	case k.given, k.unknown, k.surname && !k.ordinary && !k.proper:
		if !f.isPerson(j) || k.proper && f.low(j-1) == "was" || k.unknown && f.is(j, isShouted) {
			return
		}
	case (f.besideMe(j) || f.withWord(j)) && !k.proper && !k.place && !f.is(j, isShouted):
	default:
		return
	}
	f.report(j, j+1, false, f.isInMedia(j))
}

// standsAlone reports whether the other words of a run are days, months and the like:
// Every Friday Oksana.
func (f *nameFinder) standsAlone(j, first, end int) bool {
	for n := first; n < end; n++ {
		if n != j && !notPlaces[f.low(n)] {
			return false
		}
	}
	return true
}

// isPerson is actsAsPerson in a sentence of English.
func (f *nameFinder) isPerson(j int) bool {
	return f.english && f.Sort != content.HeadingPassage && f.Field != "title" && f.actsAsPerson(j, j+1)
}

// isTitle reports whether a word is what people are called, as Mum and Miss.
func (f *nameFinder) isTitle(j int) bool {
	word := f.low(j)
	return sureTitles[word] || softTitles[word] || kin[word]
}

// longestGiven is how many letters a given name has at most. A longer word that nobody
// knows, and that a sentence begins with, is a thing.
const longestGiven = 11

// shortestLoud is how many capitals may be the letters of something: ALAN, but not AMI.
const shortestLoud = 3

// actsAsName reports whether a name that is also an English word is used as a name: with
// Grace, Holly said.
func (f *nameFinder) actsAsName(j int) bool {
	if f.Sort == content.HeadingPassage || f.Field == "title" || f.Field == "bought" || !f.english || asking[f.low(j)] && f.is(j, isFirst) {
		return false
	}
	if f.is(j, isFirst) {
		return f.nextTo(j+1) && personVerbs[f.low(j+1)] && !alsoOfThings[f.low(j+1)] && !asking[f.low(j)]
	}
	switch f.low(j - 1) {
	case "a", "an", "the", "some", "this", "that", "every", "each", "any":
		return false // a Jade plant
	}
	opens := f.is(j-1, isFirst) && openings[f.low(j-1)]
	return f.nextTo(j) && (opens || !f.is(j-1, isCapital)) // in a sentence only names have a capital
}

// openings are words that begin a sentence and are part of no name.
var openings = setOf("when then but so and if because after before with until while once that only even did was is has to for now maybe since")

// besideMe reports whether a word with a capital stands beside the teller: me and Storm.
func (f *nameFinder) besideMe(j int) bool {
	if !f.english || f.Sort == content.HeadingPassage || f.Field == "title" || f.is(j, isFirst) || !f.nextTo(j) {
		return false
	}
	me := func(i int) bool { return f.low(i) == "me" || f.low(i) == "i" }
	return f.low(j-1) == "and" && me(j-2) || f.low(j+1) == "and" && f.low(j+2) == "me" && f.nextTo(j+1)
}

// isInMedia reports whether a name is that of somebody in a book, a film or a song.
func (f *nameFinder) isInMedia(j int) bool {
	switch f.low(j - 1) {
	case "of":
		return mediaParts[f.low(j-2)]
	case "about":
		return media[f.low(j-2)]
	}
	return media[f.low(j-1)] && f.nextTo(j)
}

// mediaParts are words before "of" and the name of a book or a film.
var mediaParts = setOf("copy film video version fan audiobook episode soundtrack cartoon")

// withWord reports whether a word with a capital stands where only somebody does: a fight
// with Chance, it was Pepper that.
func (f *nameFinder) withWord(j int) bool {
	if !f.english || f.Sort == content.HeadingPassage || f.Field == "title" || f.is(j, isFirst) || !f.nextTo(j) || notPeople[f.low(j)] {
		return false
	}
	switch before := f.low(j - 1); before {
	case "was":
		return f.low(j-2) == "it" && (f.low(j+1) == "that" || f.low(j+1) == "who")
	case "for":
		return f.low(j-2) == "waited" || f.low(j-2) == "waiting" || f.low(j-2) == "wait"
	case "told", "met", "hugged", "texted", "asked", "with", "lent":
		return true
	}
	return false
}

// notPeople are services and subjects that are written with a capital.
var notPeople = setOf("housing social youth support crisis care maths science art drama music history geography childcare catering connexions citizens universal talking adult family leaving early help probation english media business sport health")

// creatures are names that are those of animals and stones too. At the start of a title
// they are these.
var creatures = setOf("raven robin jay wren drake hawk fox bear wolf lynx dove phoenix lark martin kit kitty bunny birdie finch starling leo lion tiger fern ivy rose lily poppy daisy holly heather hazel olive pearl ruby amber jade opal coral crystal basil rosemary saffron")

// isCreature reports whether a word begins a title and is an animal or a thing.
func (f *nameFinder) isCreature(j int) bool {
	return f.Field == "title" && j == 0 && creatures[f.low(j)] && !f.is(1, isCapital)
}

// alsoOfThings are verbs for what hope and joy do too.
var alsoOfThings = setOf("came comes goes went left fell got ran lives lived stays stayed works worked helped helps made makes kept keeps moves moved took takes found finds met meets brought brings gave gives")

// nearPlace reports whether another word of the run makes it the name of a place:
// Victoria Park.
func (f *nameFinder) nearPlace(j, first, end int) bool {
	for n := first; n < end; n++ {
		if k := lists().classOf(f.word(n)); n != j && (k.place || k.weak || k.proper) {
			return true
		}
	}
	return false
}

// ofBeast reports whether a name belongs to an animal or a thing: a dog called Rex, the
// cat, Rex.
func (f *nameFinder) ofBeast(j int) bool {
	if f.is(j, isFirst) {
		return false
	}
	for n := j - 1; n >= max(0, j-4); n-- {
		if beasts[f.low(n)] && f.low(n) != "it" && f.low(n) != "bus" {
			return true
		}
		if f.is(n, isFirst) || clauseWords[f.low(n)] {
			return false
		}
	}
	return false
}

// clauseWords begin something new in a sentence.
var clauseWords = setOf("but so because when then while if")
