package preview

import (
	"slices"
	"strings"

	"goodday/content"
)

// head is what stands above the pages.
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

// head says what changed and what became of it.
func (d *document) head(c changes) head {
	h := head{}
	h.note(len(c.files)+len(c.settings) == 0, "Nothing changed that readers see.")
	h.note(len(c.settings) > 0, "A file that many pages need has changed. Any page may look different now, so look at the first page too.")
	h.note(d.mixed, "The pages below belong to several sites. All of them are shown in the colours of the first.")
	h.add("Could not be built", "Until this is mended, the pages of the site stay as they were.", d.problemsOf(c.unbuilt))
	h.add("On this page", "", d.shownPages())
	h.add("Held back", "These are not shown here and would not go out.", d.filesOf(c, held))
	h.add("Left out because of a mistake", "They are not shown here. The old page, if there is one, goes too.", d.filesOf(c, broken))
	h.add("Not shown here", "These pages are fine, but there was no room for them, or they were not made.", d.unshownPages())
	h.add("Taken away", "", d.filesOf(c, removed))
	h.add("Pictures", "The pages that show them are here too.", d.filesOf(c, picture))
	h.add("Settings", "", d.settings(c))
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

func (d *document) shownPages() (entries []entry) {
	for _, p := range d.pages {
		entries = append(entries, entry{Title: p.title, File: d.public.File(p.file), Link: p.anchor()})
	}
	return entries
}

func (d *document) unshownPages() (entries []entry) {
	for _, w := range d.unshown {
		entries = append(entries, entry{Title: w.title, File: d.public.File(w.file)})
	}
	return entries
}

// filesOf lists the files of one outcome by their names alone: the titles of pages
// that are not published stay out.
func (d *document) filesOf(c changes, what outcome) (entries []entry) {
	for _, one := range c.files {
		if one.what == what {
			entries = append(entries, entry{Title: d.public.File(one.file), Reasons: d.reasons(one.problems)})
		}
	}
	return entries
}

func (d *document) settings(c changes) (entries []entry) {
	for _, file := range c.settings {
		entries = append(entries, entry{Title: d.public.File(file)})
	}
	return entries
}

// problemsOf lists problems that belong to no page.
func (d *document) problemsOf(problems []content.Problem) (entries []entry) {
	for _, p := range problems {
		entries = append(entries, entry{Title: d.public.File(p.File), Reasons: d.reasons([]content.Problem{p})})
	}
	return entries
}

// mostReasons is how many reasons are given for one file, and longestReason how
// many signs one has.
const (
	mostReasons   = 5
	longestReason = 400
)

// reasons gives what was found in a file, errors first, with nothing in it that may
// tell who somebody is.
func (d *document) reasons(problems []content.Problem) (reasons []string) {
	errors := func(p content.Problem) bool { return p.Severity == content.Error }
	sorted := slices.Clone(problems)
	slices.SortStableFunc(sorted, func(a, b content.Problem) int {
		switch {
		case errors(a) == errors(b):
			return 0
		case errors(a):
			return -1
		}
		return 1
	})
	for _, p := range sorted {
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
