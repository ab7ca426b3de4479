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
	Page: func(p *Page) {
		if p.Fields().Kind != content.StoryKind {
			return
		}
		clues := p.clues()
		if len(clues) < enoughClues {
			return
		}
		p.Report(Finding{
			At: clues[0].at, Words: clues[0].words, Private: true,
			Message: "Together these may point to one person: " + listed(clues) + ".",
			Do:      "Leave out or blur as many as the story can spare. Ask: could a classmate guess who this is?",
		})
	},
}

// enoughClues is how many different things together are too many.
const enoughClues = 3

// clue is one thing that narrows down who somebody is.
type clue struct {
	what  string
	words string
	at    content.Position
}

// listed names clues with their lines.
func listed(clues []clue) string {
	var parts []string
	for _, c := range clues {
		parts = append(parts, fmt.Sprintf("%s (line %d)", c.what, c.at.Line))
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// clues gives the first clue of each kind in what a story tells.
func (p *Page) clues() []clue {
	var all []clue
	seen := map[string]bool{}
	for _, text := range p.plains() {
		if text.Sort == content.AddressPassage || text.Sort == content.FieldPassage && !isProse(content.StoryKind, text.Field) {
			continue
		}
		for i := 0; i < len(text.tokens); i++ {
			what, end := p.clueAt(text, i)
			if what == "" || seen[what] {
				continue
			}
			seen[what] = true
			from := int(text.tokens[i].from)
			all = append(all, clue{what, text.asWritten(from, int(text.tokens[end-1].to)), text.place(from)})
			i = end - 1
		}
	}
	if !narrows(seen) {
		return nil
	}
	return all
}

// The kinds of clues, as a message names them.
const (
	ageClue    = "an exact age"
	placeClue  = "a small place"
	onlyClue   = "being the only one"
	originClue = "where somebody comes from"
	statusClue = "coming as a refugee"
	lawClue    = "a court, the police or a care order"
	lossClue   = "a death"
	kinClue    = "a twin or the number of brothers and sisters"
	bodyClue   = "a rare condition"
	faithClue  = "a religion"
	babyClue   = "a pregnancy"
	jobClue    = "a post that one person has"
	selfClue   = "being trans or gay"
)

// narrows reports whether the clues are of kinds that find one person among many:
// without an age, a place or a country they fit too many.
func narrows(seen map[string]bool) bool {
	return seen[ageClue] || seen[placeClue] || seen[onlyClue] || seen[originClue]
}

// clueWords are single words for a clue, in small letters.
var clueWords = clueTable(map[string]string{
	statusClue: "refugee asylum unaccompanied uasc deported deportation undocumented trafficked smugglers",
	lawClue:    "court prison jail custody police arrested probation tagged solicitor offender remand yoi magistrates judge sentenced bail",
	lossClue:   "died funeral bereaved bereavement buried orphan orphaned orphans killed murdered stillborn widow",
	kinClue:    "twin twins triplet triplets",
	bodyClue: `epilepsy epileptic fibrosis sickle palsy tourette tourette's tourettes lupus leukaemia leukemia cancer tumour hiv amputee deaf deafblind blind dwarfism scoliosis albinism alopecia dystrophy
		bifida stammer stutter mutism mute narcolepsy transplant dialysis crohn's colitis stoma haemophilia prosthetic wheelchair paralysed quadriplegic achondroplasia vitiligo hydrocephalus dystonia`,
	faithClue: "muslim sikh hindu jewish mormon quaker buddhist mosque gurdwara synagogue mandir hijab turban jehovah's jehovah rastafarian yazidi ezidi druze bahai orthodox pentecostal amish",
	babyClue:  "pregnant pregnancy miscarriage abortion",
	selfClue:  "trans transgender gay lesbian bisexual nonbinary non-binary queer intersex",
	placeClue: "village hamlet island",
})

// cluePhrases are those of several words.
var cluePhrases = []struct{ what, words string }{
	{statusClue, "home office"},
	{statusClue, "leave to remain"},
	{statusClue, "came on a boat"},
	{statusClue, "small boat"},
	{lawClue, "care order"},
	{lawClue, "section 20"},
	{lawClue, "section 31"},
	{lawClue, "secure unit"},
	{lawClue, "youth offending"},
	{lawClue, "adoption broke"},
	{lossClue, "passed away"},
	{lossClue, "lost my mum"},
	{lossClue, "lost my dad"},
	{lossClue, "lost my brother"},
	{lossClue, "lost my sister"},
	{lossClue, "took his own life"},
	{lossClue, "took her own life"},
	{babyClue, "had a baby"},
	{babyClue, "had my baby"},
	{babyClue, "expecting a baby"},
	{jobClue, "head boy"},
	{jobClue, "head girl"},
	{jobClue, "team captain"},
	{jobClue, "youth mayor"},
	{jobClue, "young mayor"},
	{jobClue, "youth parliament"},
	{jobClue, "chair of the"},
	{onlyClue, "the only girl"},
	{onlyClue, "the only boy"},
	{onlyClue, "the only lad"},
	{onlyClue, "the first girl"},
	{onlyClue, "the first boy"},
	{onlyClue, "the youngest ever"},
	{placeClue, "small town"},
	{placeClue, "tiny town"},
	{placeClue, "our street"},
	{placeClue, "the farm"},
}

func clueTable(kinds map[string]string) map[string]string {
	table := map[string]string{}
	for what, words := range kinds {
		for word := range strings.FieldsSeq(words) {
			table[word] = what
		}
	}
	return table
}

// phraseStarts are the first words of cluePhrases.
var phraseStarts = func() map[string]bool {
	starts := map[string]bool{}
	for _, phrase := range cluePhrases {
		first, _, _ := strings.Cut(phrase.words, " ")
		starts[first] = true
	}
	return starts
}()

// clueAt gives the kind of the clue that begins at a token, and the token after it.
func (p *Page) clueAt(text *plain, i int) (what string, end int) {
	number := text.is(i, isNumber) || text.in(i, inAges)
	if !number && !text.in(i, inClues) && !text.is(i, isCapital) {
		return "", i
	}
	word := text.low(i)
	if what := clueWords[strings.TrimSuffix(word, "'s")]; what != "" {
		return what, i + 1
	}
	if phraseStarts[word] {
		for _, phrase := range cluePhrases {
			if n := len(strings.Fields(phrase.words)); i+n <= len(text.tokens) && text.endsWith(i+n, phrase.words) {
				return phrase.what, i + n
			}
		}
	}
	switch {
	case text.is(i, isCapital):
		return p.capitalClue(text, i)
	case text.countsKin(i):
		return kinClue, i + 2
	case word == "only" && text.low(i+1) == "one" && (text.low(i+2) == "in" || text.low(i+2) == "who" || text.low(i+2) == "from" || text.low(i+2) == "at"):
		return onlyClue, i + 2
	case word == "only" && text.low(i-1) == "the" && text.is(i+1, isCapital):
		return onlyClue, i + 2
	case word == "diagnosed" || word == "syndrome":
		return bodyClue, i + 1
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

// capitalClue looks at a word with a capital: a country, a people, a small place.
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
	from, to := int(text.tokens[i].from), int(text.tokens[end-1].to)
	if !inPlace[text.low(i-1)] || strings.TrimSpace(text.gap(i)) != "" || text.is(i, isShouted) {
		return "", i
	}
	k := lists().kindOf(text.word(end - 1))
	known := p.Directory().Knows(text.text[from:to]) != content.KnownNowhere
	if known && text.low(i-1) != "at" || !k.proper && (k.unknown || k.weak && end > i+1) {
		return placeClue, end
	}
	return "", i
}

var inPlace = setOf("in near from outside around at")

// foodsAndLessons are words after the name of a people that tell nothing of a
// person: Chinese takeaway.
var foodsAndLessons = setOf("food takeaway restaurant shop lesson lessons class classes gcse film films music bread pizza cafe café cooking homework teacher fries toast pastry cheese whip leave bulldog terrier shepherd")

// origins are countries and peoples, but for those most people here belong to.
var origins = func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(originTable) {
		all[word] = true
	}
	return all
}()

const originTable = `afghanistan afghan albania albanian algeria algerian angola bangladesh bangladeshi brazil brazilian bulgaria bulgarian burundi cameroon china chinese colombia colombian congo congolese croatia czech egypt egyptian
eritrea eritrean ethiopia ethiopian gambia gambian ghana ghanaian greece greek guinea hungary hungarian india indian iran iranian iraq iraqi italy italian ivory jamaica jamaican kashmir kenya kenyan kosovo kosovan kurdish kurdistan kuwait latvia latvian lebanon lebanese
liberia libya libyan lithuania lithuanian malawi mali moldova mongolia morocco moroccan myanmar nepal nepali nigeria nigerian pakistan pakistani palestine palestinian philippines filipino poland polish portugal portuguese roma romani romania romanian russia russian rwanda
senegal serbia slovakia slovak somalia somali somaliland spain spanish sudan sudanese syria syrian tanzania thailand thai tibet tibetan tigray tigrinya tunisia turkey turkish uganda ugandan ukraine ukrainian vietnam vietnamese yemen yemeni zambia zimbabwe zimbabwean
traveller gypsy hazara oromo pashtun yoruba igbo`
