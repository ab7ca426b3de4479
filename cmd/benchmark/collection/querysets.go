package collection

import (
	"cmp"
	"slices"
	"strings"
)

// querySet is one way of asking all questions of the collection.
type querySet struct {
	name    string // part of a file's name
	title   string
	queries []string
}

// querySets returns three sets: the questions as they were written, as somebody
// would type them who only puts in what matters, and the same with one slip of
// the finger.
func querySets(questions []string, t *textbook) []querySet {
	var keywords, slips []string
	for _, question := range questions {
		words := t.rarest(question, 3)
		keywords = append(keywords, strings.Join(words, " "))
		slips = append(slips, strings.Join(withSlip(words), " "))
	}
	return []querySet{
		{"questions", "questions as written", questions},
		{"keywords", "their three rarest words", keywords},
		{"slips", "the same, two letters swapped", slips},
	}
}

// rarest returns the words of a question that are in the fewest documents, but in
// some, the rarest first. They are counted as they are written, not by their
// stems: that is how somebody picks words, and it is how the figures of other
// engines that ours are compared with were made. Of equals the first are taken.
func (t *textbook) rarest(question string, most int) []string {
	var forms []string
	for _, w := range t.analyser.words(question) {
		if t.forms[w.form] > 0 && !slices.Contains(forms, w.form) {
			forms = append(forms, w.form)
		}
	}
	slices.SortStableFunc(forms, func(x, y string) int { return cmp.Compare(t.forms[x], t.forms[y]) })
	return forms[:min(most, len(forms))]
}

// shortest is the length from which a word gets a slip: a shorter one could
// have been many others.
const shortest = 5

// withSlip returns the words with two letters swapped in the longest, the first of
// equals.
func withSlip(words []string) []string {
	slipped := slices.Clone(words)
	longest := -1
	for i, w := range words {
		if len([]rune(w)) >= shortest && (longest < 0 || len([]rune(w)) > len([]rune(words[longest]))) {
			longest = i
		}
	}
	if longest >= 0 {
		slipped[longest] = swap(words[longest])
	}
	return slipped
}

// swap swaps the two neighbours that differ nearest to the middle of a word.
func swap(word string) string {
	letters := []rune(word)
	middle := len(letters)/2 - 1
	for step := 0; step < len(letters); step++ {
		for _, i := range []int{middle + step, middle - step} {
			if i >= 0 && i+1 < len(letters) && letters[i] != letters[i+1] {
				letters[i], letters[i+1] = letters[i+1], letters[i]
				return string(letters)
			}
		}
	}
	return word
}
