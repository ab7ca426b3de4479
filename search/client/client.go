// Package client is the browser's half of search: two small scripts with no
// dependency. Their parts are beside this file, to be read in this order. On every
// page stands the first script:
//
//	fold.js      text as words are compared
//	distance.js  how many slips lie between two words
//	crisis.js    whether somebody may need help now
//	address.js   words in the address, which are taken out of it
//	excerpt.js   a line of a page that says why it was found
//	view.js      what is shown of an answer
//	help.js      the card with the help lines
//	page.js      the form, and when it asks
//
// The second, the engine, is fetched when somebody comes to the box:
//
//	data.js      the written index, file by file
//	ordinary.js  which words are never taken for slips
//	correct.js   the word that was meant
//	rank.js      from a query to the best documents
//	load.js      what is lacking is loaded
//
// So a page costs little to those who never search, and help comes up with no index
// and no network. What is typed stays in the memory of the page.
//
// fold, distance, crisis, data, ordinary, correct and rank do not touch the page; tests run them without
// a browser. Their scores are exactly those of package search, whose reader in Go is
// the reference.
//
// A query is asked with the data that is loaded. Whatever it lacks is noted, loaded
// all at once by adding script elements (which also works from a memory stick,
// where a browser lets a page fetch nothing), and the query is asked again.
package client

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"maps"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed *.js
var sources embed.FS

// The parts in order: what both scripts need and what only one does.
var (
	common = []string{"fold.js", "distance.js", "crisis.js"}
	page   = []string{"address.js", "excerpt.js", "view.js", "help.js", "page.js"}
	index  = []string{"data.js", "ordinary.js", "correct.js", "rank.js"}
	loader = "load.js"
)

// Core returns the parts that need no page, not minified. They must be run inside
// a function.
func Core(crisis string) string { return lists(crisis) + join(common...) + join(index...) }

// Scripts are the two scripts, minified, and the names of their files. The page's
// script finds the engine by its name: only its first word is another.
type Scripts struct {
	PageName, EngineName string
	Page, Engine         []byte
}

// Make returns the scripts of a site. What search.CrisisData returns is in the one of
// every page, so that help needs no data.
func Make(crisis string) (Scripts, error) {
	names := map[string]any{} // both scripts give the same short names to what passes between them
	one, err := minify("(function(){\"use strict\";\n"+lists(crisis)+join(common...)+join(page...)+"})();\n", names)
	if err != nil {
		return Scripts{}, err
	}
	two, err := minify("goodday(function(addScript,fold,separators,wordsOf,distance,letters,isHelpWord){\"use strict\";\n"+join(index...)+join(loader)+"});\n", names)
	if err != nil {
		return Scripts{}, err
	}
	sum := sha256.Sum256(append(one, two...))
	end := "-" + hex.EncodeToString(sum[:])[:10] + ".js"
	return Scripts{"client" + end, "engine" + end, one, two}, nil
}

// minify makes a script smaller. It reads and adds to the short names of properties.
func minify(source string, names map[string]any) ([]byte, error) {
	small := api.Transform(source, api.TransformOptions{
		Target: api.ES2015, MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		MangleProps: "^(frequency|meanings|required|inPhrase|levels|otherRows|marks|titles|language|typing|filters|firsts|total|address|word|last|summary|terms|rows|own|beginnings|entries|long|longest|read|needs|level|others|anew|text|list|form|input|listRows|elsewhere|strong|note|day|left)$",
		MangleCache: names, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
	})
	if len(small.Errors) > 0 {
		return nil, fmt.Errorf("the search script cannot be made smaller: %s", small.Errors[0].Text)
	}
	maps.Copy(names, small.MangleCache)
	return small.Code, nil
}

// lists defines the lists of crisis words.
func lists(crisis string) string { return "const crisisData = " + crisis + ";\n" }

func join(names ...string) string {
	var out strings.Builder
	for _, name := range names {
		data, _ := sources.ReadFile(name) // embedded above
		out.Write(data)
		out.WriteByte('\n')
	}
	return out.String()
}
