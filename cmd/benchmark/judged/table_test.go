package judged

import (
	"strings"
	"testing"
)

func TestPrinted(t *testing.T) {
	queries := []Query{
		{Site: "s", Language: "en", Group: "misspelt", Text: "bsu", Good: []string{"a"}},
		{Site: "s", Language: "pl", Group: "other", Text: "bus", Good: []string{"a"}, Also: []string{"b"}},
		{Site: "s", Language: "en", Group: "nothing", Text: "moon", Also: []string{"b"}},
	}
	engines := []*engine{
		{name: "ours", answers: []answer{{}, {[]string{"b", "x", "y", "a"}, 12}, {[]string{"b"}, 7}}},
		{name: "orama", answers: []answer{{[]string{"a"}, 1}, {[]string{"a", "b"}, 2}, {}}},
	}
	var out strings.Builder
	printAll(&out, queries, engines)
	lines := strings.Split(out.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	got := strings.Join(lines, "\n")
	for _, want := range []string{
		"right page in the first three, % searches ours orama\nmisspelt 1 0 100\nother 1 0 100\nin en 1 0 100\nin pl 1 0 100\nall 2 0 100\n",
		"nDCG@10 searches ours orama\nmisspelt 1 0.000 1.000\n",
		"nothing found, searches searches ours orama\nmisspelt 1 1 0\n",
		"results where no page answers ours orama\n7 0 s en \"moon\"\n",
		"three, ours:\nmisspelt s en \"bsu\": nothing found\nother s pl \"bus\": b, x, y\n2 of 2\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "three, orama") || strings.Contains(got, "arabic") {
		t.Error(got)
	}
}

func TestParseAnswer(t *testing.T) {
	got, err := parseAnswer(`{"Addresses":["/stories/a.html","/ar/stories/b.html"],"Total":5,"Error":""}`)
	if err != nil || got.total != 5 || strings.Join(got.first, " ") != "stories/a.html ar/stories/b.html" {
		t.Error(got, err)
	}
	if _, err := parseAnswer(`{"Error":"TypeError: no"}`); err == nil || !strings.Contains(err.Error(), "TypeError") {
		t.Error(err)
	}
}
