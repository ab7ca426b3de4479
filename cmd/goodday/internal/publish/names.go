package publish

import (
	"path"
	"strings"
)

// reservedNames maps the names that are taken, in small letters, to how they were
// written. Names that differ only in capital letters are one name on many
// computers; so are names of folders.
type reservedNames map[string]string

// reserve takes the name of a file and of the folders above it. newFolder reports
// that one of these was not known before; clash is a name that was taken before
// and differs only in capital letters.
func (r reservedNames) reserve(name string) (newFolder bool, clash string) {
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		before := r.add(folder)
		if before != "" && before != folder {
			return newFolder, before
		}
		newFolder = newFolder || before == ""
	}
	if before := r.add(name); before != name {
		clash = before
	}
	return newFolder, clash
}

// add takes a name and returns how it was written before, or "".
func (r reservedNames) add(name string) (before string) {
	folded := strings.ToLower(name)
	if before = r[folded]; before == "" {
		r[folded] = name
	}
	return before
}

// portableName reports whether every part of a path can be a file on any computer
// and is none of our own names.
func portableName(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ownPrefix) || strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") {
			return false
		}
	}
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r < ' ' || r == 0x7f || strings.ContainsRune(`\:*?"<>|`, r)
	})
}
