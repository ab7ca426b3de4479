package themes

import (
	"strconv"
	"strings"
)

// partAddress returns the address of a part, counted from 0: food.html,
// food.2.html. Slugs have no dot, so nothing else has that address.
func partAddress(address string, i int) string {
	if i == 0 {
		return address
	}
	return strings.TrimSuffix(address, ".html") + "." + strconv.Itoa(i+1) + ".html"
}

// part returns part i of the list's count parts.
func (j job) part(i, count, size int) *Page {
	p := j.page()
	p.List.First = i == 0
	j.fill(p.List, i*size, min((i+1)*size, j.count))
	p.List.Letters = j.letterLinks(i, size, p.List.Groups)
	if count == 1 {
		return p
	}
	p.List.Parts, p.List.Previous, p.List.Next = j.parts(i, count, size)
	if i > 0 {
		address := partAddress(j.address, i)
		p.RelPermalink, p.Permalink = "/"+address, j.view.permalink(address)
		// The list may have fewer parts in another language.
		p.Translations = nil
	}
	return p
}

// near is how many parts on each side of the current one are linked to.
const near = 3

// parts returns the links to the parts around part i, and to the first and last.
// All of them would weigh more than the list in a site of tens of thousands.
func (j job) parts(i, count, size int) (parts []Part, previous, next *Part) {
	gap := false
	for n := range count {
		if n != 0 && n != count-1 && (n < i-near || n > i+near) {
			gap = true
			continue
		}
		part := j.partLink(n, size)
		part.Current, part.Gap = n == i, gap
		gap = false
		parts = append(parts, part)
		if n == i-1 {
			previous = &part
		} else if n == i+1 {
			next = &part
		}
	}
	return parts, previous, next
}

// partLink returns the link to part n, with its first and last letter: "D–H", or "S 2" for
// the second of several with the same one.
func (j job) partLink(n, size int) Part {
	letters := j.letterAt(n * size)
	if last := j.letterAt(min((n+1)*size, j.count) - 1); last != letters {
		letters += "–" + last
	} else if before := j.partsOf(letters, n, size); before > 0 {
		letters += " " + strconv.Itoa(before+1)
	}
	return Part{Label: strconv.Itoa(n + 1), Range: letters, RelPermalink: "/" + partAddress(j.address, n)}
}

// partsOf returns how many parts before part n end with its letter.
func (j job) partsOf(letter string, n, size int) int {
	at := 0
	for _, group := range j.groups {
		if group.Letter == letter && letter != "" {
			return n - at/size
		}
		at += len(group.Items)
	}
	return 0
}

// letterAt returns the letter of an entry, or "" in lists that are in another order.
func (j job) letterAt(i int) string {
	if len(j.groups) == 0 {
		return ""
	}
	var list List
	j.fill(&list, i, i+1)
	if len(list.Items) == 0 {
		return ""
	}
	return list.Items[0].letter
}
