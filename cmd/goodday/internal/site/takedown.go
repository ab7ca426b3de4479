package site

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/search"
)

// takeDown takes the pages with a consent out of what stands of a site that could not be
// published at all: nobody knows any more which of them may still be shown. With them go
// pages that link to them, all pictures, and the search. The rest stays.
func (s *siteBuild) takeDown() {
	b := s.build
	if !b.mends() || s.report.Published || b.ctx.Err() != nil || !publish.Exists(s.report.Output) {
		return
	}
	t := takeDown{withConsent: map[string]bool{}}
	t.note(s.site.Directory)
	out, folder := b.out, s.site.Folder
	if b.single {
		folder = ""
	}
	publish.TakeOut(out, folder, t.collect) // first what the names of their pages are
	gone, err := publish.TakeOut(out, folder, t.doomed)
	if err != nil {
		s.refused(err)
	}
	s.report.TakenOut = gone
}

// takeDown decides what is taken out of a site.
type takeDown struct {
	withConsent map[string]bool // addresses
	names       [][]byte        // the last parts of those, by which other pages link to them
}

// note notes the addresses of pages that have a consent, or whose state is not known.
func (t *takeDown) note(directory *content.Directory) {
	for _, page := range directory.Pages {
		if page.Consent != nil {
			t.withConsent[page.Address] = true
		}
	}
	for _, file := range directory.Unpublished {
		t.withConsent[directory.Addresses[file.File]] = true
	}
}

// collect notes how other pages would link to a file that goes. It takes nothing out.
func (t *takeDown) collect(name string, _ []byte) bool {
	if base := path.Base(name); t.tells(name) && base != "index.html" {
		t.names = append(t.names, []byte(base))
	}
	return false
}

// tells reports whether a file tells of somebody by its address: every story does,
// whether its source is still there or not.
func (t *takeDown) tells(name string) bool {
	parts := strings.Split(name, "/")
	return t.withConsent[name] || len(parts) > 1 && slices.Contains(parts[:min(2, len(parts)-1)], content.StoryKind.Section())
}

// doomed reports whether a file is taken out.
func (t *takeDown) doomed(name string, data []byte) bool {
	first, _, _ := strings.Cut(name, "/")
	return t.tells(name) || first == search.Folder || first == content.PicturesFolder ||
		slices.ContainsFunc(t.names, func(base []byte) bool { return bytes.Contains(data, base) })
}
