package crisis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// squeeze writes letters that stand twice or more in a row once: "killl" is "kil",
// as "kill" is. Words of three letters and digits stay as they are ("odd", "999").
func squeeze(word string) string {
	if utf8.RuneCountInString(word) < 4 {
		return word
	}
	var out strings.Builder
	last := rune(-1)
	for _, r := range word {
		if r != last || '0' <= r && r <= '9' {
			out.WriteRune(r)
		}
		last = r
	}
	return out.String()
}

// digits are written for letters that they look like: "su1c1de".
var digits = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s")

// plain returns a word with letters for the digits between letters.
func plain(word string) string {
	if strings.ContainsFunc(word, func(r rune) bool { return 'a' <= r && r <= 'z' }) {
		return digits.Replace(word)
	}
	return word
}

// read returns the words of a query as this list knows them: words that were run
// together apart, and those with a slip put right.
func (l *lexicon) read(words []string) []string {
	var out []string
	for _, word := range words {
		word = plain(word)
		short := squeeze(word)
		if l.find(short, 0) != "" || utf8.RuneCountInString(short) < forgiving-1 {
			out = append(out, word)
		} else if parts := l.split(word); parts != nil {
			out = append(out, parts...)
		} else if near := l.near(short); near != "" {
			out = append(out, near)
		} else {
			out = append(out, word)
		}
	}
	return out
}

// split returns the words of the list that are run together in a long one, or nothing.
// One letter is a word only at the beginning.
func (l *lexicon) split(word string) []string {
	letters := []rune(word)
	if len(letters) < shortestSplit {
		return nil
	}
	ways := make([][]string, len(letters)+1)
	for from := range letters {
		if from > 0 && ways[from] == nil {
			continue
		}
		for to := from + 1; to <= len(letters); to++ {
			if part := string(letters[from:to]); ways[to] == nil && to-from < len(letters) && (from == 0 || to-from > 1) {
				if l.find(squeeze(part), 0) != "" {
					ways[to] = append(slices.Clone(ways[from]), part)
				}
			}
		}
	}
	return ways[len(letters)]
}

// classes returns the classes of the words of a query, one string for each word or
// for several that mean something together.
func (l *lexicon) classes(words []string) []string {
	words = l.read(words)
	whole := l.entries[squeeze(strings.Join(words, ""))+alone]
	var out []string
	for i := 0; i < len(words); {
		count, classes := 1, ""
		for n := min(longestJoin, len(words)-i); n > 0; n-- {
			word := squeeze(strings.Join(words[i:i+n], ""))
			if n > 1 && utf8.RuneCountInString(word) < shortestRun {
				continue
			}
			if found := l.find(word, beyond(word, words[i+n-1], n)); found != "" {
				count, classes = n, found
				break
			}
		}
		out = append(out, classes+whole)
		i += count
	}
	return out
}

// beyond returns how many letters of a word that was put together of several are not
// enough: something of the last must be there.
func beyond(word, last string, count int) int {
	if count == 1 {
		return 0
	}
	letters := utf8.RuneCountInString(last)
	return utf8.RuneCountInString(word) - letters + min(shortestReach, letters) - 1
}
