package check

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var dateForm = Rule{
	ID: "date-form", Group: Words, English: true, Page: dateForms,
	Why:    "02/03 is February to some and March to others, and many people do not read 24-hour times.",
	Source: "NHS digital service manual and GOV.UK style: 2 February 2026, 5:30pm, 5pm to 7pm, midday.",
}

// oddForm is a form of a date or time, and how to write it instead. Dates are not
// rewritten in messages: one could be somebody's birthday.
type oddForm struct {
	form *regexp.Regexp // matched from its first word on
	what string
	do   string
}

const (
	longDate   = "Write it like 2 February 2026."
	clockTime  = "Write it like 7pm, or 5:30pm."
	timeRange  = "Write it like 5pm to 7pm."
	colon      = "Write it like 5:30pm."
	daysInFull = "Write Monday to Friday, or Monday and Friday."

	inEnglish = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`
	cutOff    = `(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`
	hour      = `(?:[01]?[0-9]|2[0-3])`
	minutes   = `[0-5][0-9]`
	dash      = `\s?[-–—]\s?`
	shortDay  = `(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)`
	wholeDay  = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
	farthest  = 40 // the most bytes of a form
	yearAfter = `\b(?:\s[0-9]{2,4}\b)?`
)

func odd(form, what, do string) oddForm {
	return oddForm{regexp.MustCompile(`^(?:` + form + `)`), what, do}
}

// The forms, grouped by what their first word is.
var (
	numberForms = []oddForm{
		odd(`[0-3]?[0-9](?:[/.-][01]?[0-9][/.-](?:20|19)[0-9]{2}|[/-][01]?[0-9][/-][0-9]{2})\b`, "This date is all numbers.", longDate),
		odd(`(?:20|19)[0-9]{2}[-/][01][0-9][-/][0-3][0-9]\b`, "This date is all numbers.", longDate),
	}
	ordinalForms = []oddForm{odd(`[0-3]?[0-9](?:st|nd|rd|th)\s(?:of\s)?`+inEnglish+yearAfter, "This date has letters after the day.", longDate)}
	monthForms   = []oddForm{
		odd(inEnglish+`\s[0-3]?[0-9](?:st|nd|rd|th)\b`, "This date has letters after the day.", longDate),
	}
	cutMonthForms = []oddForm{odd(`[0-3]?[0-9]\s`+cutOff+`\b\.?(?:\s[0-9]{2,4}\b)?`, "This date has a month cut short.", longDate)}
	timeForms     = []oddForm{
		odd(`(?i:`+hour+`(?:[:.]`+minutes+`)?\s?(?:[ap]m)?`+dash+hour+`(?:[:.]`+minutes+`)?\s?[ap]m\b)`, "These times have a dash between them.", timeRange),
		odd(`(?i:`+hour+`(?:[:.]?`+minutes+`\s?h(?:rs?)?|[:.]`+minutes+`\shours)\b)`, "This is a 24-hour time.", clockTime),
		odd(`(?i:12(?:[:.]00)?\s?(?:noon|pm)\b)`, "12 can be noon or midnight.", "Write midday."),
		odd(`(?i:12(?:[:.]00)?\s?(?:midnight|am)\b)`, "12 can be noon or midnight.", "Write midnight."),
		odd(`(?:1[3-9]|2[0-3]):`+minutes+`\b`, "This is a 24-hour time.", clockTime),
		odd(`0[0-9]:`+minutes+`\b`, "This time begins with a nought.", "Write it like 9am."),
		odd(`(?i:`+hour+`\.`+minutes+`\s?[ap]\.?m\b)`, "This time has a full stop in it.", colon),
	}
	dottedForms = []oddForm{odd(hour+`\.`+minutes+`\b`, "This time has a full stop in it.", colon)}
	// Sat, sun and wed are words too, so those count only beside another.
	dayForms = []oddForm{
		odd(shortDay+`\.?(?:`+dash+`|\s?[/&]\s?|\sto\s|\sand\s)`+shortDay+`\b`, "These days are cut short.", daysInFull),
		odd(wholeDay+dash+wholeDay+`\b`, "These days have a dash between them.", daysInFull),
		odd(`(?:Tues|Weds|Thurs?)\b`, "This day is cut short.", "Write the whole word."),
	}
)

func dateForms(page *Page) {
	for _, p := range page.prose() {
		until := 0
		for i, w := range p.words {
			if first := p.Text[w.From]; w.From < until || !isUpperLetter(first) && !isDigit(rune(first)) {
				continue
			}
			for _, forms := range formsAt(p, i) {
				if until = page.oddForm(p, w.From, forms); until > 0 {
					break
				}
			}
			if page.Full() {
				return
			}
		}
	}
}

// oddForm reports the first of the forms that matches at an offset. It returns its end,
// or 0.
func (p *Page) oddForm(text *prose, from int, forms []oddForm) (end int) {
	near := text.Text[from:min(len(text.Text), from+farthest)]
	for _, f := range forms {
		if length := len(f.form.FindString(near)); length > 0 {
			p.Report(Finding{At: text.Position(from), Words: near[:length], Message: f.what, Do: f.do})
			return from + length
		}
	}
	return 0
}

var (
	dateDays   = setOf(`mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday`)
	dateMonths = setOf(`jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december of`)
	afterHours = setOf(`am pm a.m p.m h hr hrs hours noon midnight`)
	toTimes    = setOf(`at from until till`)
)

// formsAt returns the forms that may begin at a word. Most words begin none, and looking
// at the word is much cheaper than running expressions.
func formsAt(p *prose, i int) (all [][]oddForm) {
	word := p.keys[i]
	switch first, _ := utf8.DecodeRuneInString(word); {
	case dateDays[word] || dateDays[beforeDash(word)]:
		return [][]oddForm{dayForms}
	case dateMonths[word]:
		return [][]oddForm{monthForms}
	case !isDigit(first) || isAmount(p, i):
		return nil
	}
	last, next, gap := word[len(word)-1], "", p.before(i+1)
	if i+1 < len(p.keys) {
		next = p.keys[i+1]
	}
	dashed := strings.ContainsAny(gap, "-–—")
	if strings.ContainsAny(word, "-.") || strings.HasPrefix(gap, "/") {
		all = append(all, numberForms)
	}
	if last == 't' || last == 'd' || last == 'h' {
		all = append(all, ordinalForms)
	}
	if dateMonths[next] {
		all = append(all, cutMonthForms)
	}
	if dashed || last > '9' || afterHours[next] || strings.ContainsAny(word, "-:.") {
		all = append(all, timeForms)
	}
	if i > 0 && toTimes[p.keys[i-1]] && strings.Contains(word, ".") {
		all = append(all, dottedForms)
	}
	return all
}

// beforeDash returns the first part of a word such as mon-fri.
func beforeDash(word string) string {
	first, _, _ := strings.Cut(word, "-")
	return first
}

// isAmount reports whether a number is money, or goes on from what stands before.
func isAmount(p *prose, i int) bool {
	return strings.HasSuffix(p.before(i), "£") || strings.HasSuffix(p.before(i), "/")
}
