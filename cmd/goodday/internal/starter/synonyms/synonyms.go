// Package synonyms has the groups of words with which every new site begins: what young
// people type for the same thing, in English, Arabic and Polish. They are in
// synonyms.yaml, for people who do not program to change.
package synonyms

import (
	_ "embed" // for the groups
	"sync"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

//go:embed synonyms.yaml
var file []byte

// groups are those of the file, each with its words by language.
var groups = sync.OnceValue(func() (groups []map[string][]string) {
	if err := yaml.Unmarshal(file, &groups); err != nil {
		panic(err) // a mistake in the file, which the tests find
	}
	return groups
})

// Of returns the groups of a site in these languages. A group with words of one language
// is of that language. One with words of several counts in all, and ties them together.
func Of(languages ...string) []content.Synonym {
	var all []content.Synonym
	for _, group := range groups() {
		var s content.Synonym
		var of []string
		for _, language := range languages {
			if words := group[language]; len(words) > 0 {
				s.Words, of = append(s.Words, words...), append(of, language)
			}
		}
		if len(of) == 1 && len(languages) > 1 {
			s.Language = of[0]
		}
		if len(s.Words) > 1 {
			all = append(all, s)
		}
	}
	return all
}

// All returns the groups in all languages.
func All() []content.Synonym { return Of("en", "ar", "pl") }
