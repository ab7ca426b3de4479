package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/cmd/goodday/internal/starter"
	"goodday/content"

	"github.com/rogpeppe/go-internal/txtar"
)

func today(t *testing.T) content.Date {
	t.Helper()
	day, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// town unpacks the sites that the command's scripts use too.
func town(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "town.txt"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "town")
	for _, file := range archive.Files {
		put(t, dir, file.Name, string(file.Data))
	}
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

// edit changes a file of a folder.
func edit(t *testing.T, dir, name, old, new string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || !strings.Contains(string(text), old) {
		t.Fatalf("%s: %v %s", name, err, text)
	}
	put(t, dir, name, strings.Replace(string(text), old, new, 1))
}

func of(files ...string) func(string) []string { return func(string) []string { return files } }

// asked is what a test wants to see.
type asked struct {
	site.Request
	changed func(dir string) []string
	most    int
}

// seen is a preview and the report of its build.
type seen struct {
	Result
	report.Report
}

// preview builds and shows what changed, as the command does.
func preview(t *testing.T, ask asked) (seen, string) {
	t.Helper()
	ask.Now, ask.SkipBroken, ask.Temporary, ask.Out = today(t), true, true, filepath.Join(t.TempDir(), "site")
	made, err := site.BuildWithSources(t.Context(), ask.Request)
	if err != nil {
		t.Fatal(err)
	}
	request := Request{Problems: made.Report.Problems, Changed: ask.changed(made.Dir), Most: ask.most}
	for _, one := range made.Sites {
		request.Sites = append(request.Sites, Site(one))
	}
	result := Make(request)
	isContained(t, result.HTML)
	return seen{result, made.Report}, string(result.HTML)
}

func counts(r seen) string {
	return fmt.Sprintf("%d shown, %d listed, complete %v, %+v", r.Shown, r.Listed, r.Complete, r.Problems)
}

func contains(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in it", want)
		}
	}
}

func without(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, not := range all {
		if strings.Contains(text, not) {
			t.Errorf("%q is in it", not)
		}
	}
}

func TestAChangedPageIsShown(t *testing.T) {
	result, text := preview(t, asked{Request: site.Request{Dir: town(t)}, changed: of("north/activities/lunch.md", "README.md", "north/notes.txt")})
	if result.Shown != 1 || result.Listed != 0 || !result.Complete || len(result.Problems) != 0 {
		t.Errorf("%s", counts(result))
	}
	contains(t, text, "This is a preview. It is not live.", "<small>north/activities/lunch.md</small>", "Come and eat.", `class="preview-page kind-activity"`,
		`<span class="preview-link">what somebody told</span>`)
	without(t, text, "README", "notes.txt", "Loud music", "I can go anywhere")
}

func TestTwoPagesLeadToOneAnother(t *testing.T) {
	_, text := preview(t, asked{Request: site.Request{Dir: town(t)}, changed: of("north/activities/lunch.md", "north/stories/pass.md")})
	contains(t, text, `<a href="#p2">what somebody told</a>`, `<article class="preview-page kind-story no-print" id="p2" lang="en" dir="ltr"`)
}

func TestOtherLinksLeadToTheLiveSite(t *testing.T) {
	_, text := preview(t, asked{Request: site.Request{Dir: town(t), BaseURL: "https://example.org/sites"}, changed: of("north/activities/lunch.md")})
	contains(t, text, `<a href="https://example.org/sites/north/stories/pass.html" rel="noreferrer">what somebody told</a>`)
}

// A story that is held back is not in the file, whatever the reason.
func TestHeldBackStoriesAreNotShown(t *testing.T) {
	for name, c := range map[string]struct{ old, new, words string }{
		"under review":  {"status: given", "status: review", "looked at again"},
		"taken back":    {"status: given", "status: withdrawn", "took this page back"},
		"run out":       {"review_by: 2028-03-01", "review_by: 2026-10-31", "run out"},
		"too much told": {"I can go anywhere now.", "Ring me on 07700 900123.", "number"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := town(t)
			edit(t, dir, "north/stories/pass.md", c.old, c.new)
			result, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of("north/stories/pass.md")})
			if result.Shown != 0 || result.Listed != 1 {
				t.Errorf("%s", counts(result))
			}
			contains(t, text, "Held back", "<li>north/stories/pass.md<ul>", c.words)
			without(t, text, "ZEBRA", "anywhere now", "07700 900123", "bus pass opened")
		})
	}
}

func TestPagesWithAMistakeAreNotShown(t *testing.T) {
	dir := town(t)
	edit(t, dir, "north/activities/lunch.md", "title: Saturday lunch", "titel: Ask QUAGGA, 07700 900123")
	result, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of("north/activities/lunch.md")})
	if result.Shown != 0 || result.Listed != 1 || !result.Complete {
		t.Errorf("%s", counts(result))
	}
	contains(t, text, "Left out because of a mistake", "Did you mean title?")
	without(t, text, "QUAGGA", "07700 900123", "Come and eat")
}

func TestFilesThatAreGone(t *testing.T) {
	dir := town(t)
	if err := os.Remove(filepath.Join(dir, "south/activities/music.md")); err != nil {
		t.Fatal(err)
	}
	_, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of("south/activities/music.md")})
	contains(t, text, "<h2>Taken away</h2>", "<li>south/activities/music.md</li>")
	without(t, text, "<article")
}

func TestNothingChanged(t *testing.T) {
	_, text := preview(t, asked{Request: site.Request{Dir: town(t)}, changed: of()})
	contains(t, text, "Nothing changed that readers see.")
	without(t, text, "<article", "<main")
}

// What may change every page is listed, and the first pages are shown.
func TestSettings(t *testing.T) {
	for _, file := range []string{"north/site.yaml", "shared/words.yaml", "south/layouts/home.html", "goodday.yaml", "shared/crisis.ar.yaml"} {
		result, text := preview(t, asked{Request: site.Request{Dir: town(t)}, changed: of(file)})
		if result.Shown != 2 {
			t.Errorf("%s: %s", file, counts(result))
		}
		contains(t, text, "A file that many pages need has changed.", "<h2>Settings</h2>", "<li>"+file+"</li>", `class="preview-page kind-home"`)
	}
}

// A site of a workspace is shown with what it shares, and alone.
func TestOneSiteOfSeveral(t *testing.T) {
	dir := town(t)
	result, text := preview(t, asked{Request: site.Request{Dir: filepath.Join(dir, "north")}, changed: func(from string) []string {
		if got, _ := filepath.EvalSymlinks(from); filepath.Base(got) != "town" {
			t.Errorf("asked about %s", from)
		}
		return []string{"north/activities/lunch.md", "south/activities/music.md"}
	}})
	if result.Shown != 1 {
		t.Errorf("%s", counts(result))
	}
	without(t, text, "Loud music", "south/")
}

// Two style sheets cannot be in one file: the first is used, and a note says so.
func TestSitesWithDifferentColours(t *testing.T) {
	dir := town(t)
	put(t, dir, "south/site.yaml", "colours: {accent: \"#123456\"}\ntitle: South of town\nsummary: Things to do in the south.\nplace: South\nlanguages: [en]\n"+
		"contact: {role: participation worker, email: hello@example.org}\ntake_down: {role: participation worker, phone: \"01632 960001\"}\n")
	_, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of("north/activities/lunch.md", "south/activities/music.md")})
	contains(t, text, "shown in the colours of the first", "Come and eat", "Come and play")
	without(t, text, "#123456")
}

func TestThereIsALimit(t *testing.T) {
	dir := town(t)
	most := reserve + 60<<10
	for i := range 20 {
		put(t, dir, "north/pages/page-"+string(rune('a'+i))+".md", "---\ntitle: Page\nsummary: A page.\nchecked: 2026-10-01\nchecked_by: youth worker\n---\n"+strings.Repeat("Words. ", 1500))
	}
	var files []string
	for i := range 20 {
		files = append(files, "north/pages/page-"+string(rune('a'+i))+".md")
	}
	result, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of(files...), most: most})
	if result.Shown == 0 || result.Listed == 0 || result.Shown+result.Listed != 20 || len(result.HTML) > most {
		t.Errorf("%d shown, %d listed, %d bytes", result.Shown, result.Listed, len(result.HTML))
	}
	contains(t, text, "Not shown here", "<small>north/pages/page-t.md</small>")
}

// When a whole site cannot be built the preview says why.
func TestASiteThatCannotBeBuilt(t *testing.T) {
	dir := town(t)
	put(t, dir, "north/site.yaml", "title: North\n")
	result, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of("north/site.yaml", "south/activities/music.md")})
	if result.Complete || result.Shown == 0 {
		t.Errorf("%s", counts(result))
	}
	contains(t, text, "Could not be built", "Come and play", "summary is missing.")
}

func TestAFolderThatIsNoSite(t *testing.T) {
	result, text := preview(t, asked{Request: site.Request{Dir: t.TempDir()}, changed: of()})
	if result.Complete || result.Shown != 0 || len(result.Problems) == 0 {
		t.Errorf("%s", counts(result))
	}
	contains(t, text, "This is a preview.", "Could not be built", "There is no site in this folder.")
}

// Pictures are part of the file, and a changed picture shows the pages with it.
func TestPictures(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, problems := starter.Write(dir, starter.Options{Now: today(t)}); len(problems) > 0 {
		t.Fatalf("%+v", problems)
	}
	for _, file := range []string{"pictures/soup.png", "pictures/soup.yaml"} {
		result, text := preview(t, asked{Request: site.Request{Dir: dir}, changed: of(file)})
		if result.Shown != 1 || !slices.Contains([]string{"image/png", "image/jpeg"}, kindOfPicture(text)) {
			t.Errorf("%s: %d shown, %s", file, result.Shown, kindOfPicture(text))
		}
		contains(t, text, "<h2>Pictures</h2>", "<li>"+file+"</li>", "A blue pot full of orange soup")
	}
}

func kindOfPicture(text string) string {
	_, rest, _ := strings.Cut(text, `src="data:`)
	kind, _, _ := strings.Cut(rest, ";")
	return kind
}
