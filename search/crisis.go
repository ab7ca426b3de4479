package search

import "strings"

// isCrisis reports whether a query has one of the crisis phrases in it: all of
// the phrase's words in a row, each as it is or with a slip or two in it, or all
// of them written as one. It
// looks at the words as they were typed and as they were corrected.
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
			if len(parts) > 1 && sameWord([]rune(words[from]), []rune(strings.Join(parts, ""))) {
				return true
			}
			if len(words)-from >= len(parts) && sameWords(words[from:from+len(parts)], parts) {
				return true
			}
		}
	}
	return false
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
		return len(word) == len(part) && len(part) > 2 && distance(word, part, 1) == 1 && sameLetters(word, part)
	default:
		return distance(word, part, most) <= most
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
