package schema

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/load"
)

// sveltiaSchema is the JSON Schema that comes with Sveltia CMS, where the
// test-time packages are installed.
const sveltiaSchema = "../../.ci/node_modules/@sveltia/cms/schema/sveltia-cms.json"

// TestConfigurationFitsSveltia holds the configuration of every example site
// against Sveltia's own schema, which refuses options that it does not know.
func TestConfigurationFitsSveltia(t *testing.T) {
	text, err := os.ReadFile(sveltiaSchema)
	if err != nil {
		t.Skip("@sveltia/cms is not installed in .ci")
	}
	schema := compiled(t, text)
	for _, o := range exampleOptions(t) {
		if err := schema.Validate(values(t, CMS(o))); err != nil {
			t.Errorf("%s: %v", o.Folder, err)
		}
	}
}

// exampleOptions are the options for each example site, with and without a
// program that signs people in.
func exampleOptions(t *testing.T) []CMSOptions {
	var all []CMSOptions
	for i, site := range load.Load(os.DirFS("../../examples"), load.Options{Now: day}).Sites {
		o := CMSOptions{Repository: "owner/name", Branch: "main", Folder: site.Folder, Site: site.Site, Words: VocabularyOf(site.Words)}
		if i%2 == 0 {
			o.SignIn = "https://sign-in.example.org"
		}
		all = append(all, o)
	}
	if len(all) < 2 {
		t.Fatalf("%d example sites", len(all))
	}
	return all
}

func collectionNamed(t *testing.T, o CMSOptions, kind content.Kind) map[string]any {
	t.Helper()
	s := source(t, string(kind))
	return collectionOf(values(t, CMS(o)).(map[string]any), s)
}

// TestConfigurationKeepsTheReview: what is saved becomes a pull request, the
// editor cannot publish, and a story cannot be deleted there.
func TestConfigurationKeepsTheReview(t *testing.T) {
	o := sampleCMS(t).CMSOptions
	config := values(t, CMS(o)).(map[string]any)
	if config["publish_mode"] != "editorial_workflow" {
		t.Error(config["publish_mode"])
	}
	for _, c := range config["collections"].([]any) {
		if collection := c.(map[string]any); collection["publish"] != false {
			t.Errorf("%v can be published from the editor", collection["name"])
		}
	}
	stories := collectionNamed(t, o, content.StoryKind)
	if stories["delete"] != false || !strings.Contains(stories["description"].(string), "Only after the person has signed") {
		t.Errorf("%v", stories["description"])
	}
	consent := widgetNamed(t, stories, "consent")
	if consent["required"] != true || widgetNamed(t, collectionNamed(t, o, content.ActivityKind), "consent")["required"] != false {
		t.Error("consent has to be asked for in a story, and only there")
	}
}

func widgetNamed(t *testing.T, in map[string]any, name string) map[string]any {
	t.Helper()
	for _, f := range in["fields"].([]any) {
		if o := f.(map[string]any); o["name"] == name {
			return o
		}
	}
	t.Fatalf("no %s", name)
	return nil
}

// TestStaffFilesAreNotInTheEditor: those are read line by line.
func TestStaffFilesAreNotInTheEditor(t *testing.T) {
	for _, file := range []string{"site.yaml", "words.yaml", "crisis.yaml", "goodday.yaml"} {
		if bytes.Contains(CMS(sampleCMS(t).CMSOptions), []byte(file+"\n")) {
			t.Errorf("%s can be changed in the editor", file)
		}
	}
}

// TestTranslationsSayWhatDiffers: text is written anew in each language, the
// rest comes from the original; a list is written anew as a whole.
func TestTranslationsSayWhatDiffers(t *testing.T) {
	o := sampleCMS(t).CMSOptions
	activity := collectionNamed(t, o, content.ActivityKind)
	for name, want := range map[string]any{"title": true, "place": true, "version": true, "topics": nil, "ages": nil, "checked": nil, "slug": nil, "consent": nil, "join": true} {
		if got := widgetNamed(t, activity, name)["i18n"]; got != want {
			t.Errorf("%s: i18n is %v, not %v", name, got, want)
		}
	}
	join := widgetNamed(t, activity, "join")
	if widgetNamed(t, join, "by")["i18n"] != "duplicate" || widgetNamed(t, join, "words")["i18n"] != true {
		t.Errorf("%v", join)
	}
	if widgetNamed(t, widgetNamed(t, activity, "version"), "checked")["i18n"] != true {
		t.Error("the day a translation was checked is that of the translation")
	}
	o.Site.Languages = []string{"en"}
	if bytes.Contains(CMS(o), []byte("i18n")) {
		t.Error("a site of one language has translations")
	}
}

// TestWidgets holds a few fields against the widget that they need.
func TestWidgets(t *testing.T) {
	o := sampleCMS(t).CMSOptions
	activity, story := collectionNamed(t, o, content.ActivityKind), collectionNamed(t, o, content.StoryKind)
	for _, c := range []struct {
		in           map[string]any
		name, widget string
	}{
		{activity, "title", "string"},
		{activity, "summary", "text"},
		{activity, "sensitive", "select"},
		{activity, "checked", "datetime"},
		{activity, "picture", "image"},
		{activity, "topics", "select"},
		{activity, "status", "select"},
		{activity, "cost", "object"},
		{activity, "when", "list"},
		{activity, "languages", "list"},
		{activity, "body", "markdown"},
		{story, "service", "relation"},
		{story, "cost", "string"},
		{collectionNamed(t, o, content.PageKind), "menu", "number"},
	} {
		if got := widgetNamed(t, c.in, c.name)["widget"]; got != c.widget {
			t.Errorf("%s: %v, not %s", c.name, got, c.widget)
		}
	}
	if picture := widgetNamed(t, activity, "picture"); picture["public_folder"] != "" || picture["media_folder"] != "/one/pictures" {
		t.Errorf("a page names a picture by its file alone: %v", picture)
	}
	if service := widgetNamed(t, story, "service"); service["value_field"] != "services/{{slug}}.md" {
		t.Errorf("%v", service)
	}
}

// TestAdminPageReachesGitHubAlone: the policy names no one else, and nothing
// is loaded from elsewhere.
func TestAdminPageReachesGitHubAlone(t *testing.T) {
	page := string(AdminPage(CMSOptions{Site: content.Site{Title: `A "site" <b>`}}))
	for _, address := range strings.Fields(strings.NewReplacer(`"`, " ", ";", " ", "'", " ").Replace(page)) {
		if strings.Contains(address, "://") && !strings.HasSuffix(address, "github.com") && !strings.HasSuffix(address, "githubusercontent.com") {
			t.Errorf("it reaches %s", address)
		}
	}
	if !strings.Contains(page, `<script src="sveltia-cms.js">`) || strings.Contains(page, "unsafe-eval") || !strings.Contains(page, "&lt;b&gt;") {
		t.Error(page)
	}
}
