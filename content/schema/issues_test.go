package schema

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// someSite has all that the forms take from site.yaml.
var someSite = content.Site{
	Title: "Testham", BaseURL: "https://testham.example.org/", Languages: []string{"en", "ar"},
	TakeDown: &content.Office{Role: "story keeper", Phone: "01632 960001", Text: "07700 900001", Email: "stories@example.org"},
}

func TestIssueFormsStayAsTheyAre(t *testing.T) {
	for _, f := range IssueForms(someSite, baseWords(t)) {
		name := f.Path[strings.LastIndexByte(f.Path, '/')+1:]
		if name != "activity.yml" { // it names every field, and so changes with the model
			golden(t, name, f.Text)
		}
	}
}

// TestIssueFormsKeepGitHubsRules checks what GitHub refuses a form for: ids and
// labels that come twice, options that do, or that YAML reads as yes and no.
func TestIssueFormsKeepGitHubsRules(t *testing.T) {
	for _, f := range IssueForms(someSite, baseWords(t)) {
		form, ok := values(t, f.Text).(map[string]any)
		if !ok || strings.HasSuffix(f.Path, "config.yml") {
			continue
		}
		if form["name"] == "" || form["description"] == "" {
			t.Errorf("%s has no name or description", f.Path)
		}
		seen := map[string]bool{}
		for _, e := range form["body"].([]any) {
			checkElement(t, f.Path, e.(map[string]any), seen)
		}
		if len(seen) < 4 {
			t.Errorf("%s asks next to nothing: %v", f.Path, seen)
		}
	}
}

var (
	idForm  = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
	kinds   = []string{"input", "textarea", "dropdown"}
	allowed = []string{"label", "description", "options", "multiple"}
)

func checkElement(t *testing.T, file string, e map[string]any, seen map[string]bool) {
	t.Helper()
	attributes := e["attributes"].(map[string]any)
	if e["type"] == "markdown" {
		if attributes["value"] == "" {
			t.Errorf("%s: an empty text", file)
		}
		return
	}
	id, label := e["id"].(string), attributes["label"].(string)
	if !idForm.MatchString(id) || seen[id] || seen[label] || label == "" || !slices.Contains(kinds, e["type"].(string)) {
		t.Errorf("%s: GitHub refuses %v", file, e)
	}
	seen[id], seen[label] = true, true
	for name := range attributes {
		if !slices.Contains(allowed, name) {
			t.Errorf("%s: GitHub knows no %s", file, name)
		}
	}
	options := map[any]bool{}
	list, _ := attributes["options"].([]any)
	for _, option := range list {
		if word, isText := option.(string); !isText || options[option] || word == "" || word == noChoice {
			t.Errorf("%s: the option %v of %s", file, option, id)
		}
		options[option] = true
	}
	if (e["type"] == "dropdown") != (len(list) > 0) {
		t.Errorf("%s: %s has %d options", file, id, len(list))
	}
}

// TestYesAndNoAreQuoted: GitHub reads YAML 1.1, in which yes without quotes is
// no word.
func TestYesAndNoAreQuoted(t *testing.T) {
	form := IssueForms(someSite, baseWords(t))[0].Text
	if !bytes.Contains(form, []byte("- \"Yes\"\n        - \"No\"\n")) {
		t.Errorf("no quoted yes and no in\n%s", form)
	}
}

// TestStoriesHaveNoForm: no form asks for a story or for one to be taken down,
// and each says who to ring or text in private.
func TestStoriesHaveNoForm(t *testing.T) {
	forms := IssueForms(someSite, baseWords(t))
	if len(forms) != 3 {
		t.Errorf("%d files", len(forms))
	}
	for _, f := range forms {
		for _, want := range []string{"story keeper", "ring 01632 960001", "text 07700 900001", "private"} {
			if !bytes.Contains(f.Text, []byte(want)) {
				t.Errorf("%s does not say %q", f.Path, want)
			}
		}
		if !strings.HasSuffix(f.Path, "config.yml") && !bytes.Contains(f.Text, []byte("Everybody can read what you write here")) {
			t.Errorf("%s does not say that it is public", f.Path)
		}
	}
	config := string(forms[2].Text)
	if !strings.Contains(config, "blank_issues_enabled: false") || !strings.Contains(config, "url: https://testham.example.org/") {
		t.Error(config)
	}
	bare := string(IssueForms(content.Site{}, nil)[2].Text)
	if strings.Contains(bare, "contact_links") || !strings.Contains(bare, "blank_issues_enabled: false") {
		t.Errorf("a link without an address is one that GitHub refuses: %s", bare)
	}
}

// TestEveryFieldOfAnActivityIsAskedFor fails for a field that is neither asked
// nor named under the last question nor left out on purpose.
func TestEveryFieldOfAnActivityIsAskedFor(t *testing.T) {
	named := alsoAsked()
	common := content.FieldsOf(reflect.TypeFor[content.Common]())
	for _, f := range without(activityFields(), common) {
		told := strings.Contains(named, inShort(f.Help))
		if !isAsked(f.Name) && !hasQuestion(f.Name) && !told && !slices.Contains(notForStrangers, f.Name) {
			t.Errorf("nobody is asked for %s", f.Name)
		}
		if held(f) == nil || !hasQuestion(f.Name) {
			continue
		}
		for _, inner := range content.FieldsOf(held(f)) {
			if !isAsked(f.Name+"."+inner.Name) && !strings.Contains(named, lowerFirst(inShort(inner.Help))) {
				t.Errorf("nobody is asked for %s of %s", inner.Name, f.Name)
			}
		}
	}
}

// TestQuestionsAreOfFields fails when a field that is asked for is renamed.
func TestQuestionsAreOfFields(t *testing.T) {
	if found := questions(baseWords(t)); len(found) != len(asked) {
		t.Errorf("%d questions are asked, %d have a field", len(asked), len(found))
	}
	for _, name := range notForStrangers {
		if _, ok := fieldAt(activityFields(), name); !ok {
			t.Errorf("there is no %s to leave out", name)
		}
	}
	for _, q := range questions(Vocabulary{}) {
		if q.field.IsNamed() {
			t.Errorf("%s is asked for, and the site has no words for it", q.path)
		}
	}
}
