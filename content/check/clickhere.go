package check

import "strings"

var clickHere = Rule{
	ID: "click-here", Group: Words, English: true, Page: clicksHere,
	Why:    "Somebody who listens to a page jumps from link to link. “Here” tells them nothing.",
	Source: "WCAG 2.2, 2.4.4 Link Purpose.",
	Better: "how to ask for a bus pass",
}

// emptyTexts are texts of links that do not say where they lead.
var emptyTexts = setOfAll(linesOf("empty-links.txt"))

func clicksHere(page *Page) {
	for _, link := range page.Links() {
		f := Finding{At: link.At, Words: link.Text}
		text := strings.Trim(strings.ToLower(strings.Join(strings.Fields(link.Text), " ")), ".!?:…→> ")
		switch {
		case link.Picture:
			continue
		case emptyTexts[text]:
			f.Message, f.Do = "The link says only "+quoted(link.Text)+".", "Put the link on words that say what is there."
		case isBare(link.Text):
			f.Message, f.Do = "The link shows an address, which nobody can read aloud.", "Write words in square brackets, and the address after them in round ones."
		default:
			continue
		}
		page.Report(f)
		if page.Full() {
			return
		}
	}
}

// isBare reports whether the text of a link is a web address. Mail addresses and numbers
// are allowed, since people copy and call them.
func isBare(text string) bool {
	text = strings.TrimSpace(text)
	lower := strings.ToLower(text[:min(len(text), len("https://"))])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "www.")
}
