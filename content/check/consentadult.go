package check

import (
	"strings"

	"goodday/content"
)

// consentAdult finds stories of people under 18 whose consent no adult supported.
var consentAdult = Rule{
	ID: "consent-adult", Group: Safeguarding, Mild: true,
	Why:    "Nobody of 13 to 17 can see ahead what a story does in ten years. An adult they trust should say yes with them. If the young person says no, it is no.",
	Source: "For 13 to 17 the agreement of the young person and of a parent or guardian; a responsible adult alongside (Chartered Institute of Fundraising).",
	Page: func(p *Page) {
		story, consent := p.Fields().Story, (*content.Consent)(nil)
		if p.Fields().Common != nil {
			consent = p.Fields().Consent
		}
		if story == nil || story.ToldBy == nil || consent == nil || consent.Adult || consent.Status != content.ConsentGiven || p.Original != nil {
			return
		}
		if from := firstNumber(story.ToldBy.AgeBand); from > 0 && from < adultAge {
			p.Report(Finding{
				At: p.Field("consent", "adult_supported"), Message: "The teller may be under 18, and no adult went through this with them.",
				Do: "Go through it once more with a parent, a carer or a worker they trust. Then write adult_supported: yes.",
			})
		}
	},
}

// adultAge is the age, in years, from which a person can consent alone.
const adultAge = 18

// firstNumber returns the first number in a text, or 0.
func firstNumber(text string) int {
	digits := strings.FieldsFunc(text, func(r rune) bool { return !isDigit(r) })
	if len(digits) == 0 {
		return 0
	}
	return number(digits[0])
}
