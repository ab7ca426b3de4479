package search

import (
	"cmp"
	"slices"
)

// Answer is what was found.
type Answer struct {
	Results    []Result // in the reader's language, the best first
	Others     []Result // in other languages
	Count      int      // of all that were found in the reader's language
	OtherCount int
	Corrected  []Correction
	NotFound   []string // words that stand nowhere
	Crisis     bool     // whether crisis help comes before anything else
}

// Result is one page that was found.
type Result struct {
	Address, Title, Summary, Language, Kind string
	Score                                   int

	document int
}

// Correction is a word that was taken for another.
type Correction struct{ From, To string }

// scored is a document with its score.
type scored struct{ document, score int }

// unit is one thing that a query asks for, and what answers to it.
type unit struct {
	meanings []weighted
	required bool
}

type weighted struct {
	place
	weight int
}

// search is one query under way.
type search struct {
	*Reader
	query  Query
	answer Answer
	own    int // the reader's language, or -1
	words  []asked
	units  []unit
	exact  []int // documents whose title is just what was asked
}

// Search answers a query. The error says that the index is damaged.
func (r *Reader) Search(query Query) (Answer, error) {
	s := &search{Reader: r, query: query, own: r.numberOf(query.Language), words: parse(query.Text)}
	if err := s.understand(); err != nil {
		return Answer{}, err
	}
	s.answer.Crisis = s.isCrisis()
	scores, err := s.score()
	if err != nil {
		return Answer{}, err
	}
	if err := s.addTitled(scores); err != nil {
		return Answer{}, err
	}
	if scores, err = s.filter(scores); err != nil {
		return Answer{}, err
	}
	return s.answer, s.show(scores)
}

func (r *Reader) numberOf(code string) int {
	if code == "" {
		return 0
	}
	return slices.IndexFunc(r.counts, func(l language) bool { return l.code == code })
}

// score adds up, for each document, what each unit says for it: the best of the
// terms that answer to it. Without words there are no scores.
func (s *search) score() (map[int]int, error) {
	total := map[int]int{}
	var missing []map[int]int
	for _, u := range s.units {
		best := map[int]int{}
		for _, m := range u.meanings {
			if err := s.addTerm(best, m); err != nil {
				return nil, err
			}
		}
		for document, score := range best {
			total[document] += score
		}
		if u.required {
			missing = append(missing, best)
		}
	}
	for _, with := range missing {
		for document := range total {
			if with[document] == 0 {
				delete(total, document)
			}
		}
	}
	return total, nil
}

func (s *search) addTerm(best map[int]int, m weighted) error {
	shard, err := s.shard(m.shard)
	if err != nil {
		return err
	}
	if m.index >= len(shard.terms) {
		return errDamaged
	}
	t := &shard.terms[m.index]
	if t.language >= len(s.counts) {
		return errDamaged
	}
	worth := m.weight * rarity(t.count, s.counts[t.language].count)
	for _, group := range t.levels {
		for _, document := range group.documents {
			best[document] = max(best[document], worth*group.level)
		}
	}
	return nil
}

// addTitled finds documents by their whole title, also when all its words are
// small ones that say nothing by themselves.
func (s *search) addTitled(scores map[int]int) error {
	words := make([]string, len(s.words))
	for i, w := range s.words {
		words[i] = w.word
	}
	var err error
	s.exact, err = s.titled(words)
	for _, document := range s.exact {
		scores[document] = max(scores[document], 1)
	}
	return err
}

// filter leaves the documents that the filters let through; without words these
// are all documents, each with the score 1.
func (s *search) filter(scores map[int]int) (map[int]int, error) {
	alone := len(s.words) == 0
	first := true
	for _, name := range sortedKeys(s.query.Filters) {
		if len(s.query.Filters[name]) == 0 {
			continue
		}
		with := map[int]int{}
		for _, value := range s.query.Filters[name] {
			documents, err := s.having(name, value)
			if err != nil {
				return nil, err
			}
			for _, document := range documents {
				with[document] = 1
			}
		}
		if alone && first {
			scores, first = with, false
			continue
		}
		for document := range scores {
			if with[document] == 0 {
				delete(scores, document)
			}
		}
	}
	return scores, nil
}

// having gives the documents that have one value of a facet, none if there is no
// such value.
func (s *search) having(name, value string) ([]int, error) {
	if !facetName.MatchString(name) || !facetName.MatchString(value) || !s.has(facetFile(name, value)) {
		return nil, nil
	}
	var data string
	if err := s.load(facetFile(name, value), &data); err != nil {
		return nil, err
	}
	n := &numbers{text: data}
	documents := n.ascending(n.next())
	if n.bad || n.text != "" {
		return nil, errDamaged
	}
	return documents, nil
}

// show fills the answer with the best documents, those first whose title is just
// what was asked.
func (s *search) show(scores map[int]int) error {
	var own, others []scored
	for document, score := range scores {
		if document >= s.total() {
			return errDamaged
		}
		if s.languageOf(document) == s.own {
			own = append(own, scored{document, score})
		} else {
			others = append(others, scored{document, score})
		}
	}
	a := &s.answer
	a.Count, a.OtherCount = len(own), len(others)
	var err error
	if a.Results, err = s.best(own); err == nil {
		a.Others, err = s.best(others)
	}
	return err
}

func (r *Reader) total() int {
	last := r.counts[len(r.counts)-1]
	return last.first + last.count
}

func (s *search) best(all []scored) ([]Result, error) {
	slices.SortFunc(all, func(a, b scored) int {
		first, second := slices.Contains(s.exact, a.document), slices.Contains(s.exact, b.document)
		return cmp.Or(oneIf(second)-oneIf(first), b.score-a.score, a.document-b.document)
	})
	return s.results(all[:min(len(all), s.limit())])
}

func (s *search) limit() int {
	if s.query.Limit < 1 {
		return defaultLimit
	}
	return s.query.Limit
}

func sortedKeys(m map[string][]string) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
