package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"goodday/content/text"
)

// token is a run of letters, or of digits, in the text of a passage.
type token struct {
	from, to int32
	marks    marks
	bits     wordBits
}

// marks are properties of a token.
type marks uint8

const (
	isNumber  marks = 1 << iota
	isCapital       // begins with a capital letter
	isShouted       // is all capitals, two or more
	isFirst         // begins a sentence, or something said or listed in one
)

// tokensIn cuts a text into runs of letters and of digits.
func tokensIn(whole string) []token {
	tokens := make([]token, 0, len(whole)/5+1)
	for i := 0; i < len(whole); {
		r, size := rune(whole[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(whole[i:])
		}
		var end int
		t := token{from: int32(i)}
		switch {
		case isDigit(r):
			for end = i + 1; end < len(whole) && isDigit(rune(whole[end])); end++ {
			}
			t.marks = isNumber
		case text.IsWordRune(r):
			end = letters(whole, i, unicode.IsUpper(r))
			t.marks = shapeOf(whole[i:end], r)
		default:
			i += size
			continue
		}
		t.to = int32(end)
		if begins(whole, tokens, i, end) {
			t.marks |= isFirst
		}
		tokens = append(tokens, t)
		i = end
	}
	return tokens
}

// letters returns the end of a run of letters. An apostrophe joins two letters, and a
// hyphen two parts of a name: Doyle-Abara.
func letters(whole string, from int, capital bool) int {
	i := from
	for i < len(whole) {
		if c := whole[i] | 0x20; 'a' <= c && c <= 'z' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(whole[i:])
		switch {
		case isDigit(r):
			return i
		case text.IsWordRune(r):
		case r == '\'' || r == '-' && capital:
			next, _ := utf8.DecodeRuneInString(whole[i+1:])
			if !unicode.IsLetter(next) || r == '-' && !unicode.IsUpper(next) || i == from {
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

func shapeOf(word string, first rune) (shape marks) {
	if !unicode.IsUpper(first) {
		return 0
	}
	shape = isCapital
	if len(word) > 1 && !strings.ContainsFunc(word, unicode.IsLower) {
		shape |= isShouted
	}
	return shape
}

// begins reports whether a token begins a sentence, a quote, or a part of a list.
func begins(whole string, before []token, from, to int) bool {
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	gap := whole[last.to:from]
	return strings.ContainsAny(gap, ":;\"(•|=") || text.EndsSentence(whole, text.Span{From: int(last.from), To: int(last.to)}, text.Span{From: from, To: to})
}

// word returns a token as it was written.
func (p *plain) word(i int) string { return p.text[p.tokens[i].from:p.tokens[i].to] }

// spanOf returns the span of some tokens, the last not included.
func (p *plain) spanOf(first, end int) span {
	return span{int(p.tokens[first].from), int(p.tokens[end-1].to)}
}

// low returns a token in small letters, or "" if there is none at i.
func (p *plain) low(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	word := p.word(i)
	if p.tokens[i].marks&isNumber != 0 {
		return word
	}
	return strings.ToLower(word)
}

// is reports whether a token is there and has all the marks.
func (p *plain) is(i int, m marks) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].marks&m == m
}

// gap returns what stands between a token and the one before it.
func (p *plain) gap(i int) string {
	from, to := 0, len(p.text)
	if i > 0 {
		from = int(p.tokens[i-1].to)
	}
	if i < len(p.tokens) {
		to = int(p.tokens[i].from)
	}
	return p.text[from:to]
}

// nextTo reports whether only space and marks such as ** stand between a token and the
// one before it.
func (p *plain) nextTo(i int) bool {
	if i <= 0 || i >= len(p.tokens) {
		return false
	}
	gap := p.gap(i)
	if gap == "' " {
		return true // Girls' High School
	}
	return len(gap) <= 5 && gap != "" && strings.Trim(gap, " \n*_~") == ""
}
