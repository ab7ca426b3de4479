package browser

import (
	"bytes"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Still is put after the address of a page that leads on by itself, to look at
// the page and stay there.
const Still = "?still"

var refreshTag = regexp.MustCompile(`(?i)<meta[^>]+http-equiv="?refresh[^>]*>`)

// Serve serves the files of a folder as the plainest host would: no
// redirects, no folder listings, no headers but the kind of file.
func Serve(dir string) *httptest.Server {
	root, err := os.OpenRoot(dir)
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		var data []byte
		if err == nil {
			data, _ = root.ReadFile(filepath.FromSlash(name)) // nil is not found
		}
		switch {
		case data == nil && name == "favicon.ico":
			w.WriteHeader(http.StatusNoContent) // browsers ask of their own accord
			return
		case data == nil:
			http.NotFound(w, r)
			return
		case "?"+r.URL.RawQuery == Still:
			data = refreshTag.ReplaceAll(data, nil)
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	}))
}
