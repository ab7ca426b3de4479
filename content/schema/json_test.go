package schema

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"goodday/content"
	"goodday/content/load"
)

// TestExamplesFitTheSchemas holds every page and YAML file of the examples
// against the schema of its kind, the general one and the site's own.
func TestExamplesFitTheSchemas(t *testing.T) {
	examples := os.DirFS("../../examples")
	general := newSchemas(nil)
	own := map[string]*schemaSet{}
	for _, site := range load.Load(examples, load.Options{Now: day}).Sites {
		own[site.Folder] = newSchemas(VocabularyOf(site.Words))
	}
	seen := map[string]int{}
	err := fs.WalkDir(examples, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		folder, inside, ok := strings.Cut(file, "/")
		if !ok {
			inside = file
		}
		s, version, ok := sourceFor(inside)
		if !ok {
			return nil
		}
		seen[s.Name]++
		text, err := fs.ReadFile(examples, file)
		for _, schemas := range []*schemaSet{general, own[folder]} {
			if schemas != nil && err == nil {
				schemas.check(t, file, s, version, text)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Sources() {
		if seen[s.Name] == 0 {
			t.Errorf("no example of %s was read", s.Name)
		}
	}
	t.Logf("files by source: %v", seen)
}

// check holds one file against its schema.
func (set *schemaSet) check(t *testing.T, file string, s Source, version bool, text []byte) {
	t.Helper()
	if s.Kind != "" {
		text = front(t, text)
	}
	if err := set.of(t, s, version).Validate(values(t, text)); err != nil {
		t.Errorf("%s: %v", file, err)
	}
}

// sourceFor finds the source of a file of a site.
func sourceFor(file string) (s Source, version, ok bool) {
	for _, s := range Sources() {
		for _, pattern := range s.Versions {
			if fits, _ := path.Match(pattern, file); fits {
				return s, true, true
			}
		}
		for _, pattern := range s.Files {
			if fits, _ := path.Match(pattern, file); fits {
				return s, false, true
			}
		}
	}
	return Source{}, false, false
}

// schemaSet compiles schemas when they are first asked for.
type schemaSet struct {
	words    Vocabulary
	compiled map[string]*jsonschema.Schema
}

func newSchemas(words Vocabulary) *schemaSet {
	return &schemaSet{words, map[string]*jsonschema.Schema{}}
}

func (set *schemaSet) of(t testing.TB, s Source, version bool) *jsonschema.Schema {
	file := schemaFile(s, version)
	if set.compiled[file] == nil {
		text := JSON(s, set.words)
		if version {
			text = VersionJSON(s, set.words)
		}
		set.compiled[file] = compiled(t, text)
	}
	return set.compiled[file]
}

const (
	activityStart = "title: A\nsummary: B\nrun_by: C\ntopics: [food]\nareas: [north]\n"
	storyStart    = "title: A\nsummary: B\nbought: C\nbought_kind: bus-pass\ncost: 3.50\nhelped_with: [less-lonely]\n"
	consentGiven  = "consent: {status: given, reference: A-1, given: 2026-03-01, review_by: 2028-02-01, scope: [this site]}\n"
)

// refused are files that do not fit the schema of their source or its versions.
var refused = map[string]struct {
	source  string
	version bool
	text    string
}{
	"unknown field":               {"activity", false, activityStart + "cost: {free: yes}\ncolour: red\n"},
	"needed field is not there":   {"activity", false, "title: A\nsummary: B\n"},
	"needed field is empty":       {"service", false, "title:\n"},
	"needed text is blank":        {"page", false, "title: ' '\nsummary: B\n"},
	"summary too long":            {"page", false, "title: A\nsummary: " + strings.Repeat("a", content.MaxSummary+1) + "\n"},
	"unknown choice":              {"activity", false, activityStart + "cost: {free: yes}\nstatus: opened\n"},
	"word not in the vocabulary":  {"activity", false, strings.Replace(activityStart, "[food]", "[football]", 1) + "cost: {free: yes}\n"},
	"text in place of a list":     {"activity", false, strings.Replace(activityStart, "[food]", "food", 1) + "cost: {free: yes}\n"},
	"needed list is empty":        {"activity", false, strings.Replace(activityStart, "[food]", "[]", 1) + "cost: {free: yes}\n"},
	"list in place of a text":     {"page", false, "title: [A]\nsummary: B\n"},
	"text in place of a part":     {"activity", false, activityStart + "cost: free\n"},
	"unknown field of a part":     {"activity", false, activityStart + "cost: {fee: 3}\n"},
	"not yes or no":               {"activity", false, activityStart + "cost: {free: maybe}\n"},
	"negative pounds":             {"activity", false, activityStart + "cost: {amount: -3}\n"},
	"pounds with their sign":      {"activity", false, activityStart + "cost: {amount: £3}\n"},
	"not a time":                  {"activity", false, activityStart + "cost: {free: yes}\nwhen: [{every: week, days: [monday], from: '25:00'}]\n"},
	"not a date":                  {"page", false, "title: A\nsummary: B\nchecked: 1 October 2026\n"},
	"a month that is not":         {"page", false, "title: A\nsummary: B\nchecked: 2026-13-01\n"},
	"a day that is not":           {"page", false, "title: A\nsummary: B\nchecked: 2026-02-30\n"},
	"not a number":                {"page", false, "title: A\nsummary: B\nmenu: first\n"},
	"part of a number":            {"page", false, "title: A\nsummary: B\nmenu: 1.5\n"},
	"needed list says nothing":    {"activity", false, strings.Replace(activityStart, "[food]", "['', ~]", 1) + "cost: {free: yes}\n"},
	"needed part says nothing":    {"site", false, "title: A\nsummary: B\nplace: C\nlanguages: [en]\ncontact: {role: '', phone: ''}\ntake_down: {role: A}\n"},
	"item needs a field":          {"activity", false, activityStart + "cost: {free: yes}\njoin: [{to: 07700 900001}]\n"},
	"story without consent":       {"story", false, storyStart},
	"consent without a reference": {"story", false, storyStart + "consent: {status: given}\n"},
	"version that does not say":   {"activity", true, "title: A\n"},
	"version without a maker":     {"activity", true, "title: A\nversion: {checked_by: B}\n"},
	"item of a version":           {"activity", true, "version: {made_by: A}\njoin: [{to: 07700 900001}]\n"},
	"crisis without lines":        {"crisis", true, "title: A\nversion: {made_by: A}\n"},
	"site without a role":         {"site", false, "title: A\nsummary: B\nplace: C\nlanguages: [en]\ncontact: {phone: 01632 960001}\ntake_down: {role: A}\n"},
	"words without an id":         {"words", false, "topics: [{name: Food}]\n"},
	"names without a language":    {"picture", false, "alt: A\nalts: [B]\n"},
}

func TestSchemasRefuse(t *testing.T) {
	schemas := newSchemas(baseWords(t))
	for name, c := range refused {
		t.Run(name, func(t *testing.T) {
			if err := schemas.of(t, source(t, c.source), c.version).Validate(values(t, []byte(c.text))); err == nil {
				t.Errorf("accepted:\n%s", c.text)
			}
		})
	}
}

// accepted are files that fit although they hold little.
var accepted = map[string]struct {
	source  string
	version bool
	text    string
}{
	"what a version leaves out":  {"activity", true, "version: {made_by: A}\ncost: {help: Ask.}\n"},
	"a site in another language": {"site", true, "contact: {role: A}\n"},
	"nothing in words.yaml":      {"words", false, "topics:\n"},
	"a story with consent":       {"story", false, storyStart + consentGiven},
	"a withdrawn story":          {"story", false, "consent: {status: Withdrawn, reference: A-1}\n"},
	"a withdrawn page":           {"page", false, "consent: {status: withdrawn, reference: A-1}\n"},
	"a part not filled in":       {"activity", false, activityStart + "cost: {free: yes}\nages:\nwhen:\njoin: []\n"},
	"what an editor left empty":  {"activity", false, activityStart + "cost: {free: yes, amount: ''}\nstatus: ''\nchecked: ''\nlanguages: [en, '', ~]\njoin: [{by: '', to: ''}]\nconsent: {status: '', scope: [], adult_supported: false}\nages: {}\n"},
	"anything as a topic's page": {"said", false, "title: A\nsummary: B\nsaid: C\nwhen: 2026-10-01\nanswer: done\npages: [pages/other.md]\n"},
}

func TestSchemasAccept(t *testing.T) {
	schemas := newSchemas(baseWords(t))
	for name, c := range accepted {
		t.Run(name, func(t *testing.T) {
			if err := schemas.of(t, source(t, c.source), c.version).Validate(values(t, []byte(c.text))); err != nil {
				t.Errorf("%v\nfor:\n%s", err, c.text)
			}
		})
	}
}

// TestSchemaAgreesWithContent writes many values into one field of each shape
// and asks both: what content can read, the schema takes, and the other way
// round but for what the package comment names.
func TestSchemaAgreesWithContent(t *testing.T) {
	everyValue := []string{
		"yes", "no", "Yes", "TRUE", "false", "maybe", "0", "1", "7", "007", "14", "10000", "10001", "-1", "1.5", "3.50", "250", "250.00", "1234567",
		"9:00", `"09:00"`, "17:00", "24:00", "2026-10-01", "2026-10-1", "1899-01-01", "2026-02-29", "'2028-02-29'", "open", "Open", "paused", "opne", "first", "LAST",
		"Monday", "text", "a text", "food", "dot.png", "services/team.md", "~", "[]", "[a]", "[1]", "[~]", "{}", "{en: a}", "{en: ~}", "{en: [a]}", "{free: no, amount: 3}",
		"''", "' '", "['']", "[a, '']", "[{by: ''}]", "{en: ''}", "{from: ''}", "{free: '', amount: ''}", "{free: false}", "{words: ''}",
	}
	schemas := newSchemas(nil)
	for _, field := range []string{"sensitive", "checked", "status", "picture", "languages", "ages", "cost", "slug", "ways", "moved_from"} {
		for _, value := range everyValue {
			given := map[string]string{"title": "A", "summary": "B", "run_by": "C", "topics": "[food]", "areas": "[north]", "cost": "{free: yes}"}
			given[field] = value
			agree(t, schemas, "activity", given, field, value)
		}
	}
	for _, field := range []string{"ages: {from", "cost: {amount", "when: [{from", "when: [{every", "when: [{dates", "when: [{days", "place: {name", "join: [{by"} {
		for _, value := range everyValue {
			closing := map[bool]string{true: "}]", false: "}"}[strings.Contains(field, "[{")]
			outer, inner, _ := strings.Cut(field, ": ")
			given := map[string]string{"title": "A", "summary": "B", "run_by": "C", "topics": "[food]", "areas": "[north]", "cost": "{free: yes}"}
			given[outer] = inner + ": " + value + closing
			agree(t, schemas, "activity", given, field, value)
		}
	}
	for _, value := range everyValue {
		agree(t, schemas, "picture", map[string]string{"alt": "A", "alts": value}, "alts", value)
		agree(t, schemas, "story", map[string]string{
			"title": "A", "summary": "B", "bought": "C", "bought_kind": "bus-pass", "helped_with": "[less-lonely]", "cost": value,
			"consent": "{status: given, reference: EXAMPLE-1, given: 2026-03-01, review_by: 2028-02-01, scope: [this site]}",
		}, "cost", value)
	}
}

// agree asks content and the schema about a file of these fields.
func agree(t *testing.T, schemas *schemaSet, name string, given map[string]string, field, value string) {
	t.Helper()
	var b strings.Builder
	for _, f := range source(t, name).Fields() {
		if text, ok := given[f.Name]; ok {
			fmt.Fprintf(&b, "%s: %s\n", f.Name, text)
		}
	}
	site := baseSite()
	file := "pictures/dot.yaml"
	if name != "picture" {
		file = source(t, name).Kind.Folder() + "/tried.md"
		site[file] = &fstest.MapFile{Data: []byte("---\n" + b.String() + "---\nText.\n")}
		delete(site, "pages/other.md") // it shows the picture, which takes a while
	} else {
		site[file] = &fstest.MapFile{Data: []byte(b.String())}
	}
	var read []string
	for _, p := range problemsOf(site) {
		if p.File == file && (p.Rule == "wrong-type" || p.Rule == "wrong-value" || p.Rule == "unknown-field" || p.Rule == "missing-field" && !strings.HasPrefix(p.Message, "checked_by")) {
			read = append(read, p.Message)
		}
	}
	err := schemas.of(t, source(t, name), false).Validate(values(t, []byte(b.String())))
	if value == "1.5" && (strings.Contains(field, "amount") || name == "story") || value == "250.00" && strings.Contains(field, "ages") {
		return // JSON cannot tell 1.5 from 1.50, nor 250.00 from 250
	}
	if (err == nil) != (len(read) == 0) {
		t.Errorf("%s with %s = %s: content says %q, the schema %v", name, field, value, read, err)
	}
}

func TestSchemasAreTheSameEveryTime(t *testing.T) {
	for _, s := range Sources() {
		if !bytes.Equal(JSON(s, baseWords(t)), JSON(s, baseWords(t))) || !bytes.Equal(VersionJSON(s, nil), VersionJSON(s, nil)) {
			t.Errorf("%s differs from one time to the next", s.Name)
		}
	}
}

func TestSettingsNameEverySchemaOfYAML(t *testing.T) {
	settings := values(t, Settings()).(map[string]any)["yaml.schemas"].(map[string]any)
	written := map[string]bool{}
	for _, f := range SchemaFiles(nil) {
		written[f.Path] = true
	}
	for file := range settings {
		if !written[file] {
			t.Errorf("settings name %s, which is not written", file)
		}
	}
	for _, s := range Sources() {
		if _, there := settings[schemaFile(s, false)]; there != (s.Kind == "") {
			t.Errorf("%s: in the settings is %v", s.Name, there)
		}
	}
}
