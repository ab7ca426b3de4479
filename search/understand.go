package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// texts returns the words of the query as they are understood so far.
func (s *search) texts() []string {
	texts := make([]string, len(s.words))
	for i, w := range s.words {
		texts[i] = w.text
	}
	return texts
}

// understand turns words into clauses.
func (s *search) understand() {
	s.join()
	s.moments()
	// A word of a phrase is not wrong, although it may be in no document by itself.
	s.phrases(func(_ []meaning, from, to int) {
		for i := from; i <= to; i++ {
			s.words[i].inPhrase = true
		}
	})
	for i := 0; i < len(s.words); i++ {
		before := len(s.words)
		s.word(i)
		i += len(s.words) - before // a word that became two is done
	}
	s.phrases(func(meanings []meaning, from, to int) { s.addClause(meanings, false) })
}

func (s *search) addClause(terms []meaning, required bool) {
	if len(terms) > 0 {
		s.clauses = append(s.clauses, clause{terms, required})
	}
}

// join makes one word of two neighbours that others write as one, such as "lap
// top", when one of them alone is in no document.
func (s *search) join() {
	for i := 0; i+1 < len(s.words); i++ {
		first, second := s.words[i], s.words[i+1]
		joined := first.text + second.text
		if s.knows(first.text) && s.knows(second.text) || !s.knows(joined) {
			continue
		}
		s.correctTo(first.text+" "+second.text, joined)
		s.words[i] = queryWord{text: joined, required: first.required || second.required, last: second.last}
		s.words = slices.Delete(s.words, i+1, i+2)
	}
}

func (r *Reader) knows(word string) bool {
	_, known := r.find(word)
	return known
}

func (s *search) correctTo(from, to string) {
	s.answer.Corrected = append(s.answer.Corrected, Correction{from, to})
}

// phrases calls each with what several words in a row mean together, or two that
// others write as one.
func (s *search) phrases(each func(meanings []meaning, from, to int)) {
	for from := range s.words {
		name := s.words[from].text
		for to := from + 1; to < min(from+longestRun, len(s.words)); to++ {
			name += " " + s.words[to].text
			meanings, known := s.find(name)
			if !known && to == from+1 {
				meanings = s.asOne(from)
			}
			if known || len(meanings) > 0 {
				each(meanings, from, to)
			}
		}
	}
}

// asOne returns what two neighbours mean as one word, if pages have all three: a
// site may have "laptop" in one page, "lap" in another and "top" in a third. Stop
// words are left alone ("in side"), as nearly any two of them would be tried.
func (s *search) asOne(i int) (meanings []meaning) {
	first, second := s.words[i].text, s.words[i+1].text
	for _, word := range []string{first, second, first + second} {
		if meanings = s.written(word); meanings == nil {
			return nil
		}
	}
	return meanings
}

// word looks up one word, completes it if it is not finished, and corrects it if
// nobody wrote it.
func (s *search) word(i int) {
	w := s.words[i]
	terms, known := s.find(w.text)
	if s.query.Typing && w.last {
		more := s.complete(w.text)
		terms = slices.Concat(terms, more)
		known = known || len(more) > 0
	}
	switch {
	case known:
		s.addClause(terms, w.required)
	case !w.inPhrase:
		s.replace(i)
	}
}

// replace looks up another form of the word, the word that was most likely meant, or two
// that were. Ordinary words are meant as they stand.
func (s *search) replace(i int) {
	w := &s.words[i]
	if s.isHelpWord(w.text) {
		s.answer.NotFound = append(s.answer.NotFound, w.text)
		return
	}
	language := max(s.own, 0)
	if form := s.formOf(w.text, language); form != "" {
		s.take(w, form)
	} else if s.isOrdinary(w.text) {
		s.answer.NotFound = append(s.answer.NotFound, w.text)
	} else if other := s.correct(w.text, language); other != "" {
		s.correctTo(w.text, other)
		s.take(w, other)
	} else {
		s.split(i)
	}
}

// take asks for another word instead of one.
func (s *search) take(w *queryWord, other string) {
	w.text = other
	meanings, _ := s.find(other)
	s.addClause(meanings, w.required)
}

// split replaces a word that is in no document by two that are ("rollerskates"),
// the first of them as long as possible.
func (s *search) split(i int) {
	w := s.words[i]
	letters := []rune(w.text)
	for at := len(letters) - shortestWord; at >= shortestWord; at-- {
		first, second := string(letters[:at]), string(letters[at:])
		start := s.written(first)
		if start == nil {
			continue
		}
		if end := s.written(second); end != nil {
			s.correctTo(w.text, first+" "+second)
			s.addClause(start, w.required)
			s.addClause(end, w.required)
			s.words = slices.Replace(s.words, i, i+1, queryWord{text: first}, queryWord{text: second})
			return
		}
	}
	s.answer.NotFound = append(s.answer.NotFound, w.text)
}

// written returns what a word leads to if it stands in a document itself, or nil.
func (r *Reader) written(word string) []meaning {
	meanings, _ := r.find(word)
	if !slices.ContainsFunc(meanings, func(m meaning) bool { return m.weight == wholeWeight }) {
		return nil
	}
	return meanings
}

const (
	// mostCompletions is how many words an unfinished one is taken for.
	mostCompletions = 4
	// shortestStart is how many letters of it there must be.
	shortestStart = 2
)

// complete returns what the likeliest words that begin with some letters lead
// to.
func (s *search) complete(prefix string) []meaning {
	letters := utf8.RuneCountInString(prefix)
	if letters < shortestStart || strings.ContainsFunc(prefix, notLetter) {
		return nil
	}
	words := s.spellings("s", prefix, s.front)
	words = slices.DeleteFunc(words, func(w spelling) bool { return w.word == prefix || w.frequency == 0 })
	slices.SortFunc(words, func(a, b spelling) int { return a.compare(b, max(s.own, 0)) })
	weight := halfWeight
	if letters == shortestStart {
		weight /= 2 // so few letters say little
	}
	var terms []meaning
	for _, w := range words[:min(len(words), mostCompletions)] {
		meanings, _ := s.find(w.word)
		for _, m := range meanings {
			if m.weight == wholeWeight {
				terms = append(terms, meaning{m.place, weight})
			}
		}
	}
	return terms
}
