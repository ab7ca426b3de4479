package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is made from the commands into the files that hold it")

// What is written about commands elsewhere is made from their definitions:
//
//	go test ./cmd/goodday -run TestCommandsAreDocumented -update
func TestCommandsAreDocumented(t *testing.T) {
	var comment strings.Builder
	for _, c := range commands {
		for line := range strings.Lines(c.line("")) {
			comment.WriteString("//\t" + line)
		}
	}
	for _, c := range []struct{ file, begin, end, want string }{
		{"main.go", "// Goodday makes a website out of a folder of Markdown.\n//\n", "//\n// The exit status", comment.String()},
		{"../../README.md", "<!-- commands: written by `go test ./cmd/goodday -run TestCommandsAreDocumented -update` -->\n", "<!-- end of commands -->\n", commandTable()},
	} {
		text, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, begins := strings.Cut(string(text), c.begin)
		_, after, ends := strings.Cut(rest, c.end)
		if !begins || !ends {
			t.Fatalf("%s has no place for the commands", c.file)
		}
		want := before + c.begin + c.want + c.end + after
		switch {
		case want == string(text):
		case !*update:
			t.Errorf("%s does not show the commands as they are: run this test with -update", c.file)
		default:
			if err := os.WriteFile(c.file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// commandTable returns all commands as a table for README.
func commandTable() string {
	text := "| command | what it does | |\n| --- | --- | --- |\n"
	for _, c := range commands {
		text += fmt.Sprintf("| `%s` | %s | %s |\n", strings.TrimSpace("goodday "+c.name+" "+c.words), c.summary, strings.ToLower(c.group))
	}
	return text
}

// Help of each command has lines that fit a terminal, and the list of all fits its
// screen, with one line to spare for the prompt.
func TestHelpFitsAScreen(t *testing.T) {
	var list strings.Builder
	(&helpArgs{}).run(console{stdout: &list})
	if n := strings.Count(list.String(), "\n"); n > 23 {
		t.Errorf("goodday help has %d lines", n)
	}
	texts := list.String()
	for _, c := range commands {
		texts += c.help() + c.usage()
	}
	for line := range strings.Lines(texts) {
		if len(line) > 80 {
			t.Errorf("%d characters: %s", len(line)-1, line)
		}
	}
}

// A command has all that help shows of it, and no two have the same name.
func TestCommandsAreComplete(t *testing.T) {
	names := map[string]bool{}
	for _, c := range commands {
		if names[c.name] || c.summary == "" || c.about == "" || !strings.HasPrefix(c.example, "goodday "+c.name) {
			t.Errorf("%+v", c)
		}
		names[c.name] = true
		for _, o := range c.arguments().options() {
			if o.help == "" {
				t.Errorf("%s: nothing is written about %s", c.name, o)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	long := strings.Repeat("x", 60)
	for _, c := range []struct {
		words []string
		want  string
	}{
		{nil, "  a\n"},
		{[]string{"one", "two"}, "  a one two\n"},
		{[]string{long, long}, "  a " + long + "\n    " + long + "\n"},
	} {
		if got := wrap("  a ", c.words); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}
