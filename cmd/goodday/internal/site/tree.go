package site

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/content"
)

// mostFolders is where looking for folders of a theme ends. One with more files
// than this is refused by package themes.
const mostFolders = 5000

// truePath returns the whole path of a folder, without links on the way.
func truePath(dir string) string {
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}

// Folders lists the folders whose files a build reads, and those in which such
// a folder may come to be. What is written is not among them.
func (s *Session) Folders() []string {
	t := s.tree()
	t.add(t.dir)
	if t.workspace {
		for _, name := range t.list(t.dir) {
			switch {
			case roleOf(name) == content.ThemeRole && t.only == "": // the first page's, which one site has not
				t.addDeep(filepath.Join(t.dir, name))
			case t.wantsSite(name):
				t.addSite(filepath.Join(t.dir, name))
			}
		}
	} else {
		t.addSite(t.dir)
	}
	slices.Sort(t.folders)
	return slices.Compact(t.folders)
}

// tree is the folder that a build reads, as it is now.
type tree struct {
	dir, out  string
	workspace bool
	only      string // the one site of the workspace that is read, or ""
	folders   []string
}

func (s *Session) tree() *tree {
	t := &tree{dir: truePath(s.request.Dir), out: s.request.Out}
	if t.out == "" {
		t.out = filepath.Join(t.dir, content.OutputFolder)
	}
	t.out = truePath(t.out)
	if above, name, ok := workspaceOf(s.request.Dir); ok {
		t.dir, t.only = above, name
	}
	t.workspace = isFile(t.dir, content.WorkspaceFile)
	return t
}

func (t *tree) add(folder string) {
	if len(t.folders) < mostFolders {
		t.folders = append(t.folders, folder)
	}
}

// list names the folders in a folder, but not those of the output.
func (t *tree) list(folder string) (names []string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if entry.IsDir() && !hidden(entry.Name()) && !t.written(filepath.Join(folder, entry.Name())) {
			names = append(names, entry.Name())
		}
	}
	return names
}

// written reports whether a path lies in the output.
func (t *tree) written(path string) bool {
	relative, err := filepath.Rel(t.out, path)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

func (t *tree) wantsSite(name string) bool {
	return roleOf(name) != content.ThemeRole && (t.only == "" || name == t.only || name == content.SharedFolder)
}

// addSite adds a site's folder with those of its pages, pictures and templates.
func (t *tree) addSite(folder string) {
	t.add(folder)
	for _, name := range t.list(folder) {
		inside := filepath.Join(folder, name)
		switch roleOf(name) {
		case content.ThemeRole:
			t.addDeep(inside)
		case content.PictureRole, content.PageRole:
			t.add(inside)
			for _, stray := range t.list(inside) { // a folder among pages is a mistake; it must be seen to go
				t.add(filepath.Join(inside, stray))
			}
		}
	}
}

func (t *tree) addDeep(folder string) {
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return nil
		case path != folder && hidden(entry.Name()), len(t.folders) >= mostFolders:
			return fs.SkipDir
		}
		t.add(path)
		return nil
	})
}

// hidden names are those of editors and desktops.
func hidden(name string) bool { return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") }

// Wanted reports whether a build may come out differently when the file or
// folder of a path has changed.
func (s *Session) Wanted(path string, folder bool) bool {
	t := s.tree()
	relative, err := filepath.Rel(t.dir, path)
	if err != nil || strings.HasPrefix(relative, "..") || t.written(path) {
		return false
	}
	parts := strings.Split(filepath.ToSlash(relative), "/")
	if relative == "." {
		return true
	}
	if !t.workspace || roleOf(parts[0]) == content.ThemeRole && t.only == "" {
		return wantedInSite(parts, folder)
	}
	if len(parts) == 1 {
		return parts[0] == content.WorkspaceFile || content.IsWithdrawnList(parts[0]) || folder && !hidden(parts[0]) && t.wantsSite(parts[0])
	}
	return t.wantsSite(parts[0]) && wantedInSite(parts[1:], folder)
}

func roleOf(folder string) content.FileRole { return content.FolderNamed(folder).Role }

// wantedInSite is Wanted for a path in a site. Unlike content.Locate it also
// wants what may become one of the site's files, or be in their way.
func wantedInSite(parts []string, folder bool) bool {
	name, role := parts[len(parts)-1], roleOf(parts[0])
	switch {
	case role == content.ThemeRole:
		return !slices.ContainsFunc(parts, hidden)
	case len(parts) == 1:
		return !hidden(name) && (folder && role != content.OutputRole || content.Locate(name).Role == content.SettingsRole || content.IsWithdrawnList(name))
	case len(parts) > 2:
		return false
	case role == content.PictureRole:
		return !hidden(name)
	case role == content.PageRole:
		return folder && !hidden(name) || strings.HasSuffix(name, ".md") && !strings.HasPrefix(name, ".#")
	}
	return false
}
