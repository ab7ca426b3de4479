package main

import (
	"math/rand/v2"
	"strings"
)

// bodyWords is how many words the body of a page has, its headings counted.
const bodyWords = 294

// Pages are about subjects: each has words of its own that come again and again
// in a page's title, summary, headings and text. Page n is about the subject
// n modulo subjects, so that each is found on three or four pages of a hundred.
const (
	subjects     = 29
	subjectWords = 10
	// firstSubjectRank keeps to words that few of the other pages have.
	firstSubjectRank = 3000
	// subjectShare is how many of a hundred words of a page are of its subject.
	subjectShare = 9
	// saidShare is how many of a hundred other words that carry meaning were used
	// on the page before: who writes about a thing names it again.
	saidShare = 35
)

// subject returns the words of a subject, the most frequent first.
func (l *lexicon) subject(number int) []string {
	words := make([]string, subjectWords)
	for i := range words {
		words[i] = l.made.words[firstSubjectRank+number+subjects*i]
	}
	return words
}

// longestSummary is the most characters that a summary may have.
const longestSummary = 160

// speaker writes the words of one page.
type speaker struct {
	lexicon *lexicon
	random  *rand.Rand
	subject []string
	said    []string // the words that carry meaning, so far
}

// word returns a word of running text.
func (s *speaker) word() string {
	if s.random.IntN(100) < commonShare {
		return s.lexicon.common.draw(s.random)
	}
	return s.heavy(subjectShare * 100 / (100 - commonShare))
}

// heavy returns a word that carries meaning, with so many hundredths of the
// subject's own.
func (s *speaker) heavy(own int) string {
	if s.random.IntN(100) < own {
		return s.subject[s.random.IntN(len(s.subject))]
	}
	if len(s.said) > 0 && s.random.IntN(100) < saidShare {
		return s.said[s.random.IntN(len(s.said))]
	}
	word := s.lexicon.made.draw(s.random)
	s.said = append(s.said, word)
	return word
}

// heading returns from so many to so many words with a capital letter.
func (s *speaker) heading(from, to int) string {
	words := make([]string, from+s.random.IntN(to-from+1))
	for i := range words {
		words[i] = s.heavy(50)
	}
	return capital(strings.Join(words, " "))
}

// summary returns a sentence of 8 to 18 words that is not too long.
func (s *speaker) summary() string {
	text := ""
	for range 8 + s.random.IntN(11) {
		if word := s.word(); len(text)+1+len(word)+1 <= longestSummary {
			text += " " + word
		}
	}
	return capital(text[1:]) + "."
}

func (s *speaker) sentence(words int) string {
	var text strings.Builder
	comma := s.random.IntN(2 * words) // beyond the end: none
	for i := range words {
		if i > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(s.word())
		if i == comma && i+1 < words {
			text.WriteByte(',')
		}
	}
	return capital(text.String()) + "."
}

// body returns Markdown of bodyWords words: a paragraph, then more of them under
// headings.
func (s *speaker) body() string {
	var text strings.Builder
	left := bodyWords
	for left > 0 {
		if left < bodyWords && left > 60 {
			heading := s.heading(2, 4)
			left -= len(strings.Fields(heading))
			text.WriteString("## " + heading + "\n\n")
		}
		for range 5 {
			words := 7 + s.random.IntN(10)
			if left-words < 7 {
				words = left
			}
			if left -= words; words > 0 {
				text.WriteString(s.sentence(words) + "\n")
			}
		}
		text.WriteByte('\n')
	}
	return text.String()
}

// capital returns a text with a capital letter; its first letter must be a plain
// one.
func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
