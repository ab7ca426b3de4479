package serve

import (
	_ "embed"
	"io"
	"net/http"
	"time"
)

// ownFolder is the path below which this package answers itself. No file can have
// it: those whose names start with a dot are not shown.
const ownFolder = "/.goodday/"

//go:embed reload.js
var reloadScript string

//go:embed serve.css
var bannerStyle string

// mostListeners is how many open pages are told of changes at once. A browser
// keeps six connections open to one address at most.
const mostListeners = 64

const (
	beat    = 20 * time.Second // how often a connection is tried, to notice that nobody is there
	patient = 10 * time.Second // how long a browser may take to hear something
)

// answerOwn answers below ownFolder. What is there is for the pages shown here:
// a browser that says it asks for another site gets nothing.
func (p *Pages) answerOwn(w http.ResponseWriter, r *http.Request) {
	if from := r.Header.Get("Sec-Fetch-Site"); from != "" && from != "same-origin" && from != "none" {
		plain(w, http.StatusForbidden, "This is for the pages shown here.")
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
		plain(w, http.StatusNotFound, "There is no such page.")
	}
}

// events tells a browser when the page it shows is no longer what it would get.
// It compares at once too, so that nothing is missed between the two.
func (p *Pages) events(w http.ResponseWriter, r *http.Request) {
	page, is := r.URL.Query().Get("page"), r.URL.Query().Get("is")
	wake, joined := p.join()
	if !joined {
		w.Header().Set("Retry-After", "30")
		plain(w, http.StatusServiceUnavailable, "Too many pages are open. Close some.")
		return
	}
	defer p.leave(wake)
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead || !say(w, ": here\n\n") {
		return
	}
	for p.is(page) == is {
		select {
		case <-wake:
			continue
		case <-time.After(beat):
		case <-r.Context().Done():
			return
		case <-p.stopped:
			return
		}
		if !say(w, ": still here\n\n") {
			return
		}
	}
	say(w, "event: new\ndata: page\n\n")
}

// is tells what a path shows now from what it showed before.
func (p *Pages) is(requested string) string {
	shown := p.find(requested)
	defer shown.close()
	return shown.is
}

func (p *Pages) join() (wake chan struct{}, joined bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.listeners) >= mostListeners {
		return nil, false
	}
	wake = make(chan struct{}, 1)
	p.listeners[wake] = true
	return wake, true
}

func (p *Pages) leave(wake chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.listeners, wake)
}

// say sends something at once. The time the server gives an answer does not count
// here: each piece has its own.
func say(w http.ResponseWriter, words string) bool {
	control := http.NewResponseController(w)
	control.SetWriteDeadline(time.Now().Add(patient)) // where it cannot be set the server's own holds
	if _, err := io.WriteString(w, words); err != nil {
		return false
	}
	return control.Flush() == nil
}
