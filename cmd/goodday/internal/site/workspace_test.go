package site

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// builtTown builds the town once. Then its first page is to have another title.
func builtTown(t *testing.T) (Request, string) {
	t.Helper()
	dir := town(t)
	request := requestFor(t, dir)
	if report := built(t, request); !report.Complete {
		t.Fatalf("%+v", report.Problems)
	}
	edit(t, filepath.Join(dir, "goodday.yaml"), "title: The town", "title: Our town")
	return request, dir
}

func built(t *testing.T, request Request) report.Report {
	t.Helper()
	report, err := Build(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// filesOf returns all files below a folder.
func filesOf(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			data, _ := os.ReadFile(path)
			all.WriteString(path + "\n" + string(data) + "\n")
		}
		return err
	})
	return all.String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func hasRule(problems []content.Problem, rule string) bool {
	return slices.ContainsFunc(problems, func(p content.Problem) bool { return strings.HasPrefix(p.Rule, rule) })
}

// The first page stays as it was when a build does not know all that it says.
func TestWorkspaceKeepsItsFirstPage(t *testing.T) {
	for _, c := range []struct {
		name     string
		disturb  func(dir string, request *Request)
		complete bool
	}{
		{"some sites were asked for", func(_ string, r *Request) { r.Sites = []string{"north"} }, true},
		{"one of some cannot be built", func(dir string, r *Request) {
			r.Sites, r.SkipBroken = []string{"north"}, true
			put(t, filepath.Join(dir, "north/site.yaml"), "title: [\n")
		}, false},
		{"nothing is known of a site", func(dir string, _ *Request) {
			put(t, filepath.Join(dir, "north/site.yaml"), "title: [\n")
		}, false},
		{"goodday.yaml has a mistake", func(dir string, _ *Request) {
			edit(t, filepath.Join(dir, "goodday.yaml"), "sites:", "colour: red\nsites:")
		}, false},
		{"there is no title", func(dir string, r *Request) {
			r.SkipBroken = true
			edit(t, filepath.Join(dir, "goodday.yaml"), "title: Our town\n", "")
		}, false},
		{"its template has a mistake", func(dir string, _ *Request) {
			put(t, filepath.Join(dir, "layouts/workspace.html"), "{{ .Nonsense }}")
		}, false},
		{"no site is there to be introduced", func(dir string, r *Request) {
			edit(t, filepath.Join(dir, "goodday.yaml"), "[north, south]", "[east]")
			put(t, filepath.Join(dir, "east/site.yaml"), "title: [\n")
		}, false},
	} {
		request, dir := builtTown(t)
		page := filepath.Join(dir, "public/index.html")
		before := read(t, page)
		c.disturb(dir, &request)
		report := built(t, request)
		if after := read(t, page); after != before {
			t.Errorf("%s: the page is another one", c.name)
		}
		if report.Complete != c.complete || !c.complete && len(report.Problems) == 0 {
			t.Errorf("%s: complete: %v, %+v", c.name, report.Complete, report.Problems)
		}
	}
}

// A site that could not be published this time stands on the first page with
// those that were, since it stands in the output.
func TestWorkspaceIntroducesWhatStands(t *testing.T) {
	request, dir := builtTown(t)
	list := read(t, filepath.Join(dir, "public/.goodday-manifest"))
	if !strings.Contains(list, "\nsite north\nsite south\n") {
		t.Errorf("the sites are not listed:\n%s", list)
	}
	put(t, filepath.Join(dir, "north/activities/new.md"), brokenPage)
	if built(t, request).Complete {
		t.Error("complete without north")
	}
	page := read(t, filepath.Join(dir, "public/index.html"))
	for _, want := range []string{"Our town", "North of town", "South of town"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not on the first page", want)
		}
	}
	if list = read(t, filepath.Join(dir, "public/.goodday-manifest")); strings.Count(list, "\nsite ") != 2 {
		t.Errorf("listed:\n%s", list)
	}
}

// A site that was never published is not introduced.
func TestWorkspaceIntroducesNothingElse(t *testing.T) {
	dir := town(t)
	put(t, filepath.Join(dir, "north/activities/new.md"), brokenPage)
	built(t, requestFor(t, dir))
	if page := read(t, filepath.Join(dir, "public/index.html")); strings.Contains(page, "North of town") || !strings.Contains(page, "South of town") {
		t.Errorf("the first page:\n%s", page)
	}
	put(t, filepath.Join(dir, "south/activities/new.md"), brokenPage)
	request := requestFor(t, dir)
	request.Out = filepath.Join(dir, "other")
	if built(t, request); isFile(dir, "other") {
		t.Error("something was written though there was no site to show")
	}
}

// Sites that goodday.yaml no longer names are told, and removed when that is asked for.
func TestWorkspaceRemovesSites(t *testing.T) {
	request, dir := builtTown(t)
	settings := filepath.Join(dir, "goodday.yaml")
	south := filepath.Join(dir, "public/south/index.html")
	edit(t, settings, "[north, south]", "[north]\ncolour: red")
	if report := built(t, request); len(report.RemovedSites) > 0 || read(t, south) == "" {
		t.Errorf("removed in spite of a mistake: %q", report.RemovedSites)
	}
	edit(t, settings, "\ncolour: red", "")

	held, err := publish.OpenSite(filepath.Join(dir, "public"), "south") // somebody else is writing there
	if err != nil {
		t.Fatal(err)
	}
	if report := built(t, request); report.Complete || len(report.RemovedSites) > 0 || !hasRule(report.Problems, "site-standing") {
		t.Errorf("not told that it stands: %+v", report)
	}
	request.SkipBroken = true
	report := built(t, request)
	held.Close()
	if report.Complete || len(report.RemovedSites) > 0 || !hasRule(report.Problems, "output-") || read(t, south) == "" {
		t.Errorf("not told that it could not be removed: %+v", report)
	}
	report = built(t, request)
	if !report.Complete || !slices.Equal(report.RemovedSites, []string{"south"}) || isFile(dir, "public/south") {
		t.Errorf("not removed: %+v", report)
	}
	if list := read(t, filepath.Join(dir, "public/.goodday-manifest")); strings.Contains(list, "site south") || !strings.Contains(list, "site north") {
		t.Errorf("listed:\n%s", list)
	}
	edit(t, settings, "[north]", "[south]\ncolour: red")
	if report = built(t, request); !slices.Equal(report.RemovedSites, []string{"north"}) {
		t.Errorf("not removed though it was asked for: %+v", report)
	}
}

// A folder that is somebody else's is not written into, and that is told.
func TestWorkspaceInAFolderOfOthers(t *testing.T) {
	dir := town(t)
	put(t, filepath.Join(dir, "public/notes.txt"), "mine")
	report := built(t, requestFor(t, dir))
	if report.Complete || !hasRule(report.Problems, "output-not-empty") || isFile(dir, "public/north") {
		t.Errorf("%+v", report)
	}
}

// Where the first page cannot be put in its place it stays, and that is told.
func TestWorkspaceThatCannotBePublished(t *testing.T) {
	request, dir := builtTown(t)
	page := filepath.Join(dir, "public/index.html")
	os.Rename(page, filepath.Join(dir, "page.html"))
	if err := os.Symlink("../page.html", page); err != nil {
		t.Fatal(err)
	}
	if report := built(t, request); report.Complete || len(report.Problems) == 0 {
		t.Errorf("%+v", report)
	}
	if strings.Contains(read(t, page), "Our town") {
		t.Error("written through a link")
	}
}

// A first page of which a file could not be written does not take the place of
// the one from before.
func TestWorkspaceThatCannotBeWritten(t *testing.T) {
	request, dir := builtTown(t)
	before := filesOf(t, filepath.Join(dir, "public"))
	request.Tell = func(doing string, _ int) { // while the last site is put in its place
		if strings.HasPrefix(doing, "Putting") && strings.HasSuffix(doing, "south") {
			put(t, filepath.Join(dir, ".goodday-stage-public/index.html"), "half a page")
		}
	}
	report := built(t, request)
	if report.Complete || !hasRule(report.Problems, "output-write") {
		t.Errorf("not told: %+v", report.Problems)
	}
	if filesOf(t, filepath.Join(dir, "public")) != before {
		t.Error("the output has changed")
	}
}

// A build that is called off once the sites are done leaves the first page alone.
func TestWorkspaceCalledOff(t *testing.T) {
	request, dir := builtTown(t)
	before := read(t, filepath.Join(dir, "public/index.html"))
	ctx, stop := context.WithCancel(t.Context())
	request.Tell = func(doing string, _ int) {
		if strings.HasPrefix(doing, "Putting") && strings.HasSuffix(doing, "south") {
			stop()
		}
	}
	if _, err := Build(ctx, request); err == nil || read(t, filepath.Join(dir, "public/index.html")) != before {
		t.Errorf("not called off: %v", err)
	}
}
