package check

import "regexp"

// homeAddress finds a house number and a street in a story. On other pages, addresses
// are those of places.
var homeAddress = Rule{
	ID: "home-address", Group: Safeguarding,
	Why:    "A number and a street are a front door.",
	Source: "The ICO: what singles out one person.",
	Better: "Say what kind of place it is: a flat on a busy road.",
	Page: inStories(privateIn("This looks like the address of a house.", "Take it out, or say what kind of place it is.", func(_ *Page, text *plain) []span {
		return text.groupsIn(streetForm, func([]int) bool { return true })
	})),
}

var streetForm = regexp.MustCompile(`(?:^|[^\pL\pN£.,])((?:(?i:flat|room|unit|apartment|apt|house|no\.?|number) ?)?\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\pL'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Crescent|Drive|Terrace|Gardens|Way|Grove|Walk|Court|Place|Square|Hill|Row|Mews|Gate|Rise|View|Green))(?:$|[^\pL])`)
