package site

import (
	"path/filepath"
	"slices"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/content/load"
	"goodday/themes"
)

// around is what a workspace has besides its sites: a first page that
// introduces them, with what it needs, and the list of the sites that stand.
type around struct {
	publisher *publish.Publisher // nil for a single site
	standing  []*content.Directory
	unknown   bool // a site stands of which we know nothing to say
}

// openAround begins to publish the workspace's own files. Until it is closed no
// other build can write to the workspace.
func (b *build) openAround() bool {
	publisher, err := publish.OpenWorkspace(b.out)
	if err != nil {
		b.fail(problemOf("", err))
		return false
	}
	b.around.publisher = publisher
	return true
}

func (a *around) close() {
	if a.publisher != nil {
		a.publisher.Close()
	}
}

// note remembers a site that stands in the output, now or since before.
func (a *around) note(s *siteBuild) {
	if a.publisher == nil || !s.report.Published && !slices.Contains(a.publisher.Sites(), s.site.Folder) {
		return
	}
	a.standing = append(a.standing, s.site.Directory)
	a.unknown = a.unknown || s.site.Site.Title == ""
}

// workspace publishes what is around the sites and takes away sites that are no
// longer in goodday.yaml.
func (b *build) workspace(loaded *load.Loaded) {
	a := &b.around
	if a.publisher == nil || b.ctx.Err() != nil {
		return
	}
	gone := b.removeSites(loaded)
	b.firstPage(loaded)
	sites := a.publisher.Sites()
	for _, directory := range a.standing {
		sites = append(sites, directory.Folder)
	}
	slices.Sort(sites)
	sites = slices.DeleteFunc(slices.Compact(sites), func(name string) bool { return slices.Contains(gone, name) })
	if len(sites)+len(gone) == 0 {
		return // a first build with no site to show leaves nothing
	}
	a.publisher.SetSites(sites)
	result, err := a.publisher.Commit()
	if err != nil {
		b.fail(problemOf("", err))
		return
	}
	b.report.AddAround(result)
}

// removeSites takes away the output of sites that goodday.yaml no longer names.
// If that file has a mistake in it nothing is taken away, unless it is asked
// for: a slip there should not cost a site.
func (b *build) removeSites(loaded *load.Loaded) (gone []string) {
	if b.blocked(loaded.Problems) || len(loaded.Workspace.Sites) == 0 {
		return nil
	}
	for _, name := range b.around.publisher.Sites() {
		if slices.Contains(loaded.Workspace.Sites, name) {
			continue
		}
		if err := publish.Remove(filepath.Join(b.out, name)); err != nil {
			b.fail(problemOf(name, err))
			continue
		}
		gone = append(gone, name)
		b.report.RemovedSites = append(b.report.RemovedSites, name)
	}
	return gone
}

// firstPage writes the page that introduces the sites. When only some sites were
// asked for, or something about them is not known, the one from before stays.
func (b *build) firstPage(loaded *load.Loaded) {
	a := &b.around
	files := map[string][]byte{}
	ready := len(b.request.Sites) == 0 && !a.unknown && !b.blocked(loaded.Problems) && loaded.Workspace.Title != ""
	if ready {
		options := themes.Options{Site: b.folder(""), BaseURL: b.request.BaseURL}
		problems := themes.RenderWorkspace(loaded.Workspace, a.standing, options, func(path string, data []byte) error {
			files[path] = slices.Clone(data)
			return nil
		})
		b.report.Problems = append(b.report.Problems, problems...)
		ready = !content.HasErrors(problems) && len(files) > 0
	}
	if !ready {
		a.publisher.Keep()
		b.report.Complete = b.report.Complete && len(b.request.Sites) > 0
		return
	}
	for path, data := range files {
		if err := a.publisher.Write(path, data); err != nil {
			b.fail(problemOf("", err))
		}
	}
}
