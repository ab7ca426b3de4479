package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"goodday/cmd/verify/browser"
	"goodday/cmd/verify/output"
)

// screenshots writes pictures of one site's pages, for people to look at: of
// each of a few layouts, in English and Arabic, narrow, wide and dark.
func screenshots(arguments []string) error {
	flags := flag.NewFlagSet("screenshots", flag.ExitOnError)
	to := flags.String("o", "", "the folder to write to")
	site := flags.String("site", "bristol", "the folder of the site")
	if err := flags.Parse(arguments); err != nil || *to == "" || flags.NArg() > 1 {
		return fmt.Errorf("screenshots needs -o DIR, and may have the folder of a finished build")
	}
	from, done, err := finished(flags.Arg(0))
	if err != nil {
		return err
	}
	defer done()
	tree, err := output.Read(os.DirFS(from))
	if err != nil {
		return err
	}
	return shoot(from, *site, *to, tree.Portraits(*site, "en", "ar"))
}

var looks = map[string]browser.Look{
	"360":      {Width: 360, Height: 740},
	"1280":     {Width: 1280, Height: 800},
	"360-dark": {Width: 360, Height: 740, Dark: true},
}

func shoot(from, site, to string, portraits map[string]*output.Page) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	chromium, err := browser.Start(context.Background())
	if err != nil {
		return err
	}
	defer chromium.Close()
	tab, err := chromium.Tab()
	if err != nil {
		return err
	}
	server := browser.Serve(from)
	defer server.Close()
	for look, l := range looks {
		for name, page := range portraits {
			if err := shot(tab, server.URL, page.Path, "", l, filepath.Join(to, name+"-"+look+".png")); err != nil {
				return err
			}
		}
		for name, s := range searches {
			if err := shot(tab, server.URL, site+"/"+s.page, s.words, l, filepath.Join(to, name+"-"+look+".png")); err != nil {
				return err
			}
		}
	}
	return nil
}

// searches are pages with words in their search box.
var searches = map[string]struct{ page, words string }{
	"search-words":    {"search.html", "bus"},
	"search-crisis":   {"search.html", "want to die"},
	"box-words":       {"index.html", "anxeity bus"},
	"box-nothing":     {"index.html", "zzzxqj"},
	"box-crisis":      {"index.html", "want to die"},
	"box-words-ar":    {"ar/index.html", "حافلة"},
	"box-crisis-ar":   {"ar/index.html", "أقتل نفسي"},
	"search-words-pl": {"pl/search.html", "autobus"},
}

// rest is how long nothing is typed before a picture is taken: the card of help comes
// up after a while.
const rest = 1500 * time.Millisecond

// shot writes a picture of a page, with words in its search box if there are any.
func shot(tab *browser.Tab, origin, path, words string, look browser.Look, file string) error {
	visit, done, err := tab.Visit(origin, origin+"/"+path, look)
	if err != nil {
		return err
	}
	defer done()
	fmt.Println(file, path, words)
	if words != "" {
		if err := visit.Search(words); err != nil {
			return err
		}
		time.Sleep(rest)
	}
	picture, err := visit.Screenshot()
	if err != nil {
		return err
	}
	return os.WriteFile(file, picture, 0o644)
}
