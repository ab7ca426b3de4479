package search

import (
	"slices"
	"strings"
)

// understand turns words into units.
func (s *search) understand() error {
	if err := s.join(); err != nil {
		return err
	}
	// A word of a phrase is not wrong, although it may stand nowhere by itself.
	if err := s.phrases(func(_ []meaning, from, to int) {
		for i := from; i <= to; i++ {
			s.words[i].inPhrase = true
		}
	}); err != nil {
		return err
	}
	for i := 0; i < len(s.words); i++ {
		before := len(s.words)
		if err := s.word(i); err != nil {
			return err
		}
		i += len(s.words) - before // a word that became two is done
	}
	return s.phrases(func(meanings []meaning, from, to int) {
		s.units = append(s.units, unit{meanings: weigh(meanings)})
	})
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

// phrases calls each with what several words in a row mean together, or two that
// others write as one.
func (s *search) phrases(each func(meanings []meaning, from, to int)) error {
	for from := range s.words {
		name := s.words[from].word
		for to := from + 1; to < min(from+longestRun, len(s.words)); to++ {
			name += " " + s.words[to].word
			meanings, known, err := s.find(name)
			if err == nil && !known && to == from+1 {
				meanings, known, err = s.asOne(from)
			}
			if err != nil {
				return err
			}
			if known {
				each(meanings, from, to)
			}
		}
	}
	return nil
}

// asOne gives what two neighbours mean as one word, if pages have all three: a site
// may have "laptop" in one page, "lap" in another and "top" in a third. Small words
// are left alone ("in side"), as nearly any two of them would be tried.
func (s *search) asOne(i int) (meanings []meaning, known bool, err error) {
	first, second := s.words[i].word, s.words[i+1].word
	for _, word := range []string{first, second, first + second} {
		if meanings, _, err = s.find(word); err != nil || len(meanings) == 0 {
			return nil, false, err
		}
	}
	return meanings, true, nil
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
