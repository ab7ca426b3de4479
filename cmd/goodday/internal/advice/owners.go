package advice

import (
	"io"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content/check"
)

// Owned lists who answers for the pages of one site.
type Owned struct {
	Title  string
	Owners []check.Owner
}

// Owners prints who to ring about which pages: as text, site by site, or as one
// table. Numbers and addresses are shown wherever it is printed: they are those of
// groups and services, from pages that everybody may read, and the list is of no
// use without them.
func Owners(w io.Writer, sites []Owned, table bool) error {
	var all []check.Owner
	var text strings.Builder
	for i, site := range sites {
		all = append(all, site.Owners...)
		if len(sites) > 1 && i > 0 {
			text.WriteString("\n")
		}
		if len(sites) > 1 {
			text.WriteString(site.Title + "\n\n")
		}
		if err := check.WriteOwners(&text, site.Owners); err != nil {
			return err
		}
	}
	if table {
		return check.WriteOwnersCSV(w, all)
	}
	lines := strings.Split(text.String(), "\n")
	for i, line := range lines {
		lines[i] = report.Sanitize(line)
	}
	_, err := io.WriteString(w, report.EscapeCommands(strings.Join(lines, "\n")))
	return err
}
