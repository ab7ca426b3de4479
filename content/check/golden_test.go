package check

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"goodday/content"
	loader "goodday/content/load"
)

var update = flag.Bool("update", false, "write the wanted files anew")

// today is the day that all tests check for.
var today, _ = content.ParseDate("2026-11-01")

// soundSite is a small site in which there is nothing to find. Fixtures put files
// over it.
func soundSite(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/sound.txt")
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	overlay(site, archive.Files)
	return site
}

// overlay puts files into a site. A file that says only "absent" is taken out.
func overlay(site fstest.MapFS, files []txtar.File) {
	for _, f := range files {
		if string(f.Data) == "absent\n" {
			delete(site, f.Name)
			continue
		}
		site[f.Name] = &fstest.MapFile{Data: expanded(f.Data)}
	}
}

// expanded returns what a fixture stands for: "picture jpeg 40x30 place" is a picture
// with such data in it, and "REPEAT 500 words" the words as often.
func expanded(data []byte) []byte {
	if spec, found := strings.CutPrefix(string(data), "picture "); found {
		return pictureOf(strings.Fields(spec))
	}
	before, rest, found := bytes.Cut(data, []byte("REPEAT "))
	if !found {
		return data
	}
	times, words, _ := strings.Cut(strings.TrimRight(string(rest), "\n"), " ")
	n, _ := strconv.Atoi(times)
	return []byte(string(before) + strings.Repeat(words+" ", n) + "\n")
}

// load loads a site with its sources.
func load(t testing.TB, site fstest.MapFS) *content.Directory {
	t.Helper()
	return loadOn(t, site, today)
}

// loadOn loads a site as it is on a day.
func loadOn(t testing.TB, site fstest.MapFS, now content.Date) *content.Directory {
	t.Helper()
	loaded := loader.Load(site, loader.Options{Now: now, Sources: true})
	if len(loaded.Sites) != 1 {
		t.Fatalf("%d sites", len(loaded.Sites))
	}
	return loaded.Sites[0].Directory
}

// readOf returns what reads the files of a site, for Options.Read.
func readOf(site fstest.MapFS) func(file string, limit int) []byte {
	return loader.Load(site, loader.Options{Now: today}).Sites[0].ReadFile
}

// described returns problems as lines, those of one rule or, for "", of all.
func described(problems []content.Problem, rule string) string {
	var b strings.Builder
	for _, p := range problems {
		if rule != "" && p.Rule != rule {
			continue
		}
		fmt.Fprintf(&b, "%s %s %s:%d:%d\n", p.Severity, p.Rule, p.File, p.Line, p.Column)
		if p.Text != "" {
			fmt.Fprintf(&b, "    %s\n", p.Text)
		}
		fmt.Fprintf(&b, "    %s %s\n", p.Message, p.Do)
		if p.Better != "" && p.Better != betterOf(p.Rule) {
			fmt.Fprintf(&b, "    better: %s\n", p.Better)
		}
	}
	return b.String()
}

// betterOf is the example that every finding of a rule has.
func betterOf(id string) string {
	if rule := ruleOf(id); rule != nil {
		return rule.Better
	}
	return ""
}

func TestNothingIsFoundInASoundSite(t *testing.T) {
	d := load(t, soundSite(t))
	if len(d.Pages) < 5 {
		t.Fatalf("only %d pages", len(d.Pages))
	}
	if got := described(Site(d, Options{}).Problems, ""); got != "" {
		t.Errorf("found:\n%s", got)
	}
}

// TestRules runs the rule that each archive in testdata/rules is named after over
// its files, and compares with the archive's own file "want". Pages with "fine" in
// their name show what the rule leaves alone. A file "now" holds another day than today.
// -update writes "want" anew.
func TestRules(t *testing.T) {
	for i := range rules {
		t.Run(rules[i].ID, func(t *testing.T) { checkRule(t, &rules[i]) })
	}
}

func checkRule(t *testing.T, rule *Rule) {
	file := filepath.Join("testdata", "rules", rule.ID+".txt")
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatalf("no fixture: %v", err)
	}
	want := takeOut(archive, "want")
	options := Options{Related: alikeOf(takeOut(archive, "alike")), Before: beforeOf(archive)}
	options.InDanger = func(text string) bool { return strings.Contains(text, "danger") }
	options.Starting = []content.Synonym{{Words: []string{"kayak", "canoe", "kajak"}}}
	now := today
	if on := strings.TrimSpace(takeOut(archive, "now")); on != "" && now.Parse(on) != "" {
		t.Fatalf("%q is no day", on)
	}
	site := soundSite(t)
	overlay(site, archive.Files)
	options.Read = readOf(site)
	problems := Site(loadOn(t, site, now), options).Problems
	got := described(problems, rule.ID)
	wantFineLeftAlone(t, rule, archive, problems)
	if got == "" {
		t.Error("nothing was found")
	}
	if *update {
		archive, _ = txtar.ParseFile(file)
		takeOut(archive, "want")
		archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// takeOut takes a file out of an archive and returns its text.
func takeOut(archive *txtar.Archive, name string) string {
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		return ""
	}
	text := string(archive.Files[i].Data)
	archive.Files = slices.Delete(archive.Files, i, i+1)
	return text
}

// beforeOf returns the files that an archive has under before/, which are those of
// the site before a change.
func beforeOf(archive *txtar.Archive) func(string) []byte {
	before := map[string][]byte{}
	for _, f := range slices.Clone(archive.Files) {
		if name, found := strings.CutPrefix(f.Name, "before/"); found {
			before[name] = f.Data
			takeOut(archive, f.Name)
		}
	}
	if len(before) == 0 {
		return nil
	}
	return func(file string) []byte { return before[file] }
}

// alikeOf reads lines of addresses: each is like those after it.
func alikeOf(text string) map[string][]string {
	alike := map[string][]string{}
	for line := range strings.Lines(text) {
		if addresses := strings.Fields(line); len(addresses) > 1 {
			alike[addresses[0]] = addresses[1:]
		}
	}
	return alike
}

func wantFineLeftAlone(t *testing.T, rule *Rule, archive *txtar.Archive, problems []content.Problem) {
	t.Helper()
	fine := 0
	for _, f := range archive.Files {
		if !strings.Contains(f.Name, "fine") {
			continue
		}
		fine++
		for _, p := range problems {
			if p.File == f.Name && p.Rule == rule.ID {
				t.Errorf("%s is fine, but was told: %s", f.Name, p.Message)
			}
		}
	}
	if rule.Page != nil && fine == 0 {
		t.Error("the fixture shows nothing that is fine")
	}
}

// TestRulesSayWhy wants every rule to have what the list of rules shows.
func TestRulesSayWhy(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range Rules() {
		if rule.ID == "" || seen[rule.ID] || rule.Why == "" || rule.Source == "" || rule.Group == "" {
			t.Errorf("%+v", rule)
		}
		seen[rule.ID] = true
	}
}
