package site

import (
	"slices"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/content/load"
	"goodday/themes"
)

// workspaceFiles are what a workspace has besides its sites: a first page that
// introduces them, with what it needs, and the list of the sites that are published.
type workspaceFiles struct {
	publisher *publish.Publisher // nil for a single site
	published []*content.Directory
	unknown   bool // a site is published of which nothing is known
}

// openWorkspace begins to publish the workspace's own files. Until it is closed no
// other build can write to the workspace.
func (b *build) openWorkspace() bool {
	publisher, err := publish.OpenWorkspace(b.out)
	if err != nil {
		b.fail(problemOf("", err))
		return false
	}
	b.top.publisher = publisher
	return true
}

func (w *workspaceFiles) close() {
	if w.publisher != nil {
		w.publisher.Close()
	}
}

// note remembers a site that is in the output, now or since before.
func (w *workspaceFiles) note(s *siteBuild) {
	if w.publisher == nil || !s.report.Published && !slices.Contains(w.publisher.Sites(), s.site.Folder) {
		return
	}
	w.published = append(w.published, s.site.Directory)
	w.unknown = w.unknown || s.site.Site.Title == ""
}

// workspace publishes the files of the workspace itself and removes sites that are no
// longer in goodday.yaml.
func (b *build) workspace(loaded *load.Loaded) {
	w := &b.top
	if w.publisher == nil || b.ctx.Err() != nil {
		return
	}
	gone := b.removeSites(loaded)
	if !b.firstPage(loaded) {
		return
	}
	sites := w.publisher.Sites()
	for _, directory := range w.published {
		sites = append(sites, directory.Folder)
	}
	slices.Sort(sites)
	sites = slices.DeleteFunc(slices.Compact(sites), func(name string) bool { return slices.Contains(gone, name) })
	if len(sites)+len(gone) == 0 {
		return // a first build with no site to show leaves nothing
	}
	w.publisher.SetSites(sites)
	result, err := w.publisher.Commit()
	if err != nil {
		b.fail(problemOf("", err))
		return
	}
	b.report.AddWorkspace(result)
}

// removeSites takes away the output of sites that goodday.yaml no longer names.
// If that file has a mistake in it nothing is taken away, unless it is asked
// for: a slip there should not cost a site.
func (b *build) removeSites(loaded *load.Loaded) (gone []string) {
	if b.blocked(loaded.Problems) {
		return nil
	}
	for _, name := range b.top.publisher.Sites() {
		if slices.Contains(loaded.Workspace.Sites, name) {
			continue
		}
		if err := publish.Remove(b.out, name); err != nil {
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
// It returns false if a file could not be written: what is half written must not
// take the place of the page.
func (b *build) firstPage(loaded *load.Loaded) bool {
	w := &b.top
	files := map[string][]byte{}
	ready := len(b.request.Sites) == 0 && !w.unknown && !b.blocked(loaded.Problems) && loaded.Workspace.Title != ""
	if ready {
		options := themes.Options{Site: b.folder(""), BaseURL: b.request.BaseURL}
		problems := themes.RenderWorkspace(loaded.Workspace, w.published, options, func(path string, data []byte) error {
			files[path] = slices.Clone(data)
			return nil
		})
		b.report.Problems = append(b.report.Problems, problems...)
		ready = !content.HasErrors(problems) && len(files) > 0
	}
	if !ready {
		w.publisher.Keep()
		b.report.Complete = b.report.Complete && len(b.request.Sites) > 0
		return true
	}
	for path, data := range files {
		if err := w.publisher.Write(path, data); err != nil {
			b.fail(problemOf("", err))
			return false
		}
	}
	return true
}
