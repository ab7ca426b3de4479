package searching

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// pagefindProgram is the npm package that .ci pins, from the top of the
// repository.
const pagefindProgram = ".ci/node_modules/.bin/pagefind"

// bundle is the folder of what Pagefind writes into a site.
const bundle = "pagefind"

// contentPage marks what a person wrote, and not a list of it.
var contentPage = regexp.MustCompile(`<body class="kind-(activity|story|route|service|page|said)"`)

// copyForPagefind copies a site's content pages, and the style of its search
// page, into a folder that Pagefind may write in.
func copyForPagefind(site, folder string) error {
	return fs.WalkDir(os.DirFS(site), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || (path.Ext(name) != ".html" && path.Ext(name) != ".css") {
			return err
		}
		data, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil || (path.Ext(name) == ".html" && !contentPage.Match(data)) {
			return err
		}
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}

// pagefindIndexing is the command that has Pagefind index a folder as a sensible
// user would: the main part of each page, without what is the same on all.
func pagefindIndexing(folder string) *exec.Cmd {
	return exec.Command(pagefindProgram, "--site", folder, "--output-path", filepath.Join(folder, bundle),
		"--root-selector", "main", "--silent")
}

// pagefindMissing says in place of an error what to do about it.
func pagefindMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return errors.New("Pagefind is not there: run `npm ci --ignore-scripts` in .ci, and start this from the top of the repository")
	}
	return err
}

// pagefindPage is a search page as plain as ours: it searches for the words of
// its address at once, and shows the first five results as soon as all are
// there. Its own script stands in the page, which saves Pagefind a request.
const pagefindPage = `<!doctype html>
<html lang="LANGUAGE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Search</title>STYLE</head>
<body><main id="main"><h1>Search</h1><p><input name="q" type="search"></p><p id="search-status" role="status"></p><ol id="results"></ol></main>
<script type="module">
import * as pagefind from "./pagefind/pagefind.js";
const words = new URLSearchParams(location.hash.slice(1)).get("q");
document.querySelector("input").value = words;
const found = await pagefind.search(words);
const results = await Promise.all(found.results.slice(0, 5).map(result => result.data()));
document.getElementById("search-status").textContent = found.results.length + " results";
document.getElementById("results").append(...results.map(result => {
	const item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
	link.href = result.url;
	link.textContent = result.meta.title;
	text.innerHTML = result.excerpt;
	item.append(link, text);
	return item;
}));
document.documentElement.dataset.search = "done";
</script></body></html>
`

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
	return os.WriteFile(filepath.Join(folder, pagefindPageName(language)), []byte(page), 0o644)
}

func pagefindPageName(language string) string { return "pagefind-" + language + ".html" }
