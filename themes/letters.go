package themes

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// sortByTitle sorts items as readers of the language expect, those of one title by
// address, and sets the letter of each.
func sortByTitle(items []*Item, lang string) {
	collator := collate.New(language.Make(lang), collate.IgnoreCase, collate.Numeric)
	alphabet := newAlphabet(lang)
	var buffer collate.Buffer
	keys := make(map[*Item][]byte, len(items))
	for _, item := range items {
		title := sortedAs(item.Title)
		keys[item] = slices.Clone(collator.KeyFromString(&buffer, title))
		buffer.Reset()
		item.letter = alphabet.letter(title)
	}
	slices.SortFunc(items, func(a, b *Item) int {
		return cmp.Or(slices.Compare(keys[a], keys[b]), cmp.Compare(a.RelPermalink, b.RelPermalink))
	})
}

// sortedAs returns a title without the quotes and signs at its start, by which
// nobody looks it up.
func sortedAs(title string) string {
	return strings.TrimLeftFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// alphabet decides which letters count as one in a language: Ł is listed under L in
// English, and has a place of its own in Polish.
type alphabet struct {
	loose *collate.Collator
	known map[rune]string
}

func newAlphabet(lang string) *alphabet {
	return &alphabet{loose: collate.New(language.Make(lang), collate.Loose), known: map[rune]string{}}
}

// letter returns the letter under which a title is listed: "#" for all numbers.
func (a *alphabet) letter(title string) string {
	first, _ := utf8.DecodeRuneInString(title)
	if !unicode.IsLetter(first) {
		return "#"
	}
	letter, known := a.known[first]
	if !known {
		letter = strings.ToUpper(string(a.base(first)))
		a.known[first] = letter
	}
	return letter
}

// base returns the plain letter that is the same to readers of the language.
func (a *alphabet) base(r rune) rune {
	plain, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	candidates := append([]rune("abcdefghijklmnopqrstuvwxyz"), plain)
	for _, candidate := range candidates {
		if a.loose.CompareString(string(candidate), string(r)) == 0 {
			return candidate
		}
	}
	return r
}

// groupByLetter returns sorted items under their letters.
func groupByLetter(items []*Item) []Group {
	var groups []Group
	for _, item := range items {
		if n := len(groups); n > 0 && groups[n-1].Letter == item.letter {
			groups[n-1].Items = append(groups[n-1].Items, item)
		} else {
			groups = append(groups, Group{Letter: item.letter, Items: []*Item{item}})
		}
	}
	return groups
}
