package withdraw

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/state"
	"goodday/cmd/goodday/internal/withdraw/fingerprint"
	"goodday/content"
)

// BuildRequest says which site or workspace is built, and into what.
type BuildRequest struct {
	Dir, Out, BaseURL string
	Sites             []string // of a workspace; none is all
}

// place is a folder of finished pages.
type place struct {
	state.Output
	standing publish.Stands
	ours     bool // we published into it, so that it can be built again
	isSite   bool // it has pages of a site: another folder proves nothing
	built    bool // everything in it that had to be is built anew
	// fresh are the sites that were built anew, if only those were in which something stood.
	fresh   []string
	reports []report.Report // that of the last build, if it was built
}

// places returns the folders of finished pages that are there: those that builds have
// noted, those in the folder, and the one that was asked for. missing are those that
// are not there.
func (f *found) places(request Request, kept *state.Folder) (places []*place, missing []string) {
	known := kept.Outputs()
	add := func(output state.Output) {
		if !slices.ContainsFunc(known, func(o state.Output) bool { return o.Path == output.Path }) {
			known = append(known, output)
		}
	}
	top := truePath(request.top)
	for _, name := range f.outputs {
		site, _ := f.siteOf(path.Join(name, "x"))
		add(state.Output{Path: filepath.Join(top, filepath.FromSlash(name)), Site: site})
	}
	if request.Out != "" {
		add(state.Output{Path: truePath(request.Out), Site: siteAsked(request)})
	}
	for _, output := range known {
		if info, err := os.Stat(output.Path); err != nil || !info.IsDir() {
			missing = append(missing, output.Path)
			continue
		}
		p := &place{Output: output}
		p.standing = publish.Standing(output.Path)
		p.ours = p.standing.Site || len(p.standing.Sites) > 0
		p.isSite = p.ours || hasPages(output.Path)
		places = append(places, p)
	}
	return places, missing
}

// hasPages reports whether a folder has the first page of a site, or of some.
func hasPages(dir string) bool {
	pages, _ := fs.Glob(os.DirFS(dir), "*/index.html")
	_, err := os.Stat(filepath.Join(dir, "index.html"))
	return err == nil || len(pages) > 0
}

// siteAsked returns the folder of the site in the workspace that was asked for, or "".
func siteAsked(request Request) string {
	relative, _ := filepath.Rel(truePath(request.top), truePath(request.Dir))
	return strings.TrimPrefix(filepath.ToSlash(relative), ".")
}

// affected lists the sites of a place in which something stood, if it is only some of them.
// None stands for all.
func (f *found) affected(p *place) (sites []string) {
	for _, i := range f.items {
		switch {
		case !slices.Contains(p.standing.Sites, i.site): // shared, not there by this name, or it is one site
			return nil
		case !slices.Contains(sites, i.site):
			sites = append(sites, i.site)
		}
	}
	return sites
}

// rebuild builds sites of a place anew, all if none is named, and takes out what could not
// be. Where not all of those that are named can be, all are built.
func (f *found) rebuild(ctx context.Context, p *place, sites []string, request Request, j *journal, result *Result) error {
	defer step("built")
	if !p.ours {
		return nil
	}
	step("building")
	built, err := request.Build(ctx, f.buildOf(p, sites, request))
	p.reports = []report.Report{built}
	if err != nil {
		return err
	}
	p.fresh = sites
	missing := p.notBuilt(built, sites)
	if len(sites) > 0 && len(missing) > 0 {
		return f.rebuild(ctx, p, nil, request, j, result)
	}
	p.built = len(missing) == 0
	for _, site := range missing {
		f.takeOut(p, site, j, result)
	}
	return nil
}

func (f *found) buildOf(p *place, sites []string, request Request) BuildRequest {
	build := BuildRequest{Dir: filepath.Join(request.top, filepath.FromSlash(p.Site)), Out: p.Path, BaseURL: p.BaseURL, Sites: sites}
	if !p.standing.Site {
		build.Dir = request.top
	}
	if request.BaseURL != "" {
		build.BaseURL = request.BaseURL
	}
	return build
}

// notBuilt lists those of the sites, or of all in the place, that a build did not publish.
func (p *place) notBuilt(built report.Report, sites []string) (missing []string) {
	if len(sites) == 0 {
		sites = p.sites()
	}
	for _, site := range sites {
		published := func(s report.Site) bool { return s.Published && (s.Site == site || p.standing.Site) }
		if !slices.ContainsFunc(built.Sites, published) && !slices.Contains(built.RemovedSites, site) {
			missing = append(missing, site)
		}
	}
	return missing
}

// isStale reports whether a file of the place is in a part that was not built anew.
func (p *place) isStale(file string) bool {
	name, _ := filepath.Rel(p.Path, file)
	site, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	return len(p.fresh) > 0 && !slices.Contains(p.fresh, site)
}

// sites lists the folders of the sites in a place; "" for one by itself.
func (p *place) sites() []string {
	if !p.standing.Site {
		return p.standing.Sites
	}
	return []string{""}
}

// takeOut removes from a site that could not be built every file that still tells, and
// the lists of words that search looks in.
func (f *found) takeOut(p *place, site string, j *journal, result *Result) {
	root, err := os.OpenRoot(filepath.Join(p.Path, filepath.FromSlash(site)))
	if err != nil {
		return
	}
	defer root.Close()
	addresses := f.addresses(p, site)
	mask := maskOf(addresses)
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() || name == publish.ManifestName {
			return nil
		}
		inSearch := strings.HasPrefix(name, "search/") && strings.Count(name, "/") > 1
		tells, _ := j.tells(root, name, mask)
		if (inSearch || tells || slices.Contains(addresses, name)) && root.Remove(name) == nil {
			result.Removed = append(result.Removed, filepath.Join(p.Path, filepath.FromSlash(path.Join(site, name))))
		}
		return nil
	})
}

// tells reports whether a file says or shows what was taken back.
func (j *journal) tells(root *os.Root, name string, mask *strings.Replacer) (tells bool, inside fingerprint.Inside) {
	if path.Base(path.Dir(name)) == content.PicturesFolder && j.names[j.words.Of(pictureStem(name))] {
		return true, inside
	}
	file, err := root.Open(name)
	if err != nil {
		return false, fingerprint.Inside{Closed: true}
	}
	defer file.Close()
	inside = fingerprint.Each(name, file, func(view string) bool {
		tells = tells || j.words.Finds(mask.Replace(view))
		return !tells
	})
	return tells || j.isSum(root, name, inside.Bytes), inside
}

// pictureStem returns how the name of a published picture begins: bench-640-0a1b2c3d.jpg.
func pictureStem(name string) string {
	stem := path.Base(name)
	for range 2 {
		if i := strings.LastIndexByte(stem, '-'); i > 0 {
			stem = stem[:i]
		}
	}
	return stem
}

// isSum reports whether a file is one of the pictures.
func (j *journal) isSum(root *os.Root, name string, size int64) bool {
	if len(j.sums) == 0 || size > maxText*2 {
		return false
	}
	data, err := root.ReadFile(name)
	return err == nil && j.sums[j.words.Of(string(data))]
}

// addresses lists where the pages that were taken down may be in the output of a site.
func (f *found) addresses(p *place, site string) (addresses []string) {
	if p.standing.Site {
		site = p.Site
	}
	for _, i := range f.with(thePage) {
		if i.site == site || i.site == content.SharedFolder {
			addresses = append(addresses, f.addressesOf(i.file)...)
		}
	}
	return addresses
}

// addressesOf returns where a page may be, by the name of its file and its slug alone.
func (f *found) addressesOf(file string) (addresses []string) {
	_, local := f.siteOf(file)
	source, _ := parsed(local, f.text(file))
	parts, _ := content.ParseFileName(local, nil)
	slug := cmp.Or(f.slugOf(file), content.Slug(parts.Name))
	kind := source.Page.Kind
	if folder, _, _ := strings.Cut(content.LocalFile(local), "/"); content.FolderNamed(folder).Kind != "" {
		kind = content.FolderNamed(folder).Kind
	}
	for _, language := range slices.Compact([]string{"", parts.Language}) {
		addresses = append(addresses, content.PageAddress(kind, slug, language, parts.Easy))
		for _, from := range source.Page.MovedFrom {
			addresses = append(addresses, path.Join(language, strings.TrimSuffix(from, ".html")+".html"))
		}
	}
	return addresses
}

// maskOf takes addresses out of texts: an old address may have the words of a title, and
// it stays, to say that something was taken down.
func maskOf(addresses []string) *strings.Replacer {
	var pairs []string
	for _, address := range addresses {
		stem := strings.TrimSuffix(address, ".html")
		pairs = append(pairs, stem, "", path.Base(stem)+".html", "")
	}
	return strings.NewReplacer(pairs...)
}

func truePath(name string) string {
	whole, _ := filepath.Abs(name)
	if real, err := filepath.EvalSymlinks(whole); err == nil {
		return real
	}
	return whole
}
