// Fields writes the tables of README.md that list every field a writer can
// use. Package schema makes them from the model's struct tags, so after a
// change there:
//
//	go run ./cmd/fields
//
// A test fails while README differs.
package main

import (
	"fmt"
	"os"
	"strings"

	"goodday/content/schema"
)

func main() {
	if err := write("README.md"); err != nil {
		fmt.Fprintln(os.Stderr, "fields:", err)
		os.Exit(1)
	}
}

func write(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	written, err := replace(string(text), schema.FieldTables())
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(written), 0o644)
}

// The tables are in README between these two lines.
const (
	begin = "<!-- fields: written by `go run ./cmd/fields` -->\n"
	end   = "<!-- end of fields -->\n"
)

// replace returns a text with the tables in their place.
func replace(text, tables string) (string, error) {
	before, rest, found := strings.Cut(text, begin)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return "", fmt.Errorf("the lines %q and %q are not in README.md", strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	return before + begin + tables + end + after, nil
}
