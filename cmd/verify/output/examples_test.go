package output_test

import (
	"os"
	"path/filepath"
	"testing"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/output"
	"goodday/cmd/verify/report"
)

func readDir(t *testing.T, dir string) *output.Tree {
	t.Helper()
	tree, err := output.Read(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// TestExamples holds the finished example sites to every promise.
func TestExamples(t *testing.T) {
	examples, err := built.Make(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	tree := readDir(t, examples.Output)
	if len(tree.Sites) != 4 || len(tree.Pages) < 200 {
		t.Fatalf("%d pages of the sites %q", len(tree.Pages), tree.Sites)
	}
	for _, check := range append(append([]output.Check{}, output.Checks...), output.ExampleChecks...) {
		t.Run(check.Name, func(t *testing.T) { report.Faults(t, check.Run(tree)) })
	}
	t.Run("every layout is there in English and Arabic", func(t *testing.T) { wantLayouts(t, tree) })
	t.Run("a second build has the same bytes", func(t *testing.T) {
		t.Setenv("GOMAXPROCS", "1")
		again := filepath.Join(t.TempDir(), "again")
		if err := examples.Build(again); err != nil {
			t.Fatal(err)
		}
		report.Faults(t, output.Same(tree, readDir(t, again)))
	})
}

// wantLayouts checks that the samples which the browser tests take leave no
// layout out.
func wantLayouts(t *testing.T, tree *output.Tree) {
	got := map[string]bool{}
	for _, page := range tree.Sample("en", "ar") {
		got[output.LayoutOf(page)+" "+page.Lang()] = true
	}
	inBoth := []string{
		"home", "section", "facets", "facet", "activity", "story", "route", "service", "page",
		"a-to-z", "accessibility", "privacy",
	}
	want := []string{"workspace en", "said en", "not-found en", "taken-down en", "moved en", "activity, Easy Read en"}
	for _, layout := range inBoth {
		want = append(want, layout+" en", layout+" ar")
	}
	for _, layout := range want {
		if !got[layout] {
			t.Errorf("no page is laid out as %q", layout)
		}
	}
}
