package history

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/gittest"
)

// repository makes a folder with a history: main has a first version, then work
// has another of it.
func repository(t *testing.T) (dir string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here")
	}
	dir = t.TempDir()
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	gittest.Run(t, dir, "init", "--quiet", "--initial-branch=main")
	put(t, dir, "site/crisis.yaml", "call: 116 123\n")
	put(t, dir, "site/pages/old name.md", "A page that is long enough to be known again when it moves.\n")
	put(t, dir, "site/pages/gone.md", "Gone.\n")
	put(t, dir, "other/x.md", "x\n")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "-b", "work")
	return dir
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestShow(t *testing.T) {
	dir := repository(t)
	put(t, dir, "site/crisis.yaml", "call: 999\n")
	gittest.Save(t, dir)
	site := filepath.Join(dir, "site")
	for _, c := range []struct{ ref, file, want string }{
		{"main", "crisis.yaml", "call: 116 123\n"},
		{"HEAD", "crisis.yaml", "call: 999\n"},
		{"HEAD~1", "crisis.yaml", "call: 116 123\n"},
		{"work@{0}", "crisis.yaml", "call: 999\n"},
		{"main", "pages/old name.md", "A page that is long enough to be known again when it moves.\n"},
		{"main", "nothing.yaml", ""},
		{"main", "", ""},
		{"main", "pages", ""},
		{"nowhere", "crisis.yaml", ""},
		{"--output=x", "crisis.yaml", ""},
		{"-p", "crisis.yaml", ""},
		{"main..HEAD", "crisis.yaml", ""},
		{"main:site/crisis.yaml", "crisis.yaml", ""},
		{"main\x00", "crisis.yaml", ""},
		{"", "crisis.yaml", ""},
	} {
		if got := string(Show(t.Context(), site, c.ref, c.file)); got != c.want {
			t.Errorf("%q %q: %q", c.ref, c.file, got)
		}
	}
	if got, _ := filepath.Glob(filepath.Join(site, "x*")); len(got) > 0 {
		t.Error("a file was written:", got)
	}
}

func TestShowDoesNotShowLargeFiles(t *testing.T) {
	dir := repository(t)
	put(t, dir, "large.yaml", strings.Repeat("x", largestFile+1))
	gittest.Save(t, dir)
	if got := Show(t.Context(), dir, "HEAD", "large.yaml"); got != nil {
		t.Errorf("%d bytes", len(got))
	}
}

func TestChanged(t *testing.T) {
	dir := repository(t)
	site := filepath.Join(dir, "site")
	put(t, dir, "site/pages/committed.md", "New.\n")
	gittest.Run(t, dir, "mv", "site/pages/old name.md", "site/pages/new\tname.md")
	gittest.Run(t, dir, "rm", "--quiet", "site/pages/gone.md")
	put(t, dir, "other/x.md", "y\n")
	gittest.Save(t, dir)
	put(t, dir, "site/crisis.yaml", "call: 999\n")
	put(t, dir, "site/pages/untracked.md", "New.\n")
	put(t, dir, ".gitignore", "public\n")
	put(t, dir, "site/public/x.html", "x")

	// What came to main since is none of ours.
	gittest.Run(t, dir, "stash", "--quiet", "--include-untracked")
	gittest.Run(t, dir, "checkout", "--quiet", "main")
	put(t, dir, "site/pages/elsewhere.md", "x\n")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "work")
	gittest.Run(t, dir, "stash", "pop", "--quiet")

	want := []string{"crisis.yaml", "pages/committed.md", "pages/gone.md", "pages/new\tname.md", "pages/old name.md", "pages/untracked.md"}
	if got := Changed(t.Context(), site, "main"); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := Changed(t.Context(), site, "--help"); got != nil {
		t.Errorf("%q", got)
	}
	if got := Changed(t.Context(), site, "HEAD"); !slices.Equal(got, []string{"crisis.yaml", "pages/untracked.md"}) {
		t.Errorf("%q", got)
	}
}

// Nothing that a repository or its surroundings name is run.
func TestNothingElseIsRun(t *testing.T) {
	dir := repository(t)
	trap := filepath.Join(dir, "trap")
	put(t, dir, "trap.sh", "#!/bin/sh\ntouch '"+trap+"'\ncat\n")
	if err := os.Chmod(filepath.Join(dir, "trap.sh"), 0o755); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(dir, "trap.sh")
	put(t, dir, ".gitattributes", "*.yaml diff=trap\n")
	for _, setting := range []string{"core.fsmonitor", "core.pager", "diff.external", "diff.trap.textconv", "diff.trap.command"} {
		gittest.Run(t, dir, "config", setting, script)
	}
	t.Setenv("GIT_EXTERNAL_DIFF", script)
	t.Setenv("GIT_PAGER", script)
	t.Setenv("GIT_DIR", filepath.Join(dir, "nowhere"))
	put(t, dir, "site/crisis.yaml", "call: 999\n")
	if got := Show(t.Context(), dir, "main", "site/crisis.yaml"); string(got) != "call: 116 123\n" {
		t.Errorf("%q", got)
	}
	if got := Changed(t.Context(), dir, "main"); !slices.Contains(got, "site/crisis.yaml") {
		t.Errorf("%q", got)
	}
	if _, err := os.Stat(trap); err == nil {
		t.Error("a program of the repository was run")
	}
}

func TestFind(t *testing.T) {
	dir := repository(t)
	if err := Find(t.Context(), dir, "main"); err != nil {
		t.Error(err)
	}
	for ref, want := range map[string]string{
		"nowhere":                  "There is no version called nowhere here.",
		"--all":                    "There is no version called --all here.",
		strings.Repeat("long", 99): "There is no version called " + strings.Repeat("long", 15) + "… here.",
	} {
		if err := Find(t.Context(), dir, ref); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", ref, err)
		}
	}
	alone := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(alone))
	if err := Find(t.Context(), alone, "main"); err == nil || !strings.Contains(err.Error(), "not in a git repository") {
		t.Error(err)
	}
	t.Setenv("PATH", alone)
	if err := Find(t.Context(), dir, "main"); err == nil || !strings.Contains(err.Error(), "git is not on this computer") {
		t.Error(err)
	}
}
