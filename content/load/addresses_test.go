package load

import (
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// TestWhereATakenDownPageStood wants the addresses of a withdrawn page to say so,
// and no others.
func TestWhereATakenDownPageStood(t *testing.T) {
	for _, c := range []struct{ name, fields, want string }{
		{"withdrawn", "consent: {status: withdrawn}\n", "stories/gone.html"},
		{"withdrawn with a slug and old addresses", "slug: other\nmoved_from: [stories/older, stories/oldest.html]\nconsent: {status: withdrawn}\n", "stories/older.html stories/oldest.html stories/other.html"},
		{"an old address that is none", "moved_from: [../older]\nconsent: {status: withdrawn}\n", "stories/gone.html"},
		{"a bad slug", "slug: A B\nmoved_from: [stories/older]\nconsent: {status: withdrawn}\n", ""},
		{"where another page stands", "slug: pass\nconsent: {status: withdrawn}\n", ""},
		{"where another page stood", "slug: before\nconsent: {status: withdrawn}\n", ""},
		{"an old address where another page stands", "moved_from: [stories/pass, stories/before]\nconsent: {status: withdrawn}\n", "stories/gone.html"},
		{"under review", "consent: {status: review}\n", ""},
		{"never agreed to", "", ""},
	} {
		fsys := soundSite(t)
		edit(t, fsys, "stories/pass.md", "title:", "moved_from: [stories/before]\ntitle:")
		fsys["stories/gone.md"] = &fstest.MapFile{Data: []byte("---\n" + c.fields + "---\n")}
		site := loadOne(fsys)
		if got := takenDownAt(site); got != c.want || content.HasErrors(withRule(site.Problems, "same-address")) {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, describe(site.Problems))
		}
		if statusOf(site, "stories/pass.md") != "published" || len(site.Moved) != 1 {
			t.Errorf("%s: the other page suffers:\n%s", c.name, describe(site.Problems))
		}
	}
}

// TestALentPageIsTakenDownWhereItIsAtHome withdraws a story that is lent: no
// site that borrows it says that something was there.
func TestALentPageIsTakenDownWhereItIsAtHome(t *testing.T) {
	workspace := workspaceOf(soundSite(t))
	workspace["shared/stories/gone.md"] = &fstest.MapFile{Data: []byte("---\nconsent: {status: withdrawn}\n---\n")}
	site := Load(workspace, Options{Now: day}).Sites[0]
	if got := statusOf(site, "shared/stories/gone.md"); got != "held back: withdrawn" || takenDownAt(site) != "" {
		t.Errorf("%s, taken down at %q", got, takenDownAt(site))
	}
}

func TestAVersionHasTheSlugOfItsOriginal(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "activities/lunch.md", "title:", "slug: dinner\ntitle:")
	fsys["activities/lunch.ar.md"] = versionOf("slug: other\n", "Text.")
	fsys["activities/lunch.easy.md"] = versionOf("", "Text.")
	site := loadOne(fsys)
	for _, address := range []string{"activities/dinner.html", "ar/activities/dinner.html", "activities/dinner-easy.html"} {
		pageAt(t, site, address)
	}
}

// TestABadSlugIsToldOnce has a version, which cannot mend the slug.
func TestABadSlugIsToldOnce(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "activities/lunch.md", "title:", "slug: A B\ntitle:")
	fsys["activities/lunch.ar.md"] = versionOf("", "Text.")
	site := loadOne(fsys)
	if found := withRule(site.Problems, "slug"); len(found) != 1 || found[0].File != "activities/lunch.md" {
		t.Error(describe(site.Problems))
	}
	if got := statusOf(site, "activities/lunch.ar.md"); got != "left out" {
		t.Error(got)
	}
}

// TestOldAddressesLeadToThePage has a translation, at whose old addresses it
// stands now, and an Easy Read page, which has none.
func TestOldAddressesLeadToThePage(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "activities/lunch.md", "title:", "moved_from: [activities/tea, activities/brunch.html]\ntitle:")
	edit(t, fsys, "routes/ask.md", "title: Ask", "moved_from: [about/a]\ntitle: Ask")
	fsys["activities/lunch.ar.md"] = versionOf("", "Text.")
	fsys["activities/lunch.easy.md"] = versionOf("", "Text.")
	site := loadOne(fsys)
	var moved []string
	for _, m := range site.Moved {
		moved = append(moved, m.From+" to "+m.To.File)
	}
	want := `about/a.html to routes/ask.md
activities/brunch.html to activities/lunch.md
activities/tea.html to activities/lunch.md
ar/activities/brunch.html to activities/lunch.ar.md
ar/activities/tea.html to activities/lunch.ar.md`
	if got := strings.Join(moved, "\n"); got != want || len(site.Problems) > 0 {
		t.Errorf("%s\n%s", got, describe(site.Problems))
	}
}

// TestAddressesThatDifferInCaseAreTheSame has two languages whose folders are one
// on many computers.
func TestAddressesThatDifferInCaseAreTheSame(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "site.yaml", "[en, ar]", "[en, zh-hant, zh-Hant]")
	fsys["activities/lunch.zh-Hant.md"] = versionOf("", "Text.")
	fsys["activities/lunch.zh-hant.md"] = versionOf("", "Text.")
	site := loadOne(fsys)
	if found := withRule(site.Problems, "same-address"); len(found) != 1 || found[0].File != "activities/lunch.zh-hant.md" {
		t.Error(describe(site.Problems))
	}
}
