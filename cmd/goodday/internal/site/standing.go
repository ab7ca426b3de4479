package site

import (
	"maps"
	"path"
	"strings"

	"goodday/content"
	"goodday/themes"
)

// standing is one site as the last build left it.
type standing struct {
	folder    string
	output    string // its path below the output of all, or ""
	directory *content.Directory
	renderer  *themes.Renderer // nil if no page of it could be made
	read      int              // the clock when it was read
	elsewhere int              // the clock when something changed that is not a page

	over     map[string]layer    // by address
	found    map[string]finding  // by file, as problems name it
	places   map[string]string   // the addresses of pages by file, as they last stood
	pictures map[string][]string // the addresses of pictures by file
}

// layer lies over a finished page. With no data the page is not shown.
type layer struct {
	data []byte
	made int // the clock when it was made
}

// finding is what was found in a file since the last build.
type finding struct {
	problems []content.Problem
	made     int
}

func newStanding(folder string) *standing {
	return &standing{folder: folder, over: map[string]layer{}, found: map[string]finding{}, places: map[string]string{}, pictures: map[string][]string{}}
}

// close gives back what its pages are made with.
func (site *standing) close() {
	if site.renderer != nil {
		site.renderer.Close()
	}
}

// settle forgets what was made before a build read the files, if that is
// published now. Of a site that is not, what may not be shown is hidden.
func (site *standing) settle(built *siteBuild, began int) {
	maps.DeleteFunc(site.found, func(_ string, f finding) bool { return f.made <= began })
	site.remember(built)
	if built.report.Published {
		maps.DeleteFunc(site.over, func(_ string, l layer) bool { return l.made <= began })
		return
	}
	for _, held := range built.directory.HeldBack {
		site.hide(site.places[built.directory.FileName(held.File)], began)
	}
	for _, problem := range built.directory.Problems {
		if problem.Rule == "picture-consent" {
			for _, address := range site.pictures[problem.File] {
				site.hide(address, began)
			}
		}
	}
}

// hide shows nothing at an address from now on.
func (site *standing) hide(address string, now int) {
	if address != "" {
		site.over[address] = layer{made: now}
	}
}

// remember notes where pages and pictures stand. A page that is not published
// stands where it was when it last was.
func (site *standing) remember(built *siteBuild) {
	d := built.directory
	places := map[string]string{}
	for file, address := range d.Places() {
		file = d.FileName(file)
		places[file] = address
		if before := site.places[file]; before != "" {
			places[file] = before
		}
	}
	if built.report.Published {
		for _, page := range d.Pages {
			places[d.FileName(page.File)] = page.Address
		}
		for _, picture := range d.Pictures {
			file := d.FileName(path.Join("pictures", picture.File))
			site.pictures[file] = nil
			for _, size := range picture.Sizes {
				site.pictures[file] = append(site.pictures[file], size.Address)
			}
		}
	}
	if len(places) > 0 {
		site.places = places
	}
}

// local gives the name that a site has for a file of the source, if it is one of
// the site's.
func (site *standing) local(file string) (name string, ok bool) {
	if site.folder == "" || strings.HasPrefix(file, "shared/") {
		return file, true
	}
	return strings.CutPrefix(file, site.folder+"/")
}
