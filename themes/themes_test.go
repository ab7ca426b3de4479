package themes

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"goodday/content"
	loader "goodday/content/load"
)

// A small site, and a theme of one line per kind, so that a test shows in full
// what it depends on.

// files makes a file system out of pairs of path and text.
func files(text map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, data := range text {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// with returns the files with others in their place.
func with(base map[string]string, over map[string]string) map[string]string {
	all := map[string]string{}
	for name, data := range base {
		all[name] = data
	}
	for name, data := range over {
		all[name] = data
	}
	return all
}

const siteYAML = `title: Good day Testham
summary: Things to do in Testham.
place: Testham
languages: [en, ar, pl]
service: services/team.md
base_url: https://example.org/town/
edit: https://example.org/edit/
contact: {role: youth worker, phone: "01632 960000"}
take_down: {role: youth worker, phone: "01632 960000"}
`

const wordsYAML = `topics:
  - {id: food, name: Food, names: {ar: طعام}, symbol: pot, summary: Cooking and eating.}
  - {id: music, name: Music}
  - {id: unused, name: Unused}
areas:
  - {id: north, name: North end, next_to: [south, west]}
  - {id: south, name: South end, next_to: [north]}
  - {id: west, name: West end}
access:
  - {id: step-free, name: Step-free}
bought:
  - {id: bus-pass, name: Bus passes, symbol: bus}
helped_with:
  - {id: getting-out, name: Getting out}
`

const crisisYAML = `lines:
  - {id: emergency, name: Emergency, call: "999", checked: 2026-10-01}
`

const checked = "checked: 2026-10-01\nchecked_by: youth worker\n"

var smallSite = map[string]string{
	"site.yaml": siteYAML, "site.ar.yaml": "title: يوم جيد\n", "words.yaml": wordsYAML, "crisis.yaml": crisisYAML,
	"activities/cooking.md":      "---\ntitle: Cooking together\nsummary: Cook a meal.\nrun_by: The kitchen\ntopics: [food]\nareas: [north]\ncost: {free: yes}\naccess: [step-free]\nages: {from: 14, to: 17}\n" + checked + "---\nBring an *apron*. See [the band](band.md).\n\n`<a href=/x src='/y'>`\n",
	"activities/cooking.ar.md":   "---\ntitle: الطبخ معا\nsummary: نطبخ وجبة.\nversion: {made_by: a volunteer, checked_by: a youth worker, checked: 2026-10-01}\n---\nأحضر مئزرا.\n",
	"activities/cooking.easy.md": "---\ntitle: Cooking\nsummary: We cook.\nversion: {made_by: a group, checked_by: a youth worker, checked: 2026-10-01}\n---\nWe cook.\n",
	"activities/band.md":         "---\ntitle: Band night\nsummary: Play in a band.\nrun_by: The hall\ntopics: [music, food]\nareas: [north, south]\nages: {any: yes}\ncost: {amount: 3, per: session}\nmoved_from: [activities/old-band]\n" + checked + "---\nPlay.\n",
	"activities/gone.md":         "---\ntitle: Gone club\nsummary: It was here.\nrun_by: Somebody\ntopics: [music]\nareas: [south]\nages: {any: yes}\ncost: {amount: 12, per: session}\nstatus: closed\nuse_instead: [activities/band.md]\n" + checked + "---\nGone.\n",
	"services/team.md":           "---\ntitle: The team\nsummary: Who we are.\nrun_by: The town\n" + checked + "---\nWe help.\n",
	"routes/ask.md":              "---\ntitle: Ask us\nsummary: How to ask.\nservice: services/team.md\nfor: Anyone.\nwho_can_ask: [me]\nages: {from: 18}\nask: [{by: text, to: \"07700 900000\"}]\nsteps: [{title: Text us}]\n" + checked + "---\nAsk.\n",
	"stories/bus.md":             "---\ntitle: A bus pass\nsummary: I go anywhere.\nbought: a bus pass\nbought_kind: bus-pass\ncost: 250\nservice: services/team.md\nhelped_with: [getting-out]\nconsent: {status: given, reference: A1, given: 2026-01-01, review_by: 2027-01-01, scope: [this site]}\n" + checked + "---\nI go.\n",
	"stories/taken.md":           "---\ntitle: Withdrawn words\nsummary: Withdrawn words.\nbought: a thing\nbought_kind: bus-pass\ncost: 20\nhelped_with: [getting-out]\nconsent: {status: withdrawn, reference: A2, given: 2026-01-01, review_by: 2027-01-01, scope: [this site]}\n" + checked + "---\nWithdrawn words.\n",
	"pages/how.md":               "---\ntitle: How it works\nsummary: In short.\nmenu: 1\n" + checked + "---\nIn short.\n",
	"said/quiet.md":              "---\ntitle: A quiet hour\nsummary: You asked.\nsaid: Quiet please.\nwhen: 2026-05-01\nanswer: done\ndid: An hour.\npages: [activities/cooking.md]\n" + checked + "---\nDone.\n",
}

// plainTheme has every layout and word. A test lays its own over it.
var plainTheme = func() map[string]string {
	theme := map[string]string{
		"layouts/baseof.html": `<html lang="{{ .Lang }}" dir="{{ .Dir }}"><title>{{ .Title }}</title>{{ block "main" . }}{{ end }}</html>`,
		"i18n/en.yaml": `section_activities: Things to do
facet_topics: Topics
cost_free: Free
cost_up_to_3: Up to £3
age_14_to_15: 14 to 15
a_to_z: A to Z
not_found: Not here
taken_down: Taken down
count: {one: "{{ .Count }} thing", other: "{{ .Count }} things"}
`,
		"i18n/ar.yaml": `cost_free: مجاني
`,
	}
	for _, kind := range []string{"activity", "story", "route", "service", "said", "page"} {
		theme["layouts/"+kind+".html"] = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}`
	}
	for _, kind := range []string{"home", "accessibility", "privacy", "help-lines", "not-found", "moved", "taken-down"} {
		theme["layouts/"+kind+".html"] = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}`
	}
	for _, kind := range []string{"section", "facet", "a-to-z"} {
		theme["layouts/"+kind+".html"] = `{{ define "main" }}{{ range .List.Items }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`
	}
	theme["layouts/facets.html"] = `{{ define "main" }}{{ range .List.Terms }}<a href="{{ .RelPermalink }}">{{ .Name }} {{ .Count }}</a>{{ end }}{{ end }}`
	return theme
}()

// load reads a site, and fails the test if anything is wrong with it.
func load(t testing.TB, text map[string]string) *content.Directory {
	t.Helper()
	return loadSite(t, text).Directory
}

func loadSite(t testing.TB, text map[string]string) *loader.Site {
	t.Helper()
	now, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	loaded := loader.Load(files(text), loader.Options{Now: now})
	if len(loaded.Sites) != 1 {
		t.Fatalf("no site: %+v", loaded.Problems)
	}
	for _, problem := range loaded.Sites[0].Problems {
		if problem.Severity == content.Error {
			t.Fatalf("the test's own site is wrong: %+v", problem)
		}
	}
	return loaded.Sites[0]
}

// output gathers what is written.
type output struct {
	sync.Mutex
	files map[string]string
}

func (o *output) write(path string, data []byte) error {
	o.Lock()
	defer o.Unlock()
	if o.files == nil {
		o.files = map[string]string{}
	}
	o.files[path] = string(data)
	return nil
}

// render renders the small site with files laid over the plain theme.
func render(t testing.TB, over map[string]string) (map[string]string, []content.Problem) {
	t.Helper()
	return renderSite(t, load(t, smallSite), files(with(plainTheme, over)), nil)
}

func renderSite(t testing.TB, directory *content.Directory, theme, site fs.FS) (map[string]string, []content.Problem) {
	t.Helper()
	var out output
	problems := renderAll(directory, Options{Theme: theme, Site: site}, out.write)
	return out.files, problems
}

// renderAll makes every file of a site.
func renderAll(directory *content.Directory, options Options, write Write) []content.Problem {
	renderer, problems := New(directory, options)
	if renderer == nil {
		return problems
	}
	defer renderer.Close()
	return append(problems, renderer.All(write)...)
}

func mustContain(t *testing.T, where, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%s: %q is missing in:\n%s", where, w, text)
		}
	}
}
