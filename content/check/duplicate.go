package check

import (
	"strings"

	"goodday/content"
	"goodday/content/text"
)

var duplicate = Rule{
	ID: "duplicate", Group: Links, Page: duplicates,
	Why:    "Of two pages about one thing, one gets old. Readers cannot know which.",
	Source: "What users of directories complain of; WCAG 2.2, 2.4.2 asks for titles that differ.",
}

const (
	nearestLooked = 3   // how many of the most similar pages are compared
	titlesShared  = 0.5 // the share of words that two titles have in common
	wordsShared   = 0.5 // the same for the long words of two texts
)

// likeness finds pages that may be about the same.
type likeness struct {
	byAddress map[string]*content.Source
	byTitle   map[string]*content.Source // the first with a title, by kind and language
}

func (s *site) likeness() *likeness {
	if s.like != nil {
		return s.like
	}
	s.like = &likeness{map[string]*content.Source{}, map[string]*content.Source{}}
	for _, source := range s.Sources {
		if mayRepeat(source) {
			s.like.byAddress[source.Page.Address] = source
			if key := titleKey(source.Page); s.like.byTitle[key] == nil {
				s.like.byTitle[key] = source
			}
		}
	}
	return s.like
}

// mayRepeat reports whether a page counts as one of two duplicates: it is published, is
// not a version of another page, and is not closed.
func mayRepeat(source *content.Source) bool {
	page := source.Page
	return source.Original == nil && source.Status == content.Published && page.Address != "" && (page.Activity == nil || page.Activity.Running())
}

func titleKey(page *content.Page) string {
	return string(page.Kind) + " " + page.Language + " " + strings.Join(strings.Fields(strings.ToLower(page.Title)), " ")
}

// duplicates reports each pair of pages once, at the later one.
func duplicates(page *Page) {
	if !mayRepeat(page.Source) {
		return
	}
	like := page.site.likeness()
	if first := like.byTitle[titleKey(page.Fields())]; first != nil && first != page.Source {
		page.Report(Finding{
			At: page.fieldAt("title"), Words: page.Fields().Title, Message: "This page has the same title as " + first.Page.File + ".",
			Do: "If both are about one thing, keep one. If not, give each a title of its own.",
		})
		return
	}
	near := page.site.options.Related[page.Fields().Address]
	for _, address := range near[:min(len(near), nearestLooked)] {
		other := like.byAddress[address]
		if other != nil && other.Page.File < page.Fields().File && related(page.Source, other) {
			page.Report(Finding{
				At: page.fieldAt("title"), Words: page.Fields().Title, Message: "This page may be about the same thing as " + other.Page.File + ".",
				Do: "If it is, keep one, and put the old address of the other under moved_from.",
			})
			return
		}
	}
}

// related reports whether two pages share most of their title and of their words.
func related(a, b *content.Source) bool {
	if a.Page.Kind != b.Page.Kind || a.Page.Language != b.Page.Language {
		return false
	}
	if shared(titleWords(a.Page.Title), titleWords(b.Page.Title)) < titlesShared {
		return false
	}
	return shared(longWords(a), longWords(b)) >= wordsShared
}

func titleWords(title string) map[string]bool {
	words := map[string]bool{}
	for _, w := range text.Words(title) {
		if word := key(title[w.From:w.To]); !small[word] {
			words[word] = true
		}
	}
	return words
}

// longWords returns the words of a text that have more than three bytes. Shorter ones
// say little about its subject.
func longWords(source *content.Source) map[string]bool {
	words := map[string]bool{}
	for _, p := range read(source) {
		for _, word := range p.keys {
			if len(word) > len("the") {
				words[word] = true
			}
		}
	}
	return words
}

// shared returns the share of the words of both that are in both, 0 to 1.
func shared(a, b map[string]bool) float64 {
	both := 0
	for word := range a {
		if b[word] {
			both++
		}
	}
	if all := len(a) + len(b) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
