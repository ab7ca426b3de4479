// Package load reads a folder into the model of package content. A folder of
// Markdown and YAML that strangers wrote goes in; typed pages that may be
// published come out, with everything that is wrong told in plain words.
//
//	loaded := load.Load(fsys, load.Options{Now: today})
//	for _, site := range loaded.Sites {
//		themes.New(site.Directory, …)
//	}
//
// First takenback.go gathers the consents that were taken back in any of the sites.
// The steps of one site stand in loadSite, and each in a file of its own:
//
//  1. settings.go reads site.yaml, words.yaml and crisis.yaml, terms.go terms.yaml.
//  2. pages.go reads every page into a draft: its fields (package decode), those
//     of a version over those of its original, and the rules of validate.go.
//  3. consent_gate.go withholds what nobody agreed to, what was taken back, what
//     nobody has read over (readover.go), and what the guard refuses.
//  4. addresses.go gives each page its address.
//  5. references.go checks what fields name: words, pages, pictures.
//  6. render.go renders the text (package markdown); links.go resolves its links.
//  7. finish.go moves what is published into the Directory.
//
// loader.go, draft.go, body.go and files.go hold what the steps work on, and call
// none of them.
//
// A draft has a content.Status from the start. A step may only make it worse:
// what was withheld or invalid is never published by a later step, and after
// each step that can make an original so, its versions follow it.
//
// Site.Reload takes one page through the same steps again, over what the load
// knew of everything else (reload.go).
package load

import (
	"io/fs"
	"slices"
	"strconv"

	"goodday/content"
	"goodday/content/text"
	"goodday/content/withdrawn"
)

// Options say for what a folder is loaded.
type Options struct {
	// Now is the day to load for: consent and checks are measured against it.
	Now content.Date
	// Only names the sites of a workspace to load; empty is all.
	Only []string
	// Sources asks for what was written to be kept, in Directory.Sources.
	Sources bool
	// Guard looks at each page before it is published. A page in which it finds
	// an Error is withheld, as if consent were missing. A guard that fails
	// withholds too.
	Guard func(*content.Directory, *content.Source) []content.Problem
	// Withdrawn are references that were taken back besides those that the folder
	// itself names: those of earlier versions of its lists. Nothing under them is
	// published.
	Withdrawn withdrawn.List
}

// Loaded is what a folder holds: one site, or the sites of a workspace.
type Loaded struct {
	// Workspace is nil for a site on its own.
	Workspace *content.Workspace
	// Sites are in the order of goodday.yaml.
	Sites []*Site
	// Problems are those of the workspace itself. Each site has its own.
	Problems []content.Problem
}

// Site is a loaded site, with what Reload and ReadFile go on from.
type Site struct {
	*content.Directory
	loader *loader
}

// Load reads a site or a workspace. It never stops at the first problem and
// returns no error: what is wrong is in the Problems of the result, and a site
// that cannot be read at all is Unbuildable.
func Load(fsys fs.FS, options Options) *Loaded {
	r := newReader(fsys, "")
	loaded := &Loaded{}
	workspace := &content.Workspace{}
	if r.decode(content.WorkspaceFile, content.MaxFile, workspace) {
		loaded.Workspace, loaded.Sites = workspace, loadSites(r, workspace, options)
	} else if _, err := fs.Lstat(fsys, content.SiteFile); err == nil {
		back := r.takenBackIn([]string{"."}, options.Withdrawn)
		loaded.Sites = []*Site{loadSite(fsys, nil, "", options, back)}
	} else if len(r.problems) == 0 {
		r.report(content.SiteFile, "no-site", "There is no site in this folder.",
			"A site has a file site.yaml. A folder of several sites has a file goodday.yaml that names them.")
	}
	loaded.Problems = r.problems
	content.SortProblems(loaded.Problems)
	return loaded
}

// loadSites loads the sites of a workspace that are asked for.
func loadSites(r *reader, workspace *content.Workspace, options Options) []*Site {
	for _, name := range options.Only {
		if !slices.Contains(workspace.Sites, name) {
			r.reportAt(content.WorkspaceFile, "unknown-site", "There is no site called "+content.Quote(name)+" here.", text.Suggestion(name, workspace.Sites), "sites")
		}
	}
	back := r.takenBackIn(slices.Concat([]string{".", content.SharedFolder}, workspace.Sites), options.Withdrawn)
	var sites []*Site
	for i, name := range workspace.Sites {
		wanted := len(options.Only) == 0 || slices.Contains(options.Only, name)
		if wanted && !slices.Contains(workspace.Sites[:i], name) && r.siteFolder(name, i) {
			sites = append(sites, loadSite(folder(r.fsys, name), folder(r.fsys, content.SharedFolder), name, options, back))
		}
	}
	return sites
}

// siteFolder reports whether the workspace has a folder of that name.
func (r *reader) siteFolder(name string, i int) bool {
	keys := []string{"sites", strconv.Itoa(i)}
	info, err := fs.Lstat(r.fsys, name)
	switch {
	case !content.IsSlug(name) || name == content.SharedFolder:
		r.reportAt(content.WorkspaceFile, "site-name", "A site's folder cannot be called "+content.Quote(name)+".", "Use small letters, digits and single dashes.", keys...)
	case err != nil:
		r.reportAt(content.WorkspaceFile, "no-site", "There is no folder called "+name+".", "Make the folder, or take its name out of sites.", keys...)
	case !info.IsDir():
		r.report(name, "symlink", "This is not a folder of its own.", "Put the folder itself here.")
	default:
		return true
	}
	return false
}

// folder returns a folder of fsys as a file system, or nil if there is none.
func folder(fsys fs.FS, name string) fs.FS {
	if info, err := fs.Lstat(fsys, name); err != nil || !info.IsDir() {
		return nil
	}
	sub, _ := fs.Sub(fsys, name) // nil on an error
	return sub
}

// loadSite takes one site through all steps.
func loadSite(fsys, shared fs.FS, name string, options Options, back *takenBack) *Site {
	l := newLoader(fsys, shared, name, options)
	l.back, l.withdrawn = back, back.all()
	if l.readSite() {
		l.readWords()
		l.readTerms()
		l.readCrisis()
		l.readPages()
		l.resolve()
	}
	return l.finish()
}

// resolve decides what becomes of the pages that were read.
func (l *loader) resolve() {
	l.applyConsent()
	l.withholdCopies()
	l.assignAddresses()
	l.checkReferences()
	l.renderBodies()
}
