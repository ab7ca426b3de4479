package search

import (
	"regexp"
	"strings"

	"goodday/content/text"
)

// slips is how many slips of a finger a word of so many letters may have: a
// letter too many, too few or wrong, or two that changed places. In words of
// three letters only the last is looked for, as nearly every other slip makes
// another word.
func slips(letters int) int {
	switch {
	case letters < shortestWord:
		return 0
	case letters < 6:
		return 1
	}
	return 2
}

// correct gives the word that was most likely meant by one that nobody wrote, or
// "". One slip seldom spoils both ends of a word, so it looks among the words
// that begin alike, then among those that end alike; first for one slip, then
// for two. Before a slip at the beginning is thought of, the word may be a form of
// one that is there: "raining" is rather "rain" than "training". (On a large
// site words of a single page are not looked for by their ends.) Of several the
// one in the reader's language wins, then the most frequent, then the first of
// the alphabet. It is never a word that no page is found by, such as "are": that
// would only hide that nobody wrote "fare".
func (r *Reader) correct(word string, language int) (string, error) {
	letters := []rune(word)
	most := slips(len(letters))
	if most == 0 || strings.ContainsFunc(word, notLetter) {
		return "", nil
	}
	end := 2
	if len(letters) < 5 {
		end = 1
	}
	front, err := r.spelt("s", string(letters[:end]), r.front)
	if err != nil {
		return "", err
	}
	if best := nearest(front, word, 1, language); best != "" {
		return best, nil
	}
	if best := related(front, word, language); best != "" {
		return best, nil
	}
	turned := backwards(word)
	back, err := r.spelt("r", string([]rune(turned)[:end]), r.back)
	if err != nil {
		return "", err
	}
	if best := nearest(back, turned, 1, language); best != "" || most == 1 {
		return backwards(best), nil
	}
	if best := nearest(front, word, 2, language); best != "" {
		return best, nil
	}
	return backwards(nearest(back, turned, 2, language)), nil
}

// nearest gives the best of the words that are so many slips away, or "".
func nearest(words []spelt, word string, most, language int) string {
	letters := []rune(word)
	var best spelt
	for _, s := range words {
		other := []rune(s.word)
		if s.frequency == 0 || len(letters) == shortestWord && !swapped(letters, other) {
			continue
		}
		if text.Distance(letters, other, most) <= most && (best.word == "" || s.before(best, language)) {
			best = s
		}
	}
	return best.word
}

// ending is what English puts at the end of words for number and time.
var ending = regexp.MustCompile(`(e[sd]|ing|[se])$`)

// bare gives a word without such an ending and what comes with it: "worries",
// "worry" and "worrying" are all "worri", "swimming" is "swim". It need not be a
// word. The browser has no analyser, and need not be as exact: this is only for
// words that nobody wrote.
func bare(word string) string {
	word = ending.ReplaceAllString(word, "")
	if rest, found := strings.CutSuffix(word, "y"); found {
		word = rest + "i"
	}
	letters := []rune(word)
	if last := len(letters) - 1; last > 0 && letters[last] == letters[last-1] {
		letters = letters[:last]
	}
	return string(letters)
}

// related gives the best of the words that are forms of the same word, or "".
func related(words []spelt, word string, language int) string {
	stem := bare(word)
	if len([]rune(stem)) < shortestWord {
		return ""
	}
	var best spelt
	for _, s := range words {
		if s.frequency > 0 && (s.word == stem || bare(s.word) == stem) && (best.word == "" || s.before(best, language)) {
			best = s
		}
	}
	return best.word
}

// before orders words that might be meant.
func (s spelt) before(other spelt, language int) bool {
	if mine, its := s.languages>>language&1, other.languages>>language&1; mine != its {
		return mine > its
	}
	if s.frequency != other.frequency {
		return s.frequency > other.frequency
	}
	return s.word < other.word
}

// swapped reports whether two words of three letters differ by two neighbours
// that changed places.
func swapped(a, b []rune) bool {
	return len(a) == len(b) && (a[0] == b[1] && a[1] == b[0] && a[2] == b[2] || a[0] == b[0] && a[1] == b[2] && a[2] == b[1])
}
