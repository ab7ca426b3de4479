// Package mark notes in a page that somebody made sure it is right. It changes the
// lines that say so, and nothing else.
//
//	after, err := mark.Checked(page, mark.Note{Day: today, Role: "youth worker"})
package mark

import (
	"strings"

	"goodday/content"
	"goodday/content/write"
)

// Note is what is noted.
type Note struct {
	Day content.Date
	// Role is who checked; "" leaves the role that is there.
	Role string
	// Again is the day to look again; zero leaves the day that is there.
	Again content.Date
}

// Checked returns the page with the note in it. The error is a *content.Refusal.
func Checked(page []byte, note Note) ([]byte, error) {
	before, err := write.Value(page, "checked_by")
	if err != nil {
		return nil, err
	}
	role := strings.Join(strings.Fields(note.Role), " ")
	if role == "" && before == "" {
		return nil, &content.Refusal{Message: "The page does not say yet who checks it.", Do: "Say who did: --by \"youth worker\". A role, not a name."}
	}
	if again, _ := write.Value(page, "check_again"); again != "" && note.Again.IsZero() {
		if day, err := content.ParseDate(again); err != nil || !day.After(note.Day) {
			return nil, &content.Refusal{
				Message: "The day to look again, " + again + ", is not after today.",
				Do:      "Say the new day: --again 2027-05-01. Or take check_again out of the page: then it is six months.",
			}
		}
	}
	for _, field := range [][2]string{
		{"checked", note.Day.String()},
		{"checked_by", role},
		{"check_again", note.Again.String()},
	} {
		if field[1] == "" {
			continue
		}
		if page, err = write.Set(page, content.PageKind, field[0], field[1]); err != nil {
			return nil, err
		}
	}
	return page, nil
}
