package site

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/content/load"
)

// workspace makes up for a broken goodday.yaml, and for a folder that has neither that
// nor a site.yaml any more.
func (m *mending) workspace() {
	loaded := m.probe(nil)
	errors := workspaceErrors(loaded)
	switch {
	case len(errors) > 0:
		m.told = append(m.told, errors...)
		m.mendWorkspace(loaded)
	case loaded.Workspace == nil && len(loaded.Sites) == 0:
		m.mendTop(loaded)
	}
}

// workspaceErrors returns the errors of goodday.yaml itself. That a folder is not there
// is another matter: then its site is taken down.
func workspaceErrors(loaded *load.Loaded) []content.Problem {
	return slices.DeleteFunc(errorsIn(loaded.Problems, content.WorkspaceFile), func(p content.Problem) bool {
		return p.Rule == "no-site" || p.Rule == "unknown-site"
	})
}

// mendWorkspace puts a version of goodday.yaml in its place. Its sites are those that
// today's names, if it can be read so far, and never more than stand in folders here.
func (m *mending) mendWorkspace(today *load.Loaded) {
	file := content.WorkspaceFile
	version, found := m.newest(file, func() bool { return len(workspaceErrors(m.probe(nil))) == 0 })
	workspace := content.Workspace{Title: m.nameOf(""), Summary: m.nameOf("")}
	if found {
		workspace = *m.probe(nil).Workspace
	} else {
		version.From = fallback.FromDefault
		workspace.Sites = m.guessSites()
	}
	if today.Workspace != nil && len(today.Workspace.Sites) > 0 {
		workspace.Sites = today.Workspace.Sites
	}
	workspace.Sites = slices.DeleteFunc(slices.Clone(workspace.Sites), func(name string) bool { return !m.isSite(name) })
	m.over[file] = workspaceText(workspace)
	m.note("", file, version)
}

// isSite reports whether a site can stand in a folder of that name.
func (m *mending) isSite(name string) bool {
	info, err := m.build.root.Lstat(name)
	return content.IsSlug(name) && name != content.SharedFolder && err == nil && info.IsDir()
}

// guessSites returns the folders of sites that the broken goodday.yaml still mentions,
// or that stand among the finished pages: more would be a guess.
func (m *mending) guessSites() (sites []string) {
	mentioned := mentionedIn(string(m.build.today(content.WorkspaceFile)[content.WorkspaceFile]))
	standing := publish.Standing(m.build.out).Sites
	entries, _ := fs.ReadDir(m.build.root.FS(), ".")
	for _, entry := range entries {
		name := entry.Name()
		if m.isSite(name) && isFile(filepath.Join(m.build.dir, name), content.SiteFile) && (slices.Contains(mentioned, name) || slices.Contains(standing, name)) {
			sites = append(sites, name)
		}
	}
	return sites
}

// looksLikeSite reports whether what is left in the folder is that of a site: settings, and
// a folder with pages.
func (m *mending) looksLikeSite() bool {
	if m.build.today(content.WordsFile) == nil && m.build.today(content.CrisisFile) == nil {
		return false
	}
	return slices.ContainsFunc(content.Kinds(), func(kind content.Kind) bool {
		pages, _ := fs.Glob(m.build.root.FS(), kind.Folder()+"/*.md")
		return len(pages) > 0
	})
}

// mentionedIn returns the words of a text that can be names of folders. Notes are not
// looked at.
func mentionedIn(text string) (words []string) {
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		words = append(words, strings.FieldsFunc(line, func(r rune) bool {
			return r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9')
		})...)
	}
	return words
}

// workspaceText writes a goodday.yaml.
func workspaceText(workspace content.Workspace) []byte {
	fields := map[string]any{"title": workspace.Title, "summary": workspace.Summary, "sites": workspace.Sites}
	if len(workspace.Languages) > 0 {
		fields["languages"] = workspace.Languages
	}
	if workspace.BaseURL != "" {
		fields["base_url"] = workspace.BaseURL
	}
	if workspace.Example != nil {
		fields["example"] = map[string]any{"source": workspace.Example.Source}
	}
	return asYAML(fields)
}

// mendTop brings back the file that makes the folder what it was. Without a sign that
// it ever was a site it is none.
func (m *mending) mendTop(loaded *load.Loaded) {
	for _, file := range []string{content.WorkspaceFile, content.SiteFile} {
		isSound := func() bool { return len(m.probe(nil).Sites) > 0 }
		if version, found := m.newest(file, isSound); found {
			m.told = append(m.told, loaded.Problems...)
			m.note("", file, version)
			return
		}
	}
	switch standing := publish.Standing(m.build.out); {
	case len(standing.Sites) > 0:
		m.told = append(m.told, loaded.Problems...)
		m.over[content.WorkspaceFile] = workspaceText(content.Workspace{Title: m.nameOf(""), Summary: m.nameOf(""), Sites: m.guessSites()})
		m.note("", content.WorkspaceFile, fallback.Version{From: fallback.FromDefault})
	case standing.Site, m.looksLikeSite():
		m.tried[content.SiteFile] = true
		m.told = append(m.told, loaded.Problems...)
		m.over[content.SiteFile] = m.defaultSite("", content.SiteFile)
		m.note("", content.SiteFile, fallback.Version{From: fallback.FromDefault})
	}
}
