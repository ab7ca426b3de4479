package searching

import (
	_ "embed"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"goodday/cmd/benchmark/pagefind"
)

// pagefindPage is a search page as plain as ours: it searches for the words of
// its address at once, and shows the first five results as soon as all are
// there. Its own script is in the page, which saves Pagefind a request.
//
//go:embed search.html
var pagefindPage string

var styleLink = regexp.MustCompile(`<link rel="?stylesheet"?[^>]*>`)

// writePagefindPage writes Pagefind's search page beside its pages. It has the
// style of our own search page.
func writePagefindPage(site, folder, searchPage, language string) error {
	ours, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(searchPage)))
	if err != nil {
		return err
	}
	style := strings.ReplaceAll(string(styleLink.Find(ours)), `"../`, `"`)
	page := strings.NewReplacer("LANGUAGE", language, "STYLE", style).Replace(pagefindPage)
	return os.WriteFile(filepath.Join(folder, pagefind.PageName(language)), []byte(page), 0o644)
}
