package site

import (
	"io/fs"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/themes"
)

// writer writes a finished file of a site. Its path is the file's address.
type writer = func(path string, data []byte) error

// outputs is what a site's folder of finished pages holds, in the order in which
// it is made. Calendars, feeds, open data and archives are further entries. An
// output returns what is wrong with it; an error among that keeps the site from
// being published. What goes wrong in writing is kept by the writer.
var outputs = []func(s *siteBuild, write writer) []content.Problem{
	renderPages,
	writeSearch,
}

// lastOutputs are made when everything else is written. They are given the name,
// size and hash of every file, in the order of names: lists of what to save, and
// files for hosts, are entries here. Each sees the files of those before it.
var lastOutputs []lastOutput

type lastOutput func(s *siteBuild, written []publish.File, write writer) []content.Problem

// makeLast makes the last outputs, and reports whether the site may still be published.
func (s *siteBuild) makeLast(outputs []lastOutput) bool {
	for _, output := range outputs {
		s.problems(output(s, s.publisher.Written(), s.write)...)
	}
	return s.mayPublish()
}

// renderPages makes all pages.
func renderPages(s *siteBuild, write writer) []content.Problem {
	b := s.build
	renderer, problems := themes.New(s.site.Directory, s.rendering(s.look))
	if renderer == nil {
		return problems
	}
	problems = append(problems, renderer.All(write)...)
	if b.keep != nil {
		s.renderer = renderer
	} else {
		renderer.Close()
	}
	return problems
}

// rendering returns how the site is rendered with a look.
func (s *siteBuild) rendering(look fs.FS) themes.Options {
	return themes.Options{
		Site: look, BaseURL: s.build.baseURL(s.site.Directory), Search: s.search.path(), Related: s.search.alike,
		BeingMended: s.defaultLook || s.build.mending.knownLines(s.site.Folder),
	}
}

// writeSearch writes the index for search and the scripts that look in it.
func writeSearch(s *siteBuild, write writer) []content.Problem {
	s.search.write(write)
	return nil
}
