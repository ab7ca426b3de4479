package site

import (
	"errors"
	"slices"
	"strings"

	"goodday/content"
	"goodday/search"
	"goodday/search/client"
	"goodday/search/crisis"
	"goodday/themes"
)

// searching is what search adds to a site: the index, and the scripts that look
// in it.
type searching struct {
	index   *search.Index // nil for a site without pages
	scripts client.Scripts
	alike   map[string][]string // addresses of the pages that are most like one
}

// path returns the path of the script of every page, or "" if nothing is searched.
func (q searching) path() string {
	if q.index == nil {
		return ""
	}
	return search.Folder + "/" + q.scripts.PageName
}

// write writes the scripts and the index. Its only errors are those of write, which
// keeps them.
func (q searching) write(write writer) {
	if q.index != nil && write(q.path(), q.scripts.Page) == nil && write(search.Folder+"/"+q.scripts.EngineName, q.scripts.Engine) == nil {
		q.index.WriteStatic(write)
	}
}

// mostAlike is how many pages a page leads on to.
const mostAlike = 3

// index reads the site's pages for search.
func (s *siteBuild) index() searching {
	directory := s.site.Directory
	words := themes.Words(directory.Site.Languages, s.look)
	all, gone := documents(directory, words)
	options := search.Options{
		Languages: directory.Site.Languages, Synonyms: synonymsOf(directory), Crisis: crisisOf(directory), Lines: linesOf(directory),
		Lists: listsOf(directory, words), Calendars: calendarsOf(directory, words),
	}
	index, err := search.New(withEasyRead(all, directory), options)
	switch {
	case errors.Is(err, search.ErrNothing):
		s.problems(content.Problem{
			Severity: content.Warning, Rule: "nothing-to-search", Site: directory.Folder,
			Message: "This site has no pages yet, so there is nothing to search in.", Do: "Write a first page: an activity, a story or a way to get support.",
		})
		return searching{}
	case err != nil:
		s.searchFailed()
		return searching{}
	}
	scripts, err := client.Make(search.CrisisData(options))
	if err != nil {
		s.searchFailed()
		return searching{}
	}
	return searching{index, scripts, alike(all, gone)}
}

// alike compares the pages that stand in lists, and what has ended with those. Easy Read
// pages are their own pages' nearest, which the page says already.
func alike(all, gone []search.Document) map[string][]string {
	near, err := search.Related(toCompare(all), toCompare(gone), mostAlike)
	if err != nil {
		return nil // there is nothing to compare
	}
	return near
}

// toCompare returns documents without Easy Read pages and without facts: two things on a
// Monday are not alike.
func toCompare(documents []search.Document) []search.Document {
	documents = slices.DeleteFunc(slices.Clone(documents), func(d search.Document) bool { return d.Kind == easyKind })
	for i := range documents {
		documents[i].Facts = nil
	}
	return documents
}

func (s *siteBuild) searchFailed() {
	s.problems(content.Problem{
		Severity: content.Error, Rule: "search", Site: s.site.Folder,
		Message: "The search of this site could not be made.", Do: "Look whether the ids in words.yaml are small letters, digits and dashes.",
	})
}

// crisisOf returns the site's own phrases of all languages together: whoever is in danger may
// not write in the language of the page.
func crisisOf(directory *content.Directory) []string {
	var phrases []string
	for _, own := range directory.Words.Crisis {
		phrases = append(phrases, own...)
	}
	return phrases
}

// linesOf returns the lines of the crisis help with what they are called in all
// languages, and their numbers.
func linesOf(directory *content.Directory) []crisis.Line {
	var lines []crisis.Line
	for _, language := range directory.Site.Languages {
		own := directory.Crisis[language]
		if own == nil {
			continue // a check comes here with a site that is broken
		}
		for _, line := range own.Lines {
			at := slices.IndexFunc(lines, func(l crisis.Line) bool { return l.ID == line.ID })
			if at < 0 {
				at = len(lines)
				lines = append(lines, crisis.Line{ID: line.ID, Names: []string{line.ID, string(line.Call), string(line.Text)}})
			}
			lines[at].Names = append(lines[at].Names, strings.FieldsFunc(line.Name, func(r rune) bool { return strings.ContainsRune("(),;،", r) })...)
		}
	}
	return lines
}

func synonymsOf(directory *content.Directory) []search.Synonym {
	groups := search.CommonSynonyms()
	for _, group := range directory.Words.Synonyms {
		groups = append(groups, search.Synonym{Words: group.Words, Language: group.Language})
	}
	return groups
}
