// Package preview makes one HTML file of the pages that changed, to be opened on a
// phone before they are published. Pages look as the real theme renders them, and the
// file needs nothing but itself.
//
//	result := preview.Make(preview.Request{Sites: sites, Problems: problems, Changed: changed})
//
// It starts from a finished build that left out pages in error. changes.go finds what
// became of each file that changed. page.go takes the main part of each page to show;
// it, links.go and style.go change whatever in it would load something, run, or lead
// nowhere. document.go and head.go put the parts below a list of what changed.
//
// What holds:
//
//   - A story that is held back is not in the file, nor is any page that the build
//     left out. They are in the list, with the reason.
//   - The file loads nothing and runs nothing: its policy allows its own style and
//     pictures that are part of it. A stranger's page is only shown.
//   - Everybody may read the file. So what may tell who somebody is is masked in the
//     list, as everywhere.
//   - It has at most Request.Most bytes. Pages for which there is no room are only
//     listed.
package preview

import (
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// Most is how many bytes a preview has at most by default: what a phone opens, and
// about the size of a newspaper's page.
const Most = 5 << 20

// Request is what to show.
type Request struct {
	Sites []Site
	// Problems is everything that the build found.
	Problems []content.Problem
	// Changed lists the files that changed, named as problems name files.
	Changed []string
	// Most is how many bytes the file may have; 0 is the constant Most.
	Most int
}

// Site is one site that was built.
type Site struct {
	*content.Directory        // with its Sources
	Output             string // the folder of its finished pages
	BaseURL            string // its address on the web, or ""
	Published          bool   // false if it could not be built
}

// Result is a preview.
type Result struct {
	HTML []byte
	// Shown and Listed are how many pages are in it, and how many are only listed.
	Shown, Listed int
}

// Make returns a preview of what changed.
func Make(request Request) Result {
	changes := changesOf(request)
	d := newDocument(request.Most, report.NewPublic(request.Problems))
	d.show(changes)
	return Result{d.html(changes), len(d.pages), d.listed(changes)}
}
