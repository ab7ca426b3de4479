package check

import "strings"

var clickHere = Rule{
	ID: "click-here", Group: Words, English: true, Page: clicksHere,
	Why:    "Somebody who listens to a page jumps from link to link. “Here” tells them nothing.",
	Source: "WCAG 2.2, 2.4.4 Link Purpose.",
	Better: "how to ask for a bus pass",
}

// empty are texts of links that say nothing of where they lead.
var empty = setOfLines(`click here
here
click
click this
click me
click on this
click the link
click this link
this
this link
this page
this website
this site
link
the link
read more
read on
more
more info
more information
see more
find out more
learn more
go
go here
see here
look here
website
web page
page
details
more details`)

func setOfLines(lines string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(lines) {
		set[strings.TrimSpace(line)] = true
	}
	return set
}

func clicksHere(page *Page) {
	for _, link := range page.Links() {
		f := Finding{At: link.At, Words: link.Text}
		text := strings.Trim(strings.ToLower(strings.Join(strings.Fields(link.Text), " ")), ".!?:…→> ")
		switch {
		case link.Picture:
			continue
		case empty[text]:
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

// isBare reports whether the text of a link is a web address. A mail address and
// a number are what people copy and call.
func isBare(text string) bool {
	text = strings.TrimSpace(text)
	lower := strings.ToLower(text[:min(len(text), len("https://"))])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "www.")
}
