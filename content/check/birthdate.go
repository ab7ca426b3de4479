package check

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// birthDate finds dates of birth, and full dates that lie in the years in which young
// people were born.
var birthDate = Rule{
	ID: "birth-date", Group: Safeguarding,
	Why:        "A date of birth, with a town, is enough to find one person.",
	Source:     "Dates of birth and exact dates, after the ICO's guidance on anonymisation.",
	Better:     "When I was about to leave school.",
	Everywhere: true,
	Page: heldIn("This looks like a date of birth, or a date that could be one.", "Take it out. Say a time of life, or a season.", func(p *Page, text *plain) []span {
		if text.isAddress() || isDateField(text.Field) || !text.digits && !text.has(births) && !text.has(months) {
			return nil
		}
		return text.birthDates(p.Directory().Now.Year())
	}, func(p *Page, text *plain, at span) bool { return text.tellsBirth(at, p.Directory().Now.Year()) }),
}

var (
	fourDigits = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	// someone is who a date of birth may be of.
	someone = regexp.MustCompile(`(?i)\b(i|i'm|im|my|me|he|she|his|her|our)\b`)
)

// tellsBirth reports whether a date is that of the birth of a young person, and not of
// a club or a writer.
func (p *plain) tellsBirth(at span, now int) bool {
	before, after := p.before(at.from, birthBefore), strings.ToValidUTF8(p.text[at.to:min(len(p.text), at.to+birthAfter)], "")
	before = before[strings.LastIndexAny(before, ",;")+1:]
	if end := strings.IndexAny(after, ",;.!?"); end >= 0 {
		after = after[:end]
	}
	if !birthCue.MatchString(before) && !birthCue.MatchString(after) {
		return false
	}
	if year := fourDigits.FindString(p.text[at.from:at.to]); year != "" {
		return isBirthYear(year, now)
	}
	return someone.MatchString(p.before(at.from, birthBefore))
}

// isDateField reports whether a field of front matter holds a date.
func isDateField(field string) bool {
	switch field {
	case "checked", "check_again", "when", "did_when", "wait.as_of", "version.checked":
		return true
	}
	return strings.HasPrefix(field, "consent.") || strings.HasPrefix(field, "when.")
}

// The ages, in years, of people whose dates of birth are looked for.
const (
	youngest = 10
	oldest   = 30
)

// months are the names of months. births are words that make a date near them a date of
// birth. bornIn and turning do so beside a number: a 2009 baby, I turn 18 on.
var (
	months  = newVocabulary(linesOf("months.txt")...)
	births  = newVocabulary(linesOf("births.txt")...)
	bornIn  = vocabularyOf("baby kid child")
	turning = vocabularyOf("turn turned turns turning")
)

const (
	dayNumbers = `\d{1,2}(?: ?(?:st|nd|rd|th))?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|` +
		`ال(?:أول|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?: عشر)?|الحادي عشر|(?:ال\pL+ و)?ال(?:عشرين|ثلاثين)|pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego|dziewiątego|dziesiątego|\pL+nastego|(?:dwudziestego|trzydziestego)(?: \pL+ego)?|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first`
	yearNumbers = `(?:19|20)\d\d|'\d\d|(?:nineteen ninety[ -]\w+|two thousand(?: and)?(?: \w+)?|twenty[ -](?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?:[ -]\w+)?)`
)

var (
	// datesOfDays have a day and a month, and perhaps a year: 3 May 2009, the third
	// of May, May 3rd 2009.
	datesOfDays = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])((?:the )?(?:` + dayNumbers + `)(?: of| من(?: شهر)?)?[ ,.-]{0,3}` + months.expression() + `(?:[ ,.-]{1,3}(?:in )?(?:of )?(` + yearNumbers + `|\d\d\b))?|` + months.expression() + `[ .]{1,2}(?:the )?(?:` + dayNumbers + `)\b(?:[ ,.-]{1,3}(` + yearNumbers + `))?)`)
	// datesOfMonths have a month and a year.
	datesOfMonths = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])(` + months.expression() + `(?: of)?[ ,.]{1,2}(` + yearNumbers + `))`)
	datesOfYears  = regexp.MustCompile(`(?i)(?:^|[^\pL\pN£$€])(` + yearNumbers + `)(?:$|[^\pN])`)
	// datesOfFeasts are days that need no number.
	datesOfFeasts = regexp.MustCompile(`(?i)\bborn (?:on |at )?((?:christmas (?:day|eve)|xmas(?: day| eve)?|boxing day|new year'?s(?: day| eve)?|valentine'?s(?: day)?|halloween|bonfire night|leap day|st \pL+'?s day|(?:first|last) day of \pL+)(?:,? (?:in )?(?:(?:19|20)\d\d|'?\d\d))?)`)
	// datesBare are six or eight digits after DOB.
	datesBare = regexp.MustCompile(`(?i)\b(?:dob|d\.o\.b\.?|date of birth|birth date|birthdate)[ :=.-]*(?:is )?(\d{8}|\d{6})(?:$|[^\pN])`)
	// datesInDigits are 03/11/2008, 7-6-07 and 2008-09-30.
	datesInDigits = regexp.MustCompile(`(?:^|[^\pL\pN/.-])(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(\d{4}|\d{2})|((?:19|20)\d\d) ?[/.-] ?\d{1,2} ?[/.-] ?\d{1,2}|\d{2} \d{2} ((?:19|20)\d{2}))(?:$|[^\pL\pN/-])`)
	// datesShort are 14/02, beside a word for a birthday.
	datesShort = regexp.MustCompile(`(?:^|[^\pL\pN/.-])(\d{1,2} ?[/.-] ?\d{1,2})(?:$|[^\pL\pN/-])`)
	// birthCue says that a date near it is one of birth.
	birthCue = regexp.MustCompile(`(?i)(?:^|[^\pL])` + births.expression() + `|\b(?:(?:19|20)\d\d ` + bornIn.expression() + `|` + turning.expression() + ` (?:1\d|2[0-5]) on\b)`)
)

// The distance between a date and its cue, in bytes.
const (
	birthBefore = 45
	birthAfter  = 30
)

// birthDates returns the dates of birth in a text. now is the current year.
func (p *plain) birthDates(now int) (found []span) {
	cued := (p.has(births) || p.digits && (p.has(bornIn) || p.has(turning))) && birthCue.MatchString(p.text)
	if !cued && !p.has(months) && !p.hasThree() {
		return nil
	}
	// look adds the dates of a form that are near a cue, or are those of a young person.
	look := func(form *regexp.Regexp, isDate, isYoung func(date, year string) bool) {
		for _, at := range form.FindAllStringSubmatchIndex(p.text, 2*mostFindings) {
			date, year := span{at[2], at[3]}, group(p.text, at, 2, 3, 4)
			text := p.text[date.from:date.to]
			if isDate(text, year) && !slices.ContainsFunc(found, date.overlaps) && (cued && p.nearBirth(date) || isYoung(text, year) && isBirthYear(year, now)) {
				found = append(found, date)
			}
		}
	}
	look(datesInDigits, isDayMonth, func(date, year string) bool { return len(year) == 4 || strings.Contains(date, "/") })
	if p.has(months) {
		look(datesOfDays, anyDate, func(_, year string) bool { return len(year) > len("09") })
	}
	if !cued {
		return found
	}
	for _, form := range []*regexp.Regexp{datesOfFeasts, datesBare} {
		for _, at := range form.FindAllStringSubmatchIndex(p.text, mostFindings) {
			found = append(found, span{at[2], at[3]})
		}
	}
	young := func(date, year string) bool { return isBirthYear(cmp.Or(year, date), now) }
	look(datesShort, func(date, _ string) bool { return isDayMonth(date+"/1", "") }, noDate)
	look(datesOfMonths, young, noDate)
	look(datesOfYears, young, noDate)
	return found
}

func anyDate(_, _ string) bool { return true }
func noDate(_, _ string) bool  { return false }

// hasThree reports whether three numbers stand in a row, as in 03/11/2008.
func (p *plain) hasThree() bool {
	for i := 2; i < len(p.tokens); i++ {
		if p.is(i, isNumber) && p.is(i-1, isNumber) && p.is(i-2, isNumber) {
			return true
		}
	}
	return false
}

// group returns the first of some groups that a match has, or "".
func group(text string, at []int, groups ...int) string {
	for _, g := range groups {
		if 2*g+1 < len(at) && at[2*g] >= 0 {
			return text[at[2*g]:at[2*g+1]]
		}
	}
	return ""
}

// nearBirth reports whether the text around a date makes it a date of birth.
func (p *plain) nearBirth(date span) bool {
	near := p.text[max(0, date.from-birthBefore):min(len(p.text), date.to+birthAfter)]
	return birthCue.MatchString(strings.ToValidUTF8(near, ""))
}

// isDayMonth reports whether the numbers of a date can be a day and a month.
func isDayMonth(date, _ string) bool {
	parts := strings.FieldsFunc(date, func(r rune) bool { return !isDigit(r) })
	if len(parts) != 3 {
		return false
	}
	a, b := number(parts[0]), number(parts[1])
	if len(parts[0]) == 4 {
		a, b = number(parts[1]), number(parts[2])
	}
	return a > 0 && b > 0 && min(a, b) <= 12 && max(a, b) <= 31
}

// isBirthYear reports whether a young person may have been born in a year.
func isBirthYear(year string, now int) bool {
	y, err := strconv.Atoi(strings.TrimPrefix(year, "'"))
	if err != nil {
		return year != "" // written in words
	}
	if y < 100 {
		y += now / 100 * 100
		if y > now {
			y -= 100
		}
	}
	return now-y >= youngest && now-y <= oldest
}
