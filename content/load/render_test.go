package load

import (
	"strings"
	"testing"

	"goodday/content"
)

// TestOnlyPublishedVersionsAreTiedToTheirOriginal has one that is held back, one
// that is invalid, and others that are not in the order of their files.
func TestOnlyPublishedVersionsAreTiedToTheirOriginal(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "site.yaml", "[en, ar]", "[en, ar, pl, fr, de]")
	for name, fields := range map[string]string{
		"easy": "", "pl": "", "de": "", "easy.pl": "",
		"ar": "consent: {status: withdrawn, reference: EXAMPLE-8}\n", "fr": "titel: x\n",
	} {
		fsys["activities/lunch."+name+".md"] = versionOf(fields, "Text.")
	}
	site := loadOne(fsys)
	var files []string
	for _, v := range pageAt(t, site, "activities/lunch.html").Versions {
		files = append(files, v.File)
	}
	if got := strings.Join(files, " "); got != "activities/lunch.de.md activities/lunch.pl.md activities/lunch.easy.md activities/lunch.easy.pl.md" {
		t.Error(got)
	}
}

// TestPicturesOfAWithheldPageAreNeverMade has a picture that would be told about.
func TestPicturesOfAWithheldPageAreNeverMade(t *testing.T) {
	fsys := pictureSite(t, "shows_people: yes\n")
	fsys["pages/more.md"] = pageOf("picture: bench.png\nconsent: {status: review, reference: EXAMPLE-8}\n", "![](../pictures/bench.png)")
	site := loadOne(fsys)
	if got := withRule(site.Problems, "picture-consent"); len(got) > 0 || statusOf(site, "pages/more.md") != "held back: under review" {
		t.Error(describe(site.Problems))
	}
}

// TestALinkToAPageThatTurnsOutBrokenGoes links to a version that follows an
// original whose text is broken.
func TestALinkToAPageThatTurnsOutBrokenGoes(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "stories/pass.md", "I can go", "[I](nobody.md) can go")
	fsys["stories/pass.easy.md"] = versionOf("", "Text.")
	fsys["pages/more.md"] = pageOf("", "[Easy](../stories/pass.easy.md)")
	site := loadOne(fsys)
	if html := pageAt(t, site, "about/more.html").HTML; html != "<p>Easy</p>\n" {
		t.Error(html)
	}
	if got := strings.Join(content.WithStatus(site.Unpublished, content.Invalid), " "); got != "stories/pass.easy.md stories/pass.md" {
		t.Error(got)
	}
}

// TestFieldsNameAPageOfTheRightKind names an activity where a service must stand.
func TestFieldsNameAPageOfTheRightKind(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "routes/ask.md", "service: services/good-days.md", "service: activities/lunch.md")
	if found := withRule(loadOne(fsys).Problems, "unknown-page"); len(found) != 1 || found[0].File != "routes/ask.md" {
		t.Error(describe(found))
	}
}

// TestAMessageShowsItsLine wants the line of a link in the text of a page.
func TestAMessageShowsItsLine(t *testing.T) {
	fsys := soundSite(t)
	fsys["pages/more.md"] = pageOf("", "Here:\n\n[a](#nobody)")
	if found := withRule(loadOne(fsys).Problems, "broken-anchor"); len(found) != 1 || found[0].Text != "[a](#nobody)" {
		t.Error(describe(found))
	}
}
