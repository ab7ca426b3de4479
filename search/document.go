package search

import (
	"fmt"
	"regexp"
	"slices"

	"goodday/search/crisis"
)

// Document is one page as search sees it. The package does not know where pages
// come from: whoever builds an index makes these.
type Document struct {
	// ID tells documents apart; two of the same are an error.
	ID string
	// Language is the BCP 47 tag of its text: "en", "ar".
	Language string
	// Kind is what it is, in one word: "story".
	Kind string
	// Title and Summary are shown with a result, as plain text.
	Title, Summary string
	// Names are other titles: what it is called too. Whoever asks for one finds it first.
	Names []string
	// Headings are those of its body.
	Headings []string
	// Body is the rest of its text, with no markup.
	Body string
	// Words are names that it goes by elsewhere, such as those of its topics.
	Words []string
	// Facts are what it shows besides its text: days, ages, prices, numbers. They do not
	// make it longer than others, as every page is found by each of its facts.
	Facts []string
	// Also is text that is found with it and stands elsewhere: its Easy Read page.
	Also []string
	// Note is shown with a result besides its summary: where it is, what it costs.
	Note string
	// Easy is the address of its Easy Read page, or "".
	Easy string
	// Facets are what it can be filtered by: topics to food and music. Names and
	// values are small letters, digits and dashes.
	Facets map[string][]string
	// Address is the slash-separated path of the page from the root of the site.
	Address string
}

// Options say what the documents of a site have in common.
type Options struct {
	// Languages are those of the site, the main one first. Those of documents
	// that are not named here follow them.
	Languages []string
	// Synonyms are groups of words and phrases that mean the same to somebody
	// who searches.
	Synonyms []Synonym
	// Lists are pages that list others.
	Lists []List
	// Calendars are what languages call days.
	Calendars []Calendar
	// Crisis are words and phrases of the site after which the card with crisis
	// help comes first. The reader needs them; the browser has them in its script.
	Crisis []string
	// Lines are the lines of the site's crisis help, which their names find.
	Lines []crisis.Line
}

// Synonym is a group of words that mean the same. Language is the language they
// belong to, "" is all.
type Synonym struct {
	Words    []string
	Language string
}

// Weights of the fields: a title counts as though it were there four times. A
// document's length counts the same way, so that the formula stays the
// textbook's.
const (
	weightTitle = 4
	weightShort = 2 // of the summary, headings and other names
	weightBody  = 1
)

// field is a part of a document with the weight of a word in it.
type field struct {
	text   string
	weight int32
	extra  bool // it does not count in the document's length
}

func (d *Document) fields() []field {
	fields := []field{{text: d.Title, weight: weightTitle}, {text: d.Summary, weight: weightShort}}
	for _, name := range d.Names {
		fields = append(fields, field{text: name, weight: weightTitle})
	}
	for _, text := range slices.Concat(d.Headings, d.Words) {
		fields = append(fields, field{text: text, weight: weightShort})
	}
	for _, fact := range append(slices.Clone(d.Facts), d.Also...) {
		fields = append(fields, field{text: fact, weight: weightBody, extra: true})
	}
	return append(fields, field{text: d.Body, weight: weightBody})
}

var facetName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// check returns an error for documents that could not be told apart or written.
func check(documents []Document) error {
	if len(documents) == 0 {
		return ErrNothing
	}
	seen := make(map[string]bool, len(documents))
	for i := range documents {
		d := &documents[i]
		if seen[d.ID] {
			return fmt.Errorf("two documents are called %q", d.ID)
		}
		seen[d.ID] = true
		for name, values := range d.Facets {
			for _, part := range append(slices.Clone(values), name) {
				if !facetName.MatchString(part) {
					return fmt.Errorf("the document %q has a facet %q that cannot be part of a file's name", d.ID, part)
				}
			}
		}
	}
	return nil
}
