package check

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"goodday/content"
)

// hostilePages are bodies of one kind of thing, over and over.
var hostilePages = map[string]string{
	"letters":         "x",
	"words":           "word ",
	"sentences":       "A b. ",
	"capitals":        "STOP NOW ",
	"short forms":     "QXZ ",
	"hard words":      "the assessment. ",
	"quoted":          "(assessment) ",
	"names":           "The Assessment Centre ",
	"half phrases":    "in the event in order with regard ",
	"labels":          "the homeless shelter ",
	"exclamations":    "!!",
	"dates":           "01/02/26 ",
	"times":           "5-7pm ",
	"digits":          "1 ",
	"quotes":          "\"",
	"brackets":        "(",
	"links":           "[here](https://example.org/) ",
	"bare links":      "https://example.org/ ",
	"half links":      "[a](b c) ",
	"headings":        "## A\n\n",
	"empty headings":  "##\n\n",
	"tables":          "| | |\n|-|-|\n\n",
	"one table":       "| a | b |\n",
	"lines":           "\n",
	"paragraphs":      "a\n\n",
	"items":           "- a\n",
	"fences":          "```\n",
	"dots":            ". ",
	"apostrophes":     "a'",
	"arabic":          "كلمة. ",
	"capitals in all": "А ",
	"joins":           "a-",
	"code":            "    a\n",
	"long table":      "| a | b |\n|-|-|\n¦| x | y |\n",
	"wide table":      "| a ¦| a |\n",
	"nested images":   "¦![¦](x)",
	"nested quotes":   "¦> ",
	"emphasis":        "¦*a ¦b* ",
	"footnotes":       "¦[^a] ",
	"html":            "¦<b> ",
	"entities":        "¦&amp; ",
}

// hostileBody repeats a piece until it has some bytes. What stands before a first
// bar is there once; what stands after a second is repeated at the end.
func hostileBody(piece string, size int) string {
	parts := strings.Split(piece, "¦")
	start, end := "", ""
	if len(parts) > 1 {
		start, piece = parts[0], parts[1]
	}
	if len(parts) > 2 {
		end = parts[2]
	}
	times := (size - len(start)) / (len(piece) + len(end))
	return start + strings.Repeat(piece, times) + strings.Repeat(end, times)
}

// hostileSize is a part of what a page may have, so that the test stays short.
const hostileSize = content.MaxFile / 16

// TestHostilePagesEnd lets all rules look at pages that nobody would write. A rule
// that goes over a text again for each thing it finds would not end soon here.
func TestHostilePagesEnd(t *testing.T) {
	for name, piece := range hostilePages {
		t.Run(name, func(t *testing.T) {
			for _, file := range []string{"stories/pass.md", "pages/easy.easy.md"} {
				site := soundSite(t)
				front := string(site["stories/pass.md"].Data)
				if strings.Contains(file, "easy") {
					site["pages/easy.md"] = pageOf("Easy", "Easy.")
					front = "---\ntitle: Easy\nsummary: Easy.\nversion: {made_by: a, checked_by: b, checked: 2026-10-02}\n---\n"
				}
				body := hostileBody(piece, hostileSize)
				site[file] = &fstest.MapFile{Data: []byte(front + body)}
				d := load(t, site)
				if len(d.Sources) < 6 {
					t.Fatal("the page was not read")
				}
				wantPlacesInside(t, site, Site(d, Options{Read: readOf(site)}).Problems)
			}
		})
	}
}

// FuzzRules puts any text where a page stands: every rule ends, and says its
// finding at a place inside the file, in whole sentences.
func FuzzRules(f *testing.F) {
	front := "---\ntitle: A\nsummary: B\nversion: {made_by: a, checked_by: b, checked: 2026-01-01}\n---\n"
	for _, piece := range hostilePages {
		f.Add(front + hostileBody(piece, 25*len(piece)))
	}
	for _, seed := range []string{"", "---", "---\ntitle: [a\n---\nb", "---\ntitle: 'a\n\n\n  b https://x y'\n---\n", "\xff", "---\nx: \"\\u0041 LAC\"\n---\n", front + "| |\n|-", front + "#\n##", front + "St. 5 p.m. e.g.", front + "[](http://)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, file := range []string{"stories/pass.md", "routes/ask.easy.md", "pages/new.md"} {
			site := soundSite(t)
			site[file] = &fstest.MapFile{Data: []byte(text)}
			d := load(t, site)
			wantPlacesInside(t, site, Site(d, Options{Read: readOf(site), Related: map[string][]string{"pages/new.html": {"stories/pass.html"}}}).Problems)
			if err := WriteOwnersCSV(&bytes.Buffer{}, Owners(d)); err != nil {
				t.Error(err)
			}
		}
	})
}

// wantPlacesInside wants every problem of a rule to have a place in its file, and
// something to say.
func wantPlacesInside(t *testing.T, site fstest.MapFS, problems []content.Problem) {
	t.Helper()
	count := map[string]int{}
	for _, p := range problems {
		if ruleOf(p.Rule) == nil {
			continue
		}
		if count[p.Rule+" "+p.File]++; count[p.Rule+" "+p.File] > mostFindings {
			t.Errorf("%s says too much about %s", p.Rule, p.File)
			return
		}
		if p.Message == "" || p.Do == "" || !strings.HasSuffix(p.Message, ".") || !utf8.ValidString(p.Message) {
			t.Errorf("%s says %q, do %q", p.Rule, p.Message, p.Do)
		}
		lines := bytes.Split(readOf(site)(p.File, content.MaxFile), []byte("\n"))
		if p.Line > len(lines) || p.Line > 0 && p.Column > utf8.RuneCount(lines[p.Line-1])+1 {
			t.Errorf("%s is said to be at %d:%d of %s", p.Rule, p.Line, p.Column, p.File)
		}
	}
}
