package search

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/registry"

	"goodday/content/text"
)

// ErrNothing says that there are no documents, or no words in them.
var ErrNothing = errors.New("there is nothing to search in")

// Index is a set of documents with the postings of their terms.
type Index struct {
	documents []Document // by language, in each as they were given
	languages []language
	lengths   []int32 // of documents, in words, each as often as its field weighs
	terms     []term
	forms     map[string]*form
	crisis    string // see CrisisData
	synonyms  []Synonym
	lists     []List // by language
	calendars []calendar
}

// language is one language of the documents. Its documents are numbered from first
// on.
type language struct {
	code         string
	first, count int
	lists        int
	small        map[string]bool // folded words that say little, see lightWeight
	mean         float64         // length of a document
}

// form is what a folded word stands for, or several with spaces between that mean
// something together.
type form struct {
	terms  []int32
	groups []int32
	common bool     // whether it is in a group of all languages
	shown  bool     // whether it is in a document or among synonyms, and may be offered
	of     []string // the words that this is another spelling of
}

// New indexes documents. It returns ErrNothing if there is nothing in them.
func New(documents []Document, options Options) (*Index, error) {
	if err := check(documents); err != nil {
		return nil, err
	}
	x := &Index{forms: map[string]*form{}, synonyms: options.Synonyms, crisis: CrisisData(options)}
	x.sortDocuments(documents, options.Languages)
	x.sortLists(options.Lists)
	x.calendars = folded(options.Calendars)
	x.lengths = make([]int32, len(documents))
	cache := registry.NewCache()
	for i := range x.languages {
		x.collect(i, cache)
	}
	x.joinSpellings()
	if slices.Max(x.lengths) == 0 {
		return nil, ErrNothing
	}
	x.weigh()
	return x, nil
}

// sortDocuments puts the documents of each language together.
func (x *Index) sortDocuments(documents []Document, languages []string) {
	order := slices.Clone(languages)
	for i := range documents {
		order = append(order, documents[i].Language)
	}
	slices.Sort(order[len(languages):])
	x.documents = slices.Clone(documents)
	slices.SortStableFunc(x.documents, func(a, b Document) int {
		return slices.Index(order, a.Language) - slices.Index(order, b.Language)
	})
	for i, d := range x.documents {
		if n := len(x.languages); n == 0 || x.languages[n-1].code != d.Language {
			x.languages = append(x.languages, language{code: d.Language, first: i})
		}
		x.languages[len(x.languages)-1].count++
	}
}

// collect indexes the documents of one language.
func (x *Index) collect(number int, cache *registry.Cache) {
	c := newCollector(x, number, cache)
	c.synonyms(x.synonyms)
	l := &x.languages[number]
	l.small = x.smallWords(l.code)
	total := 0.0
	for i := l.first; i < l.first+l.count; i++ {
		c.document(int32(i), &x.documents[i])
		total += float64(x.lengths[i])
	}
	l.mean = max(total/float64(l.count), 1)
	c.forms()
}

// smallWords returns the small words of a language, folded. Where its letters are others
// than those of another language of the site, so are the other's small words, which then
// stand in names alone: "I'm in Control" in a page in Arabic.
func (x *Index) smallWords(code string) map[string]bool {
	small, own := map[string]bool{}, text.SmallWords(code)
	for _, l := range x.languages {
		for _, word := range text.SmallWords(l.code) {
			if l.code == code || len(own) > 0 && isLatin(word) != isLatin(own[0]) {
				small[Fold(word)] = true
			}
		}
	}
	return small
}

func isLatin(word string) bool {
	letter, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Latin, letter)
}

func (x *Index) addTerm(language int) int32 {
	x.terms = append(x.terms, term{language: language})
	return int32(len(x.terms) - 1)
}

func (x *Index) form(name string) *form {
	f := x.forms[name]
	if f == nil {
		f = &form{}
		x.forms[name] = f
	}
	return f
}

// addForm adds a word that is in a document. It may be offered for others unless it is
// only a short name of a fact: "sat" is Saturday to those who type it.
func (x *Index) addForm(name string, offered bool, terms ...int32) {
	if name == "" {
		return
	}
	f := x.form(name)
	f.shown = f.shown || offered
	addTo(&f.terms, terms...)
}

// addSpelling adds another spelling of a word, which need not be anywhere.
func (x *Index) addSpelling(name, word string, t int32) {
	if name != "" && !strings.Contains(name, " ") {
		f := x.form(name)
		f.of = append(f.of, word)
		addTo(&f.terms, t)
	}
}

// joinSpellings has other spellings of a word lead to all that it means the same as, in
// every language. Its order is that of the alphabet, so that every build is the same.
func (x *Index) joinSpellings() {
	for _, name := range slices.Sorted(maps.Keys(x.forms)) {
		f := x.forms[name]
		slices.Sort(f.of)
		for _, word := range slices.Compact(f.of) {
			if other := x.forms[word]; other != nil {
				addTo(&f.groups, other.groups...)
			}
		}
	}
}

func (x *Index) addSynonym(name string, group int32, common bool) {
	f := x.form(name)
	f.shown, f.common = true, f.common || common
	addTo(&f.groups, group)
}

func addTo(list *[]int32, numbers ...int32) {
	for _, n := range numbers {
		if !slices.Contains(*list, n) {
			*list = append(*list, n)
		}
	}
}

// weigh turns frequencies into levels, and drops what no document has.
func (x *Index) weigh() {
	for i := range x.terms {
		t := &x.terms[i]
		mean := x.languages[t.language].mean
		for j := range t.postings {
			p := &t.postings[j]
			p.value = int32(level(p.value, x.lengths[p.document], mean))
		}
	}
	for _, f := range x.forms {
		for _, t := range f.terms {
			addTo(&f.groups, x.terms[t].groups...)
		}
		for _, terms := range []*[]int32{&f.terms, &f.groups} {
			*terms = slices.DeleteFunc(*terms, func(t int32) bool { return len(x.terms[t].postings) == 0 })
			slices.Sort(*terms)
		}
	}
}
