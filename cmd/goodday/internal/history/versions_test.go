package history

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/gittest"
)

// texts returns a file as it was in each of its versions.
func texts(t *testing.T, dir, file string, most int) (all []string) {
	t.Helper()
	for _, version := range Versions(t.Context(), dir, most, file) {
		if version.At.IsZero() {
			t.Error("a version without a time")
		}
		all = append(all, strings.TrimSpace(string(Show(t.Context(), dir, version.Commit, file))))
	}
	return all
}

func TestVersions(t *testing.T) {
	dir := repository(t)
	site := filepath.Join(dir, "site")
	for _, number := range []string{"1", "2", "3"} {
		put(t, dir, "site/crisis.yaml", number)
		gittest.Save(t, dir)
	}
	put(t, dir, "other/x.md", "y\n")
	gittest.Save(t, dir)
	if got := texts(t, site, "crisis.yaml", 10); !slices.Equal(got, []string{"3", "2", "1", "call: 116 123"}) {
		t.Errorf("%q", got)
	}
	if got := texts(t, site, "crisis.yaml", 2); !slices.Equal(got, []string{"3", "2"}) {
		t.Errorf("%q", got)
	}
	for _, file := range []string{"nothing.yaml", "", "a\nb", "--all", ":(top)other/x.md", "../other/none"} {
		if got := Versions(t.Context(), site, 10, file); len(got) > 0 {
			t.Errorf("%q: %v", file, got)
		}
	}
}

// What was tried on a branch was never what stood.
func TestVersionsKeepToTheirLine(t *testing.T) {
	dir := repository(t)
	gittest.Run(t, dir, "checkout", "--quiet", "-b", "side")
	put(t, dir, "site/crisis.yaml", "tried")
	gittest.Save(t, dir)
	put(t, dir, "site/crisis.yaml", "agreed")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "work")
	gittest.Run(t, dir, "merge", "--quiet", "--no-ff", "-m", "x", "side")
	if got := texts(t, filepath.Join(dir, "site"), "crisis.yaml", 10); !slices.Equal(got, []string{"agreed", "call: 116 123"}) {
		t.Errorf("%q", got)
	}
}

func TestMissing(t *testing.T) {
	dir := repository(t)
	put(t, dir, "site/crisis.yaml", "2")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "config", "uploadpack.allowFilter", "true")
	whole, shallow, partial := t.TempDir(), t.TempDir(), t.TempDir()
	gittest.Run(t, dir, "clone", "--quiet", "file://"+dir, whole)
	gittest.Run(t, dir, "clone", "--quiet", "--depth=1", "file://"+dir, shallow)
	gittest.Run(t, dir, "clone", "--quiet", "--filter=blob:none", "file://"+dir, partial)
	for folder, want := range map[string]string{
		whole: "", shallow: "latest part", partial: "without all of its files", filepath.Join(dir, "site"): "",
	} {
		if got := Missing(t.Context(), folder); (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
	outside := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(outside))
	if got := Missing(t.Context(), outside); !strings.Contains(got, "no history") {
		t.Errorf("%q", got)
	}
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
	if got := Missing(t.Context(), dir); !strings.Contains(got, "another user") {
		t.Errorf("%q", got)
	}
}

// What a partial checkout does not have is not fetched.
func TestNothingIsFetched(t *testing.T) {
	dir := repository(t)
	put(t, dir, "site/crisis.yaml", "2")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "config", "uploadpack.allowFilter", "true")
	partial := t.TempDir()
	gittest.Run(t, dir, "clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://"+dir, partial)
	count := func() (n int) {
		filepath.WalkDir(filepath.Join(partial, ".git", "objects"), func(string, os.DirEntry, error) error { n++; return nil })
		return n
	}
	before := count()
	if got := Show(t.Context(), partial, "HEAD~1", "site/crisis.yaml"); got != nil {
		t.Errorf("%q", got)
	}
	if _, ok := Tree(t.Context(), partial, "HEAD", "site"); ok {
		t.Error("a tree whose files are not here")
	}
	if now := count(); now != before {
		t.Errorf("%d objects, then %d", before, now)
	}
}

func TestTree(t *testing.T) {
	dir := repository(t)
	site := filepath.Join(dir, "site")
	put(t, dir, "site/layouts/a.html", "one\n")
	put(t, dir, "site/layouts/deep/b.html", "two")
	put(t, dir, "site/i18n/en.yaml", "")
	gittest.Save(t, dir)
	put(t, dir, "site/layouts/a.html", "changed")
	got, ok := Tree(t.Context(), site, "HEAD", "layouts", "assets", "i18n")
	want := map[string][]byte{"layouts/a.html": []byte("one\n"), "layouts/deep/b.html": []byte("two"), "i18n/en.yaml": {}}
	if !ok || !maps.EqualFunc(got, want, func(a, b []byte) bool { return string(a) == string(b) }) {
		t.Errorf("%q %v", got, ok)
	}
	if got, ok := Tree(t.Context(), site, "HEAD~1", "layouts"); !ok || len(got) > 0 {
		t.Errorf("%q %v", got, ok)
	}
	if err := os.Symlink("a.html", filepath.Join(site, "layouts", "link.html")); err != nil {
		t.Fatal(err)
	}
	gittest.Save(t, dir)
	for _, ref := range []string{"HEAD", "nowhere", "--all"} {
		if got, ok := Tree(t.Context(), site, ref, "layouts"); ok {
			t.Errorf("%s: %q", ref, got)
		}
	}
}

func TestVersionsWithoutGit(t *testing.T) {
	dir := repository(t)
	t.Setenv("PATH", t.TempDir())
	if _, err := exec.LookPath("git"); err == nil {
		t.Fatal("git is still found")
	}
	if got := Versions(t.Context(), dir, 10, "site"); got != nil {
		t.Error(got)
	}
	if got := Missing(t.Context(), dir); !strings.Contains(got, "git is not on this computer") {
		t.Errorf("%q", got)
	}
}
