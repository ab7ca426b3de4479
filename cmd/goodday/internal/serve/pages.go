package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"sync"
	"sync/atomic"

	"goodday/content"
)

// Pages are what is shown: the files of a folder, and what lies over them.
type Pages struct {
	out   string
	state atomic.Pointer[State]

	mu        sync.Mutex
	listeners map[chan struct{}]bool
	stopped   chan struct{}
	stop      func()
}

// State is what differs from the folder at a moment. It is not changed once it is
// shown. All paths are those of files below the folder, with slashes.
type State struct {
	// Over are files that are newer than the folder's. One without bytes is not
	// shown at all.
	Over map[string][]byte
	// Problems are what is wrong with the file that a page is made from, by the path
	// of the page.
	Problems map[string][]content.Problem
	// Others are what is wrong elsewhere, and is told on every page below a folder;
	// "" is all pages.
	Others map[string][]content.Problem
}

// New begins to show the folder out.
func New(out string) *Pages {
	p := &Pages{out: out, listeners: map[chan struct{}]bool{}, stopped: make(chan struct{})}
	p.stop = sync.OnceFunc(func() { close(p.stopped) })
	p.state.Store(&State{})
	return p
}

// Show shows a new state from now on. Browsers that show a page which differs
// now load it again. It is called too when only files of the folder are new.
func (p *Pages) Show(state State) {
	p.state.Store(&state)
	p.mu.Lock()
	defer p.mu.Unlock()
	for wake := range p.listeners {
		select {
		case wake <- struct{}{}:
		default: // it has not looked since it was woken last
		}
	}
}

// shown is the answer to a request for a path.
type shown struct {
	status int
	wayOn  bool          // the path is that of a folder, without its slash
	name   string        // of the file
	page   []byte        // all of an HTML page, with what is added to it
	is     string        // tells this page from others at the same path
	file   io.ReadSeeker // any other file
	root   *os.Root
}

func (s *shown) close() {
	if f, ok := s.file.(*os.File); ok {
		f.Close()
	}
	if s.root != nil {
		s.root.Close()
	}
}

// find looks for what a path shows. The folder is opened each time: a build swaps
// it for another. Whoever gets it closes it.
func (p *Pages) find(requested string) *shown {
	s := &shown{status: http.StatusNotFound}
	root, err := os.OpenRoot(p.out)
	if err != nil {
		return s
	}
	s.root = root
	f := finder{p.state.Load(), s}
	name, ok := fileName(requested)
	if !ok {
		return f.notFound(requested, "")
	}
	info, err := plainStat(root, name)
	switch {
	case err == nil && info.IsDir() && !strings.HasSuffix(requested, "/"):
		s.wayOn, s.status = true, http.StatusFound
		return s
	case err == nil && info.IsDir():
		name = path.Join(name, "index.html")
	case strings.HasSuffix(requested, "/"):
		return f.notFound(requested, "")
	}
	if f.take(name) {
		s.status = http.StatusOK
		return f.finish(name)
	}
	return f.notFound(requested, name)
}

// finder fills in one answer.
type finder struct {
	state *State
	*shown
}

// take finds a file, over the folder or in it.
func (f finder) take(name string) bool {
	f.name = name
	if data, over := f.state.Over[name]; over {
		f.file = bytes.NewReader(data)
		return data != nil
	}
	info, err := plainStat(f.root, name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := f.root.Open(name)
	if err != nil {
		return false
	}
	f.file = file
	return true
}

// largestPage is above every page that anybody could read. What is larger is
// shown as it is.
const largestPage = 8 << 20

// finish adds to an HTML page what belongs to showing it. at is the path that was
// asked for, which is not that of the file for a page that is not there.
func (f finder) finish(at string) *shown {
	if path.Ext(f.name) != ".html" {
		return f.shown
	}
	page, err := io.ReadAll(io.LimitReader(f.file, largestPage+1))
	if err != nil || len(page) > largestPage {
		f.file.Seek(0, io.SeekStart)
		return f.shown
	}
	page = withBanner(page, f.banner(at))
	sum := sha256.Sum256(page)
	f.is = hex.EncodeToString(sum[:8])
	f.page = withScript(page, f.is)
	return f.shown
}

// notFound shows the page for this of the site that was asked, or of none. at is
// the path of the page that is missing, or "".
func (f finder) notFound(requested, at string) *shown {
	f.status = http.StatusNotFound
	first, _, _ := strings.Cut(strings.TrimPrefix(requested, "/"), "/")
	for _, folder := range []string{first, ""} {
		if name, ok := fileName(path.Join("/", folder, "404.html")); ok && f.take(name) {
			return f.finish(at)
		}
	}
	f.file = nil
	return f.shown
}
