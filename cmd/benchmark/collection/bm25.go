package collection

import (
	"cmp"
	"math"
	"slices"
)

// The textbook's constants.
const (
	k1 = 1.2
	b  = 0.75
)

// textbook is BM25 as Robertson and Zaragoza write it down, over the whole text
// of a document as one field. It corrects nothing and has no fields, so it shows
// what the ranking itself should be worth.
type textbook struct {
	analyser analyser
	ids      []string
	lengths  []float64
	mean     float64
	postings map[string][]posting // by term
	forms    map[string]int       // how many documents have a word as it is written
}

type posting struct {
	document int
	times    float64
}

func newTextbook(documents []document) (*textbook, error) {
	a, err := newAnalyser()
	if err != nil {
		return nil, err
	}
	t := &textbook{analyser: a, postings: map[string][]posting{}, forms: map[string]int{}}
	for _, d := range documents {
		words := a.words(d.title + " " + d.body)
		t.add(d.id, words)
		t.mean += float64(len(words)) / float64(len(documents))
	}
	return t, nil
}

func (t *textbook) add(id string, words []word) {
	number := len(t.ids)
	t.ids = append(t.ids, id)
	t.lengths = append(t.lengths, float64(len(words)))
	seen := map[string]bool{}
	for _, w := range words {
		if !seen[w.form] {
			t.forms[w.form]++
		}
		seen[w.form] = true
		list := t.postings[w.term]
		if len(list) == 0 || list[len(list)-1].document != number {
			list = append(list, posting{document: number})
		}
		list[len(list)-1].times++
		t.postings[w.term] = list
	}
}

// scored is a document with what it is worth for a query.
type scored struct {
	id    string
	score float64
}

// rank adds up, for each word of the query, what it is worth in each document.
// A word that is there twice counts twice. Equals stay in the order of the
// collection.
func (t *textbook) rank(query string) ([]scored, error) {
	scores := make([]float64, len(t.ids))
	for _, w := range t.analyser.words(query) {
		list := t.postings[w.term]
		rarity := math.Log(1 + (float64(len(t.ids)-len(list))+0.5)/(float64(len(list))+0.5))
		for _, p := range list {
			scores[p.document] += rarity * p.times * (k1 + 1) / (p.times + k1*(1-b+b*t.lengths[p.document]/t.mean))
		}
	}
	var ranking []scored
	for i, score := range scores {
		if score > 0 {
			ranking = append(ranking, scored{t.ids[i], score})
		}
	}
	slices.SortStableFunc(ranking, func(x, y scored) int { return cmp.Compare(y.score, x.score) })
	return ranking[:min(depth, len(ranking))], nil
}
