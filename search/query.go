package search

import (
	"regexp"
	"strings"
	"time"
)

// Query is what somebody asks.
type Query struct {
	// Text is what was typed. Words in double quotes must all be there.
	Text string
	// Language is the reader's; "" is the main one. It decides which results
	// come first, not which there are.
	Language string
	// Limit is the most results of each list; 0 is 10.
	Limit int
	// Typing says that the last word may not be finished.
	Typing bool
	// Today is the day on which somebody asks. Without it words of time are as others.
	Today time.Time
	// Filters are values of facets that a page must have: of each facet one of
	// those named.
	Filters map[string][]string
}

// Limits of a query. What is longer is cut.
const (
	longestQuery = 1000 // characters
	mostWords    = 64
	longestRun   = 6 // words of a phrase
	defaultLimit = 10
)

// queryWord is one word of a query.
type queryWord struct {
	text     string
	required bool
	inPhrase bool
	last     bool // of the query, with nothing after it: it may be unfinished
}

var plainQuotes = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// postcode is a whole postcode, as people type and paste them. Only its first half is
// looked for: the second names a few doors, and no page. That half has no letter that
// could be taken for another, so "u16 6pm" is none.
var postcode = regexp.MustCompile(`(?i)\b([a-z]{1,2}[0-9][a-z0-9]?)[ \x{A0}-]*[0-9][abd-hjlnp-uw-z]{2}\b`)

// without is a word with a minus before it, outside quotes.
var without = regexp.MustCompile(`(^|\s)[-−](\S+)`)

// parse returns the words of a query, and those that no result may have.
func parse(text string) (words, left []queryWord) {
	letters := []rune(text)
	text = plainQuotes.Replace(string(letters[:min(len(letters), longestQuery)]))
	text = postcode.ReplaceAllString(text, "$1")
	quoted := false
	parts := strings.Split(text, `"`)
	for i, part := range parts {
		quoted = i%2 == 1 && i < len(parts)-1 // a quote that is not closed quotes nothing
		if !quoted {
			for _, found := range without.FindAllStringSubmatch(part, -1) {
				for _, word := range Words(found[2]) {
					left = append(left, queryWord{text: word})
				}
			}
			part = without.ReplaceAllString(part, "$1")
		}
		for _, word := range Words(part) {
			words = append(words, queryWord{text: word, required: quoted})
		}
	}
	words = words[:min(len(words), mostWords)]
	if n := len(words); n > 0 && !quoted {
		folded := []rune(Fold(text))
		words[n-1].last = len(folded) > 0 && !isSeparator(folded[len(folded)-1])
	}
	return words, left[:min(len(left), mostWords)]
}
