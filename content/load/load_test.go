package load

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"goodday/content"
)

// load loads the sound site with files over it.
func load(t testing.TB, files string) *Site {
	t.Helper()
	site := soundSite(t)
	overlay(site, txtar.Parse([]byte(files)))
	return Load(site, Options{Now: day}).Sites[0]
}

func pageAt(t testing.TB, site *Site, address string) *content.Page {
	t.Helper()
	for _, p := range site.Pages {
		if p.Address == address {
			return p
		}
	}
	t.Fatalf("no page at %s; problems:\n%s", address, describe(site.Problems))
	return nil
}

func TestTranslationIsReadOverItsOriginal(t *testing.T) {
	site := load(t, `
-- activities/lunch.ar.md --
---
title: غداء السبت
version: {made_by: a translator, checked_by: a reader}
---
تعال وكل. انظر [القصة](../stories/pass.md) و[المزيد](#الغداء).

## الغداء
`)
	ar := pageAt(t, site, "ar/activities/lunch.html")
	if ar.Title != "غداء السبت" || ar.Activity.RunBy[0] != "The lunch group" || len(ar.Activity.When) != 1 {
		t.Errorf("got %+v %+v", ar.Common, ar.Activity)
	}
	if got := pageAt(t, site, "activities/lunch.html"); got.Title != "Saturday lunch" || len(got.Versions) != 1 || got.In("ar") != ar {
		t.Errorf("the original changed or does not know its version: %+v", got)
	}
	if !strings.Contains(ar.HTML, `<h2 id="h-الغداء">`) || !strings.Contains(ar.HTML, `href="/stories/pass.html"`) {
		t.Errorf("body: %s", ar.HTML)
	}
}

func TestLinkGoesToTheReadersLanguage(t *testing.T) {
	site := load(t, `
-- stories/pass.ar.md --
---
title: بطاقة لسنة
version: {made_by: a translator}
---
نص.
-- activities/lunch.ar.md --
---
title: غداء
version: {made_by: a translator}
---
[قصة](../stories/pass.md)
-- activities/lunch.easy.md --
---
title: Lunch
version: {made_by: the easy group}
---
[A story](../stories/pass.md)
`)
	if html := pageAt(t, site, "ar/activities/lunch.html").HTML; !strings.Contains(html, `href="/ar/stories/pass.html"`) {
		t.Error(html)
	}
	if html := pageAt(t, site, "activities/lunch-easy.html").HTML; !strings.Contains(html, `href="/stories/pass.html"`) {
		t.Error(html)
	}
}

const takenBackPage = `
-- stories/pass.md --
---
title: ZEBRA bus pass
summary: ZEBRA
bought: ZEBRA
slug: pass
moved_from: [stories/older]
consent: {status: withdrawn, reference: EXAMPLE-001}
---
ZEBRA
-- stories/pass.ar.md --
---
title: ZEBRA
version: {made_by: a translator}
---
ZEBRA
-- stories/pass.easy.md --
---
title: ZEBRA easy
---
ZEBRA
-- activities/lunch.ar.md --
---
title: غداء
version: {made_by: a translator}
---
[ZEBRA](../stories/pass.md)
-- pages/more.md --
---
title: More
summary: More to read.
checked: 2026-10-01
checked_by: youth worker
---
Read [about the Zebra](../stories/pass.md), [something else](../stories/pass.md) and [easy](../stories/pass.easy.md).
`

func TestWithdrawnStoryLeavesNothing(t *testing.T) {
	site := load(t, takenBackPage)
	for _, p := range site.Pages {
		if p.Kind == content.StoryKind || strings.Contains(strings.ToUpper(p.HTML), "ZEBRA") {
			t.Errorf("%s still shows it: %s", p.Address, p.HTML)
		}
	}
	html := pageAt(t, site, "about/more.html").HTML
	if html != "<p>Read something that was taken down, something else and something that was taken down.</p>\n" {
		t.Error(html)
	}
	if html := pageAt(t, site, "ar/activities/lunch.html").HTML; !strings.Contains(html, takenDownWords["ar"]) {
		t.Error(html)
	}
	if content.HasErrors(site.Problems) {
		t.Errorf("a withdrawal is never an error:\n%s", describe(site.Problems))
	}
	var addresses []string
	for _, gone := range site.TakenDown {
		addresses = append(addresses, gone.Address)
	}
	if got := strings.Join(addresses, " "); got != "ar/stories/older.html ar/stories/pass.html stories/older.html stories/pass-easy.html stories/pass.html" {
		t.Errorf("addresses that say so: %s", got)
	}
}

func TestBrokenPageIsLeftOutOfLinks(t *testing.T) {
	site := load(t, `
-- stories/pass.md --
---
title: A pass
consent: {status: given, reference: EXAMPLE-001, given: 2026-03-01, review_by: 2027-03-01, scope: [this site]}
---
-- pages/broken.md --
---
title: Broken
summary: This one breaks in its body.
checked: 2026-10-01
checked_by: youth worker
---
[no](../activities/none.md)
-- pages/more.md --
---
title: More
summary: More to read.
checked: 2026-10-01
checked_by: youth worker
---
See [this](broken.md).
`)
	if got := strings.Join(content.WithStatus(site.Unpublished, content.Invalid), " "); got != "stories/pass.md pages/broken.md" {
		t.Errorf("broken: %s\n%s", got, describe(site.Problems))
	}
	if html := pageAt(t, site, "about/more.html").HTML; html != "<p>See this.</p>\n" {
		t.Error(html)
	}
	if html := pageAt(t, site, "activities/lunch.html").HTML; strings.Contains(html, "href") {
		t.Error(html)
	}
}

func TestUnlinked(t *testing.T) {
	cases := []struct{ html, want string }{
		{"<p>no link</p>", "<p>no link</p>"},
		{`<a href="/about/a.html">A</a>`, "A"},
		{`<p>See <a href="/about/a.html">this <em>page</em></a> and <a href="/about/b.html">that</a>.</p>`, `<p>See this <em>page</em> and <a href="/about/b.html">that</a>.</p>`},
		{`<a href="/about/a.html#h-x" title="1 &gt; 0">A</a> <a href="/about/a.html">B</a>`, "A B"},
		{`<a href="/about/a.html5">A</a>`, `<a href="/about/a.html5">A</a>`},
		{`&lt;a href="/about/a.html"&gt;A`, `&lt;a href="/about/a.html"&gt;A`},
	}
	for _, c := range cases {
		if got := unlinked(c.html, "about/a.html"); got != c.want {
			t.Errorf("unlinked(%q) = %q, want %q", c.html, got, c.want)
		}
	}
}

func TestMarkupIsTame(t *testing.T) {
	site := load(t, `
-- pages/markup.md --
---
title: Markup
summary: What a body may hold.
checked: 2026-10-01
checked_by: youth worker
---
# First

Text <b onclick="x()">bold</b> www.example.org[^1]

<script>alert(1)</script>

| a | b |
|:-:|--:|
| 1 | 2 |

[^1]: A note.

`+"```\"><script>\ncode\n```"+`
`)
	html := pageAt(t, site, "about/markup.html").HTML
	for _, want := range []string{`<h2 id="h-first">First</h2>`, "&lt;b onclick", "&lt;script&gt;alert(1)", "<td>1</td>", `href="http://www.example.org"`, `class="footnotes"`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
	for _, bad := range []string{"<script", "<b ", "style="} {
		if strings.Contains(html, bad) {
			t.Errorf("%s in %s", bad, html)
		}
	}
}

func TestSharedStoriesNeedConsentForOtherSites(t *testing.T) {
	workspace := fstest.MapFS{}
	for name, file := range soundSite(t) {
		workspace["east/"+name] = file
	}
	overlay(workspace, txtar.Parse([]byte(`
-- goodday.yaml --
title: All
summary: All sites.
sites: [east]
-- shared/stories/lent.md --
---
title: Lent
summary: A story from next door.
checked: 2026-10-01
checked_by: youth worker
bought: Paint
bought_kind: paint
cost: 20
service: services/next-door.md
helped_with: [calmer]
consent: {status: given, reference: EXAMPLE-003, given: 2026-03-01, review_by: 2027-03-01, scope: [other sites]}
---
See [the class](../activities/next-door.md).
-- shared/stories/kept.md --
---
title: Kept
summary: A story for its own site alone.
checked: 2026-10-01
checked_by: youth worker
bought: Paint
bought_kind: paint
cost: 20
helped_with: [calmer]
consent: {status: given, reference: EXAMPLE-004, given: 2026-03-01, review_by: 2027-03-01, scope: [this site]}
---
-- east/crisis.yaml --
absent
-- shared/crisis.yaml --
lines:
  - {id: samaritans, name: Samaritans, call: 116 123, checked: 2026-11-01}
`)))
	site := Load(workspace, Options{Now: day}).Sites[0]
	if html := pageAt(t, site, "stories/lent.html").HTML; html != "<p>See the class.</p>\n" {
		t.Error(html)
	}
	if len(site.Unpublished) != 1 || site.Unpublished[0].File != "shared/stories/kept.md" || content.HasErrors(site.Problems) {
		t.Errorf("held back %v\n%s", site.Unpublished, describe(site.Problems))
	}
	if site.Crisis["en"] == nil || site.Unbuildable {
		t.Error("the shared crisis lines are not read")
	}
}

func TestOldFileForms(t *testing.T) {
	site := load(t, "-- pages/windows.md --\n\ufeff---\r\ntitle: Windows\r\nsummary: Saved by Notepad.\r\nchecked: 2026-10-01\r\nchecked_by: youth worker\r\n---\r\nText.\r\n")
	if got := pageAt(t, site, "about/windows.html"); got.HTML != "<p>Text.</p>\n" || got.Title != "Windows" {
		t.Errorf("%q %q", got.Title, got.HTML)
	}
}

func TestLoadingDoesNotDependOnOrder(t *testing.T) {
	first := load(t, takenBackPage)
	for range 20 {
		again := load(t, takenBackPage)
		if describe(again.Problems) != describe(first.Problems) || len(again.Pages) != len(first.Pages) {
			t.Fatal("two loads differ")
		}
		for i := range first.Pages {
			if first.Pages[i].Address != again.Pages[i].Address || first.Pages[i].HTML != again.Pages[i].HTML {
				t.Fatalf("page %s differs", first.Pages[i].Address)
			}
		}
	}
}

// TestFaultOfOursIsAProblem lets reading panic: the page is left out and named.
func TestFaultOfOursIsAProblem(t *testing.T) {
	l := newLoader(nil, nil, "", Options{Now: day})
	l.site.Site.Languages = []string{"en"}
	drafts := l.readGroup(group{kind: content.PageKind, r: &reader{}, files: []string{"pages/a.md", "pages/a.ar.md"}})
	if len(drafts) != 2 || drafts[1].status != content.Invalid || drafts[1].problems[0].File != "pages/a.ar.md" {
		t.Errorf("got %+v", drafts)
	}
}
