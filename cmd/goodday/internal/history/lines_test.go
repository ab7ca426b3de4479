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

const (
	first  = "- {reference: \"OT-0041\", withdrawn: 2026-10-01}\n"
	second = "- {reference: \"OT-0042\", withdrawn: 2026-11-01}\n"
	third  = "- {reference: \"OT-0043\", withdrawn: 2026-11-02}\n"
)

// withdrawnIn returns the references that history knows in a folder, but those that
// are only words of a patch.
func withdrawnIn(t *testing.T, dir string) string {
	t.Helper()
	list := Withdrawn(t.Context(), dir)
	if list.Unknown() {
		t.Error("unknown")
	}
	return strings.Join(list.References(), " ")
}

// TestWithdrawnRemembersEveryVersion takes lines out, and the file, and a folder.
func TestWithdrawnRemembersEveryVersion(t *testing.T) {
	dir := repository(t)
	for _, text := range []string{first + second, second, third + second, ""} {
		put(t, dir, "withdrawn.yaml", text)
		gittest.Save(t, dir)
	}
	put(t, dir, "site/withdrawn.yaml", "- OT-0050\n")
	put(t, dir, "site/pages/withdrawn.yaml", "- OT-0060\n")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "rm", "--quiet", "withdrawn.yaml", "site/withdrawn.yaml")
	gittest.Save(t, dir)
	if got := withdrawnIn(t, dir); got != "OT-0041 OT-0042 OT-0043 OT-0050" {
		t.Error(got)
	}
	if got := withdrawnIn(t, filepath.Join(dir, "site")); got != "OT-0050 OT-0060" {
		t.Errorf("of a folder below: %s", got)
	}
	if got := withdrawnIn(t, filepath.Join(dir, "other")); got != "" {
		t.Errorf("of a folder without one: %s", got)
	}
}

// TestWithdrawnRemembersWhatAMergeDropped merges a branch that has a line, and drops
// it in the merge. What never came to the line of what is checked out does not count.
func TestWithdrawnRemembersWhatAMergeDropped(t *testing.T) {
	dir := repository(t)
	put(t, dir, "withdrawn.yaml", first)
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "-b", "side")
	put(t, dir, "withdrawn.yaml", first+second)
	put(t, dir, "other/y.md", "y")
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "work")
	gittest.Run(t, dir, "merge", "--quiet", "--no-ff", "--strategy=ours", "-m", "x", "side")
	if got := withdrawnIn(t, dir); got != "OT-0041" {
		t.Errorf("a line that never came in: %s", got)
	}
	gittest.Run(t, dir, "checkout", "--quiet", "side")
	put(t, dir, "withdrawn.yaml", third)
	gittest.Save(t, dir)
	gittest.Run(t, dir, "checkout", "--quiet", "work")
	gittest.Run(t, dir, "merge", "--quiet", "--no-ff", "--no-commit", "--strategy-option=theirs", "side")
	put(t, dir, "withdrawn.yaml", third)
	gittest.Save(t, dir)
	put(t, dir, "withdrawn.yaml", "# empty\n")
	gittest.Save(t, dir)
	if got := withdrawnIn(t, dir); !strings.Contains(got, "OT-0041") || !strings.Contains(got, "OT-0043") {
		t.Errorf("of a merge: %s", got)
	}
}

// TestWithdrawnOfEveryForm reads lists that are no plain text, as people save them.
func TestWithdrawnOfEveryForm(t *testing.T) {
	dir := repository(t)
	var wide []byte
	for _, b := range []byte("- OT-0041\r\n-- OT-0042\r\n") {
		wide = append(wide, b, 0)
	}
	put(t, dir, "withdrawn.yaml", "\xff\xfe"+string(wide))
	put(t, dir, ".gitattributes", "*.yaml binary diff=trap\n")
	gittest.Save(t, dir)
	put(t, dir, "withdrawn.yaml", "")
	gittest.Save(t, dir)
	if got := withdrawnIn(t, dir); got != "OT-0041 OT-0042" {
		t.Error(got)
	}
}

func TestWithdrawnWithoutHistory(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	if got := withdrawnIn(t, dir); got != "" {
		t.Error(got)
	}
	if got := lines(t.Context(), repository(t), "a\nb"); got != nil {
		t.Error(got)
	}
	in := repository(t)
	put(t, in, "withdrawn.yaml", first)
	gittest.Save(t, in)
	t.Setenv("PATH", t.TempDir())
	if _, err := exec.LookPath("git"); err == nil {
		t.Fatal("git is still found")
	}
	if got := withdrawnIn(t, in); got != "" {
		t.Error(got)
	}
}

// TestWithdrawnIsAskedOfTheFoldersThatAreThere names none that is gone.
func TestWithdrawnIsAskedOfTheFoldersThatAreThere(t *testing.T) {
	dir := repository(t)
	put(t, dir, "gone/withdrawn.yaml", first)
	put(t, dir, "kept/withdrawn.yaml", second)
	gittest.Save(t, dir)
	if err := os.RemoveAll(filepath.Join(dir, "gone")); err != nil {
		t.Fatal(err)
	}
	list := Withdrawn(t.Context(), dir)
	if got := list.References(); !slices.Equal(got, []string{"OT-0042"}) {
		t.Errorf("%q", got)
	}
}
