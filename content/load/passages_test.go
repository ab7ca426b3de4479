package load

import (
	"fmt"
	"strings"
	"testing"

	"goodday/content"
)

// TestPlacesInLongLines has several links and bare addresses in one line, and a
// table of some rows.
func TestPlacesInLongLines(t *testing.T) {
	body := "é [a](https://x.org/1) https://x.org/2 [b](https://x.org/1) ![c ![d](e.png)](f.png) https://x.org/2\n\n" +
		"| h | i |\n|---|---|\n| j | k |\n| l | m |\n"
	s := ReadSource("pages/a.md", []byte("---\ntitle: A\n---\n"+body))
	var got strings.Builder
	for _, l := range s.Links() {
		fmt.Fprintf(&got, "%d:%d %s %s\n", l.At.Line, l.At.Column, l.Text, l.Target)
	}
	for _, p := range s.Passages() {
		if p.Sort == content.CellPassage || p.Sort == content.AddressPassage {
			at := p.Position(0)
			fmt.Fprintf(&got, "%d:%d %s %d %s\n", at.Line, at.Column, p.Sort, p.Level, p.Text)
		}
		if i := strings.LastIndex(p.Text, "https://x.org/2"); p.Sort == content.ParagraphPassage && i >= 0 {
			fmt.Fprintf(&got, "last bare address at %v\n", p.Position(i))
		}
	}
	want := `4:3 a https://x.org/1
4:24 https://x.org/2 https://x.org/2
4:40 b https://x.org/1
4:61 c d f.png
4:85 https://x.org/2 https://x.org/2
last bare address at {4 85}
4:7 address 0 https://x.org/1
4:44 address 0 https://x.org/1
4:78 address 0 f.png
6:3 cell 0 h
6:7 cell 0 i
8:3 cell 1 j
8:7 cell 1 k
9:3 cell 2 l
9:7 cell 2 m
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}
