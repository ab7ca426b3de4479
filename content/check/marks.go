package check

import (
	"cmp"
	"slices"

	"goodday/content"
)

// Mark is a part of a page that whoever reads it over should look at.
type Mark struct {
	// From and To are offsets in the page's text.
	From, To int
	// Holds reports whether the page is held back until it is mended.
	Holds bool
	// What says in a few words what it may be.
	What string
}

// Marks returns what whoever reads a page over should look at, in the order of its
// text: what the rules of safeguarding find, and weaker signs. Marks do not overlap.
func Marks(directory *content.Directory, source *content.Source) []Mark {
	s := &site{Directory: directory}
	var marks []Mark
	p := s.lookAt(source, func(r *Rule) bool { return r.Group == Safeguarding })
	for i, problem := range p.problems {
		from := source.Offset(content.Position{Line: problem.Line, Column: problem.Column})
		marks = append(marks, Mark{from, from + len(p.words[i]), problem.Severity == content.Error, problem.Message})
	}
	if source.Page.Told() {
		marks = append(marks, (&Page{page: p}).weakSigns()...)
	}
	return withoutOverlaps(marks)
}

// withoutOverlaps sorts marks and leaves out those that overlap a longer or stronger one.
func withoutOverlaps(marks []Mark) (kept []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(holdsFirst(a, b), a.From-b.From, b.To-a.To)
	})
	for _, mark := range marks {
		if !slices.ContainsFunc(kept, func(other Mark) bool { return mark.From < other.To && other.From < mark.To }) {
			kept = append(kept, mark)
		}
	}
	slices.SortFunc(kept, func(a, b Mark) int { return a.From - b.From })
	return kept
}

// holdsFirst puts what holds a page back before the rest.
func holdsFirst(a, b Mark) int {
	switch {
	case a.Holds == b.Holds:
		return 0
	case a.Holds:
		return -1
	}
	return 1
}
