package site

import (
	"encoding/json"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/load"
)

// asYAML writes a settings file. JSON is YAML that has only one meaning.
func asYAML(fields map[string]any) []byte {
	data, _ := json.Marshal(fields) // texts and lists of them can always be written
	return append(data, '\n')
}

// nameOf returns what a folder is called, where nothing else says what its site is.
func (m *mending) nameOf(folder string) string {
	if folder != "" {
		return folder
	}
	return filepath.Base(truePath(m.build.dir))
}

// defaultSite is a site.yaml that says no more than the folder itself does.
func (m *mending) defaultSite(folder, file string) []byte {
	name := m.nameOf(folder)
	return asYAML(map[string]any{"title": name, "summary": name, "place": name, "languages": m.languages(folder, file)})
}

// languages returns the languages of a site: those that the broken file names on a line
// that can be read, or else English and those in which there are pages.
func (m *mending) languages(folder, file string) []string {
	for line := range strings.Lines(string(m.build.today(file)[file])) {
		var named struct{ Languages []string }
		if strings.HasPrefix(line, "languages:") && yaml.Unmarshal([]byte(line), &named) == nil && areLanguages(named.Languages) {
			return named.Languages
		}
	}
	found := []string{"en"}
	for _, kind := range content.Kinds() {
		entries, _ := fs.ReadDir(m.build.root.FS(), path.Join(folder, kind.Folder()))
		for _, entry := range entries {
			if parts := strings.Split(entry.Name(), "."); len(parts) > 2 && areLanguages(parts[1:2]) {
				found = append(found, parts[1])
			}
		}
	}
	slices.Sort(found[1:])
	return slices.Compact(found)
}

// areLanguages reports whether words are codes of languages that a site can have.
func areLanguages(codes []string) bool {
	return len(codes) > 0 && !slices.ContainsFunc(codes, func(code string) bool {
		return !content.IsLanguage(code) || content.IsSection(code) || code == "easy"
	})
}

// defaultWords is a words.yaml with the words that pages use and nothing names any more,
// by their ids.
func (m *mending) defaultWords(folder, file string) []byte {
	m.over[file] = nil
	loaded := load.Load(m.files(nil), load.Options{Now: m.build.request.Now, Only: onlySite(folder), Sources: true})
	words := map[string]any{}
	for _, site := range loaded.Sites {
		for _, vocabulary := range content.Vocabularies() {
			words[vocabulary] = unknownTerms(site, vocabulary)
		}
	}
	return asYAML(words)
}

// onlySite is the list of one site; a site by itself has no name.
func onlySite(folder string) []string {
	if folder == "" {
		return nil
	}
	return []string{folder}
}

// unknownTerms lists the terms that the pages of a site use and that it does not know.
func unknownTerms(site *load.Site, vocabulary string) []map[string]string {
	known := content.TermIDs(site.Words.Vocabulary(vocabulary))
	terms := []map[string]string{}
	for _, source := range site.Sources {
		for _, id := range source.Page.Terms(vocabulary) {
			if content.WrongSlug(id) == "" && !slices.Contains(known, id) {
				known = append(known, id)
				name := strings.ReplaceAll(id, "-", " ")
				terms = append(terms, map[string]string{"id": id, "name": strings.ToUpper(name[:1]) + name[1:]})
			}
		}
	}
	return terms
}

// defaultCrisis puts the lines that Goodday knows in the place of broken ones, unless
// there are others that the sites share. They stand in every language that has them.
func (m *mending) defaultCrisis(folder, file string, site *load.Site) {
	if m.over[file] = nil; file == path.Join(folder, content.CrisisFile) && !saysRule(m.probeSite(folder).Problems, "no-crisis-lines") {
		return
	}
	lines := m.build.request.CrisisLines
	if lines == nil {
		return
	}
	languages := append(slices.Clone(site.Site.Languages), "en")
	m.lines[file] = true
	for _, language := range languages { // the main one, or else English
		if m.over[file] == nil {
			m.over[file] = lines(language)
		}
	}
	for _, language := range languages[min(1, len(site.Site.Languages)):len(site.Site.Languages)] {
		version := path.Join(path.Dir(file), content.SettingsIn(content.CrisisFile, language))
		if text := lines(language); text != nil && m.build.today(version) == nil && m.over[version] == nil {
			m.over[version] = text
		}
	}
}
