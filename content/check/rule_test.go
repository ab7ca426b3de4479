package check

import (
	"strings"
	"testing"

	"goodday/content"
)

// TestOneRuleDoesNotFillThePage reports 25 findings of one rule on one page.
func TestOneRuleDoesNotFillThePage(t *testing.T) {
	d := load(t, soundSite(t))
	p := &page{Source: d.Sources[0], site: &site{Directory: d}}
	view := p.forRule(&Rule{ID: "test", Group: Words})
	for i := range 25 {
		if view.Full() != (i > mostFindings) {
			t.Errorf("after %d findings, full is %v", i, view.Full())
		}
		view.Report(Finding{Message: "Found.", Words: strings.Repeat("x", i+1), Private: true})
	}
	last := p.problems[len(p.problems)-1]
	if len(p.problems) != mostFindings || last.Message != "Found. There are more like this on the page." {
		t.Errorf("%d problems, the last says %q", len(p.problems), last.Message)
	}
	sharePrivateWords(p.problems)
	if words := strings.Split(p.problems[0].Private, "\n"); len(words) != 25 {
		t.Errorf("%d words are private", len(words))
	}
}

// TestOneSaysWhatSiteSays compares a look at one page with one at the site.
func TestOneSaysWhatSiteSays(t *testing.T) {
	site := soundSite(t)
	site["pages/hard.md"] = pageOf("Hard", "After the referral we signpost. [Here](../routes/ask.md) IT IS LOUD.")
	d := load(t, site)
	var all []content.Problem
	for _, p := range Site(d, Options{}).Problems {
		if p.File == "pages/hard.md" {
			all = append(all, p)
		}
	}
	if one, want := described(One(d, "pages/hard.md"), ""), described(all, ""); one != want || len(all) < 4 {
		t.Errorf("got\n%s\nwant\n%s", one, want)
	}
}
