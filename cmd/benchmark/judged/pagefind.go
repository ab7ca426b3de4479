package judged

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"goodday/cmd/verify/browser"
)

// pagefindProgram is the npm package that .ci pins.
const pagefindProgram = ".ci/node_modules/.bin/pagefind"

// pagefind is the Pagefind search engine. It only works in a browser, so it is
// asked in one, on a page that does nothing else.
type pagefind struct {
	browser *browser.Browser
	tab     *browser.Tab
	servers map[string]*httptest.Server // one for each site, so that its addresses start at the root
}

// openPagefind has Pagefind index copies of the sites under dir and starts what
// is needed to ask it.
func openPagefind(ctx context.Context, program, dir, sites string, queries []Query) (*pagefind, error) {
	p := &pagefind{servers: map[string]*httptest.Server{}}
	for _, name := range sitesOf(queries) {
		folder := filepath.Join(dir, name)
		if err := copyContent(siteFolder(sites, name), folder); err != nil {
			return p, err
		}
		if err := indexWithPagefind(program, folder); err != nil {
			return p, err
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

func (p *pagefind) close() {
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

var errNoPagefind = errors.New("Pagefind is not there: run `npm ci --ignore-scripts` in .ci, and start this from the top of the repository")

// indexWithPagefind writes the index as a sensible user would have it: of the
// main part of each page, without what is the same on all of them.
func indexWithPagefind(program, folder string) error {
	cmd := exec.Command(program, "--site", folder, "--output-path", filepath.Join(folder, "pagefind"),
		"--root-selector", "main", "--silent")
	out, err := cmd.CombinedOutput()
	if errors.Is(err, os.ErrNotExist) {
		return errNoPagefind
	}
	if err != nil {
		return fmt.Errorf("pagefind: %w\n%s", err, out)
	}
	return nil
}

// searchPage searches for what its address says and writes the addresses it
// found into itself, for the tests' world cannot see what its script holds.
const searchPage = `<!doctype html>
<html lang="LANGUAGE"><head><meta charset="utf-8"><title>Pagefind</title></head><body><pre id="answer"></pre>
<script type="module">
const answer = {Addresses: [], Error: ""};
try {
	const pagefind = await import("./pagefind/pagefind.js");
	const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
	for (const result of found.results.slice(0, DEPTH)) answer.Addresses.push((await result.data()).url);
} catch (error) {
	answer.Error = String(error);
}
const box = document.getElementById("answer");
box.textContent = JSON.stringify(answer);
box.dataset.done = "true";
</script></body></html>
`

// searchPageName is outside of what the built sites use.
func searchPageName(language string) string { return "pagefind-" + language + ".html" }

// writeSearchPage writes the page for readers of one language: Pagefind goes by
// the page's language to choose what it searches.
func writeSearchPage(folder, language string) error {
	page := strings.NewReplacer("LANGUAGE", language, "DEPTH", fmt.Sprint(depth)).Replace(searchPage)
	return os.WriteFile(filepath.Join(folder, searchPageName(language)), []byte(page), 0o644)
}

// readAnswer waits until the page has its answer.
const readAnswer = `new Promise(done => {
	const box = document.getElementById("answer");
	const look = () => box.dataset.done ? done(box.textContent) : setTimeout(look, 5);
	look();
})`

func (p *pagefind) rank(q Query) ([]string, error) {
	server := p.servers[q.Site].URL
	address := server + "/" + searchPageName(q.Language) + "?q=" + url.QueryEscape(q.Text)
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

// parseAnswer turns what the page wrote into addresses as the set has them.
func parseAnswer(text string) ([]string, error) {
	var answer struct {
		Addresses []string
		Error     string
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		return nil, err
	}
	if answer.Error != "" {
		return nil, fmt.Errorf("Pagefind says: %s", answer.Error)
	}
	for i, address := range answer.Addresses {
		answer.Addresses[i] = strings.TrimPrefix(address, "/")
	}
	return answer.Addresses, nil
}
