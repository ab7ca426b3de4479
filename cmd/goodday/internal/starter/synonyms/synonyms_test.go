package synonyms

import (
	"os"
	"slices"
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/decode"
	"goodday/search"
	"goodday/search/crisis"
)

const mostWords = 24 // of a group

// Every group is small, its words are in no other, and none of them calls for crisis
// help, not even quietly.
func TestSynonymsAreSound(t *testing.T) {
	matcher, err := crisis.New(search.CrisisData(search.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, group := range All() {
		if len(group.Words) < 2 || len(group.Words) > mostWords {
			t.Errorf("%q has %d words", group.Words, len(group.Words))
		}
		for _, word := range group.Words {
			words := search.Words(word)
			if level := matcher.Match(words, false).Level; level > crisis.None || len(words) == 0 {
				t.Errorf("%q calls for help: %s", word, level)
			}
			folded := strings.Join(words, " ")
			if seen[folded] != "" {
				t.Errorf("%q is in two groups, as %q", word, seen[folded])
			}
			seen[folded] = word
		}
	}
	if len(seen) < 900 {
		t.Errorf("there are only %d words", len(seen))
	}
}

// The example sites have every group, with words of their own besides.
func TestExamplesHaveTheSynonyms(t *testing.T) {
	shared, err := os.ReadFile("../../../../../examples/shared/words.yaml")
	if err != nil {
		t.Fatal(err)
	}
	groups := decode.Words(shared).Synonyms
	for _, group := range All() {
		has := func(other content.Synonym) bool {
			return other.Language == group.Language && !slices.ContainsFunc(group.Words, func(word string) bool { return !slices.Contains(other.Words, word) })
		}
		if !slices.ContainsFunc(groups, has) {
			t.Errorf("the examples have no group %q", group.Words)
		}
	}
}
