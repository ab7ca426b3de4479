package main

import (
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

// What is printed, step by step. No line is printed twice for one build, and no problem
// is repeated while it is there.
func TestReporter(t *testing.T) {
	var said strings.Builder
	r := newReporter(&said, &said)
	r.begin(report.New())
	says := func(want string) {
		t.Helper()
		if got := said.String(); got != want {
			t.Errorf("said\n%s\nwant\n%s", got, want)
		}
		said.Reset()
	}
	mistake := []content.Problem{{Severity: content.Error, File: "activities/a.md", Line: 2, Message: "title is missing.", Do: "Add it."}}
	built := func(published bool, unchanged int) report.Report {
		result := report.New()
		result.Sites = append(result.Sites, report.Site{Title: "The town", Published: published, Files: 10, Unchanged: unchanged})
		return result
	}
	r.saved(became(content.Published, "activities/a.md", "activities/b\x1b.md"), nil)
	r.saved(became(content.Published, "activities/a.md"), nil)
	says("Saved: activities/a.md. The page is new.\nSaved: activities/b·.md. The page is new.\n")
	r.built(built(true, 9), nil, false)
	says("Lists and search are new too.\n")
	r.built(built(true, 10), nil, false)
	says("")
	r.saved(became(content.Invalid, "activities/a.md"), mistake)
	says("Saved: activities/a.md. There is a mistake in it. The page stays as it was.\n1 thing to fix:\n\nactivities/a.md, line 2:\n  title is missing.\n  Add it.\n\n")
	r.built(built(false, 0), mistake, false)
	says("The town stays as it was until that is mended.\n")
	r.built(built(false, 0), mistake, true)
	says("This computer cannot tell at once when files here change. They are looked at every second instead.\n")
	both := became(content.Withheld, "stories/a.md")
	both.Files = append(both.Files, became(content.Pending, "site.yaml").Files...)
	r.saved(both, nil)
	says("stories/a.md is not shown any more.\nChanged: site.yaml. All pages are being made.\nEverything is mended.\n")
	r.built(built(true, 0), nil, true)
	says("All pages are new.\n")
	r.saved(became(content.Published, strings.Split("abcdefgh", "")...), nil)
	says("Saved: 8 files. Their pages are new.\n")
}

// became returns the outcome of files that all came to the same.
func became(status content.Status, files ...string) (o site.Outcome) {
	for _, file := range files {
		o.Files = append(o.Files, content.FileStatus{File: file, Status: status})
	}
	return o
}
