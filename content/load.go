package content

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Options say for what a folder is loaded.
type Options struct {
	// Now is the day to load for: consent and checks are measured against it.
	Now Date
	// Only names the sites of a workspace to load; empty is all.
	Only []string
	// Sources asks for what was written to be kept, in Directory.Sources.
	Sources bool
	// Guard looks at each page before it is published. A page in which it finds
	// an Error is held back, as if consent were missing.
	Guard func(*Directory, *Source) []Problem
}

// Loaded is what a folder holds: one site, or the sites of a workspace.
type Loaded struct {
	// Workspace is nil for a site on its own.
	Workspace *Workspace
	// Sites are in the order of goodday.yaml.
	Sites []*Directory
	// Problems are those of the workspace itself. Each site has its own.
	Problems []Problem
}

// The files that say what a folder is.
const (
	WorkspaceFile = "goodday.yaml"
	SiteFile      = "site.yaml"
	sharedFolder  = "shared"
)

// Load reads a site or a workspace. It never stops at the first problem and
// gives no error: what is wrong is in the Problems of the result, and a site
// that cannot be read at all is Unbuildable.
func Load(fsys fs.FS, options Options) *Loaded {
	r := &reader{fsys: fsys}
	loaded := &Loaded{}
	if source, ok := r.read(WorkspaceFile, MaxFile); ok {
		loaded.Workspace = &Workspace{}
		r.decode(WorkspaceFile, source, loaded.Workspace)
		loaded.Sites = loadSites(r, loaded.Workspace, options)
	} else if _, err := fs.Lstat(fsys, SiteFile); err == nil {
		loaded.Sites = []*Directory{loadSite(fsys, nil, "", options)}
	} else if len(r.problems) == 0 {
		r.report(SiteFile, "no-site", "There is no site in this folder.",
			"A site has a file site.yaml. A folder of several sites has a file goodday.yaml that names them.")
	}
	loaded.Problems = r.problems
	SortProblems(loaded.Problems)
	return loaded
}

// loadSites loads the sites of a workspace that are asked for.
func loadSites(r *reader, workspace *Workspace, options Options) []*Directory {
	for _, name := range options.Only {
		if !slices.Contains(workspace.Sites, name) {
			r.reportAt(WorkspaceFile, "unknown-site", "There is no site called "+shorten(name)+" here.", suggestion(name, workspace.Sites), "sites")
		}
	}
	var sites []*Directory
	for i, name := range workspace.Sites {
		if len(options.Only) > 0 && !slices.Contains(options.Only, name) {
			continue
		}
		if slices.Contains(workspace.Sites[:i], name) || !r.siteFolder(name, i) {
			continue
		}
		sub, shared := folder(r.fsys, name), folder(r.fsys, sharedFolder)
		sites = append(sites, loadSite(sub, shared, name, options))
	}
	return sites
}

// siteFolder reports whether the workspace has a folder of that name.
func (r *reader) siteFolder(name string, i int) bool {
	keys := []string{"sites", strconv.Itoa(i)}
	if !slugForm.MatchString(name) || name == sharedFolder {
		r.reportAt(WorkspaceFile, "site-name", "A site's folder cannot be called "+shorten(name)+".", "Use small letters, digits and single dashes.", keys...)
		return false
	}
	info, err := fs.Lstat(r.fsys, name)
	switch {
	case err != nil:
		r.reportAt(WorkspaceFile, "no-site", "There is no folder called "+name+".", "Make the folder, or take its name out of sites.", keys...)
		return false
	case info.Mode()&fs.ModeSymlink != 0 || !info.IsDir():
		r.report(name, "symlink", "This is not a folder of its own.", "Put the folder itself here.")
		return false
	}
	return true
}

// folder gives a folder of fsys as a file system, or nil if there is none.
func folder(fsys fs.FS, name string) fs.FS {
	if info, err := fs.Lstat(fsys, name); err != nil || !info.IsDir() {
		return nil
	}
	sub, err := fs.Sub(fsys, name)
	if err != nil {
		return nil
	}
	return sub
}

// loadSite loads one site. It is the way of the data through this package.
func loadSite(fsys, shared fs.FS, name string, options Options) *Directory {
	l := newLoader(fsys, shared, name, options)
	if l.readSite() {
		l.readWords()
		l.readCrisis()
		l.readPages()
		l.settle()
	}
	return l.finish()
}

// settle decides what becomes of the pages that were read.
func (l *loader) settle() {
	l.askConsent()
	l.giveAddresses()
	l.checkReferences()
	l.renderBodies()
}

// loader holds what one site's loading passes from step to step.
type loader struct {
	own, shared *reader // shared is nil outside a workspace
	options     Options
	site        *Directory
	drafts      []*draft
	others      []*draft // those that are not read again, see Again
	byFile      map[string]*draft
	pictures    *pictureShelf
	taken       map[string]string          // lower-case address to the file that has it
	originals   func() map[string][]string // the files of originals by folder
}

func newLoader(fsys, shared fs.FS, name string, options Options) *loader {
	l := &loader{
		own: &reader{fsys: fsys}, options: options, site: &Directory{Folder: name, Now: options.Now, Crisis: map[string]*Crisis{}, byFile: map[string]*Page{}},
		byFile: map[string]*draft{}, taken: map[string]string{},
	}
	l.originals = sync.OnceValue(l.sortedOriginals)
	if shared != nil {
		l.shared = &reader{fsys: shared}
	}
	return l
}

// finish moves what is published and everything that was found into the Directory.
func (l *loader) finish() *Directory {
	l.keepSources()
	for _, d := range l.drafts {
		l.site.Problems = append(l.site.Problems, d.problems...)
		switch {
		case d.state == held:
			l.site.HeldBack = append(l.site.HeldBack, HeldBack{d.page.File, d.consent})
		case d.state == broken:
			l.site.Broken = append(l.site.Broken, d.page.File)
		default:
			l.publish(d)
		}
	}
	slices.SortFunc(l.site.Pages, func(a, b *Page) int { return strings.Compare(a.Address, b.Address) })
	slices.SortFunc(l.site.TakenDown, func(a, b TakenDown) int { return strings.Compare(a.Address, b.Address) })
	slices.SortFunc(l.site.Moved, func(a, b Moved) int { return strings.Compare(a.From, b.From) })
	l.collectProblems()
	l.site.loader = l
	return l.site
}

func (l *loader) publish(d *draft) {
	l.site.Pages = append(l.site.Pages, d.page)
	l.site.byFile[localFile(d.page.File)] = d.page
	for _, from := range d.moved {
		l.site.Moved = append(l.site.Moved, Moved{from, d.page})
	}
}

// collectProblems puts all problems in order, with the site's folder before each file.
func (l *loader) collectProblems() {
	l.site.Problems = append(l.site.Problems, l.own.problems...)
	if l.shared != nil {
		for _, p := range l.shared.problems {
			p.File = path.Join(sharedFolder, p.File)
			l.site.Problems = append(l.site.Problems, p)
		}
	}
	if l.pictures != nil {
		l.site.Pictures = l.pictures.used()
		l.site.Problems = append(l.site.Problems, l.pictures.problems()...)
	}
	l.site.nameFiles(l.site.Problems)
	SortProblems(l.site.Problems)
	l.site.Problems = slices.Compact(l.site.Problems)
}

// nameFiles puts the site and its folder into problems.
func (d *Directory) nameFiles(problems []Problem) {
	for i := range problems {
		p := &problems[i]
		p.Site = d.Folder
		if !strings.HasPrefix(p.File, sharedFolder+"/") {
			p.File = path.Join(d.Folder, p.File)
		}
	}
}

// localFile is a page's file as pages name it: a lent page stands in its section.
func localFile(file string) string { return strings.TrimPrefix(file, sharedFolder+"/") }

// decode reads a configuration file and reports what is wrong with it.
func (r *reader) decode(file string, source []byte, target any) {
	node, problem := parseYAML(source)
	d := &decoder{}
	if problem != nil {
		d.problems = []Problem{*problem}
	} else {
		d.decode(node, target)
	}
	r.add(file, source, d.problems)
}

// reportAt reports a problem at a field of a configuration file, named by the
// keys that lead to it. The file is read again: that costs nothing as long as
// nothing is wrong. When very much is, the rest is not told.
func (r *reader) reportAt(file, rule, message, do string, keys ...string) {
	if len(r.problems) >= mostProblems && HasErrors(r.problems) {
		return
	}
	p := Problem{Severity: Error, Rule: rule, Message: message, Do: do}
	source, problem := readCapped(r.fsys, file, MaxFile)
	if problem == nil {
		source, problem = clean(source)
	}
	if problem == nil {
		if node, problem := parseYAML(source); problem == nil {
			at := placeIn(node, keys...)
			p.Line, p.Column = at.Line, at.Column
		}
	}
	r.add(file, source, []Problem{p})
}

// add gives problems their file and the text of their line.
func (r *reader) add(file string, source []byte, problems []Problem) {
	for _, p := range problems {
		p.File, p.Text = file, lineText(source, p.Line)
		r.problems = append(r.problems, p)
	}
}

// longestLine is the most characters of a line that a message shows.
const longestLine = 160

// lineText gives a line of a source, counted from 1, cut to what a screen shows.
func lineText(source []byte, line int) string {
	n := 0
	for text := range strings.Lines(string(source)) {
		if n++; n == line {
			text = strings.TrimRight(text, "\r\n")
			if runes := []rune(text); len(runes) > longestLine {
				text = string(runes[:longestLine]) + "…"
			}
			return text
		}
	}
	return ""
}
