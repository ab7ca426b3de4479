package check

import (
	"regexp"
	"strings"
)

// method finds descriptions of how somebody hurt themselves. That they did may be told;
// the means may not, because others copy them. The list is short on purpose, and
// messages do not repeat what was found.
var method = Rule{
	ID: "method", Group: Safeguarding,
	Why:    "Detail of how somebody hurt themselves can lead others to do the same. That it happened can be told without it.",
	Source: "The Samaritans' media guidelines and their guidance for sites with user content: no detail of method.",
	Better: "I hurt myself. I nearly died. I was not safe then.",
	Page: privateIn("This may tell how somebody hurt themselves.", "Say that it happened, and leave out how, with what and where.", func(_ *Page, text *plain) []span {
		if text.isAddress() {
			return nil
		}
		return text.methods()
	}),
}

// means is one way of telling too much. words are those of its words that are rare, so
// that the form is tried on few texts. They stand for WORD in the form.
type means struct {
	words *vocabulary
	form  *regexp.Regexp
}

func newMeans(words, form string) means {
	v := vocabularyOf(words)
	return means{v, regexp.MustCompile(`(?i)\b(?:` + strings.ReplaceAll(form, "WORD", v.expression()) + `)`)}
}

const (
	someWords = `\b[^.!?\n]{0,40}\b`
	fewWords  = `\b[^.!?\n]{0,20}\b`
	whoseBody = `(?:my|her|his|their|your)`
)

var methodList = []means{
	newMeans("overdos* od ods od'd od'ed od'ing", `WORD`+fewWords+`(?:of|on|with|using)\b[^.!?\n]{0,30}`),
	newMeans(
		"paracetamol ibuprofen aspirin tablets pills meds medication antidepressants insulin painkillers bleach antifreeze",
		`(?:(?:took|taken|take|taking|ate|swallow\w*) (?:\w+ ){0,2}?(?:all|too many|loads|load|lots|handfuls?|whole|packets?|box|boxes|bottle|strips?|\d+|ten|twelve|twenty|thirty|forty|fifty)|`+
			`swallow\w*|overdos\w*|downed|necked|drank|saved up|saving up|hoard\w*|stockpil\w*)`+someWords+`WORD`,
	),
	newMeans("wrist wrists arm arms thigh thighs leg legs vein veins throat stomach skin", `(?:cut|cuts|cutting|slit|slits|slash\w*|slic\w+|carv\w+)\b[^.!?\n]{0,15}\b`+whoseBody+` (?:\w+ )?WORD`),
	newMeans(
		"myself herself himself themselves yourself",
		`(?:cut|cutting|hurt|hurting|harm\w*|burn(?:ed|t|ing)?|stab\w*) WORD (?:with|using|by)\b|`+
			`(?:hang(?:ed|ing)?|hung|drown(?:ed|ing)?|suffocat\w+|strangl\w+|electrocut\w+|poison\w*|gass?(?:ed|ing)?) WORD|`+
			`thr[eo]w(?:ing|n)? WORD (?:off|in front|under|from|out)\b`,
	),
	newMeans("razor razors razorblade razorblades blade blades scalpel scalpels sharpener sharpeners", `(?:hid|hide|hiding|kept|keep|carried|took apart|broke)\b[^.!?\n]{0,25}\bWORD`),
	newMeans(
		"razor razors razorblade razorblades blade blades scalpel scalpels sharpener sharpeners knife knives",
		`WORD[^.!?\n]{0,30}\b(?:hidden|hid|under `+whoseBody+`|in `+whoseBody+` (?:phone|room|sock|bra|pillow|case)|(?:on|across|to) `+whoseBody+` (?:arm|wrist|skin|leg|thigh|throat)\w*|`+
			`to (?:cut|hurt|harm) (?:my|her|him|them|your)(?:self|selves))`,
	),
	newMeans("noose nooses ligature ligatures", `WORD`),
	newMeans("neck throat", `(?:tied|tying|wrapped|put) [^.!?\n]{0,25}(?:round|around) `+whoseBody+` WORD`),
	newMeans("bridge roof building train trains lorry balcony cliff motorway platform", `(?:jump|jumped|jumping|leap\w*) (?:off|from|in front of|under|out of) [^.!?\n]{0,25}\bWORD`),
	newMeans("front", `(?:step\w*|walk\w*|ran|run) in WORD of [^.!?\n]{0,15}\b(?:train|lorry|bus|tram|car)s?`),
	newMeans("track tracks", `(?:lay|lie|lying|stood) on the (?:train |railway )?WORD`),
	newMeans("laxative laxatives", `WORD`),
	newMeans("purged purging", `WORD (?:after|every|\w+ times)`),
	newMeans("sick", `(?:made|making|make) myself WORD`),
	newMeans("calories kcal", `(?:ate|eating|only|under|restrict\w*)[^.!?\n]{0,20}\d{3,4} WORD`),
}

// methods returns the descriptions of means in a text.
func (p *plain) methods() (found []span) {
	for _, m := range methodList {
		if !p.has(m.words) {
			continue
		}
		if at := m.form.FindStringIndex(p.text); at != nil {
			found = append(found, span{at[0], at[1]})
		}
	}
	return found
}
