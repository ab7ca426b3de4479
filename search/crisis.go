package search

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content/text"
)

// commonCrisis are phrases that every site has, whatever its own list says.
var commonCrisis = []string{
	"suicide", "suicidal", "kill myself", "killing myself", "kms", "want to die", "wanna die", "wish i was dead", "end my life",
	"better off dead", "self harm", "selfharm", "hurt myself", "hurting myself", "harm myself", "harming myself", "cut myself", "cutting myself",
	"انتحار", "الانتحار", "أقتل نفسي", "أريد أن أموت", "اريد الموت", "أؤذي نفسي", "إيذاء النفس",
	"samobójstwo", "zabić się", "chcę umrzeć", "nie chcę żyć", "krzywdzę się", "samookaleczenie",
}

// CommonCrisis returns phrases in several languages for which every site shows
// crisis help first.
func CommonCrisis() []string { return slices.Clone(commonCrisis) }

// FoldPhrases returns phrases as queries are compared with them, sorted. It
// leaves out a phrase that a shorter one already finds.
func FoldPhrases(phrases []string) []string {
	var folded, needed []string
	for _, phrase := range phrases {
		folded = append(folded, strings.Join(Words(phrase), " "))
	}
	slices.SortFunc(folded, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	for _, phrase := range folded {
		if phrase != "" && !containsAny(strings.Fields(phrase), needed) {
			needed = append(needed, phrase)
		}
	}
	slices.Sort(needed)
	return needed
}

// isCrisis reports whether a query contains one of the crisis phrases: all of
// the phrase's words in a row, each exact or with a slip or two in it; all of
// them written as one; or with a space too few or too many ("want todie", "sui
// cide", "kill my self"). It checks the words as they were typed and as they were
// corrected.
func (s *search) isCrisis() bool {
	return containsAny(s.texts(), s.crisis) || containsAny(Words(s.query.Text), s.crisis)
}

func containsAny(words, phrases []string) bool {
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

// sameRun reports whether words in a row match the words of a phrase. Where
// spaces differ, one slip is forgiven: "want today" and "want to do it" are two
// from "want to die".
func sameRun(run, parts []string) bool {
	if len(run) == len(parts) {
		return slices.EqualFunc(run, parts, sameWord)
	}
	whole := strings.Join(parts, "")
	if len(run) == 1 {
		return sameWord(run[0], whole)
	}
	letters := []rune(whole)
	return text.Distance([]rune(strings.Join(run, "")), letters, 1) <= min(len(letters)/4, 1)
}

// sameWord reports whether a word matches one of a phrase. It forgives one slip
// in words from four letters and two in words from eight; in shorter ones it
// forgives two letters that changed places. A false alarm is better than none.
func sameWord(word, part string) bool {
	a, b := []rune(word), []rune(part)
	switch most := min(len(b)/4, 1) + min(len(b)/8, 1); {
	case word == part:
		return true
	case most == 0:
		return len(a) == 3 && len(b) == 3 && swapped(a, b)
	default:
		return text.Distance(a, b, most) <= most
	}
}
