package site

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/load"
)

// source is the folder that is read, opened once. Nothing outside it can be
// reached through it.
type source struct {
	dir  string // the folder that is open
	root *os.Root
	// single is set when the output is that of one site, not of a workspace.
	single bool
	loaded *load.Loaded
}

// read opens the folder and loads what is in it.
func (b *build) read() *load.Loaded {
	b.tell("Reading")
	defer func() { b.report.Seconds.Read = since(b.started) }()
	if b.fromWorkspace() || b.fromFolder() {
		return b.loaded
	}
	b.fail(content.Problem{
		Severity: content.Error, Rule: "unreadable", File: b.request.Dir,
		Message: "This folder cannot be read.", Do: "Check that it is a folder and that you may open it.",
	})
	return &load.Loaded{}
}

// fromFolder reads the folder asked for.
func (b *build) fromFolder() bool {
	if !b.source.open(b.request.Dir) {
		return false
	}
	b.loaded = b.load(b.request.Sites)
	b.single = b.loaded.Workspace == nil
	return true
}

// fromWorkspace reads a site through the workspace it belongs to, if it does, so
// that it has what the sites share. The workspace's own problems are not its.
func (b *build) fromWorkspace() bool {
	above, name, ok := workspaceOf(b.request.Dir)
	if !ok || !b.source.open(above) {
		return false
	}
	only := []string{name}
	b.loaded = b.load(only)
	if len(b.loaded.Sites) != 1 {
		b.root.Close()
		return false
	}
	b.loaded.Problems, b.single = nil, true
	return true
}

// workspaceOf returns the workspace that a site stands in, if it does, and the name
// of the site's folder there.
func workspaceOf(site string) (above, name string, ok bool) {
	dir, err := filepath.Abs(site)
	if real, e := filepath.EvalSymlinks(dir); e == nil {
		dir = real
	}
	above = filepath.Dir(dir)
	ok = err == nil && isFile(dir, content.SiteFile) && !isFile(dir, content.WorkspaceFile) && isFile(above, content.WorkspaceFile)
	return above, filepath.Base(dir), ok
}

func (s *source) open(dir string) bool {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return false
	}
	s.dir, s.root = dir, root
	return true
}

func isFile(dir, name string) bool {
	_, err := os.Lstat(filepath.Join(dir, name))
	return err == nil
}

// folder returns a folder of the source, or all of it.
func (s *source) folder(name string) fs.FS {
	sub, err := fs.Sub(s.root.FS(), cmp.Or(name, "."))
	if err != nil {
		return nil
	}
	return sub
}

// mayBegin looks at what would keep every site from being built.
func (b *build) mayBegin(loaded *load.Loaded) bool {
	b.report.Problems = append(b.report.Problems, loaded.Problems...)
	none := len(loaded.Sites) == 0
	if b.blocked(loaded.Problems) || none {
		b.report.Complete = false
	}
	takesDown := b.mends() && loaded.Workspace != nil
	if b.root == nil || none && !takesDown || !b.fitsOneSite(loaded) {
		return false
	}
	if err := publish.CheckPlace(b.out, b.dir, readFolders(loaded)); err != nil {
		b.fail(problemOf("", err))
		return false
	}
	return b.single || b.openWorkspace()
}

// fitsOneSite refuses names of sites where there is only one, of another name.
func (b *build) fitsOneSite(loaded *load.Loaded) bool {
	if !b.single || len(loaded.Sites) == 0 {
		return true
	}
	own := loaded.Sites[0].Folder
	for _, name := range b.request.Sites {
		if name != own {
			b.fail(content.Problem{
				Severity: content.Error, Rule: "unknown-site", File: b.request.Dir,
				Message: "This folder is one site. There is no site called " + name + " in it.", Do: "Leave out --site.",
			})
			return false
		}
	}
	return true
}

// readFolders lists the folders that are read, for a check that nothing is
// written into them.
func readFolders(loaded *load.Loaded) []string {
	inSite := content.FoldersWith(content.PageRole, content.PictureRole, content.ThemeRole)
	if loaded.Workspace == nil {
		return inSite
	}
	folders := append(content.FoldersWith(content.ThemeRole), content.SharedFolder)
	for _, site := range loaded.Workspace.Sites {
		for _, folder := range inSite {
			if fs.ValidPath(site) {
				folders = append(folders, site+"/"+folder)
			}
		}
	}
	return folders
}

// baseURL is the address of a site on the web: below the address asked for,
// else its own, else below the workspace's.
func (b *build) baseURL(directory *content.Directory) string {
	asked, own := b.request.BaseURL, string(directory.Site.BaseURL)
	switch {
	case asked != "" && b.single:
		return asked
	case asked != "":
		return below(asked, directory.Folder)
	case own == "" && b.loaded.Workspace != nil && b.loaded.Workspace.BaseURL != "":
		return below(string(b.loaded.Workspace.BaseURL), directory.Folder)
	}
	return own
}

func below(address, folder string) string { return strings.TrimSuffix(address, "/") + "/" + folder }

// finish closes the folder and rounds the report off.
func (b *build) finish() report.Report {
	if b.root != nil {
		b.root.Close()
	}
	b.mending.close()
	content.SortProblems(b.report.Problems)
	b.report.Problems = slices.Compact(b.report.Problems)
	if !b.request.SkipBroken && content.HasErrors(b.report.Problems) || b.ctx.Err() != nil {
		b.report.Complete = false
	}
	b.report.Conclude()
	b.report.Seconds.Total = since(b.started)
	b.report.Round()
	return b.report
}

func since(start time.Time) float64 { return time.Since(start).Seconds() }
