package fallback

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"goodday/cmd/goodday/internal/gittest"
	"goodday/cmd/goodday/internal/history"
	"goodday/cmd/goodday/internal/state"
	"goodday/content/withdrawn"
)

// workspace makes a folder with a history; each step is files and their texts.
func workspace(t *testing.T, steps ...map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	gittest.Run(t, dir, "init", "--quiet", "--initial-branch=main")
	for _, step := range steps {
		for name, text := range step {
			put(t, dir, name, text)
		}
		gittest.Save(t, dir)
	}
	return dir
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// open opens the sources for a folder with a history.
func open(t *testing.T, dir string, list withdrawn.List) *Sources {
	t.Helper()
	return Open(t.Context(), dir, Past{
		Versions: func(most int, files ...string) (all []Commit) {
			for _, version := range history.Versions(t.Context(), dir, most, files...) {
				all = append(all, Commit(version))
			}
			return all
		},
		IsFirst: func(commit string) bool { return history.IsFirst(t.Context(), dir, commit) },
		Show:    func(commit, file string) []byte { return history.Show(t.Context(), dir, commit, file) },
		Tree: func(commit string, folders ...string) (map[string][]byte, bool) {
			return history.Tree(t.Context(), dir, commit, folders...)
		},
		Missing: func() string { return history.Missing(t.Context(), dir) },
	}, list)
}

// newest returns the text of the newest version of a file that is not "broken".
func newest(t *testing.T, dir, file string, list withdrawn.List) (text string, from Origin) {
	t.Helper()
	sources := open(t, dir, list)
	defer sources.Close()
	data, _ := os.ReadFile(filepath.Join(dir, file))
	version, _ := sources.Newest(Setting(file), Files{file: data}, func(files Files) bool { return string(files[file]) != "broken" })
	return string(version.Files[file]), version.From
}

func TestNewest(t *testing.T) {
	site := func(text string) map[string]string { return map[string]string{"north/site.yaml": text} }
	list := map[string]string{"withdrawn.yaml": "- {reference: OT-0042}"}
	both := map[string]string{"north/site.yaml": "cleaned", "withdrawn.yaml": "- {reference: OT-0042}"}
	brokenToo := map[string]string{"north/site.yaml": "broken", "withdrawn.yaml": "- {reference: OT-0042}"}
	for _, c := range []struct {
		name  string
		steps []map[string]string
		want  string
	}{
		{"the last sound one", []map[string]string{site("first"), site("second"), site("broken")}, "second"},
		{"not the same as today", []map[string]string{site("first"), site("broken")}, "first"},
		{"none is sound", []map[string]string{site("broken")}, ""},
		{"a withdrawal of something else", []map[string]string{site("first"), list, site("broken")}, "first"},
		{"the version of a withdrawal", []map[string]string{site("first"), both, site("broken")}, "cleaned"},
		{"broken by a withdrawal", []map[string]string{site("first"), brokenToo}, ""},
		{"one that names what was taken back", []map[string]string{site("first"), site("see ot\u20110042"), site("broken")}, "first"},
	} {
		taken := withdrawn.Parse([]byte("- {reference: OT-0042}"))
		if got, _ := newest(t, workspace(t, c.steps...), "north/site.yaml", taken); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	dir := workspace(t, site("first"), site("broken"))
	if got, _ := newest(t, dir, "north/site.yaml", withdrawn.Unknown()); got != "" {
		t.Errorf("used without knowing what was taken back: %q", got)
	}
}

func TestKeptComesAfterHistory(t *testing.T) {
	site := func(text string) map[string]string { return map[string]string{"site.yaml": text} }
	dir := workspace(t, site("first"), site("broken"))
	sources := open(t, dir, withdrawn.List{})
	defer sources.Close()
	part := Setting("site.yaml")
	sources.Keep(part, Files{"site.yaml": []byte("kept")})
	if got, from := newest(t, dir, "site.yaml", withdrawn.List{}); got != "first" || from != FromHistory {
		t.Errorf("%q from %s", got, from)
	}
	os.RemoveAll(filepath.Join(dir, ".git"))
	if got, from := newest(t, dir, "site.yaml", withdrawn.List{}); got != "kept" || from != FromKept {
		t.Errorf("%q from %s", got, from)
	}
	sources.Keep(part, nil)
	if got, _ := newest(t, dir, "site.yaml", withdrawn.List{}); got != "" {
		t.Errorf("kept a file that is gone: %q", got)
	}
}

// What was kept before a withdrawal changed the part is as old as what is not used.
func TestKeptBeforeAWithdrawal(t *testing.T) {
	dir := workspace(
		t, map[string]string{"site.yaml": "first"},
		map[string]string{"site.yaml": "broken", "withdrawn.yaml": "- {reference: OT-0042}"},
	)
	sources := open(t, dir, withdrawn.List{})
	defer sources.Close()
	sources.Keep(Setting("site.yaml"), Files{"site.yaml": []byte("kept")})
	if got, from := newest(t, dir, "site.yaml", withdrawn.List{}); got != "" {
		t.Errorf("%q from %s", got, from)
	}
	shallow := filepath.Join(t.TempDir(), "shallow")
	gittest.Run(t, dir, "clone", "--quiet", "--depth=1", "file://"+dir, shallow)
	fresh := open(t, shallow, withdrawn.List{})
	defer fresh.Close()
	fresh.Keep(Setting("site.yaml"), Files{"site.yaml": []byte("kept")})
	if got, from := newest(t, shallow, "site.yaml", withdrawn.List{}); got != "kept" {
		t.Errorf("%q from %s", got, from)
	}
}

// Nothing of a part from before a withdrawal that named it is used, wherever it stands.
func TestBar(t *testing.T) {
	site := func(text string) map[string]string { return map[string]string{"site.yaml": text} }
	dir := workspace(t, site("first"), site("broken"))
	folder, err := state.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	sources := open(t, dir, withdrawn.List{})
	defer sources.Close()
	sources.Keep(Setting("site.yaml"), Files{"site.yaml": []byte("kept")})
	if err := Bar(folder, "site.yaml", time.Now()); err != nil {
		t.Fatal(err)
	}
	if got, from := newest(t, dir, "site.yaml", withdrawn.List{}); got != "" {
		t.Errorf("%q from %s", got, from)
	}
	sources.Keep(Setting("site.yaml"), Files{"site.yaml": []byte("kept since")})
	if got, _ := newest(t, dir, "site.yaml", withdrawn.List{}); got != "kept since" {
		t.Errorf("%q", got)
	}
	if err := Bar(folder, "stories/a.md", time.Now()); err != nil {
		t.Errorf("a page cannot fall back: %v", err)
	}
}

func TestLooks(t *testing.T) {
	dir := workspace(
		t, map[string]string{"north/site.yaml": "x"}, map[string]string{"north/layouts/a.html": "one", "north/i18n/en.yaml": "free: x"},
		map[string]string{"north/layouts/a.html": "broken"},
	)
	sources := open(t, dir, withdrawn.List{})
	defer sources.Close()
	tried := 0
	version, found := sources.Newest(Look("north"), nil, func(files Files) bool {
		tried++
		return string(files["layouts/a.html"]) == "one" && len(files) == 2
	})
	if !found || tried != 2 || version.Commit == "" {
		t.Errorf("%v after %d: %+v", found, tried, version)
	}
	version, found = sources.Newest(Look("north"), nil, func(files Files) bool { return len(files) == 0 })
	if !found || version.From != FromHistory {
		t.Errorf("the time before there was a look: %v %+v", found, version)
	}
	sources.Keep(Look("north"), Files{"layouts/a.html": []byte("kept")})
	if version, _ = sources.Newest(Look("north"), nil, func(files Files) bool { return string(files["layouts/a.html"]) == "kept" }); version.From != FromKept {
		t.Errorf("%+v", version)
	}
	put(t, dir, ".goodday/sites/snorth/look.json", "{")
	if got := sources.Kept(Look("north")); got != nil {
		t.Errorf("%v", got)
	}
}

func TestPartOf(t *testing.T) {
	for file, want := range map[string]string{
		"site.yaml": "/site.yaml", "north/site.ar.yaml": "north/site.ar.yaml", "goodday.yaml": "/goodday.yaml", "shared/crisis.yaml": "shared/crisis.yaml",
		"layouts/a.html": "/look.json", "north/assets/css/a.css": "north/look.json", "north/i18n/en.yaml": "north/look.json",
		"stories/a.md": "", "north/stories/a.md": "", "pictures/a.yaml": "", "north/pictures/a.yaml": "", "notes.txt": "",
	} {
		part, ok := PartOf(file)
		if got := part.Site + "/"; ok != (want != "") || ok && got+part.key() != want {
			t.Errorf("%s: %+v %v", file, part, ok)
		}
	}
}
