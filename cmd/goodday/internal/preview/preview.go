// Package preview makes one HTML file of the pages that changed, for somebody to
// open on a phone before they go out. It shows pages as the real theme makes them,
// and needs nothing but itself.
//
//	result, err := preview.Make(ctx, preview.Request{Site: request, Changed: changed})
//
// It begins with a finished build, made with pages in error left out. For each file
// that changed it is looked up what became of it (changes.go). Of each page that is
// shown the main part is taken, and everything in it that would load something, run,
// or lead nowhere is changed (page.go, links.go, style.go). All of that is put below
// a list of what changed (head.go, document.go).
//
// What holds:
//
//   - A story that is held back is not in the file, nor is any page that the build
//     leaves out. They stand in the list, with the reason.
//   - The file loads nothing and runs nothing: its policy allows its own style and
//     pictures that are part of it. A stranger's page is only shown.
//   - Everybody may read the file. So what may tell who somebody is has dots in its
//     place in the list, as everywhere.
//   - It has at most Request.Most bytes. Pages there is no room for are only listed.
package preview

import "goodday/content"

// Most is how many bytes a preview has at most, if nothing else is said: what a
// phone opens, and about what a page of a newspaper weighs.
const Most = 5 << 20

// Request says what to show.
type Request struct {
	Sites []Site
	// Problems is everything that the build found, and Public prepares it for where
	// anybody can read it.
	Problems []content.Problem
	Public   Public
	// Changed lists the files that changed, named as problems name files.
	Changed []string
	// Most is how many bytes the file may have; 0 is the constant Most.
	Most int
}

// Public puts dots in the place of what may tell who somebody is.
type Public interface {
	Problem(content.Problem) content.Problem
	File(name string) string
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

// Make shows what changed.
func Make(request Request) Result {
	changes := changesOf(request)
	d := newDocument(request.Most, request.Public)
	d.show(changes)
	return Result{d.html(changes), len(d.pages), d.listed(changes)}
}
