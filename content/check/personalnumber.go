package check

import (
	"regexp"
	"strings"
)

// personalNumber finds the numbers of accounts, cards, passports, licences, cases and
// cars: a number, near a word that says what it is, or of a form that nothing else has.
var personalNumber = Rule{
	ID: "personal-number", Group: Safeguarding,
	Why:    "Such a number belongs to one person, and opens an account, a file or a door.",
	Source: "Identification numbers and online identifiers, after the ICO's guidance on what is personal data.",
	Better: "My bank card. The number on my letter.",
	Page: inTold(privateIn("This looks like the number of an account, a card, a document or a car.", "Take it out. A story has to work without it.", func(_ *Page, text *plain) []span {
		return text.personalNumbers()
	})),
}

// numberNouns are words for what has the number of a person on it.
var numberNouns = newVocabulary(linesOf("number-nouns.txt")...)

var (
	// anyNumber is digits and perhaps a few letters, in groups.
	anyNumber = regexp.MustCompile(`(?:^|[^\pL\pN£$€:.,])((?:[A-Za-z]{1,4}[ /-]?)?\d[\dA-Za-z]*(?:[ ./-]{1,2}\d[\dA-Za-z]*){0,7}(?:[ /-]?[A-Za-z]{1,2})?)(?:$|[^\pL\pN])`)
	// plates are the numbers of cars in Great Britain of today and of before, and in
	// Northern Ireland.
	newPlate = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z]{2}\d\d ?[A-Z]{3})(?:$|[^\pL\pN])`)
	oldPlate = regexp.MustCompile(`(?:^|[^\pL\pN])([A-HJ-NPR-TV-Y] ?\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3} ?[A-Y]|[A-Z]{1,2}I[A-Z] ?\d{2,4})(?:$|[^\pL\pN])`)
	carCue   = regexp.MustCompile(`(?i)\b(?:reg|registration|plate|plates|car|van|taxi|minicab|transit|motor|moped|scooter|bike|minibus|lorry|truck|caravan|campervan|parked|drives?|driving|drove|mini|corsa|fiesta|focus|golf|polo|astra|clio|corolla|yaris|micra|touran|zafira|jeep|bmw|audi|ford|vauxhall|toyota|volvo|skoda|seat|kia|honda|peugeot|citroen|renault|nissan|mercedes)\b|سيار`)
	iban     = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z]{2}\d{2} ?[A-Z\d]{4}(?: ?[A-Z\d]{4}){2,6}(?: ?[A-Z\d]{1,3})?)(?:$|[^\pL\pN])`)
)

// nounReach is how many bytes may stand between a number and what it belongs to.
const nounReach = 70

// personalNumbers returns such numbers in a text.
func (p *plain) personalNumbers() (found []span) {
	if !p.digits && !p.has(digitWords) {
		return nil
	}
	add := func(at []span) {
		for _, s := range at {
			if len(found) == 0 || !found[len(found)-1].overlaps(s) {
				found = append(found, s)
			}
		}
	}
	if p.mayHavePlate() {
		add(p.plates())
	}
	if len(onlyDigits(p.text)) >= leastAccount {
		add(p.accounts())
	}
	if p.has(numberNouns) {
		add(p.groupsIn(anyNumber, func(at []int) bool {
			return p.isNumbered(at[2], at[3], len(onlyDigits(p.text[at[2]:at[3]]))) && !isDate(p.groupsAt(at[2]))
		}))
		add(p.spelledNumbers())
	}
	return found
}

// leastAccount is the fewest digits of a sort code with an account, and of a card.
const leastAccount = 14

// accounts returns the numbers of bank accounts and cards.
func (p *plain) accounts() []span {
	found := p.groupsIn(iban, func(at []int) bool { return len(onlyDigits(p.text[at[2]:at[3]])) > 8 })
	return append(found, p.groupsIn(anyNumber, func(at []int) bool {
		words := p.text[at[2]:at[3]]
		return isCard(words) || accountForm.MatchString(strings.TrimLeftFunc(words, notDigit))
	})...)
}

// mayHavePlate reports whether a few letters stand right beside a few digits.
func (p *plain) mayHavePlate() bool {
	for i := range p.tokens {
		if !p.is(i, isNumber) || len(p.word(i)) > 4 {
			continue
		}
		if i > 0 && len(p.word(i-1)) <= 3 && len(p.gap(i)) <= 1 || i+1 < len(p.tokens) && len(p.word(i+1)) == 3 && len(p.gap(i+1)) <= 1 {
			return true
		}
	}
	return false
}

// plates returns the numbers of cars.
func (p *plain) plates() []span {
	found := p.groupsIn(newPlate, func(at []int) bool {
		words := p.text[at[2]:at[3]]
		return words == strings.ToUpper(words) || carCue.MatchString(p.near(at[2], at[3]))
	})
	return append(found, p.groupsIn(oldPlate, func(at []int) bool { return carCue.MatchString(p.near(at[2], at[3])) })...)
}

// near returns the text shortly before and after a place.
func (p *plain) near(from, to int) string {
	return strings.ToValidUTF8(p.text[max(0, from-nounReach):from]+" "+p.text[to:min(len(p.text), to+nounReach/2)], "")
}

// The least digits of the number of a person: after "pin" and the like, and elsewhere.
const (
	leastSecret = 4
	leastNumber = 5
)

// isNumbered reports whether a noun near a number says that it is that of a person.
func (p *plain) isNumbered(from, to, digits int) bool {
	if digits < leastSecret {
		return false
	}
	for i := range p.tokens {
		at := int(p.tokens[i].from)
		if !p.in(i, numberNouns) || at > to+nounReach/3 || at < from-nounReach {
			continue
		}
		entry, _ := p.phraseAt(i, numberNouns)
		between := p.text[min(at, from):max(at, from)]
		if entry != "" && !strings.Contains(between, ". ") && !strings.ContainsAny(between, "!?\n") && (digits >= leastNumber || (secrets[entry] || strings.HasPrefix(entry, "last "))) {
			return true
		}
	}
	return false
}

// spelledNumbers returns the numbers of persons that are written in words.
func (p *plain) spelledNumbers() (found []span) {
	p.eachRun(func(run []digits) {
		from, to := run[0].from, run[len(run)-1].to
		if run[0].spelled && len(run) > 1 && p.isNumbered(from, to, len(together(run))) {
			found = append(found, span{from, to})
		}
	})
	return found
}

// groupsAt returns the digits from an offset on, as runs of telephone numbers have them.
func (p *plain) groupsAt(from int) (found []digits) {
	p.eachRun(func(run []digits) {
		if found == nil && len(run) > 0 && run[0].from >= from {
			found = run
		}
	})
	return found
}

// secrets are things with few digits.
var secrets = setOf("pin ends ending ended passcode code badge locker")

// isCard reports whether 16 digits are the number of a bank card, by the last of them.
func isCard(words string) bool {
	digits := onlyDigits(words)
	if len(digits) != 16 || len(digits) != len(strings.Map(notSpace, words)) {
		return false
	}
	sum := 0
	for i := range digits {
		d := int(digits[i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

func notDigit(r rune) bool { return !isDigit(r) }

func notSpace(r rune) rune {
	if r == ' ' || r == '-' {
		return -1
	}
	return r
}

// accountForm is a sort code and the number of an account.
var accountForm = regexp.MustCompile(`^\d\d[ -]\d\d[ -]\d\d[ ,]{1,3}\d{8}$|^\d{8}[ ,]{1,3}\d\d[ -]\d\d[ -]\d\d$`)
