package reach

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// use is what a number is for.
type use struct {
	works   func(number) bool
	example string
}

var (
	calls = use{number.dials, "01632 960000"}
	texts = use{number.takesTexts, "07700 900000"}
)

// quoted marks words that come from what somebody wrote, as all messages do.
func quoted(words string) string { return "“" + words + "”" }

// adviceOnNumber says how to write a number that was refused.
func adviceOnNumber(text string, u use) string {
	if len(text) > longest {
		return u.asDialled()
	}
	written, sound := Plain(text)
	found := u.numbersIn(written)
	letters := u.withoutLetters(written)
	switch {
	case !sound:
		return "There is a sign in it that cannot be seen. Type the number again, with digits and spaces only."
	case !strings.ContainsAny(written, "0123456789"):
		return u.withoutDigits(written)
	case letters != "":
		return "There are letters among its digits. Did you mean " + quoted(letters) + "?"
	case len(found) > 1:
		return "This is more than one number. Write one here: " + quoted(found[0]) + ". Each other one needs a place of its own."
	case len(found) == 1:
		return "Write only the number here: " + quoted(found[0]) + "." + u.rest(written)
	}
	return u.wrongDigits(written)
}

// withoutDigits says what to do about words in the place of a number.
func (u use) withoutDigits(text string) string {
	switch {
	case isMailLike(text):
		return "This is an e-mail address, not a telephone number."
	case isWebLike(text):
		return "This is a web address, not a telephone number."
	}
	return "Write the number itself, like " + u.example + ". If there is none, leave this out."
}

// likeDigits are letters that people type for digits.
var likeDigits = strings.NewReplacer("O", "0", "o", "0", "О", "0", "о", "0", "Ο", "0", "ο", "0", "l", "1", "I", "1", "|", "1")

// withoutLetters returns the number that has letters for digits, or "".
func (u use) withoutLetters(text string) string {
	if written := likeDigits.Replace(text); written != text {
		return u.shownIf(written)
	}
	return ""
}

// shownIf returns a number as it is shown, if it is one.
func (u use) shownIf(text string) string {
	if n, ok := parseNumber(text); ok && u.works(n) {
		return n.shown()
	}
	return ""
}

var digitGroups = regexp.MustCompile(`\(?\+?[0-9]+`)

// numbersIn returns the numbers in a text as they are shown. Each is made of as
// many groups of digits as there can be, with nothing but spaces, dashes, dots
// and brackets between them.
func (u use) numbersIn(text string) (found []string) {
	const mostGroups = 12
	groups := digitGroups.FindAllStringIndex(text, 40)
	for i := 0; i < len(groups); i++ {
		for end := min(len(groups), i+mostGroups); end > i; end-- {
			from, to := groups[i][0], groups[end-1][1]
			shown := u.shownIf(text[from:to])
			if shown == "" || isShort(shown) && !standsAlone(text[:from], text[to:]) {
				continue
			}
			found = append(found, shown)
			i = end - 1
			break
		}
	}
	return found
}

// isShort reports whether a number has so few digits that they may be part of
// another.
func isShort(shown string) bool { return !strings.ContainsAny(shown[:1], "0+") }

var (
	digitsBefore = regexp.MustCompile(`[0-9][ .-]*$`)
	digitsAfter  = regexp.MustCompile(`^[ .-]*[0-9]`)
)

// standsAlone reports whether there are no other digits just beside a number.
func standsAlone(before, after string) bool {
	return !digitsBefore.MatchString(before) && !digitsAfter.MatchString(after)
}

var (
	pressWords = regexp.MustCompile(`(?i)\b(option|opt|press|choose|select|then|key|ask for|say)\b`)
	hoursWords = regexp.MustCompile(`(?i)\b(mon|tue|tues|wed|thu|thurs|fri|sat|sun|[a-z]+day|days?|daily|am|pm|hours?|hrs|24|every|weekends?|evenings?|nights?|to|till|until)\b|[0-9]-[0-9]`)
	sendWords  = regexp.MustCompile(`(?i)\b(text|txt|send)\b|\bto\b`)
)

// rest says where to write what stands beside a number.
func (u use) rest(text string) string {
	switch {
	case u.example == texts.example && sendWords.MatchString(text):
		return " The word to send has a field of its own: send in crisis.yaml, words on a page."
	case pressWords.MatchString(text):
		return " Put what to press or say after it into then."
	case hoursWords.MatchString(text):
		return " Put when somebody answers into hours."
	case strings.ContainsFunc(text, unicode.IsLetter):
		return " Say the rest in a field beside it."
	}
	return ""
}

// wrongDigits says what is wrong with digits that are no number.
func (u use) wrongDigits(text string) string {
	n, _ := parseNumber(text)
	digits := n.digits()
	spaced := strings.Map(func(r rune) rune {
		if strings.ContainsRune("/_,;:|", r) {
			return ' '
		}
		return r
	}, text)
	switch {
	case u.shownIf(spaced) != "":
		return "Write it with spaces only: " + quoted(u.shownIf(spaced)) + "."
	case strings.HasPrefix(digits, britain) && u.shownIf("+"+text) != "":
		return "Write a + before the code of the country: " + quoted(u.shownIf("+"+text)) + "."
	case !strings.HasPrefix(digits, "0") && u.shownIf("0"+text) != "":
		return "Is the 0 at its start missing? Write it like " + quoted(u.shownIf("0"+text)) + "."
	case n.takesTexts():
		return "This number takes texts and no calls. Write it after text."
	case n.dials():
		return "This number takes calls and no texts. Write it after call or phone."
	case !n.abroad && inlandStart.MatchString(digits):
		return fmt.Sprintf("A number that begins %s has 11 digits, and this has %d.", digits[:2], len(digits))
	}
	return u.asDialled()
}

func (u use) asDialled() string {
	return "Write it as people dial it, like " + u.example + ". A number of another country starts with + and the country's code."
}

var inlandStart = regexp.MustCompile(`^0[1-35789][0-9]`)
