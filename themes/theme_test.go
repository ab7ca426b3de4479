package themes

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// over renders the small site with its own layouts, assets and i18n.
func over(t *testing.T, site fs.FS) (map[string]string, []content.Problem) {
	t.Helper()
	return renderSite(t, load(t, smallSite), files(plainTheme), site)
}

// A site puts one file in the place of the theme's, and one word; the rest stays.
func TestOverride(t *testing.T) {
	out, problems := over(t, files(map[string]string{
		"layouts/story.html": `{{ define "main" }}our story, {{ i18n "cost_free" }}, {{ i18n "a_to_z" }}{{ end }}`,
		"i18n/en.yaml":       "cost_free: For nothing\n",
		"hugo.yaml":          "title: [not read\n",
		"data/a.yaml":        "a: 1\n",
	}))
	noProblems(t, problems)
	mustContain(t, "story", out["stories/bus.html"], "our story, For nothing, A to Z")
	mustContain(t, "activity", out["activities/band.html"], "<h1>Band night</h1>")
	mustContain(t, "Polish", out["pl/costs/free.html"], "<title>For nothing</title>")
	mustContain(t, "Arabic", out["ar/costs/free.html"], "<title>مجاني</title>")
}

// onlyProblem renders with a site's own files and returns the one problem.
func onlyProblem(t *testing.T, site fs.FS) content.Problem {
	t.Helper()
	_, problems := over(t, site)
	if len(problems) != 1 {
		t.Fatalf("%d problems instead of one, such as %+v", len(problems), problems[:min(len(problems), 2)])
	}
	return problems[0]
}

func TestProblemsOfASitesOwnFiles(t *testing.T) {
	cases := []struct {
		name, file, text, message string
		line, column              int
	}{
		{"field", "layouts/story.html", "{{ define \"main\" }}\n<p>£ {{ .Nope }}</p>{{ end }}", `A Page has no ".Nope".`, 2, 9},
		{"function", "layouts/story.html", "{{ define \"main\" }}\n\n<p>{{ nope }}</p>{{ end }}", `There is no function called "nope".`, 3, 7},
		{"function in the frame", "layouts/baseof.html", "\n<p>{{ nope }}</p>{{ block \"main\" . }}{{ end }}", `There is no function called "nope".`, 2, 7},
		{"field in the frame", "layouts/baseof.html", "\n\n\n\n<p>{{ .Nope }}</p>{{ block \"main\" . }}{{ end }}", `A Page has no ".Nope".`, 5, 7},
		{"grammar", "layouts/story.html", "{{ define \"main\" }}\n\n{{ if }}{{ end }}{{ end }}", `There is nothing after if.`, 3, 1},
		{"partial", "layouts/_partials/a.html", "\n{{ end }}", `There is an {{ end }} too many.`, 2, 1},
		{"words", "i18n/en.yaml", "a: 1\nb: [\n", `A bracket or comma here has a meaning of its own.`, 2, 0},
		{"words in two parts", "i18n/en.yaml", "a: b\n---\nc: d\n", `This line ends the fields. What is below it would be lost.`, 2, 0},
		{"words that are a list", "i18n/en.yaml", "- a\n", `The words in this file cannot be read.`, 1, 0},
		{"a word twice", "i18n/en.yaml", "a: b\na: c\n", `“a” stands here twice. The first is on line 1.`, 2, 1},
		{"a word cut short", "i18n/en.yaml", "a: b #1\n", `Readers do not get what is after the # here: “#1”.`, 1, 6},
		{"a word with a sign", "i18n/en.yaml", "a: {one: !b c}\n", `Signs like &, * and ! at the start of a text have a meaning of their own.`, 1, 10},
		{"a merge", "layouts/_partials/a.html", "a\n<<<<<<< HEAD\n", `Two people changed this text, and nobody chose between them yet: here are the marks of it.`, 2, 0},
		{"a word", "i18n/en.yaml", "a: b\nc: {some: d}\n", `The word c is neither a text nor a list of plural forms.`, 2, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := onlyProblem(t, files(map[string]string{c.file: c.text}))
			if p.File != c.file || p.Message != c.message || p.Line != c.line || p.Column != c.column || p.Do == "" {
				t.Errorf("got %+v", p)
			}
		})
	}
}

func TestMissingLayout(t *testing.T) {
	theme := with(plainTheme, nil)
	delete(theme, "layouts/story.html")
	out, problems := renderSite(t, load(t, smallSite), files(theme), nil)
	if len(problems) != 1 || problems[0].File != "layouts/story.html" {
		t.Errorf("problems: %+v", problems)
	}
	if _, there := out["stories/bus.html"]; there || out["index.html"] == "" {
		t.Error("the page that fails is left out, and the others are made")
	}
}

func TestWarnings(t *testing.T) {
	p := onlyProblem(t, files(map[string]string{"layouts/story.html": `{{ define "main" }}{{ warnf "no %s" "soup" }}{{ end }}`}))
	if p.Severity != content.Warning || p.Message != "no soup" || p.File != "layouts/story.html" {
		t.Errorf("got %+v", p)
	}
}

// A theme is read from its own folders, up to a limit.
func TestRefusedFiles(t *testing.T) {
	large := fstest.MapFS{"assets/a.css": {Data: []byte(strings.Repeat(" ", maxFileSize+1))}}
	if p := onlyProblem(t, large); p.File != "assets/a.css" || !strings.Contains(p.Message, "larger than 1024 KB") {
		t.Errorf("got %+v", p)
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "layouts"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "layouts", "story.html")); err != nil {
		t.Skip("no symbolic links here")
	}
	if p := onlyProblem(t, os.DirFS(dir)); p.File != "layouts/story.html" || !strings.Contains(p.Message, "link to another file") {
		t.Errorf("got %+v", p)
	}
	if err := os.RemoveAll(filepath.Join(dir, "layouts")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(t.TempDir(), filepath.Join(dir, "layouts")); err != nil {
		t.Fatal(err)
	}
	if p := onlyProblem(t, os.DirFS(dir)); p.File != "layouts" {
		t.Errorf("a folder that is a link: %+v", p)
	}
}

// No variable of the machine changes what is built.
func TestEnvironmentIsIgnored(t *testing.T) {
	t.Setenv("HUGO_TITLE", "other")
	t.Setenv("HUGO_BASEURL", "https://other.example.org/")
	out, problems := render(t, map[string]string{"layouts/home.html": `{{ absURL "a.html" }} {{ site.Title }}`})
	noProblems(t, problems)
	mustContain(t, "home", out["index.html"], "/a.html Good day Testham")
}
