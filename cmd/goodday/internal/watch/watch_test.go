package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// plainTree wants every Markdown file and folder below a folder.
type plainTree struct{ dir string }

func (p plainTree) Folders() (folders []string) {
	filepath.WalkDir(p.dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			folders = append(folders, path)
		}
		return nil
	})
	return folders
}

func (p plainTree) Wanted(path string, folder bool) bool {
	return folder || strings.HasSuffix(path, ".md")
}

// watched is a folder that is watched, by the system or by looking.
type watched struct {
	*testing.T
	dir string
	*Watcher
}

// both runs a test with a watcher of each sort.
func both(t *testing.T, test func(w watched)) {
	for name, bySystem := range map[string]bool{"system": true, "looking": false} {
		t.Run(name, func(t *testing.T) {
			w := watched{T: t, dir: t.TempDir()}
			os.Mkdir(filepath.Join(w.dir, "pages"), 0o755)
			var system *fsnotify.Watcher
			if bySystem {
				var err error
				if system, err = fsnotify.NewWatcher(); err != nil {
					t.Skip("this computer cannot watch")
				}
			}
			w.Watcher = open(plainTree{w.dir}, system, 5*time.Millisecond)
			defer w.Close()
			w.Follow()
			if w.Slow() == bySystem {
				t.Errorf("slow is %v", w.Slow())
			}
			test(w)
		})
	}
}

func (w watched) write(name, text string) {
	w.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

// hears waits until a change of a file or folder is told.
func (w watched) hears(name string) {
	w.Helper()
	for {
		select {
		case change := <-w.Changes():
			if change.Path == filepath.Join(w.dir, name) {
				return
			}
		case <-time.After(10 * time.Second):
			w.Fatalf("nothing is told of %s", name)
		}
	}
}

func TestFilesAreTold(t *testing.T) {
	both(t, func(w watched) {
		w.write("pages/a.md", "one")
		w.hears("pages/a.md")
		w.write("pages/a.md", "another")
		w.hears("pages/a.md")
		w.write("pages/a.tmp", "by rename")
		os.Rename(filepath.Join(w.dir, "pages/a.tmp"), filepath.Join(w.dir, "pages/a.md"))
		w.hears("pages/a.md")
		os.Remove(filepath.Join(w.dir, "pages/a.md"))
		w.hears("pages/a.md")
	})
}

// After Follow everything in folders that are new is told, whatever stood in
// their place before.
func TestFoldersAreFollowed(t *testing.T) {
	both(t, func(w watched) {
		os.Rename(filepath.Join(w.dir, "pages"), filepath.Join(w.dir, "old"))
		os.Mkdir(filepath.Join(w.dir, "pages"), 0o755)
		w.Follow()
		w.write("pages/a.md", "in the new folder")
		w.hears("pages/a.md")
		w.Follow() // by now it has heard that the old one went
		w.write("old/b.md", "in the old folder")
		w.hears("old/b.md")
		os.RemoveAll(filepath.Join(w.dir, "pages"))
		w.hears("pages")
		w.Follow()
		os.Mkdir(filepath.Join(w.dir, "pages"), 0o755)
		w.hears("pages")
		w.Follow()
		w.write("pages/c.md", "in the newest folder")
		w.hears("pages/c.md")
	})
}

// Nothing is told of what does not matter, nor of a folder because of what is in it.
func TestWhatIsNotTold(t *testing.T) {
	both(t, func(w watched) {
		w.write("pages/a.swp", "nothing")
		os.Chmod(filepath.Join(w.dir, "pages"), 0o700)
		w.write("pages/z.md", "the last")
		if change := <-w.Changes(); filepath.Base(change.Path) != "z.md" && w.system != nil {
			t.Errorf("told of %s", change.Path)
		}
	})
}

// When events were lost anything may have changed.
func TestLostEvents(t *testing.T) {
	system := &fsnotify.Watcher{Events: make(chan fsnotify.Event), Errors: make(chan error)}
	w := &Watcher{tree: plainTree{}, system: system, changes: make(chan Change, 1), stop: make(chan struct{})}
	w.work.Go(w.listen)
	system.Errors <- fsnotify.ErrEventOverflow
	if change := <-w.Changes(); change.Path != "" {
		t.Error(change)
	}
	system.Errors <- errors.New("something else")
	<-w.Changes()
	close(system.Events)
	w.work.Wait()
}
