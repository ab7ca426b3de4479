package ask

import (
	"fmt"

	"goodday/content"
)

// consentWords are printed when somebody begins a story.
const consentWords = `
A story belongs to the person who tells it. Before anything is written down here,
they have to have agreed, on a form that is kept somewhere else and safe.
They can change their mind at any time, and then the story goes.`

// noConsentWords are printed when the person has not agreed yet.
const noConsentWords = `
Then this is not the time. Nothing was saved.
Go through the form with the person first: what will be shown, where, for how
long, and how to take it back. Come back when they have signed it.`

// consent asks whether the person agreed, and stops if they did not.
func (t *talk) consent() error {
	t.say(consentWords)
	for {
		answer, err := t.line("\nHas the person agreed, and signed the form? (yes or no)\n> ")
		switch {
		case err != nil:
			return err
		case isYes(answer):
			return t.block(consentQuestions(t.place))
		case isNo(answer):
			t.say(noConsentWords)
			return ErrNoConsent
		}
		t.say("Please type yes or no.")
	}
}

func consentQuestions(place *Place) []Question {
	latest := content.Date{Time: place.Today.AddDate(content.ConsentYears, 0, 0)}
	return []Question{
		{Field: "consent.status", Value: string(content.ConsentGiven)},
		{Field: "consent.reference", Ask: "What is the number of the form?", Help: "It must say nothing about the person.", Needed: true},
		{Field: "consent.given", Ask: "On which day did they sign it?", Help: "Like " + place.Today.String() + ".", Needed: true},
		{Field: "consent.review_by", Ask: "Until when does it count?", Help: fmt.Sprintf("At most two years after they signed: like %s.", latest), Needed: true},
		{Field: "consent.scope", Ask: "Where may the story be shown?", Needed: true},
		{Field: "consent.adult_supported", Ask: "Did an adult they trust go through it with them?", Help: "yes or no"},
	}
}
