package themes

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"goodday/content"
)

// noProblems fails the test if there are any.
func noProblems(t *testing.T, problems []content.Problem) {
	t.Helper()
	for _, problem := range problems {
		t.Errorf("%+v", problem)
	}
}

func TestRender(t *testing.T) {
	out, problems := render(t, map[string]string{
		"layouts/not-found.html": `{{ define "main" }}<a href="/">home</a><a href="/about/index.html">about</a>{{ end }}`,
		"layouts/moved.html":     `<meta http-equiv="refresh" content="0; url={{ .Target.RelPermalink }}"><a href="{{ .Target.RelPermalink }}">{{ .Title }}</a>`,
	})
	noProblems(t, problems)
	for address, want := range map[string]string{
		"activities/cooking.html":      `<a href="../activities/band.html">the band</a>`,
		"ar/activities/cooking.html":   `lang="ar" dir="rtl"`,
		"activities/cooking-easy.html": `<h1>Cooking</h1>`,
		"activities/index.html":        `<a href="../activities/band.html">Band night</a><a href="../activities/cooking.html">`,
		"get-help/index.html":          `<a href="../get-help/ask.html">Ask us</a>`,
		"ar/topics/food.html":          `<a href="../../ar/activities/cooking.html">الطبخ معا</a><a href="../../activities/band.html">`,
		"costs/index.html":             `<a href="../costs/free.html">Free 1</a><a href="../costs/up-to-3.html">Up to £3 1</a>`,
		"ar/costs/free.html":           `<title>مجاني</title>`,
		"pl/costs/free.html":           `<title>Free</title>`,
		"a-to-z.html":                  `<a href="activities/band.html">Band night</a>`,
		"404.html":                     `<a href="/town/index.html">home</a><a href="/town/about/index.html">`,
		"activities/old-band.html":     `content="0; url=../activities/band.html"><a href="../activities/band.html">Band night</a>`,
		"stories/taken.html":           `<h1>Taken down</h1>`,
		"pl/about/privacy.html":        `<html lang="pl"`,
		"index.html":                   `<h1>Good day Testham</h1>`,
	} {
		mustContain(t, address, out[address], want)
	}
	for address, page := range out {
		if strings.Contains(page, "Withdrawn words") {
			t.Errorf("%s shows what was withdrawn", address)
		}
	}
	if _, there := out["ar/404.html"]; there {
		t.Error("404.html is in the main language only")
	}
}

// What somebody writes about HTML stays as it was written.
func TestProseIsNotChanged(t *testing.T) {
	out, _ := render(t, nil)
	mustContain(t, "cooking", out["activities/cooking.html"], `<code>&lt;a href=/x src='/y'&gt;</code>`)
}

// The same input makes the same bytes, whatever the order of the work.
func TestSameBytes(t *testing.T) {
	first, _ := render(t, contractTheme)
	second, _ := render(t, contractTheme)
	if !maps.Equal(first, second) {
		t.Error("two builds differ")
	}
}

func TestOwnPageTakesThePlaceOfAGeneratedOne(t *testing.T) {
	page := "---\ntitle: Our own privacy page\nsummary: Ours.\n" + checked + "---\nOurs.\n"
	directory := load(t, with(smallSite, map[string]string{"pages/privacy.md": page}))
	out, problems := renderSite(t, directory, files(plainTheme), nil)
	noProblems(t, problems)
	mustContain(t, "privacy", out["about/privacy.html"], "Our own privacy page")
	if _, there := out["ar/about/privacy.html"]; there {
		t.Error("a generated page stands beside the site's own")
	}
}

func TestAssets(t *testing.T) {
	theme := with(contractTheme, map[string]string{
		"layouts/baseof.html": `<link href="{{ (resources.Get "css/site.css" | minify | fingerprint).RelPermalink }}">{{ block "main" . }}{{ end }}`,
	})
	out, problems := render(t, theme)
	noProblems(t, problems)
	mustContain(t, "a page", out["ar/topics/food.html"], `href="../../css/site.min.`)
	var assets []string
	for address := range out {
		if !strings.HasSuffix(address, ".html") {
			assets = append(assets, address)
		}
	}
	if len(assets) != 1 || out[assets[0]] != "body{color:#000}" {
		t.Errorf("what is not asked for is not written: %v", assets)
	}
}

// A page of another part of the program is there in every language.
func TestExtraPage(t *testing.T) {
	var out output
	noProblems(t, renderAll(load(t, smallSite), Options{Theme: files(plainTheme), Extra: []Extra{{Kind: "page", Address: "map.html"}}}, out.write))
	for _, address := range []string{"map.html", "ar/map.html", "pl/map.html"} {
		if out.files[address] == "" {
			t.Errorf("%s was not made", address)
		}
	}
}

// When the disk is full one problem says so, and the rest is not tried.
func TestFailingWrite(t *testing.T) {
	problems := renderAll(load(t, smallSite), Options{Theme: files(plainTheme)}, func(string, []byte) error { return errors.New("full") })
	if len(problems) != 1 || problems[0].Rule != "write" || strings.Contains(problems[0].Message, "full") {
		t.Errorf("problems: %+v", problems)
	}
}

// Languages of which Hugo has no plural forms, or that are written with a
// region, have their words too.
func TestUncommonLanguages(t *testing.T) {
	languages := []string{"en", "ckb", "ku", "ps", "pt-BR", "so", "ti", "uk", "zh-Hant"}
	site := strings.Replace(siteYAML, "[en, ar, pl]", "["+strings.Join(languages, ", ")+"]", 1)
	text := with(smallSite, map[string]string{"site.yaml": site})
	delete(text, "activities/cooking.ar.md")
	delete(text, "site.ar.yaml")
	theme := with(plainTheme, map[string]string{"layouts/home.html": `{{ i18n "hello" }} {{ T "count" 2 }}`})
	for _, language := range languages {
		theme["i18n/"+language+".yaml"] = "hello: hello in " + language + "\ncount: {other: \"{{ .Count }} of them\"}\n"
	}
	theme["i18n/en.yaml"] = plainTheme["i18n/en.yaml"] + "hello: hello in en\n"
	out, problems := renderSite(t, load(t, text), files(theme), nil)
	noProblems(t, problems)
	for _, language := range languages[1:] {
		mustContain(t, language, out[language+"/index.html"], "hello in "+language+" 2 of them")
	}
}

func TestLongLists(t *testing.T) {
	theme := with(plainTheme, map[string]string{"layouts/section.html": `{{ define "main" }}{{ .List.Count }}
{{ range .List.Items }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary }} {{ .Summary }} {{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}{{ .Summary }}</li>
{{ end }}{{ range .List.Parts }}{{ if .Gap }} … {{ end }}<a href="{{ .RelPermalink }}"{{ if .Current }} aria-current="page"{{ end }}>{{ .Label }} {{ .Range }}</a>{{ end }}{{ with .List.Previous }}<a rel="prev" href="{{ .RelPermalink }}">{{ end }}{{ with .List.Next }}<a rel="next" href="{{ .RelPermalink }}">{{ end }}{{ end }}`})
	out, problems := renderSite(t, manyPages(1000), files(theme), nil)
	noProblems(t, problems)
	rows, parts := 0, 0
	for address, page := range out {
		if len(page) > 30<<10 {
			t.Errorf("%s weighs %d", address, len(page))
		}
		if strings.HasPrefix(address, "activities/index") {
			parts++
			rows += strings.Count(page, "<li>")
		}
	}
	if rows != 1000 || parts < 10 {
		t.Errorf("%d rows in %d parts", rows, parts)
	}
	mustContain(t, "the second part", out["activities/index.2.html"], `rel="prev" href="../activities/index.html"`, `rel="next" href="../activities/index.3.html"`,
		`<a href="../activities/index.2.html" aria-current="page">2 </a>`, " … ", fmt.Sprintf("index.%d.html", parts))
}

func TestWorkspace(t *testing.T) {
	theme := with(with(plainTheme, contractTheme), map[string]string{
		"layouts/workspace.html": `<link href="{{ (resources.Get "css/site.css").RelPermalink }}"><h1>{{ .Title }}</h1>{{ range .Sites }}<a href="{{ .Home }}" lang="{{ .Lang }}">{{ .Title }}</a>{{ end }}`,
	})
	site := load(t, smallSite)
	site.Folder = "testham"
	var out output
	problems := RenderWorkspace(&content.Workspace{Title: "All", Summary: "All of them."}, []*content.Directory{site}, Options{Theme: files(theme)}, out.write)
	noProblems(t, problems)
	mustContain(t, "workspace", out.files["index.html"], `<link href="assets/css/site.css"><h1>All</h1><a href="testham/index.html" lang="en">Good day Testham</a>`)
	if len(out.files) != 2 || out.files["assets/css/site.css"] == "" {
		t.Errorf("files: %v", slices.Collect(maps.Keys(out.files)))
	}
}

// TestHeavyPage warns of a page over the site's limits, and cuts its lists to them.
func TestHeavyPage(t *testing.T) {
	site := with(smallSite, map[string]string{"site.yaml": siteYAML + "weights: {page: 2, compressed: 1}\n"})
	site["pages/long.md"] = "---\ntitle: Long\nsummary: A long page.\n" + checked + "---\n" + strings.Repeat("All the same words again. ", 100)
	var dense strings.Builder // letters that hardly repeat
	for n := uint32(1); dense.Len() < 1800; n = n*1664525 + 1013904223 {
		dense.WriteString(strconv.FormatUint(uint64(n), 36) + " ")
	}
	site["pages/dense.md"] = "---\ntitle: Dense\nsummary: A dense page.\n" + checked + "---\n" + dense.String()[:1800]
	_, problems := renderSite(t, load(t, site), files(plainTheme), nil)
	var told []string
	for _, p := range problems {
		told = append(told, string(p.Severity)+" "+p.Rule+" "+p.File+": "+p.Message)
	}
	slices.Sort(told)
	want := []string{
		"warning page-weight pages/dense.md: The finished page weighs 2 KB as it is sent. The most is 1 KB.",
		"warning page-weight pages/long.md: The finished page weighs 3 KB. The most is 2 KB.",
	}
	if !slices.Equal(told, want) {
		t.Errorf("got %q", told)
	}
}
