package serve

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"sync/atomic"

	"goodday/content"
)

// Pages are what is served: the files of a folder, and a State over them.
type Pages struct {
	out       string
	current   atomic.Pointer[current]
	listeners atomic.Int64
	stopped   <-chan struct{}
	stop      context.CancelFunc
}

// current is a State and a channel that is closed when another replaces it.
type current struct {
	State
	replaced chan struct{}
}

// State is what differs from the folder at a moment. It must not be changed once it
// is shown. All paths are those of files below the folder, with slashes.
type State struct {
	// Overlay holds files that are newer than those of the folder. One without bytes
	// is not served at all.
	Overlay map[string][]byte
	// Problems are what is wrong with the source of a page, by the path of the page.
	Problems map[string][]content.Problem
	// Others are what is wrong elsewhere, and is shown on every page below a folder;
	// "" is all pages.
	Others map[string][]content.Problem
}

// New returns the pages of the folder out.
func New(out string) *Pages {
	ctx, stop := context.WithCancel(context.Background())
	p := &Pages{out: out, stopped: ctx.Done(), stop: stop}
	p.current.Store(&current{replaced: make(chan struct{})})
	return p
}

// Show sets the state. Browsers that show a page that differs now reload it. Show is
// called too when only files of the folder changed.
func (p *Pages) Show(state State) {
	before := p.current.Swap(&current{state, make(chan struct{})})
	close(before.replaced)
}

// answer is what a request for a path gets.
type answer struct {
	state    State
	root     *os.Root
	status   int
	redirect bool          // to the same path with a slash, since it is that of a folder
	name     string        // of the file
	page     []byte        // an HTML page, with what is added to it
	version  string        // identifies this page among others at the same path
	file     io.ReadSeeker // any other file
}

func (a *answer) close() {
	if f, ok := a.file.(*os.File); ok {
		f.Close()
	}
	if a.root != nil {
		a.root.Close()
	}
}

// find returns what a path shows, to be closed by the caller. The folder is opened for
// each request, since a build swaps it for another.
func (p *Pages) find(requested string) *answer {
	a := &answer{state: p.current.Load().State, status: http.StatusNotFound}
	root, err := os.OpenRoot(p.out)
	if err != nil {
		return a
	}
	a.root = root
	name, ok := fileName(requested)
	if !ok {
		return a.notFound(requested, "")
	}
	info, err := plainStat(root, name)
	isFolder := err == nil && info.IsDir()
	switch slash := strings.HasSuffix(requested, "/"); {
	case isFolder && !slash:
		a.redirect = true
		return a
	case isFolder:
		name = path.Join(name, "index.html")
	case slash:
		return a.notFound(requested, "")
	}
	if !a.open(name) {
		return a.notFound(requested, name)
	}
	a.status = http.StatusOK
	return a.finish(name)
}

// open opens a file of the overlay or of the folder.
func (a *answer) open(name string) bool {
	a.name = name
	if data, found := a.state.Overlay[name]; found {
		a.file = bytes.NewReader(data)
		return data != nil
	}
	info, err := plainStat(a.root, name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := a.root.Open(name)
	if err != nil {
		return false
	}
	a.file = file
	return true
}

// largestPage is the size above which nothing is added to a page. It is above that of
// every page that anybody could read.
const largestPage = 8 << 20

// finish adds to an HTML page the banner and the script. at is the path that was asked
// for, which for a missing page is not that of the file.
func (a *answer) finish(at string) *answer {
	if path.Ext(a.name) != ".html" {
		return a
	}
	page, err := io.ReadAll(io.LimitReader(a.file, largestPage+1))
	if err != nil || len(page) > largestPage {
		a.file.Seek(0, io.SeekStart)
		return a
	}
	page = withBanner(page, a.banner(at))
	sum := sha256.Sum256(page)
	a.version = hex.EncodeToString(sum[:8])
	a.page = withScript(page, a.version)
	return a
}

// notFound answers with the 404 page of the site of the path, or of all sites. at is
// the path of the missing page, or "".
func (a *answer) notFound(requested, at string) *answer {
	first, _, _ := strings.Cut(strings.TrimPrefix(requested, "/"), "/")
	for _, folder := range []string{first, ""} {
		if name, ok := fileName(path.Join("/", folder, "404.html")); ok && a.open(name) {
			return a.finish(at)
		}
	}
	a.file = nil
	return a
}
