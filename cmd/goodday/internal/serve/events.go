package serve

import (
	_ "embed"
	"io"
	"net/http"
	"time"
)

// ownFolder is the path of what this package itself serves. No file can be there:
// those whose names start with a dot are not served.
const ownFolder = "/.goodday/"

//go:embed reload.js
var reloadScript string

//go:embed serve.css
var bannerStyle string

// mostListeners is how many open pages can wait for events. A browser keeps six
// connections open to one address at most.
const mostListeners = 64

const (
	heartbeat    = 20 * time.Second // how often a connection is tried, to notice that it is closed
	writeTimeout = 10 * time.Second // how long one event may take to be sent
)

// serveOwn answers below ownFolder. It is for the pages served here: a browser that
// asks on behalf of another site gets nothing.
func (p *Pages) serveOwn(w http.ResponseWriter, r *http.Request) {
	if from := r.Header.Get("Sec-Fetch-Site"); from != "" && from != "same-origin" && from != "none" {
		http.Error(w, "This is for the pages shown here.", http.StatusForbidden)
		return
	}
	switch r.URL.Path {
	case ownFolder + "reload.js":
		w.Header().Set("Content-Type", contentType(".js"))
		io.WriteString(w, reloadScript)
	case ownFolder + "serve.css":
		w.Header().Set("Content-Type", contentType(".css"))
		io.WriteString(w, bannerStyle)
	case ownFolder + "events":
		p.events(w, r)
	default:
		http.Error(w, noPage, http.StatusNotFound)
	}
}

// events sends an event when the page that a browser shows is out of date. It compares
// at once too, so that no change before the connection is missed.
func (p *Pages) events(w http.ResponseWriter, r *http.Request) {
	page, version := r.URL.Query().Get("page"), r.URL.Query().Get("is")
	defer p.listeners.Add(-1)
	if p.listeners.Add(1) > mostListeners {
		w.Header().Set("Retry-After", "30")
		http.Error(w, "Too many pages are open. Close some.", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead || !send(w, ": here\n\n") {
		return
	}
	for {
		replaced := p.current.Load().replaced
		if p.version(page) != version {
			send(w, "event: new\ndata: page\n\n")
			return
		}
		select {
		case <-replaced:
			continue
		case <-time.After(heartbeat):
		case <-r.Context().Done():
			return
		case <-p.stopped:
			return
		}
		if !send(w, ": still here\n\n") {
			return
		}
	}
}

// version identifies what a path shows now.
func (p *Pages) version(requested string) string {
	a := p.find(requested)
	defer a.close()
	return a.version
}

// send sends text at once. Each text has a deadline of its own: that of the server is
// for a whole response.
func send(w http.ResponseWriter, text string) bool {
	control := http.NewResponseController(w)
	control.SetWriteDeadline(time.Now().Add(writeTimeout)) // if it cannot be set, that of the server holds
	if _, err := io.WriteString(w, text); err != nil {
		return false
	}
	return control.Flush() == nil
}
