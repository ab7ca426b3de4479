package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"goodday/cmd/verify/built"
)

// block is a piece of YAML or Markdown in a list of README, three spaces in.
var block = regexp.MustCompile("(?s)   ```(?:yaml|markdown)\n(.*?)\n   ```")

// TestREADMEsFirstSiteIsBuilt does what README tells a newcomer to do, with
// the very text that stands there.
func TestREADMEsFirstSiteIsBuilt(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.FindAllStringSubmatch(string(readme), -1)
	if len(blocks) != 3 {
		t.Fatalf("%d pieces of a first site in README, not 3", len(blocks))
	}
	examples, err := built.Make(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	crisis, err := os.ReadFile(filepath.Join(examples.Source, "shared", "crisis.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	town := filepath.Join(t.TempDir(), "ourtown")
	write(t, town, "crisis.yaml", string(crisis))
	for i, name := range []string{"site.yaml", "words.yaml", "activities/art-group.md"} {
		write(t, town, name, strings.ReplaceAll(blocks[i][1]+"\n", "\n   ", "\n")[len("   "):])
	}
	out, err := exec.Command(examples.Command, "build", town, "--now", built.Now).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	page, err := os.ReadFile(filepath.Join(town, "public", "activities", "art-group.html"))
	if err != nil || !strings.Contains(string(page), "Tuesday art group") {
		t.Errorf("the page is not there: %v\n%s", err, out)
	}
	t.Logf("%s", out)
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
