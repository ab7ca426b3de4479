package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// TakeOut removes those of our files that are doomed from what stands, for a time when
// nothing new can take its place. It needs no room on the disk and no lock. The files
// stay on the list of what is ours, so that the next build knows about them. It returns
// what is gone.
func TakeOut(out, site string, doomed func(name string, data []byte) bool) (gone []string, err error) {
	folder := filepath.Join(out, site)
	list, err := manifestOf(folder)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, failure(folder, err)
	}
	defer root.Close()
	for name := range list.files {
		data, readErr := root.ReadFile(name)
		if errors.Is(readErr, fs.ErrNotExist) || readErr == nil && !doomed(name, data) {
			continue
		}
		if removeErr := removeWithCopies(root, name); removeErr != nil {
			err = failure(filepath.Join(folder, name), removeErr)
			continue
		}
		gone = append(gone, path.Join(site, name))
	}
	slices.Sort(gone)
	return gone, err
}

// removeWithCopies removes a file and what a server made of it.
func removeWithCopies(root *os.Root, name string) error {
	for _, ending := range CompressedEndings {
		root.Remove(name + ending) // it need not be there
	}
	return root.Remove(name)
}
