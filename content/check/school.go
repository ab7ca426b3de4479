package check

import (
	"regexp"
	"slices"
	"strings"

	"goodday/content"
)

// school finds schools, colleges, wards and homes that are named in a story. Other pages
// name places on purpose.
var school = Rule{
	ID: "school", Group: Safeguarding,
	Why:    "The name of a school, a ward or a home tells a whole class who it may be.",
	Source: "Names of schools, colleges, wards and hospitals, after the NSPCC's briefing on photographs and the ICO.",
	Better: "My school. The hospital. The place I lived then.",
	Page: privateIn("This looks like the name of a school, a college, a ward or a home.", "Say what kind of place it is, without its name.", func(p *Page, text *plain) []span {
		if !p.told() || text.isAddress() {
			return nil
		}
		return slices.DeleteFunc(text.schools(), func(at span) bool {
			return p.Directory().Knows(text.asWritten(at.from, at.to)) == content.KnownFromSite
		})
	}),
}

// schools returns the names of schools in a text.
func (p *plain) schools() (found []span) {
	for i := 0; i < len(p.tokens); i++ {
		if first, end := p.foreignSchoolAt(i); first < end {
			found = append(found, p.spanOf(first, end))
			i = end - 1
			continue
		}
		if first, end := p.schoolAt(i); first < end {
			found = append(found, p.spanOf(first, end))
			i = end - 1
		}
	}
	return found
}

// schoolWords end the names of schools, hospitals and homes.
var schoolWords = vocabularyOf(`school academy college university uni grammar comprehensive primary infants juniors seminary pru
	ward unit hospital infirmary clinic hospice comp`)

// schoolPairs end such names in two words.
var schoolPairs = setOf(`sixth-form high-school children's-home childrens-home care-home secondary-school primary-school medical-centre health-centre free-school community-school grammar-school special-school
	foster-home youth-hostel people's-home`)

// homeWords end the names of homes, and of much else. They count after homeCue.
var homeWords = vocabularyOf("house lodge court place view grange cottage hostel manor foyer")

// schoolStarts are the words that schoolAt looks for.
var schoolStarts = newVocabulary(slices.Concat(schoolWords.entries, homeWords.entries, lastParts(schoolPairs), []string{"the", "st", "high", "at", "to", "of"})...)

// lastParts returns what follows the last hyphen of each word.
func lastParts(pairs map[string]bool) (parts []string) {
	for _, pair := range keysOf(pairs) {
		parts = append(parts, pair[strings.LastIndexByte(pair, '-')+1:])
	}
	return parts
}

var homeCue = regexp.MustCompile(`(?i)\b(placement|placed|in-?patient|admitted to|sectioned|children's home|care home|residential|hostel|foyer|refuge|supported (?:living|housing|lodgings)|semi-independent|moved me|put me|live[ds]? (?:at|in)|living (?:at|in)|secure|unit|home called|staying at|stayed at)\b`)

// commonSchools are words before "school" or "college" that are not part of a name.
var commonSchools = wordsOf("common-schools.txt")

// schoolAt returns the first token, and the one after the last, of the name of a school
// that ends or begins at a token. They are equal if there is none.
func (p *plain) schoolAt(i int) (first, end int) {
	if p.is(i, isCapital) && p.isNamed(i) {
		return i, i + 1
	}
	if !p.in(i, schoolStarts) {
		return i, i
	}
	word := p.low(i)
	switch {
	case word == "the" && p.is(i, isCapital) && !p.is(i, isFirst) && p.is(i+1, isCapital) && p.nextTo(i+1) && p.nearCue(i, homeCue):
		return i, p.capitalsFrom(i + 1)
	case word == "ward" && p.is(i, isCapital) && (p.is(i+1, isNumber) || p.is(i+1, isCapital) && len(p.word(i+1)) == 1) && p.nextTo(i+1):
		return i, i + 2
	case word == "university" && p.low(i+1) == "of" && p.is(i+2, isCapital):
		return i, i + 3
	case word == "uni" && p.low(i+1) == "of" && p.is(i+2, isCapital):
		return i, i + 3
	case word == "st" && p.is(i, isCapital) && p.is(i+1, isCapital):
		return p.saintAt(i)
	case word == "at" || word == "to" || word == "of" && p.low(i-1) == "out":
		return p.smallSchoolAt(i)
	case word == "st" && !p.is(i, isCapital) && goesTo[p.low(i-1)] && p.nextTo(i+1) && lists().given[strings.TrimSuffix(strings.TrimSuffix(p.low(i+1), "s"), "'")]:
		return i, i + 2
	case p.in(i, schoolWords) && p.nextTo(i+1) && p.in(i+1, schoolWords):
		return i, i // its name ends with the next word
	case i > 0 && p.nextTo(i) && schoolPairs[p.low(i-1)+"-"+word]:
		return p.schoolBefore(i-1, i+1)
	case word == "high" && goesTo[p.low(i-2)] && p.nextTo(i) && !lists().isOrdinary(p.low(i-1)) && !streetFollows(p.low(i+1)):
		return i - 1, i + 1
	case p.in(i, schoolWords) || word == "high" && p.is(i, isCapital) && !streetFollows(p.low(i+1)):
		return p.schoolBefore(i, i+1)
	case p.in(i, homeWords) && p.is(i, isCapital) && p.is(i-1, isCapital) && p.nextTo(i) && p.nearCue(i, homeCue):
		return p.schoolBefore(i, i+1)
	}
	return i, i
}

// goesTo are words before the name of a school in small letters.
var goesTo = setOf("at to from went go goes attend attended")

// capitalsFrom returns the token after a run of capitalised words.
func (p *plain) capitalsFrom(i int) int {
	end := i + 1
	for p.is(end, isCapital) && p.nextTo(end) && end < i+4 {
		end++
	}
	return end
}

// lessons are words near the name of a school: year 9 at, my teacher at.
var lessons = setOf("year gcse gcses levels form student pupil studying study teacher btec lessons classes course head classmates exams")

// namesSchools are words right before a name that may make it the name of a school.
var namesSchools = vocabularyOf("at in from is was called named school college ward unit hospital uni university academy home hostel clinic")

// isNamed reports whether a capitalised word is introduced as the name of a school: my
// school, Oakdene, and a home called Larches.
func (p *plain) isNamed(i int) bool {
	noun := i - 1
	if !p.in(noun, namesSchools) || p.is(i, isShouted) {
		return false
	}
	if k := lists().classOf(p.word(i)); !k.unknown && !k.surname {
		return false
	}
	switch p.low(noun) {
	case "at":
		if strings.HasPrefix(p.gap(i+1), ",") && p.isPlaceOfCare(i+1) {
			return true
		}
		for j := i - 2; j >= max(0, i-4); j-- {
			if lessons[p.low(j)] {
				return strings.TrimSpace(p.gap(i)) == ""
			}
		}
		return false
	case "called", "named":
		for noun--; p.low(noun) == "is" || p.low(noun) == "was"; noun-- {
		}
	case "is", "was":
		return p.low(i-2) == "school" || p.low(i-2) == "college"
	case "in", "from":
		return strings.HasPrefix(p.gap(i+1), ",") && p.isPlaceOfCare(i+1)
	case "school", "college", "ward", "unit", "hospital", "uni", "academy", "hostel":
		if strings.TrimSpace(p.gap(i)) != "," || i+1 < len(p.tokens) && !strings.HasPrefix(p.gap(i+1), ",") {
			return false
		}
	}
	switch p.low(noun) {
	case "school", "college", "ward", "unit", "hospital", "uni", "university", "academy", "home", "hostel", "sixth", "placement", "clinic":
		return true
	}
	return false
}

// isPlaceOfCare reports whether a token begins an explanation of a name as that of a
// school or a home: Oakview, the secure unit.
func (p *plain) isPlaceOfCare(i int) bool {
	if low := p.low(i); low != "the" && low != "a" && low != "my" && low != "this" {
		return false
	}
	for j := i + 1; j <= i+4; j++ {
		switch p.low(j) {
		case "school", "college", "unit", "hospital", "ward", "home", "hostel", "academy", "placement", "refuge", "uni":
			return true
		}
	}
	return false
}

func streetFollows(word string) bool {
	return word == "street" || word == "road" || word == "st" || word == "peak" || word == "court" || word == "wycombe" || word == "five" || word == "fives"
}

// schoolBefore returns the name that stands before a word such as "school".
func (p *plain) schoolBefore(i, end int) (int, int) {
	first := i
	for first > 0 && i-first < 4 && p.nextTo(first) && !p.is(first-1, isNumber) && p.partOfSchool(first-1, i) {
		first--
	}
	for first < i && (p.low(first) == "of" || p.low(first) == "and" || commonSchools[p.low(first)] && !p.is(first+1, isCapital)) {
		first++
	}
	if first == i || !p.hasOwnName(first, i) {
		return i, i
	}
	return first, end
}

// partOfSchool reports whether token j can be part of the name of a school that ends at
// token i.
func (p *plain) partOfSchool(j, i int) bool {
	word := p.low(j)
	switch {
	case p.is(j, isCapital):
		return !p.is(j, isFirst) || !commonSchools[word] && !smallWord[word]
	case p.is(i, isCapital):
		return p.is(j-1, isCapital) && (word == "of" || word == "and" || word == "the")
	}
	return writtenSmall[p.low(i)] && j >= i-2 && len(word) > 3 && !commonSchools[word] &&
		(!lists().isOrdinary(word) || j == i-1 && placeEnd(word) && !lists().isOrdinary(p.low(j-1)))
}

// writtenSmall are words that end names of schools in small letters too.
var writtenSmall = setOf("school academy college university uni sixth primary comp comprehensive infants juniors grammar seminary")

// placeEnd reports whether a word ends the names of places: bramley park academy.
func placeEnd(word string) bool { return lists().weakPlaces[word] || lists().places[word] }

// smallWord are words that begin sentences but not names.
var smallWord = setOf("i we he she they it at in to from on when then but and so my our the a if after before because")

// hasOwnName reports whether some tokens have more than common words.
func (p *plain) hasOwnName(first, end int) bool {
	for j := first; j < end; j++ {
		word := p.low(j)
		if commonSchools[strings.TrimSuffix(word, "'s")] || word == "of" || word == "and" {
			continue
		}
		if p.is(j, isCapital) || !lists().isOrdinary(word) {
			return !knownSchools[strings.TrimSpace(p.low(j)+" "+p.low(end))]
		}
	}
	return false
}

// knownSchools are names that thousands of people share.
var knownSchools = map[string]bool{"open university": true, "khan academy": true}

// notAfterSaint are words that make the name of a saint something other than a school:
// St Pancras station.
var notAfterSaint = setOf("day station street road church square park market island bridge hill hall flag gardens retail cathedral way stop area estate centre area's")

// saintAt returns the name of a school that is called after a saint: St Mary's.
func (p *plain) saintAt(i int) (int, int) {
	end := i + 2
	for end < i+4 && p.is(end, isCapital) && p.nextTo(end) {
		end++
	}
	owned := strings.HasSuffix(p.low(i+1), "'s") || strings.HasSuffix(p.low(end-1), "'s")
	last := p.low(end - 1)
	switch {
	case p.in(end-1, schoolWords) || p.in(end, schoolWords):
		if p.in(end, schoolWords) {
			end++
		}
		return i, end
	case strings.HasSuffix(last, "s") && !notAfterSaint[p.low(end)] && lists().given[strings.TrimSuffix(last, "s")] && p.nearCue(i, schoolCue):
		return i, end
	case notAfterSaint[last] || notAfterSaint[p.low(end)] || !owned || end > i+2:
		return i, i
	}
	return i, end
}

// nearCue reports whether a cue stands in the text shortly before a token.
func (p *plain) nearCue(i int, cue *regexp.Regexp) bool {
	at := int(p.tokens[i].from)
	return cue.MatchString(strings.ToValidUTF8(p.text[max(0, at-2*cueLength):at], ""))
}
