package site

import (
	"path"
	"slices"

	"goodday/content"
	"goodday/content/load"
)

// wordsGone returns what is wrong where a site knows no words at all and its pages name
// some: words.yaml was deleted or emptied, and every page would be left out.
func (m *mending) wordsGone(site *load.Site) []content.Problem {
	file := path.Join(site.Folder, content.WordsFile)
	if m.tried[file] && m.over[file] == nil || hasWords(&site.Words) || site.Unbuildable || !m.namesWords(site.Folder) {
		return nil
	}
	problem := content.Wrong("no-words", "There are no words here, and pages name some.", "Bring words.yaml back. goodday build --skip-broken goes on with what it was.")
	problem.Site, problem.File = site.Folder, file
	return []content.Problem{problem}
}

// namesWords reports whether pages of a site name words that it does not have.
func (m *mending) namesWords(folder string) bool {
	loaded := load.Load(m.files(nil), load.Options{Now: m.build.request.Now, Only: onlySite(folder), Sources: true})
	for _, site := range loaded.Sites {
		if slices.ContainsFunc(content.Vocabularies(), func(name string) bool { return len(unknownTerms(site, name)) > 0 }) {
			return true
		}
	}
	return false
}
