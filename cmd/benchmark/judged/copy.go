package judged

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
)

// contentPage marks what a person wrote. Lists, and pages that were moved or
// taken down, are in nobody's index.
var contentPage = regexp.MustCompile(`<body class="kind-(activity|story|route|service|page|said)"`)

// copyContent copies the content pages of a site into a folder of their own, so
// that both engines search the same pages and the built site stays as it is.
func copyContent(site fs.FS, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".html" {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil || !contentPage.Match(data) {
			return err
		}
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}
