package browser

import (
	"bytes"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A story of somebody who did not say yes to print is one line on paper, which says so,
// with script and without. Any other story is there on paper.
func TestPrintsWhatMayBePrinted(t *testing.T) {
	site := bristol(t)
	server := Serve(site)
	t.Cleanup(server.Close)
	tab := openTab(t)
	for _, c := range []struct{ page, line string }{
		{"stories/cooker.html", "This is not for paper. The person behind it said yes to the website, and not to print."},
		{"ar/stories/cooker.html", "هذه الصفحة ليست للطباعة. وافق صاحبها على نشرها في الموقع فقط، وليس على الورق."},
		{"stories/bus-pass.html", ""},
	} {
		for _, noScript := range []bool{false, true} {
			visit := visitSearch(t, tab, server.URL, c.page, Look{Width: 794, Height: 1123, Paper: true, NoScript: noScript})
			shown, err := visit.shown()
			if err != nil {
				t.Fatal(err)
			}
			if got := shown == bare(c.line); got != (c.line != "") {
				t.Errorf("%s, without script: %v: on paper stands %q", c.page, noScript, shown)
			}
			if sheets := printed(t, visit); (sheets == 1) != (c.line != "") {
				t.Errorf("%s has %d sheets", c.page, sheets)
			}
		}
	}
}

// printed prints a page and counts its sheets.
func printed(t *testing.T, v *Visit) int {
	t.Helper()
	pdf, err := chromedp.Call(v.ctx, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: new(true)})
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(pdf.Data, []byte("/Type /Page\n"))
}
