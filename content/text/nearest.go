package text

import (
	"strings"
	"unicode/utf8"
)

// longestCompared is how many letters of two words are compared at most. It
// keeps a hostile word from costing time; no name of ours is longer.
const longestCompared = 200

// Distance returns how many letters must be added, removed, changed or swapped
// with their neighbour to turn a into b, changing each stretch once (optimal
// string alignment). It returns most+1 if there are more than most, and for
// words that are too long to compare. It allocates nothing: callers compare one
// word with thousands.
func Distance(a, b []rune, most int) int {
	if len(a) > longestCompared || len(b) > longestCompared || max(len(a)-len(b), len(b)-len(a)) > most {
		return most + 1
	}
	var rows [3][longestCompared + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i, letter := range a {
		row[0] = i + 1
		least := row[0]
		for j, other := range b {
			change := last[j]
			if letter != other {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && letter == b[j-1] && a[i-1] == other {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], most+1)
}

// Nearest returns the candidate that a text was most likely meant to be,
// whatever their case, or "" if none is close: at most a third of its letters
// may differ, or two in a short text.
func Nearest(text string, candidates []string) string {
	return NearestWithin(text, candidates, max(2, utf8.RuneCountInString(text)/3))
}

// NearestWithin is Nearest for a given number of letters that may differ.
func NearestWithin(text string, candidates []string, most int) string {
	letters, best := []rune(strings.ToLower(text)), ""
	for _, candidate := range candidates {
		if d := Distance(letters, []rune(strings.ToLower(candidate)), most); d <= most {
			best, most = candidate, d-1
		}
	}
	return best
}

// Suggestion returns a sentence that names the nearest candidate, or all of
// them if none is near and they are few, or "".
func Suggestion(text string, candidates []string) string {
	if near := Nearest(text, candidates); near != "" {
		return "Did you mean " + near + "?"
	}
	const few = 12
	if len(candidates) > 0 && len(candidates) <= few {
		return "Use one of these: " + strings.Join(candidates, ", ") + "."
	}
	return ""
}
