package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// ownPrefix starts the name of everything we keep beside or in an output.
const ownPrefix = ".goodday-"

// location is where an output is: a folder, and a name in it. All paths of this
// package start from that folder, so that the output, the stage and the lock are
// reached through one os.Root. The output of a site of a workspace has a name of two
// parts, so that its stage is beside the workspace's output too: what lies in that is
// on the web, and a stage may hold what was taken down.
type location struct {
	out    string // as the user wrote it, for messages
	parent string
	name   string
}

func (l location) stage() string  { return l.beside("stage") }
func (l location) backup() string { return l.beside("old") }
func (l location) lock() string   { return l.beside("lock") }

func (l location) beside(what string) string {
	return ownPrefix + what + "-" + strings.ReplaceAll(l.name, "/", "~")
}

// formerly lists where versions before this one had the stage and the backup of a
// site of a workspace: in the output.
func (l location) formerly() []string {
	folder, site := path.Split(l.name)
	if folder == "" {
		return nil
	}
	return []string{folder + ownPrefix + "stage-" + site, folder + ownPrefix + "old-" + site}
}

// inside returns the path of a file in the output, for messages.
func (l location) inside(name string) string { return filepath.Join(l.out, filepath.FromSlash(name)) }

// locate returns the location of an output, or of the folder of a site in one, and
// makes the folders above it.
func locate(out, site string) (location, error) {
	full, err := filepath.Abs(out)
	if err != nil {
		return location{}, failure(out, err)
	}
	l := location{filepath.Join(out, filepath.FromSlash(site)), filepath.Dir(full), path.Join(filepath.Base(full), site)}
	if l.parent == full {
		return l, refuse("output-place", out, "This is the top of the disk.", "Choose a folder for the site with -o.")
	}
	return l, failure(out, os.MkdirAll(filepath.Join(l.parent, filepath.FromSlash(path.Dir(l.name))), 0o755))
}

// lookUp returns fs.ErrNotExist if there is no output folder, and refuses anything
// else of its name.
func (l location) lookUp(parent *os.Root) error {
	info, err := parent.Lstat(l.name)
	switch {
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return refuse("output-link", l.out, "This is a link to another folder. Links are not followed.", "Give the folder itself with -o.")
	case !info.IsDir():
		return refuse("output-file", l.out, "This is a file, not a folder.", "Choose a folder with -o.")
	}
	return nil
}

// recover repairs what a killed build left: it restores a backup whose new output
// never came, and removes stages. A folder without our manifest is never removed.
func (l location) recover(parent *os.Root) error {
	if hasManifest(parent, l.backup()) && !hasManifest(parent, l.name) {
		parent.Remove(l.name) // fails unless it is empty, and then the rename is refused
		if err := parent.Rename(l.backup(), l.name); err != nil {
			return refuse("output-not-empty", l.out, "A build was stopped half way, and since then something else was put here.", "Move it somewhere else, then build again: the pages from before come back.")
		}
	}
	for _, name := range l.formerly() {
		if hasManifest(parent, name) {
			l.discard(parent, name)
		}
	}
	return errors.Join(l.discard(parent, l.stage()), l.discard(parent, l.backup()))
}

// discard removes a folder of ours, or an empty one, from beside the output.
func (l location) discard(parent *os.Root, name string) error {
	info, err := parent.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.IsDir() && (hasManifest(parent, name) || onlyOwnFiles(parent, name)) {
		return failure(l.out, removeOwn(parent, name))
	}
	return refuse("output-stage", filepath.Join(l.parent, name), "Something is in the way here, and it is not ours.", "Move it somewhere else. Goodday puts new pages together under this name.")
}

// removeOwn removes a folder with everything in it, the manifest last: if we are
// killed, what is left is still known as ours.
func removeOwn(parent *os.Root, name string) error {
	entries, err := fs.ReadDir(parent.FS(), name)
	for _, e := range entries {
		if e.Name() != ManifestName {
			err = errors.Join(err, parent.RemoveAll(path.Join(name, e.Name())))
		}
	}
	if err != nil {
		return err
	}
	return parent.RemoveAll(name)
}

// onlyOwnFiles reports whether a folder holds nothing, or only files of our own
// names: the build was killed before the manifest was whole.
func onlyOwnFiles(parent *os.Root, name string) bool {
	entries, _ := fs.ReadDir(parent.FS(), name) // removeOwn meets the error again
	return !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return !strings.HasPrefix(e.Name(), ownPrefix) })
}

// hasManifest reports whether the folder holds a manifest that can be read.
func hasManifest(parent *os.Root, name string) bool {
	_, err := readManifest(parent, name)
	return err == nil
}
