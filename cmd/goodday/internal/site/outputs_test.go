package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
)

// withLast builds the town with one more last output.
func withLast(t *testing.T, output lastOutput) (dir string, complete bool) {
	t.Helper()
	before := lastOutputs
	lastOutputs = []lastOutput{output}
	t.Cleanup(func() { lastOutputs = before })
	dir = town(t)
	report, err := Build(t.Context(), requestFor(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	return dir, report.Complete
}

// A last output is given every file that was written, with its size and hash, and
// what it writes is published.
func TestLastOutputs(t *testing.T) {
	dir, complete := withLast(t, func(s *siteBuild, written []publish.File, write writer) []content.Problem {
		var list strings.Builder
		for _, f := range written {
			fmt.Fprintf(&list, "%s %d %x\n", f.Name, f.Size, f.Hash)
		}
		write("list.txt", []byte(list.String()))
		return nil
	})
	if !complete {
		t.Fatal("the site was not published")
	}
	out := filepath.Join(dir, "public", "north")
	list, err := os.ReadFile(filepath.Join(out, "list.txt"))
	if err != nil {
		t.Fatal(err)
	}
	manifest, _ := os.ReadFile(filepath.Join(out, ".goodday-manifest"))
	lines := strings.Split(strings.TrimSpace(string(list)), "\n")
	for _, line := range lines {
		name, rest, _ := strings.Cut(line, " ")
		size, hash, _ := strings.Cut(rest, " ")
		if !strings.Contains(string(manifest), hash+" "+size+" "+name+"\n") {
			t.Errorf("%s is not in the manifest", line)
		}
	}
	if want := strings.Count(string(manifest), "\n") - 2; len(lines) != want {
		t.Errorf("%d files are listed, not %d", len(lines), want)
	}
}

// An error of an output keeps the site from being published.
func TestAnOutputWithAnError(t *testing.T) {
	dir, complete := withLast(t, func(*siteBuild, []publish.File, writer) []content.Problem {
		return []content.Problem{{Severity: content.Error, Rule: "output", Message: "It cannot be made.", Do: "Nothing."}}
	})
	if _, err := os.Stat(filepath.Join(dir, "public", "north", "index.html")); complete || err == nil {
		t.Error("the site was published")
	}
}
