package withdrawn

import (
	"fmt"
	"strings"

	"goodday/content"
)

// heading begins a new list. It holds no digit, so that no word of it is a reference.
const heading = `# The numbers of consents that were taken back. Nothing under them is shown again,
# whatever comes back by a copy or a backup. Goodday adds lines. Never take one out.
`

// Add returns the text of a list with one more reference; nil is a list that is not
// there yet. ok is false for a list that is Unknown: it must not be replaced. A list
// that has the reference stays as it is.
func Add(list []byte, reference string, day content.Date) (text []byte, ok bool) {
	before, ok := plain(list)
	if !ok {
		return nil, false
	}
	known := Parse(list)
	switch {
	case known.Has(reference):
		return list, true
	case list == nil:
		before = heading
	case before != "" && !strings.HasSuffix(before, "\n"):
		before += "\n"
	}
	return []byte(before + entry(reference, day)), true
}

// entry is the line of a reference. It is quoted, so that it is one text in YAML too.
func entry(reference string, day content.Date) string {
	visible := strings.Map(func(r rune) rune {
		if content.FoldReference(string(r)) == "" && r != ' ' {
			return -1
		}
		return r
	}, reference)
	return fmt.Sprintf("- {reference: \"%s\", withdrawn: %s}\n", visible, day)
}
