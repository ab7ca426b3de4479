package preview

import (
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// changes are what became of the files that changed.
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
	file     string         // as problems name it
	status   content.Status // "" for a picture, or what is said about one
	problems []content.Problem
}

// wanted is a page to show.
type wanted struct {
	site *Site
	file string // as problems name it
	// Address is that of the page, below the site's output.
	Address, Title string
}

// changesOf finds what became of each changed file.
func changesOf(request Request) (c changes) {
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

// lookup maps files to what belongs to them.
type lookup struct {
	sites    []Site
	pages    map[string][]source // by file as problems name it
	pictures map[string][]source // by path without ending: "pictures/bench"
	problems map[string][]content.Problem
}

// source is the source of a page of a site.
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
				for _, folder := range []string{one.Folder, content.SharedFolder} {
					name := path.Join(folder, content.PicturesFolder, stem(picture))
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

// stem returns a path without its extension.
func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// add finds what became of one changed file. A file that does not belong to the site,
// such as README.md, is ignored.
func (c *changes) add(l lookup, file string) {
	sources := l.pages[file]
	switch role := l.roleOf(file); {
	case len(sources) > 0:
		c.addPage(l, file, sources)
	case role == content.PictureRole:
		c.addPicture(l, file)
	case role == content.PageRole:
		c.files = append(c.files, change{file: file, status: content.Removed, problems: l.problems[file]})
	case role == content.SettingsRole || role == content.ThemeRole:
		c.settings = append(c.settings, file)
	}
}

// addPage adds a file that makes a page in one or more sites.
func (c *changes) addPage(l lookup, file string, sources []source) {
	entry := change{file: file, status: content.Invalid, problems: l.problems[file]}
	for _, s := range sources {
		switch s.Status {
		case content.Published:
			entry.status = content.Published
			c.want(s)
		case content.Withheld:
			if entry.status == content.Invalid {
				entry.status = content.Withheld
			}
		}
	}
	c.files = append(c.files, entry)
}

// addPicture adds the published pages that show a changed picture.
func (c *changes) addPicture(l lookup, file string) {
	c.files = append(c.files, change{file: file, problems: l.problems[file]})
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

// addFirstPages adds the first page of each site.
func (c *changes) addFirstPages(request Request) {
	for i := range request.Sites {
		one := &request.Sites[i]
		c.pages = append(c.pages, wanted{one, "", "index.html", one.Site.Title})
	}
}

// roleOf returns what a file is to the sites, also one that was removed.
func (l lookup) roleOf(file string) content.FileRole {
	for _, one := range l.sites {
		local, its := one.Local(file)
		if one.Folder != "" {
			local = content.LocalFile(local)
		}
		if its {
			return content.Locate(local).Role
		}
	}
	if file == content.WorkspaceFile {
		return content.SettingsRole
	}
	return ""
}

// unbuilt returns the errors that kept whole sites from being built.
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
