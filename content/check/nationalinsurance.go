package check

import (
	"regexp"
	"strings"
)

// nationalInsurance finds National Insurance numbers: two letters, six digits and a
// letter from A to D, as HMRC issues them. Letters that HMRC does not use count too,
// since forms show them in examples.
var nationalInsurance = Rule{
	ID: "national-insurance", Group: Safeguarding,
	Why:        "A National Insurance number belongs to one person for life. With it others can claim and borrow in their name.",
	Source:     "National Insurance numbers; the form after HMRC's manual NIM39110.",
	Everywhere: true,
	Page: heldIn("This looks like a National Insurance number.", "Take it out. No page needs it.", func(_ *Page, text *plain) []span {
		return text.groupsIn(insuranceForm, text.isInsurance)
	}, always),
}

var insuranceForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z][ .-]?[A-Z][ ./-]{0,2}(?:\d{2}[ ./-]{0,2}\d{2}[ ./-]{0,2}\d{2}|\d{3}[ ./-]{0,2}\d{3})([ ./-]{0,2}[A-D])?)(?:$|[^\pL\pN])`)

// insuranceCue makes a number of one without its last letter.
var insuranceCue = regexp.MustCompile(`(?i)\b(insurance|ni|nino|n\.i)\b`)

// twoLetters are words before six digits that are part of a sentence: in 250000 a year.
var twoLetters = setOf("am an as at be by do go he if in is it me my no of on or so to up us we id nr no pm")

// isInsurance reports whether a match is a number and not part of a sentence.
func (p *plain) isInsurance(at []int) bool {
	start := p.text[at[2]:at[3]]
	if letters := start[:2]; twoLetters[strings.ToLower(letters)] && letters != strings.ToUpper(letters) {
		return false
	}
	return at[4] >= 0 || p.afterCue(at[2], insuranceCue)
}
