// Package client is the browser's half of search: one small script with no
// dependency. Its parts are beside this file, to be read in this order:
//
//	fold.js    text as words are compared
//	data.js    the written index, file by file
//	rank.js    from a query to the best documents
//	crisis.js  whether somebody may need help now
//	page.js    the form, the results, and what is said about them
//
// The first four do not touch the page; tests run them without a browser. Their
// scores are exactly those of package search, whose reader in Go is the reference.
//
// A query is asked with the data that is loaded. Whatever it lacks is noted, loaded
// all at once by adding script elements (which also works from a memory stick,
// where a browser lets a page fetch nothing), and the query is asked again.
package client

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed *.js
var sources embed.FS

// core names the parts that need no page, in order; page the one that does.
var (
	core = []string{"fold.js", "data.js", "rank.js", "crisis.js"}
	page = "page.js"
)

// Core returns the parts that need no page, not minified. They must be run inside
// a function.
func Core(crisis []string) string { return assemble(crisis, core...) }

// Script returns the whole script, minified. The folded crisis phrases of all
// languages of the site are in it, so that they need no data.
func Script(crisis []string) ([]byte, error) {
	source := "(function(){\"use strict\";\n" + assemble(crisis, append(core[:len(core):len(core)], page)...) + "})();\n"
	small := api.Transform(source, api.TransformOptions{
		Target: api.ES2015, MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		MangleProps: "^(frequency|meanings|required|inPhrase|levels|otherRows|marks|titles|language|typing|filters|firsts|total|address|word|last|summary|terms|rows|own)$",
		Charset:     api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
	})
	if len(small.Errors) > 0 {
		return nil, fmt.Errorf("the search script cannot be made smaller: %s", small.Errors[0].Text)
	}
	return small.Code, nil
}

func assemble(crisis []string, names ...string) string {
	var out strings.Builder
	list, _ := json.Marshal(append([]string{}, crisis...)) // cannot fail for strings
	fmt.Fprintf(&out, "const crisisPhrases = %s;\n", list)
	for _, name := range names {
		data, _ := sources.ReadFile(name) // embedded above
		out.Write(data)
		out.WriteByte('\n')
	}
	return out.String()
}
