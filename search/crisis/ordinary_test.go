package crisis_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"goodday/search"
	"goodday/search/crisis"
)

// Of ordinary words, each alone, only words of the lists raise anything.
func TestOrdinaryWords(t *testing.T) {
	data, err := os.ReadFile("../../content/check/words/ordinary.txt")
	if err != nil {
		t.Fatal(err)
	}
	m := newMatcher(t)
	var raised []string
	for line := range strings.Lines(string(data)) {
		word := strings.TrimSpace(line)
		if word != "" && word[0] != '#' && m.Match(search.Words(word), false).Level > crisis.None {
			raised = append(raised, word)
		}
	}
	t.Log(raised)
	slices.Sort(raised)
	if want := strings.Fields(ordinary); !slices.Equal(raised, want) {
		t.Errorf("%v", raised)
	}
}

// ordinary are ordinary words that are in a list too.
const ordinary = `anorexia assault bleed breakdown bulimia crazy crisis cry danger depress depression failure gang
goodbye helpline honour lonely miserable naked nowhere overwhelmed owe panic racism runaway shelter slave spike
struggle suicide threat violence violent`
