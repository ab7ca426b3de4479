package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"goodday/content/text"
)

// lexicon is the lists of words that the rules about persons look up. All are in small
// letters without accents.
type lexicon struct {
	given, surnames, ordinary, proper, places, weakPlaces map[string]bool
	famous                                                map[string]bool
	longestFamous                                         int // in words
}

// lists returns the lists. They are read when they are first needed.
var lists = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		given: wordsOf("given-names.txt"), surnames: wordsOf("surnames.txt"), ordinary: wordsOf("ordinary.txt"), proper: wordsOf("proper.txt"),
		places: wordsOf("places.txt"), weakPlaces: wordsOf("weak-places.txt"), famous: setOfAll(linesOf("famous.txt")),
	}
	for name := range l.famous {
		l.longestFamous = max(l.longestFamous, len(strings.Fields(name)))
	}
	return l
})

// givenNames is the vocabulary of the given names. Its words are added to the index with
// the other lists of the lexicon.
var givenNames = newVocabulary()

// fold returns a word in small letters, without accents and without the 's of
// belonging.
func fold(word string) string {
	word = strings.ToLower(word)
	return text.Fold(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'"), text.IsMark)
}

// endings are the endings of forms of an ordinary word, with the endings that the word
// itself may have in their place.
var endings = []struct {
	end string
	own []string
}{
	{"s", []string{""}},
	{"es", []string{""}},
	{"ies", []string{"y"}},
	{"ed", []string{"", "e"}},
	{"ied", []string{"y"}},
	{"ing", []string{"", "e"}},
	{"er", []string{"", "e"}},
	{"ers", []string{"", "e"}},
	{"ly", []string{""}},
	{"y", []string{""}},
	{"ier", []string{"y"}},
	{"iest", []string{"y"}},
	{"est", []string{"", "e"}},
	{"ness", []string{""}},
	{"ful", []string{""}},
	{"less", []string{""}},
}

// isOrdinary reports whether a folded word is an ordinary English word, or a form
// of one.
func (l *lexicon) isOrdinary(word string) bool {
	if l.ordinary[word] || l.ordinary[strings.ReplaceAll(word, "'", "")] {
		return true
	}
	if before, _, found := strings.Cut(word, "'"); found {
		return l.ordinary[before] // I'm, don't, they'll
	}
	for _, e := range endings {
		stem, found := strings.CutSuffix(word, e.end)
		if !found || len(stem) < 3 {
			continue
		}
		for _, own := range e.own {
			if l.ordinary[stem+own] {
				return true
			}
		}
		if n := len(stem); stem[n-1] == stem[n-2] && l.ordinary[stem[:n-1]] {
			return true
		}
	}
	return false
}

// wordClass is what a capitalised word may be. A word may be several of these.
type wordClass struct {
	given    bool // a given name
	clear    bool // a given name that is not also another word
	surname  bool
	ordinary bool // an English word
	proper   bool // the name of something other than a person
	place    bool // ends the names of places and groups
	weak     bool // ends such names, and is a family name too
	unknown  bool // none of these
}

// classOf looks up a word.
func (l *lexicon) classOf(word string) wordClass {
	w := fold(word)
	k := wordClass{given: l.isGiven(w), ordinary: l.isOrdinary(w), proper: l.proper[w] || l.proper[strings.ToLower(word)], place: l.places[w] && !l.weakPlaces[w], weak: l.weakPlaces[w]}
	k.surname = l.isSurname(w)
	k.clear = k.given && !k.ordinary && !k.proper && utf8.RuneCountInString(w) > 2
	k.unknown = !k.given && !k.surname && !k.ordinary && !k.proper && !k.place && !k.weak && utf8.RuneCountInString(w) > 1
	return k
}

// isGiven reports whether a folded word is a given name, or two: Anne-Marie.
func (l *lexicon) isGiven(word string) bool {
	if l.given[word] {
		return true
	}
	first, second, two := strings.Cut(word, "-")
	return two && l.given[first] && (l.given[second] || l.surnames[second])
}

// isSurname reports whether a folded word is a family name, or has the form of one.
func (l *lexicon) isSurname(word string) bool {
	if l.surnames[word] || l.surnames[strings.ReplaceAll(word, "'", "")] || looksLikeSurname(word) {
		return true
	}
	first, second, two := strings.Cut(word, "-")
	return two && len(first) > 2 && len(second) > 2 && (l.surnames[first] || l.surnames[second])
}

// isFamous reports whether words are a famous name.
func (l *lexicon) isFamous(words string) bool { return l.famous[words] }
