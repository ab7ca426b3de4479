package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// lexicon is the made-up language of the pages that search is measured on. A
// search index is as large as its pages have different words, so the words are
// as many and as often as in a real text: English words such as "the" by how
// often they are met, and made-up ones by a law of Zipf and Mandelbrot.
type lexicon struct {
	common dice // English words that carry no meaning
	made   dice // made-up words, the most frequent first
}

// The law says that the word of rank r, counted from 1, has the weight
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

// newLexicon makes the language. It is the same each time.
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

// wordMaker makes words that can be said aloud, none twice. More than half are
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

// commonWords are the most frequent words of English prose that carry no
// meaning of their own, each with how often it is met in ten thousand words.
const commonWords = `the 620 of 300 and 280 to 260 a 230 in 200 is 105 that 100 for 95 it 95 was 90 on 70 with 68 he 65 be 63
as 62 you 60 at 52 by 50 i 50 have 48 are 47 this 46 not 45 but 44 had 42 his 40 they 40 from 39 she 36 which 34 or 34 we 33 an 32
there 28 were 28 her 28 one 27 do 25 been 25 all 25 their 24 has 24 would 23 will 22 what 22 if 22 can 21 when 20 so 20 no 19
said 18 who 18 more 17 about 17 up 17 them 16 some 16 could 15 him 15 into 15 its 15 then 14 two 14 out 14 time 13 like 13 my 13
did 12 other 12 me 12 your 12 now 12 over 11 just 11 may 11 these 11 new 11 also 11 people 10 any 10 know 10 very 10 see 10
first 10 well 10 after 9 should 9 than 9 where 9 back 9 how 9 get 9 most 9 way 9 down 9 our 9 made 8 got 8 much 8 think 8
between 8 go 8 years 8 er 8 many 8 being 7 those 7 before 7 right 7 because 7 through 7 yes 7 make 7 good 7 still 7 us 6
too 6 such 6 day 6 here 6 last 6 come 6 take 6 own 6 even 5 must 5 work 5 while 5 off 5 say 5 under 5 each 5 both 5 same 5
another 5 again 5 why 4 never 4 little 4 always 4 without 4 however 4 within 3 until 3 against 3 around 3 every 3`
