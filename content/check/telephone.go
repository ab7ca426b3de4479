package check

import (
	"regexp"
	"strings"

	"goodday/content"
)

// telephone finds telephone numbers. The forms are those of the National Telephone
// Numbering Plan of Ofcom: ten or eleven digits with the nought, and anything with a
// country code. Numbers reserved for drama count too, so no list of area codes is
// needed.
var telephone = Rule{
	ID: "telephone", Group: Safeguarding,
	Why:    "A phone number leads straight to a person, and it stays findable for years.",
	Source: "The ICO's guidance on anonymisation and the Samaritans' rules for sites with user content.",
	Better: "Ask at the group, or text the number at the bottom of the page.",
	Page: privateIn("This looks like a telephone number.", "Take it out, or say how to get in touch in the way the site does.", func(p *Page, text *plain) (found []span) {
		if p.isForContact(text) || text.isAddress() && !isNumberLink(text.text) {
			return nil
		}
		text.eachRun(func(run []digits) { found = append(found, p.telephonesIn(text, run)...) })
		return found
	}),
}

// isForContact reports whether a text is in a field for contacts or places of a page
// other than a story.
func (p *Page) isForContact(text *plain) bool {
	if p.Fields().Kind == content.StoryKind || text.Sort != content.FieldPassage {
		return false
	}
	for _, field := range []string{"join.", "ask.", "place.", "consent."} {
		if strings.HasPrefix(text.Field, field) {
			return true
		}
	}
	return false
}

// isNumberLink reports whether a link leads to a telephone.
func isNumberLink(target string) bool {
	target = strings.ToLower(target)
	for _, start := range []string{"tel:", "sms:", "smsto:", "whatsapp:", "callto:"} {
		if strings.HasPrefix(target, start) {
			return true
		}
	}
	return strings.Contains(target, "wa.me/") || strings.Contains(target, "whatsapp.com/send")
}

// telephonesIn returns the telephone numbers of a run that are not allowed on a page.
func (p *Page) telephonesIn(text *plain, run []digits) (found []span) {
	for i := 0; i < len(run); {
		n := text.numberAt(run, i)
		if n == 0 {
			i++
			continue
		}
		groups := run[i : i+n]
		i += n
		if p.mayStand(together(groups)) {
			continue
		}
		from, to := groups[0].from, groups[n-1].to
		if from > 0 && text.text[from-1] == '+' {
			from--
		}
		found = append(found, span{from, to})
	}
	return found
}

// mayStand reports whether a number is public: the site's own, a crisis line, this
// page's way to join, or, on a page that nobody told, one that is never private.
func (p *Page) mayStand(digits string) bool {
	digits = national(digits)
	if !p.told() && (strings.HasPrefix(digits, "03") || strings.HasPrefix(digits, "08") || strings.HasPrefix(digits, "116")) {
		return true
	}
	return p.isPublic(digits)
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, text)
}

// national returns a number without its country code.
func national(digits string) string {
	for _, code := range []string{"0044", "44"} {
		if rest, found := strings.CutPrefix(digits, code); found && len(rest) >= 9 {
			return "0" + strings.TrimPrefix(rest, "0")
		}
	}
	return digits
}

// numberAt returns how many groups of a run, from one on, make a telephone number, or 0.
func (p *plain) numberAt(run []digits, i int) int {
	first := run[i]
	if p.gluedToLetters(first.from) && len(first.value) < 10 || isDate(run[i:]) {
		return 0
	}
	if first.from > 0 && p.text[first.from-1] == '+' || strings.HasPrefix(first.value, "00") {
		return international(run[i:])
	}
	if i > 0 && len(first.gap) == 1 && strings.Contains("-./", first.gap) {
		return 0 // part of something longer: 978-0-14
	}
	switch {
	case strings.HasPrefix(first.value, "0"):
		if n := inland(run[i:], 0); n > 0 {
			return n
		}
	case strings.HasPrefix(first.value, "44"):
		return inland(run[i:], len("44"))
	case i == 0 && first.value[0] == '7' && (len(first.value) == 4 || len(first.value) == 10):
		if n := groupsOf(run[i:], 10, 10); n > 0 && p.afterCue(first.from, mobileCue) {
			return n
		}
	}
	if i > 0 {
		return 0
	}
	if n := groupsOf(run, 5, 15); n > 0 && p.afterCue(first.from, numberCue) {
		return n
	}
	return 0
}

// inland returns how many groups make a number within the country, or 0. The first skip
// digits are a country code.
func inland(groups []digits, skip int) int {
	if skip == 0 && groups[0].value == "0" && !groups[0].spelled && len(groups) > 1 && len(groups[1].value) > 1 && len(groups[1].value) < 4 {
		return 0 // 0 10 20 30
	}
	total := -skip
	if skip > 0 {
		total++ // the nought that a country code replaces
	}
	starts := ""
	for i, g := range groups {
		if i > 0 && strings.Contains(g.gap, ",") && !(g.spelled && groups[i-1].spelled) && len(groups[0].value) < 4 {
			return 0
		}
		if starts += g.value; skip > 0 && i == 1 && g.value == "0" {
			continue // +44 (0)
		}
		total += len(g.value)
		last := i == len(groups)-1 || total+len(groups[i+1].value) > 11
		if code := strings.TrimLeft(starts[min(skip, len(starts)):], "0"); code != "" && strings.Contains("46", code[:1]) {
			return 0 // no number begins so
		}
		if total == 11 || total == 10 && last && len(groups[0].value) > 2 && (skip > 0 || starts[1] == '1' || starts[1] == '8') {
			return i + 1
		}
		if total > 11 {
			return 0
		}
	}
	return 0
}

// international returns how many groups make a number with a country code, or 0: eight
// to fifteen digits, as in ITU-T E.164.
func international(groups []digits) int {
	code := strings.TrimLeft(together(groups[:min(len(groups), 3)]), "0")
	if strings.HasPrefix(code, "44") {
		if n := inland(groups, len(groups[0].value)-len(strings.TrimLeft(groups[0].value, "0"))+len("44")); n > 0 {
			return n
		}
	}
	if code == "" {
		return 0
	}
	return groupsOf(groups, 8, 15)
}

// groupsOf returns the most groups that have from least to most digits together, with
// only space, dashes, dots and brackets between them.
func groupsOf(groups []digits, least, most int) int {
	total, best := 0, 0
	for i, g := range groups {
		if i > 0 && strings.ContainsAny(g.gap, ",/\\|") {
			break
		}
		if total += len(g.value); total > most {
			break
		}
		if total >= least {
			best = i + 1
		}
	}
	return best
}

// cueLength is how many bytes before a number are searched for its cue.
const cueLength = 60

var (
	// mobileCue makes a mobile number of ten digits that begin with 7.
	mobileCue = regexp.MustCompile(`(?i)\b(number|num|ring|call|text|txt|phone|mobile|mob|whatsapp|tel|cell|dial|msg|message|reach)\b`)
	// numberCue makes a number of even a few digits.
	numberCue = regexp.MustCompile(`(?i)(\b(my|his|her|our|their|mum's|dad's|nan's|phone|mobile|contact|whatsapp|home|work) (phone|mobile|number|num|no|mob|tel|cell|landline|whatsapp)\b( number)?|\b(tel|phone|mobile|mob|landline|telephone)( no| number)?\b|\b(ring|call|phone|whatsapp|dial|txt|text) (me|us|him|her|them|my \w+)( up)? (on|at))[ .:=-]*(is|was|it's)?[ .:=-]*\(?\+?$`)
)

func (p *plain) afterCue(at int, cue *regexp.Regexp) bool {
	before := p.text[max(0, at-cueLength):at]
	if strings.ContainsAny(before, "\n") {
		before = before[strings.LastIndexByte(before, '\n')+1:]
	}
	return before != "" && cue.MatchString(strings.ToValidUTF8(before, ""))
}
