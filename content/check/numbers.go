package check

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"goodday/content/text"
)

// digits is a group of digits in a text: 07700, or "double oh".
type digits struct {
	value    string
	from, to int    // offsets in the plain text
	gap      string // what stands before it, after the last group
	spelled  bool
}

// spelledDigits are words for digits.
var spelledDigits = map[string]string{
	"zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
	"six": "6", "seven": "7", "eight": "8", "nine": "9",
	"jeden": "1", "dwa": "2", "trzy": "3", "cztery": "4", "pięć": "5", "sześć": "6", "siedem": "7", "osiem": "8", "dziewięć": "9",
	"صفر": "0", "واحد": "1", "اثنان": "2", "اثنين": "2", "ثلاثة": "3", "أربعة": "4", "اربعة": "4", "خمسة": "5", "ستة": "6", "سبعة": "7", "ثمانية": "8", "تسعة": "9",
}

var timesWords = map[string]int{"double": 2, "triple": 3, "treble": 3}

var digitWords = newVocabulary(slices.Concat(keysOf(spelledDigits), keysOf(timesWords), []string{"hundred"})...)

func keysOf[V any](words map[string]V) []string { return slices.Sorted(maps.Keys(words)) }

// partsGroups are signs that separate two numbers and never stand inside one.
const partsGroups = ":;!?=%&#<>£$€\"@"

// widestGap is how many bytes may stand between two groups.
const widestGap = 5

// longestRun is the most groups of a run. Numbers have at most 15 digits.
const longestRun = 200

// eachRun calls do for every run of groups of digits that have only joining signs
// between them.
func (p *plain) eachRun(do func([]digits)) {
	if !p.digits && !p.has(digitWords) {
		return
	}
	var run []digits
	for i := 0; i < len(p.tokens); {
		if !p.is(i, isNumber) && !p.in(i, digitWords) && !p.touchesDigits(i) {
			i++
			continue
		}
		group, next := p.digitsAt(i)
		if next == i {
			i++
			continue
		}
		if len(run) > 0 {
			group.gap = p.text[run[len(run)-1].to:group.from]
			if len(run) == longestRun || len(group.gap) > widestGap || strings.ContainsAny(group.gap, partsGroups) || strings.ContainsFunc(group.gap, unicode.IsLetter) {
				do(run)
				run = run[:0]
			}
		}
		run = append(run, group)
		i = next
	}
	if len(run) > 0 {
		do(run)
	}
}

// longestDigit is the most bytes of a word for a digit.
const longestDigit = int32(len("ثمانية"))

// digitsAt returns the group that begins with a token, and the token after it.
func (p *plain) digitsAt(i int) (group digits, next int) {
	t := p.tokens[i]
	group = digits{from: int(t.from), to: int(t.to)}
	if t.marks&isNumber != 0 {
		group.value = p.word(i)
		return group, i + 1
	}
	if length := t.to - t.from; length > longestDigit {
		return group, i
	}
	group.spelled = true
	word := p.low(i)
	times := timesWords[word]
	switch {
	case times > 0 && i+1 < len(p.tokens):
		digit := spelledDigits[p.low(i+1)]
		if digit == "" && p.is(i+1, isNumber) && len(p.word(i+1)) == 1 {
			digit = p.word(i + 1)
		}
		group.value, group.to = strings.Repeat(digit, times), int(p.tokens[i+1].to)
		next = i + 2
	case word == "hundred":
		group.value, next = "00", i+1
	case strings.Trim(word, "o") == "" && p.touchesDigits(i):
		group.value, group.spelled, next = strings.Repeat("0", len(word)), false, i+1 // o7700 9oo
	default:
		group.value, next = spelledDigits[word], i+1
	}
	if group.value == "" {
		return group, i
	}
	return group, next
}

// touchesDigits reports whether digits stand right beside a token.
func (p *plain) touchesDigits(i int) bool {
	return p.is(i-1, isNumber) && p.gap(i) == "" || p.is(i+1, isNumber) && p.gap(i+1) == ""
}

// gluedToLetters reports whether letters stand right before an offset: WH1000.
func (p *plain) gluedToLetters(from int) bool {
	if from == 0 {
		return false
	}
	c := rune(p.text[from-1])
	return c >= 0x80 || text.IsWordRune(c) && !isDigit(c)
}

// together joins the digits of groups.
func together(groups []digits) string {
	var all strings.Builder
	for _, g := range groups {
		all.WriteString(g.value)
	}
	return all.String()
}

// isDate reports whether groups begin with a day, a month and a year: 07/12/2025.
func isDate(groups []digits) bool {
	if len(groups) < 3 {
		return false
	}
	a, b, c := groups[0], groups[1], groups[2]
	if a.spelled || len(b.gap) != 1 || b.gap != c.gap || !strings.Contains("/.-", b.gap) {
		return false
	}
	if len(a.value) == 4 {
		a, c = c, a
	}
	if len(a.value) > 2 || len(b.value) > 2 || number(a.value) > 31 || number(b.value) > 12 {
		return false
	}
	goesOn := len(groups) > 3 && groups[3].gap == b.gap
	return len(c.value) == 4 && (c.value[:2] == "19" || c.value[:2] == "20") || len(c.value) == 2 && !goesOn
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// number returns the value of a few digits.
func number(digits string) int {
	n := 0
	for _, d := range digits[:min(len(digits), 9)] {
		n = n*10 + int(d-'0')
	}
	return n
}
