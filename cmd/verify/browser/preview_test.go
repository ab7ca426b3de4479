package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/verify/built"
)

// TestPreviewOnAPhone makes the preview of a change to a new site, as the check of
// a proposal does, and opens it from a file on small screens.
func TestPreviewOnAPhone(t *testing.T) {
	tab, axe := openTab(t), axe(t)
	file := makePreview(t)
	for _, look := range []Look{Small, {Width: 360, Height: 740, Dark: true}} {
		visit, done, err := tab.Visit("file://"+filepath.Dir(file), "file://"+file, look)
		if err != nil {
			t.Fatal(err)
		}
		faults := visit.Noise()
		for _, find := range []func() ([]string, error){visit.Overflow, func() ([]string, error) { return visit.Violations(axe) }} {
			found, err := find()
			if err != nil {
				t.Fatal(err)
			}
			faults = append(faults, found...)
		}
		pictures, err := Ask[int](visit, `[...document.images].filter(i => i.naturalWidth > 0).length`)
		if err != nil || pictures < 1 {
			t.Errorf("%s: %d pictures can be seen (%v)", look, pictures, err)
		}
		if len(faults) > 0 {
			t.Errorf("%s:\n%s", look, strings.Join(faults, "\n"))
		}
		keepShot(t, visit, look)
		done()
	}
}

// keepShot keeps a picture of the preview, to look at, if somebody wants one.
func keepShot(t *testing.T, visit *Visit, look Look) {
	t.Helper()
	folder := os.Getenv("GOODDAY_SHOTS")
	if folder == "" {
		return
	}
	shot, err := visit.Screenshot()
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "preview "+look.String()+".png"), shot, 0o644)
	}
	if err != nil {
		t.Error(err)
	}
}

// makePreview changes a page and a setting of a new site and returns the preview.
func makePreview(t *testing.T) (file string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here")
	}
	examples, err := built.Make(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	site, file := filepath.Join(dir, "site"), filepath.Join(dir, "preview.html")
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	run := func(name string, words ...string) {
		cmd := exec.Command(name, words...)
		if name == "git" {
			cmd.Dir = site
		}
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s %v: %v\n%s", name, words, err, out)
		}
	}
	run(examples.Command, "new", "site", site, "--now", built.Now)
	run("git", "init", "--quiet")
	run("git", "add", "--all")
	run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=x")
	for _, name := range []string{"activities/soup-together.md", "routes/ask-for-yourself.md", "said/tell-us-first.md", "words.yaml"} {
		text, err := os.ReadFile(filepath.Join(site, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(site, name), append(text, "\n"...), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	run(examples.Command, "preview", site, "--changed-since", "HEAD", "--now", built.Now, "-o", file)
	return file
}
