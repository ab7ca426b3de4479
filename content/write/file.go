package write

import (
	"io/fs"
	"os"
	"path"
)

// File replaces a file in one step, so that it is never half there. It keeps its
// permissions.
func File(root *os.Root, name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := root.Lstat(name); err == nil {
		mode = info.Mode().Perm()
	}
	next := path.Join(path.Dir(name), ".goodday-new-"+path.Base(name))
	err := root.WriteFile(next, data, mode)
	if err == nil {
		err = root.Rename(next, name)
	}
	if err != nil {
		root.Remove(next)
	}
	return err
}
