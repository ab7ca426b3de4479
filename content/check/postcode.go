package check

import (
	"regexp"
	"strings"
)

// postcode finds full postcodes: that of a home is shared by about fifteen households.
// Only areas that exist count.
var postcode = Rule{
	ID: "postcode", Group: Safeguarding,
	Why:    "A full postcode is about fifteen front doors.",
	Source: "Full postcodes, after the ICO's guidance on anonymisation.",
	Better: "Name the part of town, as the site does, or say nothing.",
	Page: privateIn("This looks like a full postcode.", "Take it out, or name the part of town.", func(p *Page, text *plain) []span {
		if p.isForContact(text) {
			return nil
		}
		found := text.groupsIn(postcodeForm, func(at []int) bool {
			words := text.text[at[2]:at[3]]
			return isPostcode(words) && !p.standsAt(words)
		})
		if p.told() && text.digits && text.has(postcodeWords) {
			found = append(found, text.groupsIn(postcodeSpoken, func([]int) bool { return len(found) == 0 })...)
		}
		return found
	}),
}

var postcodeForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z]{1,2}[0-9O][0-9A-Z]?[ .-]{0,3}[0-9O][ ]?[ABD-HJLNP-UW-Z]{2})(?:$|[^\pL\pN])`)

// postcodeSpoken is one that somebody says in parts: my postcode is b21 and then 9 double z.
var (
	postcodeWords  = vocabularyOf("postcode post")
	postcodeSpoken = regexp.MustCompile(`(?i)\bpost ?code\b[^.!?\n]{0,20}[^\pL\pN]([a-z]{1,2} ?\d{1,2}[a-z]?\b[^.!?\n]{1,14}\b\d ?(?:double [a-z]|[a-z] ?[a-z]))(?:$|[^\pL\pN])`)
)

// postcodeAreas are the letters that postcodes begin with, and some that are kept for
// examples.
var postcodeAreas = wordsOf("postcode-areas.txt")

// isPostcode reports whether what has the form of a postcode is one. In small letters,
// "s8 2nd" is a phone and its condition.
func isPostcode(found string) bool {
	low := strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .-", r) {
			return -1
		}
		return r
	}, found))
	if !hasDigit(low) || strings.Count(low, "o") > 0 && found == strings.ToLower(found) && !isDigit(rune(low[len(low)-3])) {
		return false // an O typed for a nought is a capital, unlike those of nobody
	}
	area := strings.TrimRight(low[:2], "0123456789")
	if area == low[:2] && low[1] == 'o' && !postcodeAreas[area] {
		area = low[:1]
	}
	unit := low[len(low)-3:]
	return postcodeAreas[area] && unit != "2nd" && !(unit[1:] == "th" && found == strings.ToLower(found)) && unit[1:] != "gb" && unit[1:] != "tb"
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// standsAt reports whether an activity takes place at a postcode.
func (p *Page) standsAt(postcode string) bool {
	a := p.Fields().Activity
	if a == nil || a.Place == nil {
		return false
	}
	bare := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "")) }
	return strings.Contains(bare(a.Place.Address+a.Place.Name+a.Place.How), bare(postcode))
}
