package advice

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	"goodday/content/load"
)

// rendered reads a comment as the body of a page, with the Markdown that code hosts
// have too, and gives its links and its HTML. HTML in it is shown as text.
func rendered(t *testing.T, comment string) (links []content.Link, html string) {
	t.Helper()
	day, _ := content.ParseDate("2026-11-01")
	loaded := load.Load(fstest.MapFS{
		"site.yaml":   {Data: []byte("title: X\nsummary: X\nplace: X\nlanguages: [en]\ncontact: {role: x, email: a@example.org}\ntake_down: {role: x, email: a@example.org}\n")},
		"crisis.yaml": {Data: []byte("lines:\n  - {id: x, name: X, call: 116 123, checked: 2026-11-01}\n")},
		"pages/x.md":  {Data: []byte("---\ntitle: X\nsummary: X\nchecked: 2026-11-01\nchecked_by: x\n---\n" + comment)},
	}, load.Options{Now: day, Sources: true})
	site := loaded.Sites[0]
	if len(site.Sources) != 1 || len(site.Pages) != 1 {
		t.Fatalf("%+v", site.Problems)
	}
	return site.Sources[0].Links(), site.Pages[0].HTML
}

// ours is the HTML that a comment has itself.
var ours = regexp.MustCompile(`&lt;!-- goodday check --&gt;|&lt;details&gt;&lt;summary&gt;[^&]*&lt;/summary&gt;|&lt;/details&gt;`)

func TestMarkdownHasNothingOfOthers(t *testing.T) {
	useRules(t)
	for name, c := range map[string]Report{"sample": sample(), "hostile": hostile()} {
		comment := printed(t, "markdown", c, PrintOptions{All: true})
		links, html := rendered(t, comment)
		if len(links) > 0 {
			t.Errorf("%s has links: %+v", name, links)
		}
		for _, element := range regexp.MustCompile(`<([a-z0-9]+)`).FindAllStringSubmatch(html, -1) {
			if !strings.Contains(" h3 h4 p ul li code strong ", " "+element[1]+" ") {
				t.Errorf("%s has an element %s", name, element[1])
			}
		}
		// Outside of code nothing is left that a code host would take up.
		prose := regexp.MustCompile(`(?s)<code>.*?</code>|<[^>]*>`).ReplaceAllString(ours.ReplaceAllString(html, ""), "")
		for _, bad := range []string{`@\w`, `#\d`, `GH-\d`, `://`, `www\.\w`, `mailto:\w`, `[0-9a-f]{7}`, `:[a-z]+:`} {
			if found := regexp.MustCompile(bad).FindString(prose); found != "" {
				t.Errorf("%s has %q", name, found)
			}
		}
		if strings.Count(comment, "<!--") != 1+strings.Count(comment, "`<!--")+strings.Count(comment, "pages/<!--") || !strings.HasPrefix(comment, Marker+"\n") {
			t.Errorf("%s has another marker", name)
		}
	}
}

func TestMarkdownIsShort(t *testing.T) {
	c := New()
	c.Sites = []Site{{"", "X", 900, 900}}
	for i := range 900 {
		severity := content.Error
		if i%2 == 0 {
			severity = content.Warning
		}
		c.Problems = append(c.Problems, content.Problem{
			Severity: severity, Rule: fmt.Sprint("rule-", i), File: fmt.Sprint("pages/", i, ".md"), Line: 1,
			Text: strings.Repeat("`", 160), Message: strings.Repeat("<", 300), Do: "D.", Why: fmt.Sprint("W", i),
		})
	}
	got := printed(t, "markdown", c, PrintOptions{})
	if len(got) > longestComment {
		t.Errorf("%d bytes", len(got))
	}
	for _, want := range []string{"There was no room for ", "</details>", "could a classmate guess"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not there", want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, p := range hostile().Problems {
		f.Add(p.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := New()
		c.Problems = []content.Problem{{Severity: content.Error, Rule: "x", File: "pages/" + text, Line: 1, Text: text, Message: text, Do: text, Why: text, Better: text}}
		comment := printed(t, "markdown", c, PrintOptions{})
		if links, _ := rendered(t, comment); len(links) > 0 {
			t.Errorf("%q gives links: %+v", text, links)
		}
	})
}
