package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// List is a page that lists others: those of a topic, an area, a day. It is no result, but
// whoever names it is led to it, among other words too.
type List struct {
	Language, Title, Address string
	// Names are what it is called besides its title.
	Names []string
	// Beside are names of what is next to it. They lead to it too, after what has that name.
	Beside []string
	// Pages is how many pages it lists; 0 is not known.
	Pages int
}

// ListKind is what a result is that leads to a list. Its summary is the number of pages.
const ListKind = "list"

// mostLists is how many lists one query leads to.
const mostLists = 4

// sortLists puts the lists of each language together, in the order of documents.
func (x *Index) sortLists(lists []List) {
	for i := range x.languages {
		l := &x.languages[i]
		for _, list := range lists {
			if list.Language == l.code {
				x.lists = append(x.lists, list)
				l.lists++
			}
		}
	}
}

// asDocument returns a list as the table of what is shown has it.
func (l List) asDocument() Document {
	d := Document{Title: l.Title, Address: l.Address, Kind: ListKind}
	if l.Pages > 0 {
		d.Summary = strconv.Itoa(l.Pages)
	}
	return d
}

// named is a list that some words of a query name.
type named struct{ list, words, exact, at int }

// findLists fills the answer with the lists that words of the query name, in the reader's
// language: those that more words name first.
func (s *search) findLists() {
	first, count := s.listsOf(s.own)
	var all []named
	for from := range s.words {
		for to := from + 1; to <= min(from+longestRun, len(s.words)); to++ {
			for number, exact := range s.titled(s.texts()[from:to]) {
				if first <= number && number < first+count {
					all = append(all, named{number, to - from, exact, from})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b named) int {
		return cmp.Or(b.exact-a.exact, b.words-a.words, a.at-b.at, a.list-b.list)
	})
	var found []scored
	for _, n := range all {
		if len(found) < mostLists && !slices.ContainsFunc(found, func(f scored) bool { return f.document == n.list }) {
			found = append(found, scored{n.list, n.exact})
		}
	}
	s.answer.Lists = s.results(found)
}

// listsOf returns the numbers of the lists of a language: they follow all documents.
func (r *Reader) listsOf(language int) (first, count int) {
	if language < 0 {
		return 0, 0
	}
	first = r.total()
	for _, l := range r.counts[:language] {
		first += l.lists
	}
	return first, r.counts[language].lists
}

// isList reports whether a number is that of a list.
func (r *Reader) isList(number int) bool { return number >= r.total() }

// listLanguage returns the number of the language of a list.
func (r *Reader) listLanguage(number int) int {
	for i := range r.counts {
		if first, count := r.listsOf(i); number < first+count {
			return i
		}
	}
	return -1
}

// rowOf returns a document as a row of the table: what is shown of it, parted by tabs.
func rowOf(d *Document) string {
	parts := []string{d.Title, d.Address, d.Kind, d.Summary, d.Note, d.Easy}
	for i := range parts {
		parts[i] = line(parts[i])
	}
	return strings.TrimRight(strings.Join(parts, "\t"), "\t")
}
