package serve

import (
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
)

// Handler answers requests.
func (p *Pages) Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Content-Security-Policy", "frame-ancestors 'none'")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Referrer-Policy", "no-referrer")
		switch {
		case !ownHost(r):
			plain(w, http.StatusMisdirectedRequest, "This shows pages on your own computer only.")
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			plain(w, http.StatusMethodNotAllowed, "Pages can only be looked at here.")
		case strings.HasPrefix(r.URL.Path, ownFolder):
			p.answerOwn(w, r)
		default:
			p.answer(w, r)
		}
	})
}

// ownHost reports whether the request was meant for this computer, at the port
// it came in by. Any page on the web can send requests here under a name of its
// own that leads to 127.0.0.1.
func ownHost(r *http.Request) bool {
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		host, port = strings.Trim(r.Host, "[]"), "80"
	}
	if here, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok {
		if _, ownPort, err := net.SplitHostPort(here.String()); err == nil && port != ownPort {
			return false
		}
	}
	return loopback(host)
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	io.WriteString(w, text+"\n")
}

func (p *Pages) answer(w http.ResponseWriter, r *http.Request) {
	shown := p.find(r.URL.Path)
	defer shown.close()
	switch {
	case shown.wayOn:
		// so that links in the folder's page start from the right place
		w.Header().Set("Location", "./"+path.Base(r.URL.EscapedPath())+"/")
		w.WriteHeader(http.StatusFound)
	case shown.page != nil:
		w.Header().Set("Content-Type", contentType(".html"))
		w.Header().Set("Content-Length", strconv.Itoa(len(shown.page)))
		w.WriteHeader(shown.status)
		if r.Method != http.MethodHead {
			w.Write(shown.page)
		}
	case shown.file != nil:
		w.Header().Set("Content-Type", contentType(shown.name))
		http.ServeContent(w, r, "", time.Time{}, shown.file)
	default:
		plain(w, shown.status, "There is no such page.")
	}
}

// fileName gives the path of a file from that of a request; ok is false for
// what is never shown.
func fileName(requested string) (name string, ok bool) {
	name = strings.TrimSuffix(strings.TrimPrefix(requested, "/"), "/")
	if name == "" {
		return ".", true
	}
	if !fs.ValidPath(name) || strings.ContainsAny(name, "\\:\x00") {
		return "", false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") {
			return "", false
		}
	}
	return name, true
}

// plainStat looks at a file or folder and refuses links on the way to it.
func plainStat(root *os.Root, name string) (info fs.FileInfo, err error) {
	for end := 0; end < len(name); end++ {
		next := strings.IndexByte(name[end:], '/')
		if next < 0 {
			end = len(name)
		} else {
			end += next
		}
		info, err = root.Lstat(name[:end])
		if err != nil {
			return nil, err
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			return nil, fs.ErrNotExist
		}
	}
	return info, nil
}

// contentTypes are those of the files a site has. They do not depend on what the
// computer knows, so that a page looks the same everywhere.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".json": "application/json",
	".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8",
	".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".xml": "application/xml", ".svg": "image/svg+xml", ".jpg": "image/jpeg",
	".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".ico": "image/x-icon",
	".webmanifest": "application/manifest+json", ".pdf": "application/pdf",
}

func contentType(name string) string {
	if known := contentTypes[strings.ToLower(path.Ext(name))]; known != "" {
		return known
	}
	return "application/octet-stream"
}
