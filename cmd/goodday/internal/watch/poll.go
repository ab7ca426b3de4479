package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// fileStats are what can be seen of files without reading them, by path.
type fileStats map[string]fileStat

type fileStat struct {
	size    int64
	changed time.Time
	mode    fs.FileMode
}

// stat returns the stats of everything that matters in some folders.
func (w *Watcher) stat(folders []string) fileStats {
	seen := fileStats{}
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
			seen[path] = fileStat{size: info.Size(), changed: info.ModTime(), mode: info.Mode()}
			if info.IsDir() {
				seen[path] = fileStat{mode: info.Mode()} // what is in it has stats of its own
			}
		}
	}
	return seen
}

// pollLoop looks at the files again and again, and reports what differs.
func (w *Watcher) pollLoop() {
	for {
		select {
		case <-w.stop:
			return
		case <-time.After(w.interval):
		}
		now := w.stat(w.tree.Folders())
		for _, path := range w.setStats(now).differing(now) {
			w.tell(path)
		}
	}
}

// setStats records what was seen, and returns what was seen before.
func (w *Watcher) setStats(now fileStats) (before fileStats) {
	w.mu.Lock()
	defer w.mu.Unlock()
	before, w.stats = w.stats, now
	return before
}

func (s fileStats) differing(now fileStats) (paths []string) {
	for path, fileStat := range now {
		if s[path] != fileStat {
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
