package starter

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/starter/synonyms"
	"goodday/content"
	"goodday/content/check"
	"goodday/content/load"
)

// today is the day for which these tests lay out a site.
const today = "2026-11-25"

func day(t *testing.T, text string) content.Date {
	t.Helper()
	date, err := content.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

func write(t *testing.T, options Options) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "new", "site")
	options.Now = day(t, today)
	written, problems := Write(dir, options)
	if len(problems) > 0 || len(written) < 20 {
		t.Fatalf("%q %+v", written, problems)
	}
	return dir
}

func TestTheNewSiteIsSound(t *testing.T) {
	for name, options := range map[string]Options{
		"nothing said": {},
		"everything": {
			Title: `The "good" days: now`, Place: "Ourtown # not a comment", Language: "pl", Role: "youth worker",
			Phone: "01632 960003", Text: "07700 900003", Email: "hello@example.org", Repository: "https://github.com/our-town/good-days/",
		},
	} {
		t.Run(name, func(t *testing.T) {
			loaded := load.Load(os.DirFS(write(t, options)), load.Options{Now: day(t, today), Sources: true})
			if len(loaded.Sites) != 1 || len(loaded.Problems) > 0 {
				t.Fatalf("%+v", loaded)
			}
			site := loaded.Sites[0]
			for _, p := range site.Problems {
				t.Errorf("%+v", p)
			}
			var kinds []content.Kind
			for _, page := range site.Pages {
				kinds = append(kinds, page.Kind)
			}
			for _, kind := range content.Kinds() {
				if !slices.Contains(kinds, kind) {
					t.Errorf("there is no page of the kind %s", kind)
				}
			}
			if len(site.Pictures) != 2 || len(site.Unpublished) > 0 {
				t.Errorf("%d pictures, unpublished %v", len(site.Pictures), site.Unpublished)
			}
			if options.Title != "" && (site.Site.Title != options.Title || site.Site.Place != options.Place || string(site.Site.TakeDown.Email) != options.Email) {
				t.Errorf("%+v", site.Site)
			}
		})
	}
}

// A check has nothing to say about the first pages.
func TestTheNewSiteNeedsNoAdvice(t *testing.T) {
	for name, options := range map[string]Options{
		"nothing said": {},
		"all ways":     {Title: "Good days in Ourtown", Place: "Ourtown", Role: "youth worker", Phone: "01632 960003", Text: "07700 900003", Email: "hello@example.org"},
	} {
		loaded := load.Load(os.DirFS(write(t, options)), load.Options{Now: day(t, today), Sources: true})
		result := check.Site(loaded.Sites[0].Directory, check.Options{Read: loaded.Sites[0].ReadFile, Starting: synonyms.All()})
		for _, p := range result.Problems {
			t.Errorf("%s: %+v", name, p)
		}
		if len(result.Ignored) > 0 {
			t.Errorf("%s: %+v", name, result.Ignored)
		}
	}
}

// The crisis lines are those of the examples, until an owner has looked at them.
func TestCrisisLinesAreThoseOfTheExamples(t *testing.T) {
	for _, name := range []string{"crisis.yaml", "crisis.ar.yaml", "crisis.pl.yaml"} {
		shared, err := os.ReadFile("../../../../examples/shared/" + name)
		if err != nil {
			t.Fatal(err)
		}
		own, err := files.ReadFile("files/" + name)
		if comment, found := bytes.CutSuffix(own, shared); err != nil || !found || !allComment(comment) {
			t.Errorf("%s is not a comment and then that of the examples", name)
		}
	}
}

func allComment(text []byte) bool {
	for line := range bytes.Lines(text) {
		if line[0] != '#' {
			return false
		}
	}
	return true
}

func TestNothingIsWrittenOver(t *testing.T) {
	for name, prepare := range map[string]func(dir string) error{
		"a file":       func(dir string) error { return os.WriteFile(filepath.Join(dir, "site.yaml"), []byte("mine"), 0o644) },
		"another file": func(dir string) error { return os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o644) },
		"a link":       func(dir string) error { return os.Symlink(os.TempDir(), filepath.Join(dir, "pictures")) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := prepare(dir); err != nil {
				t.Skip(err)
			}
			before := tree(t, dir)
			written, problems := Write(dir, Options{Now: day(t, today)})
			if len(written) > 0 || len(problems) != 1 || problems[0].Rule != "not-empty" {
				t.Errorf("%q %+v", written, problems)
			}
			if after := tree(t, dir); !slices.Equal(after, before) {
				t.Errorf("before %q, after %q", before, after)
			}
		})
	}
}

func tree(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		names = append(names, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestARepositoryMayBeThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, ".git", "objects"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, problems := Write(dir, Options{Now: day(t, today)}); len(problems) > 0 {
		t.Errorf("%+v", problems)
	}
}

// When a file cannot be written, what was written before it goes again.
func TestNothingHalfIsLeft(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, name := range []string{"a/b/one.md", "a/two.md", "three.md"} {
		if err := put(root, name, []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if err := put(root, "a/two.md", []byte("y")); err == nil {
		t.Error("a file was written over")
	}
	takeBack(root, []string{"a/b/one.md", "a/two.md"})
	if got := tree(t, dir); !slices.Equal(got, []string{dir, filepath.Join(dir, "three.md")}) {
		t.Errorf("%q", got)
	}
}

func TestWrongOptions(t *testing.T) {
	for _, options := range []Options{
		{Language: "Polish!"},
		{Language: "en]\nexample: no"},
		{Repository: "our-town/good-days"},
		{Repository: "http://github.com/our-town/good-days"},
		{Repository: "https://github.com/our-town/good-days/edit/main"},
	} {
		dir := filepath.Join(t.TempDir(), "site")
		written, problems := Write(dir, options)
		if len(written) > 0 || len(problems) != 1 || problems[0].Do == "" {
			t.Errorf("%+v: %q %+v", options, written, problems)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%+v: the folder was made all the same", options)
		}
	}
}

func TestPicturesHoldPixelsOnly(t *testing.T) {
	for name, drawn := range pictures() {
		lookAtPicture(t, name, drawn)
	}
}

func lookAtPicture(t *testing.T, name string, drawn []byte) {
	for _, chunk := range []string{"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP"} {
		if bytes.Contains(drawn, []byte(chunk)) {
			t.Errorf("%s: there is a %s in it", name, chunk)
		}
	}
	if len(drawn) > 40<<10 {
		t.Errorf("%s has %d bytes", name, len(drawn))
	}
	if !bytes.Equal(drawn, pictures()[name]) {
		t.Errorf("%s is not the same twice", name)
	}
}

// What people are asked never leads them to write on GitHub about their story.
func TestNoFormTakesAStoryDown(t *testing.T) {
	all, problem := Files(Options{Now: day(t, today)})
	if problem != nil {
		t.Fatal(problem)
	}
	forms := 0
	for name, data := range all {
		if !strings.HasPrefix(name, ".github/ISSUE_TEMPLATE/") {
			continue
		}
		forms++
		if text := strings.ToLower(string(data)); strings.Contains(name, "take") || strings.Contains(text, "name: take") {
			t.Errorf("%s asks about taking a story down", name)
		}
	}
	if forms == 0 {
		t.Error("there are no forms")
	}
}
