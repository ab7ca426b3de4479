package judged

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/browser"
)

// theirs are the search engines of others. They are asked in a browser, where they
// are made to run, on pages that do nothing else.
type theirs struct {
	browser *browser.Browser
	tab     *browser.Tab
	servers map[string]*httptest.Server // one for each site, so that its addresses start at the root
}

// openTheirs copies the sites to folders under dir, prepares the engines there and
// starts what is needed to ask them.
func openTheirs(ctx context.Context, modules, dir, sites string, engines []string, queries []Query) (*theirs, error) {
	t := &theirs{servers: map[string]*httptest.Server{}}
	for _, name := range sitesOf(queries) {
		folder := filepath.Join(dir, name)
		if err := pagefind.CopyContent(siteFolder(sites, name), folder); err != nil {
			return t, err
		}
		if err := prepare(modules, folder, engines, languagesOf(queries)); err != nil {
			return t, err
		}
		t.servers[name] = browser.Serve(folder)
	}
	var err error
	if t.browser, err = browser.Start(ctx); err != nil {
		return t, err
	}
	t.tab, err = t.browser.Tab()
	return t, err
}

func (t *theirs) close() {
	if t.tab != nil {
		t.tab.Close()
	}
	if t.browser != nil {
		t.browser.Close()
	}
	for _, server := range t.servers {
		server.Close()
	}
}

// readAnswer waits until the page has its answer.
//
//go:embed answer.js
var readAnswer string

// one is one of the engines.
type one struct {
	*theirs
	name string
}

func (o one) rank(q Query) (answer, error) {
	server := o.servers[q.Site].URL
	address := server + "/" + pageName(o.name, q.Language) + "?q=" + url.QueryEscape(q.Text)
	visit, done, err := o.tab.Visit(server, address, browser.Wide)
	if err != nil {
		return answer{}, err
	}
	defer done()
	text, err := browser.Ask[string](visit, readAnswer)
	if err != nil {
		return answer{}, fmt.Errorf("%s: %w: %s", q, err, strings.Join(visit.Noise(), ", "))
	}
	return parseAnswer(text)
}

// parseAnswer returns what the page wrote, with addresses as the set has them.
func parseAnswer(text string) (answer, error) {
	var written struct {
		Addresses []string
		Total     int
		Error     string
	}
	if err := json.Unmarshal([]byte(text), &written); err != nil {
		return answer{}, err
	}
	if written.Error != "" {
		return answer{}, fmt.Errorf("the search engine says: %s", written.Error)
	}
	for i, address := range written.Addresses {
		written.Addresses[i] = strings.TrimPrefix(address, "/")
	}
	return answer{written.Addresses, written.Total}, nil
}
