package content

import (
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
	settings func() []string
	pages    func() []*Page
	once     sync.Once
	// runs holds every run of words in a name, in small letters.
	runs map[string]KnownFrom
}

// NewNames returns the names of a site: those in its settings, and those that all
// its pages name, published or not.
func NewNames(settings func() []string, pages func() []*Page) *Names {
	return &Names{settings: settings, pages: pages}
}

// lookup says where words are known from. A nil Names knows nothing.
func (n *Names) lookup(words string) KnownFrom {
	if n == nil {
		return KnownNowhere
	}
	n.once.Do(n.gather)
	return n.runs[strings.Join(text.Tokens(words), " ")]
}

func (n *Names) gather() {
	n.runs = map[string]KnownFrom{}
	for _, page := range n.pages() {
		n.addPage(page)
	}
	for _, name := range n.settings() {
		n.add(name, KnownFromSite, 1)
	}
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
