package site

import (
	"io/fs"
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
	b.keepWorkspace(b.report.Problems)
}

// removeSites takes away the output of sites that goodday.yaml no longer names, or
// whose folder is gone: nobody can take anything back there any more. It is only told
// unless it is asked for, since a slip should not cost a site.
func (b *build) removeSites(loaded *load.Loaded) (gone []string) {
	for _, name := range b.top.publisher.Sites() {
		switch named := slices.Contains(loaded.Workspace.Sites, name); {
		case named && b.hasFolder(name), b.blocked(loaded.Problems):
		case !b.request.SkipBroken:
			b.tellStanding(name)
		default:
			gone = append(gone, b.removeSite(name)...)
		}
	}
	return gone
}

// hasFolder reports whether a site still has a folder.
func (b *build) hasFolder(name string) bool {
	info, err := b.root.Lstat(name)
	return err == nil && info.IsDir()
}

// tellStanding tells of a site of which nothing is known any more.
func (b *build) tellStanding(name string) {
	b.fail(content.Problem{
		Severity: content.Error, Rule: "site-standing", File: content.WorkspaceFile,
		Message: "The pages of " + name + " still stand in the website, but goodday.yaml does not name it any more.",
		Do:      "To take its pages down, build with --skip-broken. To keep them, add " + name + " to sites.",
	})
}

// removeSite takes away the output of one site.
func (b *build) removeSite(name string) (gone []string) {
	if err := publish.Remove(b.out, name); err != nil {
		b.fail(problemOf(name, err))
		return nil
	}
	b.report.RemovedSites = append(b.report.RemovedSites, name)
	return []string{name}
}

// introduce makes the first page.
func (b *build) introduce(loaded *load.Loaded, options themes.Options, files map[string][]byte) []content.Problem {
	clear(files)
	options.BaseURL = b.request.BaseURL
	for _, site := range b.top.published {
		options.BeingMended = options.BeingMended || b.mending.knownLines(site.Folder)
	}
	return themes.RenderWorkspace(loaded.Workspace, b.top.published, options, func(path string, data []byte) error {
		files[path] = slices.Clone(data)
		return nil
	})
}

// introduceSoundly makes the first page. If its look is broken, another stands in.
func (b *build) introduceSoundly(loaded *load.Loaded, files map[string][]byte) []content.Problem {
	problems := b.introduce(loaded, themes.Options{Site: b.folder("")}, files)
	if b.mending == nil || len(lookErrors(problems)) == 0 || !b.hasLook("") {
		return problems
	}
	look, isDefault := b.mending.look("", func(look fs.FS) bool {
		return !content.HasErrors(b.introduce(loaded, themes.Options{Site: look}, files))
	})
	if content.HasErrors(b.introduce(loaded, themes.Options{Site: look, BeingMended: isDefault}, files)) {
		clear(files)
	}
	return problems
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
		problems := b.introduceSoundly(loaded, files)
		b.report.Problems = append(b.report.Problems, problems...)
		ready = !b.blocked(problems) && files["index.html"] != nil
	}
	if b.mends() && len(loaded.Sites)+len(b.request.Sites) == 0 {
		return true // with the last site its introduction goes
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
