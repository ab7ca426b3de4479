package search

import (
	"regexp"
	"strings"
	"unicode/utf8"

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
// for one slip, then for two. Before it considers a slip at the beginning, the
// word may be a form of one that is there: "raining" is rather "rain" than
// "training". (On a large site words of a single page are not looked for by their
// ends.) Of several it chooses one in the reader's language, then the most
// frequent, then the first of the alphabet. It never returns a word that no page
// is found by, such as "are": that would only hide that nobody wrote "fare".
func (r *Reader) correct(word string, language int) string {
	letters := []rune(word)
	most := mostSlips(len(letters))
	if most == 0 || strings.ContainsFunc(word, notLetter) {
		return ""
	}
	end := 2
	if len(letters) < 5 {
		end = 1
	}
	front := r.spellings("s", string(letters[:end]), r.front)
	if best := nearest(front, word, 1, language); best != "" {
		return best
	}
	if best := sameStem(front, word, language); best != "" {
		return best
	}
	backwards := reverse(word)
	back := r.spellings("r", string([]rune(backwards)[:end]), r.back)
	if best := nearest(back, backwards, 1, language); best != "" || most == 1 {
		return reverse(best)
	}
	if best := nearest(front, word, 2, language); best != "" {
		return best
	}
	return reverse(nearest(back, backwards, 2, language))
}

// likeliest returns the word that comes first of those that pages are found by
// and that match, or "".
func likeliest(words []spelling, language int, matches func(word string) bool) string {
	var best spelling
	for _, s := range words {
		if s.frequency > 0 && matches(s.word) && (best.word == "" || s.compare(best, language) < 0) {
			best = s
		}
	}
	return best.word
}

// nearest returns the likeliest word that is at most so many slips away, or "".
func nearest(words []spelling, word string, most, language int) string {
	letters := []rune(word)
	return likeliest(words, language, func(candidate string) bool {
		other := []rune(candidate)
		return (len(letters) > shortestWord || swapped(letters, other)) && text.Distance(letters, other, most) <= most
	})
}

// swapped reports whether two words of three letters differ by two neighbours
// that changed places.
func swapped(a, b []rune) bool {
	return len(a) == len(b) && (a[0] == b[1] && a[1] == b[0] && a[2] == b[2] || a[0] == b[0] && a[1] == b[2] && a[2] == b[1])
}

// sameStem returns the likeliest word that is a form of the same word, or "".
func sameStem(words []spelling, word string, language int) string {
	wanted := stem(word)
	if utf8.RuneCountInString(wanted) < shortestWord {
		return ""
	}
	return likeliest(words, language, func(candidate string) bool { return candidate == wanted || stem(candidate) == wanted })
}

// ending is what English puts at the end of words for number and time.
var ending = regexp.MustCompile(`(e[sd]|ing|[se])$`)

// stem returns a word without such an ending and what comes with it: "worries",
// "worry" and "worrying" are all "worri", "swimming" is "swim". It need not be a
// word. The browser has no analyser, and need not be as exact: this is only for
// words that nobody wrote.
func stem(word string) string {
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
