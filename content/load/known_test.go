package load

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"goodday/content"
)

func TestKnows(t *testing.T) {
	fsys := soundSite(t)
	fsys["words.yaml"] = &fstest.MapFile{Data: []byte(string(fsys["words.yaml"].Data) + "known_names: [Ashdown Park Hall]\n")}
	fsys["stories/pass.md"] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys["stories/pass.md"].Data), "A pass for a year", "Quill Wexcombe", 1))}
	d := Load(fsys, Options{Now: day, Sources: true}).Sites[0]
	for words, want := range map[string]content.KnownFrom{
		"Ashdown Park":    content.KnownFromSite,
		"ashdown":         content.KnownFromSite,
		"North side":      content.KnownFromSite,
		"Testham":         content.KnownFromSite,
		"Samaritans":      content.KnownFromSite,
		"Saturday lunch":  content.KnownFromPages,
		"The lunch group": content.KnownFromPages,
		"lunch":           content.KnownNowhere, // one word of a title says nothing
		"Park Ashdown":    content.KnownNowhere,
		"Quill Wexcombe":  content.KnownNowhere, // a story does not vouch for its own names
		"":                content.KnownNowhere,
	} {
		if got := d.Knows(words); got != want {
			t.Errorf("%q is known from %q, want %q", words, got, want)
		}
	}
	if Load(fsys, Options{Now: day}).Sites[0].Knows("Testham") != content.KnownNowhere {
		t.Error("names are kept unasked")
	}
}

// TestGuardKnowsNames wants the guard to know the names of pages that are read
// after the one it looks at.
func TestGuardKnowsNames(t *testing.T) {
	var known sync.Map // the guard looks at several pages at a time
	guard := func(d *content.Directory, s *content.Source) []content.Problem {
		known.Store(s.Page.File, d.Knows("Good Days"))
		return nil
	}
	Load(soundSite(t), Options{Now: day, Guard: guard})
	for _, file := range []string{"activities/lunch.md", "stories/pass.md"} {
		if got, _ := known.Load(file); got != content.KnownFromPages {
			t.Errorf("%s: %v", file, got)
		}
	}
}

func TestPictureFiles(t *testing.T) {
	fsys := soundSite(t)
	fsys["pictures/b.jpg"] = &fstest.MapFile{Data: []byte("x")}
	fsys["pictures/a.png"] = &fstest.MapFile{Data: []byte("x")}
	fsys["pictures/a.yaml"] = &fstest.MapFile{Data: []byte("alt: x\n")}
	if got := strings.Join(Load(fsys, Options{Now: day}).Sites[0].PictureFiles, " "); got != "a.png b.jpg" {
		t.Error(got)
	}
}
