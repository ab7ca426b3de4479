package themes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodday/content"

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

// underEveryName returns the items of the A to Z: every page that is in lists, and each
// of its other names, which leads to it.
func (v *view) underEveryName() []*Item {
	var items []*Item
	for _, item := range v.ordered {
		items = append(items, item)
		names := []string{item.Title}
		for _, name := range item.source.OtherNames {
			if name = strings.TrimSpace(name); name == "" || slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
				continue
			}
			names = append(names, name)
			other := *item
			other.Title, other.See = name, item
			items = append(items, &other)
		}
	}
	sortByTitle(items, v.site.Lang)
	joinLetters(items)
	return items
}

// A letter is rare with fewer than rareLetter entries. Rare ones that stand beside each
// other are listed together, up to mostJoined entries.
const (
	rareLetter = 5
	mostJoined = 12
)

// joinLetters sets the groups of sorted items, and numbers them.
func joinLetters(items []*Item) {
	groups := groupByLetter(items)
	for from, number := 0, 0; from < len(groups); number++ {
		to, count := from+1, len(groups[from].Items)
		for to < len(groups) && canJoin(groups[to-1], groups[to]) && count+len(groups[to].Items) <= mostJoined {
			count += len(groups[to].Items)
			to++
		}
		label := groups[from].Letter
		if to > from+1 {
			label += "–" + groups[to-1].Letter
		}
		for _, group := range groups[from:to] {
			for _, item := range group.Items {
				item.group, item.number = label, number
			}
		}
		from = to
	}
}

// mostLetters is how many letters are linked to from every part of a list. Some scripts
// have thousands.
const mostLetters = 60

// letterLinks returns links to all letters of an A to Z, from part i of so many items, or
// only to those of the part if there are too many to choose from.
func (j job) letterLinks(i, size int, shown []Group) []LetterLink {
	if len(j.groups) > mostLetters {
		return content.Map(shown, func(g Group) LetterLink { return LetterLink{g.Letter, anchor(g)} })
	}
	var links []LetterLink
	at := 0
	for _, group := range j.groups {
		link := LetterLink{group.Letter, anchor(group)}
		if part := at / size; part != i {
			link.RelPermalink = "/" + partAddress(j.address, part) + link.RelPermalink
		}
		links = append(links, link)
		at += len(group.Items)
	}
	return links
}

func anchor(group Group) string { return "#letter-" + strconv.Itoa(group.Number) }

// canJoin reports whether two letters are both rare, and of one script.
func canJoin(a, b Group) bool {
	return len(a.Items) < rareLetter && len(b.Items) < rareLetter && scriptOf(a.Letter) != "" && scriptOf(a.Letter) == scriptOf(b.Letter)
}

// scriptOf returns the script of a letter, or "" for what is none.
func scriptOf(letter string) string {
	r, _ := utf8.DecodeRuneInString(letter)
	for name, script := range unicode.Scripts {
		if unicode.IsLetter(r) && unicode.Is(script, r) {
			return name
		}
	}
	return ""
}

// groupByLetter returns sorted items under their letters.
func groupByLetter(items []*Item) []Group {
	var groups []Group
	for _, item := range items {
		letter := cmp.Or(item.group, item.letter)
		if n := len(groups); n > 0 && groups[n-1].Letter == letter {
			groups[n-1].Items = append(groups[n-1].Items, item)
		} else {
			groups = append(groups, Group{Letter: letter, Number: item.number, Items: []*Item{item}})
		}
	}
	return groups
}
