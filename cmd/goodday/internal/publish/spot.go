package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ownPrefix is how the names of everything we keep beside or in an output begin.
const ownPrefix = ".goodday-"

// spot is where an output stands: a folder, and the name in it. All paths of
// this package start from the folder, so that the output, the stage and the
// lock are reached through one os.Root.
type spot struct {
	out    string // as the user gave it, for messages
	parent string
	name   string
}

func (s spot) stage() string { return ownPrefix + "stage-" + s.name }
func (s spot) aside() string { return ownPrefix + "old-" + s.name }
func (s spot) lock() string  { return ownPrefix + "lock-" + s.name }

// locate finds the spot of an output and makes the folders above it.
func locate(out string) (spot, error) {
	path, err := filepath.Abs(out)
	if err != nil {
		return spot{}, failure(out, err)
	}
	s := spot{out, filepath.Dir(path), filepath.Base(path)}
	if s.parent == path {
		return s, refuse("output-place", out, "This is the top of the disk.", "Choose a folder for the site with -o.")
	}
	return s, failure(out, os.MkdirAll(s.parent, 0o755))
}

// standing says what stands at the output: nothing, or a folder of its own.
func (s spot) standing(parent *os.Root) (exists bool, err error) {
	info, err := parent.Lstat(s.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, failure(s.out, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return false, refuse("output-link", s.out, "This is a link to another folder. Links are not followed.", "Give the folder itself with -o.")
	case !info.IsDir():
		return false, refuse("output-file", s.out, "This is a file, not a folder.", "Choose a folder with -o.")
	}
	return true, nil
}

// recover puts right what a killed build left: it brings back an old output
// that was moved aside and not yet replaced, and removes stages. A folder
// without our mark is never removed.
func (s spot) recover(parent *os.Root) error {
	if hasMark(parent, s.aside()) && !hasMark(parent, s.name) {
		parent.Remove(s.name) // only an empty folder goes
		if err := parent.Rename(s.aside(), s.name); err != nil {
			return refuse("output-not-empty", s.out, "A build was stopped half way, and since then something else was put here.", "Move it somewhere else, then build again: the pages from before come back.")
		}
	}
	for _, left := range []string{s.stage(), s.aside()} {
		if err := s.discard(parent, left); err != nil {
			return err
		}
	}
	return nil
}

// discard removes a folder of ours, or an empty one, from beside the output.
func (s spot) discard(parent *os.Root, name string) error {
	info, err := parent.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.IsDir() && (hasMark(parent, name) || onlyBegun(parent, name)) {
		return failure(s.out, removeMarked(parent, name))
	}
	return refuse("output-stage", filepath.Join(s.parent, name), "Something is in the way here, and it is not ours.", "Move it somewhere else. Goodday puts new pages together under this name.")
}

// removeMarked removes a folder with everything in it, the mark last, so that
// what is left of it is still known as ours if we are killed.
func removeMarked(parent *os.Root, name string) error {
	folder, err := parent.OpenRoot(name)
	if err != nil {
		return err
	}
	defer folder.Close()
	entries, err := fs.ReadDir(folder.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == manifestName {
			continue
		}
		if err := folder.RemoveAll(e.Name()); err != nil {
			return err
		}
	}
	folder.Close()
	return parent.RemoveAll(name)
}

// onlyBegun reports whether a folder holds nothing yet, or only files of our
// own: we were killed before the mark was whole.
func onlyBegun(parent *os.Root, name string) bool {
	entries, err := fs.ReadDir(parent.FS(), name)
	return err == nil && !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return !strings.HasPrefix(e.Name(), ownPrefix) })
}

// hasMark reports whether the folder carries our manifest, a whole one.
func hasMark(parent *os.Root, name string) bool {
	_, err := readManifest(parent, name)
	return err == nil
}
