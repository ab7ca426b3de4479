package content

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// KnownFrom says where a name is known from.
type KnownFrom string

// Where a name is known from. What a site's own settings name may look like the
// name of a person and is none. What pages name is from whoever wrote them.
const (
	KnownNowhere   KnownFrom = ""
	KnownFromPages KnownFrom = "pages"
	KnownFromSite  KnownFrom = "settings"
)

// knownTogether is how many words of a name are looked at together.
const knownTogether = 6

// knownNames holds every run of words in the names of places and groups, in
// small letters.
type knownNames map[string]KnownFrom

// Knows reports whether words are a name, or stand together in a name, of a place
// or a group that the site itself uses: in words.yaml, site.yaml and crisis.yaml,
// or in the titles, places and run_by of pages that are not stories. It knows
// nothing unless the site was loaded with Options.Sources or Options.Guard.
func (d *Directory) Knows(words string) KnownFrom {
	if d.known == nil {
		return KnownNowhere
	}
	return d.known()[strings.Join(wordsOf(words), " ")]
}

// PictureFiles lists the files in pictures/ that are JPEG or PNG by their names,
// whether pages show them or not.
func (d *Directory) PictureFiles() []string {
	if d.loader == nil || d.loader.pictures == nil {
		return nil
	}
	return d.loader.pictures.names()
}

// keepNames gets ready to tell which names the site knows. They are gathered when
// first asked for: most builds never ask.
func (l *loader) keepNames() {
	if l.options.Sources || l.options.Guard != nil {
		l.site.known = sync.OnceValue(l.gatherNames)
	}
}

func (l *loader) gatherNames() knownNames {
	known := knownNames{}
	for _, d := range l.all() {
		known.addPage(d.page)
	}
	for _, name := range l.site.settingNames() {
		known.add(name, KnownFromSite, 1)
	}
	return known
}

// settingNames lists the names in the site's settings.
func (d *Directory) settingNames() []string {
	names := slices.Clone(d.Words.KnownNames)
	for _, vocabulary := range []string{"topics", "areas", "access", "bought", "helped_with"} {
		for _, term := range d.Words.Vocabulary(vocabulary) {
			names = append(names, term.Name)
			names = slices.AppendSeq(names, maps.Values(term.Names))
		}
	}
	for _, synonym := range d.Words.Synonyms {
		names = append(names, synonym.Words...)
	}
	for _, site := range append(slices.Collect(maps.Values(d.Sites)), &d.Site) {
		names = append(names, site.Title, site.Place)
	}
	for _, crisis := range d.Crisis {
		for _, line := range crisis.Lines {
			names = append(names, line.Name)
		}
	}
	return names
}

// addPage adds what a page calls itself, its place and those who run it. A story
// is left out: it must not vouch for its own names.
func (n knownNames) addPage(p *Page) {
	if p.Kind == StoryKind || p.Common == nil {
		return
	}
	n.add(p.Title, KnownFromPages, 2)
	switch {
	case p.Activity != nil:
		n.add(p.Activity.RunBy, KnownFromPages, 2)
		if place := p.Activity.Place; place != nil {
			for _, name := range []string{place.Name, place.Address, place.Bus} {
				n.add(name, KnownFromPages, 1)
			}
		}
	case p.Service != nil:
		n.add(p.Service.RunBy, KnownFromPages, 2)
	case p.Said != nil:
		n.add(p.Said.Who, KnownFromPages, 2)
	}
}

// add adds every run of at least so many words of a name.
func (n knownNames) add(name string, from KnownFrom, least int) {
	words := wordsOf(name)
	for i := range words {
		for end := i + least; end <= min(len(words), i+knownTogether); end++ {
			n[strings.Join(words[i:end], " ")] = from
		}
	}
}
