package publish

import (
	"path"
	"slices"
	"strings"
)

// CompressedEndings are those of copies that web servers send instead of a file.
var CompressedEndings = []string{".gz", ".br", ".zst"}

// isStaleCopy reports whether a file that is not ours is the compressed copy of one of
// ours that is not the same any more: servers would go on showing what it was.
func (p *Publisher) isStaleCopy(name string) bool {
	of := strings.TrimSuffix(name, path.Ext(name))
	was, ours := p.old.list.files[of]
	return ours && slices.Contains(CompressedEndings, path.Ext(name)) && p.list.files[of] != was
}

// noteStaleCopies notes compressed copies that are to go.
func (p *Publisher) noteStaleCopies() {
	for name := range p.old.list.files {
		for _, ending := range CompressedEndings {
			if copied := name + ending; p.isStaleCopy(copied) && !p.isOurs(copied) && p.old.has(copied) {
				p.result.Removed = append(p.result.Removed, copied)
			}
		}
	}
}

// isOurs reports whether a file is written now, or was before.
func (p *Publisher) isOurs(name string) bool {
	_, before := p.old.list.files[name]
	_, now := p.list.files[name]
	return before || now
}
