package load

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// easyPass is an Easy Read page beside the story of the sound site.
const easyPass = "---\ntitle: A bus pass\nversion: {made_by: a group, checked_by: a worker}\n---\nI go by bus.\n"

// reloadSite is the sound site with a version, and a page that is held back.
func reloadSite(t *testing.T) fstest.MapFS {
	site := soundSite(t)
	site["stories/pass.easy.md"] = &fstest.MapFile{Data: []byte(easyPass)}
	gone := strings.ReplaceAll(string(site["stories/pass.md"].Data), "status: given", "status: withdrawn")
	gone = strings.Replace(gone, "EXAMPLE-001", "EXAMPLE-007", 1)
	site["stories/gone.md"] = &fstest.MapFile{Data: []byte(strings.Replace(gone, "A pass for a year", "Guitar lessons", 1))}
	return site
}

// becomes says in a few words what became of the files of a page. What is
// pending is not in it.
func becomes(r Reloaded) string {
	if len(r.Files) == 0 {
		return "unknown"
	}
	var words []string
	for _, verb := range []struct {
		word     string
		statuses []content.Status
	}{
		{"shows", []content.Status{content.Published}},
		{"hides", []content.Status{content.Removed, content.Withheld}},
		{"keeps", []content.Status{content.Invalid}},
	} {
		for _, f := range r.Files {
			if slices.Contains(verb.statuses, f.Status) {
				words = append(words, verb.word+" "+f.File)
			}
		}
	}
	return strings.Join(words, ", ")
}

func TestReload(t *testing.T) {
	const both = "shows stories/pass.md, shows stories/pass.easy.md"
	const hidden = "hides stories/pass.md, hides stories/pass.easy.md"
	for _, c := range []struct {
		name, file, old, new string
		want                 string
	}{
		{"words", "activities/lunch.md", "Come and eat.", "Come and dance.", "shows activities/lunch.md"},
		{"a title", "activities/lunch.md", "title: Saturday lunch", "title: Sunday lunch", "shows activities/lunch.md"},
		{"with versions", "stories/pass.md", "I can go", "I went", both},
		{"of a version", "stories/pass.easy.md", "I go by bus.", "I went by bus.", both},
		{"a new link", "activities/lunch.md", "Come and eat.", "[Who](../services/good-days.md), [me](lunch.md), [gone](../stories/gone.md)", "shows activities/lunch.md"},
		{"words about a held page", "activities/lunch.md", "Come and eat.", "[Guitar](../stories/gone.md)", "shows activities/lunch.md"},
		{"a broken link", "activities/lunch.md", "Come and eat.", "[Who](../services/nobody.md)", "keeps activities/lunch.md"},
		{"a broken heading", "activities/lunch.md", "Come and eat.", "[Who](../services/good-days.md#nobody)", "keeps activities/lunch.md"},
		{"a field", "activities/lunch.md", "title:", "titel:", "keeps activities/lunch.md"},
		{"a word nobody knows", "activities/lunch.md", "[food]", "[fodo]", "keeps activities/lunch.md"},
		{"a broken original", "stories/pass.md", "cost: 240", "cost: much", "keeps stories/pass.md, keeps stories/pass.easy.md"},
		{"a broken version", "stories/pass.easy.md", "title:", "titel:", "shows stories/pass.md, keeps stories/pass.easy.md"},
		{"withdrawn", "stories/pass.md", "status: given", "status: withdrawn", hidden},
		{"run out", "stories/pass.md", "review_by: 2028-03-01", "review_by: 2026-10-31", hidden},
		{"no consent", "stories/pass.md", "  status: given", "  status: review", hidden},
		{"withdrawn and moved", "stories/pass.md", "consent:\n  status: given", "slug: other\nconsent:\n  status: withdrawn", hidden},
		{"withdrawn and broken", "stories/pass.md", "status: given", "status: withdrawn\n  wrong: yes", hidden},
		{"a new address", "activities/lunch.md", "title:", "slug: dinner\ntitle:", ""},
		{"an old address", "activities/lunch.md", "title:", "moved_from: [activities/brunch]\ntitle:", ""},
		{"an address in use", "activities/lunch.md", "title:", "slug: dinner\ntitle:", ""},
		{"given again", "stories/gone.md", "status: withdrawn", "status: given", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := reloadSite(t)
			before := loadOne(site)
			text := string(site[c.file].Data)
			changed := strings.Replace(text, c.old, c.new, 1)
			if changed == text {
				t.Fatal("nothing changed")
			}
			site[c.file] = &fstest.MapFile{Data: []byte(changed)}
			a := before.Reload(site, nil, c.file)
			if got := becomes(a); got != c.want {
				t.Errorf("%s\nwant %s\n%s", got, c.want, describe(a.Problems))
			}
			likeLoad(t, a, loadOne(site))
		})
	}
}

func loadOne(site fstest.MapFS) *Site { return Load(site, Options{Now: day}).Sites[0] }

// likeLoad compares what was read again with what Load gives of the same files.
func likeLoad(t *testing.T, a Reloaded, loaded *Site) {
	t.Helper()
	for _, page := range a.Pages {
		i := slices.IndexFunc(loaded.Pages, func(p *content.Page) bool { return p.File == page.File })
		if i < 0 {
			t.Errorf("%s is not published", page.File)
			continue
		}
		is := loaded.Pages[i]
		if page.HTML != is.HTML || page.Address != is.Address || !slices.Equal(page.Headings, is.Headings) ||
			page.Title != is.Title || len(page.Versions) != len(is.Versions) || page.Main().File != is.Main().File {
			t.Errorf("%+v\nis not\n%+v", page, is)
		}
	}
	for _, f := range a.Files {
		if f.Status == content.Published {
			if !slices.ContainsFunc(a.Pages, func(p *content.Page) bool { return p.File == f.File }) {
				t.Errorf("%s has no page", f.File)
			}
		} else if f.Status != content.Pending && !slices.Contains(loaded.Unpublished, f) {
			t.Errorf("Load does not say %+v: %+v", f, loaded.Unpublished)
		}
	}
	for _, p := range a.Problems {
		if !slices.Contains(loaded.Problems, p) {
			t.Errorf("Load does not say %+v", p)
		}
	}
}

func TestReloadOfFilesThatAreNotThere(t *testing.T) {
	site := reloadSite(t)
	before := loadOne(site)
	original := site["stories/pass.md"]
	for _, c := range []struct {
		gone []string
		ask  string
		want string
	}{
		{nil, "stories/new.md", "unknown"},
		{nil, "site.yaml", "unknown"},
		{[]string{"stories/pass.easy.md"}, "stories/pass.md", "hides stories/pass.easy.md"},
		{[]string{"stories/pass.md"}, "stories/pass.easy.md", "hides stories/pass.md, hides stories/pass.easy.md"},
		{[]string{"activities/lunch.md"}, "activities/lunch.md", "hides activities/lunch.md"},
	} {
		now := maps.Clone(site)
		for _, file := range c.gone {
			delete(now, file)
		}
		if got := becomes(before.Reload(now, nil, c.ask)); got != c.want {
			t.Errorf("without %v %s: %q, want %q", c.gone, c.ask, got, c.want)
		}
	}
	if site["stories/pass.md"] != original || !bytes.Contains(original.Data, []byte("A pass for a year")) {
		t.Error("the site was changed")
	}
}

// A page that was broken when the site was loaded is shown once it is mended,
// unless its address has been taken.
func TestReloadMends(t *testing.T) {
	site := soundSite(t)
	sound := site["activities/lunch.md"]
	site["activities/lunch.md"] = &fstest.MapFile{Data: bytes.Replace(sound.Data, []byte("title:"), []byte("titel:"), 1)}
	for name, want := range map[string]string{"": "shows activities/lunch.md", "activities/other.md": "keeps activities/lunch.md"} {
		now := maps.Clone(site)
		if name != "" {
			now[name] = &fstest.MapFile{Data: bytes.Replace(sound.Data, []byte("title:"), []byte("slug: lunch\ntitle:"), 1)}
		}
		before := loadOne(now)
		now["activities/lunch.md"] = sound
		if got := becomes(before.Reload(now, nil, "activities/lunch.md")); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// The guard looks at a page that is read again as it does when it is loaded.
func TestReloadAsksTheGuard(t *testing.T) {
	site := soundSite(t)
	guard := func(_ *content.Directory, source *content.Source) []content.Problem {
		if bytes.Contains(source.Text, []byte("my school")) {
			return []content.Problem{{Severity: content.Error, Rule: "school", Line: 22, Message: "A school."}}
		}
		return nil
	}
	before := Load(site, Options{Now: day, Guard: guard}).Sites[0]
	text := bytes.Replace(site["stories/pass.md"].Data, []byte("anywhere"), []byte("to my school"), 1)
	site["stories/pass.md"] = &fstest.MapFile{Data: text}
	if got := becomes(before.Reload(site, nil, "stories/pass.md")); got != "hides stories/pass.md" {
		t.Error(got)
	}
}

// What sites share is read again for each of them.
func TestReloadOfALentStory(t *testing.T) {
	workspace, sound := fstest.MapFS{}, soundSite(t)
	for name, file := range sound {
		workspace["one/"+name] = file
	}
	workspace["goodday.yaml"] = &fstest.MapFile{Data: []byte("title: All\nsummary: All.\nsites: [one]\n")}
	lent := bytes.Replace(sound["stories/pass.md"].Data, []byte("[this site]"), []byte("[other sites]"), 1)
	workspace["shared/stories/lent.md"] = &fstest.MapFile{Data: lent}
	before := Load(workspace, Options{Now: day}).Sites[0]
	workspace["shared/stories/lent.md"] = &fstest.MapFile{Data: bytes.Replace(lent, []byte("I can"), []byte("I will"), 1)}
	a := before.Reload(folder(workspace, "one"), folder(workspace, "shared"), "shared/stories/lent.md")
	if got := becomes(a); got != "shows shared/stories/lent.md" || !strings.Contains(a.Pages[0].HTML, "I will") {
		t.Error(got, a)
	}
	if got := becomes(before.Reload(nil, nil, "shared/stories/lent.md")); got != "hides shared/stories/lent.md" {
		t.Error("without its folder:", got)
	}
	if got := becomes(before.Reload(nil, folder(workspace, "shared"), "activities/lunch.md")); got != "hides activities/lunch.md" {
		t.Error("without the site's folder:", got)
	}
}

func TestAddresses(t *testing.T) {
	places := loadOne(reloadSite(t)).Addresses
	for file, want := range map[string]string{
		"activities/lunch.md": "activities/lunch.html", "stories/pass.easy.md": "stories/pass-easy.html", "stories/gone.md": "stories/gone.html",
	} {
		if places[file] != want {
			t.Errorf("%s: %q", file, places[file])
		}
	}
}

// A guard that fails holds the page back: a fault of ours publishes nothing.
func TestAGuardThatFails(t *testing.T) {
	site := Load(soundSite(t), Options{Now: day, Guard: func(*content.Directory, *content.Source) []content.Problem { panic("a fault") }}).Sites[0]
	if len(site.Pages) > 0 || len(content.WithStatus(site.Unpublished, content.Withheld)) != 4 {
		t.Errorf("%d pages, unpublished %v", len(site.Pages), site.Unpublished)
	}
}

// Of a site that could not be read no page is known, and none is read again.
func TestReloadOfASiteThatCannotBeRead(t *testing.T) {
	site := soundSite(t)
	site["site.yaml"] = &fstest.MapFile{Data: []byte("title: [\n")}
	if got := becomes(loadOne(site).Reload(site, nil, "activities/lunch.md")); got != "unknown" {
		t.Error(got)
	}
}
