package schema

import (
	"reflect"
	"strings"
	"testing"

	"goodday/content"
)

// sample has a field of every shape. It stands in for the model, so that the
// wanted files change only when this package does.
type sample struct {
	Title   string                 `yaml:"title" required:"yes" help:"Its name."`
	Status  content.ActivityStatus `yaml:"status" help:"Whether it runs."`
	Free    bool                   `yaml:"free" help:"Write yes if it is free."`
	Count   int                    `yaml:"count" help:"How many."`
	Price   content.Money          `yaml:"price" help:"Pounds."`
	Maybe   *content.Money         `yaml:"maybe" required:"yes" help:"Pounds that must be said."`
	Day     content.Date           `yaml:"day" help:"A day."`
	Time    content.Clock          `yaml:"time" help:"A time."`
	Topics  []string               `yaml:"topics" required:"yes" of:"topics" help:"Words of the site."`
	Page    string                 `yaml:"page" of:"page" help:"A page."`
	Service string                 `yaml:"service" of:"service" help:"A service."`
	Picture string                 `yaml:"picture" of:"picture" help:"A picture."`
	Tags    []string               `yaml:"tags" help:"Free words."`
	Ways    []content.Way          `yaml:"ways" help:"Ways."`
	Days    []content.Date         `yaml:"days" help:"Days."`
	Names   map[string]string      `yaml:"names" help:"Names by language."`
	Lists   map[string][]string    `yaml:"lists" help:"Words by language."`
	Part    *samplePart            `yaml:"part" help:"A part."`
	Needed  *samplePart            `yaml:"needed" required:"yes" help:"A part that must be there."`
	Parts   []samplePart           `yaml:"parts" help:"Several parts."`
	Version *content.Version       `yaml:"version" help:"For a translation."`
	Hidden  string                 `yaml:"-"`
}

type samplePart struct {
	Who  string `yaml:"who" required:"yes" help:"Who."`
	More string `yaml:"more" help:"More."`
}

var sampleSource = Source{Name: "sample", Title: "sample.yaml", Type: reflect.TypeFor[sample](), Files: []string{"sample.yaml"}, Versions: []string{"sample.*.yaml"}}

func sampleCMS(t testing.TB) cms {
	return cms{CMSOptions{Repository: "owner/name", Branch: "main", Folder: "one", Site: someSite, Words: baseWords(t)}}
}

func TestOutputsStayAsTheyAre(t *testing.T) {
	words := baseWords(t)
	golden(t, "sample.json", JSON(sampleSource, words))
	golden(t, "sample-version.json", VersionJSON(sampleSource, nil))
	golden(t, "sample.yaml", Template(sampleSource, words))
	c := sampleCMS(t)
	golden(t, "sample-cms.yml", yamlText(object{{"fields", c.fields(sampleSource, sampleSource.Fields(), isRequired, c.ownLanguage)}}))
	golden(t, "settings.json", Settings())
	golden(t, "index.html", AdminPage(CMSOptions{SignIn: "https://sign-in.example.org", Site: someSite}))
	var b strings.Builder
	for _, made := range append([]table{{"sample.yaml", sampleSource.Fields()}}, parts([]table{{"sample.yaml", sampleSource.Fields()}})...) {
		made.write(&b)
	}
	golden(t, "sample.md", []byte(b.String()))
}

// TestEveryFieldIsInEveryOutput follows every field of every struct of the
// model, through parts and lists, into each output: so one that is added to a
// struct, or one that an output forgets, cannot stay unseen.
func TestEveryFieldIsInEveryOutput(t *testing.T) {
	tables, config := FieldTables(), values(t, CMS(sampleCMS(t).CMSOptions)).(map[string]any)
	count := 0
	for _, s := range append(Sources(), sampleSource) {
		whole, version, template := values(t, JSON(s, nil)), values(t, VersionJSON(s, nil)), string(Template(s, nil))
		collection := collectionOf(config, s)
		eachField(s.Fields(), nil, func(path []string, f content.Field) {
			count++
			name := s.Name + ": " + strings.Join(path, ".")
			if !hasProperty(whole, path) || !hasProperty(version, path) {
				t.Errorf("%s is not in the JSON Schema", name)
			}
			if !strings.Contains(template, f.Name+":") || len(path) == 1 && !strings.Contains(template, "## "+f.Help) {
				t.Errorf("%s is not in the template", name)
			}
			if collection != nil && !hasWidget(collection["fields"], path) {
				t.Errorf("%s is not in the editor", name)
			}
			if s.Name != sampleSource.Name && !strings.Contains(tables, "`"+f.Name+"`") {
				t.Errorf("%s is not in the tables", name)
			}
		})
	}
	if count < 200 {
		t.Errorf("only %d fields were followed", count)
	}
}

// eachField calls do for each field and those of its part.
func eachField(fields []content.Field, above []string, do func(path []string, f content.Field)) {
	for _, f := range fields {
		path := append(append([]string{}, above...), f.Name)
		do(path, f)
		if h := held(f); h != nil {
			eachField(content.FieldsOf(h), path, do)
		}
	}
}

// hasProperty follows names through a schema: through the ways to write a
// value, items and named values.
func hasProperty(schema any, path []string) bool {
	o, ok := schema.(map[string]any)
	if !ok || len(path) == 0 {
		return ok
	}
	if properties, there := o["properties"].(map[string]any); there {
		next, there := properties[path[0]]
		return there && hasProperty(next, path[1:])
	}
	for _, inner := range []any{o["items"], o["additionalProperties"]} {
		if hasProperty(inner, path) {
			return true
		}
	}
	ways, _ := o["anyOf"].([]any)
	for _, way := range ways {
		if hasProperty(way, path) {
			return true
		}
	}
	return false
}

// collectionOf finds the collection of a source; nil for those that staff
// write, which are not in the editor on purpose.
func collectionOf(config map[string]any, s Source) map[string]any {
	name := "pictures"
	if s.Kind != "" {
		name = s.Kind.Folder()
	} else if s.Name != "picture" {
		return nil
	}
	for _, c := range config["collections"].([]any) {
		if collection := c.(map[string]any); collection["name"] == name {
			return collection
		}
	}
	return map[string]any{}
}

func hasWidget(fields any, path []string) bool {
	list, _ := fields.([]any)
	for _, f := range list {
		if o := f.(map[string]any); o["name"] == path[0] {
			return len(path) == 1 || hasWidget(o["fields"], path[1:])
		}
	}
	return false
}

// TestNewFieldAppears adds a field to a struct and looks for it.
func TestNewFieldAppears(t *testing.T) {
	type withMore struct {
		sample    `yaml:",inline"`
		Brilliant string `yaml:"brilliant" help:"A brilliant new thing."`
	}
	s := sampleSource
	s.Type = reflect.TypeFor[withMore]()
	c := sampleCMS(t)
	outputs := map[string]string{
		"JSON": string(JSON(s, nil)), "VersionJSON": string(VersionJSON(s, nil)), "Template": string(Template(s, nil)),
		"CMS": string(yamlText(object{{"fields", c.fields(s, s.Fields(), isRequired, c.ownLanguage)}})),
	}
	for name, output := range outputs {
		if !strings.Contains(output, "brilliant") || !strings.Contains(output, "A brilliant new thing.") {
			t.Errorf("%s has no brilliant", name)
		}
	}
}

func TestTablesHoldEveryKindOfField(t *testing.T) {
	tables := FieldTables()
	for _, want := range []string{
		"| **`title`** | text | The name of the page",
		"| `checked` | a date |",
		"| `sensitive` | yes or no |",
		"| **`topics`** | a list of words |",
		"| `when` | a list of parts |",
		"| `cost` | parts |",
		"| `run_by` | text, or a list |",
		"| `use_instead` | a list of files |",
		"| `amount` | pounds |",
		"| `from` | a time |",
		"| `except` | a list of dates |",
		"| `names` | for each language, text |",
		"Inside <code>join</code>, <code>ask</code>",
		"A page in <code>stories/</code>",
		"<code>goodday.yaml</code>",
	} {
		if !strings.Contains(tables, want) {
			t.Errorf("no %q in\n%s", want, tables)
		}
	}
	if strings.Count(tables, "`other_names`") != 1 {
		t.Error("fields of every page are told again with each kind")
	}
}

func TestSourcesAreAllThatPeopleWrite(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Sources() {
		if seen[s.Name] || s.Name == "" || len(s.Fields()) == 0 || len(s.Files) == 0 {
			t.Errorf("%+v", s)
		}
		seen[s.Name] = true
	}
	for _, kind := range content.Kinds() {
		if !seen[string(kind)] {
			t.Errorf("no source for %s", kind)
		}
	}
	if _, ok := SourceOf("recipe"); ok {
		t.Error("there is no recipe")
	}
}

func TestFilesHaveEachPathOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Files(Options{CMSOptions: CMSOptions{Site: someSite, Words: baseWords(t)}, Admin: true}) {
		if seen[f.Path] || strings.HasPrefix(f.Path, "/") || strings.Contains(f.Path, "..") || len(f.Text) == 0 {
			t.Errorf("%q", f.Path)
		}
		seen[f.Path] = true
	}
	for _, want := range []string{".vscode/settings.json", ".vscode/goodday/story-version.json", ".github/ISSUE_TEMPLATE/config.yml", "templates/route.md", "admin/config.yml", "admin/index.html"} {
		if !seen[want] {
			t.Errorf("no %s", want)
		}
	}
	for _, f := range Files(Options{}) {
		if strings.HasPrefix(f.Path, "admin/") {
			t.Errorf("%s was not asked for", f.Path)
		}
	}
}
