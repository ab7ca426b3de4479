package site

import (
	"cmp"
	"context"
	"slices"

	"goodday/cmd/goodday/internal/history"
	"goodday/cmd/goodday/internal/starter/synonyms"
	"goodday/content"
	"goodday/content/check"
	"goodday/content/load"
)

// loading says how a folder is read. To be built, stories that may tell who
// somebody is are held back. To be checked, everything is kept to be looked at.
func (b *build) loading(only []string) load.Options {
	options := load.Options{Now: b.request.Now, Only: only, Guard: check.Guard, Sources: b.sources, Withdrawn: b.past.of(b)}
	if b.checks {
		options.Guard, options.Sources = nil, true
	}
	return options
}

// Checked is what a check found.
type Checked struct {
	// Dir is the folder that problems name files from.
	Dir   string
	Sites []CheckedSite
	// Problems are those around the sites. Each site has its own.
	Problems []content.Problem
}

// CheckedSite is a site that was looked over.
type CheckedSite struct {
	*content.Directory
	check.Result
}

// Check looks over every site asked for and writes nothing. What sites share is
// looked at with each of them.
//
// Crisis lines, and the lists of what was taken back, are compared with a version of
// the folder in its git history: against, or HEAD if that is "" and the folder has one. The error says that there
// is no such version; it is a *content.Refusal.
func Check(ctx context.Context, request Request, against string) (Checked, error) {
	b := newBuild(ctx, request)
	b.checks = true
	loaded := b.read()
	if b.root == nil {
		return b.checked(loaded), nil
	}
	defer b.root.Close()
	before, err := b.before(against)
	if err != nil {
		return Checked{}, err
	}
	checked := b.checked(loaded)
	checked.Problems = append(checked.Problems, b.linesTakenOut(before)...)
	checked.Problems = append(checked.Problems, b.checkFirstLook(loaded)...)
	raiseUnreadable(checked.Problems)
	for _, site := range loaded.Sites {
		if ctx.Err() == nil {
			b.tell("Reading closely" + of(site.Folder))
			site.Problems = append(site.Problems, b.checkLook(site)...)
			checked.Sites = append(checked.Sites, CheckedSite{site.Directory, look(site, before)})
		}
	}
	return checked, nil
}

// Owners lists for each site who to ring about which of its pages. Only pages that
// may be published are in it. The problems are those around the sites.
func Owners(ctx context.Context, request Request) ([]Owned, []content.Problem) {
	b := newBuild(ctx, request)
	loaded := b.read()
	if b.root != nil {
		defer b.root.Close()
	}
	var owned []Owned
	for _, site := range loaded.Sites {
		owned = append(owned, Owned{site.Site.Title, check.Owners(site.Directory)})
	}
	return owned, b.checked(loaded).Problems
}

// Owned is what people answer for in one site.
type Owned struct {
	Title  string
	Owners []check.Owner
}

// checked begins with what is wrong around the sites.
func (b *build) checked(loaded *load.Loaded) Checked {
	if len(loaded.Sites) > 0 {
		b.fitsOneSite(loaded)
	}
	return Checked{Dir: b.dir, Problems: slices.Concat(loaded.Problems, b.report.Problems)}
}

// before returns a function for files as they were, or nil if nothing is known of that.
func (b *build) before(against string) (func(file string) []byte, error) {
	ref := cmp.Or(against, "HEAD")
	if err := history.Find(b.ctx, b.dir, ref); err != nil {
		if against == "" {
			err = nil // the folder need not have a history
		}
		return nil, err
	}
	return func(file string) []byte { return history.Show(b.ctx, b.dir, ref, file) }, nil
}

// look looks over one site.
func look(site *load.Site, before func(string) []byte) check.Result {
	options := check.Options{
		Before: inFolder(site.Directory, before), Read: site.ReadFile,
		InDanger: inDanger(site.Directory), Starting: synonyms.All(),
	}
	if len(site.Pages) > 0 {
		options.Related = alike(documents(site.Directory, wordless))
	}
	return check.Site(site.Directory, options)
}

// inFolder names files from the site's folder, as rules do.
func inFolder(directory *content.Directory, before func(string) []byte) func(string) []byte {
	if before == nil {
		return nil
	}
	return func(file string) []byte { return before(directory.FileName(file)) }
}
