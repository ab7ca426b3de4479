package collection

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/registry"
)

// word is a word of a text with the term that bleve returns for it.
type word struct{ form, term string }

// analyser is bleve's for English: small letters, no stop words, Porter's stems.
type analyser struct{ bleve analysis.Analyzer }

func newAnalyser() (analyser, error) {
	bleve, err := registry.NewCache().AnalyzerNamed(en.AnalyzerName)
	return analyser{bleve}, err
}

// words returns the words of a text that are not stop words, in order.
func (a analyser) words(text string) []word {
	var words []word
	for _, token := range a.bleve.Analyze([]byte(text)) {
		words = append(words, word{text[token.Start:token.End], string(token.Term)})
	}
	return words
}
