package preview

import (
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// changes is what became of the files that changed.
type changes struct {
	files []change
	// pages are those to show, each once, in the order of their files.
	pages []wanted
	// settings are changed files that any page may depend on.
	settings []string
	unbuilt  []content.Problem // why a site could not be built
}

// change is what became of one file.
type change struct {
	file     string // as problems name it
	title    string // of the page it makes, if that is shown
	what     outcome
	problems []content.Problem
}

// outcome says what becomes of a changed file.
type outcome int

const (
	shown   outcome = iota // its page is published
	held                   // held back for want of consent, or as it may tell who somebody is
	broken                 // left out because of a mistake
	removed                // the file is gone
	picture                // a picture or what is said about one
)

// wanted is a page to be shown.
type wanted struct {
	site *Site
	file string // as problems name it
	// address is the page's, below the site's output.
	address, title string
}

// changesOf looks up what became of each changed file.
func changesOf(request Request) changes {
	c := changes{}
	l := newLookup(request)
	for _, file := range request.Changed {
		c.add(l, file)
	}
	if len(c.settings) > 0 {
		c.addFirstPages(request)
	}
	c.unbuilt = unbuilt(request)
	return c
}

// lookup finds what a file belongs to.
type lookup struct {
	sites    []Site
	pages    map[string][]source // by file as problems name it
	pictures map[string][]source // by path without ending: "pictures/bench"
	problems map[string][]content.Problem
}

// source is a page of a site, as it was written.
type source struct {
	site *Site
	*content.Source
}

func newLookup(request Request) lookup {
	l := lookup{request.Sites, map[string][]source{}, map[string][]source{}, map[string][]content.Problem{}}
	for i := range request.Sites {
		one := &request.Sites[i]
		for _, s := range one.Sources {
			file := one.FileName(s.Page.File)
			l.pages[file] = append(l.pages[file], source{one, s})
			for _, picture := range s.Pictures {
				for _, folder := range []string{one.Folder, "shared"} {
					name := path.Join(folder, "pictures", stem(picture))
					l.pictures[name] = append(l.pictures[name], source{one, s})
				}
			}
		}
	}
	for _, p := range request.Problems {
		l.problems[p.File] = append(l.problems[p.File], p)
	}
	return l
}

// stem takes the ending off a path.
func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// add looks up one changed file. A file that has nothing to do with the site, such
// as README.md, is passed over.
func (c *changes) add(l lookup, file string) {
	sources := l.pages[file]
	switch kind := l.kindOf(file); {
	case len(sources) > 0:
		c.addPage(l, file, sources)
	case kind == isPicture:
		c.addPicture(l, file)
	case kind == isPage:
		c.files = append(c.files, change{file: file, what: removed, problems: l.problems[file]})
	case kind == isSetting:
		c.settings = append(c.settings, file)
	}
}

// addPage adds a file that makes a page in one or more sites.
func (c *changes) addPage(l lookup, file string, sources []source) {
	entry := change{file: file, what: broken, problems: l.problems[file]}
	for _, s := range sources {
		switch s.Status {
		case content.Published:
			entry.what, entry.title = shown, s.Page.Title
			c.want(s)
		case content.Withheld:
			if entry.what == broken {
				entry.what = held
			}
		}
	}
	c.files = append(c.files, entry)
}

// addPicture adds the published pages that show a changed picture.
func (c *changes) addPicture(l lookup, file string) {
	c.files = append(c.files, change{file: file, what: picture, problems: l.problems[file]})
	for _, s := range l.pictures[stem(file)] {
		if s.Status == content.Published {
			c.want(s)
		}
	}
}

func (c *changes) want(s source) {
	w := wanted{s.site, s.site.FileName(s.Page.File), s.Page.Address, s.Page.Title}
	if !slices.Contains(c.pages, w) {
		c.pages = append(c.pages, w)
	}
}

// addFirstPages wants the first page of each site.
func (c *changes) addFirstPages(request Request) {
	for i := range request.Sites {
		one := &request.Sites[i]
		c.pages = append(c.pages, wanted{one, "", "index.html", one.Site.Title})
	}
}

// The kinds of files, as far as a preview cares.
const (
	isElse = iota
	isPage
	isPicture
	isSetting
)

// kindOf says what a file of the folder is, also one that is gone.
func (l lookup) kindOf(file string) int {
	file, inside := l.within(file)
	folder, rest, deeper := strings.Cut(file, "/")
	switch {
	case !inside:
		return isElse
	case !deeper && path.Ext(file) == ".yaml", slices.Contains([]string{"layouts", "assets", "i18n"}, folder):
		return isSetting
	case folder == "pictures" && !strings.Contains(rest, "/"):
		return isPicture
	case path.Ext(rest) == ".md" && slices.ContainsFunc(content.Kinds(), func(k content.Kind) bool { return k.Folder() == folder }):
		return isPage
	}
	return isElse
}

// within gives the path of a file in its site or in what sites share.
func (l lookup) within(file string) (local string, inside bool) {
	for _, one := range l.sites {
		if one.Folder == "" {
			return file, true
		}
		for _, folder := range []string{one.Folder, "shared"} {
			if local, found := strings.CutPrefix(file, folder+"/"); found {
				return local, true
			}
		}
	}
	return file, file == content.WorkspaceFile
}

// unbuilt gives the errors that keep whole sites from being built.
func unbuilt(request Request) (problems []content.Problem) {
	for _, p := range request.Problems {
		stops := len(request.Sites) == 0
		for _, one := range request.Sites {
			stops = stops || !one.Published && (p.Site == "" || p.Site == one.Folder) && !one.isPage(p.File)
		}
		if stops && p.Severity == content.Error {
			problems = append(problems, p)
		}
	}
	return problems
}

// isPage reports whether a file is one of the site's pages.
func (s *Site) isPage(file string) bool {
	return slices.ContainsFunc(s.Sources, func(source *content.Source) bool { return s.FileName(source.Page.File) == file })
}
