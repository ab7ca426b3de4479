package load

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

func TestPagesAreInTheOrderOfTheirAddresses(t *testing.T) {
	fsys := soundSite(t)
	fsys["pages/more.md"] = pageOf("", "Text.")
	var addresses []string
	for _, p := range loadOne(fsys).Pages {
		addresses = append(addresses, p.Address)
	}
	if len(addresses) != 5 || !slices.IsSorted(addresses) {
		t.Error(addresses)
	}
}

// TestSourcesAreInTheOrderOfTheirFiles ties each source of a version to that of
// its original.
func TestSourcesAreInTheOrderOfTheirFiles(t *testing.T) {
	fsys := reloadSite(t)
	fsys["pages/more.md"] = pageOf("", "Text.")
	var lines []string
	for _, s := range Load(fsys, Options{Now: day, Sources: true}).Sites[0].Sources {
		line := s.Page.File
		if s.Original != nil {
			line += " of " + s.Original.Page.File
		}
		lines = append(lines, line)
	}
	want := "activities/lunch.md, pages/more.md, routes/ask.md, services/good-days.md, stories/gone.md, stories/pass.easy.md of stories/pass.md, stories/pass.md"
	if got := strings.Join(lines, ", "); got != want {
		t.Error(got)
	}
}

// TestProblemsNameTheFolderOfTheSite looks at problems of pages, settings,
// pictures and lent stories in a workspace.
func TestProblemsNameTheFolderOfTheSite(t *testing.T) {
	workspace := workspaceOf(soundSite(t))
	edit(t, workspace, "one/activities/lunch.md", "title:", "titel:")
	edit(t, workspace, "one/words.yaml", "next_to: [south]", "next_to: [west, west]")
	workspace["one/pictures/a.svg"] = &fstest.MapFile{Data: []byte("x")}
	workspace["shared/stories/lent.md"] = &fstest.MapFile{Data: []byte("---\nconsent: {status: withdrawn}\n---\nText.\n")}
	site := Load(workspace, Options{Now: day}).Sites[0]
	var files []string
	for _, p := range site.Problems {
		if p.Site != "one" {
			t.Errorf("%s %s is of site %q", p.File, p.Rule, p.Site)
		}
		files = append(files, p.File+" "+p.Rule)
	}
	for _, want := range []string{"one/activities/lunch.md unknown-field", "one/pictures/a.svg picture-kind", "shared/stories/lent.md consent-withdrawn", "one/words.yaml unknown-word"} {
		if n := len(slices.DeleteFunc(slices.Clone(files), func(f string) bool { return f != want })); n != 1 {
			t.Errorf("%s is told %d times: %v", want, n, files)
		}
	}
	if !slices.IsSortedFunc(site.Problems, func(a, b content.Problem) int { return strings.Compare(a.File, b.File) }) {
		t.Error("the problems are not sorted")
	}
}

// TestReadFileOfASiteAndOfWhatIsShared reads nothing of another site.
func TestReadFileOfASiteAndOfWhatIsShared(t *testing.T) {
	workspace := workspaceOf(soundSite(t))
	workspace["shared/note.txt"] = &fstest.MapFile{Data: []byte("shared")}
	workspace["one/note.txt"] = &fstest.MapFile{Data: []byte("own")}
	site := Load(workspace, Options{Now: day}).Sites[0]
	for file, want := range map[string]string{"note.txt": "own", "./note.txt": "own", "shared/note.txt": "shared", "../goodday.yaml": "", "one/note.txt": "", "shared/../goodday.yaml": ""} {
		if got := string(site.ReadFile(file, 100)); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}
