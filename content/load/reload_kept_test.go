package load

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// filesOf returns what a reload says of each file.
func filesOf(r Reloaded) string {
	var words []string
	for _, f := range r.Files {
		words = append(words, f.File+" "+string(f.Status))
	}
	return strings.Join(words, ", ")
}

// TestReloadShowsPicturesThatAreMade lets a page show each picture: one of the
// output stays, one that may not be shown stays away, and for every other one
// the page waits, since its files are not there yet.
func TestReloadShowsPicturesThatAreMade(t *testing.T) {
	fsys := pictureSite(t, "")
	edit(t, fsys, "pages/more.md", "bench.png)", "bench.png) ![](../pictures/people.png) ![](../pictures/credit.png)")
	const withdrawnConsent = "consent: {status: withdrawn, reference: F-1}"
	for name, words := range map[string]string{
		"people": "shows_people: yes\n",
		"credit": "credit: {words: Us, " + withdrawnConsent + "}\n",
		"unused": "",
		"broken": "",
		"both":   "credit: {words: Us, " + withdrawnConsent + "}\n",
	} {
		fsys["pictures/"+name+".png"] = fsys["pictures/bench.png"]
		fsys["pictures/"+name+".yaml"] = &fstest.MapFile{Data: []byte("alt: A bench\n" + words)}
	}
	fsys["pages/invalid.md"] = pageOf("", "![](../pictures/broken.png) ![](../pictures/both.png) [x](nobody.md)")
	before := loadOne(fsys)
	if got := picturesOf(before); got != "bench.png credit.png" {
		t.Fatal(got, describe(before.Problems))
	}
	for name, c := range map[string]struct{ want, image string }{
		"bench":  {"published", "bench-20"},
		"credit": {"published", "credit-20"},
		"people": {"published", ""},
		"unused": {"pending", ""}, // nobody asked for it
		"broken": {"pending", ""}, // only a page that is left out did
		"both":   {"pending", ""}, // and a warning does not make it part of the output
		"nobody": {"left out", ""},
	} {
		for how, page := range map[string]*fstest.MapFile{
			"body": pageOf("", "![](../pictures/"+name+".png)"), "field": pageOf("picture: "+name+".png\n", "Text."),
		} {
			now := maps.Clone(fsys)
			now["pages/more.md"] = page
			r := before.Reload(now, nil, "pages/more.md")
			if got := filesOf(r); got != "pages/more.md "+c.want || (len(r.Pages) == 1) != (c.want == "published") {
				t.Errorf("%s in its %s: %s with %d pages\n%s", name, how, got, len(r.Pages), describe(r.Problems))
			}
			if how == "body" && len(r.Pages) == 1 && (c.image == "") == strings.Contains(r.Pages[0].HTML, "<img") {
				t.Errorf("%s: %s", name, r.Pages[0].HTML)
			}
		}
	}
}

// TestReloadWaitsWithTheWholePage changes one of three files so that more than
// the page itself changes.
func TestReloadWaitsWithTheWholePage(t *testing.T) {
	fsys := reloadSite(t)
	fsys["stories/pass.ar.md"] = versionOf("", "Text.")
	fsys["pictures/bench.png"] = bench(t)
	fsys["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("alt: A bench\n")}
	before := loadOne(fsys)
	for name, c := range map[string]struct {
		file string
		text *fstest.MapFile
		want string
	}{
		"nothing changed":       {"stories/pass.ar.md", fsys["stories/pass.ar.md"], "published, published, published"},
		"a version is gone":     {"stories/pass.ar.md", nil, "pending, removed, pending"},
		"a version is withheld": {"stories/pass.ar.md", versionOf("consent: {status: withdrawn, reference: EXAMPLE-9}\n", "Text."), "pending, held back, pending"},
		"a version is invalid":  {"stories/pass.ar.md", versionOf("titel: x\n", "Text."), "published, left out, published"},
		"a version's picture":   {"stories/pass.ar.md", versionOf("", "![](../pictures/bench.png)"), "pending, pending, pending"},
		"the last version's":    {"stories/pass.easy.md", versionOf("", "![](../pictures/bench.png)"), "pending, pending, pending"},
	} {
		now := maps.Clone(fsys)
		if now[c.file] = c.text; c.text == nil {
			delete(now, c.file)
		}
		r := before.Reload(now, nil, "stories/pass.md")
		var statuses []string
		for _, f := range r.Files {
			statuses = append(statuses, string(f.Status))
		}
		if got := strings.Join(statuses, ", "); got != c.want || (len(r.Pages) > 0) != slices.Contains(statuses, "published") {
			t.Errorf("%s: %s with %d pages, want %s\n%s", name, got, len(r.Pages), c.want, describe(r.Problems))
		}
	}
}

// TestReloadOfAFileThatWasNoPage asks for a new version of a page.
func TestReloadOfAFileThatWasNoPage(t *testing.T) {
	fsys := reloadSite(t)
	before := loadOne(fsys)
	fsys["stories/pass.ar.md"] = versionOf("", "Text.")
	if r := before.Reload(fsys, nil, "stories/pass.ar.md"); len(r.Files) > 0 || len(r.Pages) > 0 || len(r.Problems) > 0 {
		t.Errorf("%+v", r)
	}
}

// TestReloadedPagesLinkToThemselves links to a heading that is new, from the
// page itself and from its version.
func TestReloadedPagesLinkToThemselves(t *testing.T) {
	fsys := reloadSite(t)
	before := loadOne(fsys)
	edit(t, fsys, "stories/pass.md", "I can go anywhere now.", "[Below](pass.md#new)\n\n## New\n")
	edit(t, fsys, "stories/pass.easy.md", "I go by bus.", "[More](pass.md#new)")
	r := before.Reload(fsys, nil, "stories/pass.md")
	if got := becomes(r); got != "shows stories/pass.md, shows stories/pass.easy.md" || len(r.Problems) > 0 {
		t.Errorf("%s\n%s", got, describe(r.Problems))
	}
	likeLoad(t, r, loadOne(fsys))
}

// TestReloadOfALentStoryBehindOneOfTheSite has a story of the site's own under
// the name of a lent one: links lead to the site's.
func TestReloadOfALentStoryBehindOneOfTheSite(t *testing.T) {
	workspace := workspaceOf(soundSite(t))
	workspace["shared/stories/pass.md"] = workspace["one/stories/pass.md"]
	edit(t, workspace, "shared/stories/pass.md", "[this site]", "[other sites]", "title:", "slug: lent\npicture: theirs.png\ntitle:")
	site := func() *Site { return Load(workspace, Options{Now: day}).Sites[0] }
	before := site()
	edit(t, workspace, "shared/stories/pass.md", "I can go anywhere now.", "[Mine](pass.md)")
	r := before.Reload(folder(workspace, "one"), folder(workspace, "shared"), "shared/stories/pass.md")
	if got := becomes(r); got != "shows shared/stories/pass.md" || !strings.Contains(r.Pages[0].HTML, `href="/stories/pass.html"`) {
		t.Error(got, describe(r.Problems))
	}
	likeLoad(t, r, site())
}

// TestReloadNamesProblemsAsLoadDoes breaks an original and its version, whose
// file comes first.
func TestReloadNamesProblemsAsLoadDoes(t *testing.T) {
	workspace := workspaceOf(reloadSite(t))
	before := Load(workspace, Options{Now: day}).Sites[0]
	edit(t, workspace, "one/stories/pass.md", "title:", "titel:")
	edit(t, workspace, "one/stories/pass.easy.md", "title:", "titel:")
	r := before.Reload(folder(workspace, "one"), nil, "stories/pass.md")
	loaded := Load(workspace, Options{Now: day}).Sites[0]
	want := slices.DeleteFunc(slices.Clone(loaded.Problems), func(p content.Problem) bool { return !strings.Contains(p.File, "stories/pass") })
	if describe(r.Problems) != describe(want) || len(want) != 2 || r.Problems[0].File != "one/stories/pass.easy.md" || r.Problems[0].Site != "one" {
		t.Errorf("%s\nwant\n%s", describe(r.Problems), describe(want))
	}
}

// TestReloadChangesNothingOfTheSite reads a page again and compares the rest.
func TestReloadChangesNothingOfTheSite(t *testing.T) {
	fsys := reloadSite(t)
	before, same := loadOne(fsys), loadOne(fsys)
	edit(t, fsys, "stories/pass.md", "status: given", "status: withdrawn")
	edit(t, fsys, "activities/lunch.md", "title:", "slug: dinner\ntitle:")
	for _, file := range []string{"stories/pass.md", "activities/lunch.md"} {
		before.Reload(fsys, nil, file)
	}
	for i, page := range same.Pages {
		if is := before.Pages[i]; is.File != page.File || is.Address != page.Address || is.HTML != page.HTML || len(is.Versions) != len(page.Versions) {
			t.Errorf("%s changed", page.File)
		}
	}
	if len(before.Pages) != len(same.Pages) || !slices.Equal(before.Unpublished, same.Unpublished) || describe(before.Problems) != describe(same.Problems) || takenDownAt(before) != takenDownAt(same) {
		t.Error("the site changed")
	}
}
