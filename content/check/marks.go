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
	return withoutOverlaps(marks)
}

// withoutOverlaps sorts marks and leaves out those that overlap one before.
func withoutOverlaps(marks []Mark) (kept []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(a.From-b.From, b.To-a.To)
	})
	for _, mark := range marks {
		if len(kept) == 0 || mark.From >= kept[len(kept)-1].To {
			kept = append(kept, mark)
		}
	}
	return kept
}
