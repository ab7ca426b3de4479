package check

import "strings"

// polishPersons begin the Polish words for people that stand before their names.
var polishPersons = strings.Fields("siostr brat kolega kolegą koleg koleżank przyjaci cioci ciotk wuj babci dziad kuzyn wychowaw tłumacz nauczyciel pracowni pani pan opiekun trener ksiądz księdz doktor lekark lekarz mama mamą tata tatą asystent kurator pedagog mąż mężem żon dziewczyn chłopak córk syn sąsiad terapeut psycholog")

// polishKin reports whether a word is one for a person in Polish.
func polishKin(word string) bool {
	for _, start := range polishPersons {
		if rest, found := strings.CutPrefix(word, start); found && len(rest) <= 5 {
			return len(word) > 2
		}
	}
	return false
}

// polishEndings are what names end with in sentences, and what they end with alone.
var polishEndings = []struct {
	end string
	own []string
}{
	{"owi", []string{"", "o"}},
	{"kiem", []string{"ek"}},
	{"kowi", []string{"ek"}},
	{"ka", []string{"ek"}},
	{"iem", []string{"", "i"}},
	{"em", []string{""}},
	{"ie", []string{"ia", "a"}},
	{"a", []string{""}},
	{"e", []string{"a"}},
	{"y", []string{"a"}},
	{"i", []string{"a", "ia"}},
	{"o", []string{"a"}},
	{"u", []string{"", "a"}},
}

// polishName returns the given name that a folded word is a form of, or the word.
func polishName(word string) string {
	l := lists()
	if l.given[word] {
		return word
	}
	for _, e := range polishEndings {
		stem, found := strings.CutSuffix(word, e.end)
		if !found || len(stem) < 2 {
			continue
		}
		for _, own := range e.own {
			if l.given[stem+own] {
				return stem + own
			}
		}
		if n := len(stem); n > 3 && l.given[stem[:n-1]+"e"+stem[n-1:]] { // Kacprem
			return stem[:n-1] + "e" + stem[n-1:]
		}
	}
	return word
}

// polishTown returns a folded word without the ending that it has after "in" in Polish:
// Bristolu.
func polishTown(word string) string {
	for _, end := range []string{"u", "ie", "em", "owi"} {
		if stem, found := strings.CutSuffix(word, end); found && lists().proper[stem] {
			return stem
		}
	}
	return word
}
