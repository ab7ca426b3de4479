package check

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"goodday/content"
)

// plain is a passage as a reader takes it in. What cannot be seen is gone, digits
// of all scripts are 0 to 9, and dashes, quotes and spaces have their plain form:
// a number is a number however it was typed.
type plain struct {
	content.Passage
	text   string
	back   []int32 // the offset in Passage.Text of each byte of text; nil if all are the same
	tokens []token
	bits   wordBits // of all tokens and their parts
	digits bool     // whether there is a number
	polish bool     // whether it is Polish
	told   bool     // whether it is of a page that somebody told
	knows  func(words string) bool
	signs  []sentence // made when first needed
}

// mostLooked is how many bytes of text the rules look at on one page: some 20,000 words.
// A longer page is reported by the rule tooLong.
const mostLooked = 128 << 10

// plains returns every text of the page in plain form, up to mostLooked.
func (p *Page) plains() []*plain {
	if p.page.plain != nil {
		return p.page.plain
	}
	p.page.plain = []*plain{}
	left := mostLooked
	for passage := range p.texts() {
		if strings.HasPrefix(passage.Field, "ignore.") || passage.Field == "read_over.text" || passage.Field == "read_over.on" {
			continue // they repeat what was found, and hold a sign made of letters and digits
		}
		if len(passage.Text) > left {
			passage.Text = strings.ToValidUTF8(passage.Text[:left], "")
		}
		left -= len(passage.Text)
		text := newPlain(passage)
		text.polish, text.told, text.knows = p.Fields().Language == "pl", p.told(), func(words string) bool { return p.Directory().Knows(words) != content.KnownNowhere }
		p.page.plain = append(p.page.plain, text)
		if left <= 0 {
			break
		}
	}
	return p.page.plain
}

func newPlain(passage content.Passage) *plain {
	p := &plain{Passage: passage, text: passage.Text}
	if !isPlain(p.text) {
		p.simplify(p.Sort)
	}
	p.tokens = tokensIn(p.text)
	words := index()
	for i := range p.tokens {
		t := &p.tokens[i]
		if t.marks&isNumber != 0 {
			p.digits = true
			continue
		}
		low := p.low(i)
		if t.bits = words.of(low); t.bits == 0 && p.back != nil {
			t.bits = words.of(fold(low)) // names that are written with accents
		}
		p.bits |= t.bits
		if strings.ContainsAny(low, "'-") {
			p.bits |= words.ofParts(low)
		}
	}
	return p
}

// isPlain reports whether a text is in plain form already.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c == '&' || c == '\\' || c < ' ' && c != '\n' {
			return false
		}
	}
	return true
}

// simplify fills text and back from the passage.
func (p *plain) simplify(sort content.PassageSort) {
	source := p.Passage.Text
	var out strings.Builder
	p.back = make([]int32, 0, len(source)+1)
	add := func(text string, at int) {
		for _, r := range text {
			if r = simple(r); r >= 0 {
				n, _ := out.WriteRune(r)
				for range n {
					p.back = append(p.back, int32(at))
				}
			}
		}
	}
	for at := 0; at < len(source); {
		if next := source[min(at+1, len(source)-1)]; source[at] < utf8.RuneSelf && next < utf8.RuneSelf && source[at] != '&' && source[at] != '\\' && source[at] >= ' ' {
			out.WriteByte(source[at])
			p.back = append(p.back, int32(at))
			at++
			continue
		}
		if text, size := written(source[at:], sort); size > 0 {
			add(text, at)
			at += size
			continue
		}
		size := norm.NFKC.NextBoundaryInString(source[at:], true)
		if size <= 0 {
			size = len(source) - at
		}
		add(norm.NFKC.String(source[at:at+size]), at)
		at += size
	}
	p.back = append(p.back, int32(len(source)))
	p.text = out.String()
}

// longestEntity is the most bytes of an HTML entity.
const longestEntity = 12

// written returns the sign that an escape in Markdown stands for: \* and &amp;. Code and
// comments have none.
func written(text string, sort content.PassageSort) (sign string, size int) {
	if sort == content.CodePassage || sort == content.CommentPassage {
		return "", 0
	}
	switch {
	case len(text) > 1 && text[0] == '\\' && text[1] < utf8.RuneSelf && unicode.IsPunct(rune(text[1])):
		return text[1:2], 2
	case text[0] == '&':
		near := text[:min(len(text), longestEntity)]
		if end := strings.IndexByte(near, ';'); end > 0 {
			if sign := html.UnescapeString(near[:end+1]); sign != near[:end+1] {
				return sign, end + 1
			}
		}
	}
	return "", 0
}

// simple returns the plain form of a rune, or -1 for one that is invisible.
func simple(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Me, r), r == '\u034f':
		return -1
	case unicode.Is(unicode.Nd, r):
		return '0' + digitOf(r)
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Pd, r), r == '\u2212':
		return '-'
	}
	switch r {
	case '‘', '’', 'ʼ', '′', '`':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	}
	return r
}

// digitOf returns the value of a digit of any script. The digits of a script are ten
// runes in a row.
func digitOf(r rune) rune {
	value := rune(0)
	for value < 9 && unicode.Is(unicode.Nd, r-value-1) {
		value++
	}
	return value
}

// isAddress reports whether the text is where a link leads.
func (p *plain) isAddress() bool { return p.Sort == content.AddressPassage }

// original returns the offset in the original text.
func (p *plain) original(offset int) int {
	if p.back == nil {
		return offset
	}
	return int(p.back[offset])
}

// place returns the place in the file of an offset.
func (p *plain) place(offset int) content.Position {
	return p.Position(p.original(offset))
}

// asWritten returns a part of the text as it stands in the page.
func (p *plain) asWritten(from, to int) string {
	return p.Passage.Text[p.original(from):p.original(to)]
}
