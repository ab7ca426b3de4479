package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/load"
)

var update = flag.Bool("update", false, "write the wanted files anew")

// day is the day that tests load for.
var day, _ = content.ParseDate("2026-11-01")

// baseSite is a small site without a problem, into which tests put a file.
func baseSite() fstest.MapFS {
	page := func(more string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: A page\nsummary: A page.\nchecked: 2026-10-01\nchecked_by: youth worker\n" + more + "---\nText.\n")}
	}
	return fstest.MapFS{
		"site.yaml": {Data: []byte("title: Testham\nsummary: A test.\nplace: Testham\nlanguages: [en]\nexample: {source: made up}\n" +
			"contact: {role: worker, email: hello@example.org}\ntake_down: {role: story keeper, phone: 01632 960001}\n")},
		"words.yaml": {Data: []byte("topics:\n  - {id: food, name: Food}\n  - {id: art, name: 'Art, and making'}\nareas:\n  - {id: north, name: North side}\n" +
			"access:\n  - {id: step-free, name: Step-free}\nbought:\n  - {id: bus-pass, name: Bus pass}\nhelped_with:\n  - {id: less-lonely, name: Less lonely}\nwho_can_come:\n  - {id: young-carers, name: Young carers}\n")},
		"crisis.yaml":        {Data: []byte("lines:\n  - {id: samaritans, name: Samaritans, call: 116 123, checked: 2026-10-01}\n")},
		"services/team.md":   page("run_by: The town\n"),
		"pages/other.md":     page("picture: dot.png\n"),
		"pictures/dot.png":   {Data: dot()},
		"pictures/dot.yaml":  {Data: []byte("alt: a dot\n")},
		"activities/open.md": page("run_by: Us\ntopics: [food]\nareas: [north]\ncost: {free: yes}\n"),
	}
}

// dot is a PNG of one grey point.
func dot() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// baseWords is the vocabulary of baseSite.
func baseWords(t testing.TB) Vocabulary {
	t.Helper()
	return VocabularyOf(load.Load(baseSite(), load.Options{Now: day}).Sites[0].Words)
}

// problemsOf loads a site and gives everything that is found in it.
func problemsOf(site fstest.MapFS) []content.Problem {
	loaded := load.Load(site, load.Options{Now: day})
	problems := loaded.Problems
	for _, s := range loaded.Sites {
		problems = append(problems, s.Problems...)
	}
	return problems
}

func describe(problems []content.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.File + " " + p.Rule + ": " + p.Message + " " + p.Do + " | " + p.Text + "\n")
	}
	return b.String()
}

func TestBaseSiteIsSound(t *testing.T) {
	if got := describe(problemsOf(baseSite())); got != "" {
		t.Error(got)
	}
}

// source finds a source that a test needs.
func source(t testing.TB, name string) Source {
	t.Helper()
	s, ok := SourceOf(name)
	if !ok {
		t.Fatalf("no source %s", name)
	}
	return s
}

// compiled makes a validator of a schema; it also holds it against the schema
// of JSON Schema itself.
func compiled(t testing.TB, text []byte) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// values is YAML as a reader of YAML 1.2 hands it over: dates are texts, and so
// is yes.
func values(t testing.TB, text []byte) any {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if len(document.Content) == 0 {
		return map[string]any{}
	}
	return jsonValue(t, document.Content[0])
}

func jsonValue(t testing.TB, node *yaml.Node) any {
	switch node.Kind {
	case yaml.MappingNode:
		o := map[string]any{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			o[node.Content[i].Value] = jsonValue(t, node.Content[i+1])
		}
		return o
	case yaml.SequenceNode:
		list := []any{}
		for _, child := range node.Content {
			list = append(list, jsonValue(t, child))
		}
		return list
	}
	switch node.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(node.Value, "true")
	case "!!int", "!!float":
		var number json.Number
		if err := json.Unmarshal([]byte(node.Value), &number); err == nil {
			return number
		}
	}
	return node.Value
}

// front cuts the fields out of a page.
func front(t testing.TB, page []byte) []byte {
	t.Helper()
	_, rest, ok := bytes.Cut(page, []byte("---\n"))
	fields, _, closed := bytes.Cut(rest, []byte("\n---"))
	if !ok || !closed {
		t.Fatalf("no fields in\n%s", page)
	}
	return append(fields, '\n')
}

// golden compares with a file of testdata; -update writes it anew.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and look at the change. Got:\n%s", file, got)
	}
}
