package check

import (
	"strings"
	"sync"
)

// wordSets say which lists of words a token is in. They are looked up once for each
// token, so that a rule passes by the many texts that have nothing for it.
type wordSets uint32

const (
	inGiven   wordSets = 1 << iota // a given name
	inDigits                       // said for a digit: oh, double
	inAges                         // an age in words
	inMonths                       // the name of a month
	inBirth                        // says that a date is one of birth
	inBirthOf                      // does so beside a number
	inMail                         // a mail service, or "dot"
	inNetwork                      // a social network
	inSchools                      // can end or begin the name of a school
	inClues                        // a clue to who somebody is
	inMethods                      // a thing or a part of the body in methodList
	inHard                         // begins what is hard to read about
	inNameCue                      // ends what stands before a name
	inTitle                        // a short title such as mr
)

// setsByWord is every list, by its words in small letters.
var setsByWord = sync.OnceValue(func() map[string]wordSets {
	all := map[string]wordSets{}
	add := func(set wordSets, words string) {
		for word := range strings.FieldsSeq(words) {
			all[word] |= set
		}
	}
	addKeys(all, inGiven, lists().given)
	addKeys(all, inDigits, spelledDigits)
	add(inDigits, "double triple treble hundred")
	addKeys(all, inAges, ageWords)
	addKeys(all, inMonths, monthWords)
	add(inBirth, "born birth birthdate birthday birthday's birthdays bday bday's dob urodzenia urodziłam urodziłem urodziny urodzona urodzony născut născută ziua naissance né née ولدت مولود ميلاد ميلادي الميلاد مواليد")
	add(inBirthOf, "b d o baby kid child turn turned turns turning ur")
	add(inMail, "dot at "+strings.NewReplacer("|", " ", `\.pl`, "").Replace(mailServices))
	addKeys(all, inNetwork, networkWords)
	addKeys(all, inSchools, schoolWords)
	addKeys(all, inSchools, homeWords)
	add(inSchools, "high st the form home children's centre university uni ward called named at school college unit hospital academy hostel")
	addKeys(all, inClues, clueWords)
	addKeys(all, inClues, phraseStarts)
	add(inClues, "only diagnosed syndrome")
	addKeys(all, inMethods, methodsByWord)
	addKeys(all, inHard, hardTopics)
	addKeys(all, inNameCue, nameCues)
	add(inTitle, "mr mrs ms dr")
	return all
})

func addKeys[V any](all map[string]wordSets, set wordSets, words map[string]V) {
	for word := range words {
		all[word] |= set
	}
}

// has reports whether any token of a text is in one of some sets.
func (p *plain) has(some wordSets) bool { return p.sets&some != 0 }

// in reports whether a token is in one of some sets.
func (p *plain) in(i int, some wordSets) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].sets&some != 0
}
