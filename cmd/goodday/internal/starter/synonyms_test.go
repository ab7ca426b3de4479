package starter

import (
	"slices"
	"testing"

	"goodday/content"
	"goodday/content/decode"
)

// A new site has the groups in its own languages, and those of other languages nowhere.
func TestSynonymsAreThoseOfTheSite(t *testing.T) {
	for _, c := range []struct {
		language      string
		with, without []string
	}{
		{"en", []string{"gym"}, []string{"siłownia", "جيم"}},
		{"pl", []string{"gym", "siłownia"}, []string{"جيم"}},
		{"ar", []string{"gym", "جيم"}, []string{"siłownia"}},
	} {
		all, problems := Files(Options{Language: c.language, Now: day(t, today)})
		if problems != nil {
			t.Fatalf("%+v", problems)
		}
		groups := decode.Words(all["words.yaml"]).Synonyms
		if wanted := (Options{Language: c.language}).Synonyms(); !slices.EqualFunc(groups, wanted, sameGroup) {
			t.Errorf("%s: %q", c.language, groups)
		}
		var words []string
		for _, group := range groups {
			words = append(words, group.Words...)
		}
		for _, word := range c.with {
			if !slices.Contains(words, word) {
				t.Errorf("%s: there is no %s", c.language, word)
			}
		}
		for _, word := range c.without {
			if slices.Contains(words, word) {
				t.Errorf("%s: there is %s", c.language, word)
			}
		}
	}
}

func sameGroup(a, b content.Synonym) bool {
	return a.Language == b.Language && slices.Equal(a.Words, b.Words)
}
