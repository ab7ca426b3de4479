package search

import (
	"maps"
	"slices"
	"strings"
)

// A shard of words holds about so many characters of data, before compression; one
// with a very frequent word holds more. On a large site shards are larger, since
// the manifest names the first word of each.
const (
	shardSize  = 5000
	mostShards = 500
)

// place is where a term's postings stand.
type place struct{ shard, index int }

// layout says which words and which terms stand in which shard. Words are
// sorted; a term stands with the first word that leads to it.
type layout struct {
	index  *Index
	names  []string // all forms, sorted
	shards []shard
	places map[int32]place
	packed map[int32][]byte // postings of terms, as they are written
}

// shard is a run of words with the terms that stand with them.
type shard struct {
	names  []string
	terms  []int32
	titles []title
}

// title is a document that is called by a whole query.
type title struct{ hash, document int }

func (x *Index) layOut() *layout {
	l := &layout{index: x, places: map[int32]place{}, packed: map[int32][]byte{}}
	l.names = slices.Sorted(maps.Keys(x.forms))
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

// total gives about how many characters all shards hold.
func (l *layout) total() int {
	total := 5 * len(l.names)
	for t := range l.index.terms {
		total += len(l.pack(int32(t)))
	}
	return total
}

// sizeOf gives about how many characters a word adds to a shard.
func (l *layout) sizeOf(name string) int {
	size := 5
	for _, t := range l.refs(name) {
		if _, placed := l.places[t]; !placed {
			size += len(l.pack(t))
		}
	}
	return size
}

func (l *layout) refs(name string) []int32 {
	f := l.index.forms[name]
	return append(f.terms[:len(f.terms):len(f.terms)], f.groups...)
}

// maySplit keeps a word together with the phrases that begin with it, since
// both are looked up at once, and with a neighbour of the same meaning.
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
	for _, t := range l.refs(name) {
		if _, placed := l.places[t]; !placed {
			l.places[t] = place{len(l.shards) - 1, len(s.terms)}
			s.terms = append(s.terms, t)
		}
	}
}

// pack writes the postings of a term: its language, the number of its groups,
// and each group: how many documents on one level, times 16, plus the level;
// then the gaps between them. The best come first.
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

// appendGaps writes ascending numbers as the steps between them.
func appendGaps(out []byte, ascending []int32) []byte {
	before := int32(-1)
	for _, n := range ascending {
		out = appendNumber(out, int(n-before-1))
		before = n
	}
	return out
}

// addTitles puts every document's title with the first of its words.
func (l *layout) addTitles() {
	for i := range l.index.documents {
		words := Words(l.index.documents[i].Title)
		if len(words) == 0 {
			continue
		}
		s := &l.shards[l.shardOf(words[0])]
		s.titles = append(s.titles, title{titleHash(words), i})
	}
}

// shardOf gives the shard in which a word would stand.
func (l *layout) shardOf(name string) int {
	at, found := slices.BinarySearchFunc(l.shards, name, func(s shard, name string) int { return strings.Compare(s.names[0], name) })
	if !found && at > 0 {
		at--
	}
	return at
}

// titleHash makes 24 bits of a title (FNV-1a, of which the upper bits are
// taken). That another title with the same first word has the same is one in
// sixteen million; that page would then come first once, which does no harm.
func titleHash(words []string) int {
	hash := uint32(2166136261)
	for _, r := range strings.Join(words, " ") {
		hash = (hash ^ uint32(r)) * 16777619
	}
	return int(hash >> 8)
}

// write gives the shard as its two texts. Numbers: how many terms, their
// postings, then for each word what it leads to, then titles as hash and document.
//
// What a word leads to is 0 for the next term of this shard that no word before
// it has named, 1 for the same as the word before, or the number of its
// meanings and 2, each as shard (0 is this one, else its number and 1), place in
// it, and 1 if it is but a word that means the same.
func (l *layout) write(number int) (words, data string) {
	s := &l.shards[number]
	out := appendNumber(nil, len(s.terms))
	for _, t := range s.terms {
		out = append(out, l.pack(t)...)
	}
	next, before := 0, int32(-1)
	for _, name := range s.names {
		f := l.index.forms[name]
		single := len(f.terms) == 1 && len(f.groups) == 0
		switch {
		case single && l.places[f.terms[0]] == place{number, next}:
			out = appendNumber(out, 0)
		case single && f.terms[0] == before:
			out = appendNumber(out, 1)
		default:
			out = l.appendMeanings(out, number, f)
		}
		before = -1
		if single {
			before = f.terms[0]
		}
		for _, t := range l.refs(name) {
			if p := l.places[t]; p.shard == number {
				next = max(next, p.index+1)
			}
		}
	}
	return packWords(s.names), string(appendTitles(out, s.titles))
}

func (l *layout) appendMeanings(out []byte, number int, f *form) []byte {
	out = appendNumber(out, 2+len(f.terms)+len(f.groups))
	for i, t := range append(f.terms[:len(f.terms):len(f.terms)], f.groups...) {
		p := l.places[t]
		shard := p.shard + 1
		if p.shard == number {
			shard = 0
		}
		out = appendNumber(appendNumber(out, shard), p.index)
		out = appendNumber(out, oneIf(i >= len(f.terms)))
	}
	return out
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
		out = appendNumber(out, t.document)
	}
	return out
}
