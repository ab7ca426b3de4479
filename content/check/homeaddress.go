package check

import (
	"regexp"

	"goodday/content"
)

// homeAddress finds a number and a street in a story. Pages that are no stories
// say where places are.
var homeAddress = Rule{
	ID: "home-address", Group: Safeguarding,
	Why:    "A number and a street are a front door.",
	Source: "The ICO: what singles out one person.",
	Better: "Say what kind of place it is: a flat on a busy road.",
	Page: func(p *Page) {
		if p.Fields().Kind != content.StoryKind {
			return
		}
		for _, text := range p.plains() {
			if text.Sort == content.AddressPassage || !hasDigit(text.text) {
				continue
			}
			for _, at := range streetForm.FindAllStringSubmatchIndex(text.text, mostFindings+1) {
				p.Report(Finding{
					At: text.place(at[2]), Words: text.asWritten(at[2], at[3]), Private: true,
					Message: "This looks like the address of a house.", Do: "Take it out, or say what kind of place it is.",
				})
			}
		}
	},
}

var streetForm = regexp.MustCompile(`(?:^|[^\pL\pN£.,])((?:(?i:flat|room|unit|apartment|apt|house|no\.?|number) ?)?\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\pL'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Crescent|Drive|Terrace|Gardens|Way|Grove|Walk|Court|Place|Square|Hill|Row|Mews|Gate|Rise|View|Green))(?:$|[^\pL])`)
