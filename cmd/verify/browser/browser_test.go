package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"goodday/cmd/verify/report"
)

// The browser is started once for all tests, by the first that needs it.
var (
	started sync.Once
	shared  *Browser
	failed  error

	// removeAtEnd is a folder that the tests made.
	removeAtEnd string
)

func TestMain(m *testing.M) {
	code := m.Run()
	if shared != nil {
		shared.Close()
	}
	if removeAtEnd != "" {
		os.RemoveAll(removeAtEnd)
	}
	os.Exit(code)
}

// open returns the browser.
func open(t *testing.T) *Browser {
	t.Helper()
	started.Do(func() { shared, failed = Start(context.Background()) })
	if errors.Is(failed, ErrNone) {
		report.Missing(t, failed)
	}
	if failed != nil {
		t.Fatal(failed)
	}
	return shared
}

func openTab(t *testing.T) *Tab {
	t.Helper()
	tab, err := open(t).Tab()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(tab.Close)
	return tab
}

func axe(t *testing.T) *Axe {
	t.Helper()
	axe, err := LoadAxe("../../../.ci/node_modules/axe-core/axe.min.js")
	if err != nil {
		report.Missing(t, err)
	}
	return axe
}

// serve writes files to a folder and serves it.
func serve(t *testing.T, files map[string]string) *httptest.Server {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server := Serve(dir)
	t.Cleanup(server.Close)
	return server
}

// good is a page that nobody can complain of.
const good = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:">
<meta name="viewport" content="width=device-width"><title>Bus pass</title><link rel="stylesheet" href="site.css"></head>
<body><a class="skip" href="#main">To the text</a>
<header><p>A site</p></header><main id="main"><h1>Bus pass</h1><p>A story with a <a href="page.html">link</a> in it.</p></main></body></html>`

const style = `body{background:#fff;color:#000}a{color:#00c;display:inline-block;padding:.5em}a:focus{outline:3px solid #c00}
.hide{display:none}.wide{width:400px}.same:focus{outline:none}.pale{color:#bbb}`

func change(old, new string) map[string]string {
	page := strings.Replace(good, old, new, 1)
	if page == good && old != new {
		panic(old + " is not in the page")
	}
	return map[string]string{"page.html": page, "site.css": style}
}

// faults visits the page of a little site and returns all that is found on it.
func faults(t *testing.T, tab *Tab, address, origin string) string {
	t.Helper()
	visit, done, err := tab.Visit(origin, address, Small)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	all := visit.Noise()
	for _, find := range []func() ([]string, error){
		visit.Overflow,
		func() ([]string, error) { return visit.Violations(axe(t)) },
		func() ([]string, error) { return visit.KeyboardFaults(strings.Contains(address, "sensitive")) },
	} {
		found, err := find()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	return strings.Join(all, "\n")
}

func TestGoodPageHasNoFaults(t *testing.T) {
	server := serve(t, change("", ""))
	if found := faults(t, openTab(t), server.URL+"/page.html", server.URL); found != "" {
		t.Error(found)
	}
}

func TestGoodPageHasNoFaultsAsAFile(t *testing.T) {
	dir := t.TempDir()
	for name, data := range change("", "") {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if found := faults(t, openTab(t), "file://"+dir+"/page.html", "file://"+dir); found != "" {
		t.Error(found)
	}
}

func TestEachFaultIsFound(t *testing.T) {
	tab := openTab(t)
	for i, c := range []struct{ old, new, want string }{
		{`<h1>`, `<img src="https://other.example.org/x.png" alt=""><h1>`, "asks for https://other.example.org/x.png"},
		{`img-src 'self' data:`, `img-src 'none'`, ""}, // by itself nothing happens
		{`<h1>`, `<img src="none.png" alt="A bus" width="1" height="1" loading="lazy"><h1>`, "got 404 for"},
		{`<h1>`, `<img src="page.html" alt="A bus" width="1" height="1"><h1>`, "cannot show the picture page.html"},
		{`<h1>`, `<script>1</script><h1>`, "Content Security Policy"},
		{`<h1>`, `<h1 style="color:red">`, "Content Security Policy"},
		{`<p>A story`, `<p class="wide">A story`, "scrolls sideways"},
		{`<p>A story`, `<p class="pale">A story`, "color-contrast"},
		{`<p>A story`, `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><p>A story`, "image-alt"},
		{` lang="en"`, ``, "html-has-lang"},
		{`<h1>Bus pass</h1>`, `<h3>Bus pass</h3>`, "page-has-heading-one"},
		{`<a href="page.html">`, `<a class="same" href="page.html">`, "looks the same with the focus"},
		{`<a class="skip" href="#main">To the text</a>`, ``, "the first stop is no skip link"},
		{`<a href="page.html">`, `<a tabindex="-1" href="page.html">b</a><a href="page.html">`, ""},
	} {
		t.Run(fmt.Sprintf("%d %s", i, c.want), func(t *testing.T) {
			server := serve(t, change(c.old, c.new))
			found := faults(t, tab, server.URL+"/page.html", server.URL)
			if !strings.Contains(found, c.want) || (c.want == "" && found != "") {
				t.Errorf("found:\n%s\nwanted: %s", found, c.want)
			}
		})
	}
}

func TestSensitivePageNeedsTheExitLinkSecond(t *testing.T) {
	for exit, want := range map[string]string{
		``: "the second stop is not the exit link",
		`<p class="exit"><a href="https://example.org/">Leave</a></p>`: "",
	} {
		files := change(`<header>`, `<header>`+exit)
		files["sensitive.html"] = files["page.html"]
		server := serve(t, files)
		found := faults(t, openTab(t), server.URL+"/sensitive.html", server.URL)
		if !strings.Contains(found, want) || (want == "" && strings.Contains(found, "exit")) {
			t.Errorf("found:\n%s\nwanted: %s", found, want)
		}
	}
}

func TestWordsThatNeedScriptAreFound(t *testing.T) {
	files := change(`<p>A story`, `<p class="hide">Hidden words</p><p>A story`)
	server := serve(t, files)
	visit, done, err := openTab(t).Visit(server.URL, server.URL+"/page.html", Look{Width: 320, Height: 640, NoScript: true})
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	hidden, err := visit.Hidden([]string{"Hidden words", "A story with a", "Bus pass"})
	if err != nil || fmt.Sprint(hidden) != "[Hidden words]" {
		t.Errorf("%q, %v", hidden, err)
	}
}

func TestTextThatIsCutOffIsFound(t *testing.T) {
	files := change(`<p>A story`, `<p class="cut">A story that fits while its lines are close together</p><p>A story`)
	files["site.css"] += `.cut{height:3em;line-height:1;overflow:hidden;width:200px}`
	server := serve(t, files)
	visit, done, err := openTab(t).Visit(server.URL, server.URL+"/page.html", Small)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	if found, err := visit.SpaceText(); err != nil || fmt.Sprint(found) != `[cuts off text that is set wider: <p class="cut"></p>]` {
		t.Errorf("%q, %v", found, err)
	}
}

func TestStillPageDoesNotLeadOn(t *testing.T) {
	server := serve(t, change(`<meta charset="utf-8">`, `<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=gone.html">`))
	tab := openTab(t)
	if found := faults(t, tab, server.URL+"/page.html"+Still, server.URL); found != "" {
		t.Error(found)
	}
}
