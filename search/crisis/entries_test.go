package crisis

import (
	"slices"
	"strings"
	"testing"
)

// FuzzEntries: what was written is read again, and nothing that is damaged stops the
// reader.
func FuzzEntries(f *testing.F) {
	f.Add("die,b to_die*c نايم=d", "0die,b3d-c", 0)
	f.Add("انتحر,a انتحار-b", "0\u0041,a9zz", arabic)
	f.Add("0 0 0 0 0 0 0", "0*", 33)
	f.Fuzz(func(t *testing.T, words, damaged string, shift int) {
		if got := readEntries(damaged, shift%0x600); len(got) > len(damaged)/3 {
			t.Errorf("%q has %d entries", damaged, len(got))
		}
		var entries []entry
		for i, word := range strings.Fields(words) {
			// Words of a list are folded: they hold no digit sign of the form, no mark
			// and, where letters are shifted, none that others are written for.
			word = strings.Map(func(r rune) rune {
				if strings.ContainsRune(marks, r) || r == '�' || r >= '@' && r <= 'z' && shift != 0 {
					return -1
				}
				return r
			}, word)
			if word != "" {
				entries = append(entries, entry{word, string(marks[i%len(marks)]), "a"})
			}
		}
		if shift != 0 {
			shift = arabic
		}
		read := readEntries(writeEntries(entries, shift), shift)
		if !slices.Equal(read, eachOnce(entries)) {
			t.Errorf("%q was read as %q", entries, read)
		}
	})
}
