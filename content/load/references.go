package load

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/text"
)

// checkReferences checks everything that front matter names: words of the
// vocabulary, pages, services, pictures. An unknown one suggests the nearest.
func (l *loader) checkReferences() {
	if l.pictures == nil {
		l.pictures = newPictureStore(l)
	}
	for _, d := range l.drafts {
		if d.status != content.Withheld {
			for _, ref := range d.references {
				l.checkReference(d, ref)
			}
		}
		d.references = nil
	}
	if service := l.site.Site.Service; service != "" && !l.isPage(service, content.ServiceKind.Folder()) {
		l.own.reportAt(content.SiteFile, "unknown-page", "There is no service "+content.Quote(service)+".", text.Suggestion(service, l.filesLike(service, content.ServiceKind.Folder())), "service")
	}
	l.followOriginals()
}

func (l *loader) checkReference(d *draft, ref decode.Reference) {
	var rule, message string
	var known []string
	switch ref.Of {
	case "page", "service":
		folder := ""
		if ref.Of == "service" {
			folder = content.ServiceKind.Folder()
		}
		if l.isPage(ref.Value, folder) || d.lent { // a lent story may name a service of its own site
			return
		}
		rule, message, known = "unknown-page", "There is no page "+content.Quote(ref.Value)+".", l.filesLike(ref.Value, folder)
	case "picture":
		if l.pictures.has(ref.Value) {
			return
		}
		known = l.pictures.names()
		rule, message = "unknown-picture", "There is no picture "+content.Quote(ref.Value)+" in pictures."
	default:
		terms := l.site.Words.Vocabulary(ref.Of)
		if slices.ContainsFunc(terms, func(t content.Term) bool { return t.ID == ref.Value }) {
			return
		}
		known = content.TermIDs(terms)
		rule, message = "unknown-word", fmt.Sprintf("%s is not one of the words for %s.", content.Quote(ref.Value), ref.Of)
	}
	if d.lent {
		return
	}
	do := cmp.Or(text.Suggestion(ref.Value, known), "Check how it is written, or add it.")
	d.report(content.Wrong(rule, message, do).At(ref.At))
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

// everyFolder stands for all folders in what sortedOriginals returns.
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
