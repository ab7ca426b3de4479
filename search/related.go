package search

import (
	"cmp"
	"slices"
)

// Documents are compared by the terms that weigh most in each, and not by terms
// that very many documents have, which would take long and tell little.
const (
	mostCompared = 12
	mostCommon   = 200
)

// Related returns for each document, by its ID, the documents of its language
// that are most like it, at most so many, the nearest first. Nothing is like those that
// are gone: they lead on to others, and no other leads to them. It compares titles,
// summaries and names of topics, which are all that lists show: a word changed in
// the text of one page changes no other page.
func Related(documents, gone []Document, most int) (map[string][]string, error) {
	short := slices.Concat(documents, gone)
	for i := range short {
		short[i].Body, short[i].Headings = "", nil
	}
	x, err := New(short, Options{})
	if err != nil {
		return nil, err
	}
	isGone := map[string]bool{}
	for _, d := range gone {
		isGone[d.ID] = true
	}
	related := make(map[string][]string, len(short))
	scores := make([]int, len(x.documents))
	for i, terms := range x.documentTerms() {
		related[x.documents[i].ID] = x.relatedTo(i, terms, most, scores, isGone)
	}
	return related, nil
}

// documentTerm is a term of a document with its weight there.
type documentTerm struct{ number, weight int }

// documentTerms returns the terms of each document: the postings inverted.
func (x *Index) documentTerms() [][]documentTerm {
	all := make([][]documentTerm, len(x.documents))
	for number, t := range x.terms {
		if len(t.postings) < 2 || len(t.postings) > mostCommon {
			continue
		}
		idf := rarity(len(t.postings), x.languages[t.language].count)
		for _, p := range t.postings {
			all[p.document] = append(all[p.document], documentTerm{number, idf * int(p.value)})
		}
	}
	return all
}

// relatedTo returns the IDs of the documents that share the most weight with one.
// It needs scores to be all 0, and leaves them so.
func (x *Index) relatedTo(document int, terms []documentTerm, most int, scores []int, isGone map[string]bool) []string {
	slices.SortFunc(terms, func(a, b documentTerm) int { return cmp.Or(b.weight-a.weight, a.number-b.number) })
	var touched, best []int
	for _, t := range terms[:min(len(terms), mostCompared)] {
		for _, p := range x.terms[t.number].postings {
			if scores[p.document] == 0 {
				touched = append(touched, int(p.document))
			}
			scores[p.document] += t.weight * int(p.value)
		}
	}
	for _, other := range touched {
		if other != document && !isGone[x.documents[other].ID] {
			at, _ := slices.BinarySearchFunc(best, other, func(a, b int) int { return cmp.Or(scores[b]-scores[a], a-b) })
			best = slices.Insert(best, at, other)
			best = best[:min(len(best), most)]
		}
	}
	ids := make([]string, len(best))
	for i, other := range best {
		ids[i] = x.documents[other].ID
	}
	for _, other := range touched {
		scores[other] = 0
	}
	return ids
}
