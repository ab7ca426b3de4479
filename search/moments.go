package search

import (
	"slices"
	"strings"
)

// Calendar says what a language calls days, as they stand in the facts of documents, and by
// which words people mean one of them. With it "tonight" finds what is on that evening.
type Calendar struct {
	Language string
	Days     []string // Monday first
	Evening  string
	// Today, Tonight and Tomorrow are words for them, each alone or several in a row.
	Today, Tonight, Tomorrow []string
}

// calendar is one as the manifest has it, folded.
type calendar struct {
	Days    []string          `json:"days"`
	Evening string            `json:"evening"`
	Moments map[string]moment `json:"moments"` // by their words, with spaces between
}

// moment is how many days from now, and whether in the evening: 0, 1, 2 for today,
// tonight, tomorrow.
type moment int

const (
	today moment = iota
	tonight
	tomorrow
)

// folded returns calendars as the manifest has them: one for each language that has words.
func folded(calendars []Calendar) []calendar {
	all := []calendar{}
	for _, c := range calendars {
		if len(c.Days) != 7 {
			continue
		}
		out := calendar{Evening: strings.Join(Words(c.Evening), " "), Moments: map[string]moment{}}
		for _, day := range c.Days {
			out.Days = append(out.Days, strings.Join(Words(day), " "))
		}
		for m, texts := range map[moment][]string{today: c.Today, tonight: c.Tonight, tomorrow: c.Tomorrow} {
			for _, text := range texts {
				if words := Words(text); len(words) > 0 {
					out.Moments[strings.Join(words, " ")] = m
				}
			}
		}
		all = append(all, out)
	}
	return all
}

// moments adds clauses for words of time: the day that they mean to somebody who asks today.
// The words themselves are not wrong although they may be in no document.
func (s *search) moments() {
	if s.query.Today.IsZero() {
		return
	}
	for from := range s.words {
		for to := min(from+longestRun, len(s.words)); to > from; to-- {
			if m, known := s.momentOf(strings.Join(s.texts()[from:to], " ")); known {
				s.addMoment(m)
				for i := from; i < to; i++ {
					s.words[i].inPhrase = true
				}
				break
			}
		}
	}
}

func (r *Reader) momentOf(words string) (m moment, known bool) {
	for _, c := range r.calendars {
		if m, known = c.Moments[words]; known {
			return m, true
		}
	}
	return 0, false
}

// addMoment asks for a day by its name in every language, and for the evening.
func (s *search) addMoment(m moment) {
	day := s.query.Today
	if m == tomorrow {
		day = day.AddDate(0, 0, 1)
	}
	sinceMonday := (int(day.Weekday()) + 6) % 7
	s.addNames(func(c calendar) string { return c.Days[sinceMonday] })
	if m == tonight {
		s.addNames(func(c calendar) string { return c.Evening })
	}
}

// addNames adds one clause for what has any of these names.
func (s *search) addNames(name func(c calendar) string) {
	var meanings []meaning
	for _, c := range s.calendars {
		found, _ := s.find(name(c))
		for _, m := range found {
			if m.weight == wholeWeight && !slices.Contains(meanings, m) {
				meanings = append(meanings, m)
			}
		}
	}
	s.addClause(meanings, false)
}

// isWhole reports whether calendars are as folded writes them.
func isWhole(calendars []calendar) bool {
	return !slices.ContainsFunc(calendars, func(c calendar) bool { return len(c.Days) != 7 })
}
