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
	// Beside are names of what is next to it. Whoever asks for one finds it after what has
	// that name, and before all the rest.
	Beside []string
	// Headings are those of its body.
	Headings []string
	// Body is the rest of its text, with no markup.
	Body string
	// Words are names that it goes by elsewhere, such as those of its topics.
	Words []string
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
}

func (d *Document) fields() []field {
	fields := []field{{d.Title, weightTitle}, {d.Summary, weightShort}}
	for _, name := range d.Names {
		fields = append(fields, field{name, weightTitle})
	}
	for _, text := range slices.Concat(d.Headings, d.Words) {
		fields = append(fields, field{text, weightShort})
	}
	for _, name := range d.Beside {
		fields = append(fields, field{name, weightBody})
	}
	return append(fields, field{d.Body, weightBody})
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
