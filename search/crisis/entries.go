package crisis

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// The marks behind an entry of a list.
const (
	exact      = "," // nothing may follow
	withEnding = "-" // one of the list's endings may follow
	withAny    = "*" // anything may follow, and no slip is forgiven
	alone      = "." // nothing else may be in the query
	strict     = "=" // nothing may follow, and no slip is forgiven
	ending     = ":" // it is an ending
	marks      = exact + withEnding + withAny + alone + strict + ending
)

// noClass stands where the letter of a class does, for endings that have none.
const noClass = " "

// entry is what is in a list, with its mark and the letter of its class.
type entry struct{ word, mark, class string }

// mostShared is how many letters an entry may share with the one before: a digit says
// how many.
const mostShared = 9

// writeEntries writes entries in the order of the alphabet: how many letters each
// shares with the one before, its other letters, its mark and its class.
func writeEntries(entries []entry, shift int) string {
	var out strings.Builder
	var last []rune
	for _, e := range eachOnce(entries) {
		word := []rune(e.word)
		same := shared(word, last)
		out.WriteByte('0' + byte(same))
		out.WriteString(shifted(string(word[same:]), -shift) + e.mark + e.class)
		last = word
	}
	return out.String()
}

// eachOnce returns entries in the order of the alphabet, each once. What it is given
// stays as it is.
func eachOnce(entries []entry) []entry {
	return slices.Compact(slices.SortedFunc(slices.Values(entries), func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.mark, b.mark), cmp.Compare(a.class, b.class))
	}))
}

// shared returns how many letters two words begin with. The browser counts letters
// beyond the first 65,536 as two, so they are not counted.
func shared(a, b []rune) int {
	n := 0
	for n < min(len(a), len(b), mostShared) && a[n] == b[n] && a[n] < 0x10000 {
		n++
	}
	return n
}

// readEntries reads what writeEntries wrote, as far as it is sound.
func readEntries(text string, shift int) []entry {
	var out []entry
	var last []rune
	for text != "" {
		same, at := int(text[0])-'0', strings.IndexAny(text, marks)
		if at < 1 || same < 0 || same > len(last) {
			break
		}
		word := string(last[:same]) + shifted(text[1:at], shift)
		_, size := utf8.DecodeRuneInString(text[at+1:])
		if size == 0 {
			break
		}
		out = append(out, entry{word, text[at : at+1], text[at+1 : at+1+size]})
		text = text[at+1+size:]
		last = []rune(word)
	}
	return out
}

// arabic is how far Arabic letters are from the signs that are written for them, which
// need half the bytes.
const arabic = 0x5e1

// shifted returns a text with other letters for those from @ to z, or for those that
// are written as such.
func shifted(text string, shift int) string {
	low, high := rune('@'), rune('z')
	if shift < 0 {
		low, high = low-rune(shift), high-rune(shift)
	}
	return strings.Map(func(r rune) rune {
		if low <= r && r <= high {
			return r + rune(shift)
		}
		return r
	}, text)
}
