package content_test

import (
	"testing"

	"goodday/content"
)

func TestSameReference(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"OT-0042", "ot-0042", true},
		{"OT-0042", "OT‑0042", true},              // a dash that does not break, from Word
		{"OT-0042", "OT—0042", true},              // a long dash
		{"OT-0042", "OT−0042", true},              // a minus
		{"OT-0042", "ＯＴ－００４２", true},              // wide letters
		{"OT-0042", " OT-0042\u200b\u00ad", true}, // signs that nobody sees
		{"OT 0042", "OT\u00a00042", true},
		{"OT-0042", "OT-0043", false},
		{"OT-0042", "OT-00421", false},
		{"", "", false},
		{"\u200b", "\u200b", false},
	} {
		if got := content.SameReference(c.a, c.b); got != c.want {
			t.Errorf("SameReference(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
