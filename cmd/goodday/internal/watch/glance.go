package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// stamps are what can be seen of files without reading them, by path.
type stamps map[string]stamp

type stamp struct {
	size    int64
	changed time.Time
	mode    fs.FileMode
}

// look takes the stamps of everything that matters in some folders.
func (w *Watcher) look(folders []string) stamps {
	seen := stamps{}
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			path := filepath.Join(folder, entry.Name())
			info, err := entry.Info()
			if err != nil || !w.tree.Wanted(path, !info.Mode().IsRegular()) {
				continue
			}
			seen[path] = stamp{size: info.Size(), changed: info.ModTime(), mode: info.Mode()}
			if info.IsDir() {
				seen[path] = stamp{mode: info.Mode()} // what is in it has stamps of its own
			}
		}
	}
	return seen
}

// keepLooking looks at the files again and again, and tells what differs.
func (w *Watcher) keepLooking() {
	for {
		select {
		case <-w.stop:
			return
		case <-time.After(w.pause):
		}
		now := w.look(w.tree.Folders())
		for _, path := range w.setStamps(now).differing(now) {
			w.tell(path)
		}
	}
}

// setStamps notes what was seen, and gives what was seen before.
func (w *Watcher) setStamps(now stamps) (before stamps) {
	w.mu.Lock()
	defer w.mu.Unlock()
	before, w.stamps = w.stamps, now
	return before
}

func (s stamps) differing(now stamps) (paths []string) {
	for path, stamp := range now {
		if s[path] != stamp {
			paths = append(paths, path)
		}
	}
	for path := range s {
		if _, there := now[path]; !there {
			paths = append(paths, path)
		}
	}
	return paths
}
