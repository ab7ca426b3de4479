package site

import (
	"context"
	"io/fs"
	"path"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/history"
	"goodday/content"
	"goodday/content/withdrawn"
)

// keepSound keeps what was sound of a site that is published now, for a time when it is
// broken. What stands in for something is not kept in its place.
func (b *build) keepSound(s *siteBuild) {
	if b.request.Temporary {
		return
	}
	sources := b.openSources()
	defer sources.Close()
	directory := s.site.Directory
	for _, folder := range []string{directory.Folder, content.SharedFolder} {
		for _, name := range settingNames(directory.Site.Languages) {
			b.keepSetting(sources, path.Join(folder, name), s.found)
		}
	}
	if len(lookErrors(s.found)) == 0 {
		sources.Keep(fallback.Look(directory.Folder), fallback.ReadLook(s.look))
	}
}

// settingNames lists the settings files that a site may have.
func settingNames(languages []string) (names []string) {
	for _, file := range settings {
		names = append(names, file)
		for _, language := range languages {
			names = append(names, content.SettingsIn(file, language))
		}
	}
	return names
}

// keepWorkspace keeps goodday.yaml and the look of the first page.
func (b *build) keepWorkspace(problems []content.Problem) {
	if b.request.Temporary {
		return
	}
	sources := b.openSources()
	defer sources.Close()
	b.keepSetting(sources, content.WorkspaceFile, problems)
	if len(lookErrors(problems)) == 0 {
		sources.Keep(fallback.Look(""), fallback.ReadLook(b.folder("")))
	}
}

// keepSetting keeps a file as it is, if nothing is wrong in it.
func (b *build) keepSetting(sources *fallback.Sources, file string, problems []content.Problem) {
	if !b.mending.mended(file) && len(errorsIn(problems, file)) == 0 {
		sources.Keep(fallback.Setting(file), b.today(file))
	}
}

// mended reports whether a file was broken, or something stands in for it.
func (m *mending) mended(file string) bool {
	if m == nil {
		return false
	}
	_, standsIn := m.over[file]
	return standsIn || m.tried[file]
}

// today returns a settings file as it is, or nothing if it is not there or is too large.
func (s *source) today(file string) fallback.Files {
	info, err := s.root.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > content.MaxFile {
		return nil
	}
	data, err := s.root.ReadFile(file)
	if err != nil {
		return nil
	}
	return fallback.Files{file: data}
}

// openSources opens where sound versions of what is read are found and kept.
func (b *build) openSources() *fallback.Sources {
	list := b.takenBack()
	list.Include(b.past.of(b))
	return fallback.Open(b.ctx, b.dir, pastOf(b.ctx, b.dir), list)
}

// pastOf asks the history of a folder.
func pastOf(ctx context.Context, dir string) fallback.Past {
	return fallback.Past{
		Versions: func(most int, files ...string) []fallback.Commit {
			return content.Map(history.Versions(ctx, dir, most, files...), func(v history.Version) fallback.Commit { return fallback.Commit(v) })
		},
		IsFirst: func(commit string) bool { return history.IsFirst(ctx, dir, commit) },
		Show:    func(commit, file string) []byte { return history.Show(ctx, dir, commit, file) },
		Tree: func(commit string, folders ...string) (map[string][]byte, bool) {
			return history.Tree(ctx, dir, commit, folders...)
		},
		Missing: func() string { return history.Missing(ctx, dir) },
	}
}

// takenBack returns what the lists of the folder say was taken back.
func (s *source) takenBack() (list withdrawn.List) {
	entries, _ := fs.ReadDir(s.root.FS(), ".")
	folders := []string{""}
	for _, entry := range entries {
		if entry.IsDir() && !hidden(entry.Name()) {
			folders = append(folders, entry.Name())
		}
	}
	for _, folder := range folders {
		file := path.Join(folder, content.WithdrawnFile)
		if _, err := s.root.Lstat(file); err != nil {
			continue
		}
		found := withdrawn.Unknown()
		if data := s.today(file); data != nil {
			found = withdrawn.Parse(data[file])
		}
		list.Include(found)
	}
	return list
}
