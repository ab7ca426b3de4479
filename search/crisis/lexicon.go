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

// The marks behind an entry of a list.
const (
	exact      = "," // nothing may follow
	withEnding = "-" // one of the list's endings may follow
	withAny    = "*" // anything may follow, and no slip is forgiven
	alone      = "." // nothing else may be in the query
	strict     = "=" // nothing may follow, and no slip is forgiven
	marks      = exact + withEnding + withAny + alone + strict
)

// lexicon is one language's list: which classes a word belongs to, each a letter.
type lexicon struct {
	beginnings []string // may stand before a word, "" among them
	endings    map[string]string
	entries    map[string]string // with their marks
	long       []entry           // those that forgive a slip, in the order of the list
	longest    int               // letters of an entry
}

type entry struct {
	word []rune
	mark string
}

// readLexicon reads a list in its compiled form: beginnings, endings and classes,
// parted by "|". A class is its letter and its words, each with a mark behind it.
func readLexicon(list string) *lexicon {
	parts := strings.Split(list, "|")
	l := &lexicon{beginnings: strings.Split(parts[0], " "), endings: map[string]string{}, entries: map[string]string{}}
	for _, ending := range strings.Split(parts[1], " ") {
		rest, class, _ := strings.Cut(ending, ":")
		l.endings[rest] = class
	}
	for _, part := range parts[2:] {
		_, size := utf8.DecodeRuneInString(part)
		class, words := part[:size], part[size:]
		for at := strings.IndexAny(words, marks); at >= 0; at = strings.IndexAny(words, marks) {
			l.add(words[:at], words[at:at+1], class)
			words = words[at+1:]
		}
	}
	return l
}

func (l *lexicon) add(word, mark, class string) {
	switch letters := []rune(word); {
	case mark == strict:
		mark = exact
	case len(letters) >= forgiving && mark != withAny:
		l.long = append(l.long, entry{letters, mark})
	}
	l.entries[word+mark] += class
	l.longest = max(l.longest, utf8.RuneCountInString(word))
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
func (l *lexicon) stem(stem, ending string) string {
	if ending == "" {
		return l.entries[stem+exact] + l.entries[stem+withEnding] + l.entries[stem+withAny]
	}
	classes := l.entries[stem+withAny]
	if class, known := l.endings[ending]; known {
		if found := l.entries[stem+withEnding]; found != "" {
			classes += found + class
		}
	}
	return classes
}

// near returns the entry that a word is one slip away from, its first letter right, or
// "".
func (l *lexicon) near(word string) string {
	letters := []rune(word)
	for _, e := range l.long {
		if e.word[0] != letters[0] {
			continue
		}
		for end := min(len(letters), len(e.word)+1); end >= len(e.word)-1; end-- {
			rest := string(letters[end:])
			_, known := l.endings[rest]
			if (rest == "" || e.mark == withEnding && known) && text.Distance(letters[:end], e.word, 1) <= 1 {
				return string(e.word)
			}
		}
	}
	return ""
}
