// Package withdrawn reads and writes withdrawn.yaml, the list of consents that were
// taken back. What was taken back once stays out for ever, also when a copy of it
// comes back by a sync, a branch or a backup.
//
//	list := withdrawn.Parse(data)            // what a file, or an old version of it, says
//	list.Include(withdrawn.Parse(older))     // from its history too
//	list.Has("OT-0042")                      // compared folded
//	list.Holds("OT-0042 and OT-0043")        // whichever of them was taken back
//	text, ok := withdrawn.Add(data, "OT-0042", today)
//
// The file stands at the top of a workspace, or of a site by itself; one in a site
// of a workspace counts too. It holds a reference and a day a line, and nothing else:
//
//   - {reference: "OT-0042", withdrawn: 2026-11-01}
//
// # Reading
//
// Nobody should see a story again because a list had a slip in it. So the file is
// not parsed as YAML but read line by line, and never refused for what a line says:
// anything that looks like a reference counts (lines.go). What cannot be text at all
// gives a list that is Unknown: anything may have been taken back then.
package withdrawn

import (
	"maps"
	"slices"

	"goodday/content"
)

// File is the name of the list.
const File = content.WithdrawnFile

// MaxFile is the most bytes of the list that are read. A larger one is unknown.
const MaxFile = content.MaxFile

// List is a set of references that were taken back. The zero List is empty.
type List struct {
	written map[string]string   // by folded form, as they were first written
	loose   map[string][]string // by loose form, the folded ones
	unknown bool
}

// Unknown returns the list for a file that is there and cannot be read: every
// consent may have been taken back.
func Unknown() List { return List{unknown: true} }

// Unknown reports whether some of the list could not be read.
func (l *List) Unknown() bool { return l.unknown }

// Clone returns a list of its own with the same references.
func (l *List) Clone() List {
	var clone List
	clone.Include(*l)
	return clone
}

// Include adds the references of another list.
func (l *List) Include(other List) {
	for _, written := range other.written {
		l.add(written)
	}
	l.unknown = l.unknown || other.unknown
}

// IncludeReference adds one reference. What is none is left out.
func (l *List) IncludeReference(reference string) { l.add(reference) }

func (l *List) add(reference string) {
	folded := content.FoldReference(reference)
	if folded == "" {
		return
	}
	if l.written == nil {
		l.written, l.loose = map[string]string{}, map[string][]string{}
	}
	if _, known := l.written[folded]; !known {
		l.written[folded] = reference
		loose := content.LooseReference(reference)
		l.loose[loose] = append(l.loose[loose], folded)
	}
}

// Has reports whether a reference was taken back.
func (l *List) Has(reference string) bool {
	_, has := l.written[content.FoldReference(reference)]
	return has
}

// Holds reports whether a field names a reference that was taken back, alone or among
// others: what two people told together is held when one of them takes it back.
func (l *List) Holds(field string) bool {
	return l.Has(field) || slices.ContainsFunc(content.ReferencesIn(field), l.Has)
}

// Near reports whether a field that the list does not hold names a reference that can be
// mixed up with one in it.
func (l *List) Near(field string) bool {
	near := func(reference string) bool { return len(l.loose[content.LooseReference(reference)]) > 0 }
	return !l.Holds(field) && (near(field) || slices.ContainsFunc(content.ReferencesIn(field), near))
}

// References lists the references as they were written, in the order of their
// folded forms.
func (l *List) References() []string {
	var all []string
	for _, folded := range slices.Sorted(maps.Keys(l.written)) {
		all = append(all, l.written[folded])
	}
	return all
}

// Lost lists the references that are not in a later list.
func (l *List) Lost(later List) []string {
	return slices.DeleteFunc(l.References(), later.Has)
}
