package serve

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"goodday/content"
)

// looker gets pages as a browser does.
type looker struct {
	*testing.T
	*Pages
	address string
}

func look(t *testing.T) looker {
	p := New(pages(t))
	server := httptest.NewServer(p.Handler())
	t.Cleanup(server.Close)
	t.Cleanup(p.stop)
	return looker{t, p, server.URL}
}

func (l looker) get(path string) (status int, body string) {
	l.Helper()
	response, err := http.Get(l.address + path)
	if err != nil {
		l.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	return response.StatusCode, string(data)
}

// What lies over the files is shown in their place, and is gone when it is.
func TestOverlay(t *testing.T) {
	l := look(t)
	l.Show(State{Overlay: map[string][]byte{
		"bristol/stories/a.html": []byte("newer"), "bristol/stories/b.html": []byte("a page of its own"),
		"bristol/css/new.css": []byte("new"), "bristol/index.html": nil,
	}})
	for path, want := range map[string]string{
		"/bristol/stories/a.html": "200 newer", "/bristol/stories/b.html": "200 a page of its own", "/bristol/css/new.css": "200 new",
		"/bristol/": "404 lost", "/bristol/index.html": "404 lost", "/bristol/css/site.css": "200 css", "/index.html": "200 all",
	} {
		status, body := l.get(path)
		body = regexp.MustCompile(`<link.*</div>`).ReplaceAllString(withoutScript(body), "")
		if got := http.StatusText(status); body != want[4:] || (want[:3] == "200") != (status == 200) {
			t.Errorf("%s: %s %q, want %q", path, got, body, want)
		}
	}
	l.Show(State{})
	if status, body := l.get("/bristol/stories/a.html"); status != 200 || withoutScript(body) != "story" {
		t.Errorf("%d %q", status, body)
	}
}

// The script is in answers, in no file, and comes from here.
func TestScript(t *testing.T) {
	l := look(t)
	page := "<!doctype html><html><head></head><body class=x>words</body></html>"
	file := filepath.Join(l.out, "bristol", "whole.html")
	os.WriteFile(file, []byte(page), 0o644)
	_, body := l.get("/bristol/whole.html")
	if !regexp.MustCompile(`^<!doctype html><html><head></head><body class=x>words<script src="/\.goodday/reload\.js" data-is="[0-9a-f]{16}" defer></script></body></html>$`).MatchString(body) {
		t.Error(body)
	}
	if data, _ := os.ReadFile(file); string(data) != page {
		t.Error("the file was changed")
	}
	for path, kind := range map[string]string{"/.goodday/reload.js": "text/javascript", "/.goodday/serve.css": "text/css"} {
		response, err := http.Get(l.address + path)
		if err != nil || response.StatusCode != 200 || !strings.HasPrefix(response.Header.Get("Content-Type"), kind) {
			t.Errorf("%s: %v %v", path, err, response)
		}
		response.Body.Close()
	}
	if _, body := l.get("/bristol/app.js"); body != "js" {
		t.Errorf("something was added to a script: %q", body)
	}
}

var (
	mistake   = content.Problem{Severity: content.Error, File: "bristol/stories/a.md", Line: 4, Message: "There is no <b>word</b>.", Do: "Write \u202eit\x1b."}
	elsewhere = content.Problem{Severity: content.Error, Site: "bristol", File: "bristol/site.yaml", Line: 2, Message: "title is missing."}
	advice    = content.Problem{Severity: content.Warning, File: "bristol/stories/a.md", Message: "The person took this page back."}
)

func TestBanner(t *testing.T) {
	own := func(problems ...content.Problem) map[string][]content.Problem {
		return map[string][]content.Problem{"bristol/stories/a.html": problems}
	}
	for _, c := range []struct {
		name, path string
		state      State
		want, not  []string
	}{
		{"nothing", "/bristol/stories/a.html", State{}, []string{"story"}, []string{"alert", "stylesheet"}},
		{
			"a mistake", "/bristol/stories/a.html",
			State{Problems: own(mistake)},
			[]string{`role="alert"`, "You see it as it was before", "bristol/stories/a.md, line 4:", "no &lt;b&gt;word&lt;/b&gt;.", "Write ·it·.", "story"},
			[]string{"<b>word", "in other files"},
		},
		{"advice", "/bristol/stories/a.html", State{Problems: own(advice)}, []string{"story"}, []string{"alert"}},
		{"another page", "/bristol/index.html", State{Problems: own(mistake)}, []string{"home"}, []string{"alert"}},
		{
			"elsewhere", "/bristol/index.html",
			State{Others: map[string][]content.Problem{"bristol": {elsewhere, advice}}},
			[]string{"in other files", "bristol/site.yaml, line 2:"},
			[]string{"took this page back"},
		},
		{"another site", "/index.html", State{Others: map[string][]content.Problem{"bristol": {elsewhere}}}, []string{"all"}, []string{"alert"}},
		{"told once", "/bristol/stories/a.html", State{Problems: own(mistake), Others: map[string][]content.Problem{"": {mistake}}}, []string{"alert"}, []string{"in other files"}},
		{
			"hidden", "/bristol/stories/a.html",
			State{Overlay: map[string][]byte{"bristol/stories/a.html": nil}, Problems: own(advice)},
			[]string{"This page is not shown now.", "took this page back", "lost"},
			[]string{"story"},
		},
		{"left out", "/bristol/stories/none.html", State{Problems: map[string][]content.Problem{"bristol/stories/none.html": {mistake}}}, []string{"it is left out", "lost"}, nil},
		{"many", "/bristol/stories/a.html", State{Problems: own(mistake, mistake, mistake, mistake, mistake, mistake, mistake)}, []string{"7 in all"}, nil},
	} {
		l := look(t)
		l.Show(c.state)
		_, body := l.get(c.path)
		for _, want := range c.want {
			if !strings.Contains(body, want) {
				t.Errorf("%s: %q is missing in %s", c.name, want, body)
			}
		}
		for _, not := range c.not {
			if strings.Contains(body, not) {
				t.Errorf("%s: %q is in %s", c.name, not, body)
			}
		}
	}
}

// The banner comes first in the body, before everything that a page has.
func TestBannerPlace(t *testing.T) {
	for page, want := range map[string]string{
		"<html><body class='a'>x</body>": "<html><body class='a'>!x</body>",
		"no body":                        "no body!",
		"<body":                          "<body!",
	} {
		if got := string(withBanner([]byte(page), "!")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

var isOf = regexp.MustCompile(`data-is="([0-9a-f]+)"`)

// listen opens the events of a page as its script does.
func (l looker) listen(path string) (events *bufio.Scanner, response *http.Response) {
	l.Helper()
	_, body := l.get(path)
	is := isOf.FindStringSubmatch(body)
	ctx, stop := context.WithTimeout(l.Context(), 20*time.Second)
	l.Cleanup(stop)
	request, _ := http.NewRequestWithContext(ctx, "GET", l.address+"/.goodday/events?page="+path+"&is="+is[1], nil)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		l.Fatal(err)
	}
	l.Cleanup(func() { response.Body.Close() })
	events = bufio.NewScanner(response.Body)
	if events.Scan(); events.Text() != ": here" {
		l.Fatalf("%d %q", response.StatusCode, events.Text())
	}
	return events, response
}

// isNew waits for the event that makes a browser load its page again.
func isNew(events *bufio.Scanner) bool {
	for events.Scan() {
		if events.Text() == "event: new" {
			return true
		}
	}
	return false
}

func TestEvents(t *testing.T) {
	l := look(t)
	story, response := l.listen("/bristol/stories/a.html")
	home, _ := l.listen("/bristol/")
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" || response.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error(response.Header)
	}
	l.Show(State{Overlay: map[string][]byte{"bristol/stories/a.html": []byte("newer")}})
	if !isNew(story) {
		t.Error("nothing is told of a page that is new")
	}
	os.WriteFile(filepath.Join(l.out, "bristol/index.html"), []byte("another home"), 0o644)
	l.Show(State{})
	if !isNew(home) {
		t.Error("nothing is told of a file that is new")
	}
}

// A page that did not change is not loaded again.
func TestNoEventForTheSamePage(t *testing.T) {
	l := look(t)
	events, response := l.listen("/bristol/stories/a.html")
	l.Show(State{Overlay: map[string][]byte{"bristol/index.html": []byte("newer")}})
	l.Show(State{Overlay: map[string][]byte{"bristol/stories/a.html": []byte("story")}})
	l.stop() // the server's end ends it, without an event
	if isNew(events) {
		t.Error("the same page is told to be new")
	}
	response.Body.Close()
}

// What changed between the answer and its script is not missed.
func TestEventAtOnce(t *testing.T) {
	l := look(t)
	response, err := http.Get(l.address + "/.goodday/events?page=/bristol/stories/a.html&is=0000000000000000")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if !isNew(bufio.NewScanner(response.Body)) {
		t.Error("a page from before is not told to be old")
	}
}

func TestListenersHaveAnEnd(t *testing.T) {
	l := look(t)
	l.listeners.Store(mostListeners)
	if status, body := l.get("/.goodday/events?page=/&is=x"); status != http.StatusServiceUnavailable || !strings.Contains(body, "Close some") {
		t.Errorf("%d %q", status, body)
	}
}

func TestOwnAddressesAreForOurPages(t *testing.T) {
	l := look(t)
	for _, c := range []struct {
		method, path, host, from string
		status                   int
	}{
		{"GET", "/.goodday/reload.js", "", "same-origin", 200},
		{"GET", "/.goodday/reload.js", "", "none", 200},
		{"GET", "/.goodday/reload.js", "", "cross-site", 403},
		{"GET", "/.goodday/events?page=/", "", "cross-site", 403},
		{"GET", "/.goodday/events?page=/", "evil.example", "", 421},
		{"POST", "/.goodday/events?page=/", "", "", 405},
		{"HEAD", "/.goodday/events?page=/", "", "", 200},
		{"GET", "/.goodday/events?page=/../../etc/passwd&is=", "", "", 200},
		{"GET", "/.goodday/", "", "", 404},
		{"GET", "/.goodday/manifest", "", "", 404},
		{"GET", "/.goodday", "", "", 404},
	} {
		request, _ := http.NewRequestWithContext(t.Context(), c.method, l.address+c.path, nil)
		if c.host != "" {
			request.Host = c.host
		}
		if c.from != "" {
			request.Header.Set("Sec-Fetch-Site", c.from)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != c.status {
			t.Errorf("%s %s %s %s: %d, want %d", c.method, c.path, c.host, c.from, response.StatusCode, c.status)
		}
	}
}
