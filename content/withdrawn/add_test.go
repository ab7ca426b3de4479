package withdrawn_test

import (
	"strings"
	"testing"

	"goodday/content"
	"goodday/content/withdrawn"
)

var day, _ = content.ParseDate("2026-11-01")

const line = "- {reference: \"OT-0042\", withdrawn: 2026-11-01}\n"

func TestAddBeginsAList(t *testing.T) {
	first, ok := withdrawn.Add(nil, "OT-0042", day)
	if !ok || !strings.HasSuffix(string(first), "out.\n"+line) {
		t.Errorf("%v\n%s", ok, first)
	}
	if heading := withdrawn.Parse(first[:len(first)-len(line)]); len(heading.References()) > 0 {
		t.Errorf("the heading holds references: %q", heading.References())
	}
	second, ok := withdrawn.Add(first, "ot 0043", day)
	if !ok || string(second) != string(first)+"- {reference: \"ot 0043\", withdrawn: 2026-11-01}\n" {
		t.Errorf("%v\n%s", ok, second)
	}
	if third, ok := withdrawn.Add(second, "ot‑0042", day); !ok || string(third) != string(second) {
		t.Errorf("it was there already:\n%s", third)
	}
}

// TestAddKeepsWhatIsThere adds below what other people and merges left.
func TestAddKeepsWhatIsThere(t *testing.T) {
	for before, want := range map[string]string{
		"":                                   line,
		"- OT-1":                             "- OT-1\n" + line,
		"- OT-1\r\n":                         "- OT-1\n" + line,
		"<<<<<<< HEAD\n- OT-1\n":             "<<<<<<< HEAD\n- OT-1\n" + line,
		"\xef\xbb\xbf# ours\n":               "# ours\n" + line,
		"\xff\xfe-\x00 \x00O\x001\x00\n\x00": "- O1\n" + line,
	} {
		if got, ok := withdrawn.Add([]byte(before), "OT-0042", day); !ok || string(got) != want {
			t.Errorf("%q: %v %q", before, ok, got)
		}
	}
}

func TestAddReplacesNothingItCannotRead(t *testing.T) {
	for name, before := range map[string]string{"zeros": "\x00\x00", "too large": strings.Repeat("#", withdrawn.MaxFile+1)} {
		if got, ok := withdrawn.Add([]byte(before), "OT-0042", day); ok || got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// FuzzAdd wants every reference that was added to be found again, on one line.
func FuzzAdd(f *testing.F) {
	for _, seed := range []string{"OT-0042", `a "b" c`, "x\ny: 1", "{#}", "\u200b1", "\xf7Ѝ", "\xb2\x99", "- 1", "2026-11-01", "' 1", "\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, reference string) {
		if content.FoldReference(reference) == "" {
			return
		}
		text, ok := withdrawn.Add(nil, reference, day)
		if found := withdrawn.Parse(text); !ok || !found.Has(reference) || strings.Count(string(text), "\n") != 3 {
			t.Errorf("%q is not found again in %q", reference, text)
		}
	})
}
