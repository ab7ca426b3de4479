package serve

import (
	"context"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// pages makes a small workspace as a build leaves it.
func pages(t *testing.T) string {
	t.Helper()
	out := t.TempDir()
	for name, text := range map[string]string{
		"index.html": "all", "bristol/index.html": "home", "bristol/404.html": "lost", "bristol/stories/a.html": "story",
		"bristol/css/site.css": "css", "bristol/app.js": "js", "bristol/data.bin": "bin", "bristol/empty/x.txt": "x",
		".goodday-manifest": "secret", "bristol/.git/config": "secret",
	} {
		path := filepath.Join(out, name)
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	os.Symlink("/etc/passwd", filepath.Join(out, "link.txt"))
	os.Symlink("bristol", filepath.Join(out, "also"))
	return out
}

func TestRequests(t *testing.T) {
	server := httptest.NewServer(New(pages(t)).Handler())
	defer server.Close()
	address := server.Listener.Addr().String()
	_, port, _ := net.SplitHostPort(address)
	for _, c := range []struct {
		request string // method, path and, if not the usual one, host
		status  int
		kind    string // how Content-Type begins
		body    string
	}{
		{"GET /", 200, "text/html", "all"},
		{"GET /index.html", 200, "text/html", "all"},
		{"HEAD /", 200, "text/html", ""},
		{"GET /bristol/", 200, "text/html", "home"},
		{"GET /bristol", 302, "", ""},
		{"GET /bristol/stories/a.html", 200, "text/html", "story"},
		{"GET /bristol/stories/a.html?q=x", 200, "text/html", "story"},
		{"GET /bristol/css/site.css", 200, "text/css", "css"},
		{"GET /bristol/app.js", 200, "text/javascript", "js"},
		{"GET /bristol/data.bin", 200, "application/octet-stream", "bin"},
		{"GET /bristol/stories/", 404, "text/html", "lost"},
		{"GET /bristol/empty/", 404, "text/html", "lost"},
		{"GET /bristol/none.html", 404, "text/html", "lost"},
		{"GET /bristol/stories/a.html/", 404, "text/html", "lost"},
		{"GET /none.html", 404, "text/plain", "There is no such page.\n"},
		{"GET /.goodday-manifest", 404, "text/plain", "There is no such page.\n"},
		{"GET /bristol/.git/config", 404, "text/html", "lost"},
		{"GET /link.txt", 404, "text/plain", "There is no such page.\n"},
		{"GET /also/index.html", 404, "text/plain", "There is no such page.\n"},
		{"GET /../../etc/passwd", 404, "text/plain", "There is no such page.\n"},
		{"GET /%2e%2e/%2e%2e/etc/passwd", 404, "text/plain", "There is no such page.\n"},
		{"GET /..%5c..%5cetc", 404, "text/plain", "There is no such page.\n"},
		{"GET /bristol//index.html", 404, "text/html", "lost"},
		{"GET /%00", 404, "text/plain", "There is no such page.\n"},
		{"POST /", 405, "text/plain", "Pages can only be looked at here.\n"},
		{"PUT /x", 405, "text/plain", "Pages can only be looked at here.\n"},
		{"OPTIONS /", 405, "text/plain", "Pages can only be looked at here.\n"},
		{"GET / localhost:" + port, 200, "text/html", "all"},
		{"GET / LOCALHOST:" + port, 200, "text/html", "all"},
		{"GET / [::1]:" + port, 200, "text/html", "all"},
		{"GET / localhost:1", 421, "text/plain", "This shows pages on your own computer only.\n"},
		{"GET / localhost", 421, "text/plain", "This shows pages on your own computer only.\n"},
		{"GET / evil.example:" + port, 421, "text/plain", "This shows pages on your own computer only.\n"},
		{"GET / 127.0.0.1.evil.example:" + port, 421, "text/plain", "This shows pages on your own computer only.\n"},
		{"GET / 192.168.0.1:" + port, 421, "text/plain", "This shows pages on your own computer only.\n"},
	} {
		t.Run(c.request, func(t *testing.T) {
			response, body := ask(t, address, c.request)
			if strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
				body = withoutScript(body)
			}
			if response.StatusCode != c.status || body != c.body {
				t.Errorf("%d %q, want %d %q", response.StatusCode, body, c.status, c.body)
			}
			if kind := response.Header.Get("Content-Type"); !strings.HasPrefix(kind, c.kind) {
				t.Errorf("type %q, want %q", kind, c.kind)
			}
			if response.Header.Get("Cache-Control") != "no-store" || response.Header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers %v", response.Header)
			}
		})
	}
}

// withoutScript removes what is added to each page.
func withoutScript(body string) string {
	return regexp.MustCompile(`<script src="/.goodday/reload.js" data-is="[0-9a-f]{16}" defer></script>`).ReplaceAllString(body, "")
}

// ask sends a request as it is: the usual client would clean the path.
func ask(t *testing.T, address, request string) (*http.Response, string) {
	t.Helper()
	parts := strings.Fields(request)
	host := address
	if len(parts) == 3 {
		host = parts[2]
	}
	r, err := http.NewRequest(parts[0], "http://"+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.URL.Opaque, r.Host = parts[1], host
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	return response, string(body)
}

func TestCheckAddress(t *testing.T) {
	for address, fine := range map[string]bool{
		"127.0.0.1:8080": true, "127.0.0.1:0": true, "[::1]:8080": true, "localhost:8080": true, "127.9.9.9:1": true,
		":8080": false, "0.0.0.0:8080": false, "[::]:8080": false, "192.168.0.4:80": false, "example.org:80": false,
		"127.0.0.1": false, "": false, "127.0.0.1:http": false, "127.0.0.1:99999": false, "8080": false, "127.1:80": false,
	} {
		if err := CheckAddress(address); (err == nil) != fine {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestRunStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	address := make(chan string, 1)
	done := make(chan error, 1)
	out := pages(t)
	go func() { done <- Run(ctx, "127.0.0.1:0", New(out), func(a string) { address <- a }) }()
	at := strings.TrimSuffix(strings.TrimPrefix(<-address, "http://"), "/")
	if response, body := ask(t, at, "GET /"); response.StatusCode != 200 || withoutScript(body) != "all" {
		t.Errorf("%d %q", response.StatusCode, body)
	}
	if err := Run(ctx, at, New(out), func(string) {}); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a second at the same address: %v", err)
	}
	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("does not stop")
	}
}

// What keeps other sites from using the answers is in all of them.
func TestHeaders(t *testing.T) {
	out, long := pages(t), strings.Repeat("story ", 5000) // longer than what a server counts by itself
	os.WriteFile(filepath.Join(out, "long.html"), []byte(long), 0o644)
	server := httptest.NewServer(New(out).Handler())
	defer server.Close()
	address := server.Listener.Addr().String()
	for _, c := range []struct {
		request string
		more    http.Header
	}{
		{"GET /bristol", http.Header{"Location": {"./bristol/"}}},
		{"GET /bristol/stories", http.Header{"Location": {"./stories/"}}},
		{"POST /", http.Header{"Allow": {"GET, HEAD"}}},
		{"GET / evil.example", nil},
		{"GET /none.html", nil},
		{"GET /bristol/app.js", nil},
		{"HEAD /long.html", http.Header{"Content-Length": {strconv.Itoa(len(long) + len(`<script src="/.goodday/reload.js" data-is="0123456789abcdef" defer></script>`))}}},
	} {
		response, _ := ask(t, address, c.request)
		want := http.Header{
			"Content-Security-Policy": {"frame-ancestors 'none'"}, "Cross-Origin-Resource-Policy": {"same-origin"}, "Referrer-Policy": {"no-referrer"},
			"Cache-Control": {"no-store"}, "X-Content-Type-Options": {"nosniff"},
		}
		maps.Copy(want, c.more)
		for name, values := range want {
			if got := response.Header.Values(name); !slices.Equal(got, values) {
				t.Errorf("%s: %s: %q, want %q", c.request, name, got, values)
			}
		}
	}
}

// Without a port a host is that of port 80. Where the own port is not known only
// the name counts.
func TestOwnHost(t *testing.T) {
	web, socket := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80}, &net.UnixAddr{Name: "@"}
	for _, c := range []struct {
		host string
		here net.Addr
		want bool
	}{
		{"localhost", web, true},
		{"[::1]", web, true},
		{"127.0.0.1:80", web, true},
		{"127.0.0.1:81", web, false},
		{"evil.example", web, false},
		{"localhost:81", socket, true},
		{"evil.example:81", socket, false},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = c.host
		r = r.WithContext(context.WithValue(r.Context(), http.LocalAddrContextKey, c.here))
		if got := ownHost(r); got != c.want {
			t.Errorf("%s at %s: %v", c.host, c.here, got)
		}
	}
}

// What is never served has no name, whether it is there or not.
func TestFileName(t *testing.T) {
	for requested, want := range map[string]string{
		"/": ".", "/index.html": "index.html", "/a/b/": "a/b", "/a.b/c": "a.b/c",
		"/.git": "", "/a/.git/config": "", "/a/..": "", "/a//b": "", "//a": "", "/a\\b": "", "/c:/x": "", "/a\x00": "",
	} {
		if name, ok := fileName(requested); ok != (want != "") || name != want {
			t.Errorf("%q: %q %v", requested, name, ok)
		}
	}
}
