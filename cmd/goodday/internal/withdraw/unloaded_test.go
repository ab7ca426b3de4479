package withdraw

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

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
	lent := files{"shared/stories/lent.md": strings.Replace(story("Lent", "R-001", "", "Short."), "How a bus pass opened up the town.", "Short.", 1), "north/stories/pass.md": "", "south/stories/own.md": story("Own", "R-001", "", secret)}
	for _, broken := range []files{{"south/site.yaml": "title: [\n"}, {"south/site.yaml": "title: [\n", "north/site.yaml": "title: [\n"}} {
		p := town(t, lent)
		if !p.exists("public/south/stories/lent.html") || !p.exists("public/north/stories/lent.html") {
			t.Fatal("not published")
		}
		p.put(broken)
		result := p.withdraw("R-001")
		p.wantFiles("pages", result.Pages, "shared/stories/lent.md", "south/stories/own.md")
		p.wantFiles("failed", result.Failed)
		if p.exists("public/south/stories/lent.html") || len(result.Removed) != 1+len(broken) || result.Proof.Addresses != 2+len(broken) {
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

	p = town(t, files{"south/stories/two.md": story("Two", "R-001", "", secret)})
	p.put(files{"south/site.yaml": ""})
	result = p.withdraw("R-001")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md", "south/stories/two.md")
	p.wantFiles("removed", result.Removed, filepath.Join(p.dir, "public", "south", "stories", "two.html"))

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
