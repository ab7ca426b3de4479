package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"goodday/cmd/verify/browser"
	"goodday/cmd/verify/built"
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
	dir, err := os.MkdirTemp("", "goodday-screenshots-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	from := flags.Arg(0)
	if from == "" {
		examples, err := built.Make(dir)
		if err != nil {
			return err
		}
		from = examples.Output
	}
	tree, err := output.Read(os.DirFS(from))
	if err != nil {
		return err
	}
	return shoot(from, *to, tree.Portraits(*site, "en", "ar"))
}

var looks = map[string]browser.Look{
	"360":      {Width: 360, Height: 740},
	"1280":     {Width: 1280, Height: 800},
	"360-dark": {Width: 360, Height: 740, Dark: true},
}

func shoot(from, to string, portraits map[string]*output.Page) error {
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
	for name, page := range portraits {
		for look, l := range looks {
			file := filepath.Join(to, name+"-"+look+".png")
			if err := shot(tab, server.URL, page.Path, l, file); err != nil {
				return err
			}
			fmt.Println(file, page.Path)
		}
	}
	return nil
}

func shot(tab *browser.Tab, origin, path string, look browser.Look, file string) error {
	visit, done, err := tab.Visit(origin, origin+"/"+path, look)
	if err != nil {
		return err
	}
	defer done()
	picture, err := visit.Screenshot()
	if err != nil {
		return err
	}
	return os.WriteFile(file, picture, 0o644)
}
