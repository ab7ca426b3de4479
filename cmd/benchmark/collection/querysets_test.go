package collection

import (
	"slices"
	"strings"
	"testing"
)

func TestQuerySets(t *testing.T) {
	book, err := newTextbook([]document{
		{"1", "heated wings", ""}, {"2", "heated slipstream", ""}, {"3", "heated wings", "laws"}, {"4", "aircraft wings", "heat"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ question, keywords, slips string }{
		// what is in no document is no keyword; of equals the first
		{"what laws of unknown wings when heated in a slipstream of aircraft", "laws slipstream aircraft", "laws sliptsream aircraft"},
		// heat is in one document as it is written, heated in three
		{"wings, heated, heat and wings", "heat wings heated", "heat wings hetaed"},
		{"nothing at all", "", ""},
	} {
		sets := querySets([]string{c.question}, book)
		if got := []string{sets[0].queries[0], sets[1].queries[0], sets[2].queries[0]}; !slices.Equal(got, []string{c.question, c.keywords, c.slips}) {
			t.Errorf("%q", got)
		}
	}
}

func TestSlips(t *testing.T) {
	for words, want := range map[string]string{
		"boundary layer": "boudnary layer",
		"layer shock":    "lyaer shock", // of equals the first
		"flow wing":      "flow wing",   // too short
		"aabbb":          "ababb",
		"eeeee":          "eeeee",
		"":               "",
	} {
		if got := strings.Join(withSlip(strings.Fields(words)), " "); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}
