package content

import "strings"

// nearest gives the candidate that text was most likely meant to be, or "" if
// none is close: at most a third of its letters differ, two at the least.
func nearest(text string, candidates []string) string {
	best, most := "", max(2, len([]rune(text))/3)
	for _, candidate := range candidates {
		if d := distance(text, candidate, most); d <= most {
			best, most = candidate, d-1
		}
	}
	return best
}

// longestCompared keeps a hostile word from costing time; no name of ours is longer.
const longestCompared = 200

// distance counts the letters to add, drop, change or swap to get from a to b,
// whatever their case (optimal string alignment). Beyond most it stops counting
// and gives some number above it, so that looking through 20,000 names stays cheap.
func distance(a, b string, most int) int {
	from, to := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	if len(from) > longestCompared || len(to) > longestCompared || max(len(from)-len(to), len(to)-len(from)) > most {
		return most + 1
	}
	var before, last, row [longestCompared + 1]int
	for j := range len(to) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(from); i++ {
		row[0] = i
		closest := i
		for j := 1; j <= len(to); j++ {
			cost := 1
			if from[i-1] == to[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			closest = min(closest, row[j])
		}
		if closest > most {
			return most + 1
		}
		before, last = last, row
	}
	return last[len(to)]
}

// suggestion is a sentence that names the nearest candidate, or else them all
// where they are few.
func suggestion(text string, candidates []string) string {
	if near := nearest(text, candidates); near != "" {
		return "Did you mean " + near + "?"
	}
	const few = 12
	if len(candidates) > 0 && len(candidates) <= few {
		return "Use one of these: " + strings.Join(candidates, ", ") + "."
	}
	return ""
}
