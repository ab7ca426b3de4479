package searching

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"goodday/cmd/benchmark/pagefind"
)

// pagefindPage is a search page as plain as ours: it searches for the words of
// its address at once, and shows the first five results as soon as all are
// there. Its own script is in the page, which saves Pagefind a request.
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
	return os.WriteFile(filepath.Join(folder, pagefind.PageName(language)), []byte(page), 0o644)
}
