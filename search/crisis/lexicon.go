package crisis

import (
	"strings"
	"unicode/utf8"

	"goodday/content/text"
)

const (
	longestJoin   = 6 // words in a row that are looked up as one
	shortestRun   = 3 // letters of what is looked up across a space
	shortestReach = 2 // letters of the last word that it has, if there are so many
	shortestSplit = 8 // letters from which on a word may be several
	forgiving     = 6 // letters from which on one slip is forgiven

	nothing = "!" // the class of words that only look like others
)

// lexicon is one language's list: which classes a word belongs to, each a letter.
type lexicon struct {
	beginnings []string          // may stand before a word, "" among them
	entries    map[string]string // the classes of words with their marks
	long       []entry           // those that forgive a slip, in the order of the list
	longest    int               // letters of an entry
}

func readLexicon(list list) *lexicon {
	l := &lexicon{beginnings: strings.Split(list.beginnings, " "), entries: map[string]string{}}
	for _, e := range readEntries(list.entries, list.shift) {
		l.add(e)
	}
	return l
}

func (l *lexicon) add(e entry) {
	letters := utf8.RuneCountInString(e.word)
	switch {
	case e.mark == strict:
		e.mark = exact
	case letters >= forgiving && strings.Contains(exact+withEnding+alone, e.mark):
		l.long = append(l.long, e)
	}
	l.entries[e.word+e.mark] += e.class
	l.longest = max(l.longest, letters)
}

// find returns the classes of a word, of all entries that it begins with. Of a word
// that was put together only those count that reach beyond its first letters.
func (l *lexicon) find(word string, beyond int) (classes string) {
	for _, beginning := range l.beginnings {
		rest, begins := strings.CutPrefix(word, beginning)
		if !begins {
			continue
		}
		letters := []rune(rest)
		for end := min(len(letters), l.longest); end > max(0, beyond-utf8.RuneCountInString(beginning)) && !strings.HasSuffix(classes, nothing); end-- {
			classes += l.stem(string(letters[:end]), string(letters[end:]))
		}
	}
	return classes
}

// stem returns the classes of the entries for a stem that an ending may follow.
func (l *lexicon) stem(stem, rest string) string {
	classes := l.entries[stem+withAny]
	if rest == "" {
		return classes + l.entries[stem+exact] + l.entries[stem+withEnding]
	}
	if of, known := l.entries[rest+ending]; known {
		if found := l.entries[stem+withEnding]; found != "" {
			classes += of + found
		}
	}
	return classes
}

// near returns the entry that a word is one slip away from, its first letter right, or
// "".
func (l *lexicon) near(word string) string {
	letters := []rune(word)
	for _, e := range l.long {
		entry := []rune(e.word)
		if entry[0] != letters[0] {
			continue
		}
		for end := min(len(letters), len(entry)+1); end >= len(entry)-1; end-- {
			rest := string(letters[end:])
			_, known := l.entries[rest+ending]
			if (rest == "" || e.mark == withEnding && known) && text.Distance(letters[:end], entry, 1) <= 1 {
				return e.word
			}
		}
	}
	return ""
}
