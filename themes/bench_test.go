package themes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// manyPages makes a directory of activities of about 300 words each, so that
// only this package is measured.
func manyPages(count int) *content.Directory {
	now, _ := content.ParseDate("2026-11-01")
	checked, _ := content.ParseDate("2026-10-01")
	d := &content.Directory{Now: now, Site: content.Site{
		Title: "Testham", Languages: []string{"en"}, Contact: &content.Office{Role: "worker"},
	}}
	for i := range 20 {
		d.Words.Topics = append(d.Words.Topics, content.Term{ID: fmt.Sprintf("topic-%02d", i), Name: fmt.Sprintf("Topic %02d", i)})
		d.Words.Areas = append(d.Words.Areas, content.Term{ID: fmt.Sprintf("area-%02d", i), Name: fmt.Sprintf("Area %02d", i)})
	}
	body := "<p>" + strings.Repeat("Come and see what we do on a Tuesday. ", 40) + `See <a href="/activities/page-00001.html">the next</a>.</p>`
	for i := range count {
		activity := &content.Activity{
			RunBy: content.OneOrMore{"The hall"}, Topics: []string{fmt.Sprintf("topic-%02d", i%20)}, Areas: []string{fmt.Sprintf("area-%02d", i/7%20)},
			Ages: &content.Ages{From: 14, To: 14 + i%8}, Cost: &content.Cost{Free: i%2 == 0, Amount: content.Money(i % 2 * 250)},
		}
		activity.Title, activity.Summary, activity.Checked = fmt.Sprintf("Group number %d of %c", i, 'A'+i*7%26), "Something to do, near you.", checked
		d.Pages = append(d.Pages, &content.Page{
			Kind: content.ActivityKind, Name: fmt.Sprintf("page-%05d", i), File: fmt.Sprintf("activities/page-%05d.md", i),
			Language: "en", Address: fmt.Sprintf("activities/page-%05d.html", i),
			Common: &activity.Common, Activity: activity, HTML: strings.Clone(body),
		})
	}
	slices.SortFunc(d.Pages, func(a, b *content.Page) int { return strings.Compare(a.Address, b.Address) })
	return d
}

// benchTheme shows about what a real theme shows.
func benchTheme() map[string]string {
	return with(plainTheme, map[string]string{
		"layouts/baseof.html": `<!doctype html><html lang="{{ .Lang }}" dir="{{ .Dir }}"><head><meta charset="utf-8"><title>{{ .Title }} - {{ .Site.Title }}</title><meta name="description" content="{{ .Description }}">{{ with resources.Get "css/site.css" | minify | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}</head><body>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }} ({{ .Count }})</a></li>{{ end }}</ul></nav>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ i18n "a_to_z" }} {{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Name }}</a>{{ end }}</footer></body></html>`,
		"layouts/activity.html": `{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Summary }}</p><dl>
{{ with .Activity }}<dt>{{ i18n "run_by" }}</dt><dd>{{ .RunBy }}</dd>{{ with .Cost }}<dt>Cost</dt><dd>{{ if .Free }}{{ i18n "cost_free" }}{{ else }}{{ .Amount }}{{ end }}</dd>{{ end }}{{ with .Ages }}<dd>{{ .From }}-{{ .To }}</dd>{{ end }}{{ end }}
{{ range .Topics }}<dd><a href="{{ .RelPermalink }}">{{ .Name }}</a></dd>{{ end }}{{ range .Areas }}<dd><a href="{{ .RelPermalink }}">{{ .Name }}</a></dd>{{ end }}{{ range .AgeGroups }}<dd><a href="{{ .RelPermalink }}">{{ .Name }}</a></dd>{{ end }}
</dl>{{ .Content }}<p>{{ time.Format ":date_long" .Checked.Time }} {{ time.Format ":date_long" .Due.Time }}</p>{{ end }}`,
		"layouts/section.html": benchList, "layouts/facet.html": benchList, "layouts/a-to-z.html": benchList,
		"assets/css/site.css": strings.Repeat("a { color: #000000; }\n", 200),
	})
}

const benchList = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .List.Items }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p>{{ with .Activity }}<p>{{ .RunBy }}</p>{{ end }}{{ range .Areas }}{{ .Name }}{{ end }}</li>{{ end }}</ul>
{{ range .List.Parts }}<a href="{{ .RelPermalink }}">{{ .Label }}</a>{{ end }}{{ end }}`

func BenchmarkRender(b *testing.B) {
	for _, count := range []int{200, 2000, 20000} {
		directory := manyPages(count)
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				problems := renderAll(directory, Options{Theme: files(benchTheme())}, func(string, []byte) error { return nil })
				if len(problems) > 0 {
					b.Fatal(problems)
				}
			}
		})
	}
}
