package check

import (
	"slices"
	"strings"
)

// nhsNumber finds NHS numbers: ten digits, the last of which is checked modulo 11,
// as the NHS Data Dictionary says. Ten digits after the words "NHS number" count
// even if one of them is wrong.
var nhsNumber = Rule{
	ID: "nhs-number", Group: Safeguarding,
	Why:        "An NHS number belongs to one person for life, and opens their record.",
	Source:     "NHS numbers; the form after the NHS Data Dictionary.",
	Everywhere: true,
	Page: heldIn("This looks like an NHS number.", "Take it out. No page needs it.", func(_ *Page, text *plain) (found []span) {
		if text.isAddress() {
			return nil
		}
		text.eachRun(func(run []digits) { found = append(found, text.numbersOfNHS(run)...) })
		return found
	}, always),
}

// numbersOfNHS returns the first NHS number of a run.
func (p *plain) numbersOfNHS(run []digits) []span {
	for i := range run {
		n := groupsOf(spokenTogether(run[i:]), 10, 10)
		if n == 0 || p.gluedToLetters(run[i].from) {
			continue
		}
		number := together(run[i : i+n])
		cued := strings.Contains(strings.ToLower(p.text[max(0, run[i].from-cueLength):run[i].from]), "nhs")
		usual := p.told || n == 1 || n == 3 && len(run[i].value) == 3 && len(run[i+1].value) == 3 || n == 10
		if cued || usual && isNHS(number) && !strings.HasPrefix(number, "0") {
			return []span{{run[i].from, run[i+n-1].to}}
		}
	}
	return nil
}

// spokenTogether returns groups without the commas between words for digits.
func spokenTogether(run []digits) []digits {
	if len(run) == 0 || !run[0].spelled {
		return run
	}
	run = slices.Clone(run[:min(len(run), 12)])
	for i := range run {
		if run[i].spelled && run[i].gap == ", " {
			run[i].gap = " "
		}
	}
	return run
}

// isNHS reports whether the last of ten digits is the right one.
func isNHS(number string) bool {
	sum := 0
	for i := range 9 {
		sum += int(number[i]-'0') * (10 - i)
	}
	return (11-sum%11)%11 == int(number[9]-'0') && strings.Trim(number, number[:1]) != ""
}
