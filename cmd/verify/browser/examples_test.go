package browser

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/output"
	"goodday/cmd/verify/report"
)

// examples are the finished example sites, read once and served.
type examples struct {
	tree   *output.Tree
	dir    string
	server *httptest.Server
	hosts  map[string]*httptest.Server // each site at the root of a host of its own
}

var (
	exampleDir  string
	exampleOnce sync.Once
	exampleErr  error
	exampleTree *output.Tree
)

func openExamples(t *testing.T) examples {
	t.Helper()
	open(t)
	exampleOnce.Do(func() {
		var dir string
		if dir, exampleErr = os.MkdirTemp("", "goodday-browser-"); exampleErr != nil {
			return
		}
		removeAtEnd = dir
		var made built.Examples
		if made, exampleErr = built.Make(dir); exampleErr == nil {
			exampleDir = made.Output
			exampleTree, exampleErr = output.Read(os.DirFS(made.Output))
		}
	})
	if exampleErr != nil {
		t.Fatal(exampleErr)
	}
	e := examples{exampleTree, exampleDir, Serve(exampleDir), map[string]*httptest.Server{}}
	t.Cleanup(e.server.Close)
	for _, site := range exampleTree.Sites {
		e.hosts[site] = Serve(filepath.Join(exampleDir, site))
		t.Cleanup(e.hosts[site].Close)
	}
	return e
}

// visitAll opens pages in as many tabs as there are cores and gathers what is
// found on them.
func visitAll(t *testing.T, pages []*output.Page, find func(*Tab, *output.Page) ([]string, error)) {
	t.Helper()
	var mu sync.Mutex
	var faults []output.Fault
	queue := make(chan *output.Page)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		tab := openTab(t)
		workers.Go(func() {
			for page := range queue {
				found, err := find(tab, page)
				if err != nil {
					found = append(found, err.Error())
				}
				mu.Lock()
				for _, what := range found {
					faults = append(faults, output.Fault{File: page.Path, What: what})
				}
				mu.Unlock()
			}
		})
	}
	for _, page := range pages {
		queue <- page
	}
	close(queue)
	workers.Wait()
	report.Faults(t, faults)
}

// address returns the place of a page on the server, to stay there.
func (e examples) address(page *output.Page) (origin, address string) {
	switch {
	case page.Moved():
		return e.server.URL, e.server.URL + "/" + page.Path + Still
	case page.FileName() == "404.html" && page.Site != "":
		// It links from the root of its host, since it is shown at any depth.
		return e.hosts[page.Site].URL, e.hosts[page.Site].URL + "/404.html"
	}
	return e.server.URL, e.server.URL + "/" + page.Path
}

// look opens a page and returns its noise, what does not fit, what axe-core finds, and
// what others find.
func (e examples) look(tab *Tab, axe *Axe, page *output.Page, look Look, others ...func(*Visit) ([]string, error)) ([]string, error) {
	origin, address := e.address(page)
	visit, done, err := tab.Visit(origin, address, look)
	if err != nil {
		return nil, err
	}
	defer done()
	overflow, err := visit.Overflow()
	if err != nil {
		return nil, err
	}
	violations, err := visit.Violations(axe)
	found := append(append(visit.Noise(), overflow...), violations...)
	for _, other := range others {
		if err != nil {
			return found, err
		}
		var more []string
		more, err = other(visit)
		found = append(found, more...)
	}
	return found, err
}

// firstScreen is how high the first screen of a small phone is, between the bars of its
// browser.
const firstScreen = 560

// firsts finds pages whose title or the line below it is not on the first screen, and
// gathers how far down the first way to make contact is.
type firsts struct {
	mu       sync.Mutex
	contacts []float64
}

func (f *firsts) find(v *Visit) ([]string, error) {
	first, err := v.First(firstScreen)
	if err != nil {
		return nil, err
	}
	if first.Contact > 0 {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.contacts = append(f.contacts, first.Contact)
	}
	if first.Title == 0 || max(first.Title, first.Lead) > firstScreen {
		return []string{fmt.Sprintf("the title ends at %.0f and the line below it at %.0f pixels", first.Title, first.Lead)}, nil
	}
	return nil, nil
}

// want checks where the ways to make contact are: half of them on the first screen or just
// below it, all a short way down.
func (f *firsts) want(t *testing.T) {
	t.Helper()
	slices.Sort(f.contacts)
	if len(f.contacts) == 0 {
		t.Fatal("no page says how to make contact")
	}
	median, worst := f.contacts[len(f.contacts)/2], f.contacts[len(f.contacts)-1]
	t.Logf("the first way to make contact on %d pages: median %.0f, worst %.0f pixels", len(f.contacts), median, worst)
	if median > 600 || worst > 900 {
		t.Errorf("median %.0f, worst %.0f", median, worst)
	}
}

func TestEveryPageOnASmallScreen(t *testing.T) {
	examples, axe := openExamples(t), axe(t)
	var first firsts
	defer first.want(t)
	for _, site := range append([]string{""}, examples.tree.Sites...) {
		var pages []*output.Page
		for _, page := range examples.tree.Pages {
			if page.Site == site {
				pages = append(pages, page)
			}
		}
		t.Run(site, func(t *testing.T) {
			visitAll(t, pages, func(tab *Tab, page *output.Page) ([]string, error) {
				return examples.look(tab, axe, page, Small, first.find)
			})
		})
	}
}

// String names the look in the names of tests.
func (l Look) String() string {
	words := []string{fmt.Sprintf("%d pixels", l.Width)}
	for _, part := range []struct {
		on   bool
		word string
	}{{l.Dark, "dark"}, {l.Forced, "forced colours"}, {l.NoScript, "no script"}} {
		if part.on {
			words = append(words, part.word)
		}
	}
	return strings.Join(words, ", ")
}

func TestEachLayoutInEachLook(t *testing.T) {
	examples, axe := openExamples(t), axe(t)
	for _, l := range []Look{
		{Width: 320, Height: 640},
		{Width: 1280, Height: 800},
		{Width: 320, Height: 640, Dark: true},
		{Width: 1280, Height: 800, Dark: true},
		{Width: 320, Height: 640, Forced: true},
		{Width: 1280, Height: 800, Forced: true, Dark: true},
	} {
		t.Run(l.String(), func(t *testing.T) {
			visitAll(t, examples.tree.Sample("en", "ar"), func(tab *Tab, page *output.Page) ([]string, error) {
				return examples.look(tab, axe, page, l)
			})
		})
	}
}

func TestEachLayoutWithTextSetWider(t *testing.T) {
	examples := openExamples(t)
	visitAll(t, examples.tree.Sample("en", "ar"), func(tab *Tab, page *output.Page) ([]string, error) {
		origin, address := examples.address(page)
		visit, done, err := tab.Visit(origin, address, Small)
		if err != nil {
			return nil, err
		}
		defer done()
		cut, err := visit.SpaceText()
		if err != nil {
			return nil, err
		}
		overflow, err := visit.Overflow()
		return append(cut, overflow...), err
	})
}

// Text of twice the size makes nothing wider than the screen of a phone.
func TestEachLayoutInLargeText(t *testing.T) {
	examples := openExamples(t)
	visitAll(t, examples.tree.Sample("en", "ar", "pl"), func(tab *Tab, page *output.Page) ([]string, error) {
		origin, address := examples.address(page)
		visit, done, err := tab.Visit(origin, address, Look{Width: phoneWidth, Height: firstScreen})
		if err != nil {
			return nil, err
		}
		defer done()
		if err := visit.EnlargeText(); err != nil {
			return nil, err
		}
		return visit.Overflow()
	})
}

func TestEachLayoutFromAMemoryStick(t *testing.T) {
	examples := openExamples(t)
	origin := "file://" + examples.dir
	visitAll(t, examples.tree.Sample("en", "ar", "pl"), func(tab *Tab, page *output.Page) ([]string, error) {
		if page.Moved() || page.FileName() == "404.html" {
			return nil, nil // it leads on; nobody meets the other without a host
		}
		visit, done, err := tab.Visit(origin, origin+"/"+page.Path, Small)
		if err != nil {
			return nil, err
		}
		defer done()
		styled, err := Ask[bool](visit, `[...document.styleSheets].length > 0`)
		found := visit.Noise()
		if !styled {
			found = append(found, "has no style")
		}
		return found, err
	})
}

func TestEachLayoutByKeyboard(t *testing.T) {
	examples := openExamples(t)
	pages := examples.tree.Sample("en", "ar")
	for _, page := range examples.tree.Pages {
		if page.Sensitive() {
			pages = append(pages, page)
		}
	}
	visitAll(t, pages, func(tab *Tab, page *output.Page) ([]string, error) {
		origin, address := examples.address(page)
		visit, done, err := tab.Visit(origin, address, Small)
		if err != nil {
			return nil, err
		}
		defer done()
		return visit.KeyboardFaults(page.Sensitive())
	})
}

// quiet is a reader whose browser runs no script.
var quiet = Look{Width: 360, Height: 640, NoScript: true}

func TestEachLayoutWithoutScript(t *testing.T) {
	examples := openExamples(t)
	visitAll(t, examples.tree.Sample("en", "ar"), func(tab *Tab, page *output.Page) ([]string, error) {
		origin, address := examples.address(page)
		visit, done, err := tab.Visit(origin, address, quiet)
		if err != nil {
			return nil, err
		}
		defer done()
		words := page.Words()
		if len(words) == 0 {
			return []string{"has no words in its main part"}, nil
		}
		hidden, err := visit.Hidden(words)
		if len(hidden) > 0 {
			return []string{fmt.Sprintf("does not show without script: %q", hidden)}, err
		}
		return nil, err
	})
}

func TestMovedPagesLeadOn(t *testing.T) {
	examples := openExamples(t)
	var moved []*output.Page
	for _, page := range examples.tree.Pages {
		if page.Moved() {
			moved = append(moved, page)
		}
	}
	if len(moved) == 0 {
		t.Fatal("no page has moved")
	}
	visitAll(t, moved, func(tab *Tab, page *output.Page) ([]string, error) {
		address := examples.server.URL + "/" + page.Path
		visit, done, err := tab.Visit(examples.server.URL, address, quiet)
		if err != nil {
			return nil, err
		}
		defer done()
		where, err := visit.LeftFor(address)
		if where == "" {
			return []string{"does not lead on"}, err
		}
		return visit.Noise(), err
	})
}
