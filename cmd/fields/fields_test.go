package main

import (
	"os"
	"strings"
	"testing"
)

func TestREADMEIsCurrent(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := replace(string(text), Tables())
	if err != nil {
		t.Fatal(err)
	}
	if want != string(text) {
		t.Error("README.md does not list the fields as they are: run `go run ./cmd/fields`")
	}
}

func TestTablesHoldEveryKindOfField(t *testing.T) {
	tables := Tables()
	for _, want := range []string{
		"| **`title`** | text | The name of the page",
		"| `checked` | a date |",
		"| `sensitive` | yes or no |",
		"| `topics` | a list of words |",
		"| `when` | a list of parts |",
		"| **`cost`** | parts |",
		"| `use_instead` | a list of files |",
		"| `amount` | pounds |",
		"| `from` | a time |",
		"| `names` | for each language, text |",
		"Inside <code>join</code>, <code>ask</code>",
		"A page in <code>stories/</code>",
		"<code>goodday.yaml</code>",
	} {
		if !strings.Contains(tables, want) {
			t.Errorf("no %q in\n%s", want, tables)
		}
	}
	if strings.Count(tables, "**`summary`**") != 3 { // pages, site.yaml, goodday.yaml
		t.Error("fields of every page are told again with each kind")
	}
}

func TestReplaceNeedsItsPlace(t *testing.T) {
	if _, err := replace("no such lines", "x"); err == nil {
		t.Error("a README without a place for the tables was taken")
	}
	got, err := replace("a\n"+begin+"old"+end+"z", "new\n")
	if err != nil || got != "a\n"+begin+"new\n"+end+"z" {
		t.Errorf("%q, %v", got, err)
	}
}
