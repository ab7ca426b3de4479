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
		known, clash := r.add(folder)
		if clash != "" {
			return false, clash
		}
		if known {
			break // those above it were added with it
		}
		newFolder = true
	}
	_, clash = r.add(name)
	return newFolder, clash
}

func (r reservedNames) add(name string) (known bool, clash string) {
	folded := strings.ToLower(name)
	switch before := r[folded]; before {
	case "":
		r[folded] = name
		return false, ""
	case name:
		return true, ""
	default:
		return true, before
	}
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
