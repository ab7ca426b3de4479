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

// query is one that search/crisis judges, with its kind and language, of which it is
// the nth.
type query struct {
	kind, text string
	n          int
}

// queriesOfHelp returns what search/crisis judges.
func queriesOfHelp(t *testing.T) (queries []query) {
	t.Helper()
	files, _ := filepath.Glob("../../../search/crisis/testdata/*-*.txt")
	ofKind := map[string]int{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, language, _ := strings.Cut(filepath.Base(file), "-")
		for line := range strings.Lines(string(data)) {
			if kind, text, found := strings.Cut(strings.TrimSpace(line), " | "); found {
				kind = language + kind
				queries = append(queries, query{kind, text, ofKind[kind]})
				ofKind[kind]++
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

// waysToAsk returns a query finished. The first three of each kind and language, and then
// every twelfth, are also asked while they are typed, half of them, or run together: to
// ask all of each takes minutes.
func (q query) waysToAsk() []asked {
	ways := []asked{{q.text, false}}
	switch q.n % 12 {
	case 0:
		ways = append(ways, asked{q.text, true})
	case 1:
		ways = append(ways, asked{q.text[:len(q.text)/2], true})
	case 2:
		ways = append(ways, asked{strings.ReplaceAll(q.text, " ", ""), q.n%24 == 2})
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
	queries := queriesOfHelp(t)
	for _, text := range more {
		for n := range 3 {
			queries = append(queries, query{text: text, n: n})
		}
	}
	for _, query := range queries {
		for _, way := range query.waysToAsk() {
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
		if !strings.Contains(data, `,"`+need+`"]`) {
			t.Errorf("nothing is about %q", need)
		}
	}
	m, err := crisis.New(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range queriesOfHelp(t) {
		for _, need := range m.Match(search.Words(query.text), false).Needs {
			if !slices.Contains(content.Need("").Choices(), need) {
				t.Fatalf("%q calls for %q, which no line may be good for", query.text, need)
			}
		}
	}
}
