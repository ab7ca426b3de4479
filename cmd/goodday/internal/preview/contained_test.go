package preview

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"

	"golang.org/x/net/html"
)

// isContained makes sure that a preview needs nothing but itself, runs nothing, and is put
// together soundly.
func isContained(t *testing.T, data []byte) {
	t.Helper()
	if !strings.HasPrefix(string(data), Marker) {
		t.Errorf("it does not begin with the mark")
	}
	page, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	ids, named := map[string]bool{}, []string{}
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, what := range loads(n) {
			t.Error(what)
		}
		if id := attribute(n, "id"); ids[id] {
			t.Errorf("the id %s stands there twice", id)
		} else if id != "" {
			ids[id] = true
		}
		for _, name := range append(references, "href") {
			for _, id := range strings.Fields(attribute(n, name)) {
				if name != "href" || strings.HasPrefix(id, "#") {
					named = append(named, strings.TrimPrefix(id, "#"))
				}
			}
		}
	}
	for _, id := range named {
		if !ids[id] {
			t.Errorf("nothing has the id %s", id)
		}
	}
}

// may are addresses that nothing is loaded from.
var may = regexp.MustCompile(`^(#|tel:|sms:|mailto:|https://example\.org/|data:image/(png|jpeg|svg\+xml);base64,)`)

// outside finds what a style sheet would load.
var outside = regexp.MustCompile(`(?i)@import|url\(\s*['"]?(?:[^d'"]|d[^a])`)

// loads returns what is wrong with one element.
func loads(n *html.Node) (faults []string) {
	switch n.Data {
	case "script", "iframe", "object", "embed", "link", "base", "form", "video", "audio", "source", "template":
		faults = append(faults, "there is a "+n.Data)
	case "meta":
		if strings.EqualFold(attribute(n, "http-equiv"), "refresh") {
			faults = append(faults, "it leads away")
		}
	case "style":
		if n.FirstChild != nil && outside.MatchString(n.FirstChild.Data) {
			faults = append(faults, "the style loads something: "+outside.FindString(n.FirstChild.Data))
		}
	}
	for _, a := range n.Attr {
		name := strings.ToLower(a.Key)
		switch {
		case strings.HasPrefix(name, "on"), name == "style", name == "srcset", name == "srcdoc", name == "action", name == "formaction", name == "ping", name == "background", name == "poster":
			faults = append(faults, "there is an attribute "+name)
		case (name == "href" || name == "src") && !may.MatchString(a.Val):
			faults = append(faults, n.Data+" leads to "+a.Val)
		}
	}
	return faults
}

// shownPart shows a finished page with this inside, as a theme of a site's own
// might make it.
func shownPart(t testing.TB, inside string) string {
	t.Helper()
	dir := t.TempDir()
	page := `<!doctype html><html lang="en" dir="ltr"><head><link rel="stylesheet" href="style.css"></head><body class="kind-page"><main>` + inside + `</main></body></html>`
	for name, text := range map[string]string{"page.html": page, "style.css": "main{color:red}", "dot.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	d := newDocument(Most, report.NewPublic(nil))
	d.show(changes{pages: []wanted{{&Site{Directory: &content.Directory{}, Output: dir}, "pages/page.md", "page.html", "Page"}}})
	if len(d.pages) == 0 {
		return ""
	}
	return string(d.html(changes{}))
}

func TestWhatWouldLoadOrRunIsTakenOut(t *testing.T) {
	for inside, want := range map[string]string{
		`<script>alert(1)</script><p>x</p>`:                                                  `<p>x</p>`,
		`<p onclick="x()" style="background:url(//e.example.org)">x</p>`:                     `<p>x</p>`,
		`<iframe src="//e.example.org"></iframe>x`:                                           `x`,
		`<img src="https://e.example.org/x.png" alt="A bus">`:                                `<img alt="A bus"/>`,
		`<img src="dot.svg" srcset="https://e.example.org/x.png 2x" alt="A">`:                `<img alt="A" src="data:image/svg+xml;base64,`,
		`<img src="../../../../etc/passwd" alt="A">`:                                         `<img alt="A"/>`,
		`<img src="page.html" alt="A">`:                                                      `<img alt="A"/>`,
		`<a href="javascript:alert(1)">x</a>`:                                                `<span class="preview-link">x</span>`,
		`<a href="java&#9;script:alert(1)">x</a>`:                                            `<span class="preview-link">x</span>`,
		`<a href="//e.example.org/x">x</a>`:                                                  `<span class="preview-link">x<small> (e.example.org)</small></span>`,
		`<a href="https://e.example.org/x" class="big">x</a>`:                                `<span class="big preview-link">x<small> (e.example.org)</small></span>`,
		`<a href="tel:999">x</a>`:                                                            `<a href="tel:999">x</a>`,
		`<a href="page.html">x</a>`:                                                          `<a href="#p1">x</a>`,
		`<a href="#a">x</a><p id="a">y</p>`:                                                  `<a href="#p1-a">x</a><p id="p1-a">y</p>`,
		`<a href="page.html#a">x</a><p id="a">y</p>`:                                         `<a href="#p1-a">x</a><p id="p1-a">y</p>`,
		`<a href="#none">x</a>`:                                                              `<span class="preview-link">x</span>`,
		`<a href="other.html">x</a>`:                                                         `<span class="preview-link">x</span>`,
		`<p id="a">x</p><ul aria-labelledby="a b"></ul><i id="b"></i>`:                       `<ul aria-labelledby="p1-a p1-b"></ul>`,
		`<p id="a">x</p><section aria-labelledby="a">y</section><nav aria-label="b">z</nav>`: `<section>y</section><div>z</div>`,
		`<svg><g id="s"></g><use href="#s"></use></svg>`:                                     `<use href="#p1-s">`,
		`<svg><g id="s"></g><use xlink:href="#s"></use></svg>`:                               `<use href="#p1-s">`,
		`<svg><use href="https://e.example.org/x.svg#s"></use></svg>`:                        `<use>`,
		`<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`:                  `class="preview-link"`,
		`<svg><script>alert(1)</script><animate href="#a"/></svg>y`:                          `<svg></svg>y`,
		`<math href="https://e.example.org"><mi>x</mi></math>`:                               `<math><mi>x</mi></math>`,
		`<form action="//e.example.org"><input name="a"></form>x`:                            `x`,
		`<noscript><p>words</p></noscript>`:                                                  `<p>words</p>`,
		`<!-- secret --><p>x</p>`:                                                            `<p>x</p>`,
		`<style>@import "//e.example.org";</style><p>x</p>`:                                  `<p>x</p>`,
	} {
		text := shownPart(t, inside)
		isContained(t, []byte(text))
		if !strings.Contains(text, want) {
			_, text, _ = strings.Cut(text, "preview-place")
			t.Errorf("%s\n%s", inside, text)
		}
		without(t, text, "alert(1)", "secret", "@import")
	}
}

func TestStyles(t *testing.T) {
	for style, want := range map[string]string{
		`a{color:red}`:                                  `a{color:red}`,
		`@import "x.css";a{b:c}`:                        `a{b:c}`,
		`a{background:url(https://e.example.org/x)}`:    `a{background:none}`,
		`a{background:URL( "x" )}`:                      `a{background:none}`,
		`a{background:url('data:image/png;base64,AA')}`: `a{background:url('data:image/png;base64,AA')}`,
		`a{background:url(data:text/html,x)}`:           `a{background:none}`,
		`a{background:image-set("x.png" 1x)}`:           `a{background:none}`,
		`</style><script>`:                              `<\/style><script>`,
		`@font-face{src:url(x.woff2)}`:                  `@font-face{src:none}`,
	} {
		if got := selfContained(style); got != want {
			t.Errorf("%s\n%s", style, got)
		}
	}
}

func FuzzPart(f *testing.F) {
	for _, seed := range []string{`<p id="a">x<a href="#a">y</a>`, `<svg><use xlink:href="#a"/></svg>`, `<img src="dot.svg">`, `<a href="//x">`, `<table><a href=x><td>`, `<template><p>`, `<select><script>`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, inside string) {
		text := shownPart(t, inside)
		page, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		for n := range page.Descendants() {
			if n.Type == html.ElementNode {
				for _, what := range loads(n) {
					t.Errorf("%s\n%q", what, inside)
				}
			}
		}
	})
}
