package check

import (
	"regexp"
	"strings"

	"goodday/content/text"
)

// homeAddress finds where somebody lives: a house number and a street in what was told,
// and "I live at" with an address on any page. Other addresses on other pages are those
// of places.
var homeAddress = Rule{
	ID: "home-address", Group: Safeguarding, Everywhere: true,
	Why:    "A number and a street are a front door.",
	Source: "The ICO: what singles out one person.",
	Better: "Say what kind of place it is: a flat on a busy road.",
	Page: heldIn("This looks like the address of a house.", "Take it out, or say what kind of place it is.", func(p *Page, t *plain) []span {
		if p.isForContact(t) {
			return nil
		}
		return t.homes(p.told())
	}, always),
}

// streets end the names of streets. moreStreets do so only with a capital.
// otherStreets stand before the names of streets in other languages.
var (
	streets      = vocabularyOf("street str road rd avenue ave lane close crescent cres terrace gardens drive")
	moreStreets  = vocabularyOf("st way grove walk court place square hill row mews gate rise view green park parade wharf quay house tower towers point heights estate cottages lodge building mansions site")
	otherStreets = vocabularyOf("ul ulica ulicy ulicę os osiedle osiedlu aleja alei al strada rue calle rua sokak mahallesi شارع حي вул")
)

const (
	flatNumber  = `(?:flat|room|unit|apartment|apt|house|no\.?|number) ?`
	houseNumber = `\d{1,4}[a-z]?`
	streetName  = `(?:\pL[\pL'-]+ ){1,3}`
)

var (
	// streetForm is a number and the name of a street: 14 Marlow Gardens.
	streetForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN£.,])((?:` + flatNumber + `)?` + houseNumber + `,? ` + streetName + `(?:` + streets.expression() + `|` + moreStreets.expression() + `))(?:$|[^\pL])`)
	// flatForm is a flat in a house: Flat 12, Kestrel House.
	flatForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])((?:flat|room|apartment) \d{1,4}[a-z]?,? (?:in |at |of )?(?:the )?` + streetName + `(?:house|court|tower|point|heights|lodge|building|mansions))(?:$|[^\pL])`)
	// foreignForm is a street of another language and a number: ul. Kwiatowa 14.
	foreignForm = regexp.MustCompile(`(?i)(?:^|[^\pL])(` + otherStreets.expression() + `\.? (?:[\pL'.-]+ ){1,3}(?:رقم |nr |no\.? )?\d{1,4}\pL?)(?:$|[^\pL\pN])`)
	// liveCue says that somebody lives at what follows.
	liveCue = regexp.MustCompile(`(?i)\b(?:(?:i|we|she|he|they|mum|dad|nan) (?:\pL+ )?(?:lives?|lived|stays?|stayed|moved|rents?|grew up)|(?:my|our|his|her|nan's|mum's|dad's) (?:\pL+ )?(?:address|house|flat|home|place|door|room)|living|come (?:round|over|to)|knock|find (?:me|us)|mieszka\pL*|adres)\b|أسكن|اسكن|نسكن|أعيش|اعيش|عنوان`)
	// ownLiveCue says so of the writer or of those near.
	ownLiveCue = regexp.MustCompile(`(?i)\b(?:(?:i|we) (?:\pL+ )?(?:live|lived|stay|stayed|moved|rent|grew up)|(?:my|our) (?:\pL+ )?(?:address|house|flat|home|door|room)|mieszkam\pL*)\b|أسكن|اسكن|نسكن|أعيش|اعيش|عنواني`)
)

// homes returns the addresses of houses in a text: of what was told all, of other pages
// those of which somebody says that they live there.
func (p *plain) homes(told bool) (found []span) {
	if !p.digits || !p.has(streets) && !p.has(moreStreets) && !p.has(otherStreets) {
		return nil
	}
	is := func(at []int) bool {
		before, words := p.before(at[2], cueLength), p.text[at[2]:at[3]]
		if hasWay(words) {
			return false
		}
		if !told {
			return ownLiveCue.MatchString(before)
		}
		return liveCue.MatchString(before) || isStreet(words)
	}
	found = p.groupsIn(streetForm, is)
	for _, form := range []*regexp.Regexp{flatForm, foreignForm} {
		for _, at := range p.groupsIn(form, func(at []int) bool { return told || ownLiveCue.MatchString(p.before(at[2], cueLength)) }) {
			if len(found) == 0 || !found[len(found)-1].overlaps(at) {
				found = append(found, at)
			}
		}
	}
	return found
}

// isStreet reports whether a number and words are written like an address: with
// capitals, or with a name that is no English word.
func isStreet(words string) bool {
	parts := strings.Fields(strings.TrimLeft(words, "0123456789"))
	last := len(parts) - 1
	sure := surelyStreet[strings.ToLower(parts[last])]
	for _, part := range parts[:last] {
		if part[0] >= 'a' && part[0] <= 'z' && (lists().isOrdinary(fold(part)) || !sure) && len(part) > 1 && !flatWord.MatchString(part) {
			return false
		}
	}
	return sure || text.StartsUpper(parts[last])
}

// hasWay reports whether words are part of a sentence: 14 minutes to Market Street.
func hasWay(words string) bool { return onTheWay.MatchString(words) }

var (
	flatWord = regexp.MustCompile(`(?i)^` + flatNumber + `$`)
	onTheWay = regexp.MustCompile(`(?i)[^\pL](?:to|from|and|with|for|in|at|of|minutes?|mins?|hours?|miles?|years?|people|bus|buses)[^\pL]`)
)

var surelyStreet = setOfAll(streets.entries)
