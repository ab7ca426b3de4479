package search

import (
	"strings"

	"goodday/content/text"
)

// isCrisis reports whether a query has one of the crisis phrases in it: all of
// the phrase's words in a row, each as it is or with a slip or two in it; all of
// them written as one; or with a space too few or too many ("want todie", "sui
// cide", "kill my self"). It looks at the words as they were typed and as they were
// corrected.
func (s *search) isCrisis() bool {
	var corrected []string
	for _, w := range s.words {
		corrected = append(corrected, w.word)
	}
	return hasCrisis(corrected, s.crisis) || hasCrisis(Words(s.query.Text), s.crisis)
}

func hasCrisis(words, phrases []string) bool {
	for _, phrase := range phrases {
		parts := strings.Split(phrase, " ")
		for from := range words {
			for count := 1; count <= min(len(parts)+1, len(words)-from); count++ {
				if sameRun(words[from:from+count], parts) {
					return true
				}
			}
		}
	}
	return false
}

// sameRun compares words that stand in a row with the words of a phrase. Where
// spaces differ, one slip is forgiven: "want today" and "want to do it" are two from
// "want to die".
func sameRun(run, parts []string) bool {
	if len(run) == len(parts) {
		return sameWords(run, parts)
	}
	together, whole := []rune(strings.Join(run, "")), []rune(strings.Join(parts, ""))
	if len(run) == 1 {
		return sameWord(together, whole)
	}
	return text.Distance(together, whole, 1) <= min(len(whole)/4, 1)
}

func sameWords(words, parts []string) bool {
	for i, part := range parts {
		if !sameWord([]rune(words[i]), []rune(part)) {
			return false
		}
	}
	return true
}

// sameWord forgives one slip in words from four letters and two in words from
// eight; in shorter ones it forgives two letters that changed places. Rather a
// false alarm than none.
func sameWord(word, part []rune) bool {
	switch most := min(len(part)/4, 1) + min(len(part)/8, 1); {
	case string(word) == string(part):
		return true
	case most == 0:
		return len(word) == len(part) && len(part) > 2 && text.Distance(word, part, 1) == 1 && sameLetters(word, part)
	default:
		return text.Distance(word, part, most) <= most
	}
}

func sameLetters(a, b []rune) bool {
	for _, r := range a {
		if strings.Count(string(a), string(r)) != strings.Count(string(b), string(r)) {
			return false
		}
	}
	return true
}
