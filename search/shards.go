package search

import (
	"maps"
	"slices"
	"strings"
)

// A shard of words holds about shardSize characters of data, before compression;
// one with a very frequent word holds more. On a large site shards are larger,
// since the manifest names the first word of each.
const (
	shardSize  = 5000
	mostShards = 500
)

// place is where the postings of a term are.
type place struct{ shard, index int }

// layout says which words and which terms are in which shard. Words are sorted;
// a term is with the first word that leads to it.
type layout struct {
	index  *Index
	names  []string // all forms, sorted
	shards []shard
	places map[int32]place
	packed map[int32][]byte // postings of terms, as they are written
}

// shard is a run of words with the terms that belong to them.
type shard struct {
	names  []string
	terms  []int32
	titles []title
}

// title is a document that a whole query may name, or a list that some of its words may.
type title struct {
	hash, document int
	beside         bool // it is the name of what is next to a list
}

func (x *Index) layOut() *layout {
	l := &layout{index: x, names: slices.Sorted(maps.Keys(x.forms)), places: map[int32]place{}, packed: map[int32][]byte{}}
	most := max(shardSize, l.total()/mostShards)
	size := 0
	for i, name := range l.names {
		grows := l.sizeOf(name)
		if len(l.shards) == 0 || size > 0 && size+grows > most && l.maySplit(i) {
			l.shards = append(l.shards, shard{})
			size = 0
		}
		l.add(name)
		size += grows
	}
	l.addTitles()
	return l
}

// total returns about how many characters all shards hold.
func (l *layout) total() int {
	total := wordSize * len(l.names)
	for t := range l.index.terms {
		total += len(l.pack(int32(t)))
	}
	return total
}

// wordSize is about how many characters a word takes, without its postings.
const wordSize = 5

// sizeOf returns about how many characters a word adds to a shard.
func (l *layout) sizeOf(name string) int {
	size := wordSize
	for _, t := range l.terms(name) {
		if _, placed := l.places[t]; !placed {
			size += len(l.pack(t))
		}
	}
	return size
}

// terms returns the terms that a word leads to, the groups last.
func (l *layout) terms(name string) []int32 {
	f := l.index.forms[name]
	return slices.Concat(f.terms, f.groups)
}

// maySplit reports whether a shard may begin with a word. It keeps a word together
// with the phrases that begin with it, since both are looked up at once, and with
// a neighbour of the same meaning.
func (l *layout) maySplit(i int) bool {
	name, before := l.names[i], l.names[i-1]
	first, _, isPhrase := strings.Cut(name, " ")
	if isPhrase && (before == first || strings.HasPrefix(before, first+" ")) {
		return false
	}
	here := l.index.forms[name].terms
	return len(here) != 1 || !slices.Contains(l.index.forms[before].terms, here[0])
}

func (l *layout) add(name string) {
	s := &l.shards[len(l.shards)-1]
	s.names = append(s.names, name)
	for _, t := range l.terms(name) {
		if _, placed := l.places[t]; !placed {
			l.places[t] = place{len(l.shards) - 1, len(s.terms)}
			s.terms = append(s.terms, t)
		}
	}
}

// pack returns the postings of a term as they are written: its language, the
// number of its groups, and each group: how many documents are on one level,
// times 16, plus the level; then the gaps between them. The best come first.
func (l *layout) pack(t int32) []byte {
	if out, done := l.packed[t]; done {
		return out
	}
	term := &l.index.terms[t]
	var byLevel [topLevel + 1][]int32
	groups := 0
	for _, p := range term.postings {
		if byLevel[p.value] == nil {
			groups++
		}
		byLevel[p.value] = append(byLevel[p.value], p.document)
	}
	out := appendNumber(nil, term.language)
	out = appendNumber(out, groups)
	for level := topLevel; level > 0; level-- {
		if documents := byLevel[level]; documents != nil {
			out = appendNumber(out, len(documents)<<4|level)
			out = appendGaps(out, documents)
		}
	}
	l.packed[t] = out
	return out
}

// addTitles puts every name of a document or list, and those beside a list, with the first
// of their words. The numbers of lists follow those of documents.
func (l *layout) addTitles() {
	starts := make([]string, len(l.shards))
	for i, s := range l.shards {
		starts[i] = s.names[0]
	}
	add := func(document int, beside bool, names ...string) {
		for _, name := range names {
			if words := Words(name); len(words) > 0 {
				s := &l.shards[shardFor(starts, words[0])]
				s.titles = append(s.titles, title{titleHash(words), document, beside})
			}
		}
	}
	for i, d := range l.index.documents {
		add(i, false, append([]string{d.Title}, d.Names...)...)
	}
	for i, list := range l.index.lists {
		number := len(l.index.documents) + i
		add(number, false, append([]string{list.Title}, list.Names...)...)
		add(number, true, list.Beside...)
	}
}

// titleHash returns 24 bits of a title (FNV-1a, of which the upper bits are
// taken). The odds that another title with the same first word has the same are
// one in sixteen million; that page would then come first once, which does no
// harm.
func titleHash(words []string) int {
	hash := uint32(2166136261)
	for _, r := range strings.Join(words, " ") {
		hash = (hash ^ uint32(r)) * 16777619
	}
	return int(hash >> 8)
}

// write returns the shard as its two texts. Numbers: how many terms, their
// postings, then for each word what it leads to, then titles as hash and document.
//
// What a word leads to is 0 for the next term of this shard that no word before
// it has named, 1 for the same as the word before, or the number of its
// meanings plus 2, each as shard (0 is this one, else its number plus 1), place in
// it, and 1 if the word is only a synonym, 2 if it says little.
func (l *layout) write(number int) (words, data string) {
	s := &l.shards[number]
	out := appendNumber(nil, len(s.terms))
	for _, t := range s.terms {
		out = append(out, l.pack(t)...)
	}
	next, before := 0, int32(-1)
	for _, name := range s.names {
		f := l.index.forms[name]
		single := int32(-1) // the term that is all a word leads to
		if len(f.terms) == 1 && len(f.groups) == 0 && !l.isLight(name, f.terms[0]) {
			single = f.terms[0]
		}
		switch {
		case single >= 0 && l.places[single] == place{number, next}:
			out = appendNumber(out, 0)
		case single >= 0 && single == before:
			out = appendNumber(out, 1)
		default:
			out = l.appendMeanings(out, number, name)
		}
		before = single
		for _, t := range l.terms(name) {
			if p := l.places[t]; p.shard == number {
				next = max(next, p.index+1)
			}
		}
	}
	return packWords(s.names), string(appendTitles(out, s.titles))
}

func (l *layout) appendMeanings(out []byte, number int, name string) []byte {
	terms := l.terms(name)
	out = appendNumber(out, 2+len(terms))
	for i, t := range terms {
		p := l.places[t]
		shard := p.shard + 1
		if p.shard == number {
			shard = 0
		}
		weight := 0
		if i >= len(l.index.forms[name].terms) {
			weight = 1
		} else if l.isLight(name, t) {
			weight = 2
		}
		for _, n := range []int{shard, p.index, weight} {
			out = appendNumber(out, n)
		}
	}
	return out
}

// isLight reports whether a word says little in the language of a term that it leads to.
func (l *layout) isLight(name string, t int32) bool {
	return l.index.languages[l.index.terms[t].language].small[name]
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

func appendTitles(out []byte, titles []title) []byte {
	out = appendNumber(out, len(titles))
	for _, t := range titles {
		for shift := 18; shift >= 0; shift -= 6 {
			out = appendDigit(out, t.hash>>shift&63)
		}
		out = appendNumber(out, 2*t.document+oneIf(t.beside))
	}
	return out
}
