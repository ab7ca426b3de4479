package search

import "slices"

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

// FoldPhrases gives phrases as queries are compared with them, sorted, each once.
func FoldPhrases(phrases []string) []string { return foldAll(phrases) }
