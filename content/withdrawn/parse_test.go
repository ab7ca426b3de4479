package withdrawn_test

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"goodday/content/withdrawn"
)

// TestAnythingThatLooksLikeAReferenceCounts writes one reference in every way that
// people, programs and merges leave behind.
func TestAnythingThatLooksLikeAReferenceCounts(t *testing.T) {
	for _, text := range []string{
		`- {reference: "OT-0042", withdrawn: 2026-11-01}`,
		`- {reference: OT-0042, withdrawn: 2026-11-01}`,
		`- {"reference": "OT-0042"}`,
		"- reference: OT-0042\n  withdrawn: 2026-11-01",
		"-   withdrawn: 2026-11-01\n    REFERENCE : 'OT-0042' # by phone",
		"- OT-0042",
		"OT-0042",
		"OT-0042 2026-11-01",
		"* ot‑0042, 1/11/2026",
		"# OT-0042",
		"- {reference: OT-0042",
		"\t- reference:\tOT-0042",
		"OT-0042: 2026-11-01",
		`{"withdrawn": [{"reference": "OT-0041"}, {"reference": "OT-0042"}]}`,
		"OT-0041, OT-0042",
		"The form OT-0042 was taken back.",
		"<<<<<<< HEAD\n- OT-0041\n=======\n- OT-0042\n>>>>>>> main",
		"---\n- OT-0041\n---\n- OT-0042",
		"- OT-0041\r- OT-0042",
		"- OT-0041\r\n- OT-0042\r\n",
		"\xef\xbb\xbf- OT-0042",
		"- caf\xe9 OT-0042",
		"| OT-0042 | 2026-11-01 |",
		"- &a OT-0042",
		"reference=OT-0042",
		"- {reference: О\u0422-0042}",
	} {
		list := withdrawn.Parse([]byte(text))
		if !list.Has("OT-0042") || list.Unknown() {
			t.Errorf("%q: %q, unknown %v", text, list.References(), list.Unknown())
		}
	}
}

func TestReferencesOfOtherForms(t *testing.T) {
	for text, reference := range map[string]string{
		`- {reference: "2026-03-01", withdrawn: 2026-11-01}`: "2026-03-01",
		"- {reference: OT#12}":                               "OT#12",
		"- {reference: OT:12}":                               "OT:12",
		`- {reference: "OT, 12"}`:                            "OT, 12",
		"- F 12, 2026-11-01":                                 "F 12",
		"- OT/12/2026":                                       "OT/12/2026",
	} {
		if list := withdrawn.Parse([]byte(text)); !list.Has(reference) {
			t.Errorf("%q: %q", text, list.References())
		}
	}
}

// TestWhatIsNoReference leaves out words, days and the names beside merge marks.
func TestWhatIsNoReference(t *testing.T) {
	for _, text := range []string{
		"", "\n\n", "# The numbers of consents.\n", "- {withdrawn: 2026-11-01}", "2026-11-01", "1.11.2026",
		"<<<<<<< 4ac6e94\n=======\n||||||| 992b499\n>>>>>>> b2 (branch 2)\n", "- {reference: }", "- {reference: \"\"}", "- tbc",
	} {
		if list := withdrawn.Parse([]byte(text)); len(list.References()) > 0 || list.Unknown() {
			t.Errorf("%q: %q, unknown %v", text, list.References(), list.Unknown())
		}
	}
}

// TestOthersAreNotTaken: one reference takes no other with it.
func TestOthersAreNotTaken(t *testing.T) {
	list := withdrawn.Parse([]byte(`- {reference: "OT-0042", withdrawn: 2026-11-01}`))
	for _, other := range []string{"OT-0043", "OT-00421", "OT-004", "T-0042", "OT-0042-B", "42", "2026-11-01", "", "withdrawn"} {
		if list.Has(other) {
			t.Error(other)
		}
	}
}

func TestUTF16(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		data := order.AppendUint16(nil, 0xfeff)
		for _, unit := range utf16.Encode([]rune("- OT-0042\r\n- OT-0043\r\n")) {
			data = order.AppendUint16(data, unit)
		}
		list := withdrawn.Parse(data)
		if !list.Has("OT-0042") || !list.Has("OT-0043") || list.Unknown() {
			t.Errorf("%v: %q", order, list.References())
		}
	}
}

// TestUnknown: what is no text may have held anything.
func TestUnknown(t *testing.T) {
	for name, text := range map[string]string{
		"zeros":                  strings.Repeat("\x00", 40),
		"a zero":                 "- OT-0042\n\x00",
		"no marks of UTF-16":     "O\x00T\x00",
		"signs that no text has": "\x01\x02\x7f",
		"too large":              strings.Repeat("- OT-0042\n", withdrawn.MaxFile/10+1),
	} {
		if list := withdrawn.Parse([]byte(text)); !list.Unknown() {
			t.Error(name)
		}
	}
	if list := withdrawn.Parse([]byte(strings.Repeat("#", withdrawn.MaxFile))); list.Unknown() {
		t.Error("a file of the largest size is unknown")
	}
}

func TestInclude(t *testing.T) {
	list := withdrawn.Parse([]byte("- OT-1\n"))
	list.Include(withdrawn.Parse([]byte("- OT-2\n- ot-1\n")))
	list.IncludeReference("OT-3")
	list.IncludeReference(" ")
	if got := list.References(); !slices.Equal(got, []string{"OT-1", "OT-2", "OT-3"}) || list.Unknown() {
		t.Errorf("%q", got)
	}
	if lost := list.Lost(withdrawn.Parse([]byte("OT-3, OT-4"))); !slices.Equal(lost, []string{"OT-1", "OT-2"}) {
		t.Errorf("lost: %q", lost)
	}
	list.Include(withdrawn.Unknown())
	if !list.Unknown() || !list.Has("OT-1") {
		t.Error("an unknown list is not taken in")
	}
}

// TestSaidIn reads pages that are no YAML.
func TestSaidIn(t *testing.T) {
	for page, want := range map[string]string{
		"---\nconsent:\n  status: withdrawn\n  reference: OT-1\n  x: [\n": "OT-1",
		"{'status' : 'Withdrawn', 'reference': 'OT-1'":                    "OT-1",
		"withdrawn: 2026-11-01\r\nreference: OT-1\r\nreference: \"OT-2\"": "OT-1 OT-2",
		"status: given\nreference: OT-1\n":                                "",
		"withdrawn:\nreference: OT-1\n":                                   "",
		"reference: OT-1\nThis was withdrawn: sadly.\n":                   "",
		"status: withdrawn\nreference: OT-1\x00":                          "",
	} {
		if got := strings.Join(withdrawn.SaidIn([]byte(page)), " "); got != want {
			t.Errorf("%q: %q", page, got)
		}
	}
}

// TestNear: what people mix up is near, what they do not is not.
func TestNear(t *testing.T) {
	list := withdrawn.Parse([]byte("- OT-0042\n- BL1\n"))
	for reference, want := range map[string]bool{
		"0T-0042": true, "OT-OO42": true, "OT0042": true, "OT_0042": true, "OT/42": true, "OT.042": true, "BLI": true, "BLL": true,
		"OT-0042": false, "ot 0042": true, "OT-0043": false, "OT-420": false, "OT-00-42": false, "AOT-42": false, "": false, "-": false,
	} {
		if got := list.Near(reference); got != want {
			t.Errorf("%q: %v", reference, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"- {reference: \"OT-0042\", withdrawn: 2026-11-01}\n", "<<<<<<< a1\n- OT-1\n", "\xff\xfe-\x001\x00", "reference: 'a", "\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list := withdrawn.Parse(data)
		for _, reference := range list.References() {
			if !list.Has(reference) || list.Near(reference) {
				t.Errorf("%q of %q is not in its own list", reference, data)
			}
		}
	})
}
