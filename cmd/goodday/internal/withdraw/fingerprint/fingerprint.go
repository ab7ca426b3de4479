// Package fingerprint finds words again without holding them.
//
//	set := fingerprint.New()
//	set.Add("I can go anywhere now, and I do.")
//	set.Drop("what another page says")         // what both say tells of neither
//	data := set.Encode()                       // may be kept: no word can be read in it
//	set.Finds("<b>I can go</b> anywhere now")  // true
//
// # How
//
// A text is folded to its letters and digits: small, without accents, spaces, signs
// and marks. Of these, every run of Window letters is hashed with a key that is made
// anew for each Set, and the hashes are kept. A text to be searched is folded and
// hashed in the same way at every place, so that a part of a sentence is found
// wherever it stands, and however an output cuts, joins or marks up the text. Short
// texts such as titles are kept whole, with their length.
//
// files.go opens files and what is packed in them (forms.go, mail.go), and views.go makes
// texts out of their bytes: encodings, HTML, JSON.
package fingerprint

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"maps"
)

const (
	// Window is how many letters are hashed together. Fewer are met by chance.
	Window = 24
	// Shortest is how many letters a text needs to be looked for at all.
	Shortest = 12
	// most is how many hashes are kept: the words of a very long story.
	most = 200_000
)

// Set is what was said, as hashes. It is for one goroutine: others search with a Reader.
type Set struct {
	key, base uint64
	first     uint64 // what the first of Shortest letters is multiplied with
	ascii     [128]uint64
	// starts are the hashes of the first Shortest letters of everything else: only
	// where one is met are the others tried.
	starts *table
	hashes map[int]map[uint64]bool // by the number of letters
	folded []uint64                // kept, so that it is not made anew for each text
}

// New returns an empty Set with a key of its own.
func New() *Set {
	var random [16]byte
	rand.Read(random[:])
	return keyed(random[:])
}

func keyed(key []byte) *Set {
	s := &Set{key: binary.LittleEndian.Uint64(key), base: binary.LittleEndian.Uint64(key[8:]) | 1, first: 1}
	s.starts, s.hashes = newTable(), map[int]map[uint64]bool{}
	for c := range s.ascii {
		s.ascii[c] = mix(uint64(c) ^ s.key)
	}
	for range Shortest - 1 {
		s.first *= s.base
	}
	return s
}

// Reader returns a Set with the same hashes for another goroutine, which may search with
// it as long as nobody adds to the first or drops from it.
func (s *Set) Reader() *Set {
	reader := *s
	reader.folded = nil
	return &reader
}

// Empty reports whether there is nothing to look for.
func (s *Set) Empty() bool { return s.Len() == 0 }

// Len is how many runs of letters are looked for.
func (s *Set) Len() (n int) {
	for _, hashes := range s.hashes {
		n += len(hashes)
	}
	return n
}

// Add adds a text. One that is shorter than Shortest is not added: others say the same
// by chance.
func (s *Set) Add(text string) {
	letters := s.fold(text)
	n := min(len(letters), Window)
	if n < Shortest {
		return
	}
	if s.hashes[n] == nil {
		s.hashes[n] = map[uint64]bool{}
	}
	for at := 0; at+n <= len(letters) && s.Len() < most; at++ {
		s.starts.add(s.hash(letters[at : at+Shortest]))
		s.hashes[n][s.hash(letters[at:at+n])] = true
	}
}

// Letters returns how many letters and digits a text has.
func (s *Set) Letters(text string) int { return len(s.fold(text)) }

// Drop takes out what another text has too.
func (s *Set) Drop(text string) {
	s.each(s.fold(text), func(_, n int, hash uint64) { delete(s.hashes[n], hash) })
}

// Finds reports whether a text says something of what is in the Set.
func (s *Set) Finds(text string) bool { return s.Longest(text) > 0 }

// Longest returns how many letters the longest part of a text has that is in the Set.
func (s *Set) Longest(text string) (longest int) {
	from, last := -1, -1 // of a part: where it began, and the last place in it
	s.each(s.fold(text), func(at, n int, _ uint64) {
		if n == Window {
			if last < 0 || at > last+1 {
				from = at
			}
			last = at
			n += at - from
		}
		longest = max(longest, n)
	})
	return longest
}

// each calls visit with every run of letters that is in the Set: where it begins and how
// long it is.
func (s *Set) each(letters []uint64, visit func(at, n int, hash uint64)) {
	if len(letters) < Shortest || s.starts.n == 0 {
		return
	}
	rolling := s.sum(letters[:Shortest])
	for at := 0; ; at++ {
		if s.starts.has(mix(rolling)) {
			for n, hashes := range s.hashes {
				if at+n <= len(letters) {
					if hash := s.hash(letters[at : at+n]); hashes[hash] {
						visit(at, n, hash)
					}
				}
			}
		}
		if at+Shortest == len(letters) {
			return
		}
		rolling = (rolling-letters[at]*s.first)*s.base + letters[at+Shortest]
	}
}

func (s *Set) sum(letters []uint64) (sum uint64) {
	for _, letter := range letters {
		sum = sum*s.base + letter
	}
	return sum
}

func (s *Set) hash(letters []uint64) uint64 { return mix(s.sum(letters)) }

// Merge adds what another Set with the same key holds.
func (s *Set) Merge(other *Set) {
	for hash := range other.starts.hashes {
		s.starts.add(hash)
	}
	for n, hashes := range other.hashes {
		if s.hashes[n] == nil {
			s.hashes[n] = map[uint64]bool{}
		}
		maps.Copy(s.hashes[n], hashes)
	}
}

// Sibling returns an empty Set with the same key.
func (s *Set) Sibling() *Set { return keyed(s.encodedKey()) }

func (s *Set) encodedKey() []byte {
	return binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, s.key), s.base)
}

// Of returns the keyed hash of a name or of a file's bytes, whole and unfolded.
func (s *Set) Of(data string) string {
	hash := s.key
	for i := range len(data) {
		hash = mix(hash*s.base + uint64(data[i]) + 1)
	}
	return base64.RawURLEncoding.EncodeToString(binary.LittleEndian.AppendUint64(nil, mix(hash^s.base)))
}

// mix makes every bit of a number count.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
