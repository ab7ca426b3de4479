package withdraw

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
)

// TestProof: whatever is left in the output is found, however it is written.
func TestProof(t *testing.T) {
	sentence := `We drank tea & ate “café” cake, all <3 of us`
	spread := "We drank tea &amp; <b>ate</b> “café” cake,\n all &lt;3 <i>of</i> us"
	p := town(t, files{
		"north/stories/pass.md":    story("One", "R-001", "slug: our-pass\npicture: pass.png\n", "We drank tea & ate “café” cake, all \\<3 of us."),
		"north/pictures/pass.png":  drawn(1),
		"north/pictures/pass.yaml": "alt: A card.\n",
	})
	pictures, _ := filepath.Glob(filepath.Join(p.dir, "public/north/pictures/pass-*"))
	if len(pictures) == 0 {
		t.Fatal("no picture")
	}
	data, _ := os.ReadFile(pictures[0])
	p.put(files{
		"public/north/a.html":                  spread,
		"public/north/b.html":                  `<img alt="` + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(sentence) + `">`,
		"public/north/c.json":                  jsonText(sentence),
		"public/north/h.json":                  strings.NewReplacer("é", `\u00e9`, "c", `\u0063`, "“", `\u201C`).Replace(sentence),
		"public/north/pictures/pass-1-old.png": "other bytes",
		"public/north/d.xml":                   strings.NewReplacer("&", "&amp;", "<", "&#60;", "é", "&#xe9;").Replace(sentence),
		"public/north/e.js":                    `x = "` + strings.ReplaceAll(strings.ToUpper(sentence), " ", `\n`) + `"`,
		"public/north/f.ics":                   "SUMMARY:We drank tea & ate\r\n  “café” cake\\, all <3\r\n  of us",
		"public/south/g.html":                  spread,
		"public/north/copy.bin":                string(data),
		"public/south/copy.bin":                string(data),
		"public/north/x/link.html":             `<a href="../stories/our-pass.html#top">x</a>`,
		"public/south/x/link.html":             `<a href="../stories/our-pass.html#top">x</a>`,
		"public/north/y/link.html":             `<a href="stories/our-pass.html">another folder</a> stories/our-pass.html`,
		"public/north/src.html":                `<iframe src="stories/our-pass.html"></iframe>`,
		"public/north/sitemap.txt":             "https://example.org/stories/our-pass.html",
		"public/north/edit.html":               "https://example.org/edit/stories/pass.md",
		"public/north/pass.html":               "pictures/pass-320-x.png",
		"public/north/both.html":               spread + `<a href="stories/our-pass.html">x</a>`,
		"public/north/fine.html":               "We drank tea and ate cake",
		"public/north/pictures/z.z":            "x",
	})
	result := p.withdraw("R-001")
	quoted := quote(strings.Replace(sentence, "<", `\<`, 1))
	p.wantLeft(result,
		"north/a.html: "+quoted, "north/b.html: "+quoted, "north/c.json: "+quoted, "north/d.xml: "+quoted, "north/e.js: "+quoted, "north/f.ics: "+quoted, "north/h.json: "+quoted, "north/pictures/pass-1-old.png: pictures/pass-", "south/g.html: "+quoted,
		"north/both.html: "+quoted, "north/both.html: stories/our-pass.html", "north/copy.bin: a picture", "south/copy.bin: a picture", "north/x/link.html: stories/our-pass.html", "north/src.html: stories/our-pass.html",
		"north/sitemap.txt: stories/our-pass.html", "north/edit.html: stories/pass.md", "north/pass.html: pictures/pass-")
	if !slices.IsSortedFunc(result.Proof.Left, func(a, b Trace) int { return strings.Compare(a.File+a.What, b.File+b.What) }) {
		t.Error("not sorted")
	}
	if result.Proof.Sentences == 0 || result.Proof.Addresses != 1 || result.Proof.Pictures != 1 || result.Proof.Files < 15 || result.Proof.Bytes < 1000 {
		t.Errorf("%+v", result.Proof)
	}
}

// TestSitesThatAreNotPublished: pages and pictures are removed from what is there,
// and what else tells of them is found.
func TestSitesThatAreNotPublished(t *testing.T) {
	p := town(t, files{
		"north/stories/pass.md":    story("One", "R-001", "picture: pass.png\nmoved_from: [stories/old, stories/older.html]\n", secret),
		"north/pictures/pass.png":  drawn(1),
		"north/pictures/pass.yaml": "alt: A card.\n",
		"north/activities/club.md": activity("Club", "credit: {words: Sam, consent: {status: given, reference: R-001, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}}\n", "Come and play."),
	})
	p.broken["north"] = true
	old := []string{"public/north/stories/old.html", "public/north/stories/older.html"}
	for _, name := range old {
		if !strings.Contains(p.text(name), "One") {
			t.Fatalf("%s is not published", name)
		}
	}
	result := p.withdraw("R-001")
	for _, name := range old {
		if p.exists(name) {
			t.Errorf("%s is still there", name)
		}
	}
	p.wantLeft(result, "north/activities/club.html: “Sam”", "north/index.html: stories/pass.html")
	if p.exists("public/north/stories/pass.html") || len(result.Removed) < 2 || !slices.IsSorted(result.Removed) {
		t.Errorf("removed: %q", result.Removed)
	}
	p.wantNowhere("anywhere in the whole")
	if pictures, _ := filepath.Glob(filepath.Join(p.dir, "public/north/pictures/pass-*")); len(pictures) > 0 {
		t.Errorf("still there: %q", pictures)
	}
}

// TestOnlyACredit: if its site is not published again, the credit is still there.
func TestOnlyACredit(t *testing.T) {
	p := town(t, files{
		"north/stories/pass.md":    "",
		"north/activities/club.md": activity("Club", "credit: {words: Sam, consent: {status: given, reference: R-001, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}}\n", "Come and play."),
	})
	p.broken["north"] = true
	p.wantLeft(p.withdraw("R-001"), "north/activities/club.html: “Sam”")
}

// TestNothingToLookThrough: where no output is, nothing is proved.
func TestNothingToLookThrough(t *testing.T) {
	p := town(t, files{"south/stories/two.md": story("Two", "R-001", "", secret)})
	for _, site := range []string{"north", "south"} {
		os.RemoveAll(filepath.Join(p.dir, "public", site))
		p.broken[site] = true
	}
	result := p.withdraw("R-001")
	if !slices.Equal(result.Proof.Unseen, []string{filepath.Join(p.dir, "public", "north"), filepath.Join(p.dir, "public", "south")}) {
		t.Errorf("unseen: %q", result.Proof.Unseen)
	}
	if result.Gone() || !result.Found() {
		t.Error("nothing was proved")
	}
}

// TestWhatCannotBeRead may hold anything.
func TestWhatCannotBeRead(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	root.Close()
	var proof Proof
	proof.search(root, "out", &traces{}, true)
	if !slices.Equal(proof.Left, []Trace{{"out", "a file that cannot be read"}}) || proof.Files > 0 {
		t.Errorf("%+v", proof)
	}
}

// TestOtherOutput: the finished pages are where the request says.
func TestOtherOutput(t *testing.T) {
	p := town(t, nil)
	out := filepath.Join(t.TempDir(), "out")
	os.Rename(filepath.Join(p.dir, "public"), out)
	result, err := Run(context.Background(), Request{Reference: "R-001", Dir: p.dir, Out: out, Now: p.day, Build: func(context.Context, string) (report.Report, error) {
		return report.Report{}, nil
	}})
	if err != nil || result.Gone() || len(result.Removed) != 1 || !strings.HasPrefix(result.Removed[0], out) {
		t.Errorf("%v %+v", err, result)
	}
}
