package check

import (
	"regexp"
	"strings"

	"goodday/content"
)

// hiddenForm is what Markdown takes out of a text and readers see at most when they
// point at it: the title of a link, and the list of addresses at the end of a page.
var hiddenForm = regexp.MustCompile(`\]\([^()\s]*\s+["'(]([^"'()]+)["')]\s*\)|^ {0,3}\[[^\]]+\]:\s*(.+)$`)

// hiddenTexts gives what stands in the body and in no passage. It is in the file for
// everybody who looks.
func (p *Page) hiddenTexts() (all []*plain) {
	for line := range p.lines() {
		if !strings.Contains(line.text, "](") && !strings.Contains(line.text, "]:") {
			continue
		}
		for _, at := range hiddenForm.FindAllStringSubmatchIndex(line.text, mostFindings) {
			from, to := at[2], at[3]
			if from < 0 {
				from, to = at[4], at[5]
			}
			text := &plain{Passage: content.Passage{Sort: content.CodePassage, Text: line.text[from:to]}, text: line.text[from:to], hidden: p.Source, at: line.from + from}
			all = append(all, text.read())
		}
		if len(all) > mostFindings {
			break
		}
	}
	return all
}
