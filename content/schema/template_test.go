package schema

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/load"
)

// switchedOff is the start of a line that is switched off.
var switchedOff = regexp.MustCompile(`(?m)^# `)

// takenBack is the field that nobody fills in who means to show a page.
var takenBack = regexp.MustCompile(`(?m)^#? *withdrawn:.*\n`)

// notTogether are fields that a writer leaves empty if the others are filled in.
var notTogether = map[reflect.Type][]string{
	reflect.TypeFor[content.Cost]():     {"from", "to", "prices", "ask"},
	reflect.TypeFor[content.Price]():    {"free"},
	reflect.TypeFor[content.Ages]():     {"any"},
	reflect.TypeFor[content.Activity](): {"paused_until", "follows"},
	reflect.TypeFor[content.Term]():     {"under"},
}

// TestFilledTemplatesAreSound fills in each template as a writer would, once
// only what stands open and once everything, and finds no problem.
func TestFilledTemplatesAreSound(t *testing.T) {
	for _, s := range Sources() {
		for _, everything := range []bool{false, true} {
			name := s.Name + " what is open"
			if everything {
				name = s.Name + " everything"
			}
			t.Run(name, func(t *testing.T) {
				text := takenBack.ReplaceAll(Template(s, baseWords(t)), nil)
				if everything {
					text = switchedOff.ReplaceAll(text, nil)
				}
				filled := fillTemplate(t, s, text)
				site := place(s, filled)
				for _, p := range problemsOf(site) {
					t.Errorf("%s: %s %s %s\n%s", p.File, p.Rule, p.Message, p.Do, filled)
				}
				wantPublished(t, s, site)
			})
		}
	}
}

// place puts a filled template where it belongs in a sound site.
func place(s Source, filled []byte) fstest.MapFS {
	site := baseSite()
	switch {
	case s.Kind != "":
		site[s.Kind.Folder()+"/tried.md"] = &fstest.MapFile{Data: filled}
	case s.Name == "picture":
		site["pictures/dot.yaml"] = &fstest.MapFile{Data: filled}
	case s.Name == "goodday":
		workspace := fstest.MapFS{"goodday.yaml": {Data: filled}}
		for file, data := range site {
			workspace["one/"+file] = data
		}
		return workspace
	case s.Name == "words":
		for file := range site {
			if strings.HasPrefix(file, "activities/") {
				delete(site, file) // it uses the words that are now others
			}
		}
		site["words.yaml"] = &fstest.MapFile{Data: filled}
	default:
		site[s.Files[0]] = &fstest.MapFile{Data: filled}
	}
	return site
}

// wantPublished makes sure that the file was read and counted.
func wantPublished(t *testing.T, s Source, site fstest.MapFS) {
	t.Helper()
	loaded := load.Load(site, load.Options{Now: day})
	if len(loaded.Sites) != 1 || loaded.Sites[0].Unbuildable {
		t.Fatal("there is no site")
	}
	if s.Kind != "" && loaded.Sites[0].PageOf(s.Kind.Folder()+"/tried.md", "en") == nil {
		t.Error("the page is not published")
	}
	if s.Name == "picture" && loaded.Sites[0].Picture("dot.png") == nil {
		t.Error("the picture is not shown")
	}
}

// fillTemplate writes a value after each name that has none.
func fillTemplate(t *testing.T, s Source, text []byte) []byte {
	t.Helper()
	fields, body := text, []byte(nil)
	if s.Kind != "" {
		fields = front(t, text)
		_, body, _ = bytes.Cut(text, []byte("\n---\n"))
	}
	var document yaml.Node
	if err := yaml.Unmarshal(fields, &document); err != nil {
		t.Fatalf("%v in\n%s", err, fields)
	}
	if len(document.Content) == 0 { // a file of which nothing is needed
		return text
	}
	fillFields(document.Content[0], s.Type)
	filled, err := yaml.Marshal(&document)
	if err != nil {
		t.Fatal(err)
	}
	if s.Kind == "" {
		return filled
	}
	return append(append([]byte("---\n"), filled...), append([]byte("---\n"), body...)...)
}

func fillFields(node *yaml.Node, of reflect.Type) {
	for i := 0; i+1 < len(node.Content); i += 2 {
		for _, f := range content.FieldsOf(of) {
			if f.Name == node.Content[i].Value && !slices.Contains(notTogether[of], f.Name) {
				fillValue(node.Content[i+1], f)
			}
		}
	}
}

// fillValue fills in one value. A part that is shown elsewhere stays empty, as
// a field that was not filled in.
func fillValue(node *yaml.Node, f content.Field) {
	switch s := shapeOf(f); {
	case node.Kind == yaml.MappingNode && s == part:
		fillFields(node, bare(f.Type))
	case node.Kind == yaml.SequenceNode && len(node.Content) > 0:
		fillFields(node.Content[0], held(f))
	case held(f) != nil:
	case s == list:
		node.Content = []*yaml.Node{scalarNode(element(f))}
	case s == named:
		value := scalarNode(element(f))
		if el := element(f); shapeOf(el) == list {
			value = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{scalarNode(element(el))}}
		}
		node.Content = []*yaml.Node{{Kind: yaml.ScalarNode, Value: "en"}, value}
	default:
		*node = *scalarNode(f)
	}
}

func scalarNode(f content.Field) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Style: yaml.DoubleQuotedStyle, Value: exampleOf(f)}
}

// exampleOf is a value for a field that a writer could have meant.
func exampleOf(f content.Field) string {
	known := map[string]string{
		"slug": "a-neutral-word", "moved_from": "activities/old-name", "id": "north", "next_to": "north", "languages": "en", "language": "en",
		"base_url": "https://example.org/", "edit": "https://example.org/edit", "address": "https://example.org/", "sites": "one",
		"postcode": "BS5 6XX", "districts": "BS5", "known_until": "2027-07-23", "accent": "#0b5d4e", "accent_dark": "#7fd8c4", "reference": "EXAMPLE-1", "review_by": "2027-10-01", "ends": "2026-12-01", "check_again": "2027-01-01",
		"free": "no", "every": "month", "status": "open", "by": "text", "answer": "doing",
	}
	value, ok := known[f.Name]
	if choices := f.Choices(); ok && (len(choices) == 0 || slices.Contains(choices, value)) {
		return value
	}
	last := f.Name == "to"
	switch shapeOf(f) {
	case choice:
		return f.Choices()[0]
	case yesNo:
		return "yes"
	case number:
		return map[bool]string{false: "14", true: "25"}[last]
	case pounds:
		return map[bool]string{false: "3.50", true: "250"}[last]
	case date:
		return "2026-10-01"
	case clock:
		return map[bool]string{false: "17:00", true: "19:00"}[last]
	case term:
		return map[string]string{"topics": "food", "areas": "north", "access": "step-free", "bought": "bus-pass", "helped_with": "less-lonely", "who_can_come": "young-carers"}[f.Of]
	case address:
		return map[string]string{"call": "01632 960001", "phone": "01632 960001", "text": "07700 900001", "email": "hello@example.org", "contact": "hello@example.org", "website": "https://example.org/", "social": "https://example.org/us", "to": "https://example.org/"}[f.Name]
	case file:
		return map[string]string{"page": "pages/other.md", "service": "services/team.md", "picture": "dot.png"}[f.Of]
	}
	if last {
		return "07700 900001"
	}
	return "A few plain words"
}

// TestTemplatesHelpWithEveryField looks for the help and name of each field,
// and that each part is shown once.
func TestTemplatesHelpWithEveryField(t *testing.T) {
	for _, s := range Sources() {
		text := string(Template(s, baseWords(t)))
		for _, f := range s.Fields() {
			if !regexp.MustCompile(`(?m)^(# )?` + f.Name + `:`).MatchString(text) {
				t.Errorf("%s: no %s", s.Name, f.Name)
			}
			if !strings.Contains(text, "## "+f.Help) {
				t.Errorf("%s: no help for %s", s.Name, f.Name)
			}
		}
	}
}

// TestTemplatesShowEachPartOnce: consent stands in a page and in its credit,
// and its fields are told under consent alone.
func TestTemplatesShowEachPartOnce(t *testing.T) {
	text := string(Template(source(t, "activity"), baseWords(t)))
	for _, once := range []string{"The number of the signed form.", "It has the same fields as consent.", "The youngest age, in years."} {
		if n := strings.Count(text, once); n != 1 {
			t.Errorf("%q stands there %d times", once, n)
		}
	}
}

// TestStoryAsksForConsent: the template of a story has consent open, that of
// other pages has it switched off.
func TestStoryAsksForConsent(t *testing.T) {
	if !bytes.Contains(Template(source(t, "story"), nil), []byte("\nconsent:\n")) {
		t.Error("consent is switched off in a story")
	}
	if !bytes.Contains(Template(source(t, "activity"), nil), []byte("\n# consent:\n")) {
		t.Error("consent is open in an activity")
	}
}
