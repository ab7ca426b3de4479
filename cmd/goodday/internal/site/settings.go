package site

import (
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/load"
)

// mostParts is more than the settings files of any site.
const mostParts = 500

// site makes up for the broken settings of one site, in an order in which each can be
// judged: nothing else is read without site.yaml.
func (m *mending) site(folder string) {
	for range mostParts {
		file, errors := m.nextBroken(folder)
		if len(errors) == 0 {
			return
		}
		m.tried[file] = true
		m.told = append(m.told, errors...)
		m.mend(folder, file, errors)
	}
}

// probeSite loads the settings of one site.
func (m *mending) probeSite(folder string) *load.Site {
	for _, site := range m.probe(onlySite(folder)).Sites {
		return site
	}
	return &load.Site{Directory: &content.Directory{Unbuildable: true}}
}

// nextBroken returns the first settings file of a site that is broken and was not
// looked at yet, with its errors.
func (m *mending) nextBroken(folder string) (file string, errors []content.Problem) {
	site := m.probeSite(folder)
	problems := site.Problems
	broken := m.brokenIn(folder, problems)
	if len(broken) == 0 {
		return path.Join(folder, content.WordsFile), m.wordsGone(site)
	}
	file = slices.MinFunc(broken, func(a, b string) int { return slices.Compare(orderOf(a), orderOf(b)) })
	return file, errorsIn(problems, file)
}

// brokenIn lists the settings files of a site that have errors and were not looked at yet.
func (m *mending) brokenIn(folder string, problems []content.Problem) (files []string) {
	for _, p := range problems {
		if isSetting(folder, p.File) && !m.tried[p.File] && len(errorsIn([]content.Problem{p}, p.File)) > 0 {
			files = append(files, p.File)
		}
	}
	return files
}

// settings are the files that hold settings, each also with a language in its name.
var settings = []string{content.SiteFile, content.WordsFile, content.CrisisFile, content.TermsFile}

// isSetting reports whether a path is that of a settings file of a site, or of one that
// sites share.
func isSetting(folder, file string) bool {
	dir, name := path.Split(file)
	dir = strings.TrimSuffix(dir, "/")
	return (dir == folder || dir == content.SharedFolder) && settingOf(name) != ""
}

// settingOf returns the settings file that a file is, or is a version of: site.yaml for
// site.ar.yaml.
func settingOf(name string) string {
	first, _, _ := strings.Cut(name, ".")
	if setting := first + ".yaml"; slices.Contains(settings, setting) && path.Ext(name) == ".yaml" {
		return setting
	}
	return ""
}

// orderOf sorts settings: those that others depend on come first.
func orderOf(file string) []int {
	dir, name := path.Split(file)
	kind, shared, version := slices.Index(settings, settingOf(name)), 1, 0
	if dir == content.SharedFolder+"/" {
		shared = 0
	}
	if settingOf(name) != name {
		version = 1
	}
	return []int{kind, shared, version}
}

// mend puts something in the place of a broken file.
func (m *mending) mend(folder, file string, errors []content.Problem) {
	for _, candidate := range m.candidates(folder, file) {
		isSound := func() bool {
			site := m.probeSite(folder)
			return len(errorsIn(site.Problems, file)) == 0 && m.wordsGone(site) == nil
		}
		if version, found := m.newest(candidate, isSound); found {
			m.note(folder, candidate, version)
			return
		}
	}
	m.byDefault(folder, file, errors)
}

// candidates lists the files of which a version can mend one. Crisis lines and words that
// are not there may have been those that sites share.
func (m *mending) candidates(folder, file string) []string {
	name := path.Base(file)
	shared := path.Join(content.SharedFolder, name)
	lent := name == content.CrisisFile || name == content.WordsFile
	if lent && folder != "" && file == path.Join(folder, name) && m.build.today(file) == nil && m.build.today(shared) == nil {
		return []string{file, shared}
	}
	return []string{file}
}

// byDefault is what is left where there is no sound version: as much of a file as can be
// read, if the site can be built with it, and else what is always safe.
func (m *mending) byDefault(folder, file string, errors []content.Problem) {
	version := fallback.Version{From: fallback.FromDefault}
	site := m.probeSite(folder)
	kind, isMain := settingOf(path.Base(file)), settingOf(path.Base(file)) == path.Base(file)
	switch {
	case kind == content.SiteFile && isMain && site.Site.Title != "" && len(site.Site.Languages) > 0 && !saysRule(errors, "language"),
		kind == content.WordsFile && hasWords(&site.Words):
		version.From = asItStands
	case kind == content.SiteFile && isMain:
		m.over[file] = m.defaultSite(folder, file)
	case kind == content.WordsFile:
		m.over[file] = m.defaultWords(folder, file)
	case kind == content.CrisisFile && isMain:
		m.defaultCrisis(folder, file, site)
	default:
		m.over[file] = nil // the main language is shown
	}
	m.note(folder, file, version)
}

// asItStands is the origin of a file of which what could be read is used.
const asItStands fallback.Origin = report.AsItStands

func hasWords(words *content.Words) bool {
	return slices.ContainsFunc(content.Vocabularies(), func(name string) bool { return len(words.Vocabulary(name)) > 0 })
}
