package withdraw

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

const secret = "I can go anywhere in the whole county now."

// reduced is what is left of a page.
const reduced = "---\nconsent:\n  status: withdrawn\n  reference: R-001\n  withdrawn: 2026-11-01\n---\n"

// TestEverySite: what is under a reference goes in every site, however it is
// written; what only looks like it stays.
func TestEverySite(t *testing.T) {
	other := story("Another", "R-0011", "", "Somebody else told this one, and it stays.")
	mention := activity("Notes", "", "The number R-001 is in this text.\n\nreference: R-001")
	p := town(t, files{
		"north/stories/pass.md":     story("One", "R-001", "slug: our-pass\nmoved_from: [stories/old-pass]\n", secret),
		"north/stories/other.md":    other,
		"north/activities/notes.md": mention,
		"south/stories/two.md":      story("Two", `" r-001 "`, "", "The same person told this down south."),
		"south/stories/broken.md":   "---\ntitle: [A\nconsent:\n  reference: R-001\n---\nX\n",
		"south/stories/odd.md":      "---\ntitle: [A\nconsent:\n  reference: R-0011\n---\nX\n",
		"shared/stories/lent.md":    story("Lent", "R-001", "", "This one is lent to all of the sites."),
	})
	if !strings.Contains(p.text("public/south/stories/lent.html"), "lent to all") {
		t.Fatal("the lent story is not published")
	}
	result := p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md", "shared/stories/lent.md", "south/stories/two.md", "south/stories/broken.md")
	p.wantLeft(result)
	for _, text := range []string{"anywhere in the whole", "down south", "lent to all"} {
		p.wantNowhere(text)
	}
	if got, want := p.text("north/stories/pass.md"), strings.Replace(reduced, "---\n", "---\nslug: our-pass\nmoved_from: [stories/old-pass]\n", 1); got != want {
		t.Errorf("got\n%s", got)
	}
	if p.text("south/stories/two.md") != reduced || p.text("north/stories/other.md") != other || p.text("north/activities/notes.md") != mention {
		t.Error("not the right pages changed")
	}
	if !strings.Contains(p.text("public/north/stories/our-pass.html"), "Taken down") {
		t.Error("the old address says nothing")
	}
	if again := p.withdraw("R-001"); !again.Gone() || len(again.Pages) != 4 {
		t.Errorf("again: %+v", again)
	}
}

// TestFromOneSite: a site of a workspace is not taken for the whole.
func TestFromOneSite(t *testing.T) {
	p := town(t, files{"south/stories/two.md": story("Two", "R-001", "", secret)})
	for _, dir := range []string{"north", "north/../north"} {
		result, err := Run(context.Background(), Request{Reference: "R-001", Dir: filepath.Join(p.dir, dir), Now: p.day, Build: p.build})
		if err != nil || len(result.Pages) != 2 || !result.Gone() {
			t.Errorf("%s: %v %+v", dir, err, result)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(p.dir, "north"), link); err != nil {
		t.Fatal(err)
	}
	if result, err := Run(context.Background(), Request{Reference: "R-001", Dir: link, Now: p.day, Build: p.build}); err != nil || len(result.Pages) != 2 {
		t.Errorf("through a link: %v %+v", err, result)
	}
	if _, err := Run(context.Background(), Request{Reference: "R-001", Dir: filepath.Join(t.TempDir(), "nowhere"), Now: p.day, Build: p.build}); err == nil {
		t.Error("no folder, no error")
	}
}

// TestVersions: a version is under the consent of its original, unless it has one of
// its own.
func TestVersions(t *testing.T) {
	version := "---\ntitle: A pass, easy\nsummary: A pass.\nmoved_from: [stories/x]\nversion: {made_by: the easy group}\n%---\nEasy words that tell the same story again.\n"
	p := town(t, files{
		"north/stories/pass.md":       story("One", "R-001", "slug: our-pass\n", secret),
		"north/stories/pass.easy.md":  strings.Replace(version, "%", "", 1),
		"north/stories/two.md":        story("Two", "R-001", "", secret),
		"north/stories/two.easy.md":   "---\ntitle: [\n---\nIts fields cannot be read.\n",
		"north/stories/other.md":      story("Other", "R-002", "", "Another person told this and agreed to it."),
		"north/stories/other.easy.md": strings.Replace(version, "%", "consent: {status: given, reference: R-001, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n", 1),
	})
	result := p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md", "north/stories/pass.easy.md", "north/stories/other.easy.md",
		"north/stories/two.md", "north/stories/two.easy.md")
	p.wantLeft(result)
	if strings.Contains(p.text("north/stories/pass.easy.md"), "moved_from") {
		t.Error("a version keeps addresses of its own, which the loader does not know")
	}
	p = town(t, files{
		"north/stories/pass.easy.md": strings.Replace(version, "%", "consent: {status: given, reference: R-002, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n", 1),
	})
	result = p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
}

func TestPictures(t *testing.T) {
	about := "alt: A yellow card.\n"
	people := "alt: Two people.\nshows_people: yes\nconsent: {status: given, reference: %, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n"
	p := town(t, files{
		"north/stories/pass.md":       story("One", "R-001", "picture: pass.png\n", secret+"\n\n![A bus](../pictures/body.PNG) ![Shared](../pictures/shared.png)"),
		"north/activities/club.md":    activity("Club", "picture: shared.png\n", "![Two](../pictures/own.png) ![Three](../pictures/theirs.png)"),
		"south/activities/club.md":    activity("Club", "picture: pass.png\n", "Another site has a picture of that name."),
		"south/stories/two.md":        story("Two", "R-001", "picture: pass.png\n", "The same person told this in the other site."),
		"north/pictures/pass.png":     drawn(1),
		"north/pictures/pass.yaml":    about,
		"north/pictures/body.PNG":     drawn(2),
		"north/pictures/body.yaml":    about,
		"north/pictures/shared.png":   drawn(3),
		"north/pictures/shared.yaml":  about,
		"north/pictures/own.png":      drawn(4),
		"north/pictures/own.yaml":     strings.ReplaceAll(strings.Replace(people, "%", "r-001", 1), "\n", "\r\n"),
		"north/pictures/theirs.png":   drawn(5),
		"north/pictures/theirs.yaml":  strings.Replace(people, "%", "R-0010", 1),
		"north/pictures/notes.yaml":   strings.Replace(people, "%", "R-001", 1),
		"south/pictures/pass.png":     drawn(6),
		"south/pictures/pass.yaml":    about,
		"north/pictures/nothing.yaml": "alt: x\n",
		"north/pictures/bare.png":     drawn(7),
		"north/pictures/dir.png/x":    "a folder",
		"north/pictures/dir.yaml":     strings.Replace(people, "%", "R-001", 1),
		"north/pictures/old.png":      drawn(8),
		"north/pictures/old.yaml":     about,
		"north/pictures/led.png":      drawn(9),
		"north/pictures/led.yaml":     about,
		"north/stories/lapsed.md":     strings.Replace(story("Lapsed", "R-001", "", "![Old](../pictures/old.png) [Led to](../pictures/led.png)"), "review_by: 2028", "review_by: 2026", 1),
	})
	result := p.withdraw("R-001")
	p.wantFiles("pictures", result.Pictures, "north/pictures/pass.png", "north/pictures/body.PNG", "north/pictures/own.png", "north/pictures/old.png")
	p.wantFiles("failed", result.Failed)
	for name, want := range map[string]bool{
		"north/pictures/pass.png": false, "north/pictures/pass.yaml": false, "north/pictures/own.yaml": false, "north/pictures/body.PNG": false,
		"north/pictures/shared.png": true, "north/pictures/theirs.png": true, "north/pictures/led.png": true, "south/pictures/pass.png": true, "south/pictures/pass.yaml": true,
	} {
		if p.exists(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	p.wantLeft(result)
	if result.Proof.Pictures != 4 {
		t.Errorf("%+v", result.Proof)
	}
}

func TestCredits(t *testing.T) {
	credit := "# before\ncredit:\n  words: The drummers\n  consent: {status: given, reference: %, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n# after\n"
	ours, theirs := strings.Replace(credit, "%", "R-001", 1), strings.Replace(credit, "%", "R-002", 1)
	body := "credit: this line of the text stays."
	p := town(t, files{
		"north/activities/drums.md":      activity("Drums", ours, body),
		"north/activities/drums.easy.md": "---\ntitle: Drums\nsummary: Drums.\nversion: {made_by: the easy group}\n---\nDrums.\n",
		"south/activities/drums.md":      strings.ReplaceAll(activity("Drums", ours, body), "\n", "\r\n"),
		"shared/stories/lent.md":         story("Lent", "R-002", ours, "Somebody else told this one, and it stays."),
		"south/activities/lapsed.md":     activity("Lapsed", strings.Replace(ours, "given: 2026", "given: 2025", 1), body),
		"south/activities/kept.md":       activity("Kept", theirs, body),
		"south/activities/none.md":       activity("None", "credit: {words: The drummers}\n", body),
		"north/stories/pass.md":          story("One", "R-001", ours, secret),
	})
	result := p.withdraw("R-001")
	p.wantFiles("credits", result.Credits, "north/activities/drums.md", "south/activities/drums.md", "south/activities/lapsed.md", "shared/stories/lent.md")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
	p.wantFiles("failed", result.Failed)
	p.wantLeft(result)
	want := activity("Drums", "# before\n# after\n", body)
	if p.text("north/activities/drums.md") != want || p.text("south/activities/drums.md") != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s", p.text("north/activities/drums.md"))
	}
	if p.text("south/activities/kept.md") != activity("Kept", theirs, body) {
		t.Error("another credit is gone")
	}
}

// TestSitesThatCannotBeLoaded: what the files say is enough.
func TestSitesThatCannotBeLoaded(t *testing.T) {
	version := "---\ntitle: A pass\nsummary: A pass.\nversion: {made_by: the easy group}\n---\nWords that tell the same story to other people.\n"
	windows := strings.NewReplacer("\n", "\r\n")
	p := town(t, files{
		"north/site.yaml":               strings.Replace(town(t, nil).text("north/site.yaml"), "[en]", "[en, ar]", 1),
		"north/site.ar.yaml":            "title: A\nsummary: B\n",
		"north/crisis.ar.yaml":          "lines:\n  - {id: samaritans, hours: a}\n",
		"north/stories/pass.md":         windows.Replace(story("One", "R-001", "slug: our-pass\npicture: pass.png\n", secret)),
		"north/stories/pass.easy.md":    version,
		"north/stories/pass.ar.md":      version,
		"north/stories/pass.easy.ar.md": version,
		"north/stories/main.en.md":      story("Main", `"R-001"`, "", "The file of this one names its language."),
		"north/stories/main.ar.md":      version,
		"north/stories/main.pl.md":      version,
		"north/stories/other.easy.md":   strings.Replace(version, "---\nWords", "consent: {reference: R-001}\n---\nWords", 1),
		"north/stories/folded.md":       "---\ntitle: X\n\"consent\":\n  'reference' :\n    r-001\n---\nX\n",
		"north/stories/other.md":        story("Other", "R-0012", "picture: theirs.png\n", "Another person told this and agreed to it."),
		"north/stories/notes.txt":       "reference: R-001\n",
		"north/pictures/pass.png":       drawn(1),
		"north/pictures/pass.yaml":      "alt: A card.\n",
		"north/pictures/theirs.png":     drawn(2),
		"north/pictures/theirs.yaml":    "alt: A card.\n",
		"north/pictures/own.PNG":        drawn(3),
		"north/pictures/own.yaml":       "alt: A card.\r\nconsent: {reference: R-001}\r\n",
		"south/activities/same.md":      activity("Same", "", "Words that tell the same story to other people."),
	})
	published := []string{
		"stories/our-pass.html", "stories/our-pass-easy.html", "ar/stories/our-pass.html", "ar/stories/our-pass-easy.html", "stories/main.html", "ar/stories/main.html",
	}
	for _, address := range published {
		if !p.exists("public/north/" + address) {
			t.Fatalf("%s is not published", address)
		}
	}
	p.put(files{"north/site.yaml": "title: [\n"})
	result := p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md", "north/stories/pass.easy.md", "north/stories/pass.ar.md", "north/stories/pass.easy.ar.md",
		"north/stories/main.en.md", "north/stories/main.ar.md", "north/stories/main.pl.md", "north/stories/folded.md", "north/stories/other.easy.md")
	p.wantFiles("pictures", result.Pictures, "north/pictures/pass.png", "north/pictures/own.PNG")
	p.wantFiles("failed", result.Failed)
	for _, address := range published {
		if p.exists("public/north/" + address) {
			t.Errorf("%s is still published", address)
		}
	}
	if !p.exists("public/north/stories/other.html") || !p.exists("north/pictures/theirs.png") {
		t.Errorf("too much is gone: %q", result.Removed)
	}
	if pictures, _ := filepath.Glob(filepath.Join(p.dir, "public/north/pictures/pass-*")); len(pictures) > 0 || result.Proof.Addresses != 12 {
		t.Errorf("%q, %d addresses", pictures, result.Proof.Addresses)
	}
	if !slices.ContainsFunc(result.Elsewhere, func(e Trace) bool { return e.File == "south/activities/same.md" }) {
		t.Errorf("elsewhere: %v", result.Elsewhere)
	}
	p.wantLeft(result, "north/index.html: ar/stories/main.html", "north/index.html: ar/stories/our-pass-easy.html", "north/index.html: ar/stories/our-pass.html",
		"north/index.html: stories/main.html", "north/index.html: stories/other-easy.html", "north/index.html: stories/our-pass-easy.html", "north/index.html: stories/our-pass.html")
}

// TestLentToSitesThatCannotBeLoaded: a page that sites share goes from their output
// too, even if it says little.
func TestLentToSitesThatCannotBeLoaded(t *testing.T) {
	lent := files{"shared/stories/lent.md": strings.Replace(story("Lent", "R-001", "", "Short."), "How a bus pass opened up the town.", "Short.", 1), "north/stories/pass.md": ""}
	for _, broken := range []files{{"south/site.yaml": "title: [\n"}, {"south/site.yaml": "title: [\n", "north/site.yaml": "title: [\n"}} {
		p := town(t, lent)
		if !p.exists("public/south/stories/lent.html") || !p.exists("public/north/stories/lent.html") {
			t.Fatal("not published")
		}
		p.put(broken)
		result := p.withdraw("R-001")
		p.wantFiles("pages", result.Pages, "shared/stories/lent.md")
		p.wantFiles("failed", result.Failed)
		if p.exists("public/south/stories/lent.html") || len(result.Removed) != len(broken) || result.Proof.Addresses != 1+len(broken) {
			t.Errorf("removed: %q, %+v", result.Removed, result.Proof)
		}
	}
}

// TestUnlistedSites: a site that goodday.yaml does not name, or names no more, is
// looked through, and one site's story is not taken for another's.
func TestUnlistedSites(t *testing.T) {
	p := town(t, files{"south/stories/pass.md": story("Another", "R-002", "", "Somebody else told this one, and it stays.")})
	p.put(files{"goodday.yaml": "title: T\nsummary: S.\nsites: [north]\n"})
	result := p.withdraw("R-002")
	p.wantFiles("pages", result.Pages, "south/stories/pass.md")
	p.wantFiles("removed", result.Removed, filepath.Join(p.dir, "public", "south", "stories", "pass.html"))
	p.wantLeft(result, "south/index.html: stories/pass.html")

	p = town(t, files{"south/stories/pass.md": story("Another", "R-002", "", "Somebody else told this one, and it stays.")})
	p.put(files{"south/site.yaml": "title: [\n"})
	result = p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
	p.wantFiles("removed", result.Removed)
	if !strings.Contains(p.text("public/south/stories/pass.html"), "and it stays") {
		t.Error("another story is gone")
	}
}

// TestSitesWithoutHelpLines: such a site is read, and still cannot be built.
func TestSitesWithoutHelpLines(t *testing.T) {
	p := town(t, files{
		"north/pictures/own.png":   drawn(1),
		"north/pictures/own.yaml":  "alt: A card.\nconsent: {reference: R-001}\n",
		"north/activities/club.md": activity("Club", "credit: {words: Sam, consent: {status: given, reference: R-001}}\n", "Come and play."),
	})
	p.put(files{"shared/crisis.yaml": ""})
	result := p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
	p.wantFiles("credits", result.Credits, "north/activities/club.md")
	p.wantFiles("pictures", result.Pictures, "north/pictures/own.png")
	p.wantFiles("failed", result.Failed)
}

// TestPagesThatAreTooLong are not read by the loader either.
func TestPagesThatAreTooLong(t *testing.T) {
	p := town(t, nil)
	page := func(length int) string {
		start := "---\nconsent: {reference: R-001}\n---\n"
		return start + strings.Repeat("x", length-len(start))
	}
	p.put(files{"north/site.yaml": "title: [\n", "north/stories/long.md": page(content.MaxFile), "north/stories/longer.md": page(content.MaxFile + 1)})
	p.wantFiles("pages", p.withdraw("R-001").Pages, "north/stories/pass.md", "north/stories/long.md")
}

// TestOneSiteByItself: so is one in no workspace, and one in a workspace whose
// goodday.yaml cannot be read.
func TestOneSiteByItself(t *testing.T) {
	from := town(t, nil)
	p := town(t, files{"goodday.yaml": "sites: [\n"})
	result := p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
	single := &place{T: t, dir: t.TempDir(), day: from.day}
	for _, name := range []string{"north/site.yaml", "north/stories/pass.md", "shared/words.yaml", "shared/crisis.yaml"} {
		_, file, _ := strings.Cut(name, "/")
		single.put(files{file: from.text(name)})
	}
	single.put(files{"site.yaml": strings.Replace(from.text("north/site.yaml"), "service: services/good-days.md\n", "", 1)})
	if _, err := single.build(context.Background(), single.dir); err != nil || !single.exists("public/stories/pass.html") {
		t.Fatalf("%v: not published", err)
	}
	result = single.withdraw("R-001")
	single.wantFiles("pages", result.Pages, "stories/pass.md")
	single.wantLeft(result)
	single.put(files{"stories/pass.md": from.text("north/stories/pass.md"), "site.yaml": "title: [\n"})
	result = single.withdraw("R-001")
	single.wantFiles("pages", result.Pages, "stories/pass.md")
}

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

// TestSentencesOfOthers: what other pages say too is not searched for, but told.
func TestSentencesOfOthers(t *testing.T) {
	same := "The bus goes to the seaside every single morning"
	shared := "\n\n[Here](https://example.org/a/long/address/of/something/else) \n"
	role := strings.NewReplacer("youth worker", "The youth worker of the whole of the north side")
	letters := "Twenty-four letters are here."
	p := town(t, files{
		"north/stories/pass.md": role.Replace(story("One", "R-001", "# A comment that nobody who reads the page sees.\npicture: pass.png\n", same+". Yes, it is. "+secret+" Somewhere calm and quiet in town. "+
			secret+" Not so many letters are here. "+letters+" We paid 240 pounds for the whole year."+shared)),
		"north/activities/club.md": role.Replace(activity("Club", "# A comment that nobody who reads the page sees.\n", same+"! Yes, it is. We paid 999 pounds for the whole year."+shared)),
		"north/words.yaml":         "areas:\n  - {id: calm, name: Calm, summary: Somewhere calm and quiet in town}\n",
		"north/pictures/pass.png":  drawn(1),
		"north/pictures/pass.yaml": "alt: A card.\n",
	})
	result := p.withdraw("R-001")
	want := []Trace{{"north/activities/club.md", quote(same)}, {"north/words.yaml", quote("Somewhere calm and quiet in town")}}
	if !slices.Equal(result.Elsewhere, want) {
		t.Errorf("%v", result.Elsewhere)
	}
	if result.Proof.Sentences != 4 { // the summary, the secret once, the one of 24 letters and the one with a number
		t.Errorf("%d sentences", result.Proof.Sentences)
	}
	p.wantLeft(result)
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

// TestFilesThatCannotBeChanged are named; the others are changed.
func TestFilesThatCannotBeChanged(t *testing.T) {
	flow := "---\n{title: Flow, summary: Come., checked: 2026-10-01, checked_by: youth worker, run_by: Us, topics: [food], areas: [centre], cost: {free: yes},\n" +
		" join: [{by: drop in}], credit: {words: Sam, consent: {status: given, reference: R-001}}}\n---\nCome.\n"
	p := town(t, files{
		"north/stories/.goodday-new-pass.md/x":    "x",
		"south/stories/two.md":                    story("Two", "R-001", "", secret),
		"south/activities/.goodday-new-club.md/x": "x",
		"south/activities/club.md":                activity("Club", "credit: {words: Sam, consent: {status: given, reference: R-001}}\n", "Come."),
		"south/pictures/own.png":                  drawn(1),
		"south/pictures/own.yaml":                 "consent: {reference: R-001}\n",
		"south/activities/flow.md":                flow,
		"south/stories/three.md":                  story("Three", "R-001", "picture: stuck.png\n", "Told in the south as well."),
		"south/pictures/stuck.png":                drawn(2),
		"south/pictures/stuck.yaml/x":             "a folder",
	})
	result := p.withdraw("R-001")
	p.wantFiles("failed", result.Failed, "north/stories/pass.md", "south/activities/club.md", "south/activities/flow.md", "south/pictures/stuck.png")
	p.wantFiles("pages", result.Pages, "south/stories/two.md", "south/stories/three.md")
	if p.text("south/activities/flow.md") != flow {
		t.Error("a page that could not be changed is changed")
	}
	p.wantFiles("pictures", result.Pictures, "south/pictures/own.png")
	if result.Gone() {
		t.Error("not all of it is gone")
	}
}

// TestAPictureThatStays: nothing is gone as long as a file could not be changed.
func TestAPictureThatStays(t *testing.T) {
	p := town(t, files{
		"north/stories/pass.md":      story("One", "R-001", "picture: stuck.png\n", secret),
		"north/pictures/stuck.png":   drawn(2),
		"north/pictures/stuck.yaml/": "",
	})
	os.MkdirAll(filepath.Join(p.dir, "north/pictures/stuck.yaml/x"), 0o755)
	result := p.withdraw("R-001")
	p.wantFiles("failed", result.Failed, "north/pictures/stuck.png")
	if len(result.Proof.Left)+len(result.Proof.Unseen) > 0 || result.Gone() {
		t.Errorf("%+v", result.Proof)
	}
}

// TestCancelled: the files are changed, and the error says that the build was not.
func TestCancelled(t *testing.T) {
	p := town(t, nil)
	result, err := Run(context.Background(), Request{Reference: "R-001", Dir: p.dir, Now: p.day, Build: func(context.Context, string) (report.Report, error) {
		return report.Report{}, context.Canceled
	}})
	if !errors.Is(err, context.Canceled) || len(result.Pages) != 1 || p.text("north/stories/pass.md") != reduced {
		t.Errorf("%v %+v", err, result)
	}
}

// TestNothingFound: nothing changes, and references like it are named.
func TestNothingFound(t *testing.T) {
	p := town(t, files{
		"north/stories/a.md":      story("A", "BRS/0042", "", "One that somebody told in the north."),
		"north/stories/b.md":      story("B", "ZZ-9", "", "One that somebody told in the north too."),
		"north/stories/c.md":      story("C", "ZZ-7", "", "One that somebody told in the north again."),
		"north/stories/d.md":      story("D", "ZZ-9", "", "One that somebody told in the north at last."),
		"north/activities/e.md":   activity("E", "consent: {status: given}\n", "Come."),
		"south/stories/e.md":      story("E", "ZZ-91", "", "One that somebody told in the south."),
		"south/stories/f.md":      story("F", "ZZ-92", "", "One that somebody told in the south too."),
		"south/stories/g.md":      story("G", "ZZ-93", "", "One that somebody told in the south again."),
		"south/stories/h.md":      story("H", "ZZ-94", "", "One that somebody told in the south at last."),
		"north/pictures/own.png":  drawn(1),
		"north/pictures/own.yaml": "alt: x\nconsent:\n  reference: 'BRS 0042-B'\n",
		"south/activities/c.md":   activity("C", "credit: {words: Sam, consent: {reference: BRS-42}}\n", "Come."),
	})
	for reference, want := range map[string][]string{
		"brs_0042": {"BRS 0042-B", "BRS/0042"}, "BRS.42": {"BRS-42"}, "R00": {"R-001"}, "R0": nil, "XYZ": nil, "ZZ": nil, "ZZ-": nil, "ZZ9": {"ZZ-9", "ZZ-91", "ZZ-92", "ZZ-93", "ZZ-94"}, "ZZ-99": {"ZZ-9"}, "ZZ-77": {"ZZ-7"}, "R-001-A": {"R-001"},
	} {
		before := p.text("north/stories/a.md")
		built := false
		result, err := Run(context.Background(), Request{Reference: reference, Dir: p.dir, Now: p.day, Build: func(context.Context, string) (report.Report, error) {
			built = true
			return report.Report{}, nil
		}})
		if err != nil || result.Found() || result.Gone() || !slices.Equal(result.Near, want) {
			t.Errorf("%s: %v %+v", reference, err, result)
		}
		if built || before != p.text("north/stories/a.md") {
			t.Errorf("%s: something was changed", reference)
		}
	}
}

// TestMentions: how a reference can be written in a file that cannot be read.
func TestMentions(t *testing.T) {
	for text, want := range map[string]bool{
		"consent:\n  reference: R-1\n": true, "reference: 'r-1'": true, `reference: "R-1" # the form`: true, "{reference: R-1, given: x}": true, "{reference: R-1}": true,
		"reference: R-1\r\n": true, "reference:\n    R-1\n": true, "reference: >-\n  R-1\n": true, `"reference": R-1`: true, "reference:R-1": true,
		"reference: R-12": false, "reference: XR-1": false, "reference: R-1 or so": false, "the reference is R-1": false, "R-1": false, "reference: R.1": false,
	} {
		if got := mentions([]byte(text), " R-1 "); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
