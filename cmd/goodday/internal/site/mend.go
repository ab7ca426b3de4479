package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/load"
)

// mending stands in for broken settings. Files are replaced in what is read, and load
// knows nothing of it: it is loading that says what is broken, and loading again with a
// version in its place that says whether that is sound.
//
// What goes on from there is in settings.go (a site), mendworkspace.go (goodday.yaml),
// defaults.go (what there is when nothing was ever sound) and mendlook.go (layouts,
// assets and i18n, which are sound if the whole site renders).
type mending struct {
	build   *build
	sources *fallback.Sources
	over    fallback.Files    // what stands in, by path from the folder that is open
	tried   map[string]bool   // files that were broken
	told    []content.Problem // what is wrong in them
	lines   map[string]bool   // files with the crisis lines that Goodday knows
}

// mends reports whether broken settings and templates are made up for. A preview shows
// what somebody proposes, and no earlier state.
func (b *build) mends() bool { return b.request.SkipBroken && !b.request.Temporary && !b.checks }

// load reads what is in the folder, with what stands in for broken settings.
func (b *build) load(only []string) *load.Loaded {
	if !b.mends() {
		return load.Load(b.root.FS(), b.loading(only))
	}
	b.mending.close()
	m := &mending{
		build: b, sources: b.openSources(),
		over: fallback.Files{}, tried: map[string]bool{}, lines: map[string]bool{},
	}
	b.mending, b.report.Fallbacks, b.report.Problems = m, nil, []content.Problem{}
	m.workspace()
	for _, site := range m.probe(only).Sites {
		if len(m.brokenIn(site.Folder, site.Problems)) > 0 || m.wordsGone(site) != nil {
			m.site(site.Folder)
		}
	}
	loaded := load.Load(m.files(nil), b.loading(only))
	m.conclude(loaded)
	return loaded
}

// close ends the mending, if there was any.
func (m *mending) close() {
	if m != nil {
		m.sources.Close()
	}
}

// files returns what is read, with what stands in.
func (m *mending) files(hidden func(string) bool) fs.FS {
	return fallback.Overlay{Base: m.build.root.FS(), Over: m.over, Hidden: hidden}
}

// probe loads the settings and nothing else, to see whether they are sound.
func (m *mending) probe(only []string) *load.Loaded {
	return load.Load(m.files(isPages), load.Options{Now: m.build.request.Now, Only: only})
}

// isPages reports whether a path is a folder of pages or pictures, or something in one.
func isPages(name string) bool {
	first, rest, _ := strings.Cut(name, "/")
	second, _, _ := strings.Cut(rest, "/")
	isOne := func(folder string) bool {
		return slices.Contains([]content.FileRole{content.PageRole, content.PictureRole}, content.FolderNamed(folder).Role)
	}
	return isOne(first) || isOne(second)
}

// newest puts the newest sound version of a file in its place. isSound is asked with it
// standing there.
func (m *mending) newest(file string, isSound func() bool) (fallback.Version, bool) {
	m.build.tell("Looking for an earlier version of " + file)
	version, found := m.sources.Newest(fallback.Setting(file), m.build.today(file), func(files fallback.Files) bool {
		m.over[file] = files[file]
		return isSound()
	})
	if delete(m.over, file); found {
		m.over[file] = version.Files[file]
	}
	return version, found
}

// knownLines reports whether a site shows the crisis lines that Goodday knows.
func (m *mending) knownLines(folder string) bool {
	if m == nil {
		return false
	}
	own := path.Join(folder, content.CrisisFile)
	_, err := fs.Lstat(m.files(nil), own)
	return m.lines[own] || m.lines[path.Join(content.SharedFolder, content.CrisisFile)] && err != nil
}

// note says where the part of a site comes from.
func (m *mending) note(site, part string, version fallback.Version) {
	f := report.Fallback{Site: site, Part: part, From: string(version.From), Commit: version.Commit}
	if !version.At.IsZero() {
		f.Day = version.At.Format("2006-01-02")
	}
	m.build.report.Fallbacks = append(m.build.report.Fallbacks, f)
	if version.From != fallback.FromHistory {
		m.sayMissing()
	}
}

// sayMissing says why there was nothing in the history, if that is not all there.
func (m *mending) sayMissing() {
	why := m.sources.Missing()
	if why == "" {
		return
	}
	m.build.report.Problems = append(m.build.report.Problems, content.Advise("history",
		"Not all earlier versions could be looked at. "+why, "Fetch the whole history where the site is built, so that a slip does less harm."))
}

// conclude tells what was broken, as errors. What stands in has no mistakes to tell: its
// lines are not those of any file that is there.
func (m *mending) conclude(loaded *load.Loaded) {
	standsIn := func(p content.Problem) bool {
		_, is := m.over[p.File]
		return is
	}
	m.build.report.Problems = append(m.build.report.Problems, m.told...)
	loaded.Problems = slices.DeleteFunc(loaded.Problems, standsIn)
	m.tellGone(loaded.Workspace)
	for _, site := range loaded.Sites {
		site.Problems = slices.DeleteFunc(site.Problems, standsIn)
	}
}

// tellGone notes sites whose folder is gone. Somebody has to look, also when nothing of
// them stands any more.
func (m *mending) tellGone(workspace *content.Workspace) {
	if workspace == nil {
		return
	}
	for _, name := range workspace.Sites {
		if !m.build.hasFolder(name) {
			m.build.report.Fallbacks = append(m.build.report.Fallbacks, report.Fallback{Site: name, Part: report.WholeSite, From: report.TakenDown})
		}
	}
}

// errorsIn returns the errors in a file, but for those that pages can mend: a page that
// is not there.
func errorsIn(problems []content.Problem, file string) (errors []content.Problem) {
	for _, p := range problems {
		if p.Severity == content.Error && p.File == file && p.Rule != "unknown-page" {
			errors = append(errors, p)
		}
	}
	return errors
}

// saysRule reports whether one of the problems is of a rule.
func saysRule(problems []content.Problem, rule string) bool {
	return slices.ContainsFunc(problems, func(p content.Problem) bool { return p.Rule == rule })
}
