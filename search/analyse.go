package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	tokenizer "github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"

	// Each of these registers itself by its language code: those with an analyser,
	// and those that have only a list of stop words.
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ar"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/bg"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ca"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ckb"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/cs"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/da"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/de"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/el"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/en"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/es"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/eu"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/fa"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/fi"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/fr"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ga"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/gl"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/hi"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/hr"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/hu"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/hy"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/id"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/it"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/nl"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/no"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/pl"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/pt"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ro"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ru"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/sv"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/tr"
)

// analyser turns the words of one language into the terms they stand for:
// "gardens" into "garden". Stop words, such as "the", have no term.
type analyser struct {
	bleve     analysis.Analyzer
	stopWords analysis.TokenMap // if bleve lists them
	english   bool
	folded    map[string]bool // stop words in Polish, folded
}

// newAnalyser returns bleve's analyser of a language. Where bleve has none, its
// list of stop words is used, and where it lacks that too, as for Welsh or Somali,
// a word is its own term but for case and accents.
func newAnalyser(cache *registry.Cache, language string) analyser {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	if code == "nb" || code == "nn" {
		code = "no"
	}
	stopWords, _ := cache.TokenMapNamed("stop_" + code)
	if a, err := cache.AnalyzerNamed(code); err == nil {
		own := analyser{bleve: a, stopWords: stopWords, english: code == "en"}
		if code == polish {
			own.folded = map[string]bool{}
			for word := range stopWords {
				own.folded[Fold(word)] = true
			}
		}
		return own
	}
	words, err := cache.TokenizerNamed(tokenizer.Name)
	stop, noStop := cache.TokenFilterNamed("stop_" + code)
	if err != nil || noStop != nil {
		return analyser{}
	}
	plain := &analysis.DefaultAnalyzer{Tokenizer: words, TokenFilters: []analysis.TokenFilter{lowercase.NewLowerCaseFilter(), stop}}
	return analyser{bleve: plain, stopWords: stopWords}
}

// terms returns the terms of a word as it is written. It replaces the apostrophe
// that phones write by the plain one, which is what the analysers know.
func (a analyser) terms(word string) []string {
	if a.bleve == nil {
		return []string{Fold(word)}
	}
	if a.folded != nil {
		return a.polishTerms(Fold(word))
	}
	word = strings.ReplaceAll(word, "’", "'")
	var terms []string
	for _, token := range a.bleve.Analyze([]byte(word)) {
		if len(token.Term) > 0 {
			terms = append(terms, a.withoutK(string(token.Term)))
		}
	}
	return terms
}

const polish = "pl"

// polishTerms returns the stem of a folded word. bleve's stemmer makes one term of many
// words that it does not know: of "wiza", "baby" and "gains" nothing is left but "ć".
func (a analyser) polishTerms(word string) []string {
	if word == "" || a.folded[word] {
		return nil
	}
	if short := stem(word, polish); utf8.RuneCountInString(short) >= shortestWord {
		return []string{short}
	}
	return []string{word}
}

// withoutK removes the k that English writes between a c and an ending: "panicky"
// and "panicking" are of "panic", which bleve's stemmer leaves apart. In words of
// one syllable ("kicking") the k is the word's own.
func (a analyser) withoutK(term string) string {
	rest, found := strings.CutSuffix(strings.TrimSuffix(term, "i"), "ick")
	if a.english && found && rest != "" && strings.ContainsAny(rest[:len(rest)-1], "aeiou") {
		return rest + "ic"
	}
	return term
}

// arabicStarts are what Arabic writes as one with the word after it: the article,
// and small words before the article. bleve's stemmer removes these.
var arabicStarts = []string{"", "ال", "بال", "وال", "كال", "فال", "لل"}

const arabicAnd = "و"

// spellings returns other ways to write a word of the same term that readers use
// although the pages may not: the bare stem, and in Arabic the word with and
// without its article. bleve's stemmer takes the first letter of "وحدة", loneliness,
// for the "and" that looks the same, unless the article stands before it: such a
// word is the same too.
func (a analyser) spellings(word, term string, noun bool) []string {
	candidates := []string{term}
	if first, _ := utf8.DecodeRuneInString(word); unicode.Is(unicode.Arabic, first) {
		bare := word
		for _, start := range arabicStarts[1:] {
			if rest, found := strings.CutPrefix(word, start); found && len(rest) < len(bare) {
				bare = rest
			}
		}
		for _, start := range arabicStarts {
			candidates = append(candidates, start+bare)
		}
	}
	var same []string
	for _, candidate := range candidates {
		if candidate == word || candidate == "" {
			continue
		}
		if got := a.terms(candidate); len(got) == 1 && (got[0] == term || arabicAnd+got[0] == term || noun && got[0] == arabicAnd+term) {
			same = append(same, candidate)
		}
	}
	return same
}
