package check

import (
	"fmt"

	"goodday/content"
)

// The most words of a sentence, for the NHS and for Easy Read.
const (
	mostWords     = 20
	mostEasyWords = 15
)

var longSentence = Rule{
	ID: "long-sentence", Group: Words, English: true, Page: longSentences,
	Why:    "By the end of a long sentence many readers have lost its start.",
	Source: "NHS digital service manual, how we write: at most 20 words. Easy Read: at most 15.",
	Better: "It is a small group. You can come and go.",
}

func longSentences(page *Page) {
	most := mostWords
	if page.Fields().Easy {
		most = mostEasyWords
	}
	for _, p := range page.prose() {
		if p.Sort == content.HeadingPassage {
			continue
		}
		for _, s := range p.sentences {
			if s.Len() <= most {
				continue
			}
			page.Report(Finding{
				At: p.place(s.From), Words: p.between(s.From, s.To),
				Message: fmt.Sprintf("This sentence has %d words.", s.Len()), Do: fmt.Sprintf("Make two of it, or a list. %d words are enough.", most),
			})
			if page.Full() {
				return
			}
		}
	}
}
