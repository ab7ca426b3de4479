// Package fallback finds what stands in for a broken part of a site until somebody
// mends it: a settings file, or the folders of the look (layouts, assets and i18n), which
// only ever change together.
//
//	sources := fallback.Open(ctx, dir, past, takenBack)
//	defer sources.Close()
//	version, found := sources.Newest(part, func(files map[string][]byte) bool { … })
//
// The sources, in this order:
//
//  1. Earlier versions, in the history of what is checked out. Nothing is fetched.
//  2. What was kept beside the source when it was last published and sound (Keep).
//
// What to do where neither has anything is up to the caller.
//
// Whether a version is sound is up to the caller too. What never comes back is decided
// here: nothing from before a withdrawal that named or changed the part, and nothing that
// holds a reference which was taken back. A commit that writes to withdrawn.yaml and to
// the part is such a withdrawal; so is one that was noted with Bar.
//
// Files and Overlay let a version be read in the place of what is broken (files.go).
package fallback
