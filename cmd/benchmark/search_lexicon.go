package main

import (
	_ "embed"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// commonWords are the most frequent words of English prose that carry no
// meaning of their own, each with how often it is met in ten thousand words.
//
//go:embed common.txt
var commonWords string

// lexicon is the made-up language of the pages that search is measured on. A
// search index is as large as its pages have different words, so the words are
// as many and as often as in a real text: English words such as "the" by how
// often they are met, and made-up ones by a law of Zipf and Mandelbrot.
type lexicon struct {
	common dice // English words that carry no meaning
	made   dice // made-up words, the most frequent first
}

// By this law the word of rank r, counted from 1, has the weight
// (r+flatness) to the power of -steepness. With these numbers the distinct
// words grow with the text as they do in English: about 6,500 in 200 pages,
// 19,500 in 2,000 and 46,000 in 20,000.
const (
	madeWords = 60_000
	steepness = 2.0
	flatness  = 800
)

// commonShare is how many of a hundred words of English prose are common ones.
const commonShare = 40

// newLexicon returns the language. It is the same each time.
func newLexicon() *lexicon {
	random := rand.New(rand.NewPCG(3, 11))
	l := &lexicon{}
	fields := strings.Fields(commonWords)
	for i := 0; i < len(fields); i += 2 {
		weight, err := strconv.ParseFloat(fields[i+1], 64)
		if err != nil {
			panic(err) // the list is this program's own
		}
		l.common.add(fields[i], weight)
	}
	maker := wordMaker{random: random, taken: map[string]bool{}}
	for _, word := range l.common.words {
		maker.taken[word] = true
	}
	for rank := 1; rank <= madeWords; rank++ {
		l.made.add(maker.next(), math.Pow(float64(rank)+flatness, -steepness))
	}
	return l
}

// dice draws words by their weights.
type dice struct {
	words []string
	sums  []float64 // of the weights up to and with each word's
}

func (d *dice) add(word string, weight float64) {
	if len(d.sums) > 0 {
		weight += d.sums[len(d.sums)-1]
	}
	d.words, d.sums = append(d.words, word), append(d.sums, weight)
}

func (d *dice) draw(random *rand.Rand) string {
	at, _ := slices.BinarySearch(d.sums, random.Float64()*d.sums[len(d.sums)-1])
	return d.words[min(at, len(d.words)-1)]
}

// wordMaker makes words that can be pronounced, none twice. More than half are
// an earlier word with an ending, so that a stemmer has what it has in English.
type wordMaker struct {
	random *rand.Rand
	taken  map[string]bool
	stems  []string
}

var (
	onsets  = strings.Fields("b bl br c ch cl cr d d dr f fl fr g gl gr h j k l l m m n n p pl pr qu r s s sh sl sp st t t tr th v w y")
	nuclei  = strings.Fields("a a a a e e e e i i i o o o u u ai ea ee oa oo ou")
	middles = strings.Fields("b d g l m n p r s t v z ck ll mm nd nt rd rt ss tt")
	tails   = strings.Fields("e e e en el et er am ip ot ick ow")
	codas   = strings.Fields("ck d l ll m mp n n nd ng nk nt p r rd rk rn s sh sk st t t th x")
	endings = strings.Fields("s s s s ing ing ing ed ed ed er ers ness ly ment ful able less ation")
)

// manyShort is the rank to which most words are short ones.
const manyShort = 4000

func (m *wordMaker) next() string {
	for {
		word, isStem := m.stem(), true
		if len(m.stems) > 0 && m.random.IntN(2) == 0 {
			word, isStem = m.inflected(), false
		}
		if m.taken[word] {
			continue
		}
		m.taken[word] = true
		if isStem {
			m.stems = append(m.stems, word)
		}
		return word
	}
}

// stem makes a word of two syllables. Frequent ones are short, as in English.
func (m *wordMaker) stem() string {
	short := 40
	if len(m.taken) < manyShort {
		short = 90
	}
	start := m.of(onsets) + m.of(nuclei)
	if m.random.IntN(100) < short {
		return start + m.of(middles) + m.of(tails)
	}
	return start + m.of(onsets) + m.of(nuclei) + m.of(codas)
}

func (m *wordMaker) inflected() string {
	stem, ending := m.of(m.stems), m.of(endings)
	switch last := stem[len(stem)-1]; {
	case last == 's' && ending == "s":
		ending = "es"
	case last == 'e' && strings.ContainsRune("aei", rune(ending[0])):
		stem = stem[:len(stem)-1]
	}
	return stem + ending
}

func (m *wordMaker) of(pieces []string) string { return pieces[m.random.IntN(len(pieces))] }
