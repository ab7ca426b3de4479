package check

import (
	"regexp"

	"goodday/content"
)

// method finds what tells how somebody hurt themselves. That they did may be told;
// the means may not: others copy them. The list is short on purpose, and messages
// do not repeat what was found.
var method = Rule{
	ID: "method", Group: Safeguarding,
	Why:    "Detail of how somebody hurt themselves can lead others to do the same. That it happened can be told without it.",
	Source: "The Samaritans' media guidelines and their guidance for sites with user content: no detail of method.",
	Better: "I hurt myself. I nearly died. I was not safe then.",
	Page: func(p *Page) {
		for _, text := range p.plains() {
			if text.Sort == content.AddressPassage {
				continue
			}
			for _, found := range text.methods() {
				p.Report(Finding{
					At: text.place(found.from), Words: text.asWritten(found.from, found.to), Private: true,
					Message: "This may tell how somebody hurt themselves.", Do: "Say that it happened, and leave out how, with what and where.",
				})
			}
		}
	},
}

// means is one way of telling too much: an act and a thing near each other. It is
// looked for only where one of its words stands, since that is rare.
type means struct {
	words map[string]bool
	form  *regexp.Regexp
}

const (
	medicines = `(?:paracetamol|ibuprofen|aspirin|tablets|pills|meds|medication|antidepressants|insulin|painkillers)`
	self      = `(?:myself|herself|himself|themselves|yourself)`
	whoseBody = `(?:my|her|his|their|your)`
)

var methodList = []means{
	{setOf("overdose overdosed overdosing od"), regexp.MustCompile(`(?i)\b(?:overdos\w*|od'?d?)\b[^.!?\n]{0,20}\b(?:of|on|with|using)\b[^.!?\n]{0,30}`)},
	{
		setOf("paracetamol ibuprofen aspirin tablets pills meds medication antidepressants insulin painkillers bleach antifreeze"),
		regexp.MustCompile(`(?i)\b(?:(?:took|taken|take|taking|ate|swallow\w*) (?:\w+ ){0,2}?(?:all|too many|loads|load|lots|handfuls?|whole|packets?|box|boxes|bottle|strips?|\d+|ten|twelve|twenty|thirty|forty|fifty)\b|swallow\w*|overdos\w*|downed|necked|drank|saved up|saving up|hoard\w*|stockpil\w*)[^.!?\n]{0,40}\b(?:` + medicines + `|bleach|antifreeze)\b`),
	},
	{
		setOf("wrist wrists arm arms thigh thighs leg legs vein veins throat stomach skin"),
		regexp.MustCompile(`(?i)\b(?:cut|cuts|cutting|slit|slits|slash\w*|slic\w+|carv\w+)\b[^.!?\n]{0,15}\b` + whoseBody + ` (?:\w+ )?(?:wrists?|arms?|thighs?|legs?|veins?|throat|stomach|skin)\b`),
	},
	{
		setOf("myself herself himself themselves yourself"),
		regexp.MustCompile(`(?i)\b(?:(?:cut|cutting|hurt|hurting|harm\w*|burn(?:ed|t|ing)?|stab\w*) ` + self + ` (?:with|using|by)\b|(?:hang(?:ed|ing)?|hung|drown(?:ed|ing)?|suffocat\w+|strangl\w+|electrocut\w+|poison\w*|gass?(?:ed|ing)?) ` + self + `\b|(?:thr[eo]w(?:ing|n)?) ` + self + ` (?:off|in front|under|from|out)\b)`),
	},
	{
		setOf("razor razors razorblade razorblades blade blades scalpel sharpener knife"),
		regexp.MustCompile(`(?i)\b(?:(?:hid|hide|hiding|kept|keep|carried|took apart|broke)\b[^.!?\n]{0,25}\b(?:razor ?blades?|razors?|blades?|scalpel|sharpener)|(?:razor ?blades?|razors?|blades?|scalpel|sharpener|knife)\b[^.!?\n]{0,30}\b(?:hidden|hid|under ` + whoseBody + `|in ` + whoseBody + ` (?:phone|room|sock|bra|pillow|case)|(?:on|across|to) ` + whoseBody + ` (?:arm|wrist|skin|leg|thigh|throat)\w*|to (?:cut|hurt|harm) ` + self + `))`),
	},
	{
		setOf("noose ligature ligatures rope belt cord neck"),
		regexp.MustCompile(`(?i)\b(?:noose|ligatures?|(?:tied|tying|wrapped|put) [^.!?\n]{0,25}(?:round|around) ` + whoseBody + ` (?:neck|throat))\b`),
	},
	{
		setOf("bridge roof train trains track tracks lorry balcony cliff motorway platform railway building"),
		regexp.MustCompile(`(?i)\b(?:(?:jump|jumped|jumping|leap\w*) (?:off|from|in front of|under|out of) [^.!?\n]{0,25}\b(?:bridge|roof|building|train|trains|lorry|balcony|cliff|motorway|platform)|(?:step\w*|walk\w*|ran|run) in front of [^.!?\n]{0,15}\b(?:train|lorry|bus|tram|car)s?|(?:lay|lie|lying|stood) on the (?:train |railway )?tracks?)\b`),
	},
	{
		setOf("laxatives laxative sick purge purged purging calories"),
		regexp.MustCompile(`(?i)\b(?:laxatives?|purg(?:ed|ing) (?:after|every|\w+ times)|(?:made|making|make) myself sick|(?:ate|eating|only|under|restrict\w*)[^.!?\n]{0,20}\d{3,4} (?:calories|kcal))\b`),
	},
}

// methodsByWord gives, for each of their words, which of methodList have it.
var methodsByWord = func() map[string][]int {
	all := map[string][]int{}
	for i, m := range methodList {
		for word := range m.words {
			all[word] = append(all[word], i)
		}
	}
	return all
}()

// methods finds what tells of means in a text.
func (p *plain) methods() (found []span) {
	if !p.has(inMethods) {
		return nil
	}
	tried := map[int]bool{}
	for i := range p.tokens {
		if !p.in(i, inMethods) {
			continue
		}
		for _, m := range methodsByWord[p.low(i)] {
			if tried[m] {
				continue
			}
			tried[m] = true
			if at := methodList[m].form.FindStringIndex(p.text); at != nil {
				found = append(found, span{at[0], at[1]})
			}
		}
	}
	return found
}
