package check

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"goodday/content/text"
)

// vocabulary is a list of words that a rule looks for. Both the rule's regular
// expression and the quick look that saves most texts from it are made from this
// one list, so that neither can know a word that the other does not.
//
// An entry is a word or a few, in small letters: "tik tok". A star at its end stands
// for any ending: "overdos*".
type vocabulary struct {
	entries []string
	byFirst map[string][]phraseOf // the entries by their first word
	bit     wordBits
}

// phraseOf is an entry, its words after the first, and the number of its words.
type phraseOf struct {
	entry, rest string
	words       int
}

// wordBits is a set of vocabularies, one bit for each.
type wordBits uint64

// vocabularies are all vocabularies, in the order of their bits.
var vocabularies []*vocabulary

func newVocabulary(entries ...string) *vocabulary {
	v := &vocabulary{entries: entries, byFirst: map[string][]phraseOf{}, bit: 1 << len(vocabularies)}
	for _, entry := range entries {
		first, rest, _ := strings.Cut(entry, " ")
		v.byFirst[first] = append(v.byFirst[first], phraseOf{entry, rest, len(strings.Fields(entry))})
	}
	for _, phrases := range v.byFirst { // the longest first
		slices.SortStableFunc(phrases, func(a, b phraseOf) int { return b.words - a.words })
	}
	vocabularies = append(vocabularies, v)
	return v
}

// vocabularyOf returns a vocabulary of the words in a text.
func vocabularyOf(words string) *vocabulary { return newVocabulary(strings.Fields(words)...) }

// expression returns a regular expression that matches every entry to the end of its
// last word. \b only knows the letters of ASCII, so there is none after an entry that
// ends with another letter.
func (v *vocabulary) expression() string {
	parts := make([]string, len(v.entries))
	for i, entry := range v.entries {
		stem, open := strings.CutSuffix(entry, "*")
		parts[i] = regexp.QuoteMeta(stem)
		if last := rune(stem[len(stem)-1]); open {
			parts[i] += `\pL*`
		} else if last < 0x80 && text.IsWordRune(last) {
			parts[i] += `\b`
		}
	}
	return "(?:" + strings.Join(parts, "|") + ")"
}

// wordIndex finds the vocabularies of a word.
type wordIndex struct {
	words map[string]wordBits
	stems [256][]stem // by their first byte
}

// stem is the beginning of words of some vocabularies.
type stem struct {
	start string
	bits  wordBits
}

// index returns the index of all vocabularies.
var index = sync.OnceValue(func() *wordIndex {
	x := &wordIndex{words: map[string]wordBits{}}
	for _, v := range vocabularies {
		for _, entry := range v.entries {
			x.add(entry, v.bit)
		}
	}
	for name := range lists().given {
		x.add(name, givenNames.bit)
	}
	return x
})

// add adds the first word of an entry, whole and as tokens split it: "b-day" is two
// tokens.
func (x *wordIndex) add(entry string, bits wordBits) {
	first, _, _ := strings.Cut(entry, " ")
	if start, open := strings.CutSuffix(first, "*"); open {
		x.stems[start[0]] = append(x.stems[start[0]], stem{start, bits})
		return
	}
	x.words[first] |= bits
	t := tokensIn(first)[0]
	x.words[first[t.from:t.to]] |= bits
}

// of returns the vocabularies that have an entry beginning with a word in small letters.
func (x *wordIndex) of(word string) wordBits {
	bits := x.words[word]
	if word == "" {
		return 0
	}
	for _, s := range x.stems[word[0]] {
		if strings.HasPrefix(word, s.start) {
			bits |= s.bits
		}
	}
	return bits
}

// ofParts is of for the parts of a word that are joined by an apostrophe or a hyphen:
// od'd, Birth-Date.
func (x *wordIndex) ofParts(word string) (bits wordBits) {
	for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '\'' || r == '-' }) {
		bits |= x.of(part)
	}
	return bits
}

// has reports whether a text may hold an entry of a vocabulary, since it has the first
// word of one.
func (p *plain) has(v *vocabulary) bool { return p.bits&v.bit != 0 }

// in reports whether a token is the first word of an entry of a vocabulary.
func (p *plain) in(i int, v *vocabulary) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].bits&v.bit != 0
}

// phraseAt returns the entry whose words stand at a token, and the token after it,
// or "".
func (p *plain) phraseAt(i int, v *vocabulary) (entry string, end int) {
	first := p.low(i)
	phrases := v.byFirst[first]
	if bare, owned := strings.CutSuffix(first, "'s"); owned && phrases == nil {
		phrases = v.byFirst[bare]
	}
	for _, f := range phrases {
		if end := i + f.words; end <= len(p.tokens) && (f.rest == "" || p.endsWith(end, f.rest)) {
			return f.entry, end
		}
	}
	return "", i
}
