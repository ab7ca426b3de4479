package search

import "math"

// The constants of BM25 as Robertson and Zaragoza suggest ("The Probabilistic
// Relevance Framework: BM25 and Beyond", 2009), and as most programs set them.
const (
	k1 = 1.2
	b  = 0.75
)

// topLevel is the highest level of an impact. Four bits lose nothing that can be
// measured.
const topLevel = 15

// Weights of a match, in quarters: of a word itself; of a synonym, or of a word
// that the last one may become; of a small word, beside others: "i want to make friends"
// is about friends.
const (
	wholeWeight = 4
	halfWeight  = 2
	lightWeight = 1
)

// weights are those of meanings, by the number that stands for each in a shard.
var weights = []int{wholeWeight, halfWeight, lightWeight}

// level returns the impact of a term in a document as a number from 1 to
// topLevel: the part of BM25 that grows with the term's frequency and shrinks
// with the document's length, which is always below k1+1.
func level(frequency, length int32, mean float64) uint8 {
	f := float64(frequency)
	impact := f / (f + k1*(1-b+b*float64(length)/mean)) // of k1+1
	return uint8(max(1, math.Round(impact*topLevel)))
}

// rarity returns the idf of a term in thousandths, from how many of all documents
// have it. It is a whole number so that every reader of an index computes the same
// score, and at least 1 so that a page that has the word is always found.
func rarity(in, all int) int {
	return max(1, int(math.Round(1000*math.Log(1+(float64(all)-float64(in)+0.5)/(float64(in)+0.5)))))
}
