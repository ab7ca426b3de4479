// Package site builds sites: it is the one place that knows the whole way from
// a folder of Markdown to finished pages. Build is that way, to be read from
// top to bottom; the other files say what is around it: where things are read
// from (source.go), how one site is taken through (build.go), what a site's
// folder of finished pages holds (outputs.go), and what a workspace has besides
// its sites (workspace.go). A Session builds again and again while somebody
// writes, and reloads single pages in between (session.go, state.go, reload.go).
//
// What holds for every build:
//
//   - Every problem found on the way is in the Report. Build itself never stops
//     at one, and its error only says that the build was called off.
//   - A site with an error is not published: what stood in its place stays as it
//     was, byte for byte. The other sites are published.
//   - With SkipBroken the pages in error are left out and named, and the rest is
//     published, so that what was withdrawn goes. For broken settings and templates
//     something else stands in (mend.go). A site that cannot be published all the same
//     loses its pages with a consent (takedown.go).
//   - The same folder and the same Now give the same bytes. Where something stands in,
//     what is known of earlier versions counts too.
package site

import (
	"context"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/load"
)

// Request says what to build.
type Request struct {
	// Dir is a site or a workspace of sites.
	Dir string
	// Out is where the finished pages go; "" is the folder public in Dir.
	Out string
	// Sites are the sites of a workspace to build; none is all.
	Sites []string
	// BaseURL is the address of Out on the web. It goes before what sites say.
	BaseURL string
	// Now is the day to build for.
	Now content.Date
	// SkipBroken leaves out pages in error instead of their whole site, and makes up for
	// settings and templates in error.
	SkipBroken bool
	// CrisisLines returns a crisis.yaml in a language, or nil if there is none in it: the
	// lines that stand in for a site's own when those are broken and never were sound.
	CrisisLines func(language string) []byte
	// Temporary says that Out is thrown away, so that nobody has to remember it.
	Temporary bool
	// Tell, if set, hears what is being done and how many files are written so
	// far. It is called from several goroutines.
	Tell func(doing string, files int)
}

// Build makes every site asked for and puts each in its place.
func Build(ctx context.Context, request Request) (report.Report, error) {
	return newBuild(ctx, request).run()
}

func (b *build) run() (report.Report, error) {
	loaded := b.read()
	if b.mayBegin(loaded) {
		defer b.top.close()
		for _, site := range loaded.Sites {
			b.site(site)
		}
		b.workspace(loaded)
	}
	return b.finish(), b.ctx.Err()
}

// site is the way of one site: read already, it becomes pages and, when nothing
// stands against it, takes the place of what was published before.
func (b *build) site(site *load.Site) {
	s := b.begin(site)
	defer s.close()

	if site.Unbuildable {
		return // its problems say why
	}
	s.search = s.index()
	s.tellMissingYear()
	s.make()
	if s.mendLook() {
		s.again()
		s.make()
	}
	if s.mayPublish() && s.makeLast(lastOutputs) {
		s.publish()
	}
}

// make makes everything but the last outputs.
func (s *siteBuild) make() {
	for _, output := range outputs {
		s.problems(output(s, s.write)...)
	}
}

// output is the folder of a site's finished pages.
func (b *build) output(directory *content.Directory) string {
	if b.single {
		return b.out
	}
	return join(b.out, directory.Folder)
}
