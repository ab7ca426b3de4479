package load

import (
	"strings"
	"testing"
)

// TestDestinationIsReadAsABrowserReadsIt resolves what could hide a scheme.
func TestDestinationIsReadAsABrowserReadsIt(t *testing.T) {
	for raw, want := range map[string]string{
		"../stories/pass.md":          "../stories/pass.md",
		"&#106;avascript:alert(1)":    "javascript:alert(1)",
		"java&Tab;script:alert(1)":    "javascript:alert(1)",
		"java\nscript:alert(1)":       "javascript:alert(1)",
		"java\x7fscript:alert(1)":     "javascript:alert(1)",
		" javascript:alert(1)":        "javascript:alert(1)",
		"%6aavascript:alert(1)":       "javascript:alert(1)",
		`javascript\:alert(1)`:        "javascript:alert(1)",
		`../pages/bus\_pass\-1.md`:    "../pages/bus_pass-1.md",
		"bus%20pass.md":               "bus pass.md",
		"bus pass.md":                 "bus pass.md",
		"50%.md":                      "50%.md",
		"https://example.org/a%20b":   "https://example.org/a%20b",
		"https://example.org/?a&amp;": "https://example.org/?a&",
	} {
		if got := destination([]byte(raw)); got != want {
			t.Errorf("%q: %q, want %q", raw, got, want)
		}
	}
}

func TestSafeSchemes(t *testing.T) {
	for target, want := range map[string]bool{
		"https://example.org": true, "HTTP://example.org": true, "mailto:a@example.org": true, "tel:116123": true, "sms:85258": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false, "https": false, "": false, " https://example.org": false,
	} {
		if got := isSafe(target); got != want {
			t.Errorf("%q: %v", target, got)
		}
	}
}

// TestLinksOfAPage writes each link by itself: what is not safe or leads nowhere
// breaks the page, with a problem of its own.
func TestLinksOfAPage(t *testing.T) {
	for text, c := range map[string]struct{ rule, html string }{
		"[a](https://example.org/a%20b)":     {"", `<a href="https://example.org/a%20b">a</a>`},
		"[a](mailto:a@example.org)":          {"", `<a href="mailto:a@example.org">a</a>`},
		"<a@example.org>":                    {"", `<a href="mailto:a@example.org">a@example.org</a>`},
		"Write to o'brien@example.org.":      {"", `<a href="mailto:o'brien@example.org">`},
		"[a](mailto:o'brien@example.org)":    {"", `<a href="mailto:o'brien@example.org">a</a>`},
		"[a](tel:+44%20(0)1632%20960000)":    {"", `<a href="tel:+441632960000">a</a>`},
		"[a](sms:85258?body=SHOUT)":          {"", `<a href="sms:85258?&amp;body=SHOUT">a</a>`},
		"<tel:116123>":                       {"", `<a href="tel:116123">tel:116123</a>`},
		"<tel:1112>":                         {"link", ""},
		"[a](tel:1112)":                      {"link", ""},
		"[a](mailto:hello)":                  {"link", ""},
		"[a](sms:call-us)":                   {"link", ""},
		"www.example.org":                    {"", `<a href="http://www.example.org">www.example.org</a>`},
		"[a](../routes/ask.md)":              {"", `<a href="/get-help/ask.html">a</a>`},
		"[a](../routes/./ask.md)":            {"", `<a href="/get-help/ask.html">a</a>`},
		"Note[^1]\n\n[^1]: [a](#fn:1)":       {"", `<a href="#fn:1">a</a>`},
		"## B\n\n[a](#b)":                    {"", `<a href="#h-b">a</a>`},
		"## B\n\n[a](#h-b)":                  {"", `<a href="#h-b">a</a>`},
		"[a](&#106;avascript:alert)":         {"link-scheme", ""},
		"<javascript:alert>":                 {"link-scheme", ""},
		"[a](https:example)":                 {"link", ""},
		"[a](https://me:secret@example.org)": {"link", ""},
		"[a](/stories/pass.html)":            {"link", ""},
		`[a](<\stories\pass.html>)`:          {"link", ""},
		"[a]()":                              {"link", ""},
		"[a](../routes/nobody.md)":           {"broken-link", ""},
		"[a](#nobody)":                       {"broken-anchor", ""},
		"![a](bench.png)":                    {"picture-link", ""},
		"![a](../pictures/old/bench.png)":    {"picture-link", ""},
		"![a](https://example.org/a.png)":    {"picture-link", ""},
		"![a](../pictures/bench.png)":        {"unknown-picture", ""},
	} {
		fsys := soundSite(t)
		fsys["pages/more.md"] = pageOf("", text)
		site := loadOne(fsys)
		if c.rule == "" {
			if html := pageAt(t, site, "about/more.html").HTML; !strings.Contains(html, c.html) || len(site.Problems) > 0 {
				t.Errorf("%q: %s\n%s", text, html, describe(site.Problems))
			}
			continue
		}
		if len(site.Problems) != 1 || site.Problems[0].Rule != c.rule || statusOf(site, "pages/more.md") != "left out" {
			t.Errorf("%q: %s\n%s", text, statusOf(site, "pages/more.md"), describe(site.Problems))
		}
	}
}

// TestALinkToAnInvalidPageKeepsItsWords links to a page that is left out, with
// words of its title: they tell nothing that must not be told.
func TestALinkToAnInvalidPageKeepsItsWords(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "activities/lunch.md", "[food]", "[fodo]")
	fsys["pages/more.md"] = pageOf("", "Come to [Saturday lunch](../activities/lunch.md).")
	if html := pageAt(t, loadOne(fsys), "about/more.html").HTML; html != "<p>Come to Saturday lunch.</p>\n" {
		t.Error(html)
	}
}

// TestALinkPassesAVersionThatIsNotPublished has a translation that is held back:
// readers of its language come to the original.
func TestALinkPassesAVersionThatIsNotPublished(t *testing.T) {
	fsys := soundSite(t)
	fsys["stories/pass.ar.md"] = versionOf("consent: {status: withdrawn, reference: EXAMPLE-8}\n", "Text.")
	fsys["activities/lunch.ar.md"] = versionOf("", "[X](../stories/pass.md)")
	if html := pageAt(t, loadOne(fsys), "ar/activities/lunch.html").HTML; html != "<p><a href=\"/stories/pass.html\">X</a></p>\n" {
		t.Error(html)
	}
}

// TestManyBrokenLinksAreToldInPart has more than anybody reads.
func TestManyBrokenLinksAreToldInPart(t *testing.T) {
	fsys := soundSite(t)
	fsys["pages/more.md"] = pageOf("", strings.Repeat("[a](nobody.md)\n", mostProblems+50))
	if got := len(withRule(loadOne(fsys).Problems, "broken-link")); got != mostProblems {
		t.Error(got)
	}
}
