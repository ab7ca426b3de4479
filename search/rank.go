package search

import (
	"cmp"
	"maps"
	"slices"

	"goodday/search/crisis"
)

// Answer is what was found.
type Answer struct {
	Lists      []Result // lists that words of the query name
	Results    []Result // in the reader's language, the best first
	Others     []Result // in other languages
	Elsewhere  bool     // the two have changed places: those in other languages are better
	Strong     int      // how many of all in the reader's language are close to the best
	Count      int      // of all that were found in the reader's language
	OtherCount int
	Corrected  []Correction
	NotFound   []string // words that are in no document
	// Crisis says whether crisis help comes before anything else.
	Crisis crisis.Level `json:"crisis"`
	// Needs are what it is about: words of good_for, and IDs of lines.
	Needs []string `json:"needs,omitempty"`
}

// Result is one page that was found.
type Result struct {
	Address, Title, Summary, Language, Kind string
	Note                                    string // where it is, what it costs
	Easy                                    string // the address of its Easy Read page, or ""
	Score                                   int

	document int
}

// Correction is a word that was taken for another.
type Correction struct{ From, To string }

// scored is a document with its score.
type scored struct{ document, score int }

// clause is one thing that a query asks for, and the terms that match it.
type clause struct {
	terms    []meaning
	required bool
}

// search is one query under way.
type search struct {
	*Reader
	query   Query
	answer  Answer
	own     int // the reader's language, or -1
	words   []queryWord
	left    []queryWord // what no result may have
	clauses []clause
	exact   map[int]int // documents whose name is exactly what was asked, see titled
}

// Search answers a query. The error says that the index is damaged.
func (r *Reader) Search(query Query) (Answer, error) {
	r.err = nil
	s := &search{Reader: r, query: query, own: r.numberOf(query.Language)}
	s.words, s.left = parse(query.Text)
	s.understand()
	s.askHelp()
	scores := s.score()
	s.addTitled(scores)
	s.findLists()
	s.leaveOut(scores)
	s.show(s.filter(scores))
	if r.err != nil {
		return Answer{}, r.err
	}
	return s.answer, nil
}

func (r *Reader) numberOf(code string) int {
	if code == "" {
		return 0
	}
	return slices.IndexFunc(r.counts, func(l language) bool { return l.code == code })
}

// score returns the scores of documents: each gets, for each clause, the best of
// the terms that match it. Without words there are no scores.
func (s *search) score() map[int]int {
	total := map[int]int{}
	var required []map[int]int
	for _, c := range s.clauses {
		best := map[int]int{}
		for _, t := range c.terms {
			s.addTerm(best, t)
		}
		for document, score := range best {
			total[document] += score
		}
		if c.required {
			required = append(required, best)
		}
	}
	for _, with := range required {
		keep(total, with)
	}
	return total
}

// keep removes the scores of documents that are not among others.
func keep(scores, others map[int]int) {
	maps.DeleteFunc(scores, func(document, _ int) bool { return others[document] == 0 })
}

func (s *search) addTerm(best map[int]int, w meaning) {
	terms := s.shard(w.shard).terms
	if w.index >= len(terms) || terms[w.index].language >= len(s.counts) {
		s.err = errDamaged
		return
	}
	t := &terms[w.index]
	weight := w.weight * rarity(t.count, s.counts[t.language].count)
	for _, group := range t.levels {
		for _, document := range group.documents {
			best[document] = max(best[document], weight*group.level)
		}
	}
}

// addTitled finds documents by their whole title, also when all its words are
// stop words.
func (s *search) addTitled(scores map[int]int) {
	s.exact = s.titled(s.texts())
	maps.DeleteFunc(s.exact, func(number, _ int) bool { return s.isList(number) })
	for document := range s.exact {
		scores[document] = max(scores[document], 1)
	}
}

// leaveOut removes what has a word with a minus before it.
func (s *search) leaveOut(scores map[int]int) {
	for _, w := range s.left {
		meanings, _ := s.find(w.text)
		with := map[int]int{}
		for _, m := range meanings {
			if m.weight != halfWeight {
				s.addTerm(with, m)
			}
		}
		maps.DeleteFunc(scores, func(document, _ int) bool { return with[document] > 0 })
	}
}

// filter returns the documents that the filters let through; without words these
// are all documents, each with the score 1.
func (s *search) filter(scores map[int]int) map[int]int {
	all := len(s.words) == 0 && len(s.left) == 0
	for _, name := range slices.Sorted(maps.Keys(s.query.Filters)) {
		values := s.query.Filters[name]
		if len(values) == 0 {
			continue
		}
		with := map[int]int{}
		for _, value := range values {
			for _, document := range s.having(name, value) {
				with[document] = 1
			}
		}
		if all {
			scores, all = with, false
		} else {
			keep(scores, with)
		}
	}
	return scores
}

// having returns the documents that have one value of a facet: none if there is
// no such value.
func (s *search) having(name, value string) []int {
	file := facetFile(name, value)
	if !facetName.MatchString(name) || !facetName.MatchString(value) || !s.has(file) {
		return nil
	}
	var data string
	s.load(file, &data)
	n := &numbers{text: data}
	documents := n.ascending(n.next())
	s.checkEnd(n)
	return documents
}

// show fills the answer with the best documents, first those whose title is
// exactly what was asked.
func (s *search) show(scores map[int]int) {
	var own, others []scored
	for document, score := range scores {
		switch {
		case document >= s.total():
			s.err = errDamaged
		case s.languageOf(document) == s.own:
			own = append(own, scored{document, score})
		default:
			others = append(others, scored{document, score})
		}
	}
	if s.answer.Elsewhere = s.isElsewhere(); s.answer.Elsewhere {
		own, others = others, own
	}
	s.answer.Count, s.answer.OtherCount = len(own), len(others)
	s.answer.Results, s.answer.Others = s.best(own), s.best(others)
	s.answer.Strong = s.strong(own)
}

// isElsewhere reports whether the words of the query are words of other languages: of none
// of them the reader's language has more than a synonym.
func (s *search) isElsewhere() bool {
	elsewhere := false
	if s.own < 0 {
		return false
	}
	for _, c := range s.clauses {
		for _, m := range c.terms {
			if m.weight == halfWeight {
				continue
			}
			if s.shard(m.shard).terms[m.index].language == s.own {
				return false
			}
			elsewhere = elsewhere || m.weight == wholeWeight
		}
	}
	return elsewhere
}

func strongest(all []scored) (best int) {
	for _, r := range all {
		best = max(best, r.score)
	}
	return best
}

// closeToBest is which part of the best score a result has, in percent, that is shown at
// once. What has less mentions the words and is seldom about them.
const closeToBest = 40

// strong returns how many results are close to the best, of those that are sorted.
func (s *search) strong(sorted []scored) int {
	if len(sorted) == 0 {
		return 0
	}
	best := strongest(sorted)
	weak := slices.IndexFunc(sorted, func(r scored) bool { return s.exact[r.document] == 0 && 100*r.score < closeToBest*best })
	if weak < 0 {
		return len(sorted)
	}
	return weak
}

func (s *search) best(all []scored) []Result {
	inMain := func(r scored) int { return oneIf(!s.answer.Elsewhere && s.languageOf(r.document) == 0) }
	slices.SortFunc(all, func(a, b scored) int {
		return cmp.Or(s.exact[b.document]-s.exact[a.document], inMain(b)-inMain(a), b.score-a.score, a.document-b.document)
	})
	limit := cmp.Or(max(s.query.Limit, 0), defaultLimit)
	return s.results(all[:min(len(all), limit)])
}
