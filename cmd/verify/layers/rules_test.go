// Package layers keeps the packages of this module in their places: it says
// which may import which, and measures how long a chain of them has grown.
//
// Nothing runs backwards: content knows nobody, the theme engine alone knows
// Hugo, search alone knows bleve, and the command sees them all. The table
// Rules is the whole law; a package that no rule names is a fault too, so that
// a new folder has to be thought about.
package layers

import (
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
)

// Module is the path of this module.
const Module = "goodday"

// MaxChain is the most packages of ours that may import one another in a row.
// It is one more than the steps of the way, since content and search share
// content/text and may not know each other.
const MaxChain = 6

// Package is what `go list -json` says of one package.
type Package struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

// Rule says what the packages under a folder may import.
type Rule struct {
	Folder string // "content/check"; packages below it are meant too
	Own    []string
	Heavy  []string
	Tests  []string // that only tests may import besides
}

// heavy are the large libraries that only certain packages may know. Small
// ones go where they are needed.
var heavy = map[string]string{
	"hugo":     "github.com/gohugoio/hugo",
	"bleve":    "github.com/blevesearch/bleve",
	"goldmark": "github.com/yuin/goldmark",
	"fsnotify": "github.com/fsnotify/fsnotify",
	"chromedp": "github.com/chromedp/chromedp",
}

// all stands for every package of ours.
const all = "*"

// Rules is which folder may import what. The longest folder that fits counts.
var Rules = []Rule{
	{Folder: "content", Own: []string{"content/text", "content/reach"}},
	{Folder: "content/reach"},
	{Folder: "content/text"},
	{Folder: "content/picture", Own: []string{"content"}},
	{Folder: "content/decode", Own: []string{"content", "content/text"}},
	{Folder: "content/markdown", Own: []string{"content", "content/text"}, Heavy: []string{"goldmark"}},
	{Folder: "content/calendar", Own: []string{"content"}},
	{Folder: "content/withdrawn", Own: []string{"content"}},
	{Folder: "content/load", Own: []string{"content", "content/withdrawn", "content/text", "content/reach", "content/picture", "content/decode", "content/markdown"}, Heavy: []string{"goldmark"}},
	{Folder: "content/write", Own: []string{"content"}, Tests: []string{"content/load"}},
	{Folder: "content/check", Own: []string{"content", "content/calendar", "content/text", "content/reach", "content/picture", "content/decode"}, Tests: []string{"content/load"}},
	{Folder: "content/schema", Own: []string{"content", "content/reach", "content/write"}, Tests: []string{"content/load"}},
	{Folder: "content/open", Own: []string{"content", "content/calendar"}},
	{Folder: "search", Own: []string{"content/text"}, Heavy: []string{"bleve"}},
	{Folder: "search/client"},
	{Folder: "themes", Tests: []string{"content/load"}, Own: []string{"content", "content/calendar", "content/decode", "content/markdown", "themes/default"}, Heavy: []string{"hugo"}},
	{Folder: "themes/default"},
	{Folder: "cmd", Own: []string{all}},
	{Folder: "cmd/goodday", Own: []string{all}, Heavy: []string{"fsnotify"}},
	{Folder: "cmd/benchmark/judged", Own: []string{all}, Heavy: []string{"chromedp"}},
	{Folder: "cmd/benchmark/searching", Own: []string{all}, Heavy: []string{"chromedp"}},
	{Folder: "cmd/benchmark/collection", Own: []string{all}, Heavy: []string{"bleve"}},
	{Folder: "cmd/verify", Own: []string{all}, Heavy: []string{"chromedp"}},
}

// List asks the go command for the packages of the module in a folder.
func List(dir string) ([]Package, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var packages []Package
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p Package
		if err := decoder.Decode(&p); err == io.EOF {
			return packages, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if isOwn(p.ImportPath) {
			packages = append(packages, p)
		}
	}
}

func isOwn(path string) bool { return path == Module || strings.HasPrefix(path, Module+"/") }

// under reports whether a path is a folder or lies in it.
func under(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

// Faults returns every import that its rule does not allow. Tests are held to
// the same rules, and may import a few packages besides.
func Faults(packages []Package) []string {
	var faults []string
	for _, p := range packages {
		folder := strings.TrimPrefix(p.ImportPath, Module+"/")
		rule := ruleFor(folder)
		if rule == nil {
			faults = append(faults, folder+" has no rule: say in layers.go what it may import")
			continue
		}
		for _, imported := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if onlyTests := !slices.Contains(p.Imports, imported); onlyTests && rule.allowsInTests(imported) {
				continue
			}
			if why := rule.forbids(folder, imported); why != "" {
				faults = append(faults, folder+" imports "+imported+": "+why)
			}
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

func ruleFor(folder string) *Rule {
	var found *Rule
	for i, rule := range Rules {
		if under(folder, rule.Folder) && (found == nil || len(rule.Folder) > len(found.Folder)) {
			found = &Rules[i]
		}
	}
	return found
}

// forbids says why a package in folder may not import another, or "".
func (r *Rule) forbids(folder, imported string) string {
	for name, path := range heavy {
		if under(imported, path) && !slices.Contains(r.Heavy, name) {
			return "only some packages may know " + name
		}
	}
	own := strings.TrimPrefix(imported, Module+"/")
	switch {
	case !isOwn(imported), under(own, r.Folder) && ruleFor(own) == r, slices.Contains(r.Own, all):
		return ""
	case slices.Contains(r.Own, own):
		return ""
	}
	return "it may import of ours only: " + strings.Join(append(r.Own, "itself"), ", ")
}

// allowsInTests reports whether tests may import a package of ours.
func (r *Rule) allowsInTests(imported string) bool {
	return slices.Contains(r.Tests, strings.TrimPrefix(imported, Module+"/"))
}

// Chain returns the longest chain of our packages that import one another, from
// the top down. Tests do not count: nothing imports them.
func Chain(packages []Package) []string {
	imports := map[string][]string{}
	for _, p := range packages {
		imports[p.ImportPath] = p.Imports
	}
	longest := map[string][]string{}
	var from func(path string) []string
	from = func(path string) []string {
		if chain, done := longest[path]; done {
			return chain
		}
		var below []string
		for _, imported := range imports[path] {
			if chain := from(imported); isOwn(imported) && len(chain) > len(below) {
				below = chain
			}
		}
		longest[path] = append([]string{path}, below...)
		return longest[path]
	}
	var chain []string
	for _, p := range packages {
		if c := from(p.ImportPath); len(c) > len(chain) {
			chain = c
		}
	}
	return chain
}
