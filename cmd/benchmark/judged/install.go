package judged

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"goodday/cmd/benchmark/pagefind"
)

// prepare writes what the engines need to a folder with the pages of one site.
func prepare(modules, folder string, engines, languages []string) error {
	if err := writeDocuments(folder, languages); err != nil {
		return err
	}
	for _, name := range engines {
		if err := install(modules, name, folder); err != nil {
			return err
		}
		for _, language := range languages {
			if err := writeSearchPage(folder, name, language); err != nil {
				return err
			}
		}
	}
	return nil
}

// errMissing says how to install the engines.
var errMissing = errors.New("a search engine is not there: run `npm ci --ignore-scripts` in .ci, and start this from the top of the repository")

// packages are the folders of scripts that each engine is made of, by the name
// that its script calls them by.
var packages = map[string]map[string]string{
	"minisearch": {"minisearch": "minisearch/dist/es"},
	"orama":      {"orama": "@orama/orama/dist/browser", "stemmers": "@orama/stemmers/dist"},
}

// install puts an engine into a folder. Pagefind makes its index now, the others
// make theirs in the browser.
func install(modules, name, folder string) error {
	if name == "pagefind" {
		out, err := pagefind.Indexing(filepath.Join(modules, ".bin/pagefind"), folder).CombinedOutput()
		if errors.Is(err, os.ErrNotExist) {
			return errMissing
		}
		if err != nil {
			return fmt.Errorf("pagefind: %w\n%s", err, out)
		}
	}
	for to, from := range packages[name] {
		err := os.CopyFS(filepath.Join(folder, to), os.DirFS(filepath.Join(modules, from)))
		if errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%w: %s", errMissing, from)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pages are a page that searches for the words of its address and writes what it
// found into itself, since the variables of its script cannot be read from here;
// and for each engine the script that asks it.
//
//go:embed search.html find-*.js
var pages embed.FS

// writeSearchPage writes the page of one engine for readers of one language.
func writeSearchPage(folder, name, language string) error {
	page, err := pages.ReadFile("search.html")
	if err != nil {
		return err
	}
	script, err := pages.ReadFile("find-" + name + ".js")
	if err != nil {
		return err
	}
	filled := strings.NewReplacer("LANGUAGE", language, "ENGINE", name, "DEPTH", fmt.Sprint(depth)).Replace(string(page))
	if err := os.WriteFile(filepath.Join(folder, "find-"+name+".js"), script, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, pageName(name, language)), []byte(filled), 0o644)
}

// pageName is a name that no built site has.
func pageName(name, language string) string { return "find-" + name + "-" + language + ".html" }
