// Package state keeps what Goodday has to remember about a folder of sites from one
// run to the next. It lies in the folder .goodday at the top of the site or workspace:
//
//	.gitignore             holds *, so that nothing of this comes into a repository
//	outputs/NAME           where builds put their finished pages (outputs.go)
//	sites/SITE/NAME        what is kept for a site, such as its last sound settings (kept.go)
//	withdrawals/NAME       what an unfinished withdrawal still has to do
//
//	folder, err := state.Open(dir)
//	defer folder.Close()
//	err = folder.NoteOutput(state.Output{Path: out})
//	err = folder.Keep("north", "settings", data)
//	data, found := folder.Kept("north", "settings")
//
// None of it is needed to build: whoever deletes the folder loses only what it is for.
// Nothing in it may hold the words of a page, since it outlives a withdrawal.
//
// A file is replaced in one step and is on the disk when Write returns. A program that
// is killed leaves the file as it was before or as it is after. Everything goes through
// os.Root. A link in the place of the folder is refused.
package state

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// FolderName is the name of the folder, beside what it is about.
const FolderName = ".goodday"

// maxFile is more than anything that is kept here.
const maxFile = 64 << 20

// errNotFolder means that something else has the folder's name.
var errNotFolder = errors.New("not a folder")

// Folder is what is remembered about one site or workspace.
type Folder struct {
	dir  string   // the site or workspace, as it was given
	root *os.Root // of dir
}

// Open opens the state of a site or workspace. Nothing is made before something is
// written: without a folder, nothing is remembered.
func Open(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{dir, root}, nil
}

// Close releases the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Read returns a file, and whether it is there and can be read.
func (f *Folder) Read(name string) (data []byte, found bool) {
	if !f.exists() {
		return nil, false
	}
	file, err := f.root.Open(inside(name))
	if err != nil {
		return nil, false
	}
	defer file.Close()
	data, err = io.ReadAll(io.LimitReader(file, maxFile+1))
	return data, err == nil && len(data) <= maxFile
}

// Write puts a file in its place in one step, with the folders above it.
func (f *Folder) Write(name string, data []byte) error {
	if err := f.make(path.Dir(inside(name))); err != nil {
		return err
	}
	next := path.Join(path.Dir(inside(name)), ".new-"+rand.Text())
	err := f.writeSynced(next, data)
	if err == nil {
		err = f.root.Rename(next, inside(name))
	}
	if err != nil {
		f.root.Remove(next)
		return err
	}
	f.syncFolder(path.Dir(inside(name)))
	return nil
}

// Remove removes a file or a folder with all that is in it. One that is not there is
// no error.
func (f *Folder) Remove(name string) error {
	if !f.exists() {
		return nil
	}
	err := f.root.RemoveAll(inside(name))
	f.syncFolder(FolderName)
	return err
}

// Names lists the files of a folder, sorted.
func (f *Folder) Names(folder string) (names []string) {
	if !f.exists() {
		return nil
	}
	entries, _ := fs.ReadDir(f.root.FS(), inside(folder))
	for _, entry := range entries {
		if entry.Type().IsRegular() && !strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return names
}

func inside(name string) string { return path.Join(FolderName, name) }

// exists reports whether there is a folder, and not a link to one.
func (f *Folder) exists() bool {
	info, err := f.root.Lstat(FolderName)
	return err == nil && info.IsDir()
}

// make makes a folder in ours, and ours first.
func (f *Folder) make(folder string) error {
	if _, err := f.root.Lstat(FolderName); err == nil && !f.exists() {
		return &fs.PathError{Op: "open", Path: FolderName, Err: errNotFolder}
	}
	if err := f.root.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	ignore := inside(".gitignore")
	if _, err := f.root.Lstat(ignore); err == nil {
		return nil
	}
	return f.writeSynced(ignore, []byte("*\n"))
}

// writeSynced writes a file that is on the disk when it returns.
func (f *Folder) writeSynced(name string, data []byte) error {
	file, err := f.root.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}

// syncFolder brings new names of a folder to the disk. Some systems cannot, and then
// they do not need it.
func (f *Folder) syncFolder(name string) {
	if folder, err := f.root.Open(name); err == nil {
		folder.Sync()
		folder.Close()
	}
}
