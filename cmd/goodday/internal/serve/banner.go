package serve

import (
	"bytes"
	"fmt"
	"html"
	"net/http"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// mostShown is how many problems one page shows. The terminal shows all of them.
const mostShown = 5

// banner returns what is wrong with the source of a page and with other files, as
// HTML, or "" if nothing is.
func (a *answer) banner(at string) string {
	own := a.state.Problems[at]
	page, hidden := a.state.Overlay[at]
	var b strings.Builder
	switch {
	case hidden && page == nil:
		writeProblems(&b, "This page is not shown now.", own)
	case content.HasErrors(own) && a.status != http.StatusOK:
		writeProblems(&b, "There is a mistake in this page, so it is left out.", report.Errors(own))
	case content.HasErrors(own):
		writeProblems(&b, "There is a mistake in this page. You see it as it was before.", report.Errors(own))
	}
	if others := a.others(at, own); len(others) > 0 {
		writeProblems(&b, "There is something to fix in other files.", others)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<link rel="stylesheet" href="` + ownFolder + `serve.css">` +
		`<div class="goodday-serve" role="alert" lang="en" dir="ltr">` + b.String() + `</div>`
}

// others returns the errors that are shown on every page at a path and are not its own.
func (a *answer) others(at string, own []content.Problem) (problems []content.Problem) {
	for folder, all := range a.state.Others {
		if folder == "" || strings.HasPrefix(at, folder+"/") {
			problems = append(problems, report.Errors(all)...)
		}
	}
	content.SortProblems(problems)
	return slices.DeleteFunc(slices.Compact(problems), func(p content.Problem) bool { return slices.Contains(own, p) })
}

// writeProblems writes some problems as HTML.
func writeProblems(b *strings.Builder, title string, problems []content.Problem) {
	fmt.Fprintf(b, "<p><strong>%s</strong></p>", title)
	if len(problems) == 0 {
		return
	}
	b.WriteString("<ul>")
	for _, p := range problems[:min(len(problems), mostShown)] {
		p.Site = "" // the page is of that site
		fmt.Fprintf(b, "<li><b>%s</b> %s</li>", escape(report.Place(p)), escape(strings.TrimSpace(p.Message+" "+p.Do)))
	}
	b.WriteString("</ul>")
	if more := len(problems) - mostShown; more > 0 {
		fmt.Fprintf(b, "<p>There is more: %d in all. See where you started Goodday.</p>", len(problems))
	}
}

func escape(text string) string { return html.EscapeString(report.Sanitize(text)) }

// withBanner inserts the banner at the start of a page's body.
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

// withScript inserts the script that reloads at the end of a page's body.
func withScript(page []byte, version string) []byte {
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	script := `<script src="` + ownFolder + `reload.js" data-is="` + version + `" defer></script>`
	return slices.Insert(slices.Clone(page), at, []byte(script)...)
}
