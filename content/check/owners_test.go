package check

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

// ownersSite has pages of all kinds, of which one is late.
func ownersSite(t *testing.T) []Owner {
	site := soundSite(t)
	site["pages/late.md"] = pageOf("=cmd|'/c calc'!A1", "Late.")
	site["pages/late.md"].Data = bytes.Replace(site["pages/late.md"].Data, []byte("checked: 2026-10-01"), []byte("checked: 2026-02-01"), 1)
	return Owners(load(t, site))
}

func TestOwnersAsText(t *testing.T) {
	var got strings.Builder
	if err := WriteOwners(&got, ownersSite(t)); err != nil {
		t.Fatal(err)
	}
	want := `youth worker
  call 01632 960001, email hello@example.org
  - late, by 2026-08-01: =cmd|'/c calc'!A1 (pages/late.md)
  - by 2027-04-01: A pass for a year (stories/pass.md)

Good Days
  call 0808 157 0001
  - by 2027-04-01: Ask for yourself (routes/ask.md)
  - by 2027-04-01: Good Days (services/good-days.md)

Samaritans
  call 116 123
  - by 2027-04-01: Crisis line (crisis.yaml)

The lunch group
  text 07700 900001
  - by 2027-04-01: Sunday lunch (activities/lunch.md)

participation worker
  call 01632 960001, email hello@example.org
  - by 2027-04-01: Something on Sundays (said/sundays.md)
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestOwnersAsTable(t *testing.T) {
	var b bytes.Buffer
	if err := WriteOwnersCSV(&b, ownersSite(t)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 8 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	if got := strings.Join(rows[1], "|"); got != "youth worker|call 01632 960001, email hello@example.org|pages/late.md|'=cmd|'/c calc'!A1|youth worker|2026-02-01|2026-08-01|yes" {
		t.Errorf("%s", got)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "-") {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

func TestHarmlessCells(t *testing.T) {
	for cell, want := range map[string]string{"=1": "'=1", " =1": "' =1", "+44 7": "'+44 7", "-x": "'-x", "@x": "'@x", "a=b": "a=b", "": "", "\t=1": "'\t=1", "01632": "01632"} {
		if got := harmless(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}
