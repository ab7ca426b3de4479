package publish

import (
	"path/filepath"
	"strings"
)

// CheckPlace refuses an output that would lie over what is read: one that is the
// folder dir itself or holds it, and one that is in, or holds, one of the
// folders in dir that are read.
func CheckPlace(out, dir string, read []string) error {
	target, source := trueParent(out), truePath(dir)
	if within(source, target) {
		return refuse("output-place", out, "The finished pages would lie over the folder they are made from.", "Choose another folder with -o. The usual one is public, inside the site's folder.")
	}
	for _, folder := range read {
		folder = filepath.Join(source, filepath.FromSlash(folder))
		if within(target, folder) || within(folder, target) {
			return refuse("output-place", out, "This folder holds what the site is made from. Finished pages cannot go there.", "Choose another folder with -o. The usual one is public, inside the site's folder.")
		}
	}
	return nil
}

// within reports whether path is the folder or lies in it. Capital letters make
// no difference, as on many disks; being wrong there means only another name.
func within(path, folder string) bool {
	path, folder = strings.ToLower(path), strings.ToLower(folder)
	relative, err := filepath.Rel(folder, path)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// truePath follows links as far as the path exists.
func truePath(path string) string {
	path, _ = filepath.Abs(path)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return trueParent(path)
}

// trueParent follows links in the folders above a path. The last part is not
// followed: an output that is a link is refused, not used.
func trueParent(path string) string {
	path, _ = filepath.Abs(path)
	parent := filepath.Dir(path)
	if parent == path {
		return path
	}
	return filepath.Join(truePath(parent), filepath.Base(path))
}
