package content

import "strings"

// nearest gives the candidate that text was most likely meant to be, or "" if
// none is close: at most a third of its letters differ, two at the least.
func nearest(text string, candidates []string) string {
	best, bestDistance := "", max(2, len([]rune(text))/3)+1
	for _, candidate := range candidates {
		if d := distance(strings.ToLower(text), strings.ToLower(candidate)); d < bestDistance {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// longestCompared keeps a hostile word from costing time; no name of ours is longer.
const longestCompared = 200

// distance counts the letters to add, drop, change or swap to get from a to b
// (optimal string alignment).
func distance(a, b string) int {
	if len(a) > longestCompared || len(b) > longestCompared {
		return longestCompared
	}
	from, to := []rune(a), []rune(b)
	rows := make([][]int, len(from)+1)
	for i := range rows {
		rows[i] = make([]int, len(to)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(from); i++ {
		for j := 1; j <= len(to); j++ {
			cost := 1
			if from[i-1] == to[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(from)][len(to)]
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
