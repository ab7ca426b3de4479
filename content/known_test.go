package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestKnows(t *testing.T) {
	fsys := soundSite(t)
	fsys["words.yaml"] = &fstest.MapFile{Data: []byte(string(fsys["words.yaml"].Data) + "known_names: [Ashdown Park Hall]\n")}
	fsys["stories/pass.md"] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys["stories/pass.md"].Data), "A pass for a year", "Quill Wexcombe", 1))}
	d := Load(fsys, Options{Now: day, Sources: true}).Sites[0]
	for words, want := range map[string]KnownFrom{
		"Ashdown Park":    KnownFromSite,
		"ashdown":         KnownFromSite,
		"North side":      KnownFromSite,
		"Testham":         KnownFromSite,
		"Samaritans":      KnownFromSite,
		"Saturday lunch":  KnownFromPages,
		"The lunch group": KnownFromPages,
		"lunch":           KnownNowhere, // one word of a title says nothing
		"Park Ashdown":    KnownNowhere,
		"Quill Wexcombe":  KnownNowhere, // a story does not vouch for its own names
		"":                KnownNowhere,
	} {
		if got := d.Knows(words); got != want {
			t.Errorf("%q is known from %q, want %q", words, got, want)
		}
	}
	if Load(fsys, Options{Now: day}).Sites[0].Knows("Testham") != KnownNowhere {
		t.Error("names are kept unasked")
	}
}

// TestGuardKnowsNames wants the guard to know the names of pages that are read
// after the one it looks at.
func TestGuardKnowsNames(t *testing.T) {
	known := map[string]KnownFrom{}
	guard := func(d *Directory, s *Source) []Problem {
		known[s.Page.File] = d.Knows("Good Days")
		return nil
	}
	Load(soundSite(t), Options{Now: day, Guard: guard})
	if known["activities/lunch.md"] != KnownFromPages || known["stories/pass.md"] != KnownFromPages {
		t.Errorf("%v", known)
	}
}

func TestPictureFiles(t *testing.T) {
	fsys := soundSite(t)
	fsys["pictures/b.jpg"] = &fstest.MapFile{Data: []byte("x")}
	fsys["pictures/a.png"] = &fstest.MapFile{Data: []byte("x")}
	fsys["pictures/a.yaml"] = &fstest.MapFile{Data: []byte("alt: x\n")}
	if got := strings.Join(Load(fsys, Options{Now: day}).Sites[0].PictureFiles(), " "); got != "a.png b.jpg" {
		t.Error(got)
	}
	if (&Directory{}).PictureFiles() != nil {
		t.Error("an empty directory has pictures")
	}
}

func TestCrisisIn(t *testing.T) {
	lines := CrisisIn([]byte("lines:\r\n  - {id: a, name: A, call: 116 123, wrong: x}\r\n")).Lines
	if len(lines) != 1 || lines[0].Call != "116 123" {
		t.Errorf("%v", lines)
	}
	for _, text := range []string{"", "\x00", "\t", "lines: [[[", "lines: x", "- a", "lines: [1]"} {
		if crisis := CrisisIn([]byte(text)); crisis == nil || len(crisis.Lines) > 1 {
			t.Errorf("%q gives %v", text, crisis)
		}
	}
}
