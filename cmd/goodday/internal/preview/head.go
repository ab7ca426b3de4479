package preview

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content"
)

// head is what is shown above the pages.
type head struct {
	Notes []string
	Lists []list
}

// list is one list of files, with words before it.
type list struct {
	Title, Words string
	Entries      []entry
	More         int // how many are not shown
}

// entry is one file or page of a list.
type entry struct {
	Title, File string
	Link        string // the id of its part
	Reasons     []string
}

// head returns what changed and what became of it.
func (d *document) head(c changes) head {
	h := head{}
	h.note(len(c.files)+len(c.settings) == 0, "Nothing changed that readers see.")
	h.note(len(c.settings) > 0, "A file that many pages need has changed. Any page may look different now, so look at the first page too.")
	h.note(d.mixed, "The pages below belong to several sites. All of them are shown in the colours of the first.")
	h.add("Could not be built", "Until this is mended, the pages of the site stay as they were.", entries(c.unbuilt, func(p content.Problem) entry {
		return d.fileEntry(p.File, p)
	}))
	h.add("On this page", "", entries(d.pages, func(p *part) entry {
		return entry{Title: p.Title, File: d.public.File(p.file), Link: p.Anchor()}
	}))
	h.add("Held back", "These are not shown here and would not go out.", d.filesOf(c, content.Withheld))
	h.add("Left out because of a mistake", "They are not shown here. The old page, if there is one, goes too.", d.filesOf(c, content.Invalid))
	h.add("Not shown here", "These pages are fine, but there was no room for them, or they were not made.", entries(d.unshown, func(w wanted) entry {
		return entry{Title: w.Title, File: d.public.File(w.file)}
	}))
	h.add("Taken away", "", d.filesOf(c, content.Removed))
	h.add("Pictures", "The pages that show them are here too.", d.filesOf(c, ""))
	h.add("Settings", "", entries(c.settings, func(file string) entry { return d.fileEntry(file) }))
	return h
}

func (h *head) note(show bool, words string) {
	if show {
		h.Notes = append(h.Notes, words)
	}
}

func (h *head) add(title, words string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	l := list{Title: title, Words: words, Entries: entries}
	if len(entries) > mostListed {
		l.Entries, l.More = entries[:mostListed], len(entries)-mostListed
	}
	h.Lists = append(h.Lists, l)
}

// entries returns one entry for each item.
func entries[T any](items []T, entryOf func(T) entry) (all []entry) {
	for _, item := range items {
		all = append(all, entryOf(item))
	}
	return all
}

// filesOf lists the files with one status by their names alone: the titles of pages
// that are not published must not be shown.
func (d *document) filesOf(c changes, status content.Status) []entry {
	files := slices.DeleteFunc(slices.Clone(c.files), func(one change) bool { return one.status != status })
	return entries(files, func(one change) entry { return d.fileEntry(one.file, one.problems...) })
}

func (d *document) fileEntry(file string, problems ...content.Problem) entry {
	return entry{Title: d.public.File(file), Reasons: d.reasons(problems)}
}

// mostReasons is how many reasons are shown for one file, and longestReason how many
// characters one has.
const (
	mostReasons   = 5
	longestReason = 400
)

// reasons returns what was found in a file, errors first, fit to be read by anybody.
func (d *document) reasons(problems []content.Problem) (reasons []string) {
	errorsFirst := slices.Clone(problems)
	slices.SortStableFunc(errorsFirst, func(a, b content.Problem) int { return cmp.Compare(a.Severity, b.Severity) }) // "error", "warning"
	for _, p := range errorsFirst {
		p = d.public.Problem(p)
		text := strings.TrimSpace(p.Message + " " + p.Do)
		if runes := []rune(text); len(runes) > longestReason {
			text = string(runes[:longestReason]) + "…"
		}
		if len(reasons) < mostReasons && !slices.Contains(reasons, text) {
			reasons = append(reasons, text)
		}
	}
	return reasons
}
