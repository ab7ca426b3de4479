// Package watch reports when files change, and gathers changes into work.
//
//	watcher := watch.Open(tree)          // tree knows which folders matter
//	watcher.Follow()                     // before each reading of them
//	watch.Debounce(ctx, watcher.Changes(), watch.Usual, work, 0)
//
// A Watcher is notified of changes by the system. What it promises is little, and
// enough: whatever changes after Follow is reported. So a build that calls Follow
// before it reads never misses anything, whatever became of folders before: they
// may be renamed, removed and made again, or a whole branch may be switched.
//
// Where the system cannot watch, since there are too many folders or the disk is
// of a sort that reports nothing, files are looked at every second instead.
package watch

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Tree knows what is to be watched. Its methods are called from several
// goroutines.
type Tree interface {
	// Folders lists the folders to watch, as they are now, with whole paths.
	Folders() []string
	// Wanted reports whether a change of the file or folder at a path matters.
	Wanted(path string, folder bool) bool
}

// Change is a file or folder that was written, made, renamed or removed. Without
// a path anything may have changed.
type Change struct{ Path string }

// Watcher watches a Tree.
type Watcher struct {
	tree    Tree
	system  *fsnotify.Watcher // nil if the system has none
	changes chan Change
	stop    chan struct{}
	work    sync.WaitGroup

	mu       sync.Mutex
	watched  map[string]bool
	stats    fileStats // what was there when it was last looked at; nil while the system watches
	interval time.Duration
}

// pollInterval is how often files are looked at where the system reports nothing.
const pollInterval = time.Second

// Open begins to watch. Nothing is watched before Follow.
func Open(tree Tree) *Watcher {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		system = nil
	}
	return open(tree, system, pollInterval)
}

func open(tree Tree, system *fsnotify.Watcher, interval time.Duration) *Watcher {
	w := &Watcher{tree: tree, system: system, interval: interval, changes: make(chan Change, 1024), stop: make(chan struct{}), watched: map[string]bool{}}
	if system != nil {
		w.work.Go(w.listen)
	}
	return w
}

// Changes returns the channel of changes.
func (w *Watcher) Changes() <-chan Change { return w.changes }

// Close ends the watching.
func (w *Watcher) Close() {
	close(w.stop)
	if w.system != nil {
		w.system.Close()
	}
	w.work.Wait()
}

// Slow reports whether the system cannot watch, so that changes show up later.
func (w *Watcher) Slow() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stats != nil
}

// Follow watches the folders that are there now. Whatever changes after it is
// reported. It is called from one goroutine.
func (w *Watcher) Follow() {
	folders := w.tree.Folders()
	gone := w.note(folders)
	failed := w.system == nil
	if w.system != nil { // without the lock: some systems cannot add while an event waits
		for _, folder := range gone {
			w.system.Remove(folder) // it may be gone, and its watch with it
		}
		for _, folder := range folders {
			// Also one that is watched: another may stand in its place by now.
			err := w.system.Add(folder)
			failed = failed || err != nil && !errors.Is(err, fs.ErrNotExist)
		}
	}
	if failed && !w.Slow() {
		w.setStats(w.stat(folders))
		w.work.Go(w.pollLoop)
	}
}

// note records which folders are watched, and returns those that are no longer there.
func (w *Watcher) note(folders []string) (gone []string) {
	there := map[string]bool{}
	for _, folder := range folders {
		there[folder] = true
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for folder := range w.watched {
		if !there[folder] {
			gone = append(gone, folder)
		}
	}
	w.watched = there
	return gone
}

// listen passes on what the system reports.
func (w *Watcher) listen() {
	for {
		select {
		case event, ok := <-w.system.Events:
			if !ok {
				return
			}
			w.heard(event)
		case _, ok := <-w.system.Errors:
			if !ok {
				return
			}
			w.tell("") // more happened than the system could keep
		}
	}
}

// heard passes on one event, if it matters.
func (w *Watcher) heard(event fsnotify.Event) {
	w.mu.Lock()
	watched := w.watched[event.Name]
	w.mu.Unlock()
	if watched && !event.Has(fsnotify.Create|fsnotify.Remove|fsnotify.Rename) {
		return // what changed in it is reported by itself
	}
	if event.Op != 0 && w.tree.Wanted(event.Name, watched || !isFile(event.Name)) {
		w.tell(event.Name)
	}
}

// isFile reports whether there is a plain file, or nothing, at a path.
func isFile(path string) bool {
	info, err := os.Lstat(path)
	return err != nil || info.Mode().IsRegular()
}

func (w *Watcher) tell(path string) {
	select {
	case w.changes <- Change{path}:
	case <-w.stop:
	}
}
