package searching

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/browser"
	"goodday/cmd/verify/built"
)

// misspelt are words as people write them, with the language of the page that
// they are typed on.
var misspelt = []struct{ language, words string }{
	{"en", "anxeity"}, {"en", "wheelchiar"}, {"en", "swiming"}, {"pl", "plywanie"},
}

// exampleSite is the one of the examples that is searched.
const exampleSite = "bristol"

// watchTitles reports the titles of the first three results, of any language,
// once the page is marked as done, or nothing after ten seconds.
//
//go:embed titles.js
var watchTitles string

// Misspelt prints what both engines find first for misspelt words in an example
// site. folder is an empty folder to work in.
func Misspelt(ctx context.Context, options Options, out io.Writer) error {
	examples, err := built.Make(options.Folder)
	if err != nil {
		return err
	}
	site, folder := filepath.Join(examples.Output, exampleSite), filepath.Join(options.Folder, "pagefind")
	if err := pagefind.CopyContent(os.DirFS(site), folder); err != nil {
		return err
	}
	if _, err := options.run(pagefind.Indexing(pagefind.Program, folder)); err != nil {
		return pagefind.Explain(err)
	}
	b, err := browser.Start(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	for _, m := range misspelt {
		page := pageIn(m.language)
		if err := writePagefindPage(site, folder, page, m.language); err != nil {
			return err
		}
		words := "#q=" + url.QueryEscape(m.words)
		fmt.Fprintf(out, "\n%s, on a page in %q of %s\n", m.words, m.language, exampleSite)
		if err := printTitles(out, b, "ours", site, page+words); err != nil {
			return err
		}
		if err := printTitles(out, b, "Pagefind", folder, pagefind.PageName(m.language)+words); err != nil {
			return err
		}
	}
	return nil
}

// pageIn returns the search page of an example site in a language.
func pageIn(language string) string {
	if language == "en" {
		return ourPage
	}
	return language + "/" + ourPage
}

func printTitles(out io.Writer, b *browser.Browser, name, folder, address string) error {
	h, err := serve(folder)
	if err != nil {
		return err
	}
	defer h.close()
	var titles []string
	if err := h.report(b, 1, address, watchTitles, &titles); err != nil {
		return err
	}
	if len(titles) == 0 {
		titles = []string{"nothing found"}
	}
	for i, title := range titles {
		fmt.Fprintf(out, "  %-10s%d. %s\n", name, i+1, title)
	}
	return nil
}
