package load

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// TestASiteThatCannotBeBuilt takes away what no site can do without.
func TestASiteThatCannotBeBuilt(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS)
		rules  string
	}{
		{"sound", func(fstest.MapFS) {}, ""},
		{"without site.yaml", func(m fstest.MapFS) { delete(m, "one/site.yaml") }, "no-site"},
		{"site.yaml cannot be read", func(m fstest.MapFS) { m["one/site.yaml"].Data = []byte("title: [") }, "yaml"},
		{"site.yaml is no text", func(m fstest.MapFS) { m["one/site.yaml"].Data = []byte("title: \xff") }, "not-text"},
		{"without languages", func(m fstest.MapFS) { edit(t, m, "one/site.yaml", "languages: [en, ar]\n", "") }, "missing-field"},
		{"without a title", func(m fstest.MapFS) { edit(t, m, "one/site.yaml", "title: Goodday Testham\n", "") }, "missing-field"},
		{"a language that is none", func(m fstest.MapFS) { edit(t, m, "one/site.yaml", "[en, ar]", "[en, arabic language]") }, "crisis-language language"},
		{"a language that is a section", func(m fstest.MapFS) { edit(t, m, "one/site.yaml", "[en, ar]", "[en, get-help]") }, "crisis-language language"},
		{"a language twice", func(m fstest.MapFS) { edit(t, m, "one/site.yaml", "[en, ar]", "[en, ar, ar]") }, "language"},
		{"without crisis lines", func(m fstest.MapFS) { delete(m, "one/crisis.yaml") }, "no-crisis-lines"},
		{"with no line in them", func(m fstest.MapFS) { m["one/crisis.yaml"].Data = []byte("title: Now\nlines: []\n") }, "missing-field no-crisis-lines"},
	} {
		workspace := workspaceOf(soundSite(t))
		c.change(workspace)
		site := Load(workspace, Options{Now: day}).Sites[0]
		var rules []string
		for _, p := range site.Problems {
			rules = append(rules, p.Rule)
		}
		slices.Sort(rules)
		if got := strings.Join(rules, " "); got != c.rules || site.Unbuildable != (c.rules != "") {
			t.Errorf("%s: %s, want %s; cannot be built: %v", c.name, got, c.rules, site.Unbuildable)
		}
	}
}

const siteExit = "exit: {address: https://weather.example.org, name: The weather}\n"

// TestALanguageSaysOnlyWhatReadersRead has a translation of site.yaml that names
// other addresses: those of site.yaml count, that of the exit most of all.
func TestALanguageSaysOnlyWhatReadersRead(t *testing.T) {
	const translated = `title: تستهام
service: services/nobody.md
base_url: https://other.example.org
edit: https://other.example.org
languages: [ar]
colours: {accent: "#ffffff"}
weights: {page: 900}
`
	for _, c := range []struct {
		name, main, version string
		exit                *content.Exit
	}{
		{"another exit", siteExit, "exit: {address: https://other.example.org, name: الطقس}\n", &content.Exit{Address: "https://weather.example.org", Name: "الطقس"}},
		{"another name", siteExit, "exit: {name: الطقس}\n", &content.Exit{Address: "https://weather.example.org", Name: "الطقس"}},
		{"an empty one", siteExit, "exit:\n", &content.Exit{Address: "https://weather.example.org", Name: "The weather"}},
		{"no word of it", siteExit, "", &content.Exit{Address: "https://weather.example.org", Name: "The weather"}},
		{"an exit where site.yaml has none", "", "exit: {address: https://other.example.org, name: الطقس}\n", &content.Exit{Address: "https://other.example.org", Name: "الطقس"}},
		{"none", "", "", nil},
	} {
		fsys := soundSite(t)
		edit(t, fsys, "site.yaml", "title:", "base_url: https://testham.example.org\n"+c.main+"title:")
		fsys["site.ar.yaml"] = &fstest.MapFile{Data: []byte(translated + c.version)}
		site := loadOne(fsys)
		ar := site.SiteIn("ar")
		if (ar.Exit == nil) != (c.exit == nil) || ar.Exit != nil && *ar.Exit != *c.exit {
			t.Errorf("%s: the exit is %+v, want %+v\n%s", c.name, ar.Exit, c.exit, describe(site.Problems))
		}
		if ar.Title != "تستهام" || ar.Place != "Testham" || site.Site.Title != "Goodday Testham" {
			t.Errorf("%s: %+v", c.name, ar)
		}
		if ar.BaseURL != "https://testham.example.org" || ar.Service != site.Site.Service || ar.Edit != "" || len(ar.Languages) != 2 || ar.Colours != nil || ar.Weights != nil {
			t.Errorf("%s: %+v", c.name, ar)
		}
	}
}

// losingItsExit is a site whose exit is taken out of site.yaml while it is read.
type losingItsExit struct {
	fstest.MapFS
	opened int
}

func (f *losingItsExit) Open(name string) (fs.File, error) {
	if name == content.SiteFile {
		if f.opened++; f.opened == 2 {
			f.MapFS[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.MapFS[name].Data), siteExit, "", 1))}
		}
	}
	return f.MapFS.Open(name)
}

func TestASiteMayLoseItsExitWhileItIsRead(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "site.yaml", "title:", siteExit+"title:")
	fsys["site.ar.yaml"] = &fstest.MapFile{Data: []byte("title: تستهام\n")}
	site := Load(&losingItsExit{MapFS: fsys}, Options{Now: day}).Sites[0]
	if site.Site.Exit == nil || site.SiteIn("ar").Exit != nil {
		t.Errorf("%+v, in Arabic %+v", site.Site.Exit, site.SiteIn("ar").Exit)
	}
}

// TestALanguageWithoutSettingsHasThoseOfTheSite has no site.ar.yaml, and one that
// cannot be read.
func TestALanguageWithoutSettingsHasThoseOfTheSite(t *testing.T) {
	fsys := soundSite(t)
	if site := loadOne(fsys); len(site.Sites) != 0 || site.SiteIn("ar") != &site.Site {
		t.Errorf("%+v", site.Sites)
	}
	fsys["site.ar.yaml"] = &fstest.MapFile{Data: []byte("title: [")}
	if site := loadOne(fsys); site.SiteIn("ar").Title != "Goodday Testham" || len(site.Problems) != 1 {
		t.Errorf("%+v\n%s", site.SiteIn("ar"), describe(site.Problems))
	}
}

// TestAddressesAndColoursOfASite breaks each by itself.
func TestAddressesAndColoursOfASite(t *testing.T) {
	for fields, want := range map[string]string{
		"base_url: https://a.example.org\nedit: https://b.example.org\n" + siteExit + "colours: {accent: \"#0b5d4e\", accent_dark: \"#0B5D4E\"}\n": "",
		"base_url: a.example.org\n":                           "base_url cannot be “a.example.org”.",
		"edit: a.example.org\n":                               "edit cannot be “a.example.org”.",
		"exit: {address: a.example.org, name: a}\n":           "address cannot be “a.example.org”.",
		"colours: {accent: red}\n":                            "accent is not a colour.",
		"colours: {accent: \"#0b5d4e\", accent_dark: blue}\n": "accent_dark is not a colour.",
	} {
		fsys := soundSite(t)
		edit(t, fsys, "site.yaml", "title:", fields+"title:")
		var messages []string
		for _, p := range loadOne(fsys).Problems {
			messages = append(messages, p.Message)
		}
		if got := strings.Join(messages, " "); got != want {
			t.Errorf("%q: %s", fields, got)
		}
	}
}

// TestOnlyAFolderCanBeNearlyOneOfOurs has names that are close to ours.
func TestOnlyAFolderCanBeNearlyOneOfOurs(t *testing.T) {
	fsys := soundSite(t)
	for _, file := range []string{"activitie", ".stories/a.md", "pags.md", "things/a.md"} {
		fsys[file] = &fstest.MapFile{Data: []byte("x")}
	}
	if got := describe(loadOne(fsys).Problems); got != "" {
		t.Error(got)
	}
}

// TestCrisisLinesOfALanguage reads those of another language, or shows the main ones.
func TestCrisisLinesOfALanguage(t *testing.T) {
	for _, c := range []struct{ name, text, shown, rules string }{
		{"checked", "lines:\n  - {id: s, name: Arabic, call: 116 123, checked: 2026-11-01}\nversion: {made_by: a, checked_by: b}\n", "Arabic", ""},
		{"not checked", "lines:\n  - {id: s, name: Arabic, call: 116 123, checked: 2026-11-01}\nversion: {made_by: a}\n", "Arabic", "unchecked-translation"},
		{"nobody said", "lines:\n  - {id: s, name: Arabic, call: 116 123, checked: 2026-11-01}\n", "Arabic", "unchecked-translation"},
		{"no lines", "title: Now\nlines: []\nversion: {made_by: a, checked_by: b}\n", "Samaritans", "crisis-language missing-field"},
	} {
		fsys := soundSite(t)
		fsys["crisis.ar.yaml"] = &fstest.MapFile{Data: []byte(c.text)}
		site := loadOne(fsys)
		var rules []string
		for _, p := range site.Problems {
			rules = append(rules, p.Rule)
		}
		slices.Sort(rules)
		if got := strings.Join(rules, " "); got != c.rules || site.Crisis["ar"].Lines[0].Name != c.shown || site.Crisis["en"].Lines[0].Name != "Samaritans" {
			t.Errorf("%s: %s, shows %s", c.name, got, site.Crisis["ar"].Lines[0].Name)
		}
	}
}
