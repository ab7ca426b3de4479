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
		{"OT-0042", "OT-٠٠٤٢", true},              // Arabic digits
		{"OT-1239", "OT-۱۲۳۹", true},
		{"OT-0042", "OT-٠٠٤٣", false},
		{"OT-0042", "ОТ-0042", true},           // Cyrillic letters
		{"OT-0042", "\u039f\u03a4-0042", true}, // Greek ones
		{"OT-0042", "“OT-0042”", true},
		{"OT-0042", "'OT-0042'", true},
		{"OT-0042", "OT\u02d70042", true},  // a minus of phonetics
		{"OT-0042", "OT-\u31640042", true}, // a letter that nobody sees
		{"OT-0042", "0T-0042", false},
		{"OT-0042", "OT_0042", false},
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

// TestIsUnder: a field may name more than one form.
func TestIsUnder(t *testing.T) {
	for _, c := range []struct {
		field, reference string
		want             bool
	}{
		{"OT-0042", "ot-0042", true},
		{"OT-0042 and OT-0043", "OT-0042", true},
		{"OT-0042 and OT-0043", "OT-0043", true},
		{"OT-0042, OT-0043", "OT-0043", true},
		{"OT-0042/OT-0043", "OT-0043", true},
		{"OT/0042 + OT/0043", "OT/0043", true},
		{"OT 0042 i OT 0043", "OT 0043", true},
		{"OT-0042 (two of us)", "OT-0042", true},
		{"OT-0042\nOT-0043", "OT-0043", true},
		{"OT-0042 and OT-0043", "OT-004", false},
		{"OT-0042 and OT-0043", "OT-0042 and OT-0043", true},
		{"OT 0042", "0042", false},
		{"OT/0042", "0042", false},
		{"OT-0042", "0042", false},
		{"OT-00421, OT-10042", "OT-0042", false},
		{"", "", false},
		{"OT-0042 and", "and", false},
	} {
		if got := content.IsUnder(c.field, c.reference); got != c.want {
			t.Errorf("IsUnder(%q, %q) = %v", c.field, c.reference, got)
		}
	}
}

func TestLooseReference(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"OT-0042", "0T-OO42", true},
		{"OT-0042", "OT0042", true},
		{"OT-0042", "OT_42", true},
		{"OT-0042", "OT / 42", true},
		{"BL-1", "B1-l", true},
		{"BI-1", "Bl-I", true},
		{"A-0", "A-000", true},
		{"A-0", "A", false},
		{"A9", "A-9", true},
		{"A-09", "A-9", true},
		{"A-100", "A-1", false},
		{"A-19", "A-1-9", false},
		{"A-10", "A-1", false},
		{"A-1-1", "A-11", false},
		{"A-1", "B-1", false},
		{"A-B-1", "AB-1", false},
		{"A-1B", "A-1", false},
	} {
		if got := content.LooseReference(c.a) == content.LooseReference(c.b); got != c.want {
			t.Errorf("%q and %q: %v (%s, %s)", c.a, c.b, got, content.LooseReference(c.a), content.LooseReference(c.b))
		}
	}
}

func TestIsReference(t *testing.T) {
	for reference, want := range map[string]bool{
		"OT-0042": true, "F-12": true, "7": true, "OT-٠٠٤٢": true, "NA-12": true, "2026-03-01": true, "tbcx 1": true, "XR-5": true, "٧": true,
		"": false, " ": false, "-": false, "–": false, "tbc": false, "TBC": false, "t.b.c.": false, "n/a": false, "N/A": false, "none": false, "?": false, "??": false,
		"OT-00??": false, "OT-1?": false, "OT-????": false, "0000": false, "OT-0000": false, "\u200b": false, "\u3164": false, "TBC 1": false, "todo-12": false, "xxx-1": false,
		"to be confirmed 2026": false, "pending 3": false, "OT": false, "null": false, "~": false, "see e-mail": false, "brak": false, "لا يوجد": false,
	} {
		if got := content.IsReference(reference); got != want {
			t.Errorf("%q: %v", reference, got)
		}
	}
}

func TestIsExampleReference(t *testing.T) {
	for reference, want := range map[string]bool{
		"EXAMPLE-1": true, "example-1": true, "Ex ample-1": true, "ＥＸＡＭＰＬＥ-1": true, "ЕXAMPLE-1": true, "AN-EXAMPLE-1": true, "EXAM-1": false, "OT-1": false,
	} {
		if got := content.IsExampleReference(reference); got != want {
			t.Errorf("%q: %v", reference, got)
		}
	}
}

// FuzzFoldReference wants a folded reference to stay as it is.
func FuzzFoldReference(f *testing.F) {
	for _, seed := range []string{"OT-0042", "ＯＴ—٠", "\u3164", "İ", "ΟТ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, reference string) {
		folded := content.FoldReference(reference)
		if again := content.FoldReference(folded); again != folded {
			t.Errorf("%q: %q, then %q", reference, folded, again)
		}
		if folded != "" && !content.SameReference(reference, folded) {
			t.Errorf("%q is not the same as %q", reference, folded)
		}
	})
}
