package search

import (
	"regexp"
	"slices"
	"strings"

	"goodday/content/text"
)

// mostSlips returns how many slips of a finger a word of so many letters may
// have: a letter too many, too few or wrong, or two that changed places. In words
// of three letters only the last is looked for, as nearly every other slip makes
// another word.
func mostSlips(letters int) int {
	switch {
	case letters < shortestWord:
		return 0
	case letters < 6:
		return 1
	}
	return 2
}

// correct returns the word that was most likely meant by one that nobody wrote,
// or "". One slip seldom spoils both ends of a word, so it looks among the words
// that begin with the same letters, then among those that end with them; first
// for one slip, then for two. (On a large site words of a single page are not looked for
// by their ends.) Of several it chooses one in the reader's language, then the most
// frequent, then the first of the alphabet; one in another language only where no word of
// the reader's begins so. It never returns a word that no page is found by, such as
// "are": that would only hide that nobody wrote "fare".
func (r *Reader) correct(word string, language int) string {
	letters := []rune(word)
	most := mostSlips(len(letters))
	if most == 0 || strings.ContainsFunc(word, notLetter) {
		return ""
	}
	end := sameEnd(letters)
	front := ofReader(r.spellings("s", string(letters[:end]), r.front), language)
	if best := nearest(front, word, 1, language); best != "" {
		return best
	}
	backwards := reverse(word)
	back := r.spellings("r", string([]rune(backwards)[:end]), r.back)
	if len(front) > 0 && front[0].languages>>language&1 == 1 {
		back = ofReader(back, language)
	}
	if best := nearest(back, backwards, 1, language); best != "" || most == 1 {
		return reverse(best)
	}
	if best := nearest(front, word, 2, language); best != "" {
		return best
	}
	return reverse(nearest(back, backwards, 2, language))
}

// sameEnd returns how many letters at one end of a word are taken to be right.
func sameEnd(letters []rune) int {
	if len(letters) < 5 {
		return 1
	}
	return 2
}

// ofReader returns the words of the reader's language, or all if there are none.
func ofReader(words []spelling, language int) []spelling {
	own := slices.DeleteFunc(slices.Clone(words), func(s spelling) bool { return s.languages>>language&1 == 0 })
	if len(own) == 0 {
		return words
	}
	return own
}

// formOf returns the likeliest word of the reader's language that is a form of the same
// word, or "": "raining" is rather "rain" than "training".
func (r *Reader) formOf(word string, language int) string {
	code := r.counts[language].code
	wanted := stem(word, code)
	letters := []rune(wanted)
	if len(letters) < shortestWord || strings.ContainsFunc(word, notLetter) {
		return ""
	}
	words := r.spellings("s", string(letters[:sameEnd(letters)]), r.front)
	return likeliest(words, language, func(s spelling) bool {
		return s.languages>>language&1 == 1 && (s.word == wanted || stem(s.word, code) == wanted)
	})
}

// likeliest returns the word that comes first of those that pages are found by
// and that match, or "".
func likeliest(words []spelling, language int, matches func(s spelling) bool) string {
	var best spelling
	for _, s := range words {
		if s.frequency > 0 && matches(s) && (best.word == "" || s.compare(best, language) < 0) {
			best = s
		}
	}
	return best.word
}

// nearest returns the likeliest word that is at most so many slips away, or "".
func nearest(words []spelling, word string, most, language int) string {
	letters := []rune(word)
	return likeliest(words, language, func(s spelling) bool {
		other := []rune(s.word)
		return (len(letters) > shortestWord || swapped(letters, other)) && text.Distance(letters, other, most) <= most
	})
}

// swapped reports whether two words of three letters differ by two neighbours
// that changed places.
func swapped(a, b []rune) bool {
	return len(a) == len(b) && (a[0] == b[1] && a[1] == b[0] && a[2] == b[2] || a[0] == b[0] && a[1] == b[2] && a[2] == b[1])
}

// endings are what languages put at the end of words for number, case and time, and what
// Arabic writes as one with the word after it, as words are folded.
var endings = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`(e[sd]|ing|[se])$`),
	"pl": regexp.MustCompile(`(i?ami|i?ach|i?ego|i?emu|[iy]mi|[iy]ch|owi|i?ow|i?om|i?em|i?ej|[iy]m|i[aeou]|[aeiouy])$`),
	"ar": regexp.MustCompile(`^([وفبك]?ال|لل)|(ات|ين|ون|ها|هم|نا|[هيا])$`),
}

// stem returns a word without such an ending and what comes with it: "worries",
// "worry" and "worrying" are all "worri", "swimming" is "swim". It need not be a
// word. The browser has no analyser, and need not be as exact: this is only for
// words that nobody wrote.
func stem(word, language string) string {
	ending := endings[language]
	if ending == nil {
		return word
	}
	word = ending.ReplaceAllString(word, "")
	if language != "en" {
		return word
	}
	if rest, found := strings.CutSuffix(word, "y"); found {
		word = rest + "i"
	}
	letters := []rune(word)
	if last := len(letters) - 1; last > 0 && letters[last] == letters[last-1] {
		letters = letters[:last]
	}
	return string(letters)
}
