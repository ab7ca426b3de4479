package check

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"goodday/content"
	"goodday/content/text"
)

// prose is a text for readers, cut into words and sentences as style rules count them.
// plain is another view of the same text: it is normalised to find what is disguised,
// and cuts numbers from letters and addresses apart, which would distort counts.
type prose struct {
	content.Passage
	words     []text.Span
	keys      []string    // the words in small letters, with straight apostrophes
	sentences []text.Span // runs of words
	quoted    []span      // what stands in quotes or brackets
}

// prose returns the texts of the page for readers: the title and other texts of the
// front matter, then the body.
func (p *Page) prose() []*prose {
	if p.text == nil {
		p.text = read(p.Source)
	}
	return p.text
}

// read returns the texts of a page that are for readers.
func read(source *content.Source) []*prose {
	all := []*prose{}
	for _, passage := range source.Passages() {
		switch passage.Sort {
		case content.FieldPassage:
			if !isProse(source.Page.Kind, passage.Field) {
				continue
			}
		case content.CommentPassage, content.CodePassage, content.AddressPassage:
			continue
		}
		all = append(all, cut(passage))
	}
	return all
}

func cut(passage content.Passage) *prose {
	p := &prose{Passage: passage}
	p.words = text.Words(p.Text)
	p.keys = make([]string, len(p.words))
	for i := range p.words {
		p.keys[i] = key(p.at(i))
	}
	p.sentences = text.Sentences(p.Text, p.words)
	p.quoted = quotesIn(p.Text)
	return p
}

func key(word string) string {
	word = strings.ToLower(word)
	if strings.Contains(word, "’") {
		return strings.ReplaceAll(word, "’", "'")
	}
	return word
}

// at returns a word as it was written.
func (p *prose) at(i int) string { return p.Text[p.words[i].From:p.words[i].To] }

// between returns the text of some words, the last not included.
func (p *prose) between(first, end int) string {
	return p.Text[p.words[first].From:p.words[end-1].To]
}

// place returns the place of a word in the file.
func (p *prose) place(i int) content.Position { return p.Position(p.words[i].From) }

// before returns what stands between a word and the one before it.
func (p *prose) before(i int) string {
	from := 0
	if i > 0 {
		from = p.words[i-1].To
	}
	to := len(p.Text)
	if i < len(p.words) {
		to = p.words[i].From
	}
	return p.Text[from:to]
}

// starts reports whether a word begins a sentence, a quote or the like.
func (p *prose) starts(i int) bool {
	_, first := slices.BinarySearchFunc(p.sentences, i, func(s text.Span, i int) int { return s.From - i })
	return first || strings.ContainsAny(p.before(i), `:"“‘(`)
}

// capital reports whether a word begins with a capital letter.
func (p *prose) capital(i int) bool {
	return i >= 0 && i < len(p.words) && text.StartsUpper(p.at(i))
}

// notProse are fields that hold names, addresses, or words that others chose, such as
// what young people said.
var notProse = map[string]bool{
	"slug": true, "moved_from": true, "run_by": true, "name": true, "to": true, "address": true, "languages": true, "since": true,
	"consent": true, "credit": true, "version": true, "ignore": true, "checked_by": true, "said": true, "by": true,
}

var proseFields = sync.OnceValue(func() map[content.Kind]map[string]bool {
	all := map[content.Kind]map[string]bool{}
	for _, kind := range content.Kinds() {
		all[kind] = map[string]bool{}
		addProse(all[kind], "", content.FrontMatter(kind))
	}
	return all
})

// addProse adds the fields of a struct that hold free text, with a star for each
// place in a list: "join.*.words".
func addProse(to map[string]bool, prefix string, t reflect.Type) {
	for _, field := range content.FieldsOf(t) {
		if notProse[field.Name] || field.IsNamed() {
			continue
		}
		name, t := prefix+field.Name, field.Type
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			if t.Kind() == reflect.Slice {
				name += ".*"
			}
			t = t.Elem()
		}
		switch {
		case t == reflect.TypeFor[string]():
			to[name] = true
		case t.Kind() == reflect.Struct:
			addProse(to, name+".", t)
		}
	}
}

// isProse reports whether a field of front matter holds free text.
func isProse(kind content.Kind, field string) bool {
	known := proseFields()[kind]
	if known[field] {
		return true
	}
	if !strings.ContainsAny(field, "0123456789") {
		return false
	}
	keys := strings.Split(field, ".")
	for i, key := range keys {
		if key != "" && strings.Trim(key, "0123456789") == "" {
			keys[i] = "*"
		}
	}
	return known[strings.Join(keys, ".")]
}

// span is a piece of a text, by offsets.
type span struct{ from, to int }

// overlaps reports whether two pieces have a part in common.
func (s span) overlaps(other span) bool { return s.from < other.to && other.from < s.to }

// longestQuote is the most bytes of a quote that is a title or a saying.
const longestQuote = 60

// closing returns the sign that ends what another begins.
var closing = map[rune]rune{'"': '"', '“': '”', '‘': '’', '(': ')', '„': '”', '«': '»'}

// quotesIn finds short texts in quotes and in brackets.
func quotesIn(text string) (found []span) {
	if !strings.ContainsAny(text, `"“‘(„«`) {
		return nil
	}
	skip := 0
	for i, r := range text {
		end, opens := closing[r]
		if i < skip || !opens {
			continue
		}
		near := text[i+len(string(r)) : min(len(text), i+longestQuote)]
		if n := strings.IndexRune(near, end); n >= 0 {
			skip = i + len(string(r)) + n + len(string(end))
			found = append(found, span{i, skip})
		}
	}
	return found
}

// isQuoted reports whether a word stands in quotes or brackets.
func (p *prose) isQuoted(i int) bool {
	w := p.words[i]
	at, exact := slices.BinarySearchFunc(p.quoted, w.From, func(q span, from int) int { return q.from - from })
	if !exact {
		at--
	}
	return at >= 0 && w.To <= p.quoted[at].to
}
