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
		"south/stories/two.md":        story("Two", "R-001", "picture: pass.png\n", "The same person told this in the other site. ![Ours](../pictures/shared.png)"),
		"south/pictures/shared.png":   drawn(10),
		"south/pictures/shared.yaml":  about,
		"south/pictures/body.PNG":     drawn(11),
		"south/pictures/body.yaml":    about,
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
	p.wantFiles("pictures", result.Pictures, "north/pictures/pass.png", "north/pictures/body.PNG", "north/pictures/own.png", "north/pictures/old.png", "south/pictures/shared.png")
	p.wantFiles("failed", result.Failed)
	for name, want := range map[string]bool{
		"north/pictures/pass.png": false, "north/pictures/pass.yaml": false, "north/pictures/own.yaml": false, "north/pictures/body.PNG": false,
		"north/pictures/shared.png": true, "north/pictures/theirs.png": true, "north/pictures/led.png": true, "south/pictures/body.PNG": true, "south/pictures/pass.png": true, "south/pictures/pass.yaml": true,
	} {
		if p.exists(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	p.wantLeft(result)
	if result.Proof.Pictures != 5 {
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
		"north/stories/pass.md": role.Replace(story("One", "R-001", "# A comment that nobody who reads the page sees.\nslug: our-pass\npicture: pass.png\n", same+". Yes, it is. "+secret+" Somewhere calm and quiet in town. "+
			secret+" Not so many letters are here. "+letters+" We paid 240 pounds for the whole year."+shared)),
		"north/activities/club.md": role.Replace(activity("Club", "# A comment that nobody who reads the page sees.\nslug: our-club\n", same+"! Yes, it is. We paid 999 pounds for the whole year."+shared)),
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
