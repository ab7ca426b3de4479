package check

import (
	"fmt"
	"strings"

	"goodday/content"
)

var headingOrder = Rule{
	ID: "heading-order", Group: Links, Page: headingOrders,
	Why:    "Those who listen to a page find their way by its headings, as by the contents of a book.",
	Source: "WCAG 2.2, 1.3.1 and 2.4.6; axe-core heading-order and empty-heading.",
}

func headingOrders(page *Page) {
	last := 0
	for _, p := range page.Passages() {
		if p.Sort != content.HeadingPassage || page.Full() {
			continue
		}
		at := p.Position(0)
		switch {
		case isBlank(p.Text):
			page.Report(Finding{At: at, Message: "This heading has no words.", Do: "Write what the part below is about, or take the line out."})
			continue
		case last == 0 && isTitle(p.Text, page.Fields().Title):
			page.Report(Finding{At: at, Words: p.Text, Message: "This heading says the title again.", Do: "Take it out. The title stands above the text already."})
		case last == 0 && p.Level > 2:
			page.Report(Finding{At: at, Words: p.Text, Message: "The first heading is a small one.", Do: "Begin with ## for the first heading."})
		case last > 0 && p.Level > max(last, 1)+1:
			page.Report(Finding{
				At: at, Words: p.Text, Message: fmt.Sprintf("This heading has %s, and the one before has %s.", signs(p.Level), signs(last)),
				Do: "Write " + signs(last+1) + ". Only go down one step at a time.",
			})
		}
		last = p.Level
	}
}

func signs(level int) string { return strings.Repeat("#", level) }

func isTitle(heading, title string) bool {
	same := func(text string) string {
		return strings.ToLower(strings.Trim(strings.Join(strings.Fields(text), " "), ".!? "))
	}
	return title != "" && same(heading) == same(title)
}
