package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// pageOf is a page with a body.
func pageOf(title, body string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("---\ntitle: " + title + "\nsummary: About it.\nchecked: 2026-10-01\nchecked_by: youth worker\n---\n" + body + "\n")}
}

func TestReadingPutsTheHardestFirst(t *testing.T) {
	site := soundSite(t)
	site["pages/easy.md"] = pageOf("Easy", strings.Repeat("We meet in the hall. You can eat with us. ", 15))
	site["pages/fine.md"] = pageOf("Fine", strings.Repeat("The Tuesday group has somebody at the door who shows you around and makes a drink for everybody. ", 8))
	site["pages/hard.md"] = pageOf("Hard", strings.Repeat("Individual eligibility considerations necessitate multidisciplinary collaboration throughout organisations. ", 15))
	site["pages/long.md"] = pageOf("Long", strings.Repeat("It is a day and we go out ", 20)+".")
	site["pages/short.md"] = pageOf("Short", "Too short to say.")
	var got strings.Builder
	for _, level := range Site(load(t, site), Options{}).Levels {
		fmt.Fprintf(&got, "%s: %s, %d words, longest %d\n", level.File, level.Band, level.Words, level.Longest)
	}
	want := `pages/hard.md: hard to read, 122 words, longest 8
pages/long.md: hard to read, 162 words, longest 160
pages/fine.md: fine, 146 words, longest 18
pages/easy.md: easy, 152 words, longest 5
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestReadingIsNoProblem(t *testing.T) {
	site := soundSite(t)
	site["pages/hard.md"] = pageOf("Hard", strings.Repeat("Organisational characteristics characterise organisations. ", 40))
	d := load(t, site)
	if levels := Site(d, Options{}).Levels; len(levels) != 1 || levels[0].Band != Hard {
		t.Fatalf("%v", levels)
	}
	for _, p := range Site(d, Options{}).Problems {
		if p.File == "pages/hard.md" && p.Rule != longParagraph.ID {
			t.Errorf("%+v", p)
		}
	}
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "the": 1, "bus": 1, "made": 1, "table": 2, "walked": 1, "wanted": 2, "coffee": 2, "people": 2, "video": 3, "happy": 2,
		"friend": 1, "question": 2, "organisation": 5, "eligibility": 6, "games": 1, "places": 2, "free": 1, "eye": 1, "rhythm": 1, "2026": 1, "": 1,
	} {
		if got := syllablesIn(word); got != want {
			t.Errorf("%s has %d, got %d", word, want, got)
		}
	}
}
