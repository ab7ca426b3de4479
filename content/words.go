package content

import (
	"cmp"
	"slices"
)

// Words is words.yaml: the site's own vocabulary, in young people's words.
// shared/words.yaml has the same form; the site's own come after it and win
// where both have the same id.
type Words struct {
	Topics     []Term              `yaml:"topics" help:"What activities and stories are about."`
	Areas      []Term              `yaml:"areas" help:"The places, as people say them."`
	Access     []Term              `yaml:"access" help:"What makes it easier to come."`
	Bought     []Term              `yaml:"bought" help:"The kinds of things budgets bought."`
	HelpedWith []Term              `yaml:"helped_with" help:"What things helped with."`
	WhoCanCome []Term              `yaml:"who_can_come" help:"For whom things are that are not for everybody: members, young carers."`
	Synonyms   []Synonym           `yaml:"synonyms" help:"Words that mean the same when somebody searches."`
	Avoid      []Avoid             `yaml:"avoid" help:"Words not to use, and what to say instead."`
	KnownNames []string            `yaml:"known_names" help:"Names of places and groups that look like names of people and are not: Castle Park."`
	Crisis     map[string][]string `yaml:"crisis_words" help:"Words, by language, after which a search shows crisis help first."`
}

// Term is one word of a vocabulary.
type Term struct {
	ID        string            `yaml:"id" required:"yes" help:"A short name in small letters that pages use: getting-around."`
	Name      string            `yaml:"name" required:"yes" help:"What readers see, in the site's main language."`
	Names     map[string]string `yaml:"names" help:"What readers of other languages see, by language code."`
	Summary   string            `yaml:"summary" help:"A sentence that says what is found there."`
	Summaries map[string]string `yaml:"summaries" help:"The same in other languages."`
	Symbol    string            `yaml:"symbol" help:"The name of a symbol of the theme: bus."`
	NextTo    []string          `yaml:"next_to" help:"For an area: the areas beside it."`
	Districts []District        `yaml:"districts" help:"For an area: the first halves of its postcodes, like BS5."`
	Under     string            `yaml:"under" help:"For a topic: the id of the topic that it belongs to."`
	SameAs    string            `yaml:"same_as" help:"The address of the same term in a public list."`
}

// In returns the term's name in a language, or its main name.
func (t Term) In(language string) string {
	return cmp.Or(t.Names[language], t.Name)
}

// Synonym is a group of words that mean the same to somebody who searches.
type Synonym struct {
	Words    []string `yaml:"words" required:"yes" help:"Words that mean the same."`
	Language string   `yaml:"language" help:"The language they belong to. Leave it out for all."`
}

// Avoid is a word not to use.
type Avoid struct {
	Word string `yaml:"word" required:"yes" help:"The word."`
	Say  string `yaml:"say" help:"What to say instead."`
}

// vocabulary is a list of terms that pages choose words from.
type vocabulary struct {
	name string
	list func(*Words) *[]Term
}

// vocabularies is every one of them, in the order of words.yaml. Everything that
// goes through vocabularies goes through this.
var vocabularies = []vocabulary{
	{"topics", func(w *Words) *[]Term { return &w.Topics }},
	{"areas", func(w *Words) *[]Term { return &w.Areas }},
	{"access", func(w *Words) *[]Term { return &w.Access }},
	{"bought", func(w *Words) *[]Term { return &w.Bought }},
	{"helped_with", func(w *Words) *[]Term { return &w.HelpedWith }},
	{"who_can_come", func(w *Words) *[]Term { return &w.WhoCanCome }},
}

// Vocabularies lists the names of the vocabularies, as front matter and
// words.yaml write them.
func Vocabularies() []string {
	return Map(vocabularies, func(v vocabulary) string { return v.name })
}

// Vocabulary returns the terms of a vocabulary by its name, nil for no such name.
func (w *Words) Vocabulary(name string) []Term {
	if v := Find(vocabularies, func(v vocabulary) bool { return v.name == name }); v.list != nil {
		return *v.list(w)
	}
	return nil
}

// Upper returns the id of the topic that a topic stands under, or "". There is one
// level: what is written wrongly stands under nothing.
func (w *Words) Upper(topic string) string {
	at := func(id string) int { return slices.IndexFunc(w.Topics, func(t Term) bool { return t.ID == id }) }
	own := at(topic)
	if own < 0 || w.Topics[own].Under == "" {
		return ""
	}
	if upper := at(w.Topics[own].Under); upper >= 0 && upper != own && w.Topics[upper].Under == "" {
		return w.Topics[upper].ID
	}
	return ""
}

// TermIDs lists the ids of terms.
func TermIDs(terms []Term) []string {
	return Map(terms, func(t Term) string { return t.ID })
}

// Merge adds other's words; a term of the same id is replaced where it stands.
func (w *Words) Merge(other Words) {
	for _, v := range vocabularies {
		list := v.list(w)
		*list = mergeTerms(*list, *v.list(&other))
	}
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
		} else if WrongSlug(other.ID) == "" {
			terms = append(terms, other)
		}
	}
	return terms
}
