package load

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/text"
)

// readSite reads site.yaml; ok is false when nothing can be built without it.
func (l *loader) readSite() (ok bool) {
	if !l.own.decode(content.SiteFile, content.MaxFile, &l.site.Site) {
		if len(l.own.problems) == 0 {
			l.own.report(content.SiteFile, "no-site", "This folder has no file site.yaml.", "A site needs one. It says what the site is called and who answers for it.")
		}
		l.site.Unbuildable = true
		return false
	}
	l.checkSite(&l.site.Site)
	l.checkNames()
	if len(l.site.Site.Languages) == 0 || l.site.Site.Title == "" {
		l.site.Unbuildable = true
		return false
	}
	l.readSiteVersions()
	return true
}

// readSiteVersions reads site.ar.yaml and its like over site.yaml. What a
// computer reads, such as languages and addresses, stays as site.yaml has it.
func (l *loader) readSiteVersions() {
	l.site.Sites = map[string]*content.Site{}
	main := l.site.Site
	for _, language := range main.Languages[1:] {
		version := &content.Site{}
		newReader(l.own.fsys, "").decode(content.SiteFile, content.MaxFile, version)
		if !l.own.decode(content.SettingsIn(content.SiteFile, language), content.MaxFile, version) {
			continue
		}
		version.Languages, version.Service, version.BaseURL, version.Edit, version.Colours, version.Weights = main.Languages, main.Service, main.BaseURL, main.Edit, main.Colours, main.Weights
		if version.Exit != nil && main.Exit != nil {
			version.Exit.Address = main.Exit.Address
		}
		l.site.Sites[language] = version
	}
}

func (l *loader) checkSite(site *content.Site) {
	for i, code := range site.Languages {
		keys := []string{"languages", strconv.Itoa(i)}
		switch {
		case !content.IsLanguage(code) || content.IsSection(code):
			l.own.reportAt(content.SiteFile, "language", content.Quote(code)+" is not a language code.", "Use codes such as en, ar, pl.", keys...)
		case slices.Contains(site.Languages[:i], code):
			l.own.reportAt(content.SiteFile, "language", "The language "+code+" stands in languages twice.", "Take one out.", keys...)
		default:
			continue
		}
		l.site.Unbuildable = true
	}
	if site.Colours != nil {
		l.checkColour(site.Colours.Accent, "accent")
		l.checkColour(site.Colours.AccentDark, "accent_dark")
	}
}

var colourForm = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func (l *loader) checkColour(colour, field string) {
	if colour != "" && !colourForm.MatchString(colour) {
		l.own.reportAt(content.SiteFile, "colour", field+" is not a colour.", `Write six digits after a #, in quotes, like "#0b5d4e".`, "colours", field)
	}
}

// checkNames warns of a folder or file of settings whose name is nearly one of ours.
func (l *loader) checkNames() {
	folders := content.FoldersWith()
	for _, entry := range l.own.list(".") {
		switch name := entry.Name(); {
		case strings.HasPrefix(name, "."):
		case !entry.IsDir():
			if !l.site.Unbuildable && len(l.site.Site.Languages) > 0 {
				l.checkSettingsName(name)
			}
		case !slices.Contains(folders, name):
			if near := text.NearestWithin(name, folders, 2); near != "" {
				l.own.warn(name, "unknown-folder", "This folder is not read.", "Did you mean "+near+"?")
			}
		}
	}
}

var settingsName = regexp.MustCompile(`^(?i)([a-z]+)\b.*\.ya?ml$`)

// checkSettingsName warns of a file that looks like settings and is not read: a copy,
// one with another ending, one in a language that the site does not have.
func (l *loader) checkSettingsName(name string) {
	found := settingsName.FindStringSubmatch(name)
	if found == nil {
		return
	}
	known := []string{content.SiteFile, content.WordsFile, content.CrisisFile, content.TermsFile}
	near := text.NearestWithin(strings.ToLower(found[1])+".yaml", known, 1)
	read := []string{near}
	for _, language := range l.site.Site.Languages[1:] {
		read = append(read, content.SettingsIn(content.SiteFile, language), content.SettingsIn(content.CrisisFile, language))
	}
	if near != "" && !slices.Contains(read, name) {
		l.own.warn(name, "unknown-file", "This file is not read.", "What counts is in "+near+", and in files for each language of the site such as crisis.ar.yaml. Move what is right there, and delete this one.")
	}
}

// readWords reads the shared vocabulary and the site's own over it.
func (l *loader) readWords() {
	read := map[*reader]content.Words{}
	for _, r := range []*reader{l.shared, l.own} {
		var words content.Words
		if r.decode(content.WordsFile, content.MaxFile, &words) {
			r.checkTerms(&words)
			l.site.Words.Merge(words)
			read[r] = words
		}
	}
	l.checkAreas()
	for r, words := range read {
		r.checkTopics(words.Topics, l.site.Words.Topics)
	}
}

// readTerms reads the shared school holidays and the site's own over them.
func (l *loader) readTerms() {
	for _, r := range []*reader{l.shared, l.own} {
		var terms content.TermDates
		if r.decode(content.TermsFile, content.MaxFile, &terms) {
			r.checkTermDates(&terms)
			l.site.Terms.Merge(terms)
		}
	}
	if id := l.site.Terms.Follows; id != "" && l.site.Terms.Calendar(id) == nil {
		l.own.reportAt(content.TermsFile, "unknown-word", "There are no holidays called "+content.Quote(id)+".", l.suggestCalendar(id), "follows")
	}
}

// checkTerms reports ids that cannot be addresses or stand twice in a list.
func (r *reader) checkTerms(words *content.Words) {
	for _, vocabulary := range content.Vocabularies() {
		seen := map[string]bool{}
		for i, term := range words.Vocabulary(vocabulary) {
			keys := []string{vocabulary, strconv.Itoa(i), "id"}
			switch {
			case content.WrongSlug(term.ID) != "":
				r.reportAt(content.WordsFile, "term-id", fmt.Sprintf("In %s, %s cannot be an id.", vocabulary, content.Quote(term.ID)), "Use small letters a to z, digits and single dashes.", keys...)
			case seen[term.ID]:
				r.reportAt(content.WordsFile, "term-id", fmt.Sprintf("In %s, the id %s stands twice.", vocabulary, term.ID), "Keep one of the two.", keys...)
			}
			seen[term.ID] = true
		}
	}
}

func (l *loader) checkAreas() {
	ids := content.TermIDs(l.site.Words.Areas)
	for _, area := range l.site.Words.Areas {
		for _, next := range area.NextTo {
			if !slices.Contains(ids, next) {
				l.own.report(content.WordsFile, "unknown-word", fmt.Sprintf("The area %s is next_to %s, which is not an area.", area.ID, content.Quote(next)), text.Suggestion(next, ids))
			}
		}
	}
}

// readCrisis reads the crisis lines in every language. A site's own take the
// place of the shared ones; a language that has none shows the main ones.
func (l *loader) readCrisis() {
	main := l.readCrisisOf(content.CrisisFile)
	if main == nil || len(main.Lines) == 0 {
		l.own.report(content.CrisisFile, "no-crisis-lines", "The site has no numbers to call in a crisis.", "Write crisis.yaml with who to call or text now. Every page shows it.")
		l.site.Unbuildable = true
		return
	}
	for i, language := range l.site.Site.Languages {
		l.site.Crisis[language] = main
		if i == 0 {
			continue
		}
		file := content.SettingsIn(content.CrisisFile, language)
		if translated := l.readCrisisOf(file); translated != nil && len(translated.Lines) > 0 {
			translated.ShareGoodFor(main)
			l.site.Crisis[language] = translated
			l.checkCrisisVersion(file, translated)
		} else {
			l.own.warn(file, "crisis-language", "The crisis lines are not there in "+language+".", "Write "+file+". Until then the main language is shown.")
		}
	}
}

func (l *loader) readCrisisOf(file string) *content.Crisis {
	for _, r := range []*reader{l.own, l.shared} {
		crisis := &content.Crisis{}
		if r.decode(file, content.MaxFile, crisis) {
			return crisis
		}
	}
	return nil
}

func (l *loader) checkCrisisVersion(file string, crisis *content.Crisis) {
	if crisis.Version == nil || crisis.Version.CheckedBy == "" {
		l.own.warn(file, "unchecked-translation", "Nobody has checked this translation of crisis help yet.", "Ask somebody who speaks the language, then fill in version: checked_by.")
	}
}
