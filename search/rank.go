package search

import (
	"cmp"
	"slices"
	"strings"
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

// understand turns words into units.
func (s *search) understand() error {
	if err := s.join(); err != nil {
		return err
	}
	if err := s.markPhrases(); err != nil {
		return err
	}
	for i := 0; i < len(s.words); i++ {
		before := len(s.words)
		if err := s.word(i); err != nil {
			return err
		}
		i += len(s.words) - before // a word that became two is done
	}
	for from := range s.words {
		name := s.words[from].word
		for to := from + 1; to < min(from+longestRun, len(s.words)); to++ {
			name += " " + s.words[to].word
			meanings, known, err := s.find(name)
			if err != nil {
				return err
			}
			if known {
				s.units = append(s.units, unit{meanings: weigh(meanings)})
			}
		}
	}
	return nil
}

// join makes one word of two neighbours that others write as one, such as "lap
// top", when one of them alone stands nowhere.
func (s *search) join() error {
	for i := 0; i+1 < len(s.words); i++ {
		first, second := s.words[i], s.words[i+1]
		var known [3]bool
		for n, word := range []string{first.word, second.word, first.word + second.word} {
			var err error
			if _, known[n], err = s.find(word); err != nil {
				return err
			}
			if known[0] && known[1] {
				break
			}
		}
		if known[2] {
			joined := first.word + second.word
			s.answer.Corrected = append(s.answer.Corrected, Correction{first.word + " " + second.word, joined})
			s.words[i] = asked{word: joined, required: first.required || second.required, last: second.last}
			s.words = slices.Delete(s.words, i+1, i+2)
		}
	}
	return nil
}

// markPhrases notes the words of phrases that mean something together: such a word
// is not wrong, although it may stand nowhere by itself.
func (s *search) markPhrases() error {
	for from := range s.words {
		name := s.words[from].word
		for to := from + 1; to < min(from+longestRun, len(s.words)); to++ {
			name += " " + s.words[to].word
			_, known, err := s.find(name)
			if err != nil {
				return err
			}
			for i := from; known && i <= to; i++ {
				s.words[i].inPhrase = true
			}
		}
	}
	return nil
}

// word looks up one word, completes it if it is not finished, and corrects it if
// nobody wrote it.
func (s *search) word(i int) error {
	w := s.words[i]
	meanings, known, err := s.find(w.word)
	if err != nil {
		return err
	}
	u := unit{meanings: weigh(meanings), required: w.required}
	if s.query.Typing && w.last {
		more, err := s.complete(w.word)
		if err != nil {
			return err
		}
		u.meanings = append(u.meanings, more...)
		known = known || len(more) > 0
	}
	if !known && w.inPhrase {
		return nil
	}
	if !known {
		return s.correction(i)
	}
	if len(u.meanings) > 0 {
		s.units = append(s.units, u)
	}
	return nil
}

func weigh(meanings []meaning) []weighted {
	var all []weighted
	for _, m := range meanings {
		weight := wholeWeight
		if m.synonym {
			weight = halfWeight
		}
		all = append(all, weighted{m.place, weight})
	}
	return all
}

func (s *search) correction(i int) error {
	w := &s.words[i]
	other, err := s.correct(w.word, max(s.own, 0))
	if err != nil {
		return err
	}
	if other == "" {
		return s.split(i)
	}
	meanings, _, err := s.find(other)
	s.answer.Corrected = append(s.answer.Corrected, Correction{w.word, other})
	w.word = other
	if len(meanings) > 0 {
		s.units = append(s.units, unit{meanings: weigh(meanings), required: w.required})
	}
	return err
}

// split takes a word that stands nowhere for two that do ("rollerskates"), the
// first of them as long as can be.
func (s *search) split(i int) error {
	w := s.words[i]
	letters := []rune(w.word)
	for at := len(letters) - shortestWord; at >= shortestWord; at-- {
		first, _, err := s.find(string(letters[:at]))
		if err != nil {
			return err
		}
		if len(first) == 0 {
			continue
		}
		second, _, err := s.find(string(letters[at:]))
		if err != nil {
			return err
		}
		if len(second) > 0 {
			both := string(letters[:at]) + " " + string(letters[at:])
			s.answer.Corrected = append(s.answer.Corrected, Correction{w.word, both})
			s.units = append(s.units, unit{weigh(first), w.required}, unit{weigh(second), w.required})
			s.words = slices.Replace(s.words, i, i+1, asked{word: string(letters[:at])}, asked{word: string(letters[at:])})
			return nil
		}
	}
	s.answer.NotFound = append(s.answer.NotFound, w.word)
	return nil
}

// mostCompletions is how many words an unfinished one is taken for.
const mostCompletions = 4

// shortestStart is how many letters of it there must be.
const shortestStart = 2

// complete gives what the most likely words lead to that begin with some
// letters.
func (s *search) complete(prefix string) ([]weighted, error) {
	if len([]rune(prefix)) < shortestStart || strings.ContainsFunc(prefix, notLetter) {
		return nil, nil
	}
	words, err := s.spelt("s", prefix, s.front)
	if err != nil {
		return nil, err
	}
	words = slices.DeleteFunc(words, func(w spelt) bool { return w.word == prefix || w.frequency == 0 })
	slices.SortFunc(words, func(a, b spelt) int {
		if a.before(b, max(s.own, 0)) {
			return -1
		}
		return 1
	})
	weight := halfWeight
	if len([]rune(prefix)) == shortestStart {
		weight /= 2 // so little says little
	}
	var all []weighted
	for _, w := range words[:min(len(words), mostCompletions)] {
		meanings, _, err := s.find(w.word)
		if err != nil {
			return nil, err
		}
		for _, m := range meanings {
			if !m.synonym {
				all = append(all, weighted{m.place, weight})
			}
		}
	}
	return all, nil
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
