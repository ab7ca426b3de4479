package check

import (
	"bytes"
	"regexp"
	"strings"
)

var tableHeadings = Rule{
	ID: "table-headings", Group: Links, Page: tables,
	Why:    "Those who listen to a table hear the heading with each cell. With none, it is only a row of words.",
	Source: "WCAG 2.2, 1.3.1; axe-core th-has-data-cells and empty-table-header.",
}

// tableRule is the line of dashes under the headings of a table.
var tableRule = regexp.MustCompile(`^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$`)

func tables(page *Page) {
	if !bytes.Contains(page.Text[page.Body:], []byte("|")) {
		return
	}
	var last textLine
	for line := range page.lines() {
		if page.Full() {
			return
		}
		if strings.Contains(last.text, "|") && strings.Contains(line.text, "-") && tableRule.MatchString(line.text) {
			page.table(last, line)
		}
		last = line
	}
}

// table looks at the headings of one table.
func (page *Page) table(headings, dashes textLine) {
	cells, columns := cellsOf(headings.text), cellsOf(dashes.text)
	if len(cells) != len(columns) {
		return // Markdown does not read this as a table
	}
	at := headings.from + len(headings.text) - len(strings.TrimLeft(headings.text, " "))
	f := Finding{At: page.Position(at)}
	switch {
	case len(cells) == 1:
		f.Message, f.Do = "This table has only one column.", "Make a list of it, with a dash before each line."
	case emptyCell(cells):
		f.Message, f.Do = "A column of this table has no heading.", "Say in a word what is in each column."
	default:
		return
	}
	page.Report(f)
}

func emptyCell(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) == "" {
			return true
		}
	}
	return false
}

func cellsOf(row string) []string {
	row = strings.TrimSpace(strings.ReplaceAll(row, `\|`, "/"))
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	return strings.Split(row, "|")
}
