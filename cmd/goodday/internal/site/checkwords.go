package site

import (
	"goodday/content"
	"goodday/search"
	"goodday/search/crisis"
)

// inDanger returns what reports whether a search of the site for a text shows the card
// of crisis help, by the lists that every site has and the words and lines of its own.
func inDanger(directory *content.Directory) func(text string) bool {
	matcher, err := crisis.New(search.CrisisData(search.Options{Crisis: crisisOf(directory), Lines: linesOf(directory)}))
	if err != nil {
		return nil // it was made a moment ago
	}
	return func(text string) bool { return matcher.Match(search.Words(text), false).Level == crisis.Card }
}
