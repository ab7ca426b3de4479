package check

import (
	"strings"

	"goodday/content"
)

var hardWord = Rule{
	ID: "hard-word", Group: Words, English: true, Page: lookForHardWords,
	Why:    "Hard words make people feel that a page is not for them. More than 4 in 10 adults have trouble with the words of health services.",
	Source: "NHS digital service manual, A to Z of words and health literacy, this field's own list, and the site's words.yaml.",
}

// lookForHardWords reports hard words, but not in names or in quotes, where the word
// itself is meant.
func lookForHardWords(page *Page) {
	table := page.site.siteWords().hard
	for _, p := range page.prose() {
		table.find(p, func(first, end int, match *phrase) bool {
			if !match.capitals && p.isName(first, end) || p.isQuoted(first) {
				return true
			}
			page.Report(hardFinding(p, first, end, match))
			return !page.Full()
		})
	}
}

func hardFinding(p *prose, first, end int, match *phrase) Finding {
	words := p.between(first, end)
	f := Finding{At: p.place(first), Words: words, Message: quoted(words) + " is a hard word for many readers.", Do: "Say it in plain words."}
	if match.own {
		f.Message = "This site does without " + quoted(words) + "."
	}
	if match.say != "" {
		f.Do, f.Better = "Say it in another way.", match.say
	}
	return f
}

// quoted puts words of a page into quotes.
func quoted(words string) string { return "“" + strings.Join(strings.Fields(words), " ") + "”" }

// siteWords are the settings of words.yaml about words.
type siteWords struct {
	hard      phrases
	explained map[string]bool // short forms that are tied to other words
}

func (s *site) siteWords() *siteWords {
	if s.phrases == nil {
		s.phrases = &siteWords{hard: hardWith(s.Words.Avoid), explained: explainedIn(s.Directory)}
	}
	return s.phrases
}

// hardWith returns the list of hard words with the site's own words to avoid.
func hardWith(avoid []content.Avoid) phrases {
	all := newPhrases(linesOf("hard.txt"))
	for _, a := range avoid {
		all.addAnyForm(a.Word, phrase{say: a.Say, own: true})
	}
	all.sort()
	return all
}
