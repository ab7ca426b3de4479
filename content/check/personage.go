package check

import "strings"

// beings are words before a number that make it an age. roughly are words that may stand
// between them.
var (
	beings  = setOf(`i'm im he's she's they're who's am was were is be being been turned turn turning became`)
	roughly = setOf(`nearly almost just only barely exactly about around now still not`)
)

// persons are words for people whose age may be told.
var persons = setOf(`i i'm im he he's he'd he'll she she's she'd she'll who they they're they'd mum mam mom dad sister brother sis bro cousin friend mate boyfriend girlfriend partner son daughter
	baby twin twins nephew niece lad girl boy stepbrother stepsister`)

// afterAge are words that may follow an age, but not a number of things.
var afterAge = setOf(`and n & but so when now then because cause cuz coz cos with without if until till although though as at while who that which since before after for
	i i'm i'd i've im he she they we my this next last today tomorrow going soon already still years yrs year yr yo y old by by's with not or living from in on the`)

// whoFollows are words after an age that say whose it is: at 17 I left.
var whoFollows = setOf("i i'd i'm i've i'll my he she they we mum dad")

// saidOfPerson reports whether a number is the age of a person: I'm 17, when she was 15,
// he turned 18, I left at 16.
func (p *plain) saidOfPerson(i, end, age int) bool {
	if !p.endsAge(end) {
		return false
	}
	gap := ""
	if i > 0 {
		gap = strings.Trim(p.gap(i), " '\n")
	}
	for roughly[p.low(i-1)] {
		i--
	}
	before := p.low(i - 1)
	switch {
	case p.low(end) == "when" && age >= 13 && before != "bus" && before != "number" && before != "was" && persons[p.low(end+1)]:
		return true
	case gap == "," || gap == "(":
		return age >= 13 && p.isBeside(i, end)
	case gap != "":
		return false
	case beings[before]:
		return p.subject(i-1) && !p.clockOrBus(i, end, age)
	case before == "at" && age >= 13:
		return whoFollows[p.low(end)] && !p.is(end, isFirst) || p.low(i-2) == "care" || p.low(i-2) == "school" || p.low(i-2) == "home"
	}
	return false
}

// isBeside reports whether a number stands beside a person as in newspapers: Hamza, 17,
// and a girl (17).
func (p *plain) isBeside(i, end int) bool {
	if end < len(p.tokens) && !strings.ContainsAny(p.gap(end)[:1], ",.)\n") {
		return false
	}
	if persons[p.low(i-1)] || teens[p.low(i-1)] || p.low(i-1) == "person" {
		return true
	}
	k := lists().classOf(p.word(i - 1))
	return p.is(i-1, isCapital) && (k.clear || k.given && k.surname)
}

// endsAge reports whether what follows a number allows it to be an age, unlike "17
// miles".
func (p *plain) endsAge(end int) bool {
	if end >= len(p.tokens) {
		return true
	}
	gap := p.gap(end)
	if strings.ContainsAny(gap, ".,!?;)\"\n") && len(gap) > 1 || strings.Contains(gap, " - ") {
		return true
	}
	if strings.Trim(gap, " ") != "" || gap == "" {
		return false
	}
	return afterAge[p.low(end)]
}

// subject reports whether the subject of a form of "to be" or "turn" is a person.
func (p *plain) subject(i int) bool {
	for j := i; j >= max(0, i-5); j-- {
		word := p.low(j)
		if persons[word] || strings.HasPrefix(word, "i'") {
			return true
		}
		if word == "we" {
			return p.low(j-1) == "when"
		}
		if word == "it" || word == "it's" || word == "there" || word == "that" || word == "this" || things[word] {
			return false
		}
		if p.is(j, isCapital) && !p.is(j, isFirst) && lists().classOf(p.word(j)).given {
			return true
		}
		if j > 0 && strings.ContainsAny(p.gap(j), ".!?") {
			return p.is(j, isCapital) && lists().classOf(p.word(j)).clear
		}
	}
	return false
}

// clockOrBus reports whether a number is rather a time, a place in a row or a share: I
// was 10th, I am 12 out of 20.
func (p *plain) clockOrBus(i, end, age int) bool {
	switch p.low(end) {
	case "or", "the":
		return true
	case "in":
		return p.low(end+1) == "total" || p.low(end+1) == "line"
	case "at", "on", "from":
		return age < 13
	case "by":
		return p.is(end+1, isNumber)
	}
	return false
}
