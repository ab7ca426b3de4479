package publish

import (
	"path"
	"strings"
)

// claims are the names that are taken. Names that differ only in capital
// letters are one name on many computers, also names of folders.
type claims struct {
	spelled map[string]string // in small letters, to as it was written
}

func newClaims() claims { return claims{map[string]string{}} }

// take claims a file and the folders above it. newFolder says that one of these
// was not known before; other is a name that differs only in capital letters.
func (c claims) take(name string) (newFolder bool, other string) {
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		known, other := c.spell(folder)
		if other != "" {
			return false, other
		}
		if known {
			break // those above it were claimed with it
		}
		newFolder = true
	}
	_, other = c.spell(name)
	return newFolder, other
}

func (c claims) spell(name string) (known bool, other string) {
	folded := strings.ToLower(name)
	switch before := c.spelled[folded]; before {
	case "":
		c.spelled[folded] = name
		return false, ""
	case name:
		return true, ""
	default:
		return true, before
	}
}

// plainName reports whether every part of a path may be a file on any computer
// and is none of our own names.
func plainName(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ownPrefix) || strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") {
			return false
		}
	}
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r < ' ' || r == 0x7f || strings.ContainsRune(`\:*?"<>|`, r)
	})
}
