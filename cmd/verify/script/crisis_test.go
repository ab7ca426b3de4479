package script

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/content"
	"goodday/search"
	"goodday/search/crisis"
)

// queriesOfHelp returns what search/crisis judges.
func queriesOfHelp(t *testing.T) (queries []string) {
	t.Helper()
	files, _ := filepath.Glob("../../../search/crisis/testdata/*-*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if _, text, found := strings.Cut(strings.TrimSpace(line), " | "); found {
				queries = append(queries, text)
			}
		}
	}
	if len(queries) < 500 {
		t.Fatalf("only %d queries were read", len(queries))
	}
	return queries
}

// asked is a query as the browser meets it.
type asked struct {
	text   string
	typing bool
}

// waysToAsk returns a query finished, and for a fixed part of all queries also while it is
// typed, half of it, and run together: to ask all of each takes minutes.
func waysToAsk(n int, query string) []asked {
	ways := []asked{{query, false}}
	if n%3 == 0 {
		ways = append(ways, asked{query, true})
	}
	if n%5 == 0 {
		ways = append(ways, asked{query[:len(query)/2], true})
	}
	if n%7 == 0 {
		ways = append(ways, asked{strings.ReplaceAll(query, " ", ""), n%2 == 0})
	}
	return ways
}

// The browser finds a need of help in the same queries as Go does, and the same need,
// finished and while they are typed.
func TestSameHelp(t *testing.T) {
	options := search.Options{Crisis: []string{"ask for angela"}, Lines: []crisis.Line{{ID: "shout", Names: []string{"Shout", "85258"}}}}
	site := write(t, town(), options)
	client, err := Open(site)
	if err != nil {
		t.Fatal(err)
	}
	matcher, err := crisis.New(search.CrisisData(options))
	if err != nil {
		t.Fatal(err)
	}
	more := []string{"ask for angela", "shout", "85258", "", "constructor toString __proto__", "wanttodie", "k1ll mysefl", "😀 kms 😀", strings.Repeat("want", 30), "want.to-die", "ABUSED", "od"}
	for n, query := range append(queriesOfHelp(t), more...) {
		for _, way := range waysToAsk(n, query) {
			words := search.Words(way.text)
			want := matcher.Match(words, way.typing)
			got, err := client.help(words, way.typing)
			if err != nil {
				t.Fatal(err)
			}
			if wanted := fmt.Sprint(int(want.Level), want.Needs); got != wanted {
				t.Errorf("%+v: script %s, Go %s", way, got, wanted)
			}
		}
	}
}

// help asks the script what words call for.
func (c *Client) help(words []string, typing bool) (string, error) {
	list, _ := json.Marshal(append([]string{}, words...))
	value, err := c.Evaluate(fmt.Sprintf("(a => a.level + ' [' + a.needs.join(' ') + ']')(helpFor(%s, %v))", list, typing))
	if err != nil {
		return "", err
	}
	return value.String(), nil
}

// What content says of the lists is so: their languages, and the needs that lines may
// be good for.
func TestContentKnowsTheLists(t *testing.T) {
	if !slices.Equal(crisis.Languages(), content.CrisisLanguages) {
		t.Errorf("lists of %v, content says %v", crisis.Languages(), content.CrisisLanguages)
	}
	data := search.CrisisData(search.Options{})
	for _, need := range content.Need("").Choices() {
		if !strings.Contains(data, " "+need+`"`) {
			t.Errorf("nothing is about %q", need)
		}
	}
	m, err := crisis.New(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range queriesOfHelp(t) {
		for _, need := range m.Match(search.Words(text), false).Needs {
			if !slices.Contains(content.Need("").Choices(), need) {
				t.Fatalf("%q calls for %q, which no line may be good for", text, need)
			}
		}
	}
}
