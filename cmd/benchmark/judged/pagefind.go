package judged

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/browser"
)

// theirs is the Pagefind search engine. It only works in a browser, so it is asked
// in one, on a page that does nothing else.
type theirs struct {
	browser *browser.Browser
	tab     *browser.Tab
	servers map[string]*httptest.Server // one for each site, so that its addresses start at the root
}

// openPagefind has Pagefind index copies of the sites under dir and starts what
// is needed to ask it.
func openPagefind(ctx context.Context, program, dir, sites string, queries []Query) (*theirs, error) {
	p := &theirs{servers: map[string]*httptest.Server{}}
	for _, name := range sitesOf(queries) {
		folder := filepath.Join(dir, name)
		if err := pagefind.CopyContent(siteFolder(sites, name), folder); err != nil {
			return p, err
		}
		if out, err := pagefind.Indexing(program, folder).CombinedOutput(); err != nil {
			return p, fmt.Errorf("pagefind: %w\n%s", pagefind.Explain(err), out)
		}
		p.servers[name] = browser.Serve(folder)
	}
	for _, q := range queries {
		if err := writeSearchPage(filepath.Join(dir, q.Site), q.Language); err != nil {
			return p, err
		}
	}
	var err error
	if p.browser, err = browser.Start(ctx); err != nil {
		return p, err
	}
	p.tab, err = p.browser.Tab()
	return p, err
}

func (p *theirs) close() {
	if p.tab != nil {
		p.tab.Close()
	}
	if p.browser != nil {
		p.browser.Close()
	}
	for _, server := range p.servers {
		server.Close()
	}
}

// searchPage searches for the words of its address and writes the addresses it
// found into itself, since the variables of its script cannot be read from here.
//
//go:embed search.html
var searchPage string

// writeSearchPage writes the page for readers of one language.
func writeSearchPage(folder, language string) error {
	page := strings.NewReplacer("LANGUAGE", language, "DEPTH", fmt.Sprint(depth)).Replace(searchPage)
	return os.WriteFile(filepath.Join(folder, pagefind.PageName(language)), []byte(page), 0o644)
}

// readAnswer waits until the page has its answer.
//
//go:embed answer.js
var readAnswer string

func (p *theirs) rank(q Query) ([]string, error) {
	server := p.servers[q.Site].URL
	address := server + "/" + pagefind.PageName(q.Language) + "?q=" + url.QueryEscape(q.Text)
	visit, done, err := p.tab.Visit(server, address, browser.Wide)
	if err != nil {
		return nil, err
	}
	defer done()
	text, err := browser.Ask[string](visit, readAnswer)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", q, err, strings.Join(visit.Noise(), ", "))
	}
	return parseAnswer(text)
}

// parseAnswer returns the addresses that the page wrote, as the set has them.
func parseAnswer(text string) ([]string, error) {
	var answer struct {
		Addresses []string
		Error     string
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		return nil, err
	}
	if answer.Error != "" {
		return nil, fmt.Errorf("the program Pagefind says: %s", answer.Error)
	}
	for i, address := range answer.Addresses {
		answer.Addresses[i] = strings.TrimPrefix(address, "/")
	}
	return answer.Addresses, nil
}
