package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// output is what stands in the output folder before this build.
type output struct {
	spot spot
	root *os.Root
	list *manifest
}

// maxManifest is more than the list of a million files.
const maxManifest = 256 << 20

// errNotOurs says that a folder has no manifest, or one we cannot read.
var errNotOurs = errors.New("not ours")

// readManifest reads the manifest of a folder.
func readManifest(parent *os.Root, folder string) (*manifest, error) {
	name := path.Join(folder, manifestName)
	if info, err := parent.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Size() > maxManifest {
		return nil, errNotOurs
	}
	data, err := parent.ReadFile(name)
	if err != nil {
		return nil, err
	}
	list, ok := decodeManifest(data)
	if !ok {
		return nil, errNotOurs
	}
	return list, nil
}

// openOutput looks at the output folder and refuses one that is not for us. It
// gives nil if there is none yet, or an empty one.
func openOutput(s spot, parent *os.Root, sort string) (*output, error) {
	if exists, err := s.standing(parent); err != nil || !exists {
		return nil, err
	}
	root, err := parent.OpenRoot(s.name)
	if err != nil {
		return nil, failure(s.out, err)
	}
	old := &output{spot: s, root: root}
	if err := old.admit(parent, sort); err != nil {
		root.Close()
		return nil, err
	}
	if old.list == nil {
		root.Close()
		return nil, nil
	}
	return old, nil
}

// admit reads the manifest and refuses what is not ours.
func (o *output) admit(parent *os.Root, sort string) error {
	list, err := readManifest(parent, o.spot.name)
	switch {
	case errors.Is(err, errNotOurs):
		return o.admitUnmarked(parent, sort)
	case err != nil:
		return failure(o.spot.out, err)
	case list.sort != sort:
		return o.wrongSort(list.sort)
	}
	o.list = list
	if sort == workspaceSort {
		return nil // the sites in it are each looked at on their own
	}
	return o.walk(func(string, fs.DirEntry) error { return nil })
}

func (o *output) wrongSort(is string) error {
	if is == workspaceSort {
		return refuse("output-not-empty", o.spot.out, "Several sites stand in this folder. One site cannot take their place.", "Choose another folder with -o, or remove this one first.")
	}
	return refuse("output-not-empty", o.spot.out, "One single site stands in this folder. Several sites cannot take its place.", "Choose another folder with -o, or remove this one first.")
}

// admitUnmarked lets an empty folder pass, and for a workspace one that holds
// nothing but sites of ours: a first build that was killed leaves that.
func (o *output) admitUnmarked(parent *os.Root, sort string) error {
	entries, err := fs.ReadDir(o.root.FS(), ".")
	if err != nil {
		return failure(o.spot.out, err)
	}
	ours := true
	for _, e := range entries {
		site := sort == workspaceSort && e.IsDir() && hasMark(parent, path.Join(o.spot.name, e.Name()))
		own := sort == workspaceSort && strings.HasPrefix(e.Name(), ownPrefix)
		ours = ours && (site || own)
	}
	if !ours {
		return refuse("output-not-empty", o.spot.out, "There are files in this folder that Goodday did not write.", "Choose an empty or a new folder with -o.")
	}
	if len(entries) > 0 {
		o.list = &manifest{sort: sort, files: map[string]entry{}}
	}
	return nil
}

// walk calls visit for every file and folder in the output, save our own marks.
// Links and other things that are neither are refused.
func (o *output) walk(visit func(name string, entry fs.DirEntry) error) error {
	return fs.WalkDir(o.root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return failure(o.inside(name), err)
		case name == "." || strings.HasPrefix(name, ownPrefix):
			return nil
		case e.Type()&fs.ModeSymlink != 0:
			return refuse("output-link", o.inside(name), "There is a link in the folder of finished pages. Links are not followed.", "Take it out, then build again.")
		case !e.IsDir() && !e.Type().IsRegular():
			return refuse("output-link", o.inside(name), "This is neither a file nor a folder.", "Take it out, then build again.")
		}
		return visit(name, e)
	})
}

func (o *output) inside(name string) string {
	return filepath.Join(o.spot.out, filepath.FromSlash(name))
}

// verdict is what became of one of our files since we wrote it.
type verdict struct {
	same   bool // it holds exactly the bytes that are to be written now
	edited bool // somebody changed it by hand
}

// judge reads our old file and compares it with the new bytes. Neither date nor
// size nor the manifest is believed: a file is the same if its bytes are.
func (o *output) judge(name string, data []byte) verdict {
	was, known := o.list.files[name]
	if !known {
		return verdict{}
	}
	old, err := o.root.ReadFile(filepath.FromSlash(name))
	if err != nil {
		return verdict{}
	}
	if data != nil && bytes.Equal(old, data) {
		return verdict{same: true}
	}
	return verdict{edited: entryOf(old) != was}
}

// copyTo copies a file of the output into another folder, with its date.
func (o *output) copyTo(stage *os.Root, name string) error {
	from, err := o.root.Open(filepath.FromSlash(name))
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	to, err := stage.OpenFile(filepath.FromSlash(name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, info.Mode().Perm())
	if err != nil {
		return err
	}
	if _, err := io.Copy(to, from); err != nil {
		to.Close()
		return err
	}
	if err := to.Close(); err != nil {
		return err
	}
	return stage.Chtimes(filepath.FromSlash(name), info.ModTime(), info.ModTime())
}
