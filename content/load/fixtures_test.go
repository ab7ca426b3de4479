package load

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"goodday/content"
)

var update = flag.Bool("update", false, "write the wanted files anew")

// day is the day that all tests load for.
var day, _ = content.ParseDate("2026-11-01")

// soundSite is a small site without a problem. Fixtures put files over it.
func soundSite(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/sound.txt")
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	overlay(site, archive)
	return site
}

// overlay puts an archive's files into a site. A file's first word may be a
// direction: absent, symlink TARGET, pipe, or repeat N TEXT.
func overlay(site fstest.MapFS, archive *txtar.Archive) {
	for _, f := range archive.Files {
		switch text := string(f.Data); {
		case text == "absent\n":
			delete(site, f.Name)
		case text == "pipe\n":
			site[f.Name] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
		case strings.HasPrefix(text, "repeat "):
			var n int
			var what string
			fmt.Sscanf(text, "repeat %d %s", &n, &what)
			site[f.Name] = &fstest.MapFile{Data: []byte(strings.Repeat(what, n))}
		case strings.HasPrefix(text, "symlink "):
			site[f.Name] = &fstest.MapFile{Data: []byte(strings.TrimSpace(text[8:])), Mode: fs.ModeSymlink}
		default:
			site[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
}

func TestSoundSiteHasNoProblem(t *testing.T) {
	loaded := Load(soundSite(t), Options{Now: day})
	if got := describe(allProblems(loaded)); got != "" {
		t.Errorf("problems:\n%s", got)
	}
}

func allProblems(loaded *Loaded) []content.Problem {
	problems := slices.Clone(loaded.Problems)
	for _, site := range loaded.Sites {
		problems = append(problems, site.Problems...)
	}
	return problems
}

func describe(problems []content.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s %s %s:%d:%d\n", p.Severity, p.Rule, p.File, p.Line, p.Column)
		if p.Text != "" {
			fmt.Fprintf(&b, "    %s\n", p.Text)
		}
		fmt.Fprintf(&b, "    %s %s\n", p.Message, p.Do)
	}
	return b.String()
}

// TestInvalidSites loads every site of testdata/invalid and compares all that
// is found with the archive's own file "want". -update writes it anew.
func TestInvalidSites(t *testing.T) {
	files, _ := filepath.Glob("testdata/invalid/*.txt")
	if len(files) < 20 {
		t.Fatalf("only %d fixtures found", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { checkFixture(t, file) })
	}
}

func checkFixture(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	if i < 0 {
		archive.Files = append(archive.Files, txtar.File{Name: "want"})
		i = len(archive.Files) - 1
	}
	want := string(archive.Files[i].Data)
	site := soundSite(t)
	overlay(site, &txtar.Archive{Files: slices.Delete(slices.Clone(archive.Files), i, i+1)})
	options := Options{Now: day}
	if only, ok := site["only"]; ok {
		options.Only = strings.Fields(string(only.Data))
	}
	got := describe(allProblems(Load(site, options)))
	if *update {
		archive.Files[i].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got == "" {
		t.Error("nothing was found in a site that is not sound")
	}
}

var (
	ruleInSource  = regexp.MustCompile(`(?:Rule: |report\([^"\n]*?|[Ww]rong\(|refuse\(|[Aa]dvise\(|warn\([^"\n]*?|reportAt\([^"\n]*?|unknown\([^"\n]*?)"([a-z]+(?:-[a-z]+)*)"`)
	ruleInFixture = regexp.MustCompile(`(?m)^(?:error|warning) ([a-z-]+) `)
)

// TestEveryRuleHasAFixture fails when a rule in the source is in no fixture.
func TestEveryRuleHasAFixture(t *testing.T) {
	seen := map[string]bool{unexpected.Rule: true, "read-over": true} // TestFaultOfOursIsAProblem, TestReadOver
	fixtures, _ := filepath.Glob("testdata/invalid/*.txt")
	for _, file := range fixtures {
		for _, found := range ruleInFixture.FindAllStringSubmatch(readText(t, file), -1) {
			seen[found[1]] = true
		}
	}
	sources, _ := filepath.Glob("*.go")
	for _, folder := range []string{"../decode", "../markdown"} {
		more, _ := filepath.Glob(folder + "/*.go")
		sources = append(sources, more...)
	}
	for _, file := range sources {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, found := range ruleInSource.FindAllStringSubmatch(readText(t, file), -1) {
			if !seen[found[1]] {
				t.Errorf("rule %s of %s is in no fixture", found[1], file)
				seen[found[1]] = true
			}
		}
	}
}

func readText(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
