package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// output is what is in the output folder before this build.
type output struct {
	at   location
	root *os.Root // nil if there is no folder yet
	list *manifest
}

// openOutput opens the output folder and refuses one that is not for us.
func openOutput(at location, parent *os.Root, kind string) (*output, error) {
	old := &output{at: at, list: newManifest(kind)}
	err := old.open(parent)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return old, failure(at.out, err)
}

// open reads the manifest of the folder and refuses what is not ours. It returns
// fs.ErrNotExist if there is no folder yet.
func (o *output) open(parent *os.Root) (err error) {
	if err = o.at.lookUp(parent); err != nil {
		return err
	}
	if o.root, err = parent.OpenRoot(o.at.name); err != nil {
		return err
	}
	list, err := readManifest(parent, o.at.name)
	switch {
	case errors.Is(err, errNotOurs):
		return o.openUnmarked(parent)
	case err != nil:
		return err
	case list.kind != o.list.kind:
		return o.wrongKind(list.kind)
	}
	o.list = list
	if list.kind == workspaceOutput {
		return nil // the sites in it are each looked at on their own
	}
	return o.walk(func(string, fs.DirEntry) error { return nil })
}

func (o *output) close() {
	if o.root != nil {
		o.root.Close()
		o.root = nil
	}
}

func (o *output) wrongKind(is string) error {
	message := "One single site stands in this folder. Several sites cannot take its place."
	if is == workspaceOutput {
		message = "Several sites stand in this folder. One site cannot take their place."
	}
	return refuse("output-not-empty", o.at.out, message, "Choose another folder with -o, or remove this one first.")
}

// openUnmarked accepts a folder without a manifest if it is empty, and for a
// workspace also if it holds only sites of ours: a first build that was killed
// leaves that.
func (o *output) openUnmarked(parent *os.Root) error {
	entries, err := fs.ReadDir(o.root.FS(), ".")
	for _, e := range entries {
		site := e.IsDir() && hasManifest(parent, path.Join(o.at.name, e.Name()))
		if o.list.kind != workspaceOutput || !site && !strings.HasPrefix(e.Name(), ownPrefix) {
			return refuse("output-not-empty", o.at.out, "There are files in this folder that Goodday did not write.", "Choose an empty or a new folder with -o.")
		}
	}
	return err
}

// walk calls visit for every file and folder in the output, except our own marks.
// Links and other things that are neither are refused.
func (o *output) walk(visit func(name string, entry fs.DirEntry) error) error {
	if o.root == nil {
		return nil
	}
	return fs.WalkDir(o.root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return failure(o.at.inside(name), err)
		case name == "." || strings.HasPrefix(name, ownPrefix):
			return nil
		case e.Type()&fs.ModeSymlink != 0:
			return refuseLink(o.at.inside(name))
		case !e.IsDir() && !e.Type().IsRegular():
			return refuse("output-link", o.at.inside(name), "This is neither a file nor a folder.", "Take it out, then build again.")
		}
		return visit(name, e)
	})
}

// has reports whether a file is there.
func (o *output) has(name string) bool {
	info, err := o.root.Lstat(name)
	return err == nil && info.Mode().IsRegular()
}

// comparison is what became of one of our files since we wrote it.
type comparison struct {
	same   bool // it holds exactly the bytes that are to be written now
	edited bool // somebody changed it by hand
}

// compare reads our old file and compares it with the new bytes; data is nil if
// the file is not written again. Neither date nor size nor the manifest counts: a
// file is the same if its bytes are.
func (o *output) compare(name string, data []byte) comparison {
	was, known := o.list.files[name]
	if !known {
		return comparison{}
	}
	old, err := o.root.ReadFile(name)
	if err != nil {
		return comparison{}
	}
	if data != nil && bytes.Equal(old, data) {
		return comparison{same: true}
	}
	return comparison{edited: entryOf(old) != was}
}

// copyTo copies a file of the output into another folder, with its date.
func (o *output) copyTo(stage *os.Root, name string) error {
	from, err := o.root.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err == nil {
		err = create(stage, name, from, info.Mode().Perm())
	}
	if err == nil {
		err = stage.Chtimes(name, info.ModTime(), info.ModTime())
	}
	return err
}

// create writes a new file; one that is there already is an error.
func create(root *os.Root, name string, data io.Reader, mode fs.FileMode) error {
	f, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, data)
	return errors.Join(err, f.Close())
}
