package advice

import (
	"encoding/csv"
	"strings"
	"testing"

	"goodday/content/check"
)

func TestOwners(t *testing.T) {
	page := check.OwnedPage{File: "north/activities/lunch.md", Title: "Lunch", Due: "2027-04-01"}
	sites := []Owned{
		{"North", []check.Owner{{Who: "The lunch group", Contacts: []string{"text 07700 900001"}, Pages: []check.OwnedPage{page}}}},
		{"South", []check.Owner{{Who: "::error::=cmd\x1b[31m ##[x]", Pages: []check.OwnedPage{{File: "south/x.md", Title: "=HYPERLINK()"}}}}},
	}
	var text, table strings.Builder
	if Owners(&text, sites, false) != nil || Owners(&table, sites, true) != nil {
		t.Fatal("not written")
	}
	golden(t, "owners.txt", text.String())
	rows, err := csv.NewReader(strings.NewReader(table.String())).ReadAll()
	if err != nil || len(rows) != 3 || rows[1][1] != "text 07700 900001" || rows[2][3] != "'=HYPERLINK()" {
		t.Errorf("%v %q", err, rows)
	}
}
