package site

import (
	"context"
	"io/fs"
	"path"
	"slices"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/themes"
)

// lookErrors returns the errors that are those of a look: of a template, or in one of
// the files of layouts, assets and i18n.
func lookErrors(problems []content.Problem) []content.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p content.Problem) bool {
		return p.Severity != content.Error || p.Rule != "template" && !isOfLook(p.File)
	})
}

// isOfLook reports whether a file is one of a look, in a site of a workspace or not.
func isOfLook(file string) bool {
	part, ok := fallback.PartOf(file)
	return ok && part.IsLook() || slices.Contains(content.FoldersWith(content.ThemeRole), path.Base(file))
}

// hasLook reports whether a folder has layouts, assets or i18n of its own.
func (b *build) hasLook(folder string) bool {
	return slices.ContainsFunc(content.FoldersWith(content.ThemeRole), func(name string) bool {
		_, err := fs.Lstat(b.folder(folder), name)
		return err == nil
	})
}

// mendLook chooses another look for a site whose own is broken, and reports whether it
// did: the newest with which the whole site renders, or else the default one.
func (s *siteBuild) mendLook() bool {
	b := s.build
	if b.mending == nil || len(lookErrors(s.found)) == 0 || !b.hasLook(s.site.Folder) {
		return false
	}
	s.look, s.defaultLook = b.mending.look(s.site.Folder, s.renders)
	return true
}

// look returns the look that stands in for the broken one of a folder.
func (m *mending) look(folder string, renders func(look fs.FS) bool) (look fs.FS, isDefault bool) {
	m.build.tell("Looking for an earlier version of the layouts" + of(folder))
	part := fallback.Look(folder)
	version, found := m.sources.Newest(part, fallback.ReadLook(m.build.folder(folder)), func(files fallback.Files) bool { return renders(files) })
	if !found {
		version = fallback.Version{From: fallback.FromDefault, Files: fallback.Files{}}
	}
	m.note(folder, report.Look, version)
	return version.Files, !found
}

// renders reports whether every page of the site can be made with a look.
func (s *siteBuild) renders(look fs.FS) bool {
	ctx, stop := context.WithTimeout(s.build.ctx, fallback.Look("").Time)
	defer stop()
	problems := s.build.try(s, look, func(string, []byte) error { return ctx.Err() })
	return ctx.Err() == nil && len(lookErrors(problems)) == 0
}

// try makes all pages of a site with a look and keeps none of them.
func (b *build) try(s *siteBuild, look fs.FS, write themes.Write) []content.Problem {
	renderer, problems := themes.New(s.site.Directory, s.rendering(look))
	if renderer == nil {
		return problems
	}
	defer renderer.Close()
	return append(problems, renderer.All(write)...)
}

// again begins to publish the site anew, without what was written so far.
func (s *siteBuild) again() {
	if s.publisher != nil {
		s.publisher.Close()
		s.publisher = nil
	}
	if s.renderer != nil {
		s.renderer.Close()
		s.renderer = nil
	}
	s.written, s.home, s.stopped = nil, false, false
	s.open()
}
