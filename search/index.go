package search

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/registry"
)

// ErrNothing says that there are no documents, or no words in them.
var ErrNothing = errors.New("there is nothing to search in")

// Index is a set of documents, read and counted.
type Index struct {
	documents []Document // by language, in each as they were given
	languages []language
	lengths   []int32 // of documents, in words, each as often as its field weighs
	terms     []term
	forms     map[string]*form
	crisis    []string
	synonyms  []Synonym
}

// language is one language of the documents, which are numbered from first on.
type language struct {
	code         string
	first, count int
	mean         float64 // length of a document
}

// form is a folded word, or several with spaces between that mean something
// together, and what it stands for.
type form struct {
	terms  []int32
	groups []int32
	shown  bool // whether it stands in a document or among synonyms, and may be offered
}

// New reads documents. It gives ErrNothing if there is nothing in them.
func New(documents []Document, options Options) (*Index, error) {
	if err := check(documents); err != nil {
		return nil, err
	}
	x := &Index{forms: map[string]*form{}, synonyms: options.Synonyms, crisis: FoldPhrases(options.Crisis)}
	x.sortDocuments(documents, options.Languages)
	x.lengths = make([]int32, len(documents))
	cache := registry.NewCache()
	for i := range x.languages {
		x.readLanguage(i, cache)
	}
	if slices.Max(x.lengths) == 0 {
		return nil, ErrNothing
	}
	x.weigh()
	return x, nil
}

// sortDocuments puts the documents of each language together.
func (x *Index) sortDocuments(documents []Document, first []string) {
	order := map[string]int{}
	note := func(code string) {
		if _, known := order[code]; !known {
			order[code] = len(order)
		}
	}
	for _, code := range first {
		note(code)
	}
	for _, code := range languagesOf(documents) {
		note(code)
	}
	x.documents = slices.Clone(documents)
	slices.SortStableFunc(x.documents, func(a, b Document) int { return cmp.Compare(order[a.Language], order[b.Language]) })
	for i := range x.documents {
		code := x.documents[i].Language
		if n := len(x.languages); n == 0 || x.languages[n-1].code != code {
			x.languages = append(x.languages, language{code: code, first: i})
		}
		x.languages[len(x.languages)-1].count++
	}
}

func languagesOf(documents []Document) []string {
	codes := map[string]bool{}
	for i := range documents {
		codes[documents[i].Language] = true
	}
	return slices.Sorted(maps.Keys(codes))
}

func (x *Index) readLanguage(number int, cache *registry.Cache) {
	c := newCollector(x, number, cache)
	c.synonyms(x.synonyms)
	l := &x.languages[number]
	total := 0.0
	for i := l.first; i < l.first+l.count; i++ {
		c.document(int32(i), &x.documents[i])
		total += float64(x.lengths[i])
	}
	l.mean = max(total/float64(l.count), 1)
	c.forms()
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

// addForm notes a word that stands in a document or a group of synonyms.
func (x *Index) addForm(name string, terms ...int32) {
	if name == "" {
		return
	}
	f := x.form(name)
	f.shown = true
	for _, t := range terms {
		addTo(&f.terms, t)
	}
}

// addSpelling notes another spelling of a word, which need not stand anywhere.
func (x *Index) addSpelling(name string, t int32) {
	if name != "" && !strings.Contains(name, " ") {
		addTo(&x.form(name).terms, t)
	}
}

func (x *Index) addMeaning(name string, group int32) {
	f := x.form(name)
	f.shown = true
	addTo(&f.groups, group)
}

func addTo(list *[]int32, n int32) {
	if !slices.Contains(*list, n) {
		*list = append(*list, n)
	}
}

// weigh turns frequencies into levels, and lets go of what no document has.
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
			for _, group := range x.terms[t].groups {
				addTo(&f.groups, group)
			}
		}
		without := func(t int32) bool { return len(x.terms[t].postings) == 0 }
		f.terms = slices.DeleteFunc(f.terms, without)
		f.groups = slices.DeleteFunc(f.groups, without)
		slices.Sort(f.terms)
		slices.Sort(f.groups)
	}
}

func foldAll(phrases []string) []string {
	var folded []string
	for _, phrase := range phrases {
		if words := strings.Join(Words(phrase), " "); words != "" && !slices.Contains(folded, words) {
			folded = append(folded, words)
		}
	}
	slices.Sort(folded)
	return folded
}
