package text

import "strings"

// The marks around a note in a text.
const (
	noteStart = "<!--"
	noteEnd   = "-->"
)

// CutNotes returns a text without the notes that writers put into it between <!--
// and -->. open is set if one does not end; it is left as it stands.
func CutNotes(text string) (rest string, found, open bool) {
	if !strings.Contains(text, noteStart) {
		return text, false, false
	}
	var out strings.Builder
	for {
		before, note, starts := strings.Cut(text, noteStart)
		out.WriteString(before)
		if !starts {
			return strings.TrimSpace(out.String()), found, false
		}
		_, after, ends := strings.Cut(note, noteEnd)
		if !ends {
			return out.String() + noteStart + note, found, true
		}
		if strings.HasSuffix(before, " ") {
			after = strings.TrimLeft(after, " ")
		}
		text, found = after, true
	}
}
