package check

import "strings"

// cue is how the words before a capitalised word introduce it as a name.
type cue int

const (
	noCue    cue = iota
	dearCue      // dear, hi, ask for: a name follows, unless it is an English word
	selfCue      // I'm, this is: the same
	labelCue     // contact: worker:
	nounCue      // my friend, her sister
	titleCue     // Mr, Auntie
	nameCue      // my name is: whatever follows
)

// phrasesBefore are cues by their last word, each with the words before that.
type phrasesBefore map[string][]string

func newPhrasesBefore(list []string) phrasesBefore {
	all := phrasesBefore{}
	for _, phrase := range list {
		words := strings.Fields(phrase)
		last := len(words) - 1
		all[words[last]] = append(all[words[last]], strings.Join(words[:last], " "))
	}
	return all
}

var (
	nameCues = newPhrasesBefore(linesOf("name-cues.txt"))
	dearCues = newPhrasesBefore(strings.Split(`dear; hi; hiya; hello; hey; rip; call me; calls me; call her; call him; call them; called me; ask for; asked for; hi to; me and; known as; go by; goes by; went by; big up; shout out to; shoutout to; love to; love from; signed; yours; regards`, "; "))
	ownCues  = newPhrasesBefore(strings.Split(`i'm; im; i am; this is; it's me; jestem; sunt; أنا; я`, "; "))
	// calledCues introduce names of things and animals too.
	calledCues = setOf("called named")
)

// nameCueEnds are the last words of nameCues.
var nameCueEnds = newVocabulary(keysOf(nameCues)...)

// cueBefore reports whether one of the phrases stands right before a token.
func (p *plain) cueBefore(i int, phrases phrasesBefore) bool {
	list, found := phrases[p.low(i-1)]
	if !found || strings.Trim(p.gap(i), " ,:\"'-(=\n*_") != "" {
		return false
	}
	for _, before := range list {
		if before == "" || p.endsWith(i-1, before) {
			return true
		}
	}
	return false
}

// endsWith reports whether words stand right before a token.
func (p *plain) endsWith(i int, words string) bool {
	for i--; i >= 0; i-- {
		word := p.low(i)
		rest, found := strings.CutSuffix(words, word)
		if !found {
			return false
		}
		if rest == "" {
			return true
		}
		if words, found = strings.CutSuffix(rest, " "); !found {
			return false
		}
	}
	return false
}

var (
	// sureTitles stand before names only.
	sureTitles = setOf("mr mrs ms miss mx dr prof professor rev reverend auntie aunty aunt uncle nurse imam pastor pc sgt sergeant sir dame madam mister missus khala khalti amma mama baba ustad sheikh shaykh hajji")
	// softTitles are ordinary words too. They count before known names and before words
	// that are in no list.
	softTitles = setOf("coach sister brother father mother big little lil wee young old dj mc captain judge nan nana nanny granny gran grandma grandad cousin officer teacher matron doctor saint lady lord pan pani ciocia wujek babcia")
	// kin are nouns for people that stand before their names.
	kin = wordsOf("people.txt")
	// whose are words that stand before such nouns.
	whose = setOf(`my our his her their your a the one other best old new big little older younger elder eldest youngest twin foster half step social key youth support personal pa family project case leaving-care care art music maths english drama football`)
	// beasts are animals and things that have names.
	beasts = wordsOf("named-things.txt")
)

// nameLabels stand before a name in a list of details.
var nameLabels = setOf("name names contact worker adviser keyworker mentor tutor carer author by from signed told teller youngster")

// cueOf returns how the words before a token introduce it as a name.
func (p *plain) cueOf(i int) cue {
	if i <= 0 {
		return noCue
	}
	before, gap := p.low(i-1), strings.Trim(p.gap(i), " *_\n")
	switch {
	case p.cueBefore(i, nameCues):
		return nameCue
	case nameLabels[before] && (gap == ":" || gap == "-" || gap == "="):
		return labelCue
	case (sureTitles[before] || softTitles[before]) && (gap == "" || gap == "."):
		return titleCue
	case kin[before] && (gap == "" || gap == "(" || gap == "," && strings.HasPrefix(p.gap(i+1), ",")) && p.hasWhose(i-2):
		return nounCue
	case (calledCues[before] || before == "is" && calledCues[p.low(i-1)]) && gap == "":
		return p.calledCue(i - 1)
	case p.cueBefore(i, dearCues):
		return dearCue
	case p.cueBefore(i, ownCues):
		return selfCue
	}
	return noCue
}

// hasWhose reports whether "my" or the like stands at a token or up to two before it.
func (p *plain) hasWhose(i int) bool {
	for j := i; j >= max(0, i-2); j-- {
		if whose[p.low(j)] {
			return true
		}
	}
	return false
}

// calledCue returns the cue of "called", which depends on who is called so: a girl
// called, a dog called.
func (p *plain) calledCue(i int) cue {
	for j := i - 1; j >= max(0, i-6); j-- {
		switch word := p.low(j); {
		case beasts[word]:
			return noCue
		case kin[word] || word == "lad" || word == "woman" || word == "man" || word == "lady" || word == "bloke" || word == "kid" || word == "someone" || word == "guy" || word == "he's" || word == "she's" || word == "he" || word == "she" || word == "i'm":
			return nounCue
		}
		if p.is(j, isFirst) || p.low(j) == "has" || p.low(j) == "have" || p.low(j) == "got" {
			break
		}
	}
	return noCue
}

// follows reports whether an explanation follows a name: Tomasz, my leaving care worker.
func (p *plain) follows(end int) bool {
	if end >= len(p.tokens) || strings.TrimSpace(p.gap(end)) != "," {
		return false
	}
	switch p.low(end) {
	case "my", "our", "his", "her", "the", "a":
	default:
		return false
	}
	for j := end + 1; j <= end+4 && j < len(p.tokens); j++ {
		if kin[p.low(j)] {
			return true
		}
		if strings.ContainsAny(p.gap(j), ".,!?;") {
			return false
		}
	}
	return false
}
