package judged

import (
	"strings"
	"testing"
)

func TestTableAndFailures(t *testing.T) {
	queries := []Query{
		{Site: "s", Language: "en", Group: "misspelt", Text: "bsu", Good: []string{"a"}},
		{Site: "s", Language: "en", Group: "other", Text: "bus", Good: []string{"a"}, Also: []string{"b"}},
	}
	engines := []*engine{
		{name: "ours", rankings: [][]string{{"a"}, {"a", "b"}}},
		{name: "Pagefind", rankings: [][]string{nil, {"x", "y", "z", "a"}}},
	}
	var out strings.Builder
	printTable(&out, queries, engines)
	printFailures(&out, queries, engines)
	for _, want := range []string{
		"misspelt           1               1.000               0.000               1.000               0.000",
		"all                2               1.000", "arabic             0",
		"first three, ours:\n  0 of 2", `misspelt    s en "bsu": nothing found`, `other       s en "bus": x, y, z`, "2 of 2",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}

func TestParseAnswer(t *testing.T) {
	got, err := parseAnswer(`{"Addresses":["/stories/a.html","/ar/stories/b.html"],"Error":""}`)
	if err != nil || strings.Join(got, " ") != "stories/a.html ar/stories/b.html" {
		t.Error(got, err)
	}
	if _, err := parseAnswer(`{"Error":"TypeError: no"}`); err == nil || !strings.Contains(err.Error(), "TypeError") {
		t.Error(err)
	}
}
