package site

import (
	"path"

	"goodday/content"
	"goodday/content/load"
	"goodday/themes"
)

// siteState is one site as the last build left it, and what changed since.
type siteState struct {
	folder   string
	output   string // its path below the output of all, or ""
	loaded   *load.Site
	renderer *themes.Renderer // nil if no page of it could be rendered
	dirty    bool             // something changed that is not a page alone

	overlay   map[string][]byte            // by address; without bytes the page is not shown
	found     map[string][]content.Problem // since the build, by file as problems name it
	addresses map[string]string            // of pages, by file, as they were last published
	pictures  map[string][]string          // the addresses of pictures, by file
}

func newSiteState(folder string) *siteState {
	return &siteState{
		folder: folder, overlay: map[string][]byte{}, found: map[string][]content.Problem{},
		addresses: map[string]string{}, pictures: map[string][]string{},
	}
}

// close releases what its pages are rendered with.
func (site *siteState) close() {
	if site.renderer != nil {
		site.renderer.Close()
	}
}

// update drops what was reloaded before a build, if that is published now. Of a
// site that is not, what may not be shown is hidden.
func (site *siteState) update(built *siteBuild) {
	clear(site.found)
	site.rememberAddresses(built)
	if built.report.Published {
		clear(site.overlay)
		return
	}
	d := built.site.Directory
	for _, file := range content.WithStatus(d.Unpublished, content.Withheld) {
		site.hide(site.addresses[d.FileName(file)])
	}
	for _, problem := range d.Problems {
		if problem.Rule == "picture-consent" {
			for _, address := range site.pictures[problem.File] {
				site.hide(address)
			}
		}
	}
}

// hide shows nothing at an address from now on.
func (site *siteState) hide(address string) {
	if address != "" {
		site.overlay[address] = nil
	}
}

// rememberAddresses notes where pages and pictures are published. A page that is
// not published now keeps the address at which it last was.
func (site *siteState) rememberAddresses(built *siteBuild) {
	d := built.site.Directory
	addresses := map[string]string{}
	for file, address := range d.Addresses {
		file = d.FileName(file)
		addresses[file] = address
		if before := site.addresses[file]; before != "" {
			addresses[file] = before
		}
	}
	if built.report.Published {
		for _, page := range d.Pages {
			addresses[d.FileName(page.File)] = page.Address
		}
		for _, picture := range d.Pictures {
			file := d.FileName(path.Join(content.PicturesFolder, picture.File))
			var sizes []string
			for _, size := range picture.Sizes {
				sizes = append(sizes, size.Address)
			}
			site.pictures[file] = sizes
		}
	}
	if len(addresses) > 0 {
		site.addresses = addresses
	}
}
