package check

import (
	"slices"
	"strings"
)

// phrases is a table of words to look for, by the first word of each entry.
type phrases map[string][]phrase

// phrase is one word or several that belong together.
type phrase struct {
	words    []string // in small letters
	say      string   // what to say instead
	capitals bool     // only in capitals: DNA
	alone    bool     // only if no noun follows: the homeless
	own      bool     // from the site's words.yaml
}

// newPhrases parses lines such as "service user* = person". A star stands for the forms
// of a noun, a plus for those of a verb, two for those of a verb that doubles its last
// letter. A phrase that ends with an exclamation mark counts only where it stands for
// people: "the homeless", not "the homeless shelter".
func newPhrases(lines []string) phrases {
	all := phrases{}
	for _, line := range lines {
		words, say, _ := strings.Cut(line, " = ")
		before, alone := strings.CutSuffix(words, "!")
		all.add(strings.Fields(before), phrase{say: say, alone: alone})
	}
	all.sort()
	return all
}

// add adds a phrase in all its forms.
func (t phrases) add(words []string, like phrase) {
	all := [][]string{nil}
	for _, word := range words {
		var longer [][]string
		for _, form := range forms(word) {
			for _, before := range all {
				longer = append(longer, append(slices.Clone(before), form))
			}
		}
		all = longer
	}
	for _, words := range all {
		p := like
		p.words = words
		p.capitals = isCapitals(words[0])
		for i := range words {
			words[i] = key(words[i])
		}
		t[words[0]] = append(t[words[0]], p)
	}
}

// addAnyForm adds a phrase of the site, whose last word may be a noun or a verb.
func (t phrases) addAnyForm(words string, like phrase) {
	if all := strings.Fields(words); len(all) > 0 {
		all[len(all)-1] += "*+"
		t.add(all, like)
	}
}

// isCapitals reports whether a word is written in capitals, as LAC or LACs.
func isCapitals(word string) bool {
	word = strings.TrimSuffix(word, "s")
	return len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// sort puts the longest phrases first, and among those of one length the site's own.
func (t phrases) sort() {
	for _, list := range t {
		slices.SortStableFunc(list, func(a, b phrase) int {
			if len(a.words) == len(b.words) && a.own != b.own {
				return map[bool]int{true: -1, false: 1}[a.own]
			}
			return len(b.words) - len(a.words)
		})
	}
}

// forms returns the forms of a word by the mark at its end.
func forms(word string) []string {
	stem := strings.TrimRight(word, "*+")
	switch word[len(stem):] {
	case "*":
		return nounForms(stem)
	case "+":
		return verbForms(stem)
	case "*+":
		if isCapitals(stem) {
			return []string{stem, stem + "s"}
		}
		return unique(append(nounForms(stem), verbForms(stem)...))
	case "++":
		double := stem + stem[len(stem)-1:]
		return []string{stem, stem + "s", double + "ed", double + "ing"}
	}
	return []string{word}
}

func nounForms(stem string) []string {
	return []string{stem, many(stem), stem + "'s", many(stem) + "'"}
}

// many returns the plural of a noun, or the form of a verb with an s.
func many(stem string) string {
	switch {
	case endsInY(stem):
		return stem[:len(stem)-1] + "ies"
	case strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "sh") || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "x"):
		return stem + "es"
	}
	return stem + "s"
}

func endsInY(stem string) bool {
	return len(stem) > 2 && strings.HasSuffix(stem, "y") && !strings.ContainsAny(stem[len(stem)-2:len(stem)-1], "aeiou")
}

func verbForms(stem string) []string {
	past, going := stem+"ed", stem+"ing"
	switch {
	case strings.HasSuffix(stem, "e"):
		past, going = stem+"d", stem[:len(stem)-1]+"ing"
	case endsInY(stem):
		past = stem[:len(stem)-1] + "ied"
	}
	return []string{stem, many(stem), past, going}
}

// find calls found for the longest phrase at each place of a text, until found returns
// false.
func (t phrases) find(p *prose, found func(first, end int, match *phrase) bool) {
	for i := 0; i < len(p.keys); i++ {
		list := t[p.keys[i]]
		for k := range list {
			if end := i + len(list[k].words); list[k].matches(p, i) {
				if !found(i, end, &list[k]) {
					return
				}
				i = end - 1
				break
			}
		}
	}
}

// matches reports whether the phrase begins at a word.
func (f *phrase) matches(p *prose, first int) bool {
	end := first + len(f.words)
	if end > len(p.keys) || f.capitals && !isCapitals(p.at(first)) {
		return false
	}
	for i, word := range f.words {
		if p.keys[first+i] != word || i > 0 && strings.Trim(p.before(first+i), " \n") != "" {
			return false
		}
	}
	return !f.alone || p.standsAlone(end)
}

// standsAlone reports whether the words before are not part of a longer noun phrase.
func (p *prose) standsAlone(next int) bool {
	return next == len(p.keys) || strings.Trim(p.before(next), " \n") != "" || small[p.keys[next]]
}

// small are words that begin something new after a noun.
var small = setOf(`a an the and or but nor so as at by for from in into of off on out over to up with who whom whose that which when where while
	is are was were be been am has have had do does did can could will would shall should may might must need needs get gets got go goes went
	live lives come comes feel feels often also not never always too now today here there more most less again in their they we you i he she it`)

// isName reports whether words are part of a name: the Pathway Centre.
func (p *prose) isName(first, end int) bool {
	if !p.capital(first) {
		return false
	}
	return !p.starts(first) || p.capital(end) && strings.Trim(p.before(end), " \n") == ""
}
