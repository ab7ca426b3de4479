package check

import (
	"slices"
	"strings"
)

var tableHeadings = Rule{
	ID: "table-headings", Group: Links, Page: tables,
	Why:    "Those who listen to a table hear the heading with each cell. With none, it is only a row of words.",
	Source: "WCAG 2.2, 1.3.1; axe-core th-has-data-cells and empty-table-header.",
}

func tables(page *Page) {
	for _, table := range page.Tables() {
		f := Finding{At: table.At}
		switch {
		case page.Full():
			return
		case len(table.Headings) == 1:
			f.Message, f.Do = "This table has only one column.", "Make a list of it, with a dash before each line."
		case slices.ContainsFunc(table.Headings, isBlank):
			f.Message, f.Do = "A column of this table has no heading.", "Say in a word what is in each column."
		default:
			continue
		}
		page.Report(f)
	}
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }
