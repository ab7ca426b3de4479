package load

import (
	"slices"

	"goodday/content"
)

// parentFields are the fields by which an organisation stands under another.
var parentFields = []func(*content.Service) []string{
	func(s *content.Service) []string { return []string{s.PartOf} },
	func(s *content.Service) []string { return []string{s.HostedBy} },
	func(s *content.Service) []string { return s.RunBy },
}

// checkParents reports organisations that stand under themselves, at once or by way of
// others: nobody could say who runs what.
func (l *loader) checkParents() {
	for _, d := range l.drafts {
		if d.page.Service == nil || !d.isOriginal() || d.status == content.Withheld {
			continue
		}
		for _, ref := range d.references {
			if ref.Of == "service" && l.leadsBack(d, ref.Value) {
				d.report(content.Wrong("circle", "This organisation stands under itself.", "Take one of these out: the way up has to end somewhere.").At(ref.At))
			}
		}
	}
}

// leadsBack reports whether a file that an organisation names leads up to it again.
func (l *loader) leadsBack(d *draft, file string) bool {
	for _, of := range parentFields {
		if slices.Contains(of(d.page.Service), file) && l.leadsTo(l.draftOf(file), d, of, nil) {
			return true
		}
	}
	return false
}

// leadsTo reports whether an organisation is the target, or the way up from it comes there.
func (l *loader) leadsTo(from, target *draft, of func(*content.Service) []string, seen []*draft) bool {
	if from == target {
		return true
	}
	if from == nil || from.page.Service == nil || slices.Contains(seen, from) {
		return false
	}
	return slices.ContainsFunc(of(from.page.Service), func(file string) bool {
		return file != "" && l.leadsTo(l.draftOf(file), target, of, append(seen, from))
	})
}
