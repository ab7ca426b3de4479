package site

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
)

// setLast makes one output the last of the sites of this test.
func setLast(t *testing.T, output lastOutput) {
	before := lastOutputs
	lastOutputs = []lastOutput{output}
	t.Cleanup(func() { lastOutputs = before })
}

// withLast builds the town with one more last output.
func withLast(t *testing.T, output lastOutput) (dir string, complete bool) {
	t.Helper()
	setLast(t, output)
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

// What stands against a site keeps the one that was published before, byte for byte,
// and is told. What is broken being left out, only pages with a consent go from it.
func TestAnOutputThatFails(t *testing.T) {
	wrong := content.Problem{Severity: content.Error, Rule: "output", Message: "It cannot be made.", Do: "Nothing."}
	for _, c := range []struct {
		name   string
		skip   bool // what is broken is left out
		north  bool // north is published all the same
		output func(s *siteBuild, write writer, stop func()) []content.Problem
	}{
		{"an error", false, false, func(*siteBuild, writer, func()) []content.Problem { return []content.Problem{wrong} }},
		{"an error that is left out", true, true, func(*siteBuild, writer, func()) []content.Problem { return []content.Problem{wrong} }},
		{"a place that is not allowed", true, false, func(_ *siteBuild, write writer, _ func()) []content.Problem {
			write("../x.txt", nil)
			write("y.txt", nil)
			return nil
		}},
		{"no first page", true, false, func(s *siteBuild, _ writer, _ func()) []content.Problem {
			s.home = false
			return nil
		}},
		{"called off", false, false, func(_ *siteBuild, _ writer, stop func()) []content.Problem {
			stop()
			return nil
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			request, dir := builtTown(t)
			request.SkipBroken = c.skip
			out := filepath.Join(dir, "public/north")
			before := filesOf(t, out)
			edit(t, filepath.Join(dir, "north/activities/lunch.md"), "Come and eat.", "Come and sing.")
			ctx, stop := context.WithCancel(t.Context())
			setLast(t, func(s *siteBuild, _ []publish.File, write writer) []content.Problem {
				if s.site.Folder != "north" {
					return nil
				}
				return c.output(s, write, stop)
			})
			report, _ := Build(ctx, request)
			if (c.north || c.skip) != (filesOf(t, out) != before) || report.Sites[0].Published != c.north || report.Complete != c.north {
				t.Errorf("published: %v, complete: %v", report.Sites[0].Published, report.Complete)
			}
			if told := slices.ContainsFunc(report.Problems, func(p content.Problem) bool { return strings.HasPrefix(p.Rule, "output") }); told != (c.name != "no first page" && c.name != "called off") {
				t.Errorf("told: %+v", report.Problems)
			}
			if report.Sites[0].Seconds.Pages == 0 {
				t.Error("it does not say how long the pages took")
			}
		})
	}
}

// A site that will not be published is not even begun, so that nothing else is
// told than why. One that would be is told what is in its way.
func TestAnOutputThatIsSomebodyElses(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		skip, told       bool
	}{
		{"sound", "north/activities/lunch.txt", "", false, true},
		{"broken", "north/activities/new.md", brokenPage, false, false},
		{"broken and left out", "north/activities/new.md", brokenPage, true, true},
		{"unbuildable", "north/site.yaml", "title: [\n", false, false},
		{"unbuildable and made up for", "north/site.yaml", "title: [\n", true, true},
	} {
		dir := town(t)
		put(t, filepath.Join(dir, c.file), c.text)
		request := requestFor(t, dir)
		request.Out, request.SkipBroken = filepath.Join(dir, "out"), c.skip
		put(t, filepath.Join(dir, "out/.goodday-manifest"), "goodday 1 workspace\n")
		put(t, filepath.Join(dir, "out/north/notes.txt"), "mine")
		report := built(t, request)
		if report.Complete || hasRule(report.Problems, "output-") != c.told || isFile(dir, "out/north/index.html") {
			t.Errorf("%s: %+v", c.name, report.Problems)
		}
	}
}

// A theme that cannot be read stops its site alone.
func TestAnOutputWithoutATheme(t *testing.T) {
	request, dir := builtTown(t)
	before := filesOf(t, filepath.Join(dir, "public/north"))
	put(t, filepath.Join(dir, "north/layouts/activity.html"), "{{ if }")
	report := built(t, request)
	if report.Sites[0].Published || !report.Sites[1].Published || filesOf(t, filepath.Join(dir, "public/north")) != before {
		t.Errorf("%+v", report.Problems)
	}
}

// A site without pages has no search. Nothing more of a search is written once
// its script could not be.
func TestAnOutputOfNothingToSearch(t *testing.T) {
	dir := town(t)
	os.Remove(filepath.Join(dir, "south/activities/music.md"))
	if report := built(t, requestFor(t, dir)); !report.Complete || !hasRule(report.Problems, "nothing-to-search") {
		t.Errorf("%+v", report.Problems)
	}
	times := 0
	setLast(t, func(s *siteBuild, _ []publish.File, _ writer) []content.Problem {
		writeSearch(s, func(string, []byte) error {
			times++
			return os.ErrInvalid
		})
		return nil
	})
	if built(t, requestFor(t, dir)); times != 1 {
		t.Errorf("%d files were written after one could not be", times-1)
	}
}
