package starter

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/gittest"
)

// git runs git in a folder of the workshop.
func (w *workshop) git(folder string, words ...string) {
	w.Helper()
	cmd := gittest.Command(filepath.Join(w.dir, folder), words...)
	cmd.Env = w.env
	gittest.Must(w, cmd)
}

// proposal makes the folders site and proposed: what main has, and a change of it.
func (w *workshop) proposal(main map[string]string, change func()) {
	w.Helper()
	for _, folder := range []string{"site", "proposed"} {
		for name, text := range main {
			w.put(folder+"/"+name, []byte(text))
		}
	}
	for _, folder := range []string{"site", "proposed"} {
		w.git(folder, "init", "--quiet", "--initial-branch=main")
		w.git(folder, "add", "--all")
		w.git(folder, "commit", "--quiet", "--message=x")
	}
	change()
	w.git("proposed", "add", "--all")
	w.git("proposed", "commit", "--quiet", "--allow-empty", "--message=y")
	w.copyScript("over.sh")
}

// tree lists what is in a folder of the workshop, but for .git: "name text".
func (w *workshop) tree(folder string) (all []string) {
	w.Helper()
	dir := filepath.Join(w.dir, folder)
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		if name == ".git" {
			return filepath.SkipDir
		}
		if err == nil && !e.IsDir() {
			text := "a link"
			if e.Type().IsRegular() {
				data, _ := os.ReadFile(path)
				text = string(data)
			}
			all = append(all, filepath.ToSlash(name)+" "+text)
		}
		return err
	})
	if err != nil {
		w.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func TestOver(t *testing.T) {
	w := newWorkshop(t)
	main := map[string]string{
		"site.yaml": "main", "activities/old.md": "old", "activities/same.md": "same", "layouts/home.html": "main",
		".github/goodday/version.txt": "main", "pictures/bench.yaml": "main",
	}
	w.proposal(main, func() {
		w.put("secret", []byte("secret"))
		w.put("proposed/site.yaml", []byte("stranger"))
		w.put("proposed/layouts/home.html", []byte("stranger"))
		w.put("proposed/.github/goodday/version.txt", []byte("stranger"))
		w.put("proposed/activities/new.md", []byte("new"))
		w.put("proposed/activities/deep/er.md", []byte("deep"))
		w.put("proposed/activities/::error::`x`\n.md", []byte("odd"))
		w.put("proposed/elsewhere/x.md", []byte("x"))
		w.put("proposed/pictures/large.png", make([]byte, 14<<20))
		if err := os.Remove(filepath.Join(w.dir, "proposed/activities/old.md")); err != nil {
			t.Fatal(err)
		}
		for name, to := range map[string]string{"activities/link.md": "../../secret", "stories": "../..", "routes": "activities"} {
			if err := os.Symlink(to, filepath.Join(w.dir, "proposed", name)); err != nil {
				t.Fatal(err)
			}
		}
	})
	out, ok := w.bash("over.sh", "site", "proposed", "notes.md")
	if !ok || out != "" {
		t.Fatalf("%v %s", ok, out)
	}
	want := []string{
		".github/goodday/version.txt main", "activities/::error::`x`\n.md odd", "activities/new.md new", "activities/same.md same",
		"layouts/home.html main", "pictures/bench.yaml main", "site.yaml main",
	}
	if got := w.tree("site"); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	notes := w.get("notes.md")
	for _, line := range []string{
		"### This also changes settings", "- `site.yaml`", "- `layouts/home.html`", "- `.github/goodday/version.txt`", "- `elsewhere/x.md`",
		"- `routes`", "- `stories`", "### Left out", "- `activities/deep`", "- `activities/link.md`", "- `pictures/large.png`",
	} {
		if !strings.Contains(notes, line+"\n") {
			t.Errorf("%q is not in the notes:\n%s", line, notes)
		}
	}
	if strings.Contains(notes, "new.md") || strings.Contains(notes, "::") {
		t.Errorf("the notes say too much:\n%s", notes)
	}
}

func TestOverASoundProposalNothingIsSaid(t *testing.T) {
	w := newWorkshop(t)
	w.proposal(map[string]string{"site.yaml": "main"}, func() { w.put("proposed/said/new.md", []byte("new")) })
	out, ok := w.bash("over.sh", "site", "proposed", "notes.md")
	if got := w.tree("site"); !ok || out != "" || w.get("notes.md") != "" || !slices.Equal(got, []string{"said/new.md new", "site.yaml main"}) {
		t.Errorf("%v %q %q %q", ok, out, w.get("notes.md"), got)
	}
}

func TestOverAWorkspace(t *testing.T) {
	w := newWorkshop(t)
	main := map[string]string{
		"goodday.yaml": "main", "north/site.yaml": "main", "north/said/old.md": "old", "south/site.yaml": "main", "south/said/old.md": "old",
		"shared/words.yaml": "main", "shared/stories/old.md": "old",
	}
	w.proposal(main, func() {
		w.put("proposed/north/said/new.md", []byte("new"))
		w.put("proposed/shared/stories/new.md", []byte("new"))
		w.put("proposed/east/site.yaml", []byte("stranger"))
		w.put("proposed/east/said/new.md", []byte("new"))
		if err := os.RemoveAll(filepath.Join(w.dir, "proposed/south")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("north", filepath.Join(w.dir, "proposed/south")); err != nil {
			t.Fatal(err)
		}
	})
	if out, ok := w.bash("over.sh", "site", "proposed", "notes.md"); !ok || out != "" {
		t.Fatalf("%v %s", ok, out)
	}
	want := []string{
		"goodday.yaml main", "north/said/new.md new", "north/said/old.md old", "north/site.yaml main",
		"shared/stories/new.md new", "shared/stories/old.md old", "shared/words.yaml main", "south/site.yaml main",
	}
	if got := w.tree("site"); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if notes := w.get("notes.md"); !strings.Contains(notes, "- `east/site.yaml`\n") || strings.Contains(notes, "new.md") {
		t.Errorf("%s", notes)
	}
}
