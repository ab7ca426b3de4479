package load

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/text"
)

// checkReferences checks everything that front matter names: words of the
// vocabulary, pages, services, pictures. An unknown one suggests the nearest.
func (l *loader) checkReferences() {
	l.checkParents()
	for _, d := range l.drafts {
		if d.status != content.Withheld && !d.lent { // a lent story may name what only its own site has
			for _, ref := range d.references {
				l.checkReference(d, ref)
			}
		}
		d.references = nil
	}
	if service := l.site.Site.Service; service != "" && !l.isPage(service, content.ServiceKind.Folder()) {
		l.own.reportAt(content.SiteFile, "unknown-page", "There is no service "+content.Quote(service)+".", text.Suggestion(service, l.filesLike(service, content.ServiceKind.Folder())), "service")
	}
	l.checkDefaults()
	l.followOriginals()
}

// checkDefaults checks what site.yaml says of activities that do not say it.
func (l *loader) checkDefaults() {
	defaults := l.site.Site.Defaults
	if defaults == nil {
		return
	}
	areas := content.TermIDs(l.site.Words.Areas)
	for i, area := range defaults.Areas {
		if !slices.Contains(areas, area) {
			l.own.reportAt(content.SiteFile, "unknown-word", content.Quote(area)+" is not one of the words for areas.", text.Suggestion(area, areas), "defaults", "areas", strconv.Itoa(i))
		}
	}
	for i, who := range defaults.RunBy {
		if folder := content.ServiceKind.Folder(); content.IsOrganisationFile(who) && !l.isPage(who, folder) {
			l.own.reportAt(content.SiteFile, "unknown-page", "There is no page "+content.Quote(who)+".", text.Suggestion(who, l.filesLike(who, folder)), "defaults", "run_by", strconv.Itoa(i))
		}
	}
}

func (l *loader) checkReference(d *draft, ref decode.Reference) {
	switch ref.Of {
	case "page", "service":
		folder := ""
		if ref.Of == "service" {
			folder = content.ServiceKind.Folder()
		}
		if !l.isPage(ref.Value, folder) {
			d.unknown(ref, "unknown-page", "There is no page %s.", l.filesLike(ref.Value, folder))
		}
	case "terms":
		if l.site.Terms.Calendar(ref.Value) == nil {
			d.unknown(ref, "unknown-word", "There are no holidays called %s in terms.yaml.", l.calendars())
		}
	case "picture":
		if !l.pictures.has(ref.Value) {
			d.unknown(ref, "unknown-picture", "There is no picture %s in pictures.", l.pictures.names())
		}
	default:
		terms := l.site.Words.Vocabulary(ref.Of)
		if !slices.ContainsFunc(terms, func(t content.Term) bool { return t.ID == ref.Value }) {
			d.unknown(ref, "unknown-word", "%s is not one of the words for "+ref.Of+".", content.TermIDs(terms))
		}
	}
}

// unknown reports a reference to what is not there, with the nearest of what is.
// The message has %s for what was written.
func (d *draft) unknown(ref decode.Reference, rule, message string, known []string) {
	do := cmp.Or(text.Suggestion(ref.Value, known), "Check how it is written, or add it.")
	d.report(content.Wrong(rule, fmt.Sprintf(message, content.Quote(ref.Value)), do).At(ref.At))
}
