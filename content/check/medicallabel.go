package check

import "sync"

var medicalLabel = Rule{
	ID: "medical-label", Group: Words, English: true, Page: medicalLabels,
	Why:    "A person is more than what a doctor wrote down. Say what it is like, or what helps.",
	Source: "NHS digital service manual, inclusive content and words to avoid; Samaritans' media guidelines.",
}

var labels = sync.OnceValue(func() phrases { return newPhrases(linesOf("labels.txt")) })

func medicalLabels(page *Page) {
	for _, p := range page.prose() {
		labels().find(p, func(first, end int, match *phrase) bool {
			if !match.capitals && !match.alone && p.isName(first, end) || p.isQuoted(first) {
				return true
			}
			words := p.between(first, end)
			page.Report(Finding{
				At: p.place(first), Words: words, Message: quoted(words) + " puts a label on people.",
				Do: "Say it as you would to a friend. If it is the person's own word, keep it and say so under ignore.", Better: match.say,
			})
			return !page.Full()
		})
	}
}
