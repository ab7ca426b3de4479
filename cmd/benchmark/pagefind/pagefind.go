// Package pagefind runs Pagefind, the search engine that ours is compared with,
// on the content pages of a built site.
package pagefind

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
)

// Program is the npm package that .ci pins, from the top of the repository.
const Program = ".ci/node_modules/.bin/pagefind"

// Folder is the folder of the files that Pagefind writes into a site.
const Folder = "pagefind"

// ErrMissing says how to install Pagefind.
var ErrMissing = errors.New("there is no Pagefind: run `npm ci --ignore-scripts` in .ci, and start this from the top of the repository")

// contentPage matches pages that a person wrote. Lists, and pages that were moved
// or taken down, are in nobody's index.
var contentPage = regexp.MustCompile(`<body class="kind-(activity|story|route|service|page|said)"`)

// CopyContent copies the content pages of a site and its styles into a folder of
// their own, so that both engines search the same pages and the built site stays
// as it is.
func CopyContent(site fs.FS, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		isPage := path.Ext(name) == ".html"
		if err != nil || entry.IsDir() || !isPage && path.Ext(name) != ".css" {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil || isPage && !contentPage.Match(data) {
			return err
		}
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}

// Indexing returns the command that has Pagefind index a folder as a sensible user
// would: the main part of each page, without what is the same on all.
func Indexing(program, folder string) *exec.Cmd {
	return exec.Command(program, "--site", folder, "--output-path", filepath.Join(folder, Folder), "--root-selector", "main", "--silent")
}

// Explain returns ErrMissing for an error of the command that means so, or the
// error itself.
func Explain(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return ErrMissing
	}
	return err
}

// PageName returns the name of a search page for readers of one language, which no
// built site has: Pagefind chooses what it searches by the page's language.
func PageName(language string) string { return "pagefind-" + language + ".html" }
