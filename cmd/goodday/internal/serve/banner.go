package serve

import (
	"bytes"
	"fmt"
	"html"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"goodday/content"
)

// mostTold is how many problems one page tells. The terminal has all of them.
const mostTold = 5

// banner is what a page tells about its own file and about others. It is "" if
// nothing is wrong.
func (f finder) banner(at string) string {
	own := f.state.Problems[at]
	_, hidden := f.state.Over[at]
	hidden = hidden && f.state.Over[at] == nil
	var b strings.Builder
	switch {
	case hidden:
		tell(&b, "This page is not shown now.", own)
	case content.HasErrors(own) && f.status != http.StatusOK:
		tell(&b, "There is a mistake in this page, so it is left out.", onlyErrors(own))
	case content.HasErrors(own):
		tell(&b, "There is a mistake in this page. You see it as it was before.", onlyErrors(own))
	}
	if others := f.others(at, own); len(others) > 0 {
		tell(&b, "There is something to fix in other files.", others)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<link rel="stylesheet" href="` + ownFolder + `serve.css">` +
		`<div class="goodday-serve" role="alert" lang="en" dir="ltr">` + b.String() + `</div>`
}

// others are the errors that are told on every page at a path, and are not its own.
func (f finder) others(at string, own []content.Problem) (problems []content.Problem) {
	for folder, told := range f.state.Others {
		if folder == "" || strings.HasPrefix(at, folder+"/") {
			problems = append(problems, onlyErrors(told)...)
		}
	}
	content.SortProblems(problems)
	return slices.DeleteFunc(slices.Compact(problems), func(p content.Problem) bool { return slices.Contains(own, p) })
}

func onlyErrors(problems []content.Problem) (errors []content.Problem) {
	for _, p := range problems {
		if p.Severity == content.Error {
			errors = append(errors, p)
		}
	}
	return errors
}

// tell writes some problems as HTML.
func tell(b *strings.Builder, title string, problems []content.Problem) {
	fmt.Fprintf(b, "<p><strong>%s</strong></p>", title)
	if len(problems) == 0 {
		return
	}
	b.WriteString("<ul>")
	for _, p := range problems[:min(len(problems), mostTold)] {
		fmt.Fprintf(b, "<li><b>%s</b> %s</li>", text(place(p)), text(strings.TrimSpace(p.Message+" "+p.Do)))
	}
	b.WriteString("</ul>")
	if more := len(problems) - mostTold; more > 0 {
		fmt.Fprintf(b, "<p>There is more: %d in all. See where you started Goodday.</p>", len(problems))
	}
}

func place(p content.Problem) string {
	switch {
	case p.File == "":
		return ""
	case p.Line > 0:
		return fmt.Sprintf("%s, line %d:", p.File, p.Line)
	}
	return p.File + ":"
}

// text makes words from files fit to stand in HTML: no marks, and no signs that
// nobody sees.
func text(words string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '·'
		}
		return r
	}, words))
}

// withBanner puts the banner first in a page's body.
func withBanner(page []byte, banner string) []byte {
	if banner == "" {
		return page
	}
	at := len(page)
	if body := bytes.Index(page, []byte("<body")); body >= 0 {
		if end := bytes.IndexByte(page[body:], '>'); end >= 0 {
			at = body + end + 1
		}
	}
	return slices.Insert(slices.Clone(page), at, []byte(banner)...)
}

// withScript puts the script that reloads last in a page's body.
func withScript(page []byte, is string) []byte {
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	script := `<script src="` + ownFolder + `reload.js" data-is="` + is + `" defer></script>`
	return slices.Insert(slices.Clone(page), at, []byte(script)...)
}
