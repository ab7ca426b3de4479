package check

import (
	"regexp"
	"slices"
	"strings"
)

// email finds e-mail addresses, also those that are disguised: a (at) example dot org.
var email = Rule{
	ID: "email", Group: Safeguarding,
	Why:    "An e-mail address leads straight to a person, and often has their name in it.",
	Source: "The ICO's guidance on anonymisation and the Samaritans' rules for sites with user content.",
	Better: "Ask at the group, or write to the address at the bottom of the page.",
	Page: privateIn("This looks like an e-mail address.", "Take it out, or say how to get in touch in the way the site does.", func(p *Page, text *plain) []span {
		if p.isForContact(text) || text.isAddress() && strings.Contains(text.text, "://") {
			return nil
		}
		return slices.DeleteFunc(text.addresses(), func(at span) bool {
			return p.isPublic(strings.ReplaceAll(text.asWritten(at.from, at.to), " ", ""))
		})
	}),
}

var (
	// plainAddress has an @. A well-known service needs no ending.
	plainAddress = regexp.MustCompile(`[\pL\pN_.+'-]{1,64} ?@ ?(?i:[\pL\pN-]+(?: ?\. ?[\pL\pN-]+)*\.(?:\pL{2,24})\b|[\pL\pN-]+ ?(?:\.|dot) ?(?:com|org|net|uk|co|info|io|pl)\b|` + mailServices.expression() + `)`)
	// hiddenAddress has words or brackets in place of the @, and may have them in place
	// of dots.
	hiddenAddress = regexp.MustCompile(`(?i)([\pL\pN_.+-]{1,64}) ?(?:[\[({<] ?(?:at|@) ?[\])}>]|_at_) ?[\pL\pN-]+(?:(?: ?[\[({<]? ?(?:dot|\.) ?[\])}>]? ?)[\pL\pN-]+){0,4}`)
	// spokenAddress is written out in words.
	spokenAddress = regexp.MustCompile(`(?i)([\pL\pN_.+-]{1,64}) at (?:[\pL\pN-]+(?: dot [\pL\pN-]+){0,2} dot (?:com|org|net|uk|info|io|pl|eu|me|edu|gov|de|fr|ro)\b|` + mailServices.expression() + `(?: dot |\.)[\pL.]{2,8}\b)`)
	// shortAddress has a well-known service, and a name that is not a word: ab_7 at
	// gmail.
	shortAddress = regexp.MustCompile(`(?i)([\pL\pN+-]*[\pN_.][\pL\pN_.+-]*) at (?:` + mailServices.expression() + `|[\pL\pN-]+[ .](?:com|org|net|co uk|co\.uk)\b)`)
	// saidAddress has words for its signs: fox underscore nine at.
	saidAddress = regexp.MustCompile(`(?i)([\pL\pN]+ (?:underscore|hyphen|dash|dot) [\pL\pN]+) at [\pL\pN-]+\b`)
)

// mailServices are those that people have addresses at.
var mailServices = newVocabulary(linesOf("mail-services.txt")...)

// ats and dots are what people say for the signs of an address.
var (
	ats  = newVocabulary("at")
	dots = newVocabulary("dot", "underscore", "hyphen")
	// mailEndings end the names of computers.
	mailEndings = vocabularyOf("com org net co")
)

// noAddress are words before "at" that belong to a sentence: find us at.
var noAddress = setOf("us me it is are be online found look site page website out more here there was live up them go visit available and or work")

// hiddenForms returns the patterns that a text may match, by its signs and words.
func hiddenForms(p *plain, text string) (forms []*regexp.Regexp) {
	if strings.ContainsAny(text, "[({<_") && (p.has(ats) || strings.Contains(text, "@")) {
		forms = append(forms, hiddenAddress)
	}
	if !p.has(mailServices) && !p.has(dots) && !p.has(mailEndings) {
		return forms
	}
	for i := range p.tokens {
		if p.in(i, dots) || p.in(i, mailServices) && p.in(i-1, ats) || p.in(i, mailEndings) && p.in(i-2, ats) {
			return append(forms, spokenAddress, shortAddress, saidAddress)
		}
	}
	return forms
}

// addresses returns the e-mail addresses in a text.
func (p *plain) addresses() (found []span) {
	text := p.text
	if strings.Contains(text, "@") {
		for _, at := range plainAddress.FindAllStringIndex(text, mostFindings+1) {
			found = append(found, span{at[0], at[1]})
		}
	}
	for _, pattern := range hiddenForms(p, text) {
		for _, at := range pattern.FindAllStringSubmatchIndex(text, mostFindings+1) {
			if local := text[at[2]:at[3]]; !noAddress[strings.ToLower(local)] {
				found = append(found, span{at[0], at[1]})
			}
		}
	}
	return found
}
