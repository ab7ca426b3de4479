package serve

import (
	"cmp"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
)

// Handler returns what answers requests.
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
			http.Error(w, "This shows pages on your own computer only.", http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			http.Error(w, "Pages can only be looked at here.", http.StatusMethodNotAllowed)
		case strings.HasPrefix(r.URL.Path, ownFolder):
			p.serveOwn(w, r)
		default:
			p.servePage(w, r)
		}
	})
}

// ownHost reports whether the request is for this computer, at the port it came in
// by. Any page on the web can send requests here under a domain name of its own that
// resolves to 127.0.0.1.
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

func (p *Pages) servePage(w http.ResponseWriter, r *http.Request) {
	a := p.find(r.URL.Path)
	defer a.close()
	switch {
	case a.redirect:
		// relative, so that links in the folder's page are resolved from there
		w.Header().Set("Location", "./"+path.Base(r.URL.EscapedPath())+"/")
		w.WriteHeader(http.StatusFound)
	case a.page != nil:
		w.Header().Set("Content-Type", contentType(".html"))
		w.Header().Set("Content-Length", strconv.Itoa(len(a.page)))
		w.WriteHeader(a.status)
		w.Write(a.page) // to HEAD the server sends the header only
	case a.file != nil:
		w.Header().Set("Content-Type", contentType(a.name))
		http.ServeContent(w, r, "", time.Time{}, a.file)
	default:
		http.Error(w, noPage, a.status)
	}
}

const noPage = "There is no such page."

// fileName returns the path of a file from that of a request. ok is false for what is
// never served.
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

// plainStat describes a file or folder, unless there is a symbolic link on the way to
// it.
func plainStat(root *os.Root, name string) (info fs.FileInfo, err error) {
	for end := range len(name) + 1 {
		if end < len(name) && name[end] != '/' {
			continue
		}
		info, err = root.Lstat(name[:end])
		switch {
		case err != nil:
			return nil, err
		case !info.IsDir() && !info.Mode().IsRegular():
			return nil, fs.ErrNotExist
		}
	}
	return info, nil
}

// contentTypes are those of the files of a site. They do not depend on the system, as
// those of package mime do, so that a page looks the same everywhere.
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
	return cmp.Or(contentTypes[strings.ToLower(path.Ext(name))], "application/octet-stream")
}
