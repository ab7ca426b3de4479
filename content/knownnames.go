package content

import (
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

// SiteNames are the names of places and groups that a site itself uses: in
// words.yaml, site.yaml and crisis.yaml, and in the titles, places and run_by of
// pages that nobody told. They are gathered when somebody first asks: most
// builds never do. It is safe for concurrent use.
type SiteNames struct{ runs func() nameRuns }

// nameRuns holds every run of words in a name, in small letters.
type nameRuns map[string]KnownFrom

// NewNames returns the names of a site: those in its settings, and those that all
// its pages name, published or not.
func NewNames(settings func() []string, pages func() []*Page) *SiteNames {
	return &SiteNames{sync.OnceValue(func() nameRuns {
		runs := nameRuns{}
		for _, page := range pages() {
			runs.addPage(page)
		}
		for _, name := range settings() {
			runs.add(name, KnownFromSite, 1)
		}
		return runs
	})}
}

// lookup says where words are known from. A nil SiteNames knows nothing.
func (n *SiteNames) lookup(words string) KnownFrom {
	if n == nil {
		return KnownNowhere
	}
	return n.runs()[strings.Join(text.Tokens(words), " ")]
}

// addPage adds what a page calls itself, its place and those who run it. A page that
// somebody told is left out: it must not vouch for its own names.
func (n nameRuns) addPage(p *Page) {
	if p.Common == nil || p.Told() {
		return
	}
	n.add(p.Title, KnownFromPages, 2)
	_, names := p.RunBy()
	for _, name := range slices.Concat(names, p.OtherNames) {
		n.add(name, KnownFromPages, 2)
	}
	switch {
	case p.Activity != nil:
		n.addPlace(p.Activity.Place)
		for _, venue := range p.Activity.Places {
			n.addPlace(&venue.Place)
		}
	case p.Service != nil:
		n.addPlace(p.Service.Place)
	}
}

func (n nameRuns) addPlace(place *Place) {
	if place != nil {
		n.add(place.Name, KnownFromPages, 1)
		n.add(place.Address, KnownFromPages, 1)
		n.add(place.Bus, KnownFromPages, 1)
	}
}

// add adds every run of at least so many words of a name.
func (n nameRuns) add(name string, from KnownFrom, least int) {
	words := text.Tokens(name)
	for i := range words {
		for end := i + least; end <= min(len(words), i+knownTogether); end++ {
			n[strings.Join(words[i:end], " ")] = from
		}
	}
}
