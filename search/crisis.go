package search

import (
	"io/fs"

	"goodday/search/crisis"
)

// CrisisData returns what the browser's script and the reader find out by whether
// somebody needs help now: the lists that every site has, and what the options add.
func CrisisData(options Options) string {
	return crisis.Compile(crisis.Site{Phrases: options.Crisis, Lines: options.Lines}, Words)
}

// CrisisDataOf returns that of a site that was written.
func CrisisDataOf(site fs.FS) (string, error) {
	r, err := Open(site)
	if err != nil {
		return "", err
	}
	return r.crisisData, nil
}

// askHelp says what the query calls for. It looks at the words as they were typed,
// so that it needs nothing of the index.
func (s *search) askHelp() {
	answer := s.help.Match(Words(s.query.Text), s.query.Typing)
	s.answer.Crisis, s.answer.Needs = answer.Level, answer.Needs
}

// isHelpWord reports whether a word is one by which help is found. Such words are
// never taken for others: "kill" is not "hill".
func (s *search) isHelpWord(word string) bool {
	return s.help.Knows(word, Words(s.query.Text))
}
