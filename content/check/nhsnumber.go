package check

import (
	"strings"

	"goodday/content"
)

// nhsNumber finds NHS numbers: ten digits, the last of which is checked modulo 11,
// as the NHS Data Dictionary says. Ten digits after the words "NHS number" count
// even if one of them is wrong.
var nhsNumber = Rule{
	ID: "nhs-number", Group: Safeguarding,
	Why:    "An NHS number belongs to one person for life, and opens their record.",
	Source: "NHS numbers; the form after the NHS Data Dictionary.",
	Page: func(p *Page) {
		for _, text := range p.plains() {
			if text.Sort == content.AddressPassage {
				continue
			}
			text.eachRun(func(run []digits) { p.reportNHS(text, run) })
		}
	},
}

func (p *Page) reportNHS(text *plain, run []digits) {
	for i := range run {
		n := groupsOf(run[i:], 10, 10)
		if n == 0 || p.Full() || text.gluedToLetters(run[i].from) {
			continue
		}
		number := together(run[i : i+n])
		cued := hasFold(text.text[max(0, run[i].from-cueLength):run[i].from], "nhs")
		usual := n == 1 || n == 3 && len(run[i].value) == 3 && len(run[i+1].value) == 3 || n == 10
		if !cued && (!usual || !isNHS(number) || strings.HasPrefix(number, "0")) {
			continue
		}
		p.Report(Finding{
			At: text.place(run[i].from), Words: text.asWritten(run[i].from, run[i+n-1].to), Private: true,
			Message: "This looks like an NHS number.", Do: "Take it out. No page needs it.",
		})
		return
	}
}

// isNHS reports whether the last of ten digits is the right one.
func isNHS(number string) bool {
	sum := 0
	for i := range 9 {
		sum += int(number[i]-'0') * (10 - i)
	}
	return (11-sum%11)%11 == int(number[9]-'0') && strings.Trim(number, number[:1]) != ""
}
