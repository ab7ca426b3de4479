package publish

import (
	"path/filepath"
	"strings"
)

// CheckPlace refuses an output that would lie over what is read: the folder dir
// itself or one that holds it, and one that is in, or holds, one of the folders in
// dir that are read.
func CheckPlace(out, dir string, read []string) error {
	target, source := trueParent(out), truePath(dir)
	message := ""
	if within(source, target) {
		message = "The finished pages would lie over the folder they are made from."
	}
	for _, folder := range read {
		folder = filepath.Join(source, filepath.FromSlash(folder))
		if message == "" && (within(target, folder) || within(folder, target)) {
			message = "This folder holds what the site is made from. Finished pages cannot go there."
		}
	}
	if message == "" {
		return nil
	}
	return refuse("output-place", out, message, "Choose another folder with -o. The usual one is public, inside the site's folder.")
}

// within reports whether path is the folder or lies in it. Capital letters make
// no difference, as on many disks; where they do, another name has to be chosen.
func within(path, folder string) bool {
	relative, err := filepath.Rel(strings.ToLower(folder), strings.ToLower(path))
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// truePath resolves links as far as the path exists.
func truePath(path string) string {
	path, _ = filepath.Abs(path)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return trueParent(path)
}

// trueParent resolves links in the folders above a path. The last part is not
// resolved: an output that is a link is refused, not used.
func trueParent(path string) string {
	path, _ = filepath.Abs(path)
	parent := filepath.Dir(path)
	if parent == path {
		return path
	}
	return filepath.Join(truePath(parent), filepath.Base(path))
}
