package check

import (
	"strings"

	"goodday/content"
)

// fullName finds what looks like the name of a person: two capitalised words in the
// middle of a sentence, a name after "Mr" or "my friend", a common given name. Names
// that the site knows as places or groups are not reported.
var fullName = Rule{
	ID: "full-name", Group: Safeguarding,
	Why:    "A name is found in a moment, and stays findable. A story has to work without it.",
	Source: "Personal names, after the ICO, the NSPCC and the NCVO.",
	Better: "Say who it was: my worker, a friend, the coach. If it is the name of a place or a group, put it into known_names in words.yaml.",
	Page: func(p *Page) {
		language := p.Fields().Language
		f := nameFinder{page: p, english: english(language), polish: language == "pl", told: p.told()}
		for _, text := range p.plains() {
			if text.isAddress() || isNameField(text.Field) || p.isAgreedCredit(text) {
				continue
			}
			f.plain = text
			for i := 0; i < len(text.tokens) && !p.Full(); {
				i = f.at(i)
			}
		}
	},
}

// isAgreedCredit reports whether a text is a credit whose words somebody agreed to.
func (p *Page) isAgreedCredit(text *plain) bool {
	credit := p.Fields().Credit
	return credit != nil && credit.Consent != nil && strings.HasPrefix(text.Field, "credit.")
}

// isNameField reports whether a field holds the name of a place, a group or a file.
func isNameField(field string) bool {
	switch first, _, _ := strings.Cut(field, "."); first {
	case "run_by", "place", "areas", "topics", "service", "picture", "slug", "moved_from", "consent", "access", "bought_kind", "helped_with", "use_instead", "pages", "languages":
		return true
	}
	return false
}

// nameFinder looks for names in the passages of a page.
type nameFinder struct {
	*plain
	page    *Page
	english bool
	polish  bool
	told    bool // the page was told by a person, so unknown names are looked for too
}

// report reports a name, unless the site knows it as something else. A sure name, one
// with a known family name, is reported even if some page has it as the name of a place.
func (f *nameFinder) report(first, end int, sure, mild bool) {
	from, to := int(f.tokens[first].from), int(f.tokens[end-1].to)
	words := f.asWritten(from, to)
	known := f.page.Directory().Knows(f.text[from:to])
	if known == content.KnownFromSite || known == content.KnownFromPages && !sure {
		return
	}
	message := "This looks like the name of a person."
	if mild {
		message = "This looks like somebody's first name."
	}
	f.page.Report(Finding{
		At: f.place(from), Words: words, Private: true, Mild: mild,
		Message: message, Do: "Say who they are to you instead. If it is no person, say so under ignore, with the reason.",
	})
}

// at looks for a name that begins at a token. It returns the token to continue from.
func (f *nameFinder) at(i int) int {
	if !f.is(i, isCapital) || f.isLoud(i) {
		return f.atSmall(i)
	}
	if end := f.famousAt(i); end > i {
		return end
	}
	if low := f.low(i); low == "st" || low == "saint" {
		return i + 2 // a church, a station, a day; schools have their own rule
	}
	end := f.runFrom(i)
	k := lists().classOf(f.word(i))
	if end-i > 1 && f.is(i, isFirst) && !k.given && !k.surname && !k.unknown && len(f.word(i)) > 1 {
		return i + 1 // Then Zara Quickthorn
	}
	if sureTitles[f.low(i)] || softTitles[f.low(i)] && end-i > 1 {
		return i + 1 // the name itself is found from the next token
	}
	return f.run(i, end)
}

// isLoud reports whether a token stands among others in capitals, which then say no more
// than small letters do.
func (f *nameFinder) isLoud(i int) bool {
	return f.is(i, isShouted) && (f.is(i+1, isShouted) && f.nextTo(i+1) || f.is(i-1, isShouted) && f.nextTo(i))
}

// particles are lower-case words that join parts of names.
var particles = setOf("da de di dos das del della van von der den el al bin ibn bint abu ap")

// runFrom returns the token after a run of capitalised words that stand next to each
// other.
func (f *nameFinder) runFrom(i int) int {
	end := i + 1
	for end < len(f.tokens) && end-i < knownLongest {
		joined := f.nextTo(end) && !f.is(end, isFirst) || f.isInitial(end-1) && strings.TrimSpace(f.gap(end)) == "."
		if joined && f.is(end, isCapital) {
			end++
			continue
		}
		if joined && particles[f.low(end)] && f.is(end+1, isCapital) && f.nextTo(end+1) {
			end += 2
			continue
		}
		break
	}
	return end
}

// knownLongest is the most words of a name.
const knownLongest = 6

// isInitial reports whether a token is a single capital letter other than I.
func (f *nameFinder) isInitial(i int) bool {
	if !f.is(i, isCapital) {
		return false
	}
	word := f.word(i)
	return len([]rune(word)) == 1 && word != "I"
}

// famousAt returns the token after a famous name, or i.
func (f *nameFinder) famousAt(i int) int {
	words, end := "", i
	for j := i; j < min(len(f.tokens), i+lists().longestFamous); j++ {
		if j > i {
			words += " "
		}
		words += fold(f.word(j))
		if lists().isFamous(words) && j > i {
			end = j + 1
		}
	}
	return end
}

// run looks for names in a run of capitalised words. It returns the token to continue
// from.
func (f *nameFinder) run(i, end int) int {
	c := f.cueOf(i)
	if found := f.cued(i, end, c); found > i {
		f.report(i, found, true, false)
		return found
	}
	for j := i; j+1 < end; j++ {
		if j > i && f.famousAt(j) > j {
			return f.famousAt(j)
		}
		sure, ok := f.pair(j, end)
		if !ok {
			continue
		}
		f.report(j, f.untilPlace(j, end), sure, f.isAuthor(j))
		return end
	}
	if f.told {
		if found := f.familyName(i, end); found > i {
			f.report(i, found, true, false)
			return end
		}
		if f.called(i, end) {
			f.report(i, end, true, false)
			return end
		}
	}
	for j := i; j < end; j++ {
		f.single(j, i, end)
	}
	return end
}

// isAuthor reports whether a name is that of somebody who made a book or a film.
func (f *nameFinder) isAuthor(j int) bool {
	if f.low(j-1) != "by" {
		return false
	}
	for i := j - 2; i >= max(0, j-7); i-- {
		switch f.low(i) {
		case "book", "books", "novel", "film", "films", "read", "reading", "series":
			return true
		}
	}
	return false
}

// untilPlace returns where a name ends in a run.
func (f *nameFinder) untilPlace(first, end int) int {
	for j := first + 2; j < end; j++ {
		if k := lists().classOf(f.word(j)); k.proper || k.place {
			return j
		}
	}
	return end
}

// cued returns the token after a name that the words before it introduce, or i.
func (f *nameFinder) cued(i, end int, c cue) int {
	k := lists().classOf(f.word(i))
	if k.proper && !k.given && c != nameCue && !(c == titleCue && officials[f.low(i-1)]) || f.is(i, isShouted) && !k.given {
		return i
	}
	known := k.given || k.surname || k.unknown
	ok := false
	switch c {
	case nameCue:
		ok = !k.proper || k.given
	case titleCue:
		title := f.low(i - 1)
		ok = sureTitles[title] && !k.place || officials[title] || known && !(k.place || k.proper && !k.given) && (title != "old" && title != "young" && title != "big" && title != "little" || k.clear)
	case nounCue, labelCue:
		ok = known && !k.place
	case dearCue, selfCue:
		ok = k.clear || k.given && !k.ordinary || k.unknown && f.english && !f.is(i, isFirst)
	case noCue:
		ok = (known || k.given) && f.follows(end) && !k.place
	}
	if !ok {
		return i
	}
	for j := i + 1; j < end; j++ {
		if k := lists().classOf(f.word(j)); k.place || k.proper && !k.surname {
			if j == i+1 && k.place && c != nameCue && c != nounCue {
				return i // Sister Ray Records
			}
			return j
		}
	}
	return end
}

// officials are titles that only stand before names.
var officials = setOf("mr mrs ms mx pc prof rev")

// NamesPerson reports whether words, such as those for a role, are or hold the name of a
// person.
func NamesPerson(words string) bool {
	page := &page{Source: &content.Source{Page: &content.Page{Kind: content.StoryKind, Language: "en"}}, site: &site{Directory: &content.Directory{}}}
	f := nameFinder{page: page.forRule(&fullName), english: true, told: true, plain: newPlain(content.Passage{Text: words})}
	for i := 0; i < len(f.tokens); {
		i = f.at(i)
	}
	return len(page.problems) > 0
}
