package search

import (
	"slices"
	"strings"
)

// commonCrisis are phrases that every site has, whatever its own list says.
var commonCrisis = []string{
	"suicide", "suicidal", "kill myself", "killing myself", "kms", "want to die", "wanna die", "wish i was dead", "end my life",
	"better off dead", "self harm", "selfharm", "hurt myself", "hurting myself", "harm myself", "harming myself", "cut myself", "cutting myself",
	"انتحار", "الانتحار", "أقتل نفسي", "أريد أن أموت", "اريد الموت", "أؤذي نفسي", "إيذاء النفس",
	"samobójstwo", "zabić się", "chcę umrzeć", "nie chcę żyć", "krzywdzę się", "samookaleczenie",
}

// CommonCrisis gives phrases in several languages after which crisis help comes
// first on every site.
func CommonCrisis() []string { return slices.Clone(commonCrisis) }

// FoldPhrases gives phrases as queries are compared with them, sorted. A phrase
// that a shorter one of them finds already is left out.
func FoldPhrases(phrases []string) []string {
	all := foldAll(phrases)
	slices.SortStableFunc(all, func(a, b string) int { return len(a) - len(b) })
	var needed []string
	for _, phrase := range all {
		if !hasCrisis(strings.Fields(phrase), needed) {
			needed = append(needed, phrase)
		}
	}
	slices.Sort(needed)
	return needed
}
