package content

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// languageForm is a BCP 47 tag as far as sites need one: ar, pl, zh-Hant.
var languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// readSite reads site.yaml; ok is false when nothing can be built without it.
func (l *loader) readSite() (ok bool) {
	source, ok := l.own.read(SiteFile, MaxFile)
	if !ok {
		if len(l.own.problems) == 0 {
			l.own.report(SiteFile, "no-site", "This folder has no file site.yaml.", "A site needs one. It says what the site is called and who answers for it.")
		}
		l.site.Unbuildable = true
		return false
	}
	l.own.decode(SiteFile, source, &l.site.Site)
	l.checkSite(&l.site.Site)
	l.checkFolders()
	if len(l.site.Site.Languages) == 0 || l.site.Site.Title == "" {
		l.site.Unbuildable = true
		return false
	}
	l.readSiteVersions(source)
	return true
}

// readSiteVersions reads site.ar.yaml and its like over site.yaml. What a
// computer reads, such as languages and addresses, stays as site.yaml has it.
func (l *loader) readSiteVersions(source []byte) {
	l.site.Sites = map[string]*Site{}
	for _, language := range l.site.Site.Languages[1:] {
		own, ok := l.own.read("site."+language+".yaml", MaxFile)
		if !ok {
			continue
		}
		version := &Site{}
		(&reader{}).decode(SiteFile, source, version)
		l.own.decode("site."+language+".yaml", own, version)
		main := l.site.Site
		version.Languages, version.Service, version.BaseURL, version.Edit, version.Colours, version.Weights = main.Languages, main.Service, main.BaseURL, main.Edit, main.Colours, main.Weights
		if version.Exit != nil && main.Exit != nil {
			version.Exit.Address = main.Exit.Address
		}
		l.site.Sites[language] = version
	}
}

func (l *loader) checkSite(site *Site) {
	for i, code := range site.Languages {
		if !languageForm.MatchString(code) || isSection(code) {
			l.own.reportAt(SiteFile, "language", shorten(code)+" is not a language code.", "Use codes such as en, ar, pl.", "languages", strconv.Itoa(i))
			l.site.Unbuildable = true
		} else if slices.Contains(site.Languages[:i], code) {
			l.own.reportAt(SiteFile, "language", "The language "+code+" stands in languages twice.", "Take one out.", "languages", strconv.Itoa(i))
			l.site.Unbuildable = true
		}
	}
	l.checkWebAddress(site.BaseURL, "base_url")
	l.checkWebAddress(site.Edit, "edit")
	if site.Exit != nil {
		l.checkWebAddress(site.Exit.Address, "exit", "address")
	}
	if site.Colours != nil {
		l.checkColour(site.Colours.Accent, "accent")
		l.checkColour(site.Colours.AccentDark, "accent_dark")
	}
}

func isSection(code string) bool {
	return slices.ContainsFunc(sections, func(s section) bool { return s.address == code })
}

func (l *loader) checkWebAddress(address string, keys ...string) {
	if address != "" && !isWebAddress(address) {
		l.own.reportAt(SiteFile, "web-address", strings.Join(keys, ": ")+" is not a web address.", "Write it in full, with https:// at its start.", keys...)
	}
}

func isWebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}

var colourForm = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func (l *loader) checkColour(colour, field string) {
	if colour != "" && !colourForm.MatchString(colour) {
		l.own.reportAt(SiteFile, "colour", field+" is not a colour.", `Write six digits after a #, in quotes, like "#0b5d4e".`, "colours", field)
	}
}

// checkFolders warns of a folder whose name is nearly one of ours.
func (l *loader) checkFolders() {
	for _, entry := range l.own.list(".") {
		name := entry.Name()
		if !entry.IsDir() || slices.Contains(siteFolders, name) || strings.HasPrefix(name, ".") {
			continue
		}
		if near := nearest(name, siteFolders); near != "" && distance(name, near, 2) <= 2 {
			l.own.problems = append(l.own.problems, Problem{
				Severity: Warning, Rule: "unknown-folder", File: name,
				Message: "This folder is not read.", Do: "Did you mean " + near + "?",
			})
		}
	}
}

const wordsFile = "words.yaml"

// readWords reads the shared vocabulary and the site's own over it.
func (l *loader) readWords() {
	for _, r := range []*reader{l.shared, l.own} {
		if r == nil {
			continue
		}
		source, ok := r.read(wordsFile, MaxFile)
		if !ok {
			continue
		}
		var words Words
		r.decode(wordsFile, source, &words)
		r.checkTerms(&words)
		l.site.Words.merge(words)
	}
	l.checkAreas()
}

var vocabularies = []string{"topics", "areas", "access", "bought", "helped_with"}

// checkTerms reports ids that cannot be addresses or stand twice in a list.
func (r *reader) checkTerms(words *Words) {
	for _, vocabulary := range vocabularies {
		seen := map[string]bool{}
		for i, term := range words.Vocabulary(vocabulary) {
			keys := []string{vocabulary, strconv.Itoa(i), "id"}
			switch {
			case wrongSlug(term.ID) != "":
				r.reportAt(wordsFile, "term-id", fmt.Sprintf("In %s, %s cannot be an id.", vocabulary, shorten(term.ID)), "Use small letters a to z, digits and single dashes.", keys...)
			case seen[term.ID]:
				r.reportAt(wordsFile, "term-id", fmt.Sprintf("In %s, the id %s stands twice.", vocabulary, term.ID), "Keep one of the two.", keys...)
			}
			seen[term.ID] = true
		}
	}
}

func (l *loader) checkAreas() {
	ids := termIDs(l.site.Words.Areas)
	for _, area := range l.site.Words.Areas {
		for _, next := range area.NextTo {
			if !slices.Contains(ids, next) {
				l.own.report(wordsFile, "unknown-word", fmt.Sprintf("The area %s is next_to %s, which is not an area.", area.ID, shorten(next)), suggestion(next, ids))
			}
		}
	}
}

func termIDs(terms []Term) []string {
	ids := make([]string, len(terms))
	for i, t := range terms {
		ids[i] = t.ID
	}
	return ids
}

// merge adds other's words; a term of the same id is replaced where it stands.
func (w *Words) merge(other Words) {
	w.Topics = mergeTerms(w.Topics, other.Topics)
	w.Areas = mergeTerms(w.Areas, other.Areas)
	w.Access = mergeTerms(w.Access, other.Access)
	w.Bought = mergeTerms(w.Bought, other.Bought)
	w.HelpedWith = mergeTerms(w.HelpedWith, other.HelpedWith)
	w.Synonyms = append(w.Synonyms, other.Synonyms...)
	w.Avoid = append(w.Avoid, other.Avoid...)
	w.KnownNames = append(w.KnownNames, other.KnownNames...)
	if w.Crisis == nil {
		w.Crisis = map[string][]string{}
	}
	for language, words := range other.Crisis {
		w.Crisis[language] = append(w.Crisis[language], words...)
	}
}

func mergeTerms(terms, others []Term) []Term {
	for _, other := range others {
		if i := slices.IndexFunc(terms, func(t Term) bool { return t.ID == other.ID }); i >= 0 {
			terms[i] = other
		} else if wrongSlug(other.ID) == "" {
			terms = append(terms, other)
		}
	}
	return terms
}

// readCrisis reads the crisis lines in every language. A site's own take the
// place of the shared ones; a language that has none shows the main ones.
func (l *loader) readCrisis() {
	main := l.readCrisisOf("crisis.yaml")
	if main == nil || len(main.Lines) == 0 {
		l.own.report("crisis.yaml", "no-crisis-lines", "The site has no numbers to call in a crisis.", "Write crisis.yaml with who to call or text now. Every page shows it.")
		l.site.Unbuildable = true
		return
	}
	for i, language := range l.site.Site.Languages {
		l.site.Crisis[language] = main
		if i == 0 {
			continue
		}
		file := "crisis." + language + ".yaml"
		if translated := l.readCrisisOf(file); translated != nil && len(translated.Lines) > 0 {
			l.site.Crisis[language] = translated
			l.checkCrisisVersion(file, translated)
		} else {
			l.warn(file, "crisis-language", "The crisis lines are not there in "+language+".", "Write "+file+". Until then the main language is shown.")
		}
	}
}

func (l *loader) readCrisisOf(file string) *Crisis {
	for _, r := range []*reader{l.own, l.shared} {
		if r == nil {
			continue
		}
		if source, ok := r.read(file, MaxFile); ok {
			crisis := &Crisis{}
			r.decode(file, source, crisis)
			return crisis
		}
	}
	return nil
}

func (l *loader) checkCrisisVersion(file string, crisis *Crisis) {
	if crisis.Version == nil || crisis.Version.CheckedBy == "" {
		l.warn(file, "unchecked-translation", "Nobody has checked this translation of crisis help yet.", "Ask somebody who speaks the language, then fill in version: checked_by.")
	}
}

func (l *loader) warn(file, rule, message, do string) {
	l.own.problems = append(l.own.problems, Problem{Severity: Warning, Rule: rule, File: file, Message: message, Do: do})
}
