package search

import (
	"cmp"
	"slices"
)

// Limits of likeness: a page is compared by so many of the terms that say most of
// it, and not by terms that very many pages have, which would take long and say
// little.
const (
	tellingTerms = 12
	mostCommon   = 200
)

// Alike gives for each document, by its ID, those of its language that are most
// like it, at most so many, the nearest first. It compares titles, summaries and
// names of topics, all that lists show too: a word changed in the text of one
// page changes no other page.
func Alike(documents []Document, most int) (map[string][]string, error) {
	short := slices.Clone(documents)
	for i := range short {
		short[i].Body, short[i].Headings = "", nil
	}
	x, err := New(short, Options{})
	if err != nil {
		return nil, err
	}
	alike := make(map[string][]string, len(short))
	scores := make([]int, len(x.documents))
	for i, terms := range x.termsOfDocuments() {
		alike[x.documents[i].ID] = x.nearest(i, terms, most, scores)
	}
	return alike, nil
}

// telling is a term of a document with how much it says there.
type telling struct {
	term  int
	worth int
}

// termsOfDocuments turns the postings round.
func (x *Index) termsOfDocuments() [][]telling {
	all := make([][]telling, len(x.documents))
	for number := range x.terms {
		t := &x.terms[number]
		of := x.languages[t.language].count
		if len(t.postings) < 2 || len(t.postings) > mostCommon {
			continue
		}
		rare := rarity(len(t.postings), of)
		for _, p := range t.postings {
			all[p.document] = append(all[p.document], telling{number, rare * int(p.value)})
		}
	}
	return all
}

// nearest adds up what the terms of a document say for others. scores is all 0
// before and after.
func (x *Index) nearest(document int, terms []telling, most int, scores []int) []string {
	slices.SortFunc(terms, func(a, b telling) int { return cmp.Or(b.worth-a.worth, a.term-b.term) })
	var touched []int
	for _, t := range terms[:min(len(terms), tellingTerms)] {
		for _, p := range x.terms[t.term].postings {
			if scores[p.document] == 0 {
				touched = append(touched, int(p.document))
			}
			scores[p.document] += t.worth * int(p.value)
		}
	}
	var best []int
	for _, other := range touched {
		if other != document {
			best = keepBest(best, other, most, scores)
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

// keepBest puts a document in its place among the best, of which there are few.
func keepBest(best []int, document, most int, scores []int) []int {
	at := len(best)
	for at > 0 && cmp.Or(scores[best[at-1]]-scores[document], document-best[at-1]) < 0 {
		at--
	}
	best = slices.Insert(best, at, document)
	return best[:min(len(best), most)]
}
