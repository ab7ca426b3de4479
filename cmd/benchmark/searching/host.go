package searching

import (
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// packed are the endings of files that Pagefind packed itself. Hosts send them
// as they are.
var packed = []string{".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pf_sort"}

// aside are the endings of what a page loads besides script and search data:
// itself, its style and its pictures.
var aside = []string{".html", ".css", ".svg", ".png", ".jpg", ".ico", ".webmanifest"}

// host serves a folder as a careful host does, packed as tightly as gzip can, and
// records what it sent. The browser does not report what a page's workers fetch, so
// the host counts it.
type host struct {
	*httptest.Server
	root *os.Root

	mu    sync.Mutex
	line  *line             // nil is as fast as this machine
	kept  map[string][]byte // files, as they are sent
	spent []sent
}

// sent is one answer.
type sent struct {
	name  string
	bytes int       // of its body and its head
	asked time.Time // when the request came
}

func serve(folder string) (*host, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	h := &host{root: root, kept: map[string][]byte{}}
	h.Server = httptest.NewServer(h)
	return h, nil
}

func (h *host) close() {
	h.Server.Close()
	h.root.Close()
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	asked := time.Now()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	data, err := h.file(name)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		h.note(sent{name: name, asked: asked})
		return
	}
	head := w.Header()
	head.Set("Content-Type", typeOf(name))
	head.Set("Content-Length", strconv.Itoa(len(data)))
	head.Set("Date", asked.UTC().Format(http.TimeFormat))
	if !isPacked(name) {
		head.Set("Content-Encoding", "gzip")
	}
	h.note(sent{name, len(data) + headSize(head), asked})
	h.mu.Lock()
	line := h.line
	h.mu.Unlock()
	if line == nil {
		w.Write(data)
		return
	}
	line.send(w, data)
}

// file returns a file as it is sent.
func (h *host) file(name string) ([]byte, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if data, found := h.kept[name]; found {
		return data, nil
	}
	data, err := h.root.ReadFile(filepath.FromSlash(name))
	if err == nil && !isPacked(name) {
		data, err = squeeze(data)
	}
	if err == nil {
		h.kept[name] = data
	}
	return data, err
}

// headSize is how many bytes the first line and the head of an answer take.
func headSize(head http.Header) int {
	size := len("HTTP/1.1 200 OK\r\n\r\n")
	for name, values := range head {
		size += len(name) + len(": \r\n") + len(values[0])
	}
	return size
}

func typeOf(name string) string {
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		return kind
	}
	return "application/octet-stream"
}

func isPacked(name string) bool { return slices.Contains(packed, path.Ext(name)) }

func (h *host) note(s sent) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.spent = append(h.spent, s)
}

// startOver forgets what was sent, and sends over another line from now on.
func (h *host) startOver(line *line) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.spent, h.line = nil, line
}

// searchTraffic returns the requests and bytes of script and search data that
// were asked for before a moment. It returns an error if any was not there.
func (h *host) searchTraffic(until time.Time) (requests, bytes int, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, s := range h.spent {
		if s.asked.After(until) || slices.Contains(aside, path.Ext(s.name)) {
			continue
		}
		if s.bytes == 0 {
			return 0, 0, fmt.Errorf("the page asks for %s, which is not there", s.name)
		}
		requests++
		bytes += s.bytes
	}
	return requests, bytes, nil
}
