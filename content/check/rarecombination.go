package check

import (
	"fmt"
	"strings"

	"goodday/content"
)

// rareCombination finds things in a story that each fit many people, and together
// perhaps one: an age, a small place, where somebody comes from, what happened to
// them. Three of them are told, with what they are and where they stand.
var rareCombination = Rule{
	ID: "rare-combination", Group: Safeguarding,
	Why:    "Each of these fits many people. Together they may fit one, and those who know the place will know who.",
	Source: "Singling out, linkability and inference, and the motivated intruder test of the ICO; age with place and origin, status with country and town, condition with place.",
	Better: "Keep what the story needs and let the rest go: a long way from here, a hard year, a small place.",
	Page: inTold(func(p *Page) {
		clues := p.clues()
		if len(clues) < enoughClues {
			return
		}
		p.Report(Finding{
			At: clues[0].at, Words: clues[0].words, Private: true,
			Message: "Together these may point to one person: " + listed(clues) + ".",
			Do:      "Leave out or blur as many as the story can spare. Ask: could a classmate guess who this is?",
		})
	}),
}

// enoughClues is how many different clues are reported.
const enoughClues = 3

// clue is something that narrows down who somebody is.
type clue struct {
	what  string
	words string
	at    content.Position
}

// listed joins clues with their lines.
func listed(clues []clue) string {
	var parts []string
	for _, c := range clues {
		parts = append(parts, fmt.Sprintf("%s (line %d)", c.what, c.at.Line))
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// clues returns the first clue of each kind in a story.
func (p *Page) clues() []clue {
	var all []clue
	seen := map[string]bool{}
	for _, text := range p.plains() {
		if text.isAddress() || text.Sort == content.FieldPassage && !isProse(p.Fields().Kind, text.Field) {
			continue
		}
		for i := 0; i < len(text.tokens); i++ {
			what, end := p.clueAt(text, i)
			if what == "" || seen[what] {
				continue
			}
			seen[what] = true
			at := text.spanOf(i, end)
			all = append(all, clue{what, text.asWritten(at.from, at.to), text.place(at.from)})
			i = end - 1
		}
	}
	if !narrows(seen) {
		return nil
	}
	return all
}

// The kinds of clues that the code looks for, as messages name them. clues.txt has more.
const (
	ageClue    = "an exact age"
	placeClue  = "a small place"
	onlyClue   = "being the only one"
	originClue = "where somebody comes from"
	kinClue    = "a twin or the number of brothers and sisters"
)

// narrows reports whether the clues can point to one person: without an age, a place or
// a country they fit too many.
func narrows(seen map[string]bool) bool {
	return seen[ageClue] || seen[placeClue] || seen[onlyClue] || seen[originClue]
}

// clues are words and phrases that are a clue. clueOf returns the kind of each.
var clues, clueOf = readClues()

// readClues parses lines such as "a religion: muslim, sikh".
func readClues() (*vocabulary, map[string]string) {
	what, words := map[string]string{}, []string{}
	for _, line := range linesOf("clues.txt") {
		kind, entries, _ := strings.Cut(line, ": ")
		for entry := range strings.SplitSeq(entries, ", ") {
			what[entry] = kind
			words = append(words, entry)
		}
	}
	return newVocabulary(words...), what
}

// onlyWord begins phrases such as "only one in".
var onlyWord = newVocabulary("only")

// clueAt returns the kind of the clue that begins at a token, and the token after it.
func (p *Page) clueAt(text *plain, i int) (what string, end int) {
	number := text.is(i, isNumber) || text.in(i, ageVocabulary)
	if !number && !text.in(i, clues) && !text.in(i, onlyWord) && !text.is(i, isCapital) {
		return "", i
	}
	if words, end := text.phraseAt(i, clues); words != "" {
		return clueOf[words], end
	}
	word := text.low(i)
	switch {
	case text.is(i, isCapital):
		return p.capitalClue(text, i)
	case text.countsKin(i):
		return kinClue, i + 2
	case word == "only" && text.low(i+1) == "one" && (text.low(i+2) == "in" || text.low(i+2) == "who" || text.low(i+2) == "from" || text.low(i+2) == "at"):
		return onlyClue, i + 2
	case word == "only" && text.low(i-1) == "the" && text.is(i+1, isCapital):
		return onlyClue, i + 2
	}
	if end := text.ageAt(i); end > i {
		return ageClue, end
	}
	return "", i
}

// countsKin reports whether a number of brothers, sisters or children is told.
func (p *plain) countsKin(i int) bool {
	n := ageWords[p.low(i)]
	if p.is(i, isNumber) {
		n = number(p.word(i))
	}
	if n < 3 || n > 15 {
		return false
	}
	switch p.low(i + 1) {
	case "brothers", "sisters", "siblings", "kids", "children":
		return p.low(i-1) == "have" || p.low(i-1) == "got" || p.low(i-1) == "of" || p.low(i-1) == "my" || p.low(i-1) == "had"
	}
	return false
}

// capitalClue returns the clue that a capitalised word is: a country, a people, a small
// place.
func (p *Page) capitalClue(text *plain, i int) (string, int) {
	word := fold(text.word(i))
	if origins[word] {
		if things := text.low(i + 1); foodsAndLessons[things] {
			return "", i
		}
		return originClue, i + 1
	}
	end := i + 1
	for end < i+3 && text.is(end, isCapital) && text.nextTo(end) {
		end++
	}
	at := text.spanOf(i, end)
	if !inPlace[text.low(i-1)] || strings.TrimSpace(text.gap(i)) != "" || text.is(i, isShouted) {
		return "", i
	}
	k := lists().classOf(text.word(end - 1))
	known := p.Directory().Knows(text.text[at.from:at.to]) != content.KnownNowhere
	if known && text.low(i-1) != "at" || !k.proper && (k.unknown || k.weak && end > i+1) {
		return placeClue, end
	}
	return "", i
}

var inPlace = setOf("in near from outside around at")

// foodsAndLessons are words after the name of a people that are not about a person:
// Chinese takeaway.
var foodsAndLessons = setOf("food takeaway restaurant shop lesson lessons class classes gcse film films music bread pizza cafe café cooking homework teacher fries toast pastry cheese whip leave bulldog terrier shepherd")

// origins are countries and peoples, without those that most people here belong to.
var origins = wordsOf("origins.txt")
