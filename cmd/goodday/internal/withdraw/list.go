package withdraw

import (
	"errors"
	"io/fs"
	"os"

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
