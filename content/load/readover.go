package load

import (
	"fmt"
	"slices"
	"strings"

	"goodday/content"
)

// mostUnread is how many pages that nobody read over are named.
const mostUnread = 20

// isUnread reports whether a page has to be read over and nobody has read what it says
// now.
func (l *loader) isUnread(d *draft, source *content.Source) bool {
	return d.page.NeedsReading(&l.site.Site) && source.Reading(l.site.Now, l.site.PictureTexts) != content.ReadingDone
}

// tellUnread names the pages that are held back since nobody read them over, in one
// message: an older folder may have hundreds.
func (l *loader) tellUnread() {
	var unread []*draft
	for _, d := range l.drafts {
		if d.unread {
			unread = append(unread, d)
		}
	}
	if len(unread) == 0 {
		return
	}
	slices.SortFunc(unread, func(a, b *draft) int { return strings.Compare(a.page.File, b.page.File) })
	names := content.Map(unread[:min(len(unread), mostUnread)], func(d *draft) string { return l.site.FileName(d.page.File) })
	all := strings.Join(names, ", ")
	if more := len(unread) - mostUnread; more > 0 {
		all += fmt.Sprintf(" and %d more", more)
	}
	unread[0].advise("read-over", "Nobody has read over what stands in these pages now, so they are not shown: "+all+".",
		"Ask somebody who does not know the people. For each page: goodday read "+names[0]+". It says how to go on.")
}
