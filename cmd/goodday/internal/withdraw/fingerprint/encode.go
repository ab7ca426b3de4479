package fingerprint

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"maps"
	"slices"
)

// encoded is a Set as it is kept.
type encoded struct {
	Key    []byte         `json:"key"`
	Starts []byte         `json:"starts"`
	Hashes map[int][]byte `json:"hashes"`
}

// Encode returns the Set as bytes, to be kept.
func (s *Set) Encode() []byte {
	out := encoded{s.encodedKey(), encodeHashes(s.starts.hashes), map[int][]byte{}}
	for n, hashes := range s.hashes {
		out.Hashes[n] = encodeHashes(hashes)
	}
	data, _ := json.Marshal(out) // bytes can always be written
	return data
}

var errBroken = errors.New("not a set")

// Decode reads what Encode returned.
func Decode(data []byte) (*Set, error) {
	var in encoded
	if err := json.Unmarshal(data, &in); err != nil || len(in.Key) != 16 {
		return nil, errBroken
	}
	s := keyed(in.Key)
	starts, ok := decodeHashes(in.Starts)
	for hash := range starts {
		s.starts.add(hash)
	}
	for n, data := range in.Hashes {
		hashes, whole := decodeHashes(data)
		ok = ok && whole && n >= Shortest && n <= Window
		s.hashes[n] = hashes
	}
	if !ok {
		return nil, errBroken
	}
	return s, nil
}

// encodeHashes returns hashes sorted, so that their order says nothing of a text.
func encodeHashes(hashes map[uint64]bool) (data []byte) {
	for _, hash := range slices.Sorted(maps.Keys(hashes)) {
		data = binary.LittleEndian.AppendUint64(data, hash)
	}
	return data
}

func decodeHashes(data []byte) (hashes map[uint64]bool, ok bool) {
	hashes = map[uint64]bool{}
	for ; len(data) >= 8; data = data[8:] {
		hashes[binary.LittleEndian.Uint64(data)] = true
	}
	return hashes, len(data) == 0
}

// table is a set of hashes that is asked for every letter of every file: most are not in
// it, and a few bits say so.
type table struct {
	n      int
	bits   []uint64
	hashes map[uint64]bool
}

func newTable() *table { return &table{bits: make([]uint64, 1<<16), hashes: map[uint64]bool{}} }

func (t *table) add(hash uint64) {
	t.hashes[hash] = true
	t.n = len(t.hashes)
	t.bits[hash>>6&0xffff] |= 1 << (hash & 63)
}

func (t *table) has(hash uint64) bool {
	return t.bits[hash>>6&0xffff]&(1<<(hash&63)) != 0 && t.hashes[hash]
}
