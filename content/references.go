package content

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// checkReferences checks everything that front matter names: words of the
// vocabulary, pages, services, pictures. An unknown one suggests the nearest.
func (l *loader) checkReferences() {
	if l.pictures == nil {
		l.pictures = newPictureShelf(l)
	}
	for _, d := range l.drafts {
		if d.state != held {
			for _, ref := range d.references {
				l.checkReference(d, ref)
			}
		}
		d.references = nil
	}
	if service := l.site.Site.Service; service != "" && !l.isPage(service, ServiceKind.Folder()) {
		l.own.reportAt(SiteFile, "unknown-page", "There is no service "+shorten(service)+".", suggestion(service, l.filesLike(service, ServiceKind.Folder())), "service")
	}
	l.followOriginals()
}

func (l *loader) checkReference(d *draft, ref reference) {
	var rule, message string
	var known []string
	switch ref.of {
	case "page", "service":
		folder := ""
		if ref.of == "service" {
			folder = ServiceKind.Folder()
		}
		if l.isPage(ref.value, folder) || d.lent { // a lent story may name a service of its own site
			return
		}
		rule, message, known = "unknown-page", "There is no page "+shorten(ref.value)+".", l.filesLike(ref.value, folder)
	case "picture":
		if l.pictures.has(ref.value) {
			return
		}
		known = l.pictures.names()
		rule, message = "unknown-picture", "There is no picture "+shorten(ref.value)+" in pictures."
	default:
		terms := l.site.Words.Vocabulary(ref.of)
		if slices.ContainsFunc(terms, func(t Term) bool { return t.ID == ref.value }) {
			return
		}
		known = termIDs(terms)
		rule, message = "unknown-word", fmt.Sprintf("%s is not one of the words for %s.", shorten(ref.value), ref.of)
	}
	if d.lent {
		return
	}
	do := suggestion(ref.value, known)
	if do == "" {
		do = "Check how it is written, or add it."
	}
	d.report(Problem{Severity: Error, Rule: rule, Message: message, Do: do}, ref.at)
}

// isPage reports whether the file is that of an original page, published or not.
func (l *loader) isPage(file, folder string) bool {
	d := l.byFile[file]
	return d != nil && d.original == nil && (folder == "" || path.Dir(file) == folder)
}

// filesLike lists the files a wrong one could have meant: those of its folder, or all.
func (l *loader) filesLike(file, folder string) []string {
	if folder == "" {
		folder = strings.Trim(path.Dir(file), "./")
	}
	byFolder := l.originals()
	if files := byFolder[folder]; len(files) > 0 {
		return files
	}
	return byFolder[everyFolder]
}

// everyFolder stands for all folders in what sortedOriginals gives.
const everyFolder = "*"

// sortedOriginals lists the files of originals by folder. It is asked for once.
func (l *loader) sortedOriginals() map[string][]string {
	byFolder := map[string][]string{}
	for _, file := range slices.Sorted(maps.Keys(l.byFile)) {
		if l.byFile[file].isOriginal() {
			byFolder[path.Dir(file)] = append(byFolder[path.Dir(file)], file)
			byFolder[everyFolder] = append(byFolder[everyFolder], file)
		}
	}
	return byFolder
}
