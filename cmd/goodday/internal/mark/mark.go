// Package mark notes in a page that somebody made sure it is right. It changes the
// two lines that say so, and nothing else: order, comments and line ends stay.
//
//	after, refusal := mark.Checked(page, mark.Note{Day: today, Role: "youth worker"})
package mark

import (
	"bytes"
	"regexp"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// Note is what is noted.
type Note struct {
	Day content.Date
	// Role is who checked; "" leaves the role that is there.
	Role string
	// Again is the day to look again; zero leaves it to what is there.
	Again content.Date
}

// Refusal says in plain words why a page stays as it is.
type Refusal struct{ Message, Do string }

func (r *Refusal) Error() string { return r.Message + " " + r.Do }

// Checked gives the page with the note in it. The error is a *Refusal.
func Checked(page []byte, note Note) ([]byte, error) {
	front, rest, ok := cut(page)
	if !ok {
		return nil, &Refusal{"The page does not start with a line of three dashes.", "Mend that first. goodday check says how."}
	}
	role, hasRole := valueOf(front, "checked_by")
	if note.Role == "" && (!hasRole || role == "") {
		return nil, &Refusal{"The page does not say yet who checks it.", "Say who did: --by \"youth worker\". A role, not a name."}
	}
	if again, _ := valueOf(front, "check_again"); again != "" && note.Again.IsZero() {
		if day, err := content.ParseDate(again); err != nil || !day.After(note.Day) {
			return nil, &Refusal{"The day to look again, " + again + ", is not after today.", "Say the new day: --again 2027-05-01. Or take check_again out of the page: then it is six months."}
		}
	}
	lines := [][2]string{{"checked", note.Day.String()}}
	if note.Role != "" {
		lines = append(lines, [2]string{"checked_by", quoted(note.Role)})
	}
	if !note.Again.IsZero() {
		lines = append(lines, [2]string{"check_again", note.Again.String()})
	}
	for _, line := range lines {
		if front, ok = set(front, line[0], line[1]); !ok {
			return nil, &Refusal{line[0] + " is written in a way that cannot be changed by itself.", "Change it by hand, to: " + line[0] + ": " + line[1]}
		}
	}
	return append(front, rest...), nil
}

var fence = regexp.MustCompile(`(?m)^---\r?$`)

// cut parts a page before the line of dashes that ends its fields.
func cut(page []byte) (front, rest []byte, ok bool) {
	start := bytes.TrimPrefix(page, []byte("\xef\xbb\xbf"))
	offset := len(page) - len(start)
	found := fence.FindAllIndex(start, 2)
	if len(found) < 2 || found[0][0] != 0 {
		return nil, nil, false
	}
	end := offset + found[1][0]
	return bytes.Clone(page[:end]), page[end:], true
}

// line gives the form of a field on a line of its own at the top: its name, its
// value, and a comment after it.
func line(field string) *regexp.Regexp {
	return regexp.MustCompile(`(?m)^(` + field + `:[ \t]*)("[^"\r\n]*"|'[^'\r\n]*'|[^ \t\r\n#"'\[{|>&*][^\r\n#]*?|)([ \t]*(?:[ \t]#[^\r\n]*)?\r?)$`)
}

// valueOf reads a field that stands on a line of its own.
func valueOf(front []byte, field string) (value string, known bool) {
	found := line(field).FindSubmatch(front)
	if found == nil {
		return "", false
	}
	return strings.Trim(strings.TrimSpace(string(found[2])), `"'`), true
}

// set changes the value of a field, or adds the field at the end.
func set(front []byte, field, value string) ([]byte, bool) {
	form := line(field)
	if at := form.FindSubmatchIndex(front); at != nil {
		before, after := front[:at[3]], front[at[6]:]
		if before[len(before)-1] == ':' {
			value = " " + value
		}
		return []byte(string(before) + value + string(after)), true
	}
	if regexp.MustCompile(`(?m)^` + field + `[ \t]*:`).Match(front) {
		return front, false
	}
	end := "\n"
	if bytes.Contains(front, []byte("\r\n")) {
		end = "\r\n"
	}
	return append(front, field+": "+value+end...), true
}

// quoted writes a text so that YAML reads it as text.
func quoted(text string) string {
	out, err := yaml.Marshal(strings.Join(strings.Fields(text), " "))
	if err != nil {
		return `""`
	}
	return strings.TrimSpace(string(out))
}
