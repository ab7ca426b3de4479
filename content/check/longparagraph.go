package check

import (
	"fmt"

	"goodday/content"
)

// The most sentences of a paragraph. More are allowed if they have few words together.
const (
	mostSentences  = 3
	mostShortWords = 45
)

var longParagraph = Rule{
	ID: "long-paragraph", Group: Words, English: true, Page: longParagraphs,
	Why:    "A block of text looks like work. Short ones get read.",
	Source: "NHS digital service manual, how we write: at most 3 sentences. Goodday lets more pass if they are short.",
}

func longParagraphs(page *Page) {
	for _, p := range page.prose() {
		if p.Sort != content.ParagraphPassage && p.Sort != content.ItemPassage || len(p.sentences) <= mostSentences || len(p.words) <= mostShortWords {
			continue
		}
		page.Report(Finding{
			At: p.place(p.sentences[mostSentences].From), Words: p.between(0, p.sentences[0].To),
			Message: fmt.Sprintf("This paragraph has %d sentences and %d words.", len(p.sentences), len(p.words)), Do: "Put an empty line in, here or before.",
		})
		if page.Full() {
			return
		}
	}
}
