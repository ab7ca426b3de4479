package withdraw

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"goodday/content"
	"goodday/content/withdrawn"
	"goodday/content/write"
)

// addToList adds a reference to the list of what was taken back, at the top of the
// folder that is open. A list that cannot be read is left as it is: nothing with a
// consent is shown while it stands there.
func addToList(root *os.Root, reference string, day content.Date) (ok bool) {
	info, err := root.Lstat(withdrawn.File)
	var list []byte
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil, !info.Mode().IsRegular(), info.Size() > withdrawn.MaxFile:
		return false
	default:
		if list, err = root.ReadFile(withdrawn.File); err != nil {
			return false
		}
	}
	text, ok := withdrawn.Add(list, reference, day)
	return ok && write.File(root, withdrawn.File, text) == nil
}

// isListed reports whether a reference is in the list.
func isListed(root *os.Root, reference string) bool {
	info, err := root.Lstat(withdrawn.File)
	if err != nil || !info.Mode().IsRegular() || info.Size() > withdrawn.MaxFile {
		return false
	}
	data, _ := root.ReadFile(withdrawn.File)
	list := withdrawn.Parse(data)
	return !list.Unknown() && list.Has(reference)
}

// isList reports whether a file is a list of what was taken back, or a copy of one that
// a sync made beside it.
func isList(file string) bool {
	name, ending := strings.ToLower(path.Base(file)), path.Ext(withdrawn.File)
	return strings.HasPrefix(name, strings.TrimSuffix(withdrawn.File, ending)) && (strings.HasSuffix(name, ending) || strings.HasSuffix(name, ".yml"))
}
