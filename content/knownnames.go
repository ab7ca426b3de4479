package content

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"goodday/content/text"
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

// Names are the names of places and groups that a site itself uses: in
// words.yaml, site.yaml and crisis.yaml, and in the titles, places and run_by of
// pages that are not stories. They are gathered when somebody first asks: most
// builds never do. It is safe for concurrent use.
type Names struct {
	directory *Directory
	pages     func() []*Page
	once      sync.Once
	// runs holds every run of words in a name, in small letters.
	runs map[string]KnownFrom
}

// NewNames returns the names of a site. pages lists all its pages, published or not.
func NewNames(directory *Directory, pages func() []*Page) *Names {
	return &Names{directory: directory, pages: pages}
}

// Knows reports whether words are a name, or stand together in a name, that the
// site uses. It knows nothing unless the site was loaded to know its Names.
func (d *Directory) Knows(words string) KnownFrom {
	if d.Names == nil {
		return KnownNowhere
	}
	d.Names.once.Do(d.Names.gather)
	return d.Names.runs[strings.Join(text.Tokens(words), " ")]
}

func (n *Names) gather() {
	n.runs = map[string]KnownFrom{}
	for _, page := range n.pages() {
		n.addPage(page)
	}
	for _, name := range n.directory.settingNames() {
		n.add(name, KnownFromSite, 1)
	}
}

// settingNames lists the names in the site's settings.
func (d *Directory) settingNames() []string {
	names := slices.Clone(d.Words.KnownNames)
	for _, vocabulary := range Vocabularies() {
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
func (n *Names) addPage(p *Page) {
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
func (n *Names) add(name string, from KnownFrom, least int) {
	words := text.Tokens(name)
	for i := range words {
		for end := i + least; end <= min(len(words), i+knownTogether); end++ {
			n.runs[strings.Join(words[i:end], " ")] = from
		}
	}
}
